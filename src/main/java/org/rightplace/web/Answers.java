package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Underway;
import org.rightplace.workbench.Workbench;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// A composed page in the form that was asked for: HTML, or one of its tables as CSV or JSON.
final class Answers {

    private static final String TABLE = "table";

    /// After how many seconds a page that waits looks again.
    private static final int LOOK_AGAIN = 2;

    /// How many times as long a table is waited for as a page: a program cannot be shown a page that
    /// says why not.
    private static final int DOWNLOADS_WAIT = 15;

    private final Workbench workbench;
    private final Pages pages;
    private final Making making;
    private final Duration patience;
    private final KeptPages kept = new KeptPages();

    /// @param patience how long a reader waits for a page before being told that it is being worked out
    Answers(Workbench workbench, Pages pages, Making making, Duration patience) {
        this.workbench = workbench;
        this.pages = pages;
        this.making = making;
        this.patience = patience;
    }

    /// What a page offers.
    ///
    /// @param choices what a reader may choose
    /// @param page    composes the page as it was chosen
    record Offer(List<Choice> choices, Function<Choosing, Page> page) {

        /// A page with nothing to choose.
        static Offer of(Supplier<Page> page) {
            return new Offer(List.of(), _ -> page.get());
        }
    }

    /// Answers what was asked at `address`, or at the same address with `.csv` or `.json` after it.
    /// Where that takes long, a reader is told so, and the answer is there a little later.
    ///
    /// @param offer of what is held when the request came: nothing older may be kept as the answer to
    ///     it. It is asked on another thread, perhaps when the request is gone, so it must ask nothing
    ///     of it
    /// @throws WrongRequest if the parameters are none that the page offers
    ResponseEntity<byte[]> to(HttpServletRequest request, String address, Function<Register, Offer> offer) {
        Asked asked = Asked.of(request, address);
        var now = now();
        Optional<KeptPages.Kept> answer = kept.find(asked.key(), now)
                .or(() -> making.of(
                        new Making.Asked(asked.key(), now),
                        () -> make(asked, now, offer),
                        asked.form().isEmpty() ? patience : patience.multipliedBy(DOWNLOADS_WAIT)));
        return answer.map(made -> made.body().to(request, ResponseEntity.ok().headers(made.headers())))
                .orElseGet(() -> asked.form().isEmpty() ? waiting(request, asked) : notYet());
    }

    /// The pages that are to be made ahead where every option of a choice is; none where what is held
    /// now offers no such choice.
    List<Warming.Ahead> ways(Warming.Ahead page) {
        return page.every()
                .map(every -> page.offer().apply(workbench.register()).choices().stream()
                        .filter(choice -> choice.name().equals(every.name()))
                        .flatMap(choice -> choice.options().stream())
                        .map(Choice.Option::value)
                        .filter(every.values())
                        .flatMap(value -> Stream.concat(Stream.of(page), page.also().stream())
                                .map(one -> one.with(every.name(), value)))
                        .toList())
                .orElse(List.of(page));
    }

    /// Makes a page before anybody asks for it.
    void make(Warming.Ahead page) {
        Map<String, String[]> chosen = new HashMap<>();
        page.chosen().forEach((name, value) -> chosen.put(name, new String[] {value}));
        make(new Asked(page.address(), "", "", chosen), now(), page.offer());
    }

    private KeptPages.Made now() {
        return new KeptPages.Made(workbench.changes(), workbench.today());
    }

    /// What was asked for.
    ///
    /// @param form  `csv`, `json`, or empty for a page
    /// @param table the name of the table, where one was named; otherwise empty
    private record Asked(String address, String form, String table, Map<String, String[]> parameters) {

        static Asked of(HttpServletRequest request, String address) {
            Map<String, String[]> parameters = new HashMap<>(request.getParameterMap());
            String form = Answers.form(request.getRequestURI());
            String[] table = form.isEmpty() ? null : parameters.remove(TABLE);
            return new Asked(address, form, table == null ? "" : table[0], parameters);
        }

