package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rightplace.figure.hex.Constituencies;
import org.rightplace.figure.hex.HexCell;
import org.rightplace.figure.hex.HexTable;
import org.rightplace.geo.GridReference;
import org.w3c.dom.Element;

class MapsTest {

    private static final Caption CAPTION = new Caption("map", "Homes & places <2025>", "Darker: \"more\" homes.");
    private static final Classes CLASSES = Classes.of(Measure.COUNT, List.of(0.0, 3.0, 56.0));

    private static Mark mark(String name, String group, double homes) {
        return new Mark(
                name, group, OptionalDouble.of(homes), (int) homes + " homes", Optional.of("/at?c=" + name + "&d=1"));
    }

    private static final Mark NOTHING =
            new Mark("Zennor", "North", OptionalDouble.empty(), "not known", Optional.empty());

    @Test
    void reachesHexagonsByRegionThenNameAndTellsEachInWords() {
        var drawn = Drawn.of(HexMap.draw(
                CAPTION,
                List.of(
                        new HexMap.Hex(new HexCell(0, 0), mark("Wyre", "South", 3)),
                        new HexMap.Hex(new HexCell(1, 0), mark("Fylde", "North", 56)),
                        new HexMap.Hex(new HexCell(2, 0), mark("Bury", "South", 0)),
                        new HexMap.Hex(new HexCell(3, 0), NOTHING)),
                CLASSES,
                "Homes"));

        assertThat(drawn.all("a"))
                .extracting(link -> link.getAttribute("aria-label"))
                .containsExactly("Fylde: 56 homes", "Bury: 0 homes", "Wyre: 3 homes");
        assertThat(drawn.all("a").getFirst().getAttribute("href")).isEqualTo("/at?c=Fylde&d=1");
        assertThat(drawn.all("title"))
                .extracting(Element::getTextContent)
                .containsExactly(
                        "Homes & places <2025>",
                        "Fylde: 56 homes",
                        "Zennor: not known",
                        "Bury: 0 homes",
                        "Wyre: 3 homes");
        // One picture cannot be both an image and hold links.
        assertThat(drawn.root().getAttribute("role")).isEqualTo("group");
        assertThat(drawn.root().getAttribute("aria-labelledby")).isEqualTo("map-title map-desc");
        assertThat(drawn.all("desc").getFirst().getTextContent()).isEqualTo("Darker: \"more\" homes.");
    }

    @Test
    void coloursByClassHatchesWhatIsNotKnownAndCountsBothInTheLegend() {
        var drawn = Drawn.of(HexMap.draw(
                CAPTION,
                List.of(
                        new HexMap.Hex(new HexCell(0, 0), mark("Wyre", "South", 3)),
                        new HexMap.Hex(new HexCell(1, 0), mark("Fylde", "North", 56)),
                        new HexMap.Hex(new HexCell(1, 1), mark("Rossendale", "North", 17)),
                        new HexMap.Hex(new HexCell(3, 0), NOTHING)),
                CLASSES,
                "Homes"));

        assertThat(drawn.ofClass("class-2"))
                .hasSize(2)
                .allSatisfy(path -> assertThat(path.getAttribute("fill")).isEqualTo(Palette.SCALE.getLast()));
        assertThat(drawn.ofClass("unknown").getFirst().getAttribute("fill")).isEqualTo("url(#map-unknown)");
        assertThat(drawn.all("pattern")).extracting(p -> p.getAttribute("id")).containsExactly("map-unknown");
        assertThat(drawn.texts())
                .containsSubsequence("Homes", "0", "0", "1 to 3", "1", "4 to 56", "2", "Not known", "1");
    }

    @Test
    void drawsAreasWithTheirHolesAndDropsPointsTooNearToSee() {
        var square = List.of(
                new GridReference(0, 0),
                new GridReference(0, 100_000),
                new GridReference(1, 100_000),
                new GridReference(100_000, 100_000),
                new GridReference(100_000, 0));
        var hole = List.of(
                new GridReference(40_000, 40_000),
                new GridReference(60_000, 40_000),
                new GridReference(60_000, 60_000));

        var drawn = Drawn.of(AreaMap.draw(
                CAPTION,
                List.of(new AreaMap.Area(List.of(square, hole), mark("Fylde", "North", 56))),
                CLASSES,
                "Homes"));

        Element path = drawn.ofClass("class-2").getFirst();
        assertThat(path.getAttribute("d")).isEqualTo("M0 760L0 0L760 0L760 760ZM304 456L456 456L456 304Z");
        assertThat(path.getAttribute("fill-rule")).isEqualTo("evenodd");
    }

