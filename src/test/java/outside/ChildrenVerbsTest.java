package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;
import tools.jackson.databind.JsonNode;

/// The verbs about children, on a made-up authority whose children say so.
class ChildrenVerbsTest {

    @TempDir
    Path folder;

    private Path data;
    private Path town;

    @BeforeEach
    void writeATown() throws IOException {
        data = folder.resolve("data");
        town = Files.createDirectories(folder.resolve("Town"));
        var header = new StringBuilder("CHILD,SEX,DOB,ETHNIC,UPN\n");
        var episodes = new StringBuilder("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n");
        for (int child = 1; child <= 40; child++) {
            header.append("SYN%d,%d,01/0%d/2010,WBRI,UN1\n".formatted(child, 1 + child % 2, 1 + child % 9));
            episodes.append("SYN%d,01/05/2021,S,C2,N1,%s,PR1,,,\n"
                    .formatted(child, child <= 2 ? "K2" : child <= 10 ? "P1" : "U4"));
        }
        Files.writeString(town.resolve("header.csv"), header);
        Files.writeString(town.resolve("episodes.csv"), episodes);
    }

    private Ran imported() {
        return Ran.on(data, "import", town.toString());
    }

    @Test
    void hidesTwoChildrenInHomesAndAsManyMoreAsItTakes() {
        assertThat(imported().code()).isZero();

        JsonNode answer =
                Ran.on(data, "children", "--by", "placement", "--json").json();

        assertThat(answer.get("asAt").asString()).isEqualTo("2022-03-31");
        int hidden = 0;
        for (JsonNode row : answer.get("rows")) {
            String category = row.get("category").asString();
            if (category.equals("Secure homes and children's homes")) {
                assertThat(row.get("children").isNull()).isTrue();
                assertThat(row.get("childrenSymbol").asString()).isEqualTo("c");
            }
            if (category.equals("Total")) {
                assertThat(row.get("children").asInt()).isEqualTo(40);
            }
            hidden += row.get("children").isNull() ? 1 : 0;
        }
        assertThat(hidden)
                .as("one hidden cell alone is the total less the rest")
                .isGreaterThan(1);
    }

    @Test
    void joinsYearsByTheRuleAskedForAndWarnsOfTwoRulesSideBySide() {
        imported();

        Ran usual = Ran.on(data, "children", "--csv");
        Ran other = Ran.on(data, "children", "--rule", "first-return", "--csv");

        assertThat(other.code()).isZero();
        assertThat(other.err())
                .contains("as the first return tells it", "What leaves is always joined by the usual rule");
        assertThat(usual.err()).contains("as the latest return tells it").doesNotContain("another rule");
        assertThat(Ran.on(data, "needs", "--rule", "first-return", "--json").out())
                .contains("as the first return tells it");
        assertThat(Ran.on(data, "children", "--rule", "mine").code()).isEqualTo(1);
    }

