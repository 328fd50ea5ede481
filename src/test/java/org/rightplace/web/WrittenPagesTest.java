package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.workbench.Importing;

/// Pages on which people write what is kept: groups, cohorts of their own, and what a home says.
class WrittenPagesTest {

    @TempDir
    Path folder;

    private Started site;

    @BeforeEach
    void start() throws IOException {
        site = new Started(folder.resolve("data"));
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    /// Sends a form as a browser does: with the cookie and the token of the page it stands on.
    private HttpResponse<String> send(String page, String to, String... fields) {
        HttpResponse<String> form = site.get(page);
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow();
        var body = new StringBuilder("_csrf=" + ServerTest.token(form.body()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return site.send(HttpRequest.newBuilder(URI.create(site.at(to)))
                .header("Cookie", cookie.split(";")[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    @Test
    void weights_are_kept_version_by_version_and_what_is_wrong_stands_in_the_fields_again() {
        String[] fields = {
            "name", "near <b>", "needs", "40", "near", "60", "together", "0", "own-area", "0", "therapy", "0",
            "school-on-site", "0", "company", "0", "awake-at-night", "0", "culture", "0", "cost", "0", "inspection",
                    "0",
            "evidence", "observed-in-placements", "must", "none", "half", "25"
        };
        assertThat(send("/match/weights", "/match/weights", fields).statusCode())
                .isEqualTo(303);
        fields[3] = "41";
        assertThat(send("/match/weights", "/match/weights", fields).statusCode())
                .isEqualTo(303);
        assertThat(site.get("/match/weights").body())
                .contains("near &lt;b>")
                .contains("/match/weights?name=near+%3Cb%3E")
                .contains("version 2, kept on")
                .contains("version 1, kept on");
        assertThat(site.workbench().desks().kept().get("near <b>")).hasSize(2);
        assertThat(site.get("/match/weights?name=near+%3Cb%3E").body()).contains("value=\"41\"");

        fields[3] = "much";
        HttpResponse<String> wrong = send("/match/weights", "/match/weights", fields);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("needs is “much”; it must be a whole number from 0 to 100.");
        assertThat(wrong.body()).contains("value=\"much\"");

        HttpResponse<String> dropped = send("/match/weights", "/match/weights/drop", "name", "near <b>");
        assertThat(dropped.body()).contains("value=\"41\"");
        assertThat(site.workbench().desks().kept()).isEmpty();
    }

    @Test
    void what_was_decided_is_kept_with_its_reason_and_what_is_missing_is_told() throws IOException {
        Path town = Files.createDirectories(folder.resolve("Town"));
        Path episodes =
                Files.writeString(town.resolve("episodes.csv"), "CHILD,DECOM,RNE,LS,PLACE\nSYN1,01/05/2021,S,C2,U4\n");
        Path log = Files.writeString(folder.resolve("log.csv"), """
                Child's number *,Authority *,Notice given on *,Outcome
                SYN1,Town,01/03/2022,Still open
                """);
        Path homes = Files.writeString(folder.resolve("homes.csv"), """
                Ofsted number *,Day *,Authority,Places registered,Places open
                SC900001,01/03/2022,Town,4,1
                """);
        site.workbench()
                .importAll(
                        List.of(episodes, log, homes),
                        Importing.Choice.of("tester", Optional.empty()),
                        (path, read) -> {});
        String child = site.get("/match.csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1)[0];

        HttpResponse<String> without = send("/match/decide", "/match/decide", "child", child, "words", "a <b> reason");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("it needs a reason").contains("a &lt;b&gt; reason");
        assertThat(send("/match/decide", "/match/decide", "child", "NOBODY", "why", "court")
                        .body())
                .contains("No child stands under this pseudonym.");

        HttpResponse<String> kept = send(
                "/match/decide", "/match/decide", "child", child, "why", "childs-wish", "words", "stays with an aunt");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(site.get("/match/decisions").body())
                .contains("stays with an aunt")
                .contains("The child wishes otherwise");
        assertThat(site.get("/match/" + child).body())
                .contains("Decided before")
                .contains("What was decided before rules nothing out");
    }

    @Test
    void a_group_is_kept_and_what_is_dropped_stands_in_the_fields_again() {
        HttpResponse<String> kept =
                send("/planning", "/planning/group", "groupName", "North Care", "groupOf", "Leeds\nE08000016");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(site.get("/planning").body()).contains("North Care").contains("Barnsley, Leeds");

        HttpResponse<String> refused =
                send("/planning", "/planning/group", "groupName", "South Care", "groupOf", "Leeds\nNowhere <b>");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "“Nowhere &lt;b&gt;” is neither code nor name of an authority, and no records are held under it.")
                .contains("South Care");
        assertThat(site.get("/planning").body()).doesNotContain("South Care");

        HttpResponse<String> dropped = send("/planning", "/planning/drop", "group", "North Care");
        assertThat(dropped.body()).contains("E08000016\nE08000035");
        assertThat(site.get("/planning").body()).doesNotContain("North Care");
    }

    @Test
    void own_cohorts_are_kept_whole_or_not_at_all_and_each_line_with_a_fault_is_named() {
        HttpResponse<String> refused = send(
                "/planning",
                "/planning/cohorts",
                "cohortsName",
                "ours",
                "cohortsLines",
                "Health: complex-health 2+\nReading: reading 2");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Line 2: “reading” is none of the needs.")
                .contains("Health: complex-health 2+");
        HttpResponse<String> kept = send(
                "/planning", "/planning/cohorts", "cohortsName", "ours", "cohortsLines", "Health: complex-health 2+");
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(site.workbench().planning().cohorts()).containsOnlyKeys("ours");
    }

    @Test
    void what_a_home_says_is_kept_by_its_form_and_a_form_without_its_token_is_not() throws IOException {
        Path homes = folder.resolve("homes.csv");
        Files.writeString(homes, """
                Ofsted number *,Day *,Authority,Substance use,Substance use: evidence
                SC900001,01/04/2026,Town,2 Gets in the way of living,Observed in placements
                """);
        site.workbench().importAll(List.of(homes), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
        String[] answer = {
            "statement",
            "ability/substance-use",
            "says",
            "corrects",
            "as",
            "Up to level 1",
            "why",
            "made up",
            "name",
            "A",
            "role",
            "manager"
        };
        HttpResponse<String> kept = send("/home/SC900001/voice", "/home/SC900001/voice", answer);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
        assertThat(site.get("/home/SC900001").body()).contains("It should be something else: “Up to level 1”");

        HttpResponse<String> lacking = send(
                "/home/SC900001/voice",
                "/home/SC900001/voice",
                "statement",
                "ability/substance-use",
                "says",
                "disagrees",
                "name",
                "A. Manager",
                "role",
                "manager");
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("Say why.").contains("value=\"A. Manager\"");

        assertThat(site.send(HttpRequest.newBuilder(URI.create(site.at("/home/SC900001/voice")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("says=agrees"))
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }
}
