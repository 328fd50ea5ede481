package org.rightplace.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The latest full inspection of a provider, as one release gave it.
///
/// @param event       Ofsted's word for the visit, such as *Full inspection*; empty where none is given
/// @param eventNumber Ofsted's number for the visit; empty where none is given
/// @param date        the day of the inspection
/// @param published   the day its report was published
/// @param judgements  one for each heading that has one, in the order of the file
public record Inspection(
        String event,
        String eventNumber,
        Optional<LocalDate> date,
        Optional<LocalDate> published,
        List<Judged> judgements) {

    public Inspection {
        judgements = List.copyOf(judgements);
    }

    /// One judgement under one heading.
    ///
    /// @param heading   which of the things inspected it is about
    /// @param judgement what it was
    /// @param words     as published, since *Requires improvement* and *Requires improvement to be good* differ
    public record Judged(Heading heading, Judgement judgement, String words) {}

    /// What inspectors judge. The first is the overall judgement, whatever its name in a year.
    public enum Heading {
        /// *Overall effectiveness* until the 2018 list, *Overall experiences and progress of children
        /// and young people* from the 2020 list, *Supported Accommodation outcome* for that kind.
        OVERALL,
        HELPED_AND_PROTECTED,
        LEADERS_AND_MANAGERS,
        EDUCATION,
        HEALTH,
        QUALITY_OF_CARE,
        OUTCOMES
    }

    /// The overall judgement; empty where the provider has none yet.
    public Optional<Judgement> overall() {
        return judgement(Heading.OVERALL).filter(j -> j != Judgement.NOT_JUDGED);
    }

    /// The judgement under one heading.
    public Optional<Judgement> judgement(Heading heading) {
        return judgements.stream()
                .filter(j -> j.heading() == heading)
                .map(Judged::judgement)
                .findFirst();
    }
}
