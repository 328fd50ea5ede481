package org.rightplace.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.export.Text;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.register.Grouping;
import org.rightplace.register.MadeUpRegister;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.published.ChildrenToPlaces;
import org.rightplace.sufficiency.published.HomeTypes;
import org.rightplace.sufficiency.published.Occupancy;

/// The pages of children against places over made-up registers: what each must carry, whatever the
/// figures.
class ChildrenToPlacesPageTest {

    private static final Ledger LEDGER = Ledger.of("England", List.of());

    /// What nobody may read off these figures.
    static final String SPARE =
            "(?i)\\b(spare|empty|vacant|unused|unfilled|idle|surplus|excess)\\s+(places?|beds?|capacity|room)\\b";

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        Release release = MadeUpRegister.release(LocalDate.of(2025, 3, 31), Coverage.ALL);
        var parts = new ChildrenToPlacesTables.Parts(release, release, LEDGER);
        for (long seed = 1; seed <= 1; seed++) {
            var made = new MadeUpRegister(seed);
            List<Facts> registers = List.of(
                    MadeUpRegister.facts("2025-03-31", made.providers(150)),
                    made.addedUp("2025-03-31"),
                    MadeUpRegister.facts("2025-03-31", List.of()));
            List<LookedAfter> children = List.of(made.lookedAfter(2025), new LookedAfter(List.of()));
            for (Facts facts : registers) {
                for (LookedAfter counted : children) {
                    for (double share : new double[] {0.01, 0.825, 1}) {
                        var occupancy = new Occupancy(share);
                        pages.add(ChildrenToPlacesPage.walk(
                                ChildrenToPlaces.of(facts, counted, Grouping.REGION, HomeTypes.ALL),
                                ChildrenToPlaces.of(facts, counted, Grouping.REGION, HomeTypes.MAINSTREAM),
                                occupancy,
                                parts));
                        for (Grouping by : List.of(Grouping.REGION, Grouping.AUTHORITY, Grouping.CONSTITUENCY)) {
                            pages.add(ChildrenToPlacesPage.areas(
                                    ChildrenToPlaces.of(facts, counted, by, HomeTypes.MAINSTREAM),
                                    occupancy,
                                    Optional.of("Somewhere"),
                                    parts));
                        }
                    }
                }
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyNumberIsExplainedOnceAndEveryTableCarriesTheCaution(Page page) {
        List<String> anchors =
                page.told().stream().map(told -> told.explanation().anchor()).toList();
        assertThat(anchors).doesNotHaveDuplicates().isNotEmpty();
        for (Exhibit exhibit : page.exhibits()) {
            assertThat(exhibit.table().notes()).contains(ChildrenToPlacesTables.CAUTION);
            for (int i = 0; i < exhibit.table().columns().size(); i++) {
                Column column = exhibit.table().columns().get(i);
                int index = i;
                if (exhibit.table().rows().stream().anyMatch(row -> isNumber(row.get(index)))) {
                    assertThat(exhibit.explained()).containsKey(column.key());
                    assertThat(anchors)
                            .contains(exhibit.explained().get(column.key()).anchor());
                }
            }
        }
        assertThat(page.blocks().stream()
                        .filter(Block.Numbers.class::isInstance)
                        .flatMap(block -> ((Block.Numbers) block).figures().stream()))
                .allSatisfy(figure -> assertThat(figure.explanation()).isPresent());
    }

    private static boolean isNumber(Cell cell) {
        return !(cell instanceof Cell.Text || cell instanceof Cell.Texts || cell instanceof Cell.Unknown);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingReportsPlacesThatWaitForChildren(Page page) {
        var words = new StringBuilder(page.title() + page.lede());
        page.blocks().forEach(block -> words.append(block));
        page.exhibits()
                .forEach(exhibit ->
                        words.append(Text.of(exhibit)).append(Json.of(exhibit)).append(Csv.of(exhibit)));

        assertThat(words.toString())
                .doesNotContainPattern(SPARE)
                .doesNotContainPattern("\\b(2,?920|3,?209|3,?000)\\b")
                .contains(LEDGER.sentence());
    }

    @Test
    void theWalkEndsAtNeedsAndNotAtANumber() {
        Page walk = pages().getFirst();

        List<Block> blocks = walk.blocks();
        int caution = blocks.indexOf(new Block.Warning(ChildrenToPlacesTables.CAUTION));
        assertThat(blocks.subList(caution, blocks.size()))
                .noneMatch(block -> block instanceof Block.Shown || block instanceof Block.Numbers)
                .anyMatch(Block.NotShown.class::isInstance)
                .anyMatch(Block.Questions.class::isInstance)
                .contains(new Block.Way("Needs of the children in care", "/needs"));
        assertThat(blocks).filteredOn(Block.Shown.class::isInstance).hasSize(4);
        assertThat(walk.exhibits().subList(0, 3))
                .allSatisfy(exhibit -> assertThat(exhibit.picture()).isPresent());
    }

    @Test
    void theFiguresOfTheCaseOf2020StandWithoutTheirDifference() {
        Exhibit exhibit = CaseOf2020Part.exhibit(LEDGER);

        assertThat(exhibit.table().rows())
                .hasSize(9)
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(new Cell.Unknown("", "these data cannot tell")));
        assertThat(Text.of(exhibit))
                .contains(
                        "9,700 to 9,989 registered places, 6,780 looked-after children in children's homes; 80% to 85% of"
                                + " places lived in, as providers reported.")
                .contains("these data cannot tell. The difference is not a count of anything.")
                .doesNotContainPattern(SPARE);
    }

    @Test
    void oneFigureHasOneExplanationOnAPage() {
        Explanation one = explanation("What it counts.");
        Exhibit exhibit = CaseOf2020Part.exhibit(LEDGER);
        List<Block> blocks = Stream.of(one, explanation("Something else."))
                .<Block>map(told -> new Block.Shown(new Exhibit(
                        exhibit.name(),
                        exhibit.table(),
                        exhibit.asAt(),
                        exhibit.sources(),
                        Optional.empty(),
                        LEDGER,
                        Map.of("places", told))))
                .toList();

        assertThat(new Page("A", "B.", List.of(blocks.getFirst(), blocks.getFirst())).told())
                .containsExactly(new Page.Told(one, exhibit.name()));
        assertThatThrownBy(() -> new Page("A", "B.", blocks).told())
                .hasMessage("figure (homes) is told twice, and not alike");
        assertThatThrownBy(() -> new Exhibit(
                        "made-up",
                        exhibit.table(),
                        exhibit.asAt(),
                        exhibit.sources(),
                        Optional.empty(),
                        LEDGER,
                        Map.of("nowhere", one)))
                .hasMessageContaining("[nowhere]");
        assertThatThrownBy(() -> explanation(" ")).hasMessage("explanation (homes) must have all its parts");
    }

    private static Explanation explanation(String counts) {
        return new Explanation(
                "homes",
                "Homes",
                counts,
                List.of(new Explanation.From("A release", Optional.empty())),
                "Nobody.",
                "It is exact.",
                "By counting.",
                "Anything else.");
    }

    @Test
    void aWithheldNumberOfChildrenSaysWhyAndHasNoRatio() {
        Facts facts = MadeUpRegister.facts("2025-03-31", new MadeUpRegister(1).providers(150));
        String code = facts.geography().authorities().getFirst().code();
        var hidden = new LookedAfter(List.of(new LookedAfter.Row(
                2025,
                code,
                Map.of(
                        new LookedAfter.Characteristic("Placement", "Secure homes and children's homes"),
                        new Count.Hidden("c")))));
        Release release = MadeUpRegister.release(LocalDate.of(2025, 3, 31), Coverage.ALL);

        Exhibit exhibit = ChildrenToPlacesTables.whole(
                ChildrenToPlaces.of(facts, hidden, Grouping.AUTHORITY, HomeTypes.ALL),
                Occupancy.ASSUMED,
                new ChildrenToPlacesTables.Parts(release, release, LEDGER));

        List<Cell> row = exhibit.table().rows().stream()
                .filter(cells -> cells.getFirst().equals(new Cell.Text(code)))
                .findFirst()
                .orElseThrow();
        assertThat(row.get(2)).isEqualTo(new Cell.Unknown("c", "withheld to protect confidentiality"));
        assertThat(row.get(4))
                .isEqualTo(new Cell.Unknown("c", "the number of children: withheld to protect confidentiality (c)"));
        assertThat(row.get(5)).isEqualTo(row.get(4));
    }
}
