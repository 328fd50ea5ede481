package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.need.NeedDomain;
import tools.jackson.databind.JsonNode;

/// Cohorts of needs and groups of authorities, on made-up children.
class PlanningVerbsTest {

    private static final int CHILDREN = 150;

    @TempDir
    static Path folder;

    private static Path data;

    /// Of 150 made-up children 100 have needs of one kind and 50 of another; all live in homes.
    @BeforeAll
    static void load() throws IOException {
        data = folder.resolve("data");
        Path town = Files.createDirectories(folder.resolve("Town"));
        var episodes = new StringBuilder("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n");
        var needs = new StringBuilder("Child's number *,Authority *,Account *,Day *,Occasion *,Filled by *");
        for (NeedDomain domain : NeedDomain.values()) {
            needs.append(",\"").append(domain.title()).append('"');
        }
        needs.append('\n');
        var random = new Random(7);
        for (int child = 1; child <= CHILDREN; child++) {
            episodes.append("SYN%d,01/05/2021,S,C2,N1,K2,PR1,,\n".formatted(child));
            needs.append("SYN%d,Town,tester,31/03/2022,At a review,Social worker".formatted(child));
            for (NeedDomain domain : NeedDomain.values()) {
                boolean often = child % 3 == 0
                        ? domain.compareTo(NeedDomain.LEARNING_DISABILITY) >= 0
                        : domain.compareTo(NeedDomain.BEHAVIOUR_REGULATION) <= 0;
                needs.append(random.nextDouble() < (often ? 0.85 : 0.08) ? ",2" : ",0");
            }
            needs.append('\n');
        }
        Files.writeString(town.resolve("episodes.csv"), episodes);
        Path forms = Files.writeString(folder.resolve("needs.csv"), needs);
        assertThat(Ran.on(data, "import", town.toString(), forms.toString()))
                .satisfies(
                        ran -> assertThat(ran.code()).as(ran.err() + ran.out()).isZero());
    }

    @Test
    void finds_two_cohorts_names_them_by_their_needs_and_leads_back_to_every_child() {
        JsonNode rows = Ran.on(data, "cohorts", "--json").json().get("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("children").asInt()
                        + rows.get(1).get("children").asInt())
                .isEqualTo(CHILDREN);
        assertThat(rows.get(1).get("children").asInt()).isBetween(45, 55);
        assertThat(rows.get(0).get("stable").asString()).isEqualTo("yes");

        Ran children = Ran.on(data, "cohorts", "--cohort", "2", "--csv");
        assertThat(children.out().lines().count() - 1)
                .isEqualTo(rows.get(1).get("children").asInt());
        assertThat(children.out()).doesNotContain("SYN");
        assertThat(Ran.on(data, "cohorts", "--cohort", "9"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("There is no cohort 9: there are 2."));
    }

    @Test
    void counts_every_child_once_in_the_grid_of_gaps_by_cohort() {
        JsonNode rows = Ran.on(data, "gaps", "--all", "--rows", "judged", "--json")
                .json()
                .get("rows");
        int children = 0;
        for (JsonNode row : rows) {
            children += row.get("children").asInt();
        }
        assertThat(children).isEqualTo(CHILDREN);
    }

    @Test
    void takes_a_readers_own_cohorts_and_gives_them_back_when_dropped() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("ours.txt"), "Learning: learning-disability 2+\nRest: learning-disability 0-1\n");
        assertThat(Ran.on(data, "planning", "--cohorts", "ours", "--file", lines.toString())
                        .out())
                .contains("Kept: ours, of Learning, Rest.");
        JsonNode rows =
                Ran.on(data, "cohorts", "--lens", "ours", "--json").json().get("rows");
        assertThat(rows.get(0).get("children").asInt()
                        + rows.get(1).get("children").asInt())
                .isEqualTo(CHILDREN);

        Path wrong = Files.writeString(folder.resolve("wrong.txt"), "Learning: reading 2\n");
        Ran refused = Ran.on(data, "planning", "--cohorts", "ours", "--file", wrong.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("wrong.txt, row 1: “reading” is none of the needs");
        assertThat(Ran.on(data, "planning", "--json").out()).contains("Learning");

        assertThat(Ran.on(data, "planning", "--drop-cohorts", "ours").out())
                .isEqualTo("Learning: learning-disability 2-3\nRest: learning-disability 0-1\n");
        assertThat(Ran.on(data, "cohorts", "--lens", "ours").err())
                .contains("There are no cohorts called “ours”. There are: judged, there.");
    }

    @Test
    void keeps_a_group_of_authorities_under_a_name_that_means_nothing_else() {
        assertThat(Ran.on(data, "planning", "--group", "North Care", "--of", "Leeds", "--of", "E08000016")
                        .out())
                .contains("Kept: North Care, of E08000016, E08000035.");
        assertThat(Ran.on(data, "planning", "--csv").out()).contains("North Care");
        assertThat(Ran.on(data, "gaps", "--all", "--area", "North Care").err())
                .contains("No records of children of “North Care” are held.");
        assertThat(Ran.on(data, "planning", "--group", "Leeds", "--of", "Leeds", "--of", "Barnsley")
                        .err())
                .contains("“Leeds” is the name or code of an area already");
        assertThat(Ran.on(data, "planning", "--group", "South", "--of", "Nowhere", "--of", "Leeds")
                        .err())
                .contains("“Nowhere” is neither code nor name of an authority, and no records are held under it.");
        assertThat(Ran.on(data, "planning", "--group", "By records", "--of", "town", "--of", "Leeds")
                        .out())
                .as("what only records call an authority")
                .contains("Kept: By records, of E08000035, Town.");
        assertThat(Ran.on(data, "gaps", "--all", "--area", "By records", "--json")
                        .code())
                .isZero();
        assertThat(Ran.on(data, "planning", "--group", "One", "--of", "Leeds").err())
                .contains("two authorities or more");
        assertThat(Ran.on(data, "planning", "--drop-group", "By records").out()).contains("Town");
        assertThat(Ran.on(data, "planning", "--drop-group", "north care").out()).contains("E08000016, E08000035");
        assertThat(Ran.on(data, "planning", "--drop-group", "North Care").err()).contains("Kept are: none");
    }

    @Test
    void looks_at_any_day_that_a_return_covers_where_nothing_leaves() {
        JsonNode rows = Ran.on(data, "gaps", "--all", "--as-at", "2021-12-31", "--json")
                .json()
                .get("rows");
        assertThat(rows.get(0).get("cause").asString())
                .as("needs were judged on 31 March 2022 only")
                .startsWith("Cannot be known");
        assertThat(rows.get(0).get("children").asInt()).isEqualTo(CHILDREN);
        assertThat(Ran.on(data, "gaps", "--all", "--as-at", "2021-04-30", "--json")
                        .err())
                .as("the children came into care on 1 May")
                .contains("Nobody is known to need a home on that day");
        assertThat(Ran.on(data, "gaps", "--as-at", "2020-03-31").err())
                .contains("No return that is held covers 2020-03-31. Held are those of the years to 2022-03-31.");
        assertThat(Ran.on(data, "children", "--as-at", "2021-12-31").err())
                .as("what may leave is counted on 31 March only")
                .contains("No return that ends on 2021-12-31 is held");
    }
}
