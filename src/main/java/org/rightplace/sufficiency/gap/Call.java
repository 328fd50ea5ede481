package org.rightplace.sufficiency.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.child.Sex;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.link.need.Profile;

/// What a child's profile calls for in a home.
///
/// Only a level that somebody judged calls for an ability of that level. A need of which it is only
/// known that it is there calls for something, and nobody knows for how much: it stands apart, and is
/// never given a level.
///
/// @param needs      judged at [#LEAST] or above, in the order of [NeedDomain]
/// @param unmeasured domains in which a need is there and its level is not known
/// @param isKnown    whether any level is judged, be it 0: without one nothing can be said of what home
///     is right
/// @param child      what decides whether a home may take the child at all
public record Call(List<Need> needs, Set<NeedDomain> unmeasured, boolean isKnown, Who child) {

    /// The lowest level that a home must be able to meet: 2 gets in the way of living and asks for
    /// action; 1 is history or suspicion, to be watched (CANS's action levels, `DOMAIN.md` 3.4).
    public static final int LEAST = 2;

    public Call {
        needs = List.copyOf(needs);
        var ordered = EnumSet.noneOf(NeedDomain.class);
        ordered.addAll(unmeasured);
        unmeasured = Collections.unmodifiableSet(ordered);
        if (!isKnown && !needs.isEmpty()) {
            throw new IllegalArgumentException("a call of which nothing is known cannot name %s".formatted(needs));
        }
    }

    /// A need with its judged level.
    ///
    /// @param level [Call#LEAST] to [Assessed#HIGHEST]
    public record Need(NeedDomain domain, int level) {
        public Need {
            if (level < LEAST || level > Assessed.HIGHEST) {
                throw new IllegalArgumentException(
                        "level (%d) of %s must be %d to %d".formatted(level, domain, LEAST, Assessed.HIGHEST));
            }
        }
    }

    /// What decides whether a home may take a child at all; empty where it is not known, and then it
    /// rules nothing out.
    ///
    /// @param age  in whole years
    /// @param asks conditions that the place must fulfil
    public record Who(OptionalInt age, Optional<Sex> sex, Set<Condition> asks) {

        /// Nothing known.
        public static final Who NOT_KNOWN = new Who(OptionalInt.empty(), Optional.empty(), Set.of());

        public Who {
            var ordered = EnumSet.noneOf(Condition.class);
            ordered.addAll(asks);
            asks = Collections.unmodifiableSet(ordered);
        }
    }

    /// A condition that a place must fulfil.
    public enum Condition {
        /// The child is to live without other children.
        SOLO,
        /// An order deprives the child of liberty.
        LIBERTY,
        /// The home must be adapted to the child.
        STEP_FREE
    }

    /// What a profile calls for.
    public static Call of(Profile profile, Who child) {
        List<Need> needs = new ArrayList<>();
        Set<NeedDomain> unmeasured = EnumSet.noneOf(NeedDomain.class);
        boolean known = false;
        for (NeedDomain domain : NeedDomain.values()) {
            switch (profile.in(domain).level()) {
                case Assessed(int level) -> {
                    known = true;
                    if (level >= LEAST) {
                        needs.add(new Need(domain, level));
                    }
                }
                case NeedLevel.Present _ -> unmeasured.add(domain);
                case NeedLevel.NoneKnown _, NeedLevel.NotKnown _ -> {
                    // neither a call nor a level
                }
            }
        }
        return new Call(needs, unmeasured, known, child);
    }

    /// The sum of the judged levels, as far as they call for anything.
    public int weight() {
        return needs.stream().mapToInt(Need::level).sum();
    }
}
