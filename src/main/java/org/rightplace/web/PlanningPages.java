package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.evidence.Checked;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.NeedCohorts;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Planning;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Needs that come together, and what those who plan have drawn for themselves.
@Controller
class PlanningPages {

    private static final String BY = Workbench.account();
    private static final String NONE = "none";
    private static final int MOST_LISTED = 20;

    private static final Page NOBODY = new Page(
            "Needs that come together",
            "No records of children are held here.",
            List.of(
                    new Block.Paragraph(
                            "This page looks for needs that come together in children, so that homes could be planned for them. It has nothing to look at until returns and needs profiles are loaded."),
                    new Block.Way("Load them", "/import"),
                    new Block.Way("The forms that the field lacks", "/data")));

    private final Workbench workbench;
    private final Answers answers;
    private final Pages pages;

    PlanningPages(Workbench workbench, Answers answers, Pages pages) {
        this.workbench = workbench;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping({"/cohorts", "/cohorts.{form:csv|json}"})
    ResponseEntity<byte[]> cohorts(HttpServletRequest request) {
        return answers.to(request, "/cohorts", this::cohorts);
    }

    /// The page that is made before anybody asks.
    List<Ahead> ahead() {
        return List.of(Ahead.of("/cohorts", this::cohorts));
    }

    private Offer cohorts(Register register) {
        if (!workbench.children().held()) {
            return Offer.of(() -> NOBODY);
        }
        NeedCohorts cohorts = workbench.needCohorts();
        return new Offer(
                List.of(
                        Choices.lenses(cohorts),
                        Choices.of("Children of", workbench.rightHomes().groups()),
                        listed(),
                        ChildrenPages.quarterEnds(workbench.cohorts()),
                        ChildrenPages.RULES),
                chosen -> cohorts.page(new NeedCohorts.Asked(
                        ChildrenPages.day(chosen),
                        ChildrenPages.rule(chosen),
                        chosen.value("lens"),
                        List.copyOf(workbench.rightHomes().authorities(Choices.of(chosen))),
                        Optional.of(chosen.value("cohort"))
                                .filter(cohort -> !cohort.equals(NONE))
                                .map(Integer::valueOf))));
    }

    private static Choice listed() {
        List<Option> options = new ArrayList<>(List.of(new Option(NONE, "no cohort")));
        IntStream.rangeClosed(1, MOST_LISTED)
                .forEach(cohort -> options.add(new Option(Integer.toString(cohort), "cohort " + cohort)));
        return Choice.of("cohort", "List the children of", options);
    }

    @GetMapping("/planning")
    ResponseEntity<byte[]> planning(CsrfToken token) {
        return planning(HttpStatus.OK, PlanningTyped.NOTHING, List.of(), token);
    }

    private static PlanningTyped typed(HttpServletRequest request) {
        return new PlanningTyped(
                given(request, "groupName"),
                given(request, "groupOf"),
                given(request, "cohortsName"),
                given(request, "cohortsLines"));
    }

    private static String given(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    @PostMapping("/planning/group")
    ResponseEntity<byte[]> group(HttpServletRequest request, CsrfToken token) throws IOException {
        PlanningTyped typed = typed(request);
        try {
            if (!workbench.isDemonstration()) {
                workbench
                        .planning()
                        .keepGroup(
                                typed.groupName(), Arrays.asList(typed.groupOf().split("[\\r\\n;]+")), BY);
            }
            return seeOther();
        } catch (NotHeld wrong) {
            return planning(HttpStatus.UNPROCESSABLE_CONTENT, typed, List.of(said(wrong)), token);
        }
    }

    @PostMapping("/planning/cohorts")
    ResponseEntity<byte[]> ownCohorts(HttpServletRequest request, CsrfToken token) throws IOException {
        PlanningTyped typed = typed(request);
        try {
            var read = workbench.isDemonstration()
                    ? new Checked.Whole<>(List.of(), List.of())
                    : workbench.planning().keepCohorts(typed.cohortsName(), "lines", typed.cohortsLines(), BY);
            return read instanceof Checked.Whole<?>
                    ? seeOther()
                    : planning(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            typed,
                            read.findings().stream()
                                    .map(finding -> "Line %d: %s"
                                            .formatted(finding.where().row(), finding.message()))
                                    .toList(),
                            token);
        } catch (NotHeld wrong) {
            return planning(HttpStatus.UNPROCESSABLE_CONTENT, typed, List.of(said(wrong)), token);
        }
    }

    /// What is dropped stands in the fields again, so that it can be kept again.
    @PostMapping("/planning/drop")
    ResponseEntity<byte[]> drop(HttpServletRequest request, CsrfToken token) throws IOException {
        Planning planning = workbench.planning();
        String group = Optional.ofNullable(request.getParameter("group")).orElse("");
        String cohorts = Optional.ofNullable(request.getParameter("cohorts")).orElse("");
        try {
            if (workbench.isDemonstration()) {
                return seeOther();
            }
            PlanningTyped typed = group.isEmpty()
                    ? new PlanningTyped("", "", cohorts, planning.dropCohorts(cohorts))
                    : new PlanningTyped(group, String.join("\n", planning.dropGroup(group)), "", "");
            return planning(HttpStatus.OK, typed, List.of(), token);
        } catch (NotHeld wrong) {
            return planning(HttpStatus.UNPROCESSABLE_CONTENT, PlanningTyped.NOTHING, List.of(said(wrong)), token);
        }
    }

    private static String said(NotHeld wrong) {
        return String.valueOf(wrong.getMessage());
    }

    private static ResponseEntity<byte[]> seeOther() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/planning"))
                .build();
    }

    private ResponseEntity<byte[]> planning(
            HttpStatus status, PlanningTyped typed, List<String> faults, CsrfToken token) {
        Planning planning = workbench.planning();
        return pages.answer(
                status,
                "planning",
                pages.frame("Groups and cohorts of your own", "/planning"),
                Map.of(
                        "groups",
                        planning.groups().entrySet().stream()
                                .map(group -> new Option(
                                        group.getKey(),
                                        String.join(
                                                ", ",
                                                group.getValue().stream()
                                                        .map(planning::name)
                                                        .toList())))
                                .toList(),
                        "cohorts",
                        planning.cohorts().entrySet().stream()
                                .map(set -> new Option(
                                        set.getKey(),
                                        String.join(
                                                ", ",
                                                set.getValue().stream()
                                                        .map(one -> one.name())
                                                        .toList())))
                                .toList(),
                        "needs",
                        Arrays.stream(NeedDomain.values()).map(NeedDomain::slug).toList(),
                        "typed",
                        typed,
                        "faults",
                        faults,
                        "demonstration",
                        workbench.isDemonstration(),
                        "token",
                        token));
    }
}
