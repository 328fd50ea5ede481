package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Words;
import org.rightplace.children.Characteristic;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.export.Csv;
import org.rightplace.export.Xlsx;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.workbench.Publications;
import org.rightplace.workbench.Publications.Outcome;
import org.rightplace.workbench.Workbench;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The door by which counts of children leave, what has left, and the findings as files.
@Controller
class LeavingPages {

    private static final String BY = Workbench.account();
    private static final String NEEDS = "needs";
    private static final String TOGETHER = "together";
    private static final String NUMBER = "/published/{number:[0-9]{1,6}}";

    private final Workbench workbench;
    private final Answers answers;
    private final Pages pages;

    LeavingPages(Workbench workbench, Answers answers, Pages pages) {
        this.workbench = workbench;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping({"/published", "/published.{form:csv|json}"})
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return answers.to(
                request,
                "/published",
                register -> Offer.of(() -> workbench.publications().all()));
    }

    @GetMapping({NUMBER, NUMBER + ".{form:csv|json}"})
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable("number") int number) {
        if (!workbench.publications().numbers().contains(number)) {
            throw new NoSuchPage("Nothing left as publication %d.".formatted(number));
        }
        return answers.to(
                request,
                "/published/" + number,
                register -> Offer.of(() -> workbench.publications().one(number)));
    }

    @GetMapping("/publish")
    ResponseEntity<byte[]> ask(CsrfToken token) {
        return form(HttpStatus.OK, List.of(), token);
    }

    @PostMapping("/publish")
    ResponseEntity<byte[]> publish(HttpServletRequest request, CsrfToken token) throws IOException {
        held();
        List<String> by =
                List.of(Optional.ofNullable(request.getParameterValues("by")).orElse(new String[0]));
        Optional<LocalDate> day = workbench.cohorts().days().stream()
                .filter(one -> one.toString().equals(request.getParameter("asAt")))
                .findFirst();
        if (by.isEmpty() || day.isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, List.of("Choose a day, and one thing or more to count by."), token);
        }
        Publications publications = workbench.publications();
        List<String> areas =
                TOGETHER.equals(request.getParameter("areas")) ? publications.groups(day.get()) : List.of();
        Outcome outcome = publications.publish(
                day,
                new Wanted(
                        areas,
                        by.stream()
                                .flatMap(word -> Characteristic.find(word).stream())
                                .sorted()
                                .toList(),
                        by.contains(NEEDS)),
                BY);
        return switch (outcome) {
            case Outcome.Published(int number, boolean anew) ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/published/" + number))
                        .build();
            case Outcome.Refused(var reasons) -> form(HttpStatus.UNPROCESSABLE_CONTENT, reasons, token);
        };
    }

    private void held() {
        if (!workbench.children().held()) {
            throw new NoSuchPage("No records of children are held here, so there is nothing to publish.");
        }
    }

    private ResponseEntity<byte[]> form(HttpStatus status, List<String> faults, CsrfToken token) {
        held();
        List<LocalDate> days = workbench.cohorts().days();
        List<Option> by = new ArrayList<>(Arrays.stream(Characteristic.values())
                .map(one -> new Option(one.slug(), one.title()))
                .toList());
        by.add(new Option(NEEDS, "Needs, each of the sixteen domains"));
        return pages.answer(
                status,
                "publish",
                pages.frame("Publish counts of children", "/publish"),
                Map.of(
                        "faults",
                        faults,
                        "days",
                        days.stream()
                                .map(day -> new Option(day.toString(), Words.day(day)))
                                .toList(),
                        "by",
                        by,
                        "several",
                        workbench.cohorts().authorities().size() > 1,
                        "hiddenUpTo",
                        workbench.publications().rule().hiddenUpTo(),
                        "token",
                        token));
    }

    /// Everything found in the returns, a row each, with what to do.
    @GetMapping("/data/findings.{form:csv|xlsx}")
    ResponseEntity<byte[]> findings(@PathVariable("form") String form) {
        held();
        Exhibit findings = workbench.cohorts().findings();
        boolean csv = form.equals("csv");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_TYPE,
                        csv
                                ? "text/csv;charset=utf-8"
                                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"findings-%s.%s\"".formatted(findings.asAt(), form))
                .cacheControl(CacheControl.noStore())
                .body(csv ? Csv.of(findings).getBytes(StandardCharsets.UTF_8) : Xlsx.of(findings));
    }
}
