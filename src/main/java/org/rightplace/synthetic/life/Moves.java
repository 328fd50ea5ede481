package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.List;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;

/// Where a placement leads to, how long it lasts and why it ends.
///
/// Measured: where care begins, how long placements last that end (less some of the shortest, which
/// care itself ends), and why they end, each by kind of placement (`DOMAIN.md` 5.2, 5.4). Assumed:
/// which kind follows which, how much more often a child in distress moves and comes into a home, and
/// how much longer the lasting placements would have lasted had care not ended: the factor of each kind
/// was set by trial so that the published times come back.
final class Moves {
    private Moves() {}

    private static final List<Setting> SETTINGS = List.of(Setting.values());

    /// Where care begins, by age (under 1, 1 to 4, 5 to 9, 10 to 15, 16 and 17), in the order of
    /// [Setting].
    private static final double[][] FIRST = {
        // kin, foster, adopt, parents, home, secure, supported, R1, R2, R3, R5, S1, other
        {830, 2_000, 0, 1_250, 0, 0, 0, 10, 1_100, 500, 0, 0, 150},
        {1_250, 2_500, 0, 1_550, 0, 0, 0, 10, 30, 80, 0, 0, 150},
        {1_380, 2_550, 0, 1_350, 60, 0, 0, 15, 15, 10, 0, 5, 200},
        {1_450, 2_850, 0, 1_550, 950, 70, 0, 50, 40, 5, 110, 25, 1_200},
        {400, 600, 0, 560, 300, 30, 2_350, 40, 30, 20, 350, 10, 700},
    };

    private static final double[] FIRST_UNACCOMPANIED_UNDER_16 = {3, 62, 0, 0, 2, 0, 0, 3, 0, 0, 0, 0, 28};
    private static final double[] FIRST_UNACCOMPANIED = {1, 8, 0, 0, 1, 0, 81, 1, 0, 0, 0, 0, 9};

    /// Where a move leads, by age (under 5, 5 to 9, 10 to 15, 16, 17).
    private static final double[][] NEXT = {
        {18, 52, 0, 26, 0, 0, 0, 0.3, 1, 3, 0, 0, 3},
        {20, 55, 0, 17, 7.2, 0, 0, 0.5, 0.3, 0.3, 0, 0.3, 3},
        {10, 44, 0, 9, 26, 1.2, 0, 1, 0.8, 0, 0.6, 0.4, 10},
        {3, 9, 0, 5, 10, 0.6, 175, 1, 1, 0.5, 2, 0.3, 7},
        {7, 30, 0, 6, 10, 0.6, 34, 1, 1, 0.5, 2, 0.3, 7},
    };

    private static final int[] DAYS = {1, 8, 31, 92, 183, 366, 731, 1_826, 3_400};
    private static final double[] FOSTER = {11.5, 10, 9, 16, 20, 18, 13, 4};
    private static final double[] HOME = {2.5, 3.5, 10, 17, 21, 22, 21, 2};
    private static final double[] SUPPORTED = {4, 9, 20, 25, 28, 14, 0, 0};
    private static final double[] RESIDENTIAL = {24, 18, 21, 21, 10, 4, 1, 0};
    private static final double[] OTHER = {15, 22, 29, 20, 10, 4, 0, 0};
    private static final double[] PARENTS = {3, 9, 19, 21, 20, 17, 10, 1};

    private static final List<ChangeReason> REASONS = List.of(
            ChangeReason.CARPL,
            ChangeReason.OTHER,
            ChangeReason.CREQB,
            ChangeReason.CREQO,
            ChangeReason.CHILD,
            ChangeReason.LAREQ,
            ChangeReason.STAND,
            ChangeReason.CLOSE,
            ChangeReason.ALLEG,
            ChangeReason.APPRR);
    private static final double[] WHY_HOME = {2_500, 1_440, 110, 60, 50, 20, 40, 100, 30, 30};
    private static final double[] WHY_FOSTER = {34, 22, 9, 9, 3, 1, 1, 1, 1, 0.4};
    private static final double[] WHY_SUPPORTED = {14, 18, 5, 2, 4, 1, 0.5, 0.5, 0.2, 0.1};
    private static final double[] WHY_OTHER = {45, 30, 5, 5, 5, 4, 2, 1, 0.5, 0.5};

