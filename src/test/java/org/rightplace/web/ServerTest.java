package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServerTest {

    @TempDir
    static Path folder;

    private static Started site;

    @BeforeAll
    static void start() throws IOException {
        site = new Started(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        site.close();
    }

    @Test
    void letsABrowserLoadNothingFromElsewhereAndNoScriptOfAPage() {
        var headers = site.get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/homes?by=constituency",
                "/map",
                "/concentration",
                "/sufficiency",
                "/movements",
                "/openings",
                "/history",
                "/compare",
                "/releases",
                "/reflections",
                "/reflections/constituency-release-july-2024",
                "/ledger?area=E12000002",
                "/areas/E12000002",
                "/import",
                "/about",
                "/help"
            })
    void hasNoInlineStyleOrScriptThatThePolicyWouldForbid(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(" style=", "<style", "onclick=", "javascript:");
        assertThat(Pattern.compile("<script(?![^>]* src=)")
                        .matcher(answer.body())
                        .find())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example:PORT"})
    void answersNobodyWhoCallsItByAnotherName(String host) throws IOException {
        assertThat(statusFor(host.replace("PORT", Integer.toString(site.port()))))
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:PORT", "localhost:PORT"})
    void answersByItsOwnNames(String host) throws IOException {
        assertThat(statusFor(host.replace("PORT", Integer.toString(site.port()))))
                .isEqualTo(200);
    }

    private static int statusFor(String host) throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            socket.getOutputStream()
                    .write("GET /about HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ")[1]);
        }
    }

    @Test
    void refusesAFormThatIsNotFromItsOwnPages() {
        var bare = post("/reflections/constituency-release-july-2024/edit", "subject=x&by=y", "");
        assertThat(bare.statusCode()).isEqualTo(403);
        assertThat(bare.body()).contains("This form was not accepted");

        var form = site.get("/reflections/constituency-release-july-2024/edit");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        String body = "subject=x&by=y&basedOn=0&_csrf=" + token(form.body());
        assertThat(post("/reflections/constituency-release-july-2024/edit", body, cookie, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post(
                                "/reflections/constituency-release-july-2024/edit",
                                body,
                                cookie,
                                "Origin",
                                "http://127.0.0.1:1")
                        .statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> post(String path, String body, String cookie, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(site.at(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie.split(";")[0])
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return site.send(request.build());
    }

    static String token(String page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/homes?by=postcode|postcode|region",
                "/homes?type=hotels|hotels|all-homes",
                "/homes?asAt=1999-01-01|1999-01-01|2025-03-31",
                "/homes?group=region|group|It takes by, type, asAt",
                "/homes?by=region&by=sector|region, sector|constituency",
                "/movements?year=1066|1066|2024",
                "/map?measure=price|price|homes",
                "/homes.csv?table=nothing|nothing|homes-by-region"
            })
    void saysWhatIsWrongWithAQuestionAndWhatIsAllowed(String path, String wrong, String allowed) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(wrong).contains(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/areas/E99999999",
                "/releases/0123456789ab",
                "/reflections/nothing",
                "/reflections/nothing/edit",
                "/static/0/x.css",
                "/homes.xml",
                "/error",
                "/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg",
                "/assets/fonts/light-94a07e06a1-v2.woff2",
                "/assets/images/govuk-crest.svg"
            })
    void saysThatThereIsNoSuchPageAndLeadsOn(String path) {
        var answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("href=\"/\"").doesNotContain("Exception", "at org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/homes;a=b", "/%2e%2e/secret", "//homes", "/homes%00"})
    void turnsAwayAnAddressThatIsNotWellFormedWithoutATrace(String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                            .formatted(path, site.port())
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "at org.", "Tomcat");
        }
    }

    @Test
    void answersWrongQuestionsOfProgramsInTheirForm() {
        var json = site.get("/homes.json?by=postcode");
        assertThat(json.statusCode()).isEqualTo(400);
        assertThat(read(json.body()).path("error").stringValue()).contains("postcode");
        assertThat(site.get("/homes.csv?by=postcode").body()).doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/homes", "/homes?by=constituency&type=childrens-home", "/concentration?by=authority", "/ledger"
            })
    void givesTheTableOfAPageAsCsvAndJsonAtTheSameAddress(String path) {
        String csv = site.get(path.replaceFirst("\\?|$", ".csv$0")).body();
        JsonNode json = read(site.get(path.replaceFirst("\\?|$", ".json$0")).body());

        var rows = CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
        assertThat(rows).hasSameSizeAs(json.path("rows"));
        for (int i = 0; i < rows.size(); i++) {
            for (var column : json.path("columns")) {
                String key = column.path("key").stringValue();
                JsonNode value = json.path("rows").path(i).path(key);
                assertThat(rows.get(i).getField(key)).isEqualTo(value.isNull() ? "" : plain(value));
            }
        }
        assertThat(json.path("ledger").path("layers")).hasSize(5);
        assertThat(csv).contains("Not official statistics");
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.stringValue();
    }

    @Test
    void linksEachTableToItsDownloads() {
        String page = site.get("/homes?by=sector&type=childrens-home").body();

        assertThat(page)
                .contains("href=\"/homes.csv?by=sector&amp;type=childrens-home\"")
                .contains("href=\"/homes.json?by=sector&amp;type=childrens-home\"");
        Matcher links = Pattern.compile("href=\"(/[^\"]*\\.csv[^\"]*)\"")
                .matcher(site.get("/areas/E12000002").body());
        assertThat(links.results().map(link -> link.group(1).replace("&amp;", "&")))
                .hasSizeGreaterThan(1)
                .allSatisfy(link -> assertThat(site.get(link).statusCode()).isEqualTo(200));
    }

    @Test
    void zipsPagesForWhoCanUnzipThem() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(site.at("/homes?by=constituency")))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());

            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(site.get("/homes?by=constituency").body());
            }
        }
    }

    @Test
    void servesItsStylesheetForGoodWithoutFontOrCrown() {
        Matcher link = Pattern.compile("/static/[0-9a-f]{12}/rightplace.css")
                .matcher(site.get("/").body());
        assertThat(link.find()).isTrue();

        var sheet = site.get(link.group());

        assertThat(sheet.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(sheet.body())
                .contains(".govuk-table", ".rp-questions")
                .doesNotContain("GDS Transport", "@font-face", "govuk-crest", "url(/");
    }

    @Test
    void importsAFileForTheCommandLineByToken() {
        byte[] list = MadeUpList.of(LocalDate.of(2021, 3, 31), List.of("Good", "Good"))
                .getBytes(StandardCharsets.UTF_8);
        long before = site.workbench().changes();

        assertThat(bring("list.csv", "json", list, "Bearer wrong").statusCode()).isEqualTo(401);
        assertThat(bring("list.csv", "json", list, "Basic x").statusCode()).isEqualTo(401);
        assertThat(site.workbench().changes()).isEqualTo(before);

        var kept = bring("../../list.csv", "json", list, "Bearer " + Started.TOKEN);
        assertThat(kept.statusCode()).isEqualTo(200);
        JsonNode row = read(kept.body()).path("rows").path(0);
        assertThat(row.path("file").stringValue()).isEqualTo("list.csv");
        assertThat(row.path("homes").intValue()).isEqualTo(2);

        var refused = bring("x.csv", "csv", "no,table".getBytes(StandardCharsets.UTF_8), "Bearer " + Started.TOKEN);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).startsWith("file,").contains("x.csv");
        assertThat(site.get("/homes?asAt=2021-03-31").statusCode()).isEqualTo(200);
    }

    /// A list that says nowhere which day it describes, as the command line sends it and as a browser
    /// does.
    @Test
    void takesTheDayOnWhichAFileWasSavedAndWhereThatIsNotKnownTheDayOfSending() {
        String list = """
                Local authority,URN,Placement code,Number of registered places,Emotional and behavioural difficulties,\
                Mental disorders,Sensory impairment,Present alcohol problems,Present drug problems,Learning difficulty,\
                Physical disabilities,Conditions
                Camden,SC0991%d,X1,4,Yes,No,No,No,No,No,No,None
                """;

        JsonNode saved = read(bring(
                                "a.csv&saved=2024-06-01T23:30:00Z",
                                "json",
                                list.formatted(23).getBytes(StandardCharsets.UTF_8),
                                "Bearer " + Started.TOKEN)
                        .body())
                .path("rows")
                .path(0);
        JsonNode sent = read(bring(
                                "b.csv",
                                "json",
                                list.formatted(24).getBytes(StandardCharsets.UTF_8),
                                "Bearer " + Started.TOKEN)
                        .body())
                .path("rows")
                .path(0);

        assertThat(saved.path("asAt").stringValue()).as("a day in London").isEqualTo("2024-06-02");
        assertThat(saved.path("findings").toString()).contains("The day it was last saved, 2024-06-02, was taken");
        assertThat(sent.path("findings").toString())
                .contains("The day on which it was sent, " + sent.path("asAt").stringValue() + ", was taken")
                .doesNotContain("last saved");
    }

    private static HttpResponse<String> bring(String name, String form, byte[] bytes, String authorization) {
        String query = "?form=%s&file=%s".formatted(form, name.replace("/", "%2F"));
        return site.send(HttpRequest.newBuilder(URI.create(site.at("/api/import" + query)))
                .header("Authorization", authorization)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes))
                .build());
    }

    @Test
    void saysWhichPortAnotherProgramHas() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            assertThatThrownBy(() -> Server.start(site.workbench(), taken.getLocalPort(), Started.TOKEN, Started.CODE))
                    .isInstanceOf(BindException.class)
                    .hasMessage("Port %d is in use by another program.", taken.getLocalPort());
        }
    }

    @Test
    void saysInASentenceThatAPageFailedAndShowsNoTrace(@TempDir Path other) throws IOException {
        try (var broken = new Started(other)) {
            broken.workbench().close();

            var answer = broken.get("/reflections");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Something failed on our side")
                    .doesNotContain("Exception", "at org.", "java");
        }
    }

    @Test
    void showsWhatChangedFromTheNextRequestOn() {
        String before = site.get("/releases").body();
        assertThat(site.get("/releases").body()).isEqualTo(before);

        byte[] list = MadeUpList.of(LocalDate.of(2018, 3, 31), List.of("Good")).getBytes(StandardCharsets.UTF_8);
        assertThat(bring("changed.csv", "json", list, "Bearer " + Started.TOKEN).statusCode())
                .isEqualTo(200);

        assertThat(site.get("/releases").body()).isNotEqualTo(before).contains("31 March 2018");
    }

    @Test
    void refusesToStartWithoutARealTokenOrPort() {
        assertThatThrownBy(() -> Server.start(site.workbench(), 70_000, Started.TOKEN, Started.CODE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("70000");
        assertThatThrownBy(() -> Server.start(site.workbench(), 0, "short", Started.CODE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16");
    }

    private static JsonNode read(String json) {
        return JsonMapper.builder().build().readTree(json);
    }
}
