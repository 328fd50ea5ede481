package org.rightplace.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.commissioning.HomeSearch.Asking;
import org.rightplace.care.commissioning.HomeSearch.By;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.care.commissioning.HomeSearch.Declined;
import org.rightplace.care.commissioning.HomeSearch.Ending;
import org.rightplace.care.commissioning.HomeSearch.Meanwhile;
import org.rightplace.care.commissioning.HomeSearch.Notice;
import org.rightplace.care.commissioning.HomeSearch.Urgency;
import org.rightplace.care.commissioning.HomeSearch.Why;
import org.rightplace.source.form.SomeForms;

class SearchesTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 31);

    private static HomeSearch search(String given, Ending ending) {
        return new HomeSearch(
                new Pseudonym("AAAAAAAAAAAAAAAA"),
                "Town (made up)",
                new Notice(LocalDate.parse(given), Optional.empty(), Optional.empty(), Optional.empty()),
                Asking.NOT_SAID,
                Meanwhile.NOT_SAID,
                ending);
    }

    private static HomeSearch with(HomeSearch search, Notice notice, Asking asking, Meanwhile meanwhile) {
        return new HomeSearch(search.child(), search.authority(), notice, asking, meanwhile, search.ending());
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2025-03-31, 2024-04-01, 2025-03-31",
        "YEAR, 2025-04-01, 2025-04-01, 2026-03-31",
        "YEAR, 2024-02-29, 2023-04-01, 2024-03-31",
        "QUARTER, 2025-03-31, 2025-01-01, 2025-03-31",
        "QUARTER, 2025-12-01, 2025-10-01, 2025-12-31"
    })
    void putsADayIntoTheYearOrQuarterThatHoldsIt(Every every, LocalDate day, LocalDate first, LocalDate last) {
        assertThat(every.of(day)).isEqualTo(new Every.Period(first, last));
    }

    @Test
    void saysNothingWhereTheLogSaysNothing() {
        Searches only = Searches.of(List.of(search("2025-05-01", new Ending.NotSaid())), Every.YEAR, UNTIL)
                .getFirst();

        assertThat(only.searches()).isEqualTo(1);
        assertThat(only.notice().days()).isEqualTo(Spread.of(List.of()));
        assertThat(only.notice().days().median()).isEmpty();
        assertThat(only.notice().notSaid()).isEqualTo(1);
        assertThat(only.notice().profile()).isEqualTo(new Answers(0, 0, 1));
        assertThat(only.asking().sentToAll()).isEqualTo(new Answers(0, 0, 1));
        assertThat(only.meanwhile().unregisteredNotSaid()).isEqualTo(1);
        assertThat(only.declines()).isEmpty();
        assertThat(only.ended().notSaid()).isEqualTo(1);
        assertThat(only.waits().open().count()).isZero();
    }

    @Test
    void keepsWhatIsSaidApartFromWhatIsNot() {
        LocalDate given = LocalDate.of(2025, 5, 1);
        HomeSearch one = with(
                search("2025-05-01", new Ending.Settled(given.plusDays(10), ChosenOn.PRICE)),
                new Notice(given, Optional.of(given), Optional.of(Urgency.EMERGENCY), Optional.of(false)),
                new Asking(
                        OptionalInt.of(80),
                        Optional.of(true),
                        OptionalInt.of(2),
                        List.of(
                                new Declined(By.HOME, OptionalInt.of(78), Optional.of(Why.NEEDS)),
                                new Declined(By.AUTHORITY, OptionalInt.of(0), Optional.of(Why.PRICE)))),
                new Meanwhile(OptionalInt.of(0), OptionalInt.of(9)));
        HomeSearch two = with(
                search("2025-06-01", new Ending.StillOpen()),
                new Notice(LocalDate.of(2025, 6, 1), Optional.empty(), Optional.empty(), Optional.of(true)),
                new Asking(
                        OptionalInt.empty(),
                        Optional.empty(),
                        OptionalInt.empty(),
                        List.of(new Declined(By.HOME, OptionalInt.empty(), Optional.of(Why.NEEDS)))),
                Meanwhile.NOT_SAID);

        Searches year = Searches.of(List.of(two, one), Every.YEAR, UNTIL).getFirst();

        assertThat(year.notice().days().count()).isEqualTo(1);
        assertThat(year.notice().sameDay()).isEqualTo(1);
        assertThat(year.notice().emergency()).isEqualTo(1);
        assertThat(year.notice().profile()).isEqualTo(new Answers(1, 1, 0));
        assertThat(year.asking().homes().largest()).hasValue(80);
        assertThat(year.declines())
                .as("an offer declined 0 times was not declined")
                .containsExactly(new Searches.Decline(By.HOME, Optional.of(Why.NEEDS), 2, 78, 1));
        assertThat(year.ended().chosen(ChosenOn.PRICE)).isEqualTo(1);
        assertThat(year.waits().settled().median()).hasValue(10);
        assertThat(year.waits().open().largest()).hasValue(303);
        assertThat(year.meanwhile().interim().count()).as("0 days are none").isZero();
        assertThat(year.meanwhile().interimNotSaid()).isEqualTo(1);
        assertThat(year.meanwhile().unregistered().sum()).isEqualTo(9);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void accountsForEverySearchInEveryColumn(long seed) {
        List<HomeSearch> searches = new SomeForms(new SplittableRandom(seed)).searches(60);

        for (Every every : Every.values()) {
            List<Searches> periods = Searches.of(searches, every, LocalDate.of(2030, 1, 1));
            assertThat(periods.stream().mapToInt(Searches::searches).sum()).isEqualTo(searches.size());
            assertThat(periods).extracting(Searches::period).isSorted().doesNotHaveDuplicates();
            for (Searches one : periods) {
                Searches.NoticeGiven notice = one.notice();
                Searches.Ended ended = one.ended();
                assertThat(notice.planned() + notice.emergency() + notice.notSaid())
                        .isEqualTo(one.searches());
                assertThat(notice.profile().asked()).isEqualTo(one.searches());
                assertThat(one.asking().sentToAll().asked()).isEqualTo(one.searches());
                assertThat(ended.settled() + ended.stillOpen() + ended.noLongerNeeded() + ended.notSaid())
                        .isEqualTo(one.searches());
                assertThat(one.waits().settled().count()).isEqualTo(ended.settled());
                assertThat(one.waits().open().count()).isEqualTo(ended.stillOpen());
                assertThat(one.meanwhile().interim().count() + one.meanwhile().interimNotSaid())
                        .isLessThanOrEqualTo(one.searches());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void findsQuartilesAsCountingDoes(long seed) {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 200; trial++) {
            List<Integer> numbers = Stream.generate(() -> random.nextInt(12))
                    .limit(1 + random.nextInt(15))
                    .toList();
            Spread spread = Spread.of(numbers);

            assertThat(spread.lower().orElseThrow()).isEqualTo(smallest(numbers, 1, 4));
            assertThat(spread.upper().orElseThrow()).isEqualTo(smallest(numbers, 3, 4));
            double median = spread.median().orElseThrow();
            assertThat(numbers.stream().filter(number -> number <= median).count() * 2)
                    .isGreaterThanOrEqualTo(numbers.size());
            assertThat(numbers.stream().filter(number -> number >= median).count() * 2)
                    .isGreaterThanOrEqualTo(numbers.size());
        }
    }

    /// The smallest number that at least a part of all are at most, found by trying each.
    private static int smallest(List<Integer> numbers, int part, int of) {
        List<Integer> tried = new ArrayList<>(new TreeSet<>(numbers));
        return tried.stream()
                .filter(one ->
                        numbers.stream().filter(number -> number <= one).count() * of >= (long) part * numbers.size())
                .findFirst()
                .orElseThrow();
    }
}
