package org.rightplace.link.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Pseudonym;

/// Something that two tellings of a child's life cannot both be right about.
///
/// @param day  the start of the episode it is about, or of the second of two; empty where it is about the child
/// @param year the later of the years whose returns disagree
/// @param rows the rows concerned, by their numbers
public record Contradiction(
        Kind kind, String authority, Pseudonym child, Optional<LocalDate> day, CollectionYear year, List<Integer> rows)
        implements Comparable<Contradiction> {

    private static final Comparator<Contradiction> ORDER = Comparator.comparing(Contradiction::kind)
            .thenComparing(Contradiction::authority)
            .thenComparing(Contradiction::child)
            .thenComparing(c -> c.day().orElse(LocalDate.MIN))
            .thenComparing(Contradiction::year);

    public Contradiction {
        rows = List.copyOf(rows);
    }

    @Override
    public int compareTo(Contradiction other) {
        return ORDER.compare(this, other);
    }

    /// What cannot both be right.
    public enum Kind {
        /// In care on 31 March by one return, and the next one has no episode of the child.
        OPEN_AND_THEN_ABSENT("in care on 31 March in one year's return, and without any episode in the next"),
        /// In care on 31 March by one return; the next one has episodes of the child and not this one.
        OPEN_AND_THEN_NOT_CONTINUED("in care on 31 March in one year's return, and the next has no such episode"),
        /// An episode that began in a year whose return does not have it.
        TOLD_LATE("an episode that began in an earlier year, whose return does not have it"),
        /// Two returns tell of one episode differently, in more than its end.
        TOLD_DIFFERENTLY("the same episode told differently in two returns"),
        /// An end that a later return moved or took back.
        END_CHANGED("an end that a later return moved or took back"),
        /// Two rows of one return for one child and day.
        TOLD_TWICE("two rows for one child and start day in one return"),
        /// An episode that begins before the one before it has ended.
        OVERLAP("an episode that starts before the previous one has ended"),
        /// An end that says that a new episode began the same day, and none did.
        GAP("an end because a new episode began the same day, and none did"),
        /// An end before the beginning.
        ENDS_BEFORE_IT_STARTS("an episode that ends before it starts"),
        /// Another month of birth than in an earlier return.
        BIRTH_CHANGED("a date of birth that differs between returns"),
        /// Another sex than in an earlier return.
        SEX_CHANGED("a sex that differs between returns"),
        /// Another ethnicity than in an earlier return.
        ETHNICITY_CHANGED("an ethnicity that differs between returns");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// How a reader is told.
        public String words() {
            return words;
        }
    }
}
