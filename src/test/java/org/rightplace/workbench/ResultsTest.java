package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private final Underway underway = new Underway();
    private final Results results = new Results(10, underway);
    private final AtomicInteger worked = new AtomicInteger();

    private String asked(Object choice, long weight) {
        return results.of("Working", String.class, choice, result -> weight, () -> {
            worked.incrementAndGet();
            assertThat(underway.step()).contains(new Underway.Step("Working", 0, 0));
            return "of " + choice;
        });
    }

    @Test
    void worksEachOutOnceForEachChoice() {
        assertThat(asked(2025, 1)).isEqualTo("of 2025");
        assertThat(asked(2025, 1)).isEqualTo("of 2025");
        assertThat(asked(2024, 1)).isEqualTo("of 2024");

        assertThat(worked).hasValue(2);
        assertThat(underway.step()).isEmpty();
    }

    @Test
    void letsGoWhatWasAskedForLongestAgoWhenThereIsNoMoreRoom() {
        asked(1, 5);
        asked(2, 5);
        asked(1, 5);
        asked(3, 5);
        assertThat(worked).hasValue(3);

        asked(1, 5);
        assertThat(worked).as("asked for again before 3 came").hasValue(3);
        asked(2, 5);
        assertThat(worked).hasValue(4);
    }

    @Test
    void keepsTheLastEvenWhereItIsLargerThanAllTheRoom() {
        asked(1, 1_000);
        asked(1, 1_000);
        assertThat(worked).hasValue(1);

        asked(2, 1);
        asked(2, 1);
        assertThat(worked).hasValue(2);
    }

    @Test
    void forgets() {
        asked(1, 1);
        results.forget();
        asked(1, 1);

        assertThat(worked).hasValue(2);
    }

    @Test
    void aResultMayAskForAnother() {
        String whole = results.of("Working", String.class, "whole", result -> 1, () -> "whole and " + asked("part", 1));

        assertThat(whole).isEqualTo("whole and of part");
    }

    @Test
    void manyReadersAtOnceWorkItOutOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<String>> readers = IntStream.range(0, 64)
                    .<Callable<String>>mapToObj(reader -> () -> asked(reader % 2, 1))
                    .toList();
            for (var answer : threads.invokeAll(readers)) {
                assertThat(answer.get()).startsWith("of ");
            }
        }
        assertThat(worked).hasValue(2);
    }
}
