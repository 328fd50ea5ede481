package org.rightplace.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.Importing;

/// The pages as a person meets them, in Chromium.
class BrowserTest {

    private static final String WORKED_CASE = "/reflections/constituency-release-july-2024";

    @TempDir
    static Path folder;

    private static Started site;
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        site = new Started(folder);
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic")));
    }

    static Path chromium() {
        for (String place : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            for (String name : List.of("chromium", "chromium-browser", "google-chrome")) {
                if (Files.isExecutable(Path.of(place, name))) {
                    return Path.of(place, name);
                }
            }
        }
        throw new IllegalStateException("no chromium on the PATH");
    }

    @AfterAll
    static void stop() throws IOException {
        playwright.close();
        site.close();
    }

    @BeforeEach
    void open() {
        context = browser.newContext();
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/homes",
                "/homes?by=constituency",
                "/map",
                "/concentration",
                "/concentration?by=authority",
                "/movements",
                "/openings",
                "/history",
                "/compare",
                "/releases",
                "/reflections",
                WORKED_CASE,
                WORKED_CASE + "/edit",
                "/children",
                "/needs",
                "/data",
                "/capability",
                "/capability?area=E10000017&need=substance-use",
                "/home/2500000",
                "/commissioning",
                "/crosswalk",
                "/crosswalk?need=substance-use",
                "/before-you-load",
                "/ledger",
                "/areas/E12000002",
                "/areas/E14001244",
                "/import",
                "/about",
                "/help"
            })
    void opensWithoutAComplaintAndOpenToEverybody(String path) {
        page.navigate(site.at(path));

        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("footer")).containsText("Not official statistics");
        assertThat(complaints).isEmpty();
        assertAccessible();
    }

    @Test
    void showsThePagesOfChildrenToEverybodyWhoMaySeeThem() throws IOException {
        try (Started town = new Started(folder.resolve("with-children"))) {
            ChildrenPagesTest.loadATown(town, folder);
            loadHomesAndALog(town);
            town.workbench().publications().publish(Optional.empty(), Wanted.ALL, "tester");
            for (int width : List.of(1280, 400)) {
                page.setViewportSize(width, 900);
                for (String path : List.of(
                        "/sign-in",
                        "/children",
                        "/children?by=placement",
                        "/children?by=before-home",
                        "/needs",
                        "/capability?area=Town",
                        "/home/SC900001",
                        "/commissioning",
                        "/crosswalk",
                        "/gaps?who=all",
                        "/gaps?who=all&rows=judged",
                        "/cohorts",
                        "/pathways",
                        "/first-hour",
                        "/planning",
                        "/match",
                        "/match/weights",
                        "/match/together",
                        "/match/shadow-prices",
                        "/match/kept-back",
                        "/match/as-if",
                        "/match/fairness",
                        "/match/decisions",
                        "/match/decide",
                        "/match/" + aChild(town),
                        "/gaps/over-time?who=all",
                        "/capacity",
                        "/outcomes",
                        "/outcomes/children",
                        "/profile",
                        "/suitability",
                        "/outcomes/inspection",
                        "/costs",
                        "/neighbours?area=E08000016",
                        "/needs?counts=exact",
                        "/publish",
                        "/published/1",
                        "/published",
                        "/data")) {
                    page.navigate(town.at(path));

                    assertThat(page.locator("h1")).hasCount(1);
                    assertThat(page.locator(".rp-synthetic")).containsText("do not exist");
                    assertAccessible();
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                            .as("%s at %d does not scroll sideways", path, width)
                            .isTrue();
                }
                page.locator("a[href^='/child/']").first().click();
                assertThat(page.locator("h1")).containsText("A child of Town");
                assertAccessible();
            }
            assertThat(complaints).isEmpty();
        }
    }

    private static String aChild(Started town) {
        Matcher child = Pattern.compile("/child/([A-Z2-7]{16})")
                .matcher(town.get("/data").body());
        assertThat(child.find()).as("a child on the page of records").isTrue();
        return child.group(1);
    }

    /// What two homes that do not exist can do, and a log of searches for three children who do not.
    private static void loadHomesAndALog(Started town) throws IOException {
        Path homes = folder.resolve("homes.csv");
        Files.writeString(homes, """
                Ofsted number *,Day *,Authority,Substance use,Substance use: evidence
                SC900001,01/04/2026,Town,2 Gets in the way of living,Observed in placements
                SC900002,01/04/2026,Town,0 No need,Claimed in the statement of purpose
                """);
        Path log = folder.resolve("log.csv");
        Files.writeString(log, """
                Child's number *,Authority *,Notice given on *,Planned or emergency,Homes asked,Declined: The home,"Declined: The home, mostly why",Outcome,Ended on,Chosen on
                SYN1,Town,01/05/2025,Emergency,90,80,Price,A home was found,11/05/2025,Price
                SYN2,Town,01/06/2025,,,,,Still open,,
                SYN3,Town,01/06/2024,Planned,3,,,A home was found,07/06/2024,Fit with the child's needs
                """);
        List<Imported> imported = town.workbench()
                .importAll(List.of(homes, log), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
        assertThat(imported).hasSize(2).allSatisfy(one -> assertThat(one).isInstanceOf(Imported.Kept.class));
    }

    @Test
    void staysOpenToEverybodyOnASmallScreen() {
        page.setViewportSize(360, 700);
        for (String path : List.of("/", "/homes?by=constituency", "/map", WORKED_CASE + "/edit")) {
            page.navigate(site.at(path));

            assertAccessible();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as(path + " does not scroll sideways")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/homes", "/map", "/concentration", "/ledger", "/areas/E12000002", "/about"})
    void showsTheQuestionThatStaysOpenAndReadablePicturesOnANarrowScreen(String path) {
        page.setViewportSize(400, 800);
        page.navigate(site.at(path));

        for (Locator row : page.locator("#ledger-table tbody tr").all()) {
            var question = row.locator("td").last().boundingBox();
            assertThat(question.x).isNotNegative();
            assertThat(question.x + question.width).isLessThanOrEqualTo(400);
            assertThat(row.locator("td").last()).containsText("?");
        }
        for (Locator picture : page.locator(".rp-picture svg").all()) {
            double scale = ((Number) picture.evaluate("svg => svg.getScreenCTM().a")).doubleValue();
            assertThat(scale)
                    .as("letters of %s as large as they were drawn", path)
                    .isGreaterThanOrEqualTo(0.99);
        }
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertAccessible();
    }

    @ParameterizedTest
    @CsvSource({
        "/concentration?asAt=2025-03-31&by=region, concentration-by-region",
        "/concentration?asAt=2025-03-31&by=authority, concentration-by-authority",
        "/homes?asAt=2023-03-31&by=authority, homes-by-authority",
        "/homes?asAt=2025-03-31&by=constituency, homes-by-constituency",
    })
    void showsEveryColumnOnAWideScreen(String path, String exhibit) {
        page.setViewportSize(1280, 900);
        page.navigate(site.at(path));

        var last = page.locator("#%s-table thead th".formatted(exhibit)).last().boundingBox();
        var box = page.locator("#%s .rp-scroll".formatted(exhibit)).boundingBox();
        assertThat(last.x + last.width).isLessThanOrEqualTo(box.x + box.width + 1);
    }

    @Test
    void leadsPastTheManyAreasOfAMapAndToTheTable() {
        page.navigate(site.at("/map?asAt=2025-03-31"));

        Locator skip = page.getByText("Skip the 543 areas of this map");
        skip.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#map-hexagons-after")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator("#map-hexagons svg a:focus")).hasCount(0);

        page.getByText("The table of the same numbers").click();
        assertThat(page.locator("#map-table")).isInViewport();
    }

    private Locator labelled(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private void assertAccessible() {
        // Rows past the first few are made alike, and would take axe a minute.
        page.evaluate("document.querySelectorAll('tbody tr:nth-child(n+12)').forEach(row => row.remove())");
        List<Rule> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .toList();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .isEmpty();
    }

    @Test
    void sortsATableByKeyboardAndSaysSo() {
        page.navigate(site.at("/homes?asAt=2025-03-31"));
        Locator heading = page.locator("#homes-by-region-table thead th").nth(1);
        Locator button = heading.getByRole(AriaRole.BUTTON);

        button.focus();
        page.keyboard().press("Enter");

        assertThat(heading).hasAttribute("aria-sort", "descending");
        List<Integer> homes = numbers(1);
        assertThat(homes).hasSize(9).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Sorted by Homes, descending.");

        page.keyboard().press("Space");

        assertThat(heading).hasAttribute("aria-sort", "ascending");
        assertThat(numbers(1)).isSorted();

        page.locator("#homes-by-region-table thead th")
                .first()
                .getByRole(AriaRole.BUTTON)
                .press("Enter");
        assertThat(heading).hasAttribute("aria-sort", "none");
        assertThat(page.locator("#homes-by-region-table tbody th").allInnerTexts())
                .isSorted();
    }

    private List<Integer> numbers(int column) {
        return page
                .locator("#homes-by-region-table tbody tr td:nth-child(%d)".formatted(column + 1))
                .allInnerTexts()
                .stream()
                .map(text -> Integer.valueOf(text.replace(",", "")))
                .toList();
    }

    @Test
    void keepsTheSumBelowTheRowsHoweverTheyAreSorted() {
        page.navigate(site.at("/concentration?asAt=2025-03-31"));
        Locator last = page.locator("#concentration-by-region-table tbody tr").last();
        Locator buttons = page.locator("#concentration-by-region-table thead button");

        for (int column : new int[] {0, 1, 2}) {
            buttons.nth(column).click();
            assertThat(last).containsText("England");
            buttons.nth(column).click();
            assertThat(last).containsText("England");
        }
    }

    @Test
    void findsARowOfALongTable() {
        page.navigate(site.at("/homes?by=constituency&asAt=2025-03-31"));
        Locator shown = page.locator("#homes-by-constituency-table tbody tr:visible");
        assertThat(shown).hasCount(543);

        page.getByLabel("Find rows with these words").fill("north west fylde");

        assertThat(shown).hasCount(1);
        assertThat(shown).containsText("Fylde");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("1 of 543 rows shown.");
    }

    @Test
    void downloadsExactlyTheTableThatIsShown() throws IOException {
        page.navigate(site.at("/homes?by=region&asAt=2025-03-31"));
        List<List<String>> seen = page.locator("#homes-by-region-table tbody tr").all().stream()
                .map(row -> row.locator("td").allInnerTexts())
                .toList();

        var download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("CSV"))
                        .click());

        assertThat(download.suggestedFilename()).isEqualTo("homes-by-region-2025-03-31.csv");
        var rows = CsvReader.builder().ofNamedCsvRecord(Files.readString(download.path())).stream()
                .toList();
        assertThat(rows.stream()
                        .map(row -> row.getFields()
                                .subList(rows.getFirst().getHeader().indexOf("homes"), row.getFieldCount() - 4)))
                .isEqualTo(seen.stream()
                        .map(row -> row.subList(row.size() - 8, row.size()).stream()
                                .map(text -> text.replace(",", ""))
                                .toList())
                        .toList());
    }

    @Test
    void choosesWhatIsShownByAForm() {
        page.navigate(site.at("/homes"));

        labelled("By").selectOption("sector");
        page.getByLabel("Counting").selectOption("childrens-home");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page.locator("h1")).containsText("by sector");
        assertThat(labelled("By")).hasValue("sector");
        assertThat(page.url()).contains("by=sector", "type=childrens-home");
    }

    @Test
    void skipsToTheContent() {
        page.navigate(site.at("/homes"));

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to main content");
        page.keyboard().press("Enter");

        assertThat(page.locator("#main")).isFocused();
    }

    @Test
    void keepsARecordOfReflectionAsANewVersion() {
        String key = site.workbench().releases().getFirst().id().value();
        page.navigate(site.at("/reflections/" + key + "/edit"));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a new version"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Give your name");
        assertAccessible();

        page.getByLabel("Why now?").fill("Because “it” is <b>now</b> & here");
        page.getByLabel("Practitioners").check();
        page.getByLabel("Questions kept open").fill("Who was asked?\n\nWho was not?");
        page.getByLabel("Your name").fill("A. Practitioner");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a new version"))
                .click();

        assertThat(page.locator("main")).containsText("Because “it” is <b>now</b> & here");
        assertThat(page.locator("main")).containsText("Version 1, 23 November 2026, by A. Practitioner");
        assertThat(page.locator(".rp-questions__item")).hasText(new String[] {"Who was asked?", "Who was not?"});
        page.navigate(site.at("/reflections/" + key + "/edit"));
        assertThat(page.getByLabel("Practitioners")).isChecked();
        assertThat(page.getByLabel("Researchers")).not().isChecked();
    }

    @Test
    void tellsOfASecondWriterAndLosesNothing() {
        Page other = context.newPage();
        page.navigate(site.at(WORKED_CASE + "/edit"));
        other.navigate(site.at(WORKED_CASE + "/edit"));

        write(other, "What the other one saw", "Other");
        assertThat(other.locator("main")).containsText("What the other one saw");
        write(page, "What I saw", "Me");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Other saved version 2 on 23 November 2026");
        assertThat(page.getByLabel("What it shows")).hasValue("What I saw");
        assertThat(page.getByLabel("Your name")).hasValue("Me");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a new version"))
                .click();

        assertThat(page.locator("main")).containsText("What I saw");
        labelled("Version").selectOption("2");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();
        assertThat(page.locator("main")).containsText("What the other one saw");
    }

    private static void write(Page page, String shows, String by) {
        page.getByLabel("What it shows").fill(shows);
        page.getByLabel("Your name").fill(by);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save as a new version"))
                .click();
    }

    @Test
    void saysWhatIsWrongWithABrokenFileAndWhereToLook() {
        String broken = MadeUpList.of(LocalDate.of(2020, 3, 31), List.of("Good", "Goodish", "Good"));

        send(new FilePayload("broken list.csv", "text/csv", broken.getBytes(StandardCharsets.UTF_8)));

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Refused: broken list.csv");
        Locator row = page.locator(".rp-findings tbody tr").first();
        assertThat(row).containsText("Goodish");
        assertThat(row).containsText("broken list.csv");
        assertThat(row.locator("td").nth(2)).hasText("4");
        assertThat(page.locator("main")).containsText("What to do");
        assertAccessible();
    }

    @Test
    void keepsAWholeFileAndSaysThatItIsHeldWhenSentAgain() {
        byte[] list = MadeUpList.of(LocalDate.of(2019, 3, 31), List.of("Good", "Good", "Inadequate"))
                .getBytes(StandardCharsets.UTF_8);

        send(new FilePayload("list.csv", "text/csv", list));
        assertThat(page.locator("main")).containsText("Kept: list.csv");
        assertAccessible();
        send(new FilePayload("list.csv", "text/csv", list));
        assertThat(page.locator("main")).containsText("Already held: list.csv");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the release"))
                .click();
        assertThat(page.locator("h1")).containsText("31 March 2019");
    }

    @Test
    void asksForAFileWhereNoneWasChosen() {
        page.navigate(site.at("/import"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose one file or more.");
        assertAccessible();
    }

    private void send(FilePayload file) {
        page.navigate(site.at("/import"));
        page.getByLabel("Files").setInputFiles(file);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Import"))
                .click();
    }

    @Test
    void isWholeWithoutScriptAndInPrint() {
        try (var plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page still = plain.newPage();
            still.navigate(site.at("/homes?by=constituency&asAt=2025-03-31"));

            assertThat(still.locator("#homes-by-constituency-table tbody tr")).hasCount(543);
            assertThat(still.locator(".rp-sort")).hasCount(0);
            still.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(still.locator(".rp-nav:visible")).hasCount(0);
            assertThat(still.locator("#homes-by-constituency-table tbody tr").last())
                    .isVisible();
        }
    }
}
