package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Which home for which child, on two made-up children and four made-up homes.
class MatchVerbsTest {

    @TempDir
    static Path folder;

    private static Path data;

    private static String child;

    /// SYN1 waits for a home, and behaviour asks for the most; SYN2 lives in SC900002.
    @BeforeAll
    static void load() throws IOException {
        data = folder.resolve("data");
        Path town = Files.createDirectories(folder.resolve("Town"));
        Files.writeString(town.resolve("episodes.csv"), """
                CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,URN,DEC,REC
                SYN1,01/05/2021,S,C2,N1,U4,PR1,,,
                SYN2,01/05/2021,S,C2,N1,K2,PR1,SC900002,,
                """);
        Files.writeString(town.resolve("header.csv"), """
                CHILD,SEX,DOB,ETHNIC
                SYN1,2,01/06/2009,WBRI
                SYN2,2,01/06/2008,WBRI
                """);
        Path needs = Files.writeString(folder.resolve("needs.csv"), """
                Child's number *,Authority *,Account *,Day *,Occasion *,Filled by *,Behaviour and its regulation,Trauma and attachment
                SYN1,Town,tester,31/03/2022,At a review,Social worker,3,2
                SYN2,Town,tester,31/03/2022,At a review,Social worker,0,2
                """);
        Path log = Files.writeString(folder.resolve("log.csv"), """
                Child's number *,Authority *,Notice given on *,Outcome
                SYN1,Town,01/03/2022,Still open
                """);
        Path homes = Files.writeString(folder.resolve("homes.csv"), """
                Ofsted number *,Day *,Authority,Youngest,Oldest,Behaviour and its regulation,Behaviour and its regulation: evidence,Trauma and attachment,Trauma and attachment: evidence,Places registered,Places open
                SC900001,01/03/2022,Town,8,17,3 Dangerous or disabling,Observed in placements,2 Gets in the way of living,Observed in placements,4,1
                SC900002,01/03/2022,Town,8,17,3 Dangerous or disabling,Observed in placements,,,3,2
                SC900003,01/03/2022,Town,8,17,1 History or suspicion,Observed in placements,2 Gets in the way of living,Observed in placements,4,1
                SC900004,01/03/2022,Town,8,11,3 Dangerous or disabling,Observed in placements,2 Gets in the way of living,Observed in placements,4,0
                """);
        Ran imported = Ran.on(data, "import", town.toString(), needs.toString(), log.toString(), homes.toString());
        assertThat(imported.code()).as(imported.err() + imported.out()).isZero();
        child = Ran.on(data, "match", "--json")
                .json()
                .get("rows")
                .get(0)
                .get("seeking")
                .asString();
    }

    @Test
    void lists_who_needs_a_home_and_never_by_a_number_of_the_authority() {
        Ran seeking = Ran.on(data, "match", "--csv");

        assertThat(seeking.out().lines().count()).isEqualTo(2);
        assertThat(seeking.out()).contains("being searched for").doesNotContain("SYN1");
    }