    @Test
    @Tag("shared-data")
    void drawsAllConstituenciesInAPictureThatFitsOnAPage() {
        HexTable table = HexTable.parse(Constituencies.carried());
        var hexes = Constituencies.places().stream()
                .map(place -> new HexMap.Hex(
                        table.cells().get(place.code()), mark(place.code(), place.group(), place.x() % 57)))
                .toList();

        var drawn = Drawn.of(HexMap.draw(CAPTION, hexes, CLASSES, "Homes"));

        assertThat(drawn.all("a")).hasSize(543);
        assertThat(drawn.ofClass("outlines").getFirst().getChildNodes().getLength())
                .isEqualTo(9);
        // A4 in portrait less its margins is about 0.68 to 1; the legend finds a free corner.
        double ratio = Drawn.number(drawn.root(), "width") / Drawn.number(drawn.root(), "height");
        assertThat(ratio).isBetween(0.66, 0.9);
    }

    @Test
    void refusesAMapOfNothing() {
        assertThatThrownBy(() -> HexMap.draw(CAPTION, List.of(), CLASSES, "Homes"))
                .hasMessage("map (map) must have one hexagon or more");
        assertThatThrownBy(() -> AreaMap.draw(CAPTION, List.of(), CLASSES, "Homes"))
                .hasMessage("map (map) must have one area or more");
        assertThatThrownBy(() -> new AreaMap.Area(List.of(), NOTHING)).hasMessage("area (Zennor) must have a border");
        assertThatThrownBy(() -> new Caption("Not an id", "t", "d")).hasMessageContaining("id (Not an id)");
        assertThatThrownBy(() -> new Caption("id", " ", "d")).hasMessageContaining("must have a title");
    }

    @Test
    void writesNamesThatCouldBeMarkup() {
        String nasty = "</svg><script>\"'&\u0000\uFFFE";
        var mark = new Mark(nasty, "North", OptionalDouble.of(1), "1 home", Optional.of("/x\" onclick=\"y"));

        var drawn = Drawn.of(HexMap.draw(CAPTION, List.of(new HexMap.Hex(new HexCell(0, 0), mark)), CLASSES, nasty));

        assertThat(drawn.all("script")).isEmpty();
        assertThat(drawn.all("a").getFirst().getAttribute("onclick")).isEmpty();
        assertThat(drawn.all("a").getFirst().getAttribute("aria-label"))
                .isEqualTo("</svg><script>\"'&\uFFFD\uFFFD: 1 home");
    }

    private static PlaceMap.Place place(String name, int east, int north, double number) {
        return new PlaceMap.Place(
                name, new GridReference(east, north), Optional.of(number), (int) number + " children");
    }

    @Test
    void placesAreDotsAsLargeAsTheirNumbersAndWaysGoBetweenThem() {
        var drawn = Drawn.of(PlaceMap.draw(
                CAPTION,
                List.of(
                        place("Wyre", 300_000, 400_000, 36),
                        place("Next to Wyre", 300_100, 400_000, 4),
                        place("Fylde", 500_000, 200_000, 9),
                        place("Bury", 400_000, 300_000, 0),
                        new PlaceMap.Place(
                                "Zennor", new GridReference(350_000, 250_000), Optional.empty(), "not known")),
                List.of(
                        new PlaceMap.Way(
                                new GridReference(300_000, 400_000),
                                new GridReference(500_000, 200_000),
                                3,
                                "Wyre to Fylde: 3"),
                        new PlaceMap.Way(
                                new GridReference(500_000, 200_000),
                                new GridReference(300_000, 400_000),
                                1,
                                "Fylde to Wyre: 1"))));

        List<Element> dots = drawn.all("circle");
        assertThat(dots).hasSize(5);
        double wyre = Double.parseDouble(dots.get(0).getAttribute("r"));
        double fylde = Double.parseDouble(dots.get(1).getAttribute("r"));
        assertThat(wyre / fylde).isBetween(1.9, 2.1);
        assertThat(drawn.all("title"))
                .extracting(Element::getTextContent)
                .contains(
                        "Wyre: 36 children",
                        "Next to Wyre: 4 children",
                        "Zennor: not known",
                        "Wyre to Fylde: 3",
                        "Fylde to Wyre: 1");
        List<Element> ways = drawn.all("path");
        assertThat(ways).as("a bow and its head, there and back").hasSize(4);
        assertThat(ways.get(0).getAttribute("d"))
                .as("there and back are two bows")
                .isNotEqualTo(ways.get(2).getAttribute("d"));
        assertThat(drawn.all("text"))
                .extracting(Element::getTextContent)
                .contains("Wyre: 36 children", "Fylde: 9 children")
                .as("a name that would cover another is left to its title")
                .doesNotContain("Next to Wyre: 4 children");
    }

    @Test
    void aMapOfNoPlacesAndNumbersBelowNothingAreRefused() {
        assertThatThrownBy(() -> PlaceMap.draw(CAPTION, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> place("Wyre", 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaceMap.Way(new GridReference(0, 0), new GridReference(1, 1), 0, "none"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
