package org.rightplace.workbench;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.ChildrenPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.PublishedPage;
import org.rightplace.children.CohortCounts;
import org.rightplace.children.CountsAsked;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Left;
import org.rightplace.disclosure.Protection.Granted;
import org.rightplace.disclosure.Rule;
import org.rightplace.disclosure.Shown;
import org.rightplace.store.KeptPublication;

/// The one door by which counts of children leave, and the memory of all that left by it.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class Publications {

    // One count of a day is out in the world. Other rules are for looking: two counts of a day under two
    // rules would each have to hide what their difference tells.
    private static final org.rightplace.link.history.Rule JOINING = org.rightplace.link.history.Rule.LATEST_RETURN;

    private final Cohorts cohorts;
    private final Counting counting;
    private final Clock clock;
    private final Runnable changed;

    /// @param changed told when a page composed before is stale
    Publications(Cohorts cohorts, Counting counting, Clock clock, Runnable changed) {
        this.cohorts = cohorts;
        this.counting = counting;
        this.clock = clock;
        this.changed = changed;
    }

    /// What came of asking for counts to leave.
    public sealed interface Outcome {

        /// They have left, and are remembered.
        ///
        /// @param number of the publication
        /// @param anew   whether anything left that had not left before
        record Published(int number, boolean anew) implements Outcome {}

        /// Nothing left.
        ///
        /// @param reasons in words that hold no count, with what can be done
        record Refused(List<String> reasons) implements Outcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }

    /// The rule that is set: which counts are too small to leave.
    public Rule rule() {
        return counting.rule();
    }

    /// Sets the rule for all that leaves from now on.
    ///
    /// @param hiddenUpTo counts of 1 to this many children are hidden
    /// @throws IllegalArgumentException if it is less than 3 or more than 50; the message is a sentence
    public void setThreshold(int hiddenUpTo, String by) throws IOException {
        if (hiddenUpTo < Rule.LEAST || hiddenUpTo > Rule.MOST) {
            throw new IllegalArgumentException(
                    "The threshold can be %d to %d, not %d: counts of 1 to so many children are hidden, and fewer than %d may never be."
                            .formatted(Rule.LEAST, Rule.MOST, hiddenUpTo, Rule.LEAST));
        }
        counting.set(new Rule(hiddenUpTo), clock.instant(), by);
        changed.run();
    }

    /// Lets counts of one day leave, if nothing that must stay hidden can be worked out from them and
    /// from all that left before; from then on they are remembered.
    ///
    /// @param day empty for the newest that returns cover
    /// @param by  the account that asks
    /// @throws NotHeld if there are no such records
    public Outcome publish(Optional<LocalDate> day, Wanted wanted, String by) throws IOException {
        synchronized (counting.children()) {
            OpenedRecords records = cohorts.records();
            LocalDate on = cohorts.day(day);
            CountsAsked asked = counting.asked(records, Counting.cohort(records, on, JOINING), wanted);
            CohortCounts counts =
                    wanted.equals(Wanted.ALL) ? counting.mayLeave(records, on, JOINING) : counting.mayLeave(asked);
            if (!counts.refusals().isEmpty()) {
                return new Outcome.Refused(counts.refusals());
            }
            Left left = asked.leaving()
                    .left(new Granted(List.<Shown>copyOf(counts.cells().values())), "");
            for (KeptPublication kept : counting.store().publications()) {
                if (kept.day().equals(on) && kept.left().showed(left)) {
                    return new Outcome.Published(kept.number(), false);
                }
            }
            var said = new KeptPublication.Said(Cohorts.sources(records), ChildrenPage.notes(counts));
            KeptPublication kept = counting.store().keepPublication(clock.instant(), by, on, left, said);
            counting.children().countAnew();
            changed.run();
            return new Outcome.Published(kept.number(), true);
        }
    }

    /// The groups of authorities whose counts could leave together, by name.
    public List<String> groups(LocalDate day) {
        return counting.above(Counting.cohort(cohorts.records(), day, JOINING)).stream()
                .map(Group::name)
                .toList();
    }

    /// All that left, newest first.
    public Page all() {
        List<PublishedPage.Publication> all = new ArrayList<>();
        counting.store().publications().reversed().forEach(kept -> all.add(of(kept)));
        return PublishedPage.all(all, counting.rule(), cohorts.context());
    }

    /// What left once, as it left.
    ///
    /// @throws NotHeld if nothing left under this number
    public Page one(int number) {
        return counting.store().publications().stream()
                .filter(kept -> kept.number() == number)
                .findFirst()
                .map(kept -> PublishedPage.one(of(kept), cohorts.context()))
                .orElseThrow(() -> new NotHeld(
                        "Nothing left as publication %d. See `published` for what has left.".formatted(number)));
    }

    /// The numbers of all that left.
    public List<Integer> numbers() {
        return counting.store().publications().stream()
                .map(KeptPublication::number)
                .toList();
    }

    private static PublishedPage.Publication of(KeptPublication kept) {
        return new PublishedPage.Publication(
                kept.number(),
                LocalDate.ofInstant(kept.at(), Workbench.ENGLAND_TIME),
                kept.by(),
                kept.day(),
                kept.left(),
                new PublishedPage.Said(kept.said().sources(), kept.said().notes()));
    }
}
