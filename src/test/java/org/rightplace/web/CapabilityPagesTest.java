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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.workbench.Importing;
import org.rightplace.workbench.TakeAway;

/// What homes can do: for those who sign in where the homes exist, and open where none does.
class CapabilityPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final LocalDate ON = LocalDate.of(2026, 4, 1);

    /// A home of the made-up list that the server starts with.
    private static final String LISTED = "2500000";

    @TempDir
    Path folder;

    private Started site;

    @BeforeEach
    void start() throws IOException {
        site = new Started(folder);
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    private void load(String urn) throws IOException {
        var home = new Urn(urn);
        Path file = folder.resolve(urn + ".csv");
        Files.writeString(
                file,
                CapabilityForm.csv(new CapabilityForm.Homes(
                        List.of(new Capability(
                                home,
                                ON,
                                Set.of(Purpose.THERAPEUTIC),
                                new Takes(10, 17, Capability.Sexes.ANY),
                                List.of(
                                        new Ability(NeedDomain.SUBSTANCE_USE, 2, Evidence.OBSERVED_IN_PLACEMENTS),
                                        new Ability(NeedDomain.COMPLEX_HEALTH, 0, Evidence.CLAIMED_IN_SOP)),
                                Setting.NOT_SAID)),
                        List.of(new Capacity(
                                home,
                                ON,
                                4,
                                1,
                                Map.of(Capacity.Held.STAFFING, 1),
                                OptionalInt.of(2),
                                Optional.of(WeeklyFee.ofTotal(new Pence(654_321))))))));
        site.workbench().importAll(List.of(file), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
    }

    private String session() {
        HttpResponse<String> form = site.get("/sign-in");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String body = "username=owner&_csrf=%s&password=%s"
                .formatted(URLEncoder.encode(token.group(1), StandardCharsets.UTF_8), Started.CODE);
        return cookies(site.send(HttpRequest.newBuilder(URI.create(site.at("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build()));
    }

    private static String cookies(HttpResponse<String> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
    }

    @Test
    void asksForASignInForTheseOnlyAsSoonAsWhatRealHomesCanDoIsHeld() throws IOException {
        assertThat(site.get("/capability").statusCode()).isEqualTo(200);
        assertThat(site.get("/home/" + LISTED).body()).contains("No record of what it can do is held.");

        load(LISTED);

        for (String page : List.of(
                "/capability",
                "/capability.csv",
                "/capability.json",
                "/capacity",
                "/capacity.csv",
                "/home/" + LISTED,
                "/home/" + LISTED + ".csv")) {
            assertThat(site.get(page).statusCode()).as(page).isEqualTo(302);
        }
        for (String page : List.of("/", "/homes", "/homes.csv", "/ledger", "/crosswalk", "/releases")) {
            HttpResponse<String> open = site.get(page);
            assertThat(open.statusCode()).as(page).isEqualTo(200);
            assertThat(open.body()).as(page).doesNotContain("6543.21", "6,543.21");
        }
        String session = session();
        String page = site.get("/capability?area=E10000017", "Cookie", session).body();
        assertThat(page).contains("2 observed", "0 claimed", "6543.21", "not recorded");
        assertThat(site.get("/home/" + LISTED, "Cookie", session).body())
                .contains("up to level 2, observed in placements")
                .contains("It lies in Lancashire.", "it says that it cannot");
    }

    @Test
    void putsFeesAndPlacesIntoNoPublicExport() throws IOException {
        load(LISTED);

        TakeAway.write(site.workbench().register(), folder.resolve("taken"));

        try (Stream<Path> files = Files.list(folder.resolve("taken"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(Files.readString(file)).doesNotContain("6543.21", "observed in placements"));
        }
    }

    @Test
    void isOpenWhereNoneOfTheHomesExists() throws IOException {
        load("SC900001");

        assertThat(site.get("/home/SC900001").statusCode()).isEqualTo(200);
        assertThat(site.get("/home/SC900002").statusCode()).isEqualTo(404);
    }

    @Test
    void listsAHomeWithoutARecordAsNotRecordedAndFiltersByNeedAndEvidence() throws IOException {
        load("SC900001");
        load(LISTED);
        String session = session();

        String csv = site.get("/capability.csv?area=E10000017&need=substance-use&table=capability", "Cookie", session)
                .body();
        assertThat(csv.lines()
                        .filter(line -> line.startsWith("2500000,"))
                        .findFirst()
                        .orElseThrow())
                .contains(",Lancashire,2026-04-01,,2,")
                .contains("Observed in placements");
        assertThat(csv.lines()
                        .filter(line -> line.startsWith("2500002,"))
                        .findFirst()
                        .orElseThrow())
                .contains("not recorded");
        assertThat(site.get(
                                "/capability.csv?area=E10000017&need=complex-health&evidence=clinically-supported&table=capability",
                                "Cookie",
                                session)
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("2500000,"))
                        .findFirst()
                        .orElseThrow())
                .as("told on weaker evidence than was asked for")
                .contains("weaker");
        assertThat(site.get("/capability?area=nowhere", "Cookie", session).statusCode())
                .isIn(400, 404);
    }

    @Test
    void leadsFromANeedToHowItIsRead() {
        String page = site.get("/crosswalk").body();
        assertThat(page).contains("href=\"/crosswalk?need=substance-use\"", "riskDrugAlcohol", "a hint, not read");
        assertThat(site.get("/crosswalk?need=substance-use").body())
                .contains("SUBSTANCE_MISUSE")
                .doesNotContain("riskSelfHarm");
        assertThat(site.get("/crosswalk.csv?source=return").body()).doesNotContain("Placements Data Standard");
        assertThat(site.get("/crosswalk?need=kindness").statusCode()).isEqualTo(400);
    }
}
