package org.rightplace.sufficiency.cohort;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.care.need.CohortDefinition.Holds;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.link.need.Profile;

/// Cohorts as a reader defines them. A child is in the first whose conditions all hold, so that each
/// child counts once; where an earlier one cannot be ruled out, it cannot be told in which.
///
/// @param definitions 1 or more, in the order in which they are asked
public record DefinedCohorts(List<CohortDefinition> definitions) implements Lens {

    public DefinedCohorts {
        definitions = List.copyOf(definitions);
        if (definitions.isEmpty()) {
            throw new IllegalArgumentException("definitions (none) of cohorts must be one or more");
        }
    }

    @Override
    public List<String> names() {
        return definitions.stream().map(CohortDefinition::name).toList();
    }

    @Override
    public Place place(Profile profile) {
        Map<NeedDomain, NeedLevel> needs = new EnumMap<>(NeedDomain.class);
        profile.domains().forEach(in -> needs.put(in.domain(), in.level()));
        for (int cohort = 0; cohort < definitions.size(); cohort++) {
            Holds holds = definitions.get(cohort).holds(needs);
            if (holds != Holds.NO) {
                return holds == Holds.YES ? new Place.In(cohort, 1) : new Place.CannotBeTold();
            }
        }
        return new Place.InNone();
    }
}