    @Test
    void ranks_homes_with_reasons_that_add_up_and_tells_what_is_not_known() {
        JsonNode rows = Ran.on(data, "match", "--child", child, "--json").json().get("rows");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("home").asString()).isEqualTo("SC900001");
        assertThat(rows.get(0).get("for").asString())
                .contains("eets behaviour and its regulation at level 3")
                .contains("eets trauma and attachment at level 2");
        assertThat(rows.get(1).get("notKnown").asString())
                .contains("ot recorded: whether it meets trauma and attachment at level 2");
        JsonNode reasons = Ran.on(
                        data, "match", "--child", child, "--beside", "SC900001", "--beside", "SC900002", "--json")
                .json()
                .get("rows");
        int all = reasons.get(0).get("of").asInt();
        int sum = 0;
        for (int row = 1; row < reasons.size(); row++) {
            sum += reasons.get(row).get("of").asInt();
        }
        assertThat(sum).isEqualTo(all).isEqualTo(1_000);
    }

    @Test
    void tells_what_rules_a_home_out_and_the_nearest_change() {
        Ran out = Ran.on(data, "match", "--child", child, "--table", "match-ruled-out", "--json");
        JsonNode rows = out.json().get("rows");

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("home").asString())
                .as("what takes least stands first")
                .isEqualTo("SC900003");
        assertThat(rows.get(0).get("limits").toString())
                .contains("behaviour and its regulation is judged at level 3, and it tells of level 1");
        assertThat(rows.get(0).get("nearest").toString())
                .contains("meet behaviour and its regulation at level 3: staffed and trained for it");
        assertThat(rows.get(1).get("limits").toString())
                .contains("the child is older than it takes")
                .contains("no place is open");
        assertThat(rows.get(1).get("nearest").toString())
                .contains("take children of 12")
                .contains("1 more open place");
    }

    @Test
    void shows_what_there_could_be_for_all_beside_giving_places_one_after_the_other() {
        JsonNode ways = Ran.on(data, "assign", "--json").json().get("rows");

        assertThat(ways).hasSize(3);
        assertThat(ways.get(0).get("placed").asInt()).isEqualTo(1);
        assertThat(Ran.on(data, "assign", "--area", "Town", "--table", "assign-given", "--csv")
                        .out())
                .contains(child + ",Town,SC900001,Town,");
        assertThat(Ran.on(data, "assign", "--area", "Nowhere").err()).contains("No records of children of “Nowhere”");
    }

    @Test
    void keeps_sets_of_weights_with_every_version_and_ranks_by_them() {
        assertThat(Ran.on(data, "weights", "--keep", "near first", "--set", "near=100", "--set", "must=none")
                        .out())
                .contains("Kept: near first, version 1.");
        assertThat(Ran.on(data, "weights", "--keep", "near first", "--set", "half=40")
                        .out())
                .contains("version 2.");
        JsonNode kept = Ran.on(data, "weights", "--json").json().get("rows");
        assertThat(kept).hasSize(3);
        assertThat(kept.get(1).get("version").asInt()).isEqualTo(2);
        assertThat(kept.get(1).get("near").asInt())
                .as("what is not said is as before")
                .isEqualTo(100);
        assertThat(kept.get(1).get("half").asInt()).isEqualTo(40);
        assertThat(kept.get(2).get("half").asInt()).isEqualTo(15);
        assertThat(Ran.on(data, "match", "--child", child, "--weights", "near first", "--json")
                        .json()
                        .get("rows"))
                .as("no need is a limit now")
                .hasSize(3);
        Ran dropped = Ran.on(data, "weights", "--drop", "near first");
        assertThat(dropped.out()).contains("near=100").contains("must=none");
        assertThat(Ran.on(data, "weights", "--json").json().get("rows")).hasSize(1);
    }

    @Test
    void says_what_is_wrong_and_what_to_do() {
        assertThat(Ran.on(data, "match", "--child", "AAAAAAAAAAAAAAAA").err())
                .contains("No child stands under this pseudonym.");
        assertThat(Ran.on(data, "match", "--child", child, "--weights", "none such")
                        .err())
                .contains("No set of weights is called “none such”. There are: usual");
        assertThat(Ran.on(data, "match", "--child", child, "--beside", "SC999999")
                        .err())
                .contains("“SC999999” is the number of no home that is known here.");
        assertThat(Ran.on(data, "weights", "--keep", "x", "--set", "needs=101", "--set", "kindness=3")
                        .err())
                .contains("needs is “101”; it must be a whole number from 0 to 100.")
                .contains("“kindness” is nothing that can be weighed.");
        assertThat(Ran.on(data, "weights", "--keep", "usual", "--set", "needs=1")
                        .code())
                .isEqualTo(1);
        assertThat(Ran.on(folder.resolve("empty"), "match", "--child", child).err())
                .contains("No return on looked-after children is held");
    }

    @Test
    void matches_a_referral_from_a_file_and_keeps_nothing_of_it() throws IOException {
        Path spreadsheet = Files.createDirectories(folder.resolve("Elsewhere")).resolve("placements.csv");
        Files.writeString(spreadsheet, """
                childId,Date_entry_referral,neededBy,siblingCount,deprivationOfLiberty,fosterCareSuitability,residentialCareSuitability
                SYN8,05/01/2026,Today,1,No,Unsuitable,Preferred
                SYN9,05/01/2026,Today,0,No,Unsuitable,Preferred
                """);
        int before = Ran.on(data, "releases", "--json").json().get("rows").size();

        assertThat(Ran.on(data, "match", "--referral", spreadsheet.toString()).err())
                .contains("The file holds 2 referrals. Say which one with --row, 1 to 2.");
        JsonNode with = Ran.on(
                        data,
                        "match",
                        "--referral",
                        spreadsheet.toString(),
                        "--row",
                        "1",
                        "--table",
                        "match-ruled-out",
                        "--json")
                .json()
                .get("rows");

        assertThat(with).hasSize(3);
        assertThat(with.toString())
                .contains("2 places are needed for the child and brothers or sisters, and 1 are open");
        assertThat(Ran.on(data, "releases", "--json").json().get("rows")).hasSize(before);
    }

    @Test
    void a_departure_needs_a_reason_and_is_kept_sealed_and_changes_no_order() throws IOException {
        String before = Ran.on(data, "match", "--child", child, "--csv").out();

        Ran without = Ran.on(data, "decisions", "--keep", child, "--home", "SC900003");
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("departs from the order", "needs a reason");
        assertThat(Ran.on(data, "decisions", "--keep", child, "--home", "SC123456", "--why", "cost")
                        .err())
                .contains("number of no home");
        assertThat(Ran.on(data, "decisions", "--keep", child, "--why", "whim").err())
                .contains("none of the reasons");

        Ran kept = Ran.on(
                data,
                "decisions",
                "--keep",
                child,
                "--home",
                "SC900003",
                "--why",
                "known-to-people",
                "--words",
                "a sister knows the house");
        assertThat(kept.code()).as(kept.err()).isZero();
        Ran first = Ran.on(data, "decisions", "--keep", child, "--home", "SC900001");
        assertThat(first.code()).as(first.err()).isZero();

        JsonNode rows = Ran.on(data, "decisions", "--json").json().get("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.toString()).contains("a sister knows the house", "SC900003", "might stand first");
        JsonNode reasons = Ran.on(data, "decisions", "--table", "decision-reasons", "--json")
                .json()
                .get("rows");
        assertThat(reasons.toString()).contains("\"decisions\":1");
        assertThat(Ran.on(data, "match", "--child", child, "--csv").out())
                .as("a decision rules nothing out and moves no home")
                .isEqualTo(before);
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("sister knows");
            }
        }

        String release = kept.out().split(" ", -1)[2].replace(";", "");
        Ran forgotten = Ran.on(data, "forget", release);
        assertThat(forgotten.code()).as(forgotten.err()).isZero();
        assertThat(Ran.on(data, "decisions", "--json").json().get("rows")).hasSize(1);
        assertThat(Ran.on(data, "needs", "--json").code())
                .as("what is counted of children is as it was")
                .isZero();
    }

    @Test
    void decisions_open_after_the_keys_are_changed() throws IOException {
        Ran none = Ran.on(data, "decisions", "--keep", child, "--why", "none-is-right");
        assertThat(none.code()).as(none.err()).isZero();
        int kept = Ran.on(data, "decisions", "--json").json().get("rows").size();

        Ran changed = Ran.on(data, "key", "change");

        assertThat(changed.code()).as(changed.err() + changed.out()).isZero();
        JsonNode rows = Ran.on(data, "decisions", "--json").json().get("rows");
        assertThat(rows).hasSize(kept);
        child = Ran.on(data, "match", "--json")
                .json()
                .get("rows")
                .get(0)
                .get("seeking")
                .asString();
        assertThat(rows.toString()).as("under the child's new pseudonym").contains(child);
    }

    @Test
    void prices_one_more_place_and_gives_places_in_turn() {
        Ran prices = Ran.on(data, "shadow-prices", "--json");
        assertThat(prices.code()).as(prices.err()).isZero();

        JsonNode inTurn = Ran.on(data, "assign", "--dynamic", "--json").json().get("rows");
        assertThat(inTurn).hasSize(10);
        assertThat(inTurn.get(0).get("hindsightPlaced").asInt()).isEqualTo(1);
    }
}
