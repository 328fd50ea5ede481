package org.rightplace.synthetic.planted;

import java.util.List;
import java.util.Optional;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.need.NeedDomain;

/// A gap that was planted: children of one area who need one thing, and the one reason for which no
/// home is to be had.
///
/// @param area     the code of the children's area
/// @param domain   in which each has a need
/// @param level    how high, 2 or 3
/// @param children one or more
/// @param homes    that stand behind the reason, in the area for all but [Why.Elsewhere]; none where
///     none do
public record Gap(String area, NeedDomain domain, int level, Why why, List<Pseudonym> children, List<Urn> homes) {

    public Gap {
        children = List.copyOf(children);
        homes = List.copyOf(homes);
        if (children.isEmpty()) {
            throw new IllegalArgumentException("gap in %s (%s) must be of one child or more".formatted(domain, area));
        }
    }

    /// Why no home is to be had.
    public sealed interface Why {

        /// Nobody wrote down what the children need.
        record NeedNotRecorded() implements Why {}

        /// Homes with open places are here, and nobody wrote down whether they can; every other home
        /// cannot.
        record HomesNotRecorded() implements Why {}

        /// Every home says that it cannot at this level.
        record NoSuchHome() implements Why {}

        /// Homes that can, with open places, lie in one other area.
        ///
        /// @param area its code
        record Elsewhere(String area) implements Why {}

        /// Homes that can are here, and a child lives in each of their places.
        record Full() implements Why {}

        /// Homes that can are here, and their empty places are held.
        record HeldOpen(Held reason) implements Why {}

        /// Homes with open places here claim that they can, and nothing stands behind it.
        record OnlyClaimed() implements Why {}

        /// Homes that can, with open places, are here, and may not take these children.
        record RuledOut(Rule rule) implements Why {}

        /// None: homes that can are here with as many open places as there are children.
        record NoGap() implements Why {}
    }

    /// Why a home may not take a child whose needs it meets.
    public enum Rule {
        /// It takes younger children only.
        AGE,
        /// It takes girls only, and these are boys.
        SEX,
        /// It is registered for short breaks only.
        REGISTRATION,
        /// It says that it cannot care for a child deprived of liberty, which these are.
        CONDITION,
        /// These must live alone, and in each of its homes a child lives already.
        MIX
    }

    /// The home's rule, where one stands behind the gap.
    public Optional<Rule> rule() {
        return why instanceof Why.RuledOut(Rule rule) ? Optional.of(rule) : Optional.empty();
    }
}