    private static int at(Setting setting) {
        return SETTINGS.indexOf(setting);
    }

    static Setting first(Draws draws, Person person, int age, double homes) {
        double[] weights = person.unaccompanied()
                ? (age < 16 ? FIRST_UNACCOMPANIED_UNDER_16 : FIRST_UNACCOMPANIED).clone()
                : FIRST[age < 1 ? 0 : age < 5 ? 1 : age < 10 ? 2 : age < 16 ? 3 : 4].clone();
        weights[at(Setting.HOME)] *= homes * leaning(person, age);
        return SETTINGS.get(draws.pick(weights));
    }

    /// @param homes how much more or less often a home comes next than in England in 2023-24
    static Setting next(Draws draws, Person person, int age, Setting from, double homes) {
        double[] weights = NEXT[age < 5 ? 0 : age < 10 ? 1 : age < 16 ? 2 : age < 17 ? 3 : 4].clone();
        weights[at(Setting.HOME)] *= homes * leaning(person, age);
        switch (from) {
            case HOME, SECURE -> {
                weights[at(Setting.HOME)] *= 3.2;
                weights[at(Setting.FOSTER)] *= 0.30;
                weights[at(Setting.KIN)] *= 0.35;
            }
            case SUPPORTED -> {
                weights[at(Setting.HOME)] *= 0.3;
                weights[at(Setting.FOSTER)] *= 0.25;
                weights[at(Setting.KIN)] *= 0.4;
            }
            case PARENTS -> weights[at(Setting.PARENTS)] = 0;
            case CUSTODY -> weights[at(Setting.CUSTODY)] = 0;
            case KIN, FOSTER -> weights[at(Setting.SUPPORTED)] *= 0.33;
            case ADOPTION, CARE_HOME, HOSPITAL, FAMILY_CENTRE, SCHOOL, OTHER -> {}
        }
        if (person.unaccompanied()) {
            weights[at(Setting.KIN)] *= 0.1;
            weights[at(Setting.PARENTS)] = 0;
            weights[at(Setting.HOME)] *= 0.15;
            weights[at(Setting.CUSTODY)] *= 0.3;
        }
        return SETTINGS.get(draws.pick(weights));
    }

    /// How much likelier a home is for a child of these needs than for another of the age; 1 in the
    /// middle.
    private static double leaning(Person person, int age) {
        NeedsProfile needs = person.needs();
        double leaning = 0.15 + 1.1 * needs.distress();
        leaning += 0.20 * needs.level(NeedDomain.BEHAVIOUR_REGULATION, age);
        leaning += 0.12 * needs.level(NeedDomain.EXPLOITATION_AND_MISSING, age);
        leaning += 0.12 * needs.level(NeedDomain.NEURODEVELOPMENT, age);
        leaning += 0.20 * needs.level(NeedDomain.LEARNING_DISABILITY, age);
        return leaning;
    }

