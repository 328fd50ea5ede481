package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.children.Characteristic;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.workbench.Cohorts;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages about children, which only the one who signed in sees.
@Controller
class ChildrenPages {

    private static final String FORM = ".{form:csv|json}";

    private static final Page NOBODY = new Page(
            "Children",
            "No records of children are held here.",
            List.of(
                    new Block.Paragraph(
                            "This page counts children in care by what authorities file about them: ages, placements,"
                                    + " why they live where they live, and their needs. It has nothing to count until an"
                                    + " authority's returns are loaded. They are sealed, and from then on the pages ask"
                                    + " for a sign-in."),
                    new Block.Way("Load returns on looked-after children", "/import"),
                    new Block.Way("What is not shown without them", "/ledger")));

    private final Workbench workbench;
    private final Answers answers;

    ChildrenPages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    @GetMapping({"/children", "/children" + FORM})
    ResponseEntity<byte[]> children(HttpServletRequest request) {
        return answers.to(
                request,
                "/children",
                register -> offer(cohorts -> new Offer(
                        List.of(
                                Choice.of(
                                        "by",
                                        "By",
                                        Arrays.stream(Characteristic.values())
                                                .map(by -> new Option(by.slug(), by.title()))
                                                .toList()),
                                days(cohorts),
                                COUNTS),
                        chosen -> counted(cohorts, chosen)
                                .children(
                                        Characteristic.find(chosen.value("by")).orElseThrow(), day(chosen)))));
    }

    @GetMapping({"/needs", "/needs" + FORM})
    ResponseEntity<byte[]> needs(HttpServletRequest request) {
        return answers.to(
                request,
                "/needs",
                register -> offer(cohorts -> new Offer(
                        List.of(
                                Choice.of(
                                        "authority",
                                        "Together in",
                                        cohorts.authorities().stream()
                                                .map(code -> new Option(code, cohorts.name(code)))
                                                .toList()),
                                days(cohorts),
                                COUNTS),
                        chosen ->
                                counted(cohorts, chosen).needs(day(chosen), Optional.of(chosen.value("authority"))))));
    }

    @GetMapping({"/data", "/data" + FORM})
    ResponseEntity<byte[]> data(HttpServletRequest request) {
        return answers.to(request, "/data", register -> offer(cohorts -> Offer.of(cohorts::data)));
    }

    /// One child's page.
    @GetMapping("/child/{pseudonym:[A-Z2-7]{16}}")
    ResponseEntity<byte[]> child(HttpServletRequest request, @PathVariable("pseudonym") String pseudonym) {
        if (!workbench.children().held()) {
            throw new NoSuchPage("No records of children are held here.");
        }
        return answers.to(
                request,
                "/child/" + pseudonym,
                register -> Offer.of(() -> workbench.cohorts().child(pseudonym)));
    }

    private Offer offer(Function<Cohorts, Offer> of) {
        return workbench.children().held() ? of.apply(workbench.cohorts()) : Offer.of(() -> NOBODY);
    }

    private static final Choice COUNTS = Choice.of(
            "counts",
            "Counts",
            List.of(
                    new Option("as-they-may-leave", "As they may leave"),
                    new Option("exact", "Exact, not for publication")));

    private static Cohorts counted(Cohorts cohorts, Choosing chosen) {
        return chosen.value("counts").equals("exact") ? cohorts.exactly() : cohorts;
    }

    private static Choice days(Cohorts cohorts) {
        return Choice.of(
                "asAt",
                "On",
                cohorts.days().stream()
                        .map(day -> new Option(day.toString(), Words.day(day)))
                        .toList());
    }

    private static Optional<LocalDate> day(Choosing chosen) {
        return Optional.of(LocalDate.parse(chosen.value("asAt")));
    }
}
