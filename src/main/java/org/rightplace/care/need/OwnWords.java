package org.rightplace.care.need;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Pseudonym;

/// What a child said about one thing, in the child's own words. They stand apart from what others
/// judge, and are theirs: they can be seen, changed (the next version, beside the first) and withdrawn.
///
/// The words are kept character by character and never edited, corrected or shortened. They may name
/// people: they are for those who may see the child's record and for nobody else, in no count and no
/// export.
///
/// @param child     under a pseudonym
/// @param authority that looks after the child; its code or name
/// @param on        the day on which the child said it
/// @param said      the words, or that they were withdrawn
/// @param writtenBy who wrote this version down, and when
/// @param version   1 for the first
public record OwnWords(
        Pseudonym child, String authority, About about, LocalDate on, Said said, WrittenBy writtenBy, int version) {

    public OwnWords {
        if (version < 1) {
            throw new IllegalArgumentException("version (%d) of words must be 1 or more".formatted(version));
        }
    }

    /// What became of something said.
    public sealed interface Said {

        /// The words as they were said.
        ///
        /// @param words never blank
        record Quoted(String words) implements Said {
            public Quoted {
                if (words.isBlank()) {
                    throw new IllegalArgumentException("quoted words must not be blank");
                }
            }

            @Override
            public String toString() {
                return "Quoted[%d characters]".formatted(words.length()); // never what a child said
            }
        }

        /// The child took them back: they are gone, and only that they were withdrawn is left.
        record Withdrawn(LocalDate on) implements Said {}
    }

    /// The next version of them.
    ///
    /// @param by who writes it down, and when
    public OwnWords changed(String words, WrittenBy by) {
        return new OwnWords(child, authority, about, on, new Said.Quoted(words), by, version + 1);
    }

    /// The same without the words, and without who wrote them down. Withdraw every version: [#withdraw].
    public OwnWords withdrawn(LocalDate day) {
        var byTheChild = new WrittenBy(WrittenBy.Role.CHILD, "", day);
        return new OwnWords(child, authority, about, on, new Said.Withdrawn(day), byTheChild, version);
    }

    /// These words with every version of one statement taken back.
    public static List<OwnWords> withdraw(Collection<OwnWords> all, Key statement, LocalDate day) {
        return all.stream()
                .map(words -> words.key().equals(statement) && words.said() instanceof Said.Quoted
                        ? words.withdrawn(day)
                        : words)
                .toList();
    }

    /// These words, with every version of a statement taken back of which any version is: on the first
    /// such day.
    public static List<OwnWords> settled(Collection<OwnWords> all) {
        Map<Key, LocalDate> days = new TreeMap<>();
        for (OwnWords words : all) {
            if (words.said() instanceof Said.Withdrawn(LocalDate day)) {
                days.merge(words.key(), day, (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        List<OwnWords> settled = List.copyOf(all);
        for (Map.Entry<Key, LocalDate> entry : days.entrySet()) {
            settled = withdraw(settled, entry.getKey(), entry.getValue());
        }
        return settled;
    }

    /// What all versions of it share.
    public Key key() {
        return new Key(child, about, on);
    }

    /// What all versions of a statement share.
    public record Key(Pseudonym child, About about, LocalDate on) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byChild = child.compareTo(other.child);
            int byAbout = byChild != 0 ? byChild : about.compareTo(other.about);
            return byAbout != 0 ? byAbout : on.compareTo(other.on);
        }
    }

    /// What a child speaks of.
    public enum About implements Worded {
        WISHES("What I want"),
        PEOPLE("People who matter to me"),
        PLACES("Places that matter to me"),
        SCHOOL("My school"),
        FAITH("My faith or what I believe"),
        LIVE_WITH("Who I want to live with"),
        LIVE_APART("Who I do not want to live with"),
        ANYTHING_ELSE("Anything else");

        private final String words;

        About(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