    /// How many days a placement would last that neither the end of care nor anything else cuts.
    ///
    /// @param first whether care begins with it: such placements are shorter and later ones longer, set
    ///     by trial so that as many children as published have one placement only
    static int days(Draws draws, Setting setting, Person person, boolean first) {
        double[] shares = switch (setting) {
            case KIN, FOSTER -> FOSTER;
            case HOME -> HOME;
            case SUPPORTED -> SUPPORTED;
            case PARENTS -> PARENTS;
            case OTHER -> OTHER;
            case ADOPTION, SECURE, CARE_HOME, HOSPITAL, FAMILY_CENTRE, CUSTODY, SCHOOL -> RESIDENTIAL;
        };
        double longer = switch (setting) {
            case KIN -> 2.4;
            case FOSTER -> 2.7;
            case HOME -> 2.75;
            case SUPPORTED -> person.unaccompanied() ? 6.0 : 4.2;
            case PARENTS -> 1.4;
            case SCHOOL -> 3.0;
            case CARE_HOME -> 2.0;
            case OTHER -> 1.8;
            case ADOPTION, SECURE, HOSPITAL, FAMILY_CENTRE, CUSTODY -> 1.1;
        };
        int bin = draws.pick(shares);
        double days = DAYS[bin] + draws.unit() * (DAYS[bin + 1] - DAYS[bin]);
        double settled = 1.2 - 0.4 * person.needs().distress(); // mean 1
        double whole = longer * settled * order(setting, first);
        double stretched = bin < 2 ? 0.95 : bin == 2 ? 1.05 : bin == 3 ? 1 + 0.4 * (whole - 1) : whole;
        return Math.max(1, (int) (days * stretched));
    }

    private static double order(Setting setting, boolean first) {
        return switch (setting) {
            case KIN, FOSTER -> first ? 0.42 : 1.75;
            case PARENTS, SUPPORTED -> first ? 0.65 : 1.2;
            case HOME, ADOPTION, SECURE, CARE_HOME, HOSPITAL, FAMILY_CENTRE, CUSTODY, SCHOOL, OTHER -> 1;
        };
    }

    /// Why a placement in a home that did not fit broke down early: assumed.
    static ChangeReason whyBroken(Draws draws) {
        return switch (draws.pick(64, 12, 14, 10)) {
            case 0 -> ChangeReason.CREQB;
            case 1 -> ChangeReason.CHILD;
            case 2 -> ChangeReason.LAREQ;
            default -> ChangeReason.CREQO;
        };
    }

    static ChangeReason why(Draws draws, Setting from, Setting to) {
        if (to == Setting.CUSTODY && draws.chance(0.7)) {
            return ChangeReason.CUSTOD;
        }
        double[] weights = switch (from) {
            case HOME, SECURE -> WHY_HOME;
            case KIN, FOSTER -> WHY_FOSTER;
            case SUPPORTED -> WHY_SUPPORTED;
            case ADOPTION, PARENTS, CARE_HOME, HOSPITAL, FAMILY_CENTRE, CUSTODY, SCHOOL, OTHER -> WHY_OTHER;
        };
        return REASONS.get(draws.pick(weights));
    }

    /// England's children in secure homes and children's homes on 31 March as a share of all (built-in
    /// table; before 2021 assumed), over that of 2025: how much less often a home came next in earlier
    /// years.
    static double homesThen(int day) {
        return between(day, new double[] {0.66, 0.67, 0.68, 0.69, 0.70, 0.71, 0.73, 0.78, 0.88, 1.0, 1.02});
    }

    /// The same for other placements, over that of 2024.
    static double othersThen(int day) {
        return between(day, new double[] {0.30, 0.30, 0.30, 0.30, 0.30, 0.30, 0.35, 0.7, 1.3, 1.15, 0.9});
    }

    /// The same for adoption: 1,660 of 2025 were 2,490 in 2021.
    static double adoptionsThen(int day) {
        return between(day, new double[] {1.45, 1.45, 1.45, 1.40, 1.35, 1.30, 1.25, 1.15, 1.10, 0.95, 0.9});
    }

    private static double between(int day, double[] byYear) {
        double year = (day - LocalDate.of(2016, 3, 31).toEpochDay()) / 365.25;
        int low = Math.clamp((int) Math.floor(year), 0, byYear.length - 2);
        double part = Math.clamp(year - low, 0.0, 1.0);
        return byYear[low] * (1 - part) + byYear[low + 1] * part;
    }
}
