package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.care.RestrictedListing.Setting;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.Boundary;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.NationalGrid;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.PostcodeDirectory.Place;
import org.rightplace.source.Incoming.Boundaries;
import org.rightplace.source.Incoming.ListForAuthorities;
import org.rightplace.source.Incoming.Postcodes;

/// ONS's own files, and Ofsted's list for authorities with made-up rows.
@Tag("shared-data")
class RealPlacesTest {

    private static final Path DATA = Path.of("../shared/data");
    private static final Path POSTCODES = DATA.resolve("geography/postcodes-england.csv.gz");

    @Test
    void holdsEnglandsPostcodesInTwoLongsEachAndGivesThemBackFromBytes() throws IOException {
        Postcodes read = (Postcodes) whole(POSTCODES);
        PostcodeDirectory directory = read.directory();

        assertThat(read.rows()).isEqualTo(2_264_892);
        assertThat(directory.size()).isEqualTo(2_264_892);
        Place albans = new Place(new GridReference(514_600, 206_900), "E10000015", "E14001507");
        assertThat(directory.find("al11aa")).contains(albans);
        assertThat(directory.find("ZZ99 9ZZ")).isEmpty();

        byte[] bytes = directory.toBytes();
        assertThat(bytes).hasSizeLessThan(30_000_000);
        PostcodeDirectory again = PostcodeDirectory.fromBytes(bytes);
        assertThat(again.size()).isEqualTo(2_264_892);
        assertThat(again.find("AL1 1AA")).contains(albans);
        assertThat(again.toBytes()).isEqualTo(bytes);
    }

    @Test
    void putsEveryPostcodeInOneOfThe153AuthoritiesAnd543Constituencies() throws IOException {
        Set<String> authorities = new TreeSet<>();
        Set<String> constituencies = new TreeSet<>();
        ((Postcodes) whole(POSTCODES)).directory().places(place -> {
            authorities.add(place.authority());
            constituencies.add(place.constituency());
        });

        assertThat(authorities).isEqualTo(codes("../shared/reference/local-authorities.csv"));
        assertThat(constituencies).isEqualTo(codes("../shared/reference/constituencies.csv"));
    }

    /// ONS gives each postcode in degrees, to five decimals, and in metres: an oracle with two million points.
    @Test
    void convertsDegreesToWithinSixMetresOfOnssOwnMetres() throws IOException {
        double furthest = 0;
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(POSTCODES)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                var ons = new GridReference(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
                var ours = NationalGrid.of(Double.parseDouble(cells[4]), Double.parseDouble(cells[5]));
                furthest = Math.max(furthest, ours.metresTo(ons));
            }
        }

        assertThat(furthest).isLessThan(6);
    }

    @Test
    void drawsThe543ConstituenciesAroundTheirPostcodes() throws IOException {
        Boundaries read = (Boundaries) whole(DATA.resolve("geography/constituencies-2024-england-bsc.geojson"));

        assertThat(read.rows()).isEqualTo(543);
        assertThat(read.boundaries().stream().map(Boundary::constituency))
                .containsExactlyInAnyOrderElementsOf(codes("../shared/reference/constituencies.csv"));
        assertThat(read.edition().asAt()).isEqualTo(LocalDate.of(2024, 7, 4));
        GridReference corner = read.boundaries()
                .getFirst()
                .polygons()
                .getFirst()
                .rings()
                .getFirst()
                .getFirst();
        assertThat(corner.metresTo(new GridReference(486_039, 154_380))).isLessThan(15_000);
    }

    @Test
    void readsTheListForAuthoritiesAndKeepsNothingThatLeadsToADoor() throws IOException {
        Path file = DATA.resolve("ofsted/provider-list-for-authorities-2025-fake-rows.xlsx");
        ListForAuthorities read = (ListForAuthorities) whole(file);

        assertThat(read.edition().asAt()).isEqualTo(LocalDate.of(2025, 2, 10));
        assertThat(read.listings()).hasSize(2);
        var home = read.listings().getFirst();
        assertThat(home.setting()).isEqualTo(Setting.PROVIDER);
        assertThat(home.authority()).isEqualTo("Provider LA");
        assertThat(home.placementCode()).isEqualTo("H5");
        assertThat(home.places()).hasValue(10);
        assertThat(home.registeredFor()).containsExactly(RegisteredFor.SENSORY_IMPAIRMENT);
        var setting = read.listings().getLast();
        assertThat(setting.setting()).isEqualTo(Setting.SUPPORTED_ACCOMMODATION);
        assertThat(setting.authority()).isEqualTo("SA LA");
        assertThat(setting.registeredFor()).isEmpty();
        assertThat(read.listings().toString()).doesNotContain("Road", "RT1", "Provision", "@", "Person");
        assertThat(Intake.read(file).findings())
                .extracting(Finding::kind)
                .containsExactly("OddUrn", "NeitherYesNorNo", "OddUrn", "DayOfSaving");
    }

    private static Incoming whole(Path file) throws IOException {
        Checked<Incoming> read = Intake.read(file);
        assertThat(read.findings()).extracting(Finding::severity).doesNotContain(Finding.Severity.REFUSE);
        return ((Checked.Whole<Incoming>) read).value();
    }

    private static Set<String> codes(String table) throws IOException {
        Set<String> codes = new TreeSet<>();
        try (var lines = Files.lines(Path.of(table))) {
            lines.skip(1).forEach(line -> codes.add(line.substring(0, 9)));
        }
        return codes;
    }
}
