package org.rightplace.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The forms on a telephone, in Chromium, without any script of ours.
class FormsBrowserTest {

    /// The least height of what is touched, in CSS pixels (WCAG 2.2 asks 24; GOV.UK's own radios have
    /// 44).
    private static final double TOUCHED = 44;

    @TempDir
    static Path folder;

    private static Started site;
    private static Playwright playwright;
    private static Browser browser;

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

    @Test
    void aProfileIsFilledLookedThroughKeptAndItsWordsTakenBackOnATelephone() {
        try (BrowserContext context = telephone()) {
            Page page = context.newPage();
            page.navigate(site.at("/forms/needs"));
            fits(page);
            assertThat(page.getByLabel("How often").first()).isHidden();
            tile(page, "profiles.occasion", "At a review").click();
            page.getByLabel("Child's number").fill("SYN9");
            page.getByLabel("Authority").fill("Kent");
            page.locator("[id='profiles.on']").fill("2026-06-01");
            page.getByLabel("Account").first().fill("a.worker");
            tile(page, "profiles.trauma-and-attachment", "2 Gets in the way of living")
                    .click();
            assertThat(page.getByLabel("How often").first()).isVisible();
            page.getByLabel("How often").first().selectOption("weekly");
            page.getByLabel("My school").fill("I want to stay.");
            proceed(page);

            assertThat(page.locator(".govuk-error-summary")).containsText("Filled by: choose one.");
            assertThat(page.getByLabel("My school")).hasValue("I want to stay.");
            assertThat(page.getByLabel("How often").first()).hasValue("weekly");
            fits(page);
            page.locator(".govuk-error-summary a").first().click();
            page.getByLabel("Filled by").selectOption("social-worker");
            page.locator("[id='own-words.written-by']").selectOption("child");
            proceed(page);

            assertThat(page.locator("h1")).hasText("Check your answers");
            assertThat(page.locator("main")).containsText("How often: Some times a week");
            fits(page);
            page.locator("form button.rp-button").click();
            assertThat(page.locator("h1")).hasText("Kept");
            fits(page);

            page.getByText("The child’s page").click();
            assertThat(page.locator(".rp-quote__words").first()).containsText("I want to stay.");
            assertThat(page.locator("#episodes svg")).hasCount(1);
            fits(page);
            page.getByText("See every version").click();
            fits(page);
            page.getByText("Take it back").click();
            fits(page);
            page.getByText("Take it back for good").click();
            assertThat(page.locator("h1")).hasText("Taken back");
            page.getByText("What else the child said").click();
            assertThat(page.locator("main")).not().containsText("I want to stay.");
        }
    }

    @Test
    void theOtherFormsFitATelephoneToo() {
        try (BrowserContext context = telephone()) {
            Page page = context.newPage();
            for (String path : List.of("/forms", "/forms/capability", "/forms/commissioning")) {
                page.navigate(site.at(path));
                fits(page);
            }
        }
    }

    /// axe needs script to look at a page, so script is allowed but ours is not.
    private static BrowserContext telephone() {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(400, 800).setHasTouch(true));
        context.route("**/*.js", route -> route.abort());
        return context;
    }

    private static Locator tile(Page page, String name, String words) {
        return page.locator(".rp-tile:has([name='%s'])".formatted(name))
                .filter(new Locator.FilterOptions().setHasText(words));
    }

    private static void proceed(Page page) {
        page.locator("form.rp-form button.rp-button").last().click();
    }

    private static void fits(Page page) {
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s does not scroll sideways", page.url())
                .isTrue();
        for (Locator touched : page.locator(
                        "form.rp-form :is(.rp-tile, button.govuk-button, select, input:not([type=hidden]):not(.rp-tile__input))")
                .all()) {
            var box = touched.boundingBox();
            if (box != null) {
                assertThat(box.height).as("%s on %s", touched, page.url()).isGreaterThanOrEqualTo(TOUCHED);
            }
        }
        page.evaluate("document.querySelectorAll('tbody tr:nth-child(n+12)').forEach(row => row.remove())");
        assertThat(new AxeBuilder(page)
                        .analyze().getViolations().stream()
                                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                                .map(rule -> rule.getId() + " at "
                                        + rule.getNodes().getFirst().getHtml())
                                .toList())
                .as(page.url())
                .isEmpty();
    }
}
