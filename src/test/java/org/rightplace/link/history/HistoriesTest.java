package org.rightplace.link.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Episode;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.SomeReturns;

class HistoriesTest {

    private static final String EPISODES = SomeReturns.EPISODES;

    @TempDir
    Path folder;

    @Test
    @Tag("shared-data")
    void countsTheFiveYearsInThreeWays() throws IOException {
        Histories joined = Histories.of(fiveYears(), Rule.LATEST_RETURN);

        assertThat(joined.counts())
                .extracting(
                        count -> count.date().toString(),
                        Histories.Count::asReturned,
                        Histories.Count::carriedForward,
                        Histories.Count::byRule,
                        count -> count.explained().size())
                .containsExactly(
                        tuple("2018-03-31", 434, 550, 545, 5),
                        tuple("2019-03-31", 234, 341, 339, 2),
                        tuple("2020-03-31", 161, 214, 214, 0),
                        tuple("2021-03-31", 103, 140, 137, 3),
                        tuple("2022-03-31", 62, 86, 62, 24));
    }

    @Test
    @Tag("shared-data")
    void keepsOneEpisodeForEachChildAndStartDay() throws IOException {
        Histories joined = Histories.of(fiveYears(), Rule.LATEST_RETURN);

        assertThat(joined.histories()).hasSize(820);
        assertThat(joined.histories().stream()
                        .mapToInt(history -> history.spells().size())
                        .sum())
                .isEqualTo(2827);
    }

    @Test
    @Tag("shared-data")
    void findsNothingAgainstAReturnThatKeepsToItself() throws IOException {
        List<AuthorityReturn> returns = read(SomeReturns.files(Path.of("../shared/data/returns/steady-authority-903")));

        assertThat(Histories.of(returns, Rule.LATEST_RETURN).counts())
                .hasSize(9)
                .allSatisfy(count -> assertThat(count.byRule()).isEqualTo(count.asReturned()));
    }

