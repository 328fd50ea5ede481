package org.rightplace.link.need;

import static org.rightplace.care.need.Need.Source.PLACEMENTS_STANDARD;
import static org.rightplace.care.need.Need.Source.RETURN;
import static org.rightplace.care.need.NeedDomain.*;
import static org.rightplace.link.need.Crosswalk.Says.NONE_KNOWN;
import static org.rightplace.link.need.Crosswalk.Says.PRESENT;
import static org.rightplace.link.need.Crosswalk.Says.SUGGESTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.Need.ReadFrom;
import org.rightplace.care.need.Need.Source;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;

/// The table by which answers are read as needs (`DOMAIN.md` 3.4), and the reading. The table is the
/// rule: nothing is read that does not stand in it.
///
/// No level is ever read from a yes or a no. One answer makes one need at most: what fits several
/// domains and names none is only a hint, or needs would come together because a table was written so.
/// A *no* makes *none known* only where the source answered every question it has about the domain, all
/// with no.
public final class Crosswalk {
    private Crosswalk() {}

    /// What an answer says of a domain.
    public enum Says {
        /// That the need is there, and not how far.
        PRESENT("present"),
        /// That none is known, once every such line of the source and the domain says so. It is not *no
        /// need*.
        NONE_KNOWN("none known"),
        /// Something that fits the domain and does not name it. It is shown to a reader of this table,
        /// and no need is made of it.
        SUGGESTS("a hint, not read");

        private final String words;

        Says(String words) {
            this.words = words;
        }

        /// In words for a reader.
        public String words() {
            return words;
        }
    }

    /// A line of the table.
    ///
    /// @param field the source's own name of what is asked
    /// @param value the answer, as the source writes it
    public record Entry(Source source, String field, String value, NeedDomain domain, Says says) {}

    /// Something that a source holds and that is never read as a need.
    public record NotRead(Source source, String field, String why) {}

    /// An answer of a source.
    ///
    /// @param on the day it speaks of
    record Answered(String field, String value, LocalDate on) {}

    private static final String YES = "Yes";
    private static final String NO = "No";
    private static final String RISK = "Risk Present";
    private static final String NO_RISK = "No known risk";

