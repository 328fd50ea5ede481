package org.rightplace.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Urn;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Fit;
import org.rightplace.synthetic.life.NeedsProfile;
import org.rightplace.synthetic.life.NeedsProfile.Felt;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Scores;

/// What becomes of children in homes follows the stated relation to fit, so that an analysis has
/// something to find.
class FitTest {

    private static final World WORLD = SomeWorld.of(3, 0.5);
    private static final List<Told> CHILDREN = WORLD.authorities().stream()
            .limit(60)
            .flatMap(authority -> WORLD.community(authority).children().stream())
            .filter(told -> !told.child().shortBreak())
            .toList();

    private static final Set<ChangeReason> UNPLANNED =
            EnumSet.of(ChangeReason.CREQB, ChangeReason.CREQO, ChangeReason.CHILD, ChangeReason.LAREQ);

    private record Lived(Told told, Placement placement, double fit) {}

    private static Stream<Lived> lived() {
        return CHILDREN.stream()
                .flatMap(told -> told.child().spells().stream()
                        .flatMap(spell -> spell.placements().stream())
                        .filter(placement -> placement.bed().isPresent() && placement.from() >= day(2016, 4, 1))
                        .map(placement ->
                                new Lived(told, placement, fit(told.child().person(), placement))));
    }

    private static double fit(Person person, Placement placement) {
        return Fit.of(
                person.needs(),
                person.age(placement.from()),
                placement.bed().orElseThrow().home().capability());
    }

    private static int day(int year, int month, int day) {
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }

    private static NeedsProfile needs(Map<NeedDomain, Integer> levels) {
        Map<NeedDomain, Felt> felt = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            felt.put(domain, new Felt(levels.getOrDefault(domain, 0), Extent.NOT_SAID));
        }
        return new NeedsProfile(felt, 0.5, 0.5);
    }

    private static Capability home(Ability... abilities) {
        return new Capability(
                new Urn("SC900001"),
                LocalDate.of(2025, 3, 31),
                Optional.empty(),
                Set.of(),
                Takes.NOT_SAID,
                List.of(abilities),
                Setting.NOT_SAID);
    }

    @Test
    void isTheMeanOverHigherNeeds() {
        NeedsProfile needs = needs(Map.of(
                NeedDomain.BEHAVIOUR_REGULATION, 3,
                NeedDomain.NEURODEVELOPMENT, 2,
                NeedDomain.TRAUMA_AND_ATTACHMENT, 2,
                NeedDomain.EMOTIONAL_WELLBEING, 1));
        Capability home = home(
                new Ability(NeedDomain.BEHAVIOUR_REGULATION, 3, Evidence.STAFFED_AND_TRAINED),
                new Ability(NeedDomain.NEURODEVELOPMENT, 3, Evidence.CLAIMED_IN_SOP),
                new Ability(NeedDomain.TRAUMA_AND_ATTACHMENT, 1, Evidence.OBSERVED_IN_PLACEMENTS));

        assertThat(Fit.of(needs, 14, home)).isCloseTo((1 + 0.4 + 0) / 3, within(1e-12));
        assertThat(Fit.of(needs(Map.of(NeedDomain.EMOTIONAL_WELLBEING, 1)), 14, home()))
                .isEqualTo(1);
        assertThat(Fit.of(needs, 14, home(Ability.ofNoLevel(NeedDomain.NEURODEVELOPMENT, Evidence.REGISTERED_FOR))))
                .isZero();
    }

    @Test
    void makesUnplannedEndingsRarerWhereItIsBetter() {
        double badly = unplanned(0, 0.3);
        double well = unplanned(0.7, 1.01);

        assertThat(badly).isGreaterThan(well + 0.12);
    }

    private static double unplanned(double from, double to) {
        long all = lived().filter(one -> from <= one.fit() && one.fit() < to).count();
        long broken = lived().filter(one -> from <= one.fit() && one.fit() < to)
                .filter(one ->
                        one.placement().left().filter(UNPLANNED::contains).isPresent())
                .count();
        assertThat(all).isGreaterThan(500);
        return (double) broken / all;
    }

    @Test
    void movesTheScoreInTheYearsThatAChildLivesInAHome() {
        assertThat(change(0, 0.3)).isGreaterThan(change(0.7, 1.01) + 1.5);
    }

    /// The mean change of the score over a year that was spent in one home altogether.
    private static double change(double from, double to) {
        double[] sum = new double[2];
        lived().filter(one -> from <= one.fit() && one.fit() < to).forEach(one -> {
            for (int year = 2017; year < 2026; year++) {
                boolean whole = one.placement().from() <= day(year, 4, 1)
                        && one.placement().to() > day(year + 1, 3, 31);
                int age = one.told().child().person().age(day(year, 4, 1));
                if (whole && age >= 11 && age < 17) {
                    sum[0] += score(one.told(), age, year) - score(one.told(), age, year - 1);
                    sum[1]++;
                }
            }
        });
        assertThat(sum[1]).isGreaterThan(300);
        return sum[0] / sum[1];
    }

    private static int score(Told told, int age, int year) {
        return Scores.of(told.child().person(), age, Scores.in(told.events(), new CollectionYear(year)));
    }

    @Test
    void keepsChildrenFromGoingMissingWhereItIsBetter() {
        assertThat(missing(0, 0.3)).isGreaterThan(1.2 * missing(0.7, 1.01));
    }

    /// Times missing for each year in a home, of children with the same need for protection, level 1.
    private static double missing(double from, double to) {
        double[] sum = new double[2];
        lived().filter(one -> from <= one.fit() && one.fit() < to).forEach(one -> {
            Person person = one.told().child().person();
            Placement placement = one.placement();
            boolean same = person.needs().level(NeedDomain.EXPLOITATION_AND_MISSING, 14) == 1;
            if (same && person.age(placement.from()) >= 13) {
                int until = Math.min(placement.to(), day(2026, 4, 1));
                sum[0] += one.told().events().missing().stream()
                        .filter(away -> placement.holds(away.from()))
                        .count();
                sum[1] += Math.max(0, until - placement.from()) / 365.25;
            }
        });
        assertThat(sum[1]).isGreaterThan(100);
        return sum[0] / sum[1];
    }
}