    @Test
    void closesWhatNoReturnEndsAfterTheLastOneThatHasAnEpisodeOfTheChild() throws IOException {
        Histories joined = joined("1,2018,01/05/2018,S,C2,N1,U4,PR1,,,,,,", "2,2019,01/05/2019,S,C2,N1,U4,PR1,,,,,,");

        assertThat(joined.counts())
                .extracting(Histories.Count::asReturned, Histories.Count::carriedForward, Histories.Count::byRule)
                .containsExactly(tuple(1, 1, 1), tuple(1, 2, 1));
        assertThat(joined.contradictions())
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.OPEN_AND_THEN_ABSENT);
        assertThat(joined.counts().getLast().explained())
                .containsExactly(joined.contradictions().getFirst().child());
    }

    @Test
    void believesTheLatestReturnUnlessTheFirstIsAskedFor() throws IOException {
        String[] rows = {
            "1,2018,01/05/2018,S,C2,N1,U4,PR1,01/03/2019,E8,,,,", "1,2019,01/05/2018,S,C2,N1,K2,PR4,01/06/2019,E8,,,,"
        };

        assertThat(place(joined(Rule.LATEST_RETURN, rows))).isEqualTo("K2");
        assertThat(place(joined(Rule.FIRST_RETURN, rows))).isEqualTo("U4");
        assertThat(joined(rows).contradictions())
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.TOLD_DIFFERENTLY, Contradiction.Kind.END_CHANGED);
    }

    @Test
    void seesNoContradictionInACodeThatEndedBetweenTwoReturns() throws IOException {
        Histories split = joined("1,2024,01/05/2024,S,C2,N1,Z1,,,,,,,", "1,2025,01/05/2024,S,C2,N1,Z12,,,,,,,");
        Histories moved = joined("1,2024,01/05/2024,S,C2,N1,Z1,,,,,,,", "1,2025,01/05/2024,S,C2,N1,Z12,PR4,,,,,,");

        assertThat(split.contradictions()).isEmpty();
        assertThat(moved.contradictions())
                .extracting(Contradiction::kind)
                .containsExactly(Contradiction.Kind.TOLD_DIFFERENTLY);
    }

    private static String place(Histories joined) {
        return joined.histories()
                .getFirst()
                .spells()
                .getFirst()
                .told()
                .place()
                .type()
                .orElseThrow()
                .code();
    }

    @Test
    void cutsAnEpisodeWhereTheNextBegins() throws IOException {
        Histories joined =
                joined("1,2018,01/05/2018,S,C2,N1,U4,PR1,,,,,,", "1,2018,01/08/2018,P,C2,N1,U4,PR1,01/09/2018,E8,,,,");

        assertThat(joined.counts())
                .extracting(Histories.Count::carriedForward, Histories.Count::byRule)
                .containsExactly(tuple(1, 0));
        assertThat(joined.contradictions()).extracting(Contradiction::kind).containsExactly(Contradiction.Kind.OVERLAP);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesTheSameHistoryWhateverTheOrderOfRowsAndFiles(long seed) throws IOException {
        List<String> rows = SomeReturns.episodes(new SplittableRandom(seed), 12);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        int half = shuffled.size() / 2;

        for (Rule rule : Rule.values()) {
            Histories once = Histories.of(read(Map.of("a-episodes.csv", EPISODES + String.join("\n", rows))), rule);
            Histories again = Histories.of(
                    read(Map.of(
                            "b-episodes.csv", EPISODES + String.join("\n", shuffled.subList(half, shuffled.size())),
                            "c-episodes.csv", EPISODES + String.join("\n", shuffled.subList(0, half)))),
                    rule);

            assertThat(again.counts()).isEqualTo(once.counts());
            assertThat(told(again)).isEqualTo(told(once));
            assertThat(again.contradictions().stream().map(HistoriesTest::withoutRows))
                    .containsExactlyElementsOf(once.contradictions().stream()
                            .map(HistoriesTest::withoutRows)
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void tellsTheSameWithAndWithoutTheHistoriesThemselves(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        List<AuthorityReturn> returns = new ArrayList<>();
        for (String authority : List.of("north", "south")) {
            Path fresh = java.nio.file.Files.createTempDirectory(folder, "set").resolve(authority);
            returns.addAll(SomeReturns.value(SomeReturns.read(
                            fresh,
                            Map.of("a-episodes.csv", EPISODES + String.join("\n", SomeReturns.episodes(random, 12)))))
                    .returns());
        }
        Collections.shuffle(returns, new Random(seed));
        for (Rule rule : Rule.values()) {
            Histories whole = Histories.of(returns, rule);

            assertThat(Histories.joined(returns, rule))
                    .isEqualTo(new Histories.Joined(rule, whole.counts(), whole.contradictions()));
            assertThat(Stream.of("north", "south")
                            .flatMap(authority -> Histories.histories(
                                    returns.stream()
                                            .filter(filed -> filed.authority().equals(authority))
                                            .toList(),
                                    rule)
                                    .stream()))
                    .containsExactlyElementsOf(whole.histories());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void losesNoEpisodeSilently(long seed) throws IOException {
        List<AuthorityReturn> returns = read(Map.of(
                "a-episodes.csv", EPISODES + String.join("\n", SomeReturns.episodes(new SplittableRandom(seed), 12))));
        Histories joined = Histories.of(returns, Rule.LATEST_RETURN);
        Set<Integer> contradicted = new HashSet<>();
        joined.contradictions().forEach(one -> contradicted.addAll(one.rows()));
        List<Episode> kept = joined.histories().stream()
                .flatMap(history -> history.spells().stream())
                .map(Spell::told)
                .toList();

        assertThat(returns.stream().flatMap(filed -> filed.episodes().stream()))
                .isNotEmpty()
                .allSatisfy(episode -> assertThat(
                                contradicted.contains(episode.row().number())
                                        || kept.stream().anyMatch(other -> isToldBy(episode, other)))
                        .isTrue());
    }

    /// The same words, or the same before the end was known.
    private static boolean isToldBy(Episode episode, Episode other) {
        return episode.tellsTheSameAs(other)
                || episode.dec().isEmpty()
                        && episode.child().equals(other.child())
                        && episode.decom().equals(other.decom())
                        && episode.status().equals(other.status())
                        && episode.place().equals(other.place());
    }

    private static List<String> told(Histories joined) {
        return joined.histories().stream()
                .flatMap(history -> history.spells().stream())
                .map(spell -> spell.told().child() + " " + spell.told().decom() + " " + spell.end() + " "
                        + spell.told().row().cells())
                .toList();
    }

    private static Contradiction withoutRows(Contradiction one) {
        return new Contradiction(one.kind(), one.authority(), one.child(), one.day(), one.year(), List.of());
    }

    private static List<AuthorityReturn> fiveYears() throws IOException {
        return read(SomeReturns.files(Path.of("../shared/data/returns/five-years")));
    }

    private static List<AuthorityReturn> read(List<Path> files) throws IOException {
        return SomeReturns.value(Returns.read(files, Returns.Choice.NONE, SomeReturns.KEY))
                .returns();
    }

    private List<AuthorityReturn> read(Map<String, String> files) throws IOException {
        Path fresh = java.nio.file.Files.createTempDirectory(folder, "set").resolve("authority");
        return SomeReturns.value(SomeReturns.read(fresh, files)).returns();
    }

    private Histories joined(String... rows) throws IOException {
        return joined(Rule.LATEST_RETURN, rows);
    }

    private Histories joined(Rule rule, String... rows) throws IOException {
        return Histories.of(read(Map.of("episodes.csv", EPISODES + String.join("\n", rows))), rule);
    }
}
