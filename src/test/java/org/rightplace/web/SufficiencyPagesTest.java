package org.rightplace.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The walk from a count of places to needs, as a person meets it in Chromium.
class SufficiencyPagesTest {

    @TempDir
    static Path folder;

    private static Started site;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        site = new Started(folder);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(BrowserTest.chromium())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic")));
    }

    @AfterAll
    static void stop() throws IOException {
        playwright.close();
        site.close();
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sufficiency",
                "/sufficiency/areas?by=authority&type=mainstream&area=E12000009&occupancy=70",
                "/sufficiency/areas?by=constituency",
                "/sufficiency/areas?area=E06000022"
            })
    void isOpenToEverybodyOnAWideScreenANarrowOneAndPaper(String path) {
        for (int width : List.of(1280, 400)) {
            page.setViewportSize(width, 900);
            page.navigate(site.at(path));

            assertThat(page.locator("h1")).hasCount(1);
            assertAccessible();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            for (Locator picture : page.locator(".rp-picture svg").all()) {
                assertThat(picture.boundingBox().width).isLessThanOrEqualTo(width);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".rp-explanation").first()).isVisible();
        assertThat(page.locator("#ledger-table")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private void assertAccessible() {
        // Rows past the first few are made alike, and would take axe a minute.
        page.evaluate("document.querySelectorAll('tbody tr:nth-child(n+12)').forEach(row => row.remove())");
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": "
                                        + rule.getNodes().stream()
                                                .limit(2)
                                                .map(node -> node.getHtml())
                                                .toList()))
                .isEmpty();
    }

    @Test
    void movesTheOccupancyByASliderAndWorksItOutAgainInPlace() {
        page.navigate(site.at("/sufficiency"));
        Locator southWest = row("at-an-occupancy", "South West").locator("td").nth(1);
        assertThat(southWest).containsText("1.10");
        Locator slider = page.getByRole(AriaRole.SLIDER);
        assertThat(slider).hasValue("82.5");

        slider.focus();
        page.keyboard().press("End");

        assertThat(southWest).containsText("0.91");
        assertThat(page.getByLabel("Share of registered places that can be lived in")
                        .and(page.locator("input[type=number]")))
                .hasValue("100");
        assertThat(page.locator("#move-occupancy-found")).containsText("no region has more children than places");
        assertThat(page.locator("#explained")).containsText("if 100% of places can be lived in");
        assertThat(page.locator("#at-an-occupancy svg")).containsText("0.91");
        assertThat(page.locator("form.rp-movable [role=status]")).hasText("Worked out again with 100%.");
        assertThat(page).hasURL(Pattern.compile("/sufficiency\\?occupancy=100$"));
        assertThat(slider).isFocused();
        assertThat(page.locator("#at-an-occupancy a[download]")).hasAttribute("href", Pattern.compile("occupancy=100"));

        page.locator("#at-an-occupancy-table thead button").nth(1).click();
        assertThat(page.locator("#at-an-occupancy-table thead th").nth(1)).hasAttribute("aria-sort", "descending");
        assertThat(complaints).isEmpty();
    }

    private Locator row(String exhibit, String name) {
        return page.locator("#%s-table tbody tr".formatted(exhibit))
                .filter(new Locator.FilterOptions().setHasText(name));
    }

    @Test
    void saysWhatIsWrongWithANumberThatIsNoOccupancy() {
        page.navigate(site.at("/sufficiency"));

        page.locator("input[name=occupancy]").fill("0");
        page.locator("form.rp-movable button").click();
        assertThat(page.locator("#at-an-occupancy h2")).containsText("82.5%");

        assertThat(site.get("/sufficiency?occupancy=0").statusCode()).isEqualTo(400);
        assertThat(site.get("/sufficiency?occupancy=0").body()).contains("is not an occupancy");
        assertThat(site.get("/sufficiency?occupancy=abc").body()).contains("It is a number, such as 82.5.");
        assertThat(site.get("/sufficiency?occupancy=0.9").body()).contains("if 90% of places");
    }

    @Test
    void worksWithoutScriptByItsForm() {
        try (var plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(site.at("/sufficiency/areas?by=authority&type=mainstream"));
            assertThat(still.locator("input[type=range]")).hasCount(0);

            still.locator("input[name=occupancy]").fill("90");
            still.locator("form.rp-movable button").click();

            assertThat(still).hasURL(Pattern.compile("by=authority.*occupancy=90|occupancy=90.*by=authority"));
            assertThat(still.locator("#sufficiency-by-authority")).containsText("90% of places");
            assertThat(still.locator("#sufficiency-by-authority")).containsText("mainstream homes only");
            assertThat(still.locator("input[name=occupancy][type=number]")).hasValue("90");
        }
    }

    @Test
    void everyNumberIsOneClickFromWhatItIs() {
        page.navigate(site.at("/sufficiency"));
        for (Locator link : page.locator("a.rp-told, a.rp-what").all()) {
            assertThat(page.locator(link.getAttribute("href"))).hasCount(1);
        }
        assertThat(page.locator(".rp-exhibit td.n:not(:has(a.rp-told))")).hasCount(0);

        row("count-of-places", "South West").locator("td").nth(2).locator("a").click();

        Locator explanation = page.locator("#explained-ratio-all");
        assertThat(explanation).isInViewport();
        for (String part : List.of(
                "What it counts",
                "Where from",
                "Who and what is left out",
                "How far it may be off",
                "How it is worked out",
                "What it must not be read as")) {
            assertThat(explanation).containsText(part);
        }
        assertThat(explanation).containsText("31 March 2025");
        explanation.getByText("Back to the figure").click();
        assertThat(page.locator("#count-of-places")).isInViewport();

        page.locator("#two-choices a.rp-what").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#explained-children-in-homes")).isInViewport();
    }

    @Test
    void isReachedFromTheStartAndFromAnAreaAndLeadsToNeeds() {
        page.navigate(site.at("/"));
        page.getByText("Are there enough places?").click();
        assertThat(page.locator("h1")).hasText("Are there enough places?");
        assertThat(page.locator("main"))
                .containsText("Even where the number passes, nothing here shows that these homes can meet these"
                        + " children's needs.");
        page.getByText("Needs of the children in care").click();
        assertThat(page).hasURL(Pattern.compile("/needs$"));

        for (String area : List.of("E12000009", "E06000022", "E14001063")) {
            page.navigate(site.at("/areas/" + area));
            page.getByText("Children against places here").click();
            assertThat(page.locator(".rp-exhibit tbody tr")).hasCount(1);
        }
    }

    @Test
    void noPageReportsPlacesThatWaitForChildren() {
        for (String path : List.of(
                "/sufficiency",
                "/sufficiency?occupancy=50",
                "/sufficiency.json?table=case-of-2020",
                "/sufficiency.csv?table=case-of-2020",
                "/sufficiency/areas?by=authority")) {
            var answer = site.get(path);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContainPattern(
                            "(?i)\\b(spare|empty|vacant|unused|unfilled|surplus)\\s+(places?|beds?|capacity|room)\\b")
                    .doesNotContainPattern("\\b(2,?920|3,?209|3,?000)\\b");
        }
        assertThat(site.get("/sufficiency").body()).contains("these data cannot tell");
    }
}
