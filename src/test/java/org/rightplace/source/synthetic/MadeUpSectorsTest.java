package org.rightplace.source.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.release.Kind;
import org.rightplace.release.Release.Edition;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;

class MadeUpSectorsTest {

    private static final String GOOD = MadeUpSectors.columns() + "\nQA1 0,300100,400200,SYN-A001,Ambricbeck\n";

    @TempDir
    Path folder;

    private Checked<Incoming> read(String text) throws IOException {
        return Intake.read(Files.writeString(folder.resolve("synthetic-postcode-sectors.csv"), text));
    }

    @Test
    void readWhereMadeUpPostcodesLie() throws IOException {
        Checked<Incoming> read = read(GOOD + "QA1 1,300300,400400,SYN-A002,Ambricbeck\n");

        assertThat(read.findings()).isEmpty();
        assertThat(read).isInstanceOfSatisfying(Checked.Whole.class, whole -> {
            var places = (Incoming.MadeUpPlaces) whole.value();
            assertThat(places.sectors())
                    .containsExactly(
                            new PostcodeSector(
                                    "QA1 0", new GridReference(300_100, 400_200), 0, "synthetic-SYN-A001", ""),
                            new PostcodeSector(
                                    "QA1 1", new GridReference(300_300, 400_400), 0, "synthetic-SYN-A002", ""));
            assertThat(places.rows()).isEqualTo(2);
            assertThat(places.edition().kind()).isEqualTo(Kind.SYNTHETIC_PLACES);
            assertThat(places.edition().licence()).isEqualTo(Edition.SYNTHETIC);
        });
        assertThat(Intake.knows(folder.resolve("synthetic-postcode-sectors.csv")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "AL1 1,300100,400200,SYN-A001,x | NotAMadeUpSector",
                "QA1 12,300100,400200,SYN-A001,x | NotAMadeUpSector",
                "QA1 0,300100,400200,SYN-A001,x | SectorTwice",
                "QA2 0,300100,400200,E10000015,x | NotAMadeUpAuthority",
                "QA2 0,,400200,SYN-A001,x | NowhereOnTheMap",
            })
    void refuseAFileWithARowThatCouldBeOfARealPlaceOrOfNone(String row, String kind) throws IOException {
        Checked<Incoming> read = read(GOOD + row + "\n");

        assertThat(read).isInstanceOf(Checked.Refused.class);
        assertThat(read.findings()).extracting(Finding::kind).contains(kind);
        assertThat(read.findings().getFirst().where().row()).isEqualTo(3);
    }

    @Test
    void refuseATableWithoutAColumnThatMatters() throws IOException {
        Checked<Incoming> read = read("sector,easting,authority,place\nQA1 0,300100,SYN-A001,Ambricbeck\n");

        assertThat(read.findings()).extracting(Finding::kind).isEqualTo(List.of("MissingColumn"));
        assertThat(read).isInstanceOf(Checked.Refused.class);
    }
}
