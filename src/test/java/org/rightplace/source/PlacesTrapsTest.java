package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.PostcodeDirectory.Place;
import org.rightplace.source.Incoming.Boundaries;
import org.rightplace.source.Incoming.ListForAuthorities;
import org.rightplace.source.Incoming.Postcodes;

/// Small files of postcodes, boundaries and restricted listings, made by hand.
class PlacesTrapsTest {

    private static final String ONSPD = """
            pcd7,pcd8,pcds,dointr,doterm,lad25cd,east1m,north1m,pcon24cd,imd20ind
            AB1 0AA,AB1  0AA,AB1 0AA,198001,199606,S12000033,385386,0801193,S14000060,6715
            AL1 1AA,AL1  1AA,AL1 1AA,200001,,E07000240,514600,206900,E14001507,1
            S1  1AA,S1   1AA,S1 1AA,202511,,E08000039,435500,387200,E14001495,1
            GY1 1AA,GY1  1AA,GY1 1AA,201001,,,,,,
            """;

    private static final String OUTLINE = """
            {"type":"FeatureCollection","name":"x","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[
            {"type":"Feature","properties":{"FID":1,"PCON24CD":"E14001063","PCON24NM":"Aldershot"},"geometry":{"type":"MultiPolygon","coordinates":[
              [[[-0.8,51.2],[-0.7,51.2],[-0.7,51.3],[-0.8,51.2]],[[-0.75,51.22],[-0.74,51.22],[-0.74,51.23],[-0.75,51.22]]],
              [[[-0.6,51.2],[-0.6,51.2],[-0.6,51.2]]]]}},
            {"type":"Feature","geometry":null,"properties":{"PCON24CD":"W07000081"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void readsTheNamesThatOnsGivesItsColumnsNowAndLeavesOtherCountriesOut() throws IOException {
        var read = read("ONSPD.csv", ONSPD);
        Postcodes postcodes = (Postcodes) ((Checked.Whole<Incoming>) read).value();

        assertThat(postcodes.edition().asAt()).isEqualTo(LocalDate.of(2025, 11, 30));
        assertThat(postcodes.rows()).isEqualTo(4);
        assertThat(postcodes.directory().size()).isEqualTo(2);
        assertThat(postcodes.directory().find("AL1 1AA"))
                .contains(new Place(new GridReference(514_600, 206_900), "E10000015", "E14001507"));
        assertThat(postcodes.directory().find("s11aa"))
                .contains(new Place(new GridReference(435_500, 387_200), "E08000019", "E14001495"));
        assertThat(read.findings()).extracting(Finding::kind).containsExactly("ElsewhereOrUnplaced");
    }

    @Test
    void leavesConstituenciesOf2010OutOfADirectory() throws IOException {
        var read = read("ONSPD.csv", ONSPD.replace("E14001507", "E14000922"));

        Postcodes postcodes = (Postcodes) ((Checked.Whole<Incoming>) read).value();
        assertThat(postcodes.directory().find("AL1 1AA").orElseThrow().constituency())
                .isEmpty();
        assertThat(read.findings())
                .extracting(Finding::kind)
                .containsExactly("ElsewhereOrUnplaced", "OldConstituencies");
    }

    @ParameterizedTest(name = "{0} for {1} is {2} in row 3")
    @CsvSource({
        "ALL 1AA, AL1 1AA, NotAPostcode",
        "51460O, 514600, NotACount",
        "'', 514600, EmptyCell",
        "E0700024, E07000240, NotACode",
        "'', E07000240, NotACode",
        "E1400150, E14001507, NotACode"
    })
    void refusesADirectoryWithAWrongCell(String wrong, String right, String kind) throws IOException {
        Finding found = refused("ONSPD.csv", ONSPD.replace("," + right + ",", "," + wrong + ","));

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.where().row()).isEqualTo(3);
    }

    @Test
    void readsOutlinesWithHolesAndPiecesAndLeavesSliversAndOtherCountriesOut() throws IOException {
        var read = read("outlines.geojson", OUTLINE);
        Boundaries boundaries = (Boundaries) ((Checked.Whole<Incoming>) read).value();

        assertThat(boundaries.rows()).isEqualTo(2);
        assertThat(boundaries.boundaries()).singleElement().satisfies(boundary -> {
            assertThat(boundary.constituency()).isEqualTo("E14001063");
            assertThat(boundary.polygons()).hasSize(1);
            assertThat(boundary.polygons().getFirst().rings()).hasSize(2);
        });
        assertThat(read.findings()).extracting(Finding::kind).containsExactly("OutsideEngland", "Slivers");
    }

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource({
        "E14000530, E14001063, NotOf2024",
        "Aldershot, E14001063, NoConstituency",
        "E14001063, W07000081, OutlineTwice",
        "Point, MultiPolygon, NoOutline",
        "2.35, -0.7, NoOutline",
        "'1.e', -0.7, BrokenJson",
        "Features, features, NoFeatures"
    })
    void refusesBoundariesWithAWrongValue(String wrong, String right, String kind) throws IOException {
        assertThat(refused("outlines.geojson", OUTLINE.replace(right, wrong)).kind())
                .isEqualTo(kind);
    }

    @Test
    void refusesBoundariesCutAtAnyByte() throws IOException {
        String whole = OUTLINE.strip();
        for (int length = 1; length < whole.length(); length++) {
            refused("outlines.geojson", whole.substring(0, length));
        }
    }

    @Test
    void readsEachMarkOfTheRestrictedList() throws IOException {
        var row = new ArrayList<>(List.of("Kent", "sc035409", "K2", "6"));
        row.addAll(List.of("Yes", "Y", "No", "", "N", "yes", "", "1. No more than six", "1 Road", "RT1 4RT"));
        var read = readList(row);

        var listings = ((ListForAuthorities) ((Checked.Whole<Incoming>) read).value()).listings();
        assertThat(listings).singleElement().satisfies(home -> {
            assertThat(home.urn()).isEqualTo("SC035409");
            assertThat(home.places()).hasValue(6);
            assertThat(home.conditions()).isEqualTo("1. No more than six");
            assertThat(home.registeredFor())
                    .containsExactly(
                            RegisteredFor.EMOTIONAL_AND_BEHAVIOURAL_DIFFICULTIES,
                            RegisteredFor.MENTAL_DISORDERS,
                            RegisteredFor.LEARNING_DIFFICULTY);
        });
        assertThat(listings.toString()).doesNotContain("Road", "RT1");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void refusesARestrictedListWithoutANeedsColumn() throws IOException {
        List<String> headings = new ArrayList<>(LIST);
        headings.remove("Mental disorders");
        Path file = folder.resolve("list_2025-02-01.xlsx");
        Files.write(file, Workbooks.xlsx("Providers", List.of(headings, headings)));

        assertThat(Intake.read(file).findings().getFirst().message()).contains("“Mental disorders” is missing");
    }

    private static final List<String> LIST = List.of(
            "Local authority",
            "URN",
            "Placement code",
            "Number of registered places",
            "Emotional and behavioural difficulties",
            "Mental disorders",
            "Sensory impairment",
            "Present alcohol problems",
            "Present drug problems",
            "Learning difficulty",
            "Physical disabilities",
            "Conditions",
            "Provider address line 1",
            "Provider postcode");

    private Checked<Incoming> readList(List<String> row) throws IOException {
        Path file = folder.resolve("list_2025-02-01.xlsx");
        Files.write(file, Workbooks.xlsx("Providers", List.of(LIST, row)));
        return Intake.read(file);
    }

    private Finding refused(String name, String text) throws IOException {
        Checked<Incoming> read = read(name, text);
        assertThat(read).as(text).isInstanceOf(Checked.Refused.class);
        return read.findings().getFirst();
    }

    private Checked<Incoming> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        return Intake.read(file, Optional.empty());
    }
}
