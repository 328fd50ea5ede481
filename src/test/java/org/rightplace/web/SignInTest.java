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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.Importing;

class SignInTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

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

    private Imported loadAChild() throws IOException {
        Path file = folder.resolve("Town").resolve("episodes.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "CHILD,DECOM,RNE,LS,PLACE\n1,01/05/2021,S,C2,U4\n");
        return site.workbench()
                .importAll(List.of(file), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {})
                .getFirst();
    }

    /// Sends the form as a browser would, with the cookies it was given.
    private HttpResponse<String> signIn(String password) {
        HttpResponse<String> form = site.get("/sign-in");
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        String body = "username=owner&_csrf=%s&password=%s"
                .formatted(
                        URLEncoder.encode(token.group(1), StandardCharsets.UTF_8),
                        URLEncoder.encode(password, StandardCharsets.UTF_8));
        return site.send(HttpRequest.newBuilder(URI.create(site.at("/sign-in")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies(form))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String cookies(HttpResponse<String> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .toList());
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("location").orElse("/nowhere"))
                .getPath();
    }

    @Test
    void asksNobodyUntilRecordsOfChildrenAreHeldAndThenEverybody() throws IOException {
        assertThat(site.get("/homes").statusCode()).isEqualTo(200);

        Imported loaded = loadAChild();

        for (String page :
                List.of("/", "/homes", "/homes.csv", "/releases.json", "/import", "/ledger", "/no-such-page")) {
            HttpResponse<String> answer = site.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(302);
            assertThat(leadsTo(answer)).as(page).isEqualTo("/sign-in");
        }
        assertThat(site.get("/sign-in").statusCode()).isEqualTo(200);

        site.workbench().forget(((Imported.Kept) loaded).release().id().value());
        assertThat(site.get("/homes").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7KQ4-MZPA-3XWB", "7kq4 mzpa 3xwb", "7kq4mzpa3xwb"})
    void letsInWhoeverHasTheCode(String written) throws IOException {
        loadAChild();

        HttpResponse<String> answer = signIn(written);

        assertThat(leadsTo(answer)).isEqualTo("/");
        assertThat(answer.headers().allValues("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("rightplace-session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Strict"));
        assertThat(site.get("/homes", "Cookie", cookies(answer)).statusCode()).isEqualTo(200);
        assertThat(site.get("/homes", "Cookie", "rightplace-session=0123456789ABCDEF0123456789ABCDEF")
                        .statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7KQ4-MZPA-3XWC", "owner", "four words in a row"})
    void letsNobodyElseIn(String written) throws IOException {
        loadAChild();

        HttpResponse<String> answer = signIn(written);

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wrong"));
        assertThat(site.get("/homes", "Cookie", cookies(answer)).statusCode()).isEqualTo(302);
        assertThat(site.get("/sign-in?wrong").body()).contains("That is not the code of this server");
    }

    @Test
    void letsInWhoeverKnowsThePassphraseOfTheKeys() throws IOException {
        loadAChild();
        site.workbench().children().sealKeys(Optional.of("four words in a row".toCharArray()));

        assertThat(leadsTo(signIn("four words in a raw"))).isEqualTo("/sign-in");
        HttpResponse<String> answer = signIn("four words in a row");

        assertThat(leadsTo(answer)).isEqualTo("/");
        assertThat(site.get("/homes", "Cookie", cookies(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void stillTakesTheCommandLinesTokenForItsImports() throws IOException {
        loadAChild();

        HttpResponse<String> answer =
                site.send(HttpRequest.newBuilder(URI.create(site.at("/api/import?file=nothing.csv")))
                        .header("Authorization", "Bearer " + Started.TOKEN)
                        .POST(HttpRequest.BodyPublishers.ofString("a,b\n"))
                        .build());

        assertThat(answer.statusCode()).isEqualTo(422);
    }
}
