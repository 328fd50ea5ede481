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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.workbench.Importing;

/// The pages about children, on made-up ones.
class ChildrenPagesTest {

    private static final Pattern CHILD = Pattern.compile("\\b[A-Z2-7]{16}\\b");

    @TempDir
    static Path folder;

    private static Started site;

    @BeforeAll
    static void start() throws IOException {
        site = new Started(folder);
        loadATown(site, folder);
    }

    /// Forty made-up children, of whom one episode ends before it starts.
    static void loadATown(Started site, Path folder) throws IOException {
        Path town = Files.createDirectories(folder.resolve("Town"));
        var episodes = new StringBuilder("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n");
        for (int child = 1; child <= 40; child++) {
            episodes.append("SYN%d,01/05/2021,S,C2,N1,%s,PR1,%s\n"
                    .formatted(child, child <= 12 ? "K2" : "U4", child == 40 ? "01/04/2021,X1" : ","));
        }
        Path file = town.resolve("episodes.csv");
        Files.writeString(file, episodes);
        site.workbench().importAll(List.of(file), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/children",
                "/children?by=placement",
                "/children?counts=exact",
                "/children.json?by=placement&counts=exact",
                "/needs?counts=exact",
                "/published",
                "/published.json",
                "/publish",
                "/data/findings.xlsx",
                "/data/findings.csv",
                "/data.json?table=reconciled",
                "/children?by=why-involved",
                "/needs",
                "/data",
                "/children.csv",
                "/needs.json",
                "/data.csv?table=joined"
            })
    void answersWithoutASignInSinceNobodyInThemExists(String address) {
        assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
    }

    @Test
    void saysOnEveryPageThatTheChildrenDoNotExist() {
        for (String address : List.of("/children", "/", "/map")) {
            assertThat(site.get(address).body()).as(address).contains("rp-synthetic");
        }
    }

    @Test
    void leadsFromAFindingToTheChildsLife() {
        String row = site.get("/data.csv?table=check")
                .body()
                .lines()
                .filter(line -> line.contains(",356,"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("an episode ends before it starts, and nobody says so"));
        Matcher child = CHILD.matcher(row);
        assertThat(child.find()).isTrue();
        assertThat(site.get("/data").body()).contains("/child/" + child.group());

        HttpResponse<String> page = site.get("/child/" + child.group());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Foster care with another carer, long-term")
                .contains("Nothing that the child said is held. Has anybody asked?")
                .doesNotContain("SYN40");
        assertThat(site.get("/child/AAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
    }

    @Test
    void publishesOnceWhatWasChosenAndShowsItAsItLeft() {
        HttpResponse<String> form = site.get("/publish");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow();
        String chosen = "asAt=2022-03-31&areas=all&_csrf=" + ServerTest.token(form.body());

        HttpResponse<String> refused = site.send(publishing(chosen, cookie));
        HttpResponse<String> left = site.send(publishing(chosen + "&by=placement", cookie));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Choose a day, and one thing or more to count by.");
        assertThat(left.statusCode()).as(left.body()).isEqualTo(303);
        String where =
                URI.create(left.headers().firstValue("location").orElseThrow()).getPath();
        assertThat(where).isEqualTo("/published/1");
        assertThat(site.get(where).body()).contains("Publication 1: children in care on 31 March 2022");
        assertThat(site.get(where + ".csv").body()).contains("Town,Town,Foster placements,");
        assertThat(site.get("/published").body()).contains("/published/1");
        assertThat(site.get("/published/2").statusCode()).isEqualTo(404);
        assertThat(site.send(publishing("asAt=2022-03-31&by=sex", cookie)).statusCode())
                .as("without the form's token")
                .isEqualTo(403);
    }

    private static HttpRequest publishing(String body, String cookie) {
        return HttpRequest.newBuilder(URI.create(site.at("/publish")))
                .header("Cookie", cookie.split(";")[0])
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    @Test
    void neverReadsTheCategoryAsANeed() {
        assertThat(site.get("/children?by=why-involved").body()).contains("never a need of the child");
        assertThat(site.get("/needs.csv").body().lines().filter(line -> line.startsWith("Town,")))
                .as("all came for abuse or neglect (N1), and of nobody's trauma is anything known")
                .anyMatch(line -> line.startsWith("Town,Town,Trauma and attachment,0,0,0,0,0,0,39,,39,"));
    }

    @Test
    void takesFilesOfOneReturnTogetherWhereTheyLieForWhoeverHasTheToken() throws IOException {
        Path other = Files.createDirectories(folder.resolve("Elsewhere"));
        Path header = other.resolve("header.csv");
        Path episodes = other.resolve("episodes.csv");
        Files.writeString(header, "CHILD,SEX,DOB,ETHNIC,UPN\nSYN1,1,01/02/2010,WBRI,UN1\n");
        Files.writeString(episodes, "CHILD,DECOM,RNE,LS,PLACE\nSYN1,01/05/2021,S,C2,U4\n");
        String body = "form=json&path=%s&path=%s".formatted(encoded(header), encoded(episodes));

        HttpResponse<String> refused = site.send(here(body, "a token of nobody at all"));
        HttpResponse<String> taken = site.send(here(body, Started.TOKEN));

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).contains("episodes.csv, header.csv");
        assertThat(site.workbench().releases())
                .anyMatch(release -> release.edition().publisher().equals("Elsewhere"));
    }

    private static String encoded(Path path) {
        return URLEncoder.encode(path.toAbsolutePath().toString(), StandardCharsets.UTF_8);
    }

    private static HttpRequest here(String body, String token) {
        return HttpRequest.newBuilder(URI.create(site.at("/api/import-here")))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
