package org.rightplace.source.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.source.form.FormColumn.Asked;
import org.rightplace.source.form.Holds.OneOf;
import org.rightplace.source.form.Holds.Pick;

/// The columns of the form on what a home can do.
final class CapabilityColumns {
    private CapabilityColumns() {}

    /// The highest number of places or staff that can be written.
    static final int MOST = 999;

    /// The highest weekly fee that can be written, in pounds: the standard's own bound for a doubtful one
    /// (100,000).
    static final int MOST_POUNDS = 100_000;

    private static final String HOME = "The home";
    private static final String CHILDREN = "Children it takes";
    private static final String NEEDS = "Needs it can meet: the highest level, and what stands behind it";
    private static final String SETTING = "The house and its staff";
    private static final String PLACES = "Places on that day";
    private static final String FEE = "Weekly fee of a place, in pounds, without VAT";

    static final FormColumn<Urn> HOME_NUMBER = FormColumn.needed(
            "urn", "Ofsted number", new Asked(HOME, "Ofsted's number of the home."), new Holds.HomeNumber(), "");
    static final FormColumn<LocalDate> ON = FormColumn.needed(
                    "on", "Day", new Asked(HOME, "The day on which all of this is so."), new Holds.Day(), "01/04/2026")
            .on(new OnPage.Once(OnPage.Begins.TODAY));
    static final FormColumn<String> AUTHORITY = FormColumn.of(
            "authority",
            "Authority",
            new Asked(HOME, "The authority in which the home lies, by its name or code."),
            new Holds.Line("the authority's name or code", 100),
            "");
    static final FormColumn<Set<Purpose>> PURPOSES = FormColumn.of(
            "purposes",
            "Purposes",
            new Asked(HOME, "What the home is for.", "Several are typed with ; between them."),
            Holds.Several.of(Purpose.class),
            "Therapeutic; Short term");
    static final FormColumn<Integer> YOUNGEST = FormColumn.of(
            "youngest",
            "Youngest age",
            new Asked(CHILDREN, "The youngest age taken, in whole years."),
            new Holds.Whole(0, Takes.OLDEST),
            "10");
    static final FormColumn<Integer> OLDEST = FormColumn.of(
            "oldest",
            "Oldest age",
            new Asked(CHILDREN, "The oldest age taken, in whole years."),
            new Holds.Whole(0, Takes.OLDEST),
            "17");
    static final FormColumn<Sexes> SEXES = FormColumn.of(
            "sexes", "Sex", new Asked(CHILDREN, "Children of which sex are taken."), OneOf.of(Sexes.class), "Any");

    static final Map<NeedDomain, FormColumn<Integer>> LEVELS = levels();
    static final Map<NeedDomain, FormColumn<Evidence>> EVIDENCE = evidence();

    static final FormColumn<Boolean> SOLO =
            yesOrNo("solo", "One child alone", "Whether it can care for one child alone.", "Yes");
    static final FormColumn<Boolean> EDUCATION =
            yesOrNo("education-on-site", "Education on site", "Whether there is a school or teaching on the site.", "");
    static final FormColumn<Boolean> STEP_FREE = yesOrNo(
            "step-free", "Step-free", "Whether it is adapted for a child who uses a wheelchair to live in it.", "No");
    static final FormColumn<Boolean> LIBERTY = yesOrNo(
            "deprives-liberty",
            "Deprivation of liberty",
            "Whether it can care for a child under an order that deprives of liberty.",
            "");
    static final FormColumn<Integer> STAFF = number(
            "care-staff", "Care staff", new Asked(SETTING, "Care staff in post, in full-time equivalents."), "9");
    static final FormColumn<Integer> AWAKE =
            number("awake-at-night", "Awake at night", new Asked(SETTING, "Adults who are awake at night."), "1");

    static final FormColumn<Integer> REGISTERED = number(
            "registered", "Places registered", new Asked(PLACES, "Places that the home is registered for."), "4");
    static final FormColumn<Integer> OPEN =
            number("open", "Places open", new Asked(PLACES, "Places that a child could move into now."), "1");
    static final Map<Held, FormColumn<Integer>> HELD = held();
    static final FormColumn<Integer> WAITING =
            number("waiting", "Waiting list", new Asked(PLACES, "Children on its waiting list."), "");

