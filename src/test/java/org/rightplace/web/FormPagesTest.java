package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.release.Kind;

/// The forms over the wire, as a browser without script sends them.
class FormPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f]{64})\"");
    private static final Pattern CHILD = Pattern.compile("/child/([A-Z2-7]{16})\"");
    private static final String SAID = "I <b>like</b> “it”,\nand the choir & all.";

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

    private static Map<String, String> profile(String number) {
        var said = new LinkedHashMap<String, String>();
        said.put("profiles.child", number);
        said.put("profiles.authority", "Kent");
        said.put("profiles.on", "2026-11-23");
        said.put("profiles.occasion", "review");
        said.put("profiles.filled-by", "social-worker");
        said.put("profiles.account", "a.worker");
        said.put("profiles.substance-use", "2");
        said.put("own-words.3.words", SAID.replace("\n", "\r\n"));
        said.put("own-words.said-on", "2026-11-23");
        said.put("own-words.written-by", "child");
        return said;
    }

    /// Sends a form with the token of the page at the same address.
    private HttpResponse<String> send(String address, Map<String, String> said) {
        HttpResponse<String> page = site.get(address);
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).as("a form at " + address).isTrue();
        var all = new LinkedHashMap<>(said);
        all.put("_csrf", token.group(1));
        return post(address.replaceFirst("\\?.*", ""), all, cookies(page));
    }

    private HttpResponse<String> post(String address, Map<String, String> said, String cookies) {
        String body = said.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return site.send(HttpRequest.newBuilder(URI.create(site.at(address)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    private static Map<String, String> with(Map<String, String> said, String... namesAndValues) {
        var all = new LinkedHashMap<>(said);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /// Looks through, then keeps.
    private HttpResponse<String> keep(String address, Map<String, String> said) {
        HttpResponse<String> looked = send(address, with(said, "step", "check"));
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("Check your answers");
        return send(address, with(said, "step", "keep", "once", found(ONCE, looked.body())));
    }

    @Test
    void whatIsFaultyComesBackWithEverythingElseThatWasWritten() {
        HttpResponse<String> answer = send(
                "/forms/needs",
                with(
                        profile("SYN7"),
                        "profiles.on",
                        "2027-02-30",
                        "places.0.area",
                        "TN13 1AA",
                        "places.1.area",
                        "Nowhere at all",
                        "step",
                        "check"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("nothing you wrote is lost")
                .contains("<a href=\"#profiles.on\">", "id=\"profiles.on-error\"", "value=\"2027-02-30\"")
                .contains("<a href=\"#places.0.reason\">", "value=\"Sevenoaks (constituency)\"")
                .contains("value=\"Nowhere at all\"", "value=\"SYN7\"")
                .contains("I &lt;b&gt;like&lt;/b&gt; “it”,\nand the choir &amp; all.")
                .doesNotContain("TN13", "<b>like");
        assertThat(answer.body())
                .containsPattern("value=\"2\" checked[^>]*>\\s*<label[^>]*>2 Gets in the way of living");
        assertThat(site.workbench().children().held()).isFalse();
    }

    @Test
    void isKeptOnceLookedThroughAndShownOnTheChildsPage() {
        HttpResponse<String> kept = keep("/forms/needs", profile("SYN7"));

        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body())
                .contains("Written in this product, by the account a.worker", "Who can see it")
                .doesNotContain("SYN7", "choir");
        String child = found(CHILD, kept.body());
        assertThat(site.get("/child/" + child).body())
                .contains("and the choir &amp; all.", "Written down by: the child", "Substance use");
        assertThat(site.get("/child/" + child + "/words").body()).contains("and the choir &amp; all.");
    }

    @Test
    void asksForASignInFromTheFirstChildWhoExists() {
        HttpResponse<String> kept = keep("/forms/needs", profile("7700123"));

        assertThat(kept.body()).contains("From now on these pages ask for a sign-in");
        for (String address : List.of("/forms", "/forms/needs", "/child/" + found(CHILD, kept.body()) + "/words")) {
            assertThat(site.get(address).statusCode()).as(address).isEqualTo(302);
        }
    }

    @Test
    void takesNothingWithoutItsOwnToken() {
        HttpResponse<String> page = site.get("/forms/needs");

        HttpResponse<String> refused =
                post("/forms/needs", with(profile("SYN7"), "step", "keep", "_csrf", "made-up"), cookies(page));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(site.workbench().children().held()).isFalse();
    }

    @Test
    void somethingIsSaidAnewAndThenTakenBackForGood() {
        String child = found(CHILD, keep("/forms/needs", profile("SYN7")).body());
        String words = "/child/%s/words".formatted(child);
        String statement = "2026-11-23.school";
        assertThat(site.get(words + "/new?statement=" + statement).body())
                .contains("What stands now", "and the choir &amp; all.")
                .doesNotContain("People who matter to me");

        HttpResponse<String> anew = keep(
                words + "/new?statement=" + statement,
                Map.of(
                        "statement", statement,
                        "own-words.3.words", "Not the choir any more.",
                        "own-words.said-on", "2026-11-23",
                        "own-words.written-by", "child"));
        assertThat(anew.statusCode()).isEqualTo(200);
        assertThat(site.get(words).body()).contains("Not the choir any more.", "Before, version 1", "choir &amp; all.");

        assertThat(site.get(words + "/take-back?statement=" + statement).body())
                .contains("Nothing is gone yet", "in all 2 versions");
        assertThat(site.get(words).body()).as("asking takes nothing back").contains("choir &amp; all.");
        HttpResponse<String> gone = send(words + "/take-back?statement=" + statement, Map.of("statement", statement));

        assertThat(gone.body()).contains("The words are gone for good, in all 2 versions");
        assertThat(site.get(words).body())
                .contains("Something the child said was taken back on 23 November 2026")
                .doesNotContain("choir", "My school");
        assertThat(site.get("/child/" + child).body()).doesNotContain("choir");
        assertThat(site.get(words + "/take-back?statement=" + statement).statusCode())
                .isEqualTo(404);
        assertThat(site.get(words + "/take-back?statement=nonsense").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aHomeAndASearchAreFilledByTheSameMeans() {
        HttpResponse<String> wrong = send(
                "/forms/capability",
                Map.of("homes.urn", "SC900001", "homes.on", "2026-11-23", "homes.registered", "2", "homes.open", "3"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("more places are open or held (3) than registered (2).");

        assertThat(keep(
                                "/forms/capability",
                                Map.of("homes.urn", "SC900001", "homes.on", "2026-11-23", "homes.open", "3"))
                        .body())
                .contains("The places of home SC900001 on 23 November 2026");
        assertThat(keep(
                                "/forms/commissioning",
                                Map.of(
                                        "searches.child", "SYN7",
                                        "searches.authority", "Kent",
                                        "searches.notice-given", "2026-11-01"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(site.workbench().releases())
                .extracting(release -> release.kind())
                .contains(Kind.CAPABILITY, Kind.COMMISSIONING);
    }

    @Test
    void leadsToAChildByTheNumberAndKeepsItOutOfTheAddress() {
        String child = found(CHILD, keep("/forms/needs", profile("SYN7")).body());
        HttpResponse<String> page = site.get("/forms");
        String token = found(TOKEN, page.body());

        HttpResponse<String> led =
                post("/forms/child", Map.of("_csrf", token, "authority", "Kent", "number", "SYN7"), cookies(page));
        HttpResponse<String> none =
                post("/forms/child", Map.of("_csrf", token, "authority", "Kent", "number", "SYN8"), cookies(page));

        assertThat(led.statusCode()).isEqualTo(303);
        assertThat(led.headers().firstValue("location").orElseThrow()).endsWith("/child/" + child);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body())
                .contains("Nothing is held of a child with this number")
                .doesNotContain("SYN8");
    }

    @Test
    void givesAnotherRowWithoutLosingWhatIsThere() {
        HttpResponse<String> more = send(
                "/forms/needs",
                with(profile("SYN7"), "places.1.area", "Kent", "rows-places", "2", "step", "more:places"));

        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(more.body())
                .contains("name=\"places.2.area\"", "value=\"Kent\"", "and the choir &amp; all.")
                .doesNotContain("name=\"places.3.area\"", "govuk-error-summary");
    }
}
