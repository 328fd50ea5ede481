package org.rightplace.synthetic.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;

/// What a made-up home says it can do. Measured: long-term care 89%, complex needs 80%, autism 52%,
/// mental health 40% (DfE's workforce census 2024, `DOMAIN.md` 3.1), complex health 5%, sensory 4%
/// (Ofsted 2022), short breaks only 3% (4.4). All else (ages, sexes, levels, evidence, staffing by
/// places) is assumed.
final class Capabilities {

    private static final LocalDate ON = LocalDate.of(2025, 3, 31);
    private static final double STAFF_FOR_A_PLACE = 3.2; // DOMAIN.md 5.10

    private static final double WHOLE_FORM = 0.85;
    private static final double LEFT_OPEN = 0.02;

    private final Draws draws;
    private final Urn home;
    private final ProvisionType type;
    private final int places;
    private final boolean whole;

    private Capabilities(Draws draws, Urn home, ProvisionType type, int places, boolean whole) {
        this.draws = draws;
        this.home = home;
        this.type = type;
        this.places = places;
        this.whole = whole;
    }

    /// @param whole whether every home of its area fills in the whole form
    static Capability of(Draws draws, Urn home, ProvisionType type, int places, boolean whole) {
        return new Capabilities(draws, home, type, places, whole).capability();
    }

    private Capability capability() {
        Set<Purpose> purposes = purposes();
        boolean deep = purposes.contains(Purpose.THERAPEUTIC);
        Takes takes = takes();
        List<Ability> can = abilities(deep);
        Setting setting = setting();
        return new Capability(home, ON, purposes, takes, withWhatItCannot(can), setting);
    }

    /// Most homes that fill in the form say of the other needs that they cannot meet them; the rest leave
    /// them open.
    private List<Ability> withWhatItCannot(List<Ability> can) {
        if (!whole && !draws.chance(WHOLE_FORM)) {
            return can;
        }
        List<Ability> all = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            Optional<Ability> told =
                    can.stream().filter(one -> one.domain() == domain).findFirst();
            told.ifPresent(all::add);
            if (told.isEmpty() && (whole || !draws.chance(LEFT_OPEN))) {
                all.add(new Ability(domain, 0, Evidence.CLAIMED_IN_SOP));
            }
        }
        return all;
    }

    private Set<Purpose> purposes() {
        if (type == ProvisionType.SECURE_CHILDRENS_HOME) {
            return EnumSet.of(Purpose.SECURE_WELFARE);
        }
        if (type == ProvisionType.SPECIAL_SCHOOL_AS_HOME) {
            return EnumSet.of(Purpose.DUAL_REGISTERED_SCHOOL, Purpose.LONG_TERM_UPBRINGING);
        }
        if (draws.chance(0.03)) {
            return EnumSet.of(Purpose.SHORT_BREAK);
        }
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        add(purposes, Purpose.LONG_TERM_UPBRINGING, 0.89);
        add(purposes, Purpose.SHORT_TERM, 0.35);
        add(purposes, Purpose.THERAPEUTIC, 0.30);
        add(purposes, Purpose.CRISIS_REFUGE, 0.12);
        add(purposes, Purpose.ASSESSMENT, 0.06);
        add(purposes, Purpose.STEP_DOWN, 0.10);
        add(purposes, Purpose.TRANSITION_16_PLUS, 0.12);
        if (purposes.isEmpty()) {
            purposes.add(Purpose.SHORT_TERM);
        }
        return purposes;
    }

    private void add(Set<Purpose> purposes, Purpose purpose, double share) {
        if (draws.chance(share)) {
            purposes.add(purpose);
        }
    }

    private Takes takes() {
        int youngest =
                type == ProvisionType.SECURE_CHILDRENS_HOME ? 10 : 5 + draws.pick(8, 2, 6, 30, 4, 22, 8, 12, 6, 2);
        Sexes sexes = List.of(Sexes.values()).get(draws.pick(80, 8, 12));
        return new Takes(youngest, draws.chance(0.15) ? 18 : 17, sexes);
    }

    private List<Ability> abilities(boolean deep) {
        boolean complex = draws.chance(0.80);
        List<Ability> abilities = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            double claims = switch (domain) {
                case TRAUMA_AND_ATTACHMENT, EMOTIONAL_WELLBEING, RELATIONSHIPS_AND_IDENTITY -> 0.93;
                case BEHAVIOUR_REGULATION, EXPLOITATION_AND_MISSING -> complex ? 0.95 : 0.4;
                case SELF_HARM_AND_SUICIDALITY, SUBSTANCE_USE -> complex ? 0.6 : 0.2;
                case HARMFUL_SEXUAL_BEHAVIOUR -> complex ? 0.2 : 0.05;
                case MENTAL_HEALTH_CLINICAL -> 0.40;
                case NEURODEVELOPMENT -> 0.52;
                case LEARNING_DISABILITY, COMMUNICATION_AND_LANGUAGE -> 0.35;
                case PHYSICAL_AND_SENSORY -> 0.04;
                case COMPLEX_HEALTH -> 0.05;
                case EDUCATION_AND_INCLUSION -> 0.6;
                case INDEPENDENCE_AND_TRANSITION -> 0.5;
            };
            if (draws.chance(claims)) {
                int highest = 1 + draws.pick(20, 50, deep || complex ? 30 : 8);
                Evidence evidence = List.of(Evidence.values()).get(draws.pick(8, 52, 25, deep ? 20 : 6, 9));
                abilities.add(
                        evidence == Evidence.REGISTERED_FOR
                                ? Ability.ofNoLevel(domain, evidence)
                                : new Ability(domain, highest, evidence));
            }
        }
        return abilities;
    }

    private Setting setting() {
        return new Setting(
                Optional.of(places == 1 || draws.chance(0.15)),
                Optional.of(type == ProvisionType.SPECIAL_SCHOOL_AS_HOME || draws.chance(0.18)),
                Optional.of(draws.chance(0.12)),
                Optional.of(type == ProvisionType.SECURE_CHILDRENS_HOME || draws.chance(0.10)),
                OptionalInt.of((int) Math.round(places * STAFF_FOR_A_PLACE + draws.unit() * 2)),
                OptionalInt.of(draws.chance(0.55) ? 1 : draws.chance(0.3) ? 2 : 0));
    }
}