    static final FormColumn<Pence> FEE_TOTAL =
            fee("fee-total", "Fee: total", "What is paid for a place in all.", "4250");
    static final FormColumn<Pence> FEE_CORE =
            fee("fee-core", "Fee: core", "For what the statement of purpose promises any child.", "");
    static final FormColumn<Pence> FEE_SUPPORT =
            fee("fee-additional-support", "Fee: additional support", "Over and above the core, for one child.", "");
    static final FormColumn<Pence> FEE_EDUCATION = fee("fee-education", "Fee: education", "For education.", "");
    static final FormColumn<Pence> FEE_OTHER = fee("fee-other", "Fee: other", "For anything else.", "");

    private static Map<NeedDomain, FormColumn<Integer>> levels() {
        Map<NeedDomain, FormColumn<Integer>> columns = new EnumMap<>(NeedDomain.class);
        var levels = new OneOf<>(
                List.of(
                        new Pick<>(0, "0", "0 Cannot meet it"),
                        new Pick<>(1, "1", "1 History or suspicion"),
                        new Pick<>(2, "2", "2 Gets in the way of living"),
                        new Pick<>(3, "3", "3 Dangerous or disabling")),
                "");
        for (NeedDomain domain : NeedDomain.values()) {
            columns.put(
                    domain,
                    FormColumn.of(
                            domain.slug(),
                            domain.title(),
                            new Asked(
                                    NEEDS,
                                    "The highest level of this need that the home can meet. The need is about: %s."
                                            .formatted(domain.words())),
                            levels,
                            domain == NeedDomain.TRAUMA_AND_ATTACHMENT ? "2 Gets in the way of living" : ""));
        }
        return columns;
    }

    private static Map<NeedDomain, FormColumn<Evidence>> evidence() {
        Map<NeedDomain, FormColumn<Evidence>> columns = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            columns.put(
                    domain,
                    FormColumn.of(
                                    domain.slug() + "-evidence",
                                    domain.title() + ": evidence",
                                    new Asked(
                                            NEEDS,
                                            "What stands behind that level. A level alone counts as claimed, a registration alone says no level."),
                                    OneOf.of(Evidence.class),
                                    domain == NeedDomain.TRAUMA_AND_ATTACHMENT
                                            ? Evidence.STAFFED_AND_TRAINED.words()
                                            : "")
                            .on(new OnPage.Beside(FormRow.column(LEVELS, domain))));
        }
        return columns;
    }

    private static Map<Held, FormColumn<Integer>> held() {
        Map<Held, FormColumn<Integer>> columns = new EnumMap<>(Held.class);
        for (Held why : Held.values()) {
            columns.put(
                    why,
                    number(
                            "held-" + why.slug(),
                            "Held: " + why.slug().replace('-', ' '),
                            new Asked(
                                    PLACES, "Places with no child that cannot be used now. %s.".formatted(why.words())),
                            why == Held.STAFFING ? "1" : ""));
        }
        return columns;
    }

    private static FormColumn<Boolean> yesOrNo(String key, String heading, String asks, String example) {
        return FormColumn.of(key, heading, new Asked(SETTING, asks), new Holds.YesOrNo(), example);
    }

    private static FormColumn<Integer> number(String key, String heading, Asked asked, String example) {
        return FormColumn.of(key, heading, asked, new Holds.Whole(0, MOST), example);
    }

    private static FormColumn<Pence> fee(String key, String heading, String asks, String example) {
        return FormColumn.of(key, heading, new Asked(FEE, asks), new Holds.Pounds(MOST_POUNDS), example);
    }

    static final FormTable TABLE = new FormTable(
            "homes",
            "Homes",
            "Each row is one home on one day; a home on another day is a row of its own.",
            false,
            columns(),
            new Filling.OneRow());

    private static List<FormColumn<?>> columns() {
        List<FormColumn<?>> columns =
                new ArrayList<>(List.of(HOME_NUMBER, ON, AUTHORITY, PURPOSES, YOUNGEST, OLDEST, SEXES));
        for (NeedDomain domain : NeedDomain.values()) {
            columns.add(LEVELS.get(domain));
            columns.add(EVIDENCE.get(domain));
        }
        columns.addAll(List.of(SOLO, EDUCATION, STEP_FREE, LIBERTY, STAFF, AWAKE, REGISTERED, OPEN));
        columns.addAll(HELD.values());
        columns.addAll(List.of(WAITING, FEE_TOTAL, FEE_CORE, FEE_SUPPORT, FEE_EDUCATION, FEE_OTHER));
        return columns;
    }
}
