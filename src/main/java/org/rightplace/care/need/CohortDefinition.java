package org.rightplace.care.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A cohort as a reader defines it: children whose needs fulfil every one of these conditions.
///
/// @param name       in the reader's own words; not blank
/// @param conditions 1 or more, one for each domain at most
public record CohortDefinition(String name, List<Condition> conditions) {

    public CohortDefinition {
        conditions = List.copyOf(conditions);
        if (name.isBlank() || conditions.isEmpty()) {
            throw new IllegalArgumentException(
                    "cohort (%s) must have a name and at least one condition".formatted(name));
        }
        if (conditions.stream().map(Condition::domain).distinct().count() < conditions.size()) {
            throw new IllegalArgumentException("cohort (%s) names a need twice".formatted(name));
        }
    }

    /// What a level must be.
    ///
    /// @param atLeast 0 to `atMost`
    /// @param atMost  to [NeedLevel.Assessed#HIGHEST]
    public record Condition(NeedDomain domain, int atLeast, int atMost) {
        public Condition {
            if (atLeast < 0 || atLeast > atMost || atMost > NeedLevel.Assessed.HIGHEST) {
                throw new IllegalArgumentException("level of %s must be from %d to %d, of 0 to %d"
                        .formatted(domain, atLeast, atMost, NeedLevel.Assessed.HIGHEST));
            }
        }

        /// Whether a level fulfils it, as far as it lets it be known.
        public Holds holds(NeedLevel level) {
            return switch (level) {
                case NeedLevel.Assessed(int judged) -> judged >= atLeast && judged <= atMost ? Holds.YES : Holds.NO;
                case NeedLevel.Present _ when atMost == 0 -> Holds.NO;
                case NeedLevel.Present _ when atLeast <= 1 && atMost == NeedLevel.Assessed.HIGHEST -> Holds.YES;
                case NeedLevel.NoneKnown _ when atLeast == 0 -> Holds.YES;
                case NeedLevel.NoneKnown _ -> Holds.NO;
                case NeedLevel.Present _, NeedLevel.NotKnown _ -> Holds.CANNOT_BE_TOLD;
            };
        }
    }

    /// Whether something holds, as far as it can be told.
    public enum Holds {
        YES,
        NO,
        CANNOT_BE_TOLD
    }

    /// Whether needs fulfil every condition: no where one does not hold for certain, whatever is not known.
    ///
    /// @param needs by domain; one that is not among them is not known
    public Holds holds(Map<NeedDomain, NeedLevel> needs) {
        Holds all = Holds.YES;
        for (Condition condition : conditions) {
            Holds one = condition.holds(needs.getOrDefault(condition.domain(), new NeedLevel.NotKnown()));
            if (one == Holds.NO) {
                return one;
            }
            all = one == Holds.CANNOT_BE_TOLD ? one : all;
        }
        return all;
    }

    /// Conditions under the names of their cohorts, in the order in which the names first come.
    public static List<CohortDefinition> all(List<Map.Entry<String, Condition>> conditions) {
        Map<String, List<Condition>> byName = new LinkedHashMap<>();
        conditions.forEach(one ->
                byName.computeIfAbsent(one.getKey(), n -> new ArrayList<>()).add(one.getValue()));
        return byName.entrySet().stream()
                .map(one -> new CohortDefinition(one.getKey(), one.getValue()))
                .toList();
    }
}
