package org.rightplace.sufficiency.neighbours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.rightplace.sufficiency.neighbours.Neighbours.Likeness;
import org.rightplace.sufficiency.neighbours.Trait.About;

class NeighboursTest {

    private static Trait trait(About about, String key, Object... codesAndValues) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < codesAndValues.length; i += 2) {
            values.put((String) codesAndValues[i], ((Number) codesAndValues[i + 1]).doubleValue());
        }
        return new Trait(about, key, key, values);
    }

    /// Four kinds, in all of which A is 0, B is 1 and C is 5 but for one.
    private static List<Trait> threeAuthorities() {
        return List.of(
                trait(About.AGE, "age", "A", 0, "B", 1, "C", 5),
                trait(About.UNACCOMPANIED, "unaccompanied", "A", 0, "B", 1, "C", 5),
                trait(About.ETHNICITY, "ethnicity", "A", 0, "B", 1, "C", 5),
                trait(About.SIZE, "residents", "A", 1_000, "B", 1_000, "C", 1_000));
    }

    @Test
    void distancesAreThoseWorkedOutByHand() {
        var neighbours = Neighbours.of(2025, threeAuthorities());

        // mean 2, variance (4 + 1 + 9) / 3 = 14/3: A and B are 1/sd apart in three kinds of four, and alike in size
        double oneApart = Math.sqrt(3.0 / 4 * 1 / (14.0 / 3));
        double fiveApart = Math.sqrt(3.0 / 4 * 25 / (14.0 / 3));
        assertThat(neighbours.nearest("A", 10))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.authority()).isEqualTo("B");
                            assertThat(first.distance()).isCloseTo(oneApart, within(1e-12));
                            assertThat(first.kinds()).isEqualTo(4);
                        },
                        second -> {
                            assertThat(second.authority()).isEqualTo("C");
                            assertThat(second.distance()).isCloseTo(fiveApart, within(1e-12));
                        });
        double fourApart = Math.sqrt(3.0 / 4 * 16 / (14.0 / 3));
        assertThat(neighbours.usual()).as("the median of the three pairs").isCloseTo(fourApart, within(1e-12));
    }

    @Test
    void traitsOfOneKindWeighTogetherAsMuchAsTheOnlyOneOfAnother() {
        List<Trait> once = new ArrayList<>(threeAuthorities());
        List<Trait> thrice = new ArrayList<>(threeAuthorities());
        thrice.add(trait(About.AGE, "ageAgain", "A", 0, "B", 1, "C", 5));
        thrice.add(trait(About.AGE, "ageOnceMore", "A", 0, "B", 1, "C", 5));

        assertThat(Neighbours.of(2025, thrice).distances())
                .isEqualTo(Neighbours.of(2025, once).distances());
    }

    @Test
    void theUnitInWhichATraitIsMeasuredChangesNothing() {
        Random random = new Random(20251125);
        for (int world = 0; world < 50; world++) {
            List<Trait> traits = randomTraits(random, 12);
            List<Trait> rescaled = traits.stream()
                    .map(trait -> {
                        Map<String, Double> values = new TreeMap<>(trait.values());
                        values.replaceAll((code, value) -> value * 1_000);
                        return new Trait(trait.about(), trait.key(), trait.name(), values);
                    })
                    .toList();

            Neighbours one = Neighbours.of(2025, traits);
            Neighbours other = Neighbours.of(2025, rescaled);

            one.distances()
                    .forEach((code, others) -> others.forEach((near, likeness) -> assertThat(
                                    other.distances().get(code).get(near).distance())
                            .isCloseTo(likeness.distance(), within(1e-9))));
        }
    }

    @Test
    void aDistanceIsTheSameBothWaysAndObeysTheTriangle() {
        Random random = new Random(42);
        for (int world = 0; world < 50; world++) {
            Neighbours neighbours = Neighbours.of(2025, randomTraits(random, 8));
            Map<String, Map<String, Likeness>> all = neighbours.distances();
            for (String a : all.keySet()) {
                for (String b : all.get(a).keySet()) {
                    double ab = all.get(a).get(b).distance();
                    assertThat(all.get(b).get(a).distance()).isEqualTo(ab);
                    for (String c : all.get(b).keySet()) {
                        if (!c.equals(a)) {
                            assertThat(all.get(a).get(c).distance())
                                    .isLessThanOrEqualTo(ab + all.get(b).get(c).distance() + 1e-12);
                        }
                    }
                }
            }
        }
    }

    private static List<Trait> randomTraits(Random random, int authorities) {
        List<Trait> traits = new ArrayList<>();
        for (About about : About.values()) {
            for (int n = 0; n < 2; n++) {
                Map<String, Double> values = new TreeMap<>();
                for (int authority = 0; authority < authorities; authority++) {
                    values.put("X" + authority, 0.01 + random.nextDouble());
                }
                traits.add(new Trait(about, about.name() + n, about.words(), values));
            }
        }
        return traits;
    }

    @Test
    void anAuthorityOfWhichTooLittleIsPublishedIsComparedWithNobodyAndNamed() {
        List<Trait> traits = List.of(
                trait(About.AGE, "age", "A", 0, "B", 1, "HIDDEN", 2),
                trait(About.UNACCOMPANIED, "unaccompanied", "A", 0, "B", 1),
                trait(About.ETHNICITY, "ethnicity", "A", 0, "B", 1),
                trait(About.SIZE, "residents", "A", 1_000, "B", 900, "HIDDEN", 10));

        var neighbours = Neighbours.of(2025, traits);

        assertThat(neighbours.nearest("HIDDEN", 10)).isEmpty();
        assertThat(neighbours.notComparable("A")).containsExactly("HIDDEN");
        assertThat(neighbours.nearest("A", 10)).extracting(Likeness::authority).containsExactly("B");
    }

    @Test
    void twoThatAreEquallyNearStandInTheOrderOfTheirCodes() {
        List<Trait> traits = new ArrayList<>();
        for (About about : List.of(About.AGE, About.UNACCOMPANIED, About.ETHNICITY)) {
            traits.add(trait(about, about.name(), "M", 5, "Z", 6, "A", 4, "Q", 9));
        }
        traits.add(trait(About.SIZE, "residents", "M", 10, "Z", 10, "A", 10, "Q", 10));

        assertThat(Neighbours.of(2025, traits).nearest("M", 2))
                .extracting(Likeness::authority)
                .containsExactly("A", "Z");
    }
}
