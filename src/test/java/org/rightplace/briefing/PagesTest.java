package org.rightplace.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Count;
import org.rightplace.care.Flows;
import org.rightplace.care.Provider;
import org.rightplace.care.PublishedTotals;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.export.Text;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.reflection.WorkedCase;
import org.rightplace.register.Comparison;
import org.rightplace.register.Concentration;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.register.History;
import org.rightplace.register.MadeUpRegister;
import org.rightplace.register.Movements;
import org.rightplace.register.Openings;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;

/// Every page over made-up registers: what each must carry, whatever the figures.
class PagesTest {

    private static final Ledger LEDGER = Ledger.of("England", List.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 2);

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (long seed = 1; seed <= 3; seed++) {
            var made = new MadeUpRegister(seed);
            List<Provider> before = made.providers(150);
            Facts old = Facts.ofProviders(
                    MadeUpRegister.release(LocalDate.of(2024, 3, 31), Coverage.INSPECTED_ONLY),
                    before,
                    MadeUpRegister.GEOGRAPHY);
            Facts facts = MadeUpRegister.facts("2025-03-31", made.later(before));
            Facts sums = made.addedUp("2025-03-31");
            var lookedAfter = made.lookedAfter(2025);
            for (Counted counted : List.of(Counted.ALL_HOMES, Counted.MAINSTREAM)) {
                for (Grouping by : Grouping.values()) {
                    pages.add(HomesPage.of(Outcomes.of(facts, by, counted), facts, LEDGER, Optional.empty()));
                    pages.add(HomesPage.of(Outcomes.of(sums, by, counted), sums, LEDGER, Optional.empty()));
                }
                for (Grouping by : List.of(Grouping.REGION, Grouping.AUTHORITY)) {
                    pages.add(ConcentrationPage.of(
                            Concentration.of(facts, by, counted, lookedAfter), facts, LEDGER, Optional.empty()));
                }
                pages.add(ComparisonPage.of(Comparison.of(old, facts, counted), LEDGER));
                pages.add(ComparisonPage.of(Comparison.of(old, sums, counted), LEDGER));
                pages.add(HistoryPage.of(History.of(List.of(old, facts), counted, totals()), LEDGER, Optional.empty()));
                pages.add(OpeningsPage.of(
                        Openings.of(List.of(old, facts), counted),
                        Optional.of(Outcomes.of(facts, Grouping.REGION, counted)),
                        LEDGER,
                        Optional.empty()));
                pages.add(OpeningsPage.of(
                        Openings.of(List.of(sums), counted), Optional.empty(), LEDGER, Optional.empty()));
            }
            Concentration mainstream = Concentration.of(facts, Grouping.REGION, Counted.MAINSTREAM, lookedAfter);
            Concentration all = Concentration.of(facts, Grouping.REGION, Counted.ALL_HOMES, lookedAfter);
            pages.add(FirstPage.of(facts, mainstream, all, LEDGER));
            pages.add(MovementsPage.of(Movements.of(flows(), 2024, MadeUpRegister.GEOGRAPHY), old.release(), LEDGER));
            pages.add(ReleasesPage.of(List.of(old.release(), facts.release()), TODAY, LEDGER));
            for (Optional<Version> version :
                    List.of(Optional.<Version>empty(), Optional.of(version(WorkedCase.JULY_2024)))) {
                pages.add(ReleasePage.of(new ReleasePage.Parts(
                        old.release(),
                        version,
                        OpenQuestions.of(old, mainstream),
                        Optional.of(old),
                        Optional.of(Outcomes.of(old, Grouping.REGION, Counted.ALL_HOMES)),
                        LEDGER)));
            }
        }
        pages.add(LedgerPage.of(LEDGER, TODAY, List.of()));
        pages.add(ReflectionPages.list(
                List.of(
                        new ReflectionPages.Kept("a", List.of(version(WorkedCase.JULY_2024))),
                        new ReflectionPages.Kept("b", List.of(version(Reflection.empty("b"))))),
                TODAY,
                LEDGER));
        pages.add(ReflectionPages.record("a", version(WorkedCase.JULY_2024), LEDGER));
        pages.add(ReflectionPages.record("b", version(Reflection.empty("b")), LEDGER));
        return pages;
    }

    private static Version version(Reflection reflection) {
        return new Version(1, Instant.EPOCH, "somebody", reflection);
    }

    private static PublishedTotals totals() {
        return new PublishedTotals(
                List.of(new PublishedTotals.Total(LocalDate.of(2024, 3, 31), 900, 4_000, List.of(), "Ofsted", true)));
    }

    private static Flows flows() {
        return new Flows(List.of(
                new Flows.Flow(2024, "E12000002", new Count.Known(370), new Count.Known(5), new Count.Known(50)),
                new Flows.Flow(2024, "E06000001", new Count.Hidden("c"), new Count.Hidden("c"), new Count.Missing())));
    }

    @Test
    void movementsSayInWordsWhyAnAuthorityHasNoNumber() {
        Page page = MovementsPage.of(
                Movements.of(flows(), 2024, MadeUpRegister.GEOGRAPHY),
                MadeUpRegister.release(LocalDate.of(2024, 3, 31), Coverage.ALL),
                LEDGER);

        assertThat(page.blocks())
                .filteredOn(Block.Points.class::isInstance)
                .singleElement()
                .isEqualTo(new Block.Points(List.of(
                        "“Come less leave” is published for 0 of the 1 authorities in being on that day"
                                + " (withheld to protect confidentiality (c): Town 1).",
                        "“Own children outside the authority” is published for 0 of the 1 authorities in being on"
                                + " that day (withheld to protect confidentiality (c): Town 1).")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysWhatItDoesNotShow(Page page) {
        boolean ledger = page.blocks().stream()
                .anyMatch(block -> block instanceof Block.NotShown
                        || block instanceof Block.Shown(Exhibit exhibit)
                                && exhibit.name().equals("ledger"));
        assertThat(ledger).as(page.title()).isTrue();
        assertThat(page.title()).isNotBlank();
        assertThat(page.lede()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyTableLeavesWithItsDateSourceAndLedgerInAllThreeForms(Page page) {
        for (Exhibit exhibit : page.exhibits()) {
            assertThat(exhibit.sources()).isNotEmpty();
            assertThat(exhibit.table().columns()).extracting(Column::key).doesNotHaveDuplicates();
            assertThat(exhibit.table().columns())
                    .extracting(Column::label)
                    .allSatisfy(label -> assertThat(label).isNotBlank());
            assertThat(Json.of(exhibit))
                    .contains("\"asAt\" : \"" + exhibit.asAt())
                    .contains("\"ledger\"");
            assertThat(Csv.of(exhibit).lines().findFirst().orElseThrow())
                    .contains("notOfficial")
                    .contains("ledger");
            assertThat(Text.of(exhibit)).contains(exhibit.table().title()).contains(LEDGER.sentence());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageSpeaksOfChildrenAsStockImportsOrUnits(Page page) {
        String words = words(page).toLowerCase(Locale.ROOT);
        assertThat(words)
                .doesNotContainPattern(
                        "\\b(stock|imports|exports|importers?|exporters?|units|beds for sale|net import|surplus|deficit)\\b");
    }

    private static String words(Page page) {
        var words =
                new StringBuilder(page.title()).append('\n').append(page.lede()).append('\n');
        for (Block block : page.blocks()) {
            words.append(block instanceof Block.Shown(Exhibit exhibit) ? Text.of(exhibit) : block.toString())
                    .append('\n');
        }
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"all-homes", "childrens-home", "every-provider", "secure-childrens-home"})
    void whichTypesAreCountedAndWhenIsAlwaysInTheTitle(String slug) {
        Counted counted = Counted.find(slug).orElseThrow();
        var made = new MadeUpRegister(1);
        Facts facts = MadeUpRegister.facts("2025-03-31", made.providers(80));
        for (Grouping by : Grouping.values()) {
            Page page = HomesPage.of(Outcomes.of(facts, by, counted), facts, LEDGER, Optional.empty());

            for (String title :
                    List.of(page.title(), page.exhibits().getFirst().table().title())) {
                assertThat(title)
                        .containsIgnoringCase(counted.words())
                        .contains("31 March 2025")
                        .contains(by.words());
            }
        }
        Page concentration = ConcentrationPage.of(
                Concentration.of(facts, Grouping.REGION, counted, made.lookedAfter(2025)),
                facts,
                LEDGER,
                Optional.empty());
        assertThat(concentration.title()).containsIgnoringCase(counted.words()).contains("31 March 2025");
    }

    @Test
    void aReleasesQuestionsAndReflectionStandBeforeItsFigures() {
        for (Page page : pages()) {
            List<Block> blocks = page.blocks();
            int questions = first(blocks, Block.Questions.class);
            if (questions < blocks.size() && !page.lede().startsWith("A record of reflection")) {
                assertThat(questions)
                        .isLessThan(first(blocks, Block.Shown.class))
                        .isLessThan(first(blocks, Block.Numbers.class));
            }
        }
    }

    private static int first(List<Block> blocks, Class<? extends Block> kind) {
        for (int i = 0; i < blocks.size(); i++) {
            if (kind.isInstance(blocks.get(i))) {
                return i;
            }
        }
        return blocks.size();
    }

    @Test
    void aComparisonAcrossCoveragesWarnsFirst() {
        var made = new MadeUpRegister(2);
        List<Provider> providers = made.providers(60);
        Release partial = MadeUpRegister.release(LocalDate.of(2024, 3, 31), Coverage.INSPECTED_ONLY);
        Release other = MadeUpRegister.release(LocalDate.of(2023, 3, 31), Coverage.INSPECTED_ONLY);
        Facts all = MadeUpRegister.facts("2025-03-31", providers);
        Facts some = Facts.ofProviders(partial, providers, MadeUpRegister.GEOGRAPHY);
        Facts fewer = Facts.ofProviders(other, providers, MadeUpRegister.GEOGRAPHY);

        assertThat(ComparisonPage.of(Comparison.of(all, some, Counted.ALL_HOMES), LEDGER)
                        .blocks()
                        .getFirst())
                .asString()
                .contains("31 March 2024 holds inspected homes only")
                .contains("artefact")
                .contains("like-for-like");
        assertThat(ComparisonPage.of(Comparison.of(fewer, some, Counted.ALL_HOMES), LEDGER)
                        .blocks()
                        .getFirst())
                .asString()
                .contains("Both lists hold inspected homes only")
                .doesNotContain("artefact");
        assertThat(ComparisonPage.of(Comparison.of(all, all, Counted.ALL_HOMES), LEDGER)
                        .blocks())
                .noneMatch(Block.Warning.class::isInstance);
    }

    @Test
    void whatHasNoSourceDoesNotLeave() {
        Exhibit exhibit =
                LedgerPage.of(LEDGER, TODAY, List.of("a list")).exhibits().getFirst();

        assertThatThrownBy(() -> new Exhibit("ledger", exhibit.table(), TODAY, List.of(), Optional.empty(), LEDGER))
                .hasMessageContaining("ledger");
        assertThatThrownBy(() -> new ReflectionPages.Kept("a", List.of())).hasMessageContaining("(a)");
        assertThatThrownBy(() ->
                        HistoryPage.of(History.of(List.of(), Counted.ALL_HOMES, totals()), LEDGER, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
