package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Importing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Pages that take long: made once, ahead where they are heavy, and waited for in the open.
class WorkedOutTest {

    private static final Duration PATIENT = Duration.ofMinutes(1);
    private static final Page PAGE = new Page("Slow", "A page that takes long.", List.of(new Block.Paragraph("Done.")));

    @TempDir
    Path folder;

    private Started site;
    private final Making making = new Making();

    @BeforeEach
    void start() throws IOException {
        site = new Started(folder);
    }

    @AfterEach
    void stop() throws IOException {
        making.close();
        site.close();
    }

    private Answers answers(Duration patience) {
        var pages =
                new Pages(new Site().templates(), new Assets(), site.workbench().children());
        return new Answers(site.workbench(), pages, making, patience);
    }

    @Test
    void aReaderOfASlowPageIsToldAtOnceAndFindsItMadeLater() throws Exception {
        Answers impatient = answers(Duration.ZERO);
        var goOn = new CountDownLatch(1);
        Offer slow = Offer.of(() -> {
            await(goOn);
            return PAGE;
        });

        ResponseEntity<byte[]> first = impatient.to(asking("/slow", Map.of()), "/slow", register -> slow);
        ResponseEntity<byte[]> table = impatient.to(asking("/slow.csv", Map.of()), "/slow", register -> slow);
        goOn.countDown();
        ResponseEntity<byte[]> last = answersOfTheSame(impatient, slow);

        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
        assertThat(first.getHeaders().getFirst("Refresh")).isEqualTo("2");
        assertThat(first.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(text(first)).contains("This page is being worked out", "href=\"/slow\"");
        assertThat(table.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(text(table)).contains("Ask for it again");
        assertThat(text(last)).contains("Done.");
    }

    /// Asks until it is made; the work has been let go on, so it ends.
    private ResponseEntity<byte[]> answersOfTheSame(Answers impatient, Offer slow) {
        ResponseEntity<byte[]> answer;
        do {
            answer = impatient.to(asking("/slow", Map.of()), "/slow", register -> slow);
        } while (answer.getStatusCode() == HttpStatus.ACCEPTED);
        return answer;
    }

    @Test
    void whatWasMadeAheadIsGivenToReadersAndMadeAnewAfterAChange() throws Exception {
        Answers answers = answers(PATIENT);
        var times = new AtomicInteger();
        var choice = new Choice("by", "By", List.of(new Option("a", "A"), new Option("b", "B")), "a");
        Offer offer = new Offer(List.of(choice), chosen -> {
            times.incrementAndGet();
            return PAGE;
        });

        answers.make(Ahead.of("/heavy", register -> offer));
        answers.to(asking("/heavy", Map.of()), "/heavy", register -> offer);
        answers.to(asking("/heavy", Map.of("by", "a")), "/heavy", register -> offer);
        answers.to(asking("/heavy", Map.of("by", "a")), "/heavy", register -> offer);
        assertThat(times).hasValue(1);

        answers.make(Ahead.of("/heavy", register -> offer).with("by", "b"));
        answers.to(asking("/heavy", Map.of("by", "b")), "/heavy", register -> offer);
        assertThat(times).hasValue(2);

        loadAChild();
        answers.to(asking("/heavy", Map.of("by", "b")), "/heavy", register -> offer);
        assertThat(times).hasValue(3);
    }

    @Test
    void everyOptionOfAChoiceIsMadeAhead() throws Exception {
        var times = new AtomicInteger();
        var after = new CountDownLatch(1);
        var choice = new Choice(
                "day", "Day", List.of(new Option("1", "1"), new Option("2", "2"), new Option("3", "3")), "1");
        Offer offer = new Offer(List.of(choice), chosen -> {
            times.incrementAndGet();
            return PAGE;
        });
        Answers answers = answers(PATIENT);
        try (var warming = new Warming(
                answers,
                List.of(
                        Ahead.of("/none", register -> Offer.of(() -> PAGE)).withEvery("day"),
                        Ahead.of("/days", register -> offer).withEvery("day"),
                        Ahead.of("/after", register -> {
                            after.countDown();
                            return Offer.of(() -> PAGE);
                        })))) {
            warming.begin(site.workbench());
            await(after);
        }
        assertThat(times).hasValue(3);

        answers.to(asking("/days", Map.of("day", "3")), "/days", register -> offer);
        assertThat(times).hasValue(3);
    }

    @Test
    void onlyTheOptionsThatAreMeantAreMadeAhead() {
        var choice = new Choice("day", "Day", List.of(new Option("1", "1"), new Option("2", "2")), "1");
        Answers answers = answers(PATIENT);

        assertThat(answers.ways(Ahead.of("/days", register -> new Offer(List.of(choice), chosen -> PAGE))
                        .withEvery("day", value -> value.equals("2"))))
                .extracting(Ahead::chosen)
                .containsExactly(Map.of("day", "2"));
    }

    @Test
    void pagesAreMadeAheadThoughASignInIsAskedForAndNobodyElseSeesThem() throws Exception {
        loadAChild();
        var made = new CountDownLatch(1);
        Answers answers = answers(PATIENT);
        try (var warming = new Warming(answers, List.of(Ahead.of("/children", register -> {
            made.countDown();
            return Offer.of(() -> PAGE);
        })))) {
            warming.begin(site.workbench());
            await(made);
        }

        assertThat(site.get("/children").statusCode()).isEqualTo(302);
        assertThat(site.get("/children").headers().firstValue("location").orElse(""))
                .endsWith("/sign-in");
    }

    @Test
    void everyChangeOfWhatIsHeldBeginsAnew() throws Exception {
        var twice = new CountDownLatch(2);
        try (var warming = new Warming(answers(PATIENT), List.of(Ahead.of("/children", register -> {
            twice.countDown();
            return Offer.of(() -> PAGE);
        })))) {
            warming.begin(site.workbench());
            loadAChild();
            await(twice);
        }
        assertThat(twice.getCount()).isZero();
    }

    @Test
    void whatFailsIsToldToWhoeverAsksAndTriedAgainAfter() {
        Answers answers = answers(PATIENT);
        var times = new AtomicInteger();

        for (int i = 1; i <= 2; i++) {
            assertThatThrownBy(() -> answers.to(
                            asking("/broken", Map.of()),
                            "/broken",
                            register -> Offer.of(() -> {
                                times.incrementAndGet();
                                throw new NoSuchPage("There is none.");
                            })))
                    .isInstanceOf(NoSuchPage.class);
            assertThat(times).hasValue(i);
        }
    }

    @Test
    void manyReadersOfOnePageMakeItOnce() throws Exception {
        var asked = new Making.Asked("/", new KeptPages.Made(0, LocalDate.of(2026, 11, 23)));
        var goOn = new CountDownLatch(1);
        var times = new AtomicInteger();
        var answer = new KeptPages.Kept(Body.of(new byte[3]), new HttpHeaders());
        for (int reader = 0; reader < 20; reader++) {
            assertThat(making.of(
                            asked,
                            () -> {
                                times.incrementAndGet();
                                goOn.await();
                                return answer;
                            },
                            Duration.ZERO))
                    .isEmpty();
        }
        goOn.countDown();

        assertThat(making.of(asked, () -> answer, PATIENT)).contains(answer);
        assertThat(times).hasValue(1);
    }

    private void loadAChild() throws IOException {
        Path file = folder.resolve("Town").resolve("episodes.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "CHILD,DECOM,RNE,LS,PLACE\n1,01/05/2021,S,C2,U4\n");
        site.workbench().importAll(List.of(file), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
    }

    private static HttpServletRequest asking(String uri, Map<String, String> parameters) {
        Map<String, String[]> all = new java.util.TreeMap<>();
        parameters.forEach((name, value) -> all.put(name, new String[] {value}));
        return (HttpServletRequest) Proxy.newProxyInstance(
                WorkedOutTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getParameterMap" -> all;
                    case "getRequestURI" -> uri;
                    default -> null;
                });
    }

    private static String text(ResponseEntity<byte[]> answer) {
        byte[] body = answer.getBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