    @Test
    void checksFilesThatAreNoReturnsAsAnImportWouldAndKeepsNothing() throws Exception {
        Path good = Files.writeString(folder.resolve("said.csv"), """
                Child's number,Authority,About,Said on,In the child's own words,Written down by
                SYN1,Town,My school,01/04/2026,I like the choir.,The child
                """);
        Path broken = Files.writeString(folder.resolve("said-wrong.csv"), """
                Child's number,Authority,About,Said on,In the child's own words,Written down by
                SYN1,Town,My school,31/02/2026,I like the choir.,The child
                """);
        Path nowhere = folder.resolve("nowhere");

        Ran taken = Ran.on(nowhere, "check", good.toString(), "--json");
        Ran refused = Ran.on(nowhere, "check", broken.toString(), "--json");

        assertThat(taken.code()).isZero();
        assertThat(taken.rows()).isEmpty();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.rows()).isNotEmpty();
        assertThat(refused.rows().getFirst().get("file").asString()).isEqualTo("said-wrong.csv");
        assertThat(refused.rows().getFirst().get("row").asInt()).isEqualTo(2);
        assertThat(refused.rows().getFirst().get("column").asString()).isEqualTo("Said on");
        assertThat(nowhere).as("nothing is kept").doesNotExist();
    }

    @Test
    void takesAChildsWordsBackOnlyOnceThatIsConfirmed() throws Exception {
        Path words = Files.writeString(folder.resolve("words.csv"), """
                Child's number,Authority,About,Said on,In the child's own words,Written down by
                SYN1,Town,My school,01/04/2026,I like the choir.,The child
                SYN1,Town,What I want,02/04/2026,A dog.,The child
                """);
        assertThat(Ran.on(data, "import", words.toString()).code()).isZero();
        String child;
        try (Workbench workbench = Workbench.open(
                data,
                "test",
                new KeyHome(Path.of(System.getenv("XDG_CONFIG_HOME"), "rightplace"), Optional::empty),
                Clock.systemUTC())) {
            child = workbench.forms().findChild("Town", "SYN1").orElseThrow();
        }

        assertThat(Ran.on(data, "words", child).out())
                .contains("1  My school, said on 1 April 2026, 1 version", "2  What I want")
                .doesNotContain("choir");
        assertThat(Ran.on(data, "words", child, "--show").out()).contains("| I like the choir.", "The child");
        assertThat(Ran.on(data, "words", child, "--take-back", "1").out()).contains("Nothing is gone yet");
        assertThat(Ran.on(data, "words", child, "--show").out()).contains("choir");
        assertThat(Ran.on(data, "words", child, "--take-back", "1", "--confirm").out())
                .contains("The words are gone for good")
                .doesNotContain("choir");
        assertThat(Ran.on(data, "words", child, "--show").out())
                .contains("1  taken back on", "| A dog.")
                .doesNotContain("choir", "school");
        Ran again = Ran.on(data, "words", child, "--take-back", "1", "--confirm");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("taken back already");
    }

    @Test
    void saysHowManyTheReturnsShowInCare() {
        imported();

        JsonNode rows = Ran.on(data, "link", "--report", "--json").json().get("rows");

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("date").asString()).isEqualTo("2022-03-31");
        for (String count : List.of("asReturned", "carriedForward", "byRule")) {
            assertThat(rows.get(0).get(count).asInt()).as(count).isEqualTo(40);
        }
        assertThat(rows.get(0).get("explained").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age",
                "sex",
                "ethnicity",
                "unaccompanied",
                "legal-status",
                "why-involved",
                "placement",
                "provider",
                "locality",
                "distance",
                "why-here",
                "homes"
            })
    void countsByEveryCharacteristic(String by) {
        imported();

        Ran ran = Ran.on(data, "children", "--by", by, "--csv");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).startsWith("code,name,category,children,");
    }

    @Test
    void tellsTheMadeUpFromTheReal() {
        imported();

        Ran made = Ran.on(data, "releases", "--csv");

        assertThat(made.out())
                .contains("\"Return on looked-after children (SSDA903), 2021-22, synthetic\"")
                .contains("Synthetic: nobody and nothing in it exists");
    }

    @Test
    void saysWhatToDoWhereNothingIsHeld() {
        for (String verb : List.of("children", "needs", "link")) {
            Ran ran = Ran.on(data, verb);
            assertThat(ran.code()).as(verb).isEqualTo(1);
            assertThat(ran.err()).as(verb).contains("Load some with import");
        }
        assertThat(imported().code()).isZero();
        assertThat(Ran.on(data, "children", "--as-at", "2020-03-31").err())
                .contains("Held are those that end on 2022-03-31");
        assertThat(Ran.on(data, "children", "--by", "star-sign").err()).contains("none of: age, sex");
    }

    @Test
    void forgetsOnlyRecordsOfChildren() {
        imported();
        String id = Ran.on(data, "releases", "--json")
                .json()
                .get("rows")
                .valueStream()
                .filter(row -> row.get("kind").asString().equals("return"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        assertThat(Ran.on(data, "forget", "c3a426168752").err()).contains("holds no records of children");
        assertThat(Ran.on(data, "forget", id).out()).contains("Forgotten");
        assertThat(Ran.on(data, "link").code()).isEqualTo(1);
    }

    @Test
    void saysWhereTheKeysAre() {
        imported();

        assertThat(Ran.on(data, "key").out()).contains("keys.json", "under no passphrase");
        assertThat(Ran.on(data, "key", "seal").code())
                .as("without a terminal and without a file there is nobody to ask")
                .isEqualTo(1);
    }

    @Test
    void exportsCountsOfChildrenAsTheyMayLeaveAndRemembersThem() throws IOException {
        imported();
        Path out = folder.resolve("out");

        Ran export = Ran.on(data, "export", "--to", out.toString());

        assertThat(export.code()).as(export.err()).isZero();
        assertThat(export.err())
                .contains("This is publication 1, and is remembered")
                .contains("Which needs come together");
        String placements = Files.readString(out.resolve("children-by-placement.csv"));
        assertThat(placements)
                .startsWith("code,name,category,children,childrenSymbol,")
                .contains("Town,Town,Secure homes and children's homes,,c,")
                .contains("Town,Town,Total,40,,")
                .contains("synthetic")
                .contains("Not official statistics");
        assertThat(out.resolve("needs.json")).exists();
        assertThat(out.resolve("needs-together.csv")).doesNotExist();
        try (var files = Files.list(out)) {
            assertThat(files.toList())
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("SYN1"));
        }

        JsonNode left = Ran.on(data, "published", "--json").json().get("rows");
        assertThat(left).hasSize(1);
        assertThat(left.get(0).get("number").asInt()).isEqualTo(1);
        assertThat(left.get(0).get("day").asString()).isEqualTo("2022-03-31");
        assertThat(left.get(0).get("hiddenUpTo").asInt()).isEqualTo(4);
        assertThat(Ran.on(data, "published", "1", "--table", "children-by-placement", "--csv")
                        .out())
                .isEqualTo(placements);
    }

    @Test
    void publishesWhatIsAskedForAndSaysWhatLeft() throws IOException {
        imported();
        Path out = folder.resolve("out");

        assertThat(Ran.on(data, "published").err()).contains("Nothing has left yet");
        Ran published = Ran.on(data, "publish", "--to", out.toString(), "--by", "placement", "--area", "Town");

        assertThat(published.code()).as(published.err()).isZero();
        try (var files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("children-by-placement.csv", "children-by-placement.json");
        }
        Ran again = Ran.on(data, "publish", "--to", out.toString(), "--by", "placement");
        assertThat(again.err()).contains("All of it left before, as publication 1");
        Ran nowhere = Ran.on(data, "publish", "--to", out.toString(), "--area", "Elsewhere");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("Nothing left.");
    }

    @Test
    void showsExactCountsToThoseWhoAskForThemAndSaysThatTheyMustNotLeave() {
        imported();

        JsonNode answer = Ran.on(data, "children", "--by", "placement", "--exact", "--json")
                .json();

        assertThat(answer.get("notes").toString()).contains("not for publication");
        for (JsonNode row : answer.get("rows")) {
            if (row.get("category").asString().equals("Secure homes and children's homes")) {
                assertThat(row.get("children").asInt()).isEqualTo(2);
            }
        }
        assertThat(Ran.on(data, "children", "--json").json().get("notes").toString())
                .contains("Looking at them is no publication")
                .contains("Nobody whom the returns show in care on this day is left out.");
    }

    @Test
    void hidesAsMuchAsTheOrganisationSets() {
        imported();

        assertThat(Ran.on(data, "threshold").out()).isEqualTo("Counts of 1 to 4 children are hidden.\n");
        assertThat(Ran.on(data, "threshold", "9").out()).isEqualTo("Counts of 1 to 9 children are hidden.\n");
        Ran lower = Ran.on(data, "threshold", "2");

        assertThat(lower.code()).isEqualTo(1);
        assertThat(lower.err()).contains("The threshold can be 3 to 50, not 2");
        assertThat(Ran.on(data, "threshold", "--json").json().get("hiddenUpTo").asInt())
                .isEqualTo(9);
        assertThat(Ran.on(data, "children", "--by", "placement", "--csv").out())
                .contains("Placed with parents or other person with parental responsibility,,c,");
    }

    @Test
    void reconcilesWithThePublishedCount() {
        imported();

        JsonNode row = Ran.on(data, "reconcile", "--json").json().get("rows").get(0);

        assertThat(row.get("counted").asInt()).isEqualTo(40);
        assertThat(row.get("published").isNull()).isTrue();
        assertThat(row.get("publishedReason").asString()).contains("this authority is made up");
    }

    @Test
    void writesWhatItFoundToAWorkbook() throws IOException {
        Files.writeString(
                town.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n"
                        + "SYN1,01/05/2021,S,C2,N1,K2,PR1,01/04/2021,X1,\n");
        Path book = folder.resolve("findings.xlsx");

        Ran ran = Ran.on(data, "check", town.toString(), "--xlsx", book.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
        try (var workbook = new org.dhatim.fastexcel.reader.ReadableWorkbook(Files.newInputStream(book));
                var rows = workbook.getFirstSheet().openStream()) {
            List<List<String>> texts = rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(texts.getFirst())
                    .containsExactly("File", "Sheet", "Row", "Column", "Rule", "Weight", "What", "What to do", "Child");
            assertThat(texts)
                    .anySatisfy(row -> assertThat(row)
                            .startsWith("episodes.csv", "", "2")
                            .contains("wrong")
                            .anyMatch(text -> text.startsWith("Look up the child's record")));
            assertThat(texts.toString()).doesNotContain("SYN1");
        }
    }
}