        /// Tells it from everything else that can be asked for, in whatever order parameters came.
        String key() {
            Map<String, String> all = new TreeMap<>();
            parameters.forEach((name, values) -> all.put(name, String.join("\u0000", values)));
            return form + table + new Address(address, all, false);
        }
    }

    private KeptPages.Kept make(Asked asked, KeptPages.Made now, Function<Register, Offer> offer) {
        Register register = workbench.register();
        Offer offered = offer.apply(register);
        Choosing choosing = Choosing.of(asked.address(), offered.choices(), asked.parameters());
        String key = asked.form() + asked.table() + new Address(asked.address(), choosing.query(), false);
        KeptPages.Kept answer = kept.find(key, now).orElseGet(() -> {
            Page page = offered.page().apply(choosing);
            KeptPages.Kept made = asked.form().isEmpty()
                    ? html(page, choosing, register)
                    : download(exhibit(page, asked.address(), asked.table()), asked.form());
            kept.keep(key, now, made);
            return made;
        });
        kept.same(asked.key(), key, now);
        return answer;
    }

    /// A page that says that the page is being worked out, and looks again by itself.
    private ResponseEntity<byte[]> waiting(HttpServletRequest request, Asked asked) {
        Optional<Underway.Step> step = workbench.children().underway().step();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .contentType(Pages.HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Refresh", Integer.toString(LOOK_AGAIN))
                .body(pages.render(
                        "waiting",
                        pages.frame("This page is being worked out", asked.address()),
                        Map.of("step", step, "seconds", LOOK_AGAIN, "again", request.getRequestURI() + query)));
    }

    private static ResponseEntity<byte[]> notYet() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(LOOK_AGAIN))
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body("This table is being worked out. Ask for it again in a few seconds.\n"
                        .getBytes(StandardCharsets.UTF_8));
    }

    private KeptPages.Kept html(Page page, Choosing choosing, Register register) {
        var headers = new HttpHeaders();
        headers.setContentType(Pages.HTML);
        headers.setCacheControl(CacheControl.noStore());
        byte[] html = pages.render(
                "page",
                pages.frame(page.title(), choosing.address()),
                Map.of(
                        "page",
                        page,
                        "choosing",
                        choosing,
                        "known",
                        (Predicate<String>) code ->
                                register.hasPage(code) || workbench.homes().hasPage(code),
                        "address",
                        new Address(
                                choosing.address(),
                                choosing.query(),
                                page.exhibits().size() > 1)));
        return new KeptPages.Kept(Body.of(html), headers);
    }

    /// The part of the site that an address belongs to, such as `/areas` of `/areas/E06000001`.
    private static Exhibit exhibit(Page page, String address, String name) {
        List<Exhibit> exhibits = page.exhibits();
        if (exhibits.isEmpty()) {
            throw new NoSuchPage("The page %s has no table to take away.".formatted(address));
        }
        return exhibits.stream()
                .filter(exhibit -> name.isEmpty() || exhibit.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new WrongRequest(
                        "“%s” is not a table of the page %s. It has: %s."
                                .formatted(
                                        name,
                                        address,
                                        String.join(
                                                ", ",
                                                exhibits.stream()
                                                        .map(Exhibit::name)
                                                        .toList())),
                        List.of(new WrongRequest.Way("The page", address))));
    }

    private static KeptPages.Kept download(Exhibit exhibit, String form) {
        boolean csv = form.equals("csv");
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, csv ? "text/csv;charset=utf-8" : "application/json");
        headers.setCacheControl(CacheControl.noStore());
        if (csv) {
            headers.set(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s-%s.csv\"".formatted(exhibit.name(), exhibit.asAt()));
        }
        String text = csv ? Csv.of(exhibit) : Json.of(exhibit);
        return new KeptPages.Kept(Body.of(text.getBytes(StandardCharsets.UTF_8)), headers);
    }

    private static String form(String path) {
        return path.endsWith(".csv") ? "csv" : path.endsWith(".json") ? "json" : "";
    }
}
