package org.rightplace.briefing;

import java.util.List;
import java.util.Optional;
import org.rightplace.sufficiency.gap.OffTask;

/// What the figures of gaps and places are: one definition each, for every table and page that has them.
///
/// @param sources the releases that children, needs and homes come from, in words
record GapsExplained(List<String> sources) {

    private static final String OURS =
            "The method is ours; it is written down beside its code, and tested against trying every way.";

    private List<Explanation.From> from() {
        return sources.stream()
                .map(source -> new Explanation.From(source, Optional.empty()))
                .toList();
    }

    /// Children who need a home.
    Explanation needing() {
        return new Explanation(
                "need-a-home",
                "Children who need a home",
                "Children of whom a referral or a search for a home is open on the day, or who live where no home is registered; and, where asked for, children who live in a children's home. Each counts once.",
                from(),
                "Children whose need for a home nobody wrote down; children for whom a home was said to be unsuitable; referrals without a day.",
                "A full count of what is recorded, with nothing estimated. It is too low by as many as were not written down, and nobody can say how many those are.",
                "Returns are joined by the rule that the page names; the newest referral of a child counts. " + OURS,
                "The number of children who should live in a children's home.");
    }

    /// Children without a right home here.
    Explanation without() {
        return new Explanation(
                "no-right-home",
                "Children without a right home here",
                "Of the children who need a home, those who neither live in a home that is recorded as able to meet each of their needs at level 2 and 3, on the evidence asked for, and may take them, nor can be given an open place in one here while the others get theirs.",
                from(),
                "Needs below level 2, distance to the people and places that matter, who lives in the home already, and what the child wants: none of them is in this figure, and each can make a home wrong.",
                "As many children as can be are given a place, proven; where several cannot all be, which of them stays without is not decided. Where the answer hangs on what nobody recorded, the cause says so: the true number lies between those with a known cause and all of them.",
                "Children against homes as an assignment (greatest number placed). " + OURS,
                "A list of children to move, or the number of homes to open: see the causes.");
    }

    /// The main cause.
    Explanation main() {
        return new Explanation(
                "main-cause",
                "Main cause",
                "Of the children without a right home here, for how many this cause is the first in the order that the page names.",
                from(),
                "The other causes that stand behind the same children: the column beside it counts them too.",
                "Depends on the order: another order moves children from cause to cause, and their number stays.",
                "Every home is set against every child's needs; all causes that hold are kept, the main one is the first of them in the order. What is not recorded comes before all, since it can make any other untrue. "
                        + OURS,
                "The only thing that would have to change.");
    }

    /// The index.
    Explanation degrees() {
        return new Explanation(
                "degrees-off-task",
                "Degrees off task",
                "How far what children have is from what their profiles call for: %d times the levels that are lacking over the levels that are called for (needs at level 2 and 3), as a mean over children. 0 is on task; at %d nothing that is called for is given."
                        .formatted(OffTask.MOST, OffTask.MOST),
                from(),
                "Children of whom no level is judged; they stand in a column of their own. Needs below level 2.",
                "It lies between the two columns: as far as known, and if homes could do nothing of what is not recorded of them. Few children make it move much from year to year.",
                "The question, how many degrees off task, is NCERCC's; the formula is ours. Its parts, by main cause, add up to it.",
                "A mark for an area: it moves with what each records, and areas are never ranked by it.");
    }

    /// What a factor did.
    Explanation part() {
        return new Explanation(
                "part-of-a-change",
                "What a factor did",
                "The part of the change that came with the factor: which children need a home and what they need; which homes there are and which of their places are open; what homes can do; what is written down.",
                from(),
                "Why the factor changed. A child or a home that is there on one of the days only counts as on that day.",
                "None: the parts add up to the change exactly. With few children, one child's place decides much.",
                "Each figure is worked out for every mixture of the two days; a factor's part is what changing it adds, averaged over every order (L. S. Shapley, A value for n-person games, 1953; A. F. Shorrocks, Journal of Economic Inequality 11, 2013).",
                "A cause, or somebody's achievement.");
    }

    /// Registered places.
    Explanation registered() {
        return new Explanation(
                "registered-places",
                "Registered places",
                "The most children that may live in the homes, by their registrations or, where those are not held, as their records say.",
                from(),
                "Homes of which no number of places is known; they are counted beside it.",
                "A full count of what is recorded, with nothing estimated.",
                "Added up.",
                "Beds in use, beds that are free, or places that are wanted.");
    }

    /// Usable places.
    Explanation usable() {
        return new Explanation(
                "usable-places",
                "Usable places",
                "Registered places less those in homes for short breaks only and those that homes say they hold empty, each with its reason. A child may live in them already.",
                from(),
                "Places used by children from outside England, which nobody records; what homes do not say.",
                "As good as what homes wrote on the day of their record. A home that records nothing is counted as it is registered, and stands in a row of its own.",
                "Registered places less each step; the steps add up. " + OURS,
                "Places that are open to a child.");
    }

    /// Specific places.
    Explanation specific() {
        return new Explanation(
                "specific-places",
                "Specific places",
                "Usable places in homes that are recorded as able to meet each of the needs asked for together, at their level, on the evidence asked for or stronger.",
                from(),
                "Homes that say nothing of a need: they stand in a row of their own, and are not taken for homes that cannot.",
                "At least this many, and at most as many more as stand under not recorded and under claimed on weaker evidence.",
                "Homes that meet every need asked for; with no need asked for, all usable places. " + OURS,
                "Places in which any particular child would live well: who lives there already, where it lies and what the child wants are not in it.");
    }
}
