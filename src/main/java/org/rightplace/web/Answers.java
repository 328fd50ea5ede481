package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/// A composed page in the form that was asked for: HTML, or one of its tables as CSV or JSON.
final class Answers {

    private static final String TABLE = "table";

    private final Workbench workbench;
    private final Pages pages;
    private final KeptPages kept = new KeptPages();

    Answers(Workbench workbench, Pages pages) {
        this.workbench = workbench;
        this.pages = pages;
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
    ///
    /// @param offer of what is held when the request came: nothing older may be kept as the answer to it
    /// @throws WrongRequest if the parameters are none that the page offers
    ResponseEntity<byte[]> to(HttpServletRequest request, String address, Function<Register, Offer> offer) {
        var now = new KeptPages.Made(workbench.changes(), workbench.today());
        Register register = workbench.register();
        Offer offered = offer.apply(register);
        Map<String, String[]> parameters = new HashMap<>(request.getParameterMap());
        String form = form(request.getRequestURI());
        String[] given = form.isEmpty() ? null : parameters.remove(TABLE);
        String table = given == null ? "" : given[0];
        Choosing choosing = Choosing.of(address, offered.choices(), parameters);
        String again = form + table + new Address(address, choosing.query(), false);
        KeptPages.Kept answer = kept.find(again, now).orElseGet(() -> {
            Page page = offered.page().apply(choosing);
            KeptPages.Kept made =
                    form.isEmpty() ? html(page, choosing, register) : download(exhibit(page, address, table), form);
            kept.keep(again, now, made);
            return made;
        });
        return answer.body().to(request, ResponseEntity.ok().headers(answer.headers()));
    }

    private KeptPages.Kept html(Page page, Choosing choosing, Register register) {
        var headers = new HttpHeaders();
        headers.setContentType(Pages.HTML);
        headers.setCacheControl(CacheControl.noStore());
        byte[] html = pages.render(
                "page",
                pages.frame(page.title(), part(choosing.address())),
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
    private static String part(String address) {
        int second = address.indexOf('/', 1);
        return second < 0 ? address : address.substring(0, second);
    }

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
