package org.rightplace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {

    private static Tally any(RandomGenerator random) {
        int[] n = random.ints(6, 0, 1_000).toArray();
        return new Tally(
                n[0] + n[1] + n[2] + n[3] + n[4] + n[5], random.nextInt(9_999), n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void addingIsInAnyOrderAndGroupingWithNothingAsItsUnit(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 500; trial++) {
            Tally a = any(random);
            Tally b = any(random);
            Tally c = any(random);

            assertThat(a.plus(b)).isEqualTo(b.plus(a));
            assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
            assertThat(a.plus(Tally.NONE)).isEqualTo(a);
            assertThat(Tally.NONE.plus(a)).isEqualTo(a);
            assertThat(a.plus(b).judged()).isEqualTo(a.judged() + b.judged());
        }
    }

    @Test
    void homesOneByOneAddUpInAnyOrder() {
        List<Tally> homes = new ArrayList<>();
        for (Judgement judgement : Judgement.values()) {
            for (int places = 0; places < 5; places++) {
                homes.add(Tally.of(OptionalInt.of(places), Optional.of(judgement)));
            }
        }
        homes.add(Tally.of(OptionalInt.empty(), Optional.empty()));
        Tally sum = homes.stream().reduce(Tally.NONE, Tally::plus);
        Collections.shuffle(homes, new Random(1));

        assertThat(homes.stream().reduce(Tally.NONE, Tally::plus)).isEqualTo(sum);
        assertThat(sum).isEqualTo(new Tally(51, 100, 5, 5, 5, 5, 25, 6));
    }

    @ParameterizedTest
    @EnumSource
    void aJudgementCountsInExactlyOneColumn(Judgement judgement) {
        Tally one = Tally.of(OptionalInt.of(4), Optional.of(judgement));

        assertThat(one.homes()).isEqualTo(1);
        assertThat(one.places()).isEqualTo(4);
        assertThat(one.outstanding()
                        + one.good()
                        + one.requiresImprovement()
                        + one.inadequate()
                        + one.otherScale()
                        + one.notYetJudged())
                .isEqualTo(1);
        assertThat(one.notYetJudged()).isEqualTo(judgement == Judgement.NOT_JUDGED ? 1 : 0);
        boolean otherScale = judgement.scale() == Judgement.Scale.EARLIER
                || judgement.scale() == Judgement.Scale.SUPPORTED_ACCOMMODATION;
        assertThat(one.otherScale()).isEqualTo(otherScale ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0, 0, 0, 0, 0, -1",
        "1, -1, 1, 0, 0, 0, 0, 0",
        "1, 0, 0, 0, 0, 0, 0, 0",
        "0, 0, 1, 0, 0, 0, 0, 0",
        "2, 5, 1, 0, 0, 0, 0, 0",
    })
    void whatDoesNotAddUpIsRefusedWithItsNumbers(
            int homes, int places, int o, int g, int r, int i, int other, int none) {
        assertThatThrownBy(() -> new Tally(homes, places, o, g, r, i, other, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("homes (%d)".formatted(homes))
                .hasMessageContaining("places (%d)".formatted(places));
    }
}