    /// The lines, by source and field.
    public static final List<Entry> ENTRIES = List.of(
            standard("riskSelfHarm", RISK, SELF_HARM_AND_SUICIDALITY, PRESENT),
            standard("riskSelfHarm", NO_RISK, SELF_HARM_AND_SUICIDALITY, NONE_KNOWN),
            standard("riskCriminalExploitation", RISK, EXPLOITATION_AND_MISSING, PRESENT),
            standard("riskCriminalExploitation", NO_RISK, EXPLOITATION_AND_MISSING, NONE_KNOWN),
            standard("riskSexualExploitation", RISK, EXPLOITATION_AND_MISSING, PRESENT),
            standard("riskSexualExploitation", NO_RISK, EXPLOITATION_AND_MISSING, NONE_KNOWN),
            standard("riskMissing", RISK, EXPLOITATION_AND_MISSING, PRESENT),
            standard("riskMissing", NO_RISK, EXPLOITATION_AND_MISSING, NONE_KNOWN),
            standard("riskDrugAlcohol", RISK, SUBSTANCE_USE, PRESENT),
            standard("riskDrugAlcohol", NO_RISK, SUBSTANCE_USE, NONE_KNOWN),
            standard("riskEatingDisorder", RISK, MENTAL_HEALTH_CLINICAL, PRESENT),
            standard("riskToOthersPhysical", RISK, BEHAVIOUR_REGULATION, PRESENT),
            standard("riskToOthersPhysical", NO_RISK, BEHAVIOUR_REGULATION, NONE_KNOWN),
            standard("riskToOthersFire", RISK, BEHAVIOUR_REGULATION, PRESENT),
            standard("riskToOthersFire", NO_RISK, BEHAVIOUR_REGULATION, NONE_KNOWN),
            standard("riskToOthersAnimals", RISK, BEHAVIOUR_REGULATION, PRESENT),
            standard("riskToOthersAnimals", NO_RISK, BEHAVIOUR_REGULATION, NONE_KNOWN),
            standard("riskToOthersSexual", RISK, HARMFUL_SEXUAL_BEHAVIOUR, PRESENT),
            standard("riskToOthersSexual", NO_RISK, HARMFUL_SEXUAL_BEHAVIOUR, NONE_KNOWN),
            standard("communicationNeeds", YES, NEURODEVELOPMENT, SUGGESTS),
            standard("communicationNeeds", YES, LEARNING_DISABILITY, SUGGESTS),
            standard("communicationNeeds", YES, COMMUNICATION_AND_LANGUAGE, SUGGESTS),
            standard("communicationNeeds", NO, LEARNING_DISABILITY, NONE_KNOWN),
            standard("communicationNeeds", NO, COMMUNICATION_AND_LANGUAGE, NONE_KNOWN),
            standard("specificCommunicationRequirement", "ESOL", COMMUNICATION_AND_LANGUAGE, PRESENT),
            standard("specificCommunicationRequirement", "BSL", COMMUNICATION_AND_LANGUAGE, PRESENT),
            standard("specificCommunicationRequirement", "Makaton", COMMUNICATION_AND_LANGUAGE, PRESENT),
            standard("specificCommunicationRequirement", "Other", COMMUNICATION_AND_LANGUAGE, PRESENT),
            standard("homeAdaptationRequired", YES, PHYSICAL_AND_SENSORY, PRESENT),
            standard("homeAdaptationRequired", YES, COMPLEX_HEALTH, SUGGESTS),
            standard("culturalNeeds", "Required", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("culturalNeeds", "Other", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("siblingCount", "1 or more", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("pets", "Yes-must", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("livingCompanions", "With other children recommended", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("livingCompanions", "Only with other older children", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("livingCompanions", "Only with other younger children", RELATIONSHIPS_AND_IDENTITY, PRESENT),
            standard("additionalSupport", "Therapeutic support", EMOTIONAL_WELLBEING, PRESENT),
            standard("additionalSupport", "Therapeutic support", TRAUMA_AND_ATTACHMENT, SUGGESTS),
            standard("additionalSupport", "Taxis to school", EDUCATION_AND_INCLUSION, PRESENT),
            standard("isEducationContinuous", NO, EDUCATION_AND_INCLUSION, PRESENT),
            standard("supportedAccommodationSuitability", "Preferred", INDEPENDENCE_AND_TRANSITION, PRESENT),
            filed("SDQ_SCORE", Sdq.CONCERN, EMOTIONAL_WELLBEING, PRESENT),
            filed("SDQ_SCORE", Sdq.CONCERN, BEHAVIOUR_REGULATION, SUGGESTS),
            filed("SDQ_SCORE", Sdq.BORDERLINE, EMOTIONAL_WELLBEING, SUGGESTS),
            filed("SDQ_SCORE", Sdq.NORMAL, EMOTIONAL_WELLBEING, NONE_KNOWN),
            filed("CONVICTED", YES, BEHAVIOUR_REGULATION, PRESENT),
            filed("SUBSTANCE_MISUSE", YES, SUBSTANCE_USE, PRESENT),
            filed("SUBSTANCE_MISUSE", NO, SUBSTANCE_USE, NONE_KNOWN),
            filed("MISSING", "M", EXPLOITATION_AND_MISSING, PRESENT),
            filed("MISSING", "A", EXPLOITATION_AND_MISSING, PRESENT),
            filed("UASC", YES, RELATIONSHIPS_AND_IDENTITY, PRESENT),
            filed("PLACE", "K3", INDEPENDENCE_AND_TRANSITION, PRESENT),
            filed("PLACE", "H5", INDEPENDENCE_AND_TRANSITION, PRESENT),
            filed("PLACE", "P2", INDEPENDENCE_AND_TRANSITION, PRESENT),
            filed("PLACE", "R2", MENTAL_HEALTH_CLINICAL, SUGGESTS),
            filed("PLACE", "R2", COMPLEX_HEALTH, SUGGESTS),
            filed("REC", "E5", INDEPENDENCE_AND_TRANSITION, PRESENT),
            filed("REC", "E6", INDEPENDENCE_AND_TRANSITION, PRESENT));

    /// The lines that are read, by source and then by field: hundreds of thousands of answers are looked
    /// up in them.
    private static final Map<Source, Map<String, List<Entry>>> READ = ENTRIES.stream()
            .filter(entry -> entry.says() != SUGGESTS)
            .collect(Collectors.groupingBy(
                    Entry::source, () -> new EnumMap<>(Source.class), Collectors.groupingBy(Entry::field)));

    /// Where each line stands in the table.
    private static final Map<Entry, Integer> PLACES = places();

    /// The lines of one source and domain that say the same.
    private static final Map<Alike, List<Entry>> ALIKE = ENTRIES.stream().collect(Collectors.groupingBy(Alike::of));

    private record Alike(Source source, NeedDomain domain, Says says) {
        static Alike of(Entry entry) {
            return new Alike(entry.source(), entry.domain(), entry.says());
        }
    }

    private static Map<Entry, Integer> places() {
        Map<Entry, Integer> places = new HashMap<>();
        for (Entry entry : ENTRIES) {
            places.put(entry, places.size());
        }
        return places;
    }

    /// What is held and never read as a need, and why.
    public static final List<NotRead> NOT_READ = List.of(
            new NotRead(
                    RETURN,
                    "CIN",
                    "N1 to N8 say why the authority first became involved, one code for the whole period of care. They say nothing of what the child needs."),
            new NotRead(RETURN, "ETHNIC", "Who a child is is no need."),
            new NotRead(
                    RETURN,
                    "DOLO_START",
                    "An order that deprives of liberty is a flag beside the needs, with its days."),
            new NotRead(RETURN, "AD1 and the other files", "They say what was done, not what is needed."),
            new NotRead(
                    PLACEMENTS_STANDARD,
                    "deprivationOfLiberty",
                    "An order that deprives of liberty is a flag beside the needs."),
            new NotRead(
                    PLACEMENTS_STANDARD,
                    "livingCompanions: Solo placement recommended",
                    "It says with whom a home should match the child, and not why: a flag beside the needs."),
            new NotRead(
                    PLACEMENTS_STANDARD,
                    "riskToOthersCriminal",
                    "It speaks of others in the home being exploited and not of what this child needs."),
            new NotRead(
                    PLACEMENTS_STANDARD,
                    "Additional supervision; A worker for respite",
                    "They say how much care is wanted, and for no domain."),
            new NotRead(
                    PLACEMENTS_STANDARD,
                    "fosterCareSuitability, residentialCareSuitability",
                    "A recommended kind of place is an answer to needs and not one of them."));

    private static Entry standard(String field, String value, NeedDomain domain, Says says) {
        return new Entry(PLACEMENTS_STANDARD, field, value, domain, says);
    }

    private static Entry filed(String field, String value, NeedDomain domain, Says says) {
        return new Entry(RETURN, field, value, domain, says);
    }

    /// The needs that the answers of one record make, each once, in the order of the table.
    static List<Need> needs(Source source, List<Answered> answers) {
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<String, List<Entry>> read = READ.getOrDefault(source, Map.of());
        List<Hit> hits = new ArrayList<>();
        for (Answered answer : answers) {
            for (Entry entry : read.getOrDefault(answer.field(), List.of())) {
                if (answers(entry, answer) && isRead(entry, answers)) {
                    hits.add(new Hit(entry, answer.on()));
                }
            }
        }
        // most rows of a return tell of no need or of one
        if (hits.size() < 2) {
            return hits.isEmpty()
                    ? List.of()
                    : List.of(need(hits.getFirst().entry(), hits.getFirst().on()));
        }
        hits.sort(Comparator.comparingInt(Hit::place));
        return hits.stream().map(hit -> need(hit.entry(), hit.on())).distinct().toList();
    }

    /// A line that an answer meets.
    private record Hit(Entry entry, LocalDate on) {
        int place() {
            return PLACES.getOrDefault(entry, 0);
        }
    }

    private static Need need(Entry entry, LocalDate on) {
        NeedLevel level = entry.says() == PRESENT ? new NeedLevel.Present() : new NeedLevel.NoneKnown();
        return new Need(entry.domain(), level, Extent.NOT_SAID, new ReadFrom(entry.source(), entry.field()), on);
    }

    private static boolean isRead(Entry entry, List<Answered> answers) {
        return entry.says() == PRESENT
                || (alike(entry, NONE_KNOWN).stream().allMatch(other -> isAnswered(other, answers))
                        && alike(entry, PRESENT).stream().noneMatch(other -> isAnswered(other, answers)));
    }

    /// The lines of the same source and domain that say this.
    private static List<Entry> alike(Entry entry, Says says) {
        return ALIKE.getOrDefault(new Alike(entry.source(), entry.domain(), says), List.of());
    }

    private static boolean isAnswered(Entry entry, List<Answered> answers) {
        return answers.stream().anyMatch(answer -> answers(entry, answer));
    }

    private static boolean answers(Entry entry, Answered answer) {
        return entry.field().equals(answer.field()) && entry.value().equals(answer.value());
    }

    /// The bands of the total score of the strengths and difficulties questionnaire, 0 to 40, that the
    /// Department for Education reports by (its measure of the emotional and behavioural health of
    /// looked-after children).
    static final class Sdq {
        private Sdq() {}

        static final String NORMAL = "0 to 13";
        static final String BORDERLINE = "14 to 16";
        static final String CONCERN = "17 to 40";

        static String band(int score) {
            return score < 14 ? NORMAL : score < 17 ? BORDERLINE : CONCERN;
        }
    }
}
