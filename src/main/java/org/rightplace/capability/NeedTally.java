package org.rightplace.capability;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;

/// How many of some homes are recorded as able to meet a need.
///
/// @param homes    of which it is asked
/// @param said     how many of them say what; together they are all homes
/// @param evidence how many stand on what, of those that say that they can
public record NeedTally(NeedDomain need, int homes, Map<Said, Integer> said, Map<Evidence, Integer> evidence) {

    public NeedTally {
        var ordered = new EnumMap<Said, Integer>(Said.class);
        ordered.putAll(said);
        said = Collections.unmodifiableMap(ordered);
        var graded = new EnumMap<Evidence, Integer>(Evidence.class);
        graded.putAll(evidence);
        evidence = Collections.unmodifiableMap(graded);
        int all = said.values().stream().mapToInt(Integer::intValue).sum();
        if (all != homes) {
            throw new IllegalArgumentException(
                    "homes (%d) must be what is said of %s together (%d)".formatted(homes, need, all));
        }
    }

    /// What is recorded of a home and a need.
    public enum Said {
        LEVEL_3("Up to level 3"),
        LEVEL_2("Up to level 2"),
        LEVEL_1("Up to level 1"),
        NO_LEVEL("Can; level not said"),
        CANNOT("Says that it cannot"),
        NOT_RECORDED("Not recorded");

        private final String words;

        Said(String words) {
            this.words = words;
        }

        /// How a reader is told.
        public String words() {
            return words;
        }

        static Said of(Optional<Ability> ability) {
            if (ability.isEmpty()) {
                return NOT_RECORDED;
            }
            return switch (ability.get().highest().orElse(-1)) {
                case 3 -> LEVEL_3;
                case 2 -> LEVEL_2;
                case 1 -> LEVEL_1;
                case 0 -> CANNOT;
                default -> NO_LEVEL;
            };
        }
    }

    /// How many say this.
    public int count(Said what) {
        return said.getOrDefault(what, 0);
    }

    /// How many stand on this.
    public int count(Evidence what) {
        return evidence.getOrDefault(what, 0);
    }

    static NeedTally of(NeedDomain need, List<RecordedHome> homes, Evidence least) {
        Map<Said, Integer> said = new EnumMap<>(Said.class);
        Map<Evidence, Integer> evidence = new EnumMap<>(Evidence.class);
        for (RecordedHome home : homes) {
            Optional<Ability> ability = home.ability(need, least);
            Said what = Said.of(ability);
            said.merge(what, 1, Integer::sum);
            if (what != Said.CANNOT) {
                ability.ifPresent(one -> evidence.merge(one.evidence(), 1, Integer::sum));
            }
        }
        return new NeedTally(need, homes.size(), said, evidence);
    }
}
