package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// The verbs on what homes can do, how homes are searched for and how needs are read, on files that are
/// made up.
class MirrorVerbsTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void load() throws IOException {
        data = folder.resolve("data");
        Path homes = folder.resolve("homes.csv");
        Files.writeString(homes, """
                Ofsted number *,Day *,Authority,Substance use,Substance use: evidence,Weekly fee in pounds
                """.replace(",Weekly fee in pounds", "") + """
                SC900001,01/04/2026,Northshire (made up),2 Gets in the way of living,Observed in placements
                SC900002,01/04/2026,Northshire (made up),,
                """);
        Path log = folder.resolve("log.csv");
        Files.writeString(log, """
                Child's number *,Authority *,Notice given on *,Needed by,Planned or emergency,Homes asked,Outcome,Ended on,Chosen on
                SYN1,Northshire (made up),01/05/2025,01/05/2025,Emergency,90,A home was found,11/05/2025,Price
                SYN2,Northshire (made up),01/06/2025,,,,Still open,,
                SYN3,Southshire (made up),01/06/2025,08/06/2025,Planned,3,A home was found,07/06/2025,Fit with the child's needs
                """);
        assertThat(Ran.on(data, "import", homes.toString(), log.toString()).code())
                .isZero();
    }

    @Test
    void tellsAHomesNeedsAndNeverReadsSilenceAsCannot() {
        JsonNode rows = Ran.on(
                        data, "capability", "--area", "Northshire (made up)", "--need", "substance-use", "--json")
                .json()
                .get("rows");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("level").asInt()).isEqualTo(2);
        JsonNode all =
                Ran.on(data, "capability", "--show", "by-need", "--json").json().get("rows");
        assertThat(all)
                .hasSize(16)
                .allSatisfy(row -> assertThat(row.get("cannot").asInt()).isZero());
        assertThat(Ran.on(data, "capability", "--need", "kindness").code()).isEqualTo(1);
        assertThat(Ran.on(data, "capability", "--area", "Nowhere at all").code())
                .isEqualTo(1);
        assertThat(Ran.on(data, "capability", "--home", "SC900001", "--csv").out())
                .contains("Substance use,2");
    }

    @Test
    void looksAtOneAuthorityOrAGroupAsOneAndSetsNoneBesideAnother() {
        JsonNode one = Ran.on(data, "commissioning", "--authority", "Northshire (made up)", "--show", "waits", "--json")
                .json();
        assertThat(one.get("rows")).hasSize(1);
        assertThat(one.get("rows").get(0).get("searches").asInt()).isEqualTo(2);
        assertThat(one.get("rows").get(0).get("median").asInt()).isEqualTo(10);
        assertThat(one.get("rows").get(0).get("open").asInt()).isEqualTo(1);

        JsonNode both = Ran.on(data, "commissioning", "--show", "chosen", "--every", "quarter", "--json")
                .json();
        assertThat(both.get("rows")).hasSize(1);
        assertThat(both.get("rows").get(0).get("settled").asInt()).isEqualTo(2);
        assertThat(both.get("rows").get(0).get("fit").asInt()).isEqualTo(1);
        assertThat(both.toString()).doesNotContain("Southshire", "SYN1");
        assertThat(Ran.on(data, "commissioning", "--authority", "Elsewhere").code())
                .isEqualTo(1);
        assertThat(Ran.on(data, "commissioning", "--show", "ranking").code()).isEqualTo(1);
    }

    @Test
    void printsTheTableByWhichNeedsAreRead() {
        Ran all = Ran.on(data, "crosswalk", "--csv");
        assertThat(all.code()).isZero();
        assertThat(all.out()).contains("SDQ_SCORE,17 to 40,present");
        assertThat(Ran.on(data, "crosswalk", "--need", "substance-use", "--csv").out())
                .contains("SUBSTANCE_MISUSE")
                .doesNotContain("SDQ_SCORE");
    }
}
