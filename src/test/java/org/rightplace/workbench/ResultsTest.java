package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
            return "of " + choice;
        });
    }

    @Test
    void tellsWhatIsBeingWorkedOut() {
        Optional<Underway.Step> told = results.of("Working", Optional.class, 1, result -> 1, underway::step);

        assertThat(told).contains(new Underway.Step("Working", 0, 0));
        assertThat(underway.step()).isEmpty();
    }

    @Test
    void worksEachOutOnceForEachChoice() {
        assertThat(asked(2025, 1)).isEqualTo("of 2025");
        assertThat(asked(2025, 1)).isEqualTo("of 2025");
        assertThat(asked(2024, 1)).isEqualTo("of 2024");

        assertThat(worked).hasValue(2);
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
    void whatTakesNoRoomIsNeverLetGo() {
        asked(0, 0);
        asked(1, 10);
        asked(2, 10);
        asked(0, 0);

        assertThat(worked).hasValue(3);
    }

    @Test
    void whatIsLightStaysWhereLettingGoOfSomethingHeavyMakesRoom() {
        var large = new Results(1_000, underway);
        for (int choice : List.of(1, 2, 3)) {
            large.of("Working", Integer.class, -choice, result -> 5, worked::incrementAndGet);
            large.of("Working", Integer.class, choice, result -> 500, worked::incrementAndGet);
        }
        assertThat(worked).hasValue(6);

        for (int choice : List.of(1, 2, 3)) {
            large.of("Working", Integer.class, -choice, result -> 5, worked::incrementAndGet);
        }
        assertThat(worked).as("the light ones are all there").hasValue(6);
        large.of("Working", Integer.class, 1, result -> 500, worked::incrementAndGet);
        assertThat(worked).as("the first heavy one is gone").hasValue(7);
    }

    @Test
    void aLargeQuestionIsKeptThoughItsPartsFillTheRoom() {
        for (int time = 0; time < 2; time++) {
            results.of("Asking for much", String.class, "whole", result -> 1, () -> asked(1, 9) + asked(2, 9));
        }

        assertThat(worked).as("parts worked out").hasValue(2);
    }

    @Test
    void whatIsForgottenWhileItIsWorkedOutIsNotKept() {
        results.of("Working", String.class, "old", result -> 1, () -> {
            results.forget();
            return "of older records";
        });

        String now = results.of("Working", String.class, "old", result -> 1, () -> "of newer records");
        assertThat(now).isEqualTo("of newer records");
    }

    @Test
    void whatFailsIsTriedAgainByWhoeverAsksNext() {
        assertThatThrownBy(() -> results.of("Working", String.class, 1, result -> 1, () -> {
                    throw new NotHeld("Nothing is held.");
                }))
                .isInstanceOf(NotHeld.class);
        assertThat(underway.step()).isEmpty();

        assertThat(asked(1, 1)).isEqualTo("of 1");
    }

    @Test
    void whoWaitsForWhatFailsTriesItself() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<String> failing = threads.submit(() -> results.of("Working", String.class, 1, result -> 1, () -> {
                begun.countDown();
                await(goOn);
                throw new NotHeld("Nothing is held.");
            }));
            await(begun);
            Future<String> waiting = threads.submit(() -> asked(1, 1));
            goOn.countDown();

            assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo("of 1");
            assertThatThrownBy(failing::get).hasCauseInstanceOf(NotHeld.class);
        }
    }

    @Test
    void aLongQuestionDoesNotHoldUpAShortOne() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<String> longOne = threads.submit(() -> results.of("Searching", String.class, 1, result -> 1, () -> {
                begun.countDown();
                await(goOn);
                return asked("part", 1);
            }));
            await(begun);

            assertThat(threads.submit(() -> asked("short", 1)).get(10, TimeUnit.SECONDS))
                    .isEqualTo("of short");
            goOn.countDown();
            assertThat(longOne.get(10, TimeUnit.SECONDS)).isEqualTo("of part");
        }
    }

    @Test
    void noMoreThanTwoAreWorkedOutAtATime() throws Exception {
        var atWork = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Callable<String>> readers = IntStream.range(0, 30)
                    .<Callable<String>>mapToObj(reader ->
                            () -> results.of("Working", String.class, reader, result -> 1, () -> {
                                most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                                Thread.yield();
                                String part = results.of(
                                        "Working on a part", String.class, List.of(reader), result -> 1, () -> "part");
                                atWork.decrementAndGet();
                                return part;
                            }))
                    .toList();
            for (var answer : threads.invokeAll(readers)) {
                assertThat(answer.get()).isEqualTo("part");
            }
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
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
