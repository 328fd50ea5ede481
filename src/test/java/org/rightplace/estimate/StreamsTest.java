package org.rightplace.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StreamsTest {

    private static List<Integer> some(Draws draws) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            numbers.add(draws.below(1_000_000));
        }
        return numbers;
    }

    @Test
    void givesTheSameNumbersInEveryJvm() {
        // written down once: another number here means that every world drawn so far would be another
        assertThat(some(new Streams(42).of("child", "SYN-A001", "7")))
                .containsExactly(822_272, 400_597, 814_301, 487_200, 585_151, 41_832);
    }

    @Test
    void givesAStreamTheSameNumbersWhateverElseWasDrawn() {
        var streams = new Streams(1);
        List<Integer> alone = some(streams.of("a", "b"));
        some(streams.of("a", "c"));
        some(streams.of("b"));

        assertThat(some(streams.of("a", "b"))).isEqualTo(alone);
        assertThat(some(new Streams(1).of("a", "b"))).isEqualTo(alone);
    }

    @Test
    void tellsNamesApartHoweverTheyAreCut() {
        Set<List<Integer>> all = new HashSet<>();
        for (long seed : new long[] {1, 2}) {
            for (String[] names : new String[][] {{"ab"}, {"a", "b"}, {"b", "a"}, {"", "ab"}, {"ab", ""}}) {
                all.add(some(new Streams(seed).of(names)));
            }
        }

        assertThat(all).hasSize(10);
        assertThatThrownBy(() -> new Streams(1).of()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void picksEachPlaceAsOftenAsItWeighs() {
        Draws draws = new Streams(3).of("picks");
        int[] counts = new int[4];
        for (int i = 0; i < 100_000; i++) {
            counts[draws.pick(1, 0, 3, 6)]++;
        }

        assertThat(counts[1]).isZero();
        assertThat(counts[0] / 100_000.0).isCloseTo(0.1, within(0.005));
        assertThat(counts[2] / 100_000.0).isCloseTo(0.3, within(0.005));
        assertThatThrownBy(() -> draws.pick(0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> draws.below(0)).hasMessageContaining("(0)");
    }

    @Test
    void drawsAboutNormalAndWaitingTimes() {
        Draws draws = new Streams(5).of("moments");
        double sum = 0;
        double squares = 0;
        double waited = 0;
        int many = 200_000;
        for (int i = 0; i < many; i++) {
            double bell = draws.bell();
            sum += bell;
            squares += bell * bell;
            waited += draws.waiting();
        }

        assertThat(sum / many).isCloseTo(0, within(0.01));
        assertThat(squares / many).isCloseTo(1, within(0.02));
        assertThat(waited / many).isCloseTo(1, within(0.02));
    }

    @Test
    void drawsBetweenBothEnds() {
        Draws draws = new Streams(6).of("ends");
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            seen.add(draws.between(3, 5));
        }

        assertThat(seen).containsExactlyInAnyOrder(3, 4, 5);
    }
}
