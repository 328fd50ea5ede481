package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.children.Characteristic;
import org.rightplace.commissioning.Every;
import org.rightplace.link.history.Rule;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Cohorts;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The pages about children, which only the one who signed in sees.
@Controller
class ChildrenPages {

    /// The choice of a day.
    static final String DAY = "asAt";

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

    static final Choice RULES = Choice.of(
            "rule",
            "Years joined by",
            List.of(
                    new Option(Rule.LATEST_RETURN.slug(), "The latest return to tell"),
                    new Option(Rule.FIRST_RETURN.slug(), "The first return to tell")));

    private static final String TOGETHER = "together";

    private static final Page NO_SEARCHES = new Page(
            "How homes are searched for",
            "No log of searches and no referral is held here.",
            List.of(
                    new Block.Paragraph(
                            "This page is a mirror for those who commission: how long a child's need for a home was known,"
                                    + " whether a needs profile was made, who was asked, what was declined and why, whether"
                                    + " the home was chosen on fit or on price, and where the child was meanwhile. It reads a"
                                    + " log of searches (`rightplace template commissioning` writes the form) and referrals"
                                    + " in the Placements Data Standard."),
                    new Block.Way("Load a log of searches, or referrals", "/import"),
                    new Block.Way("What is not shown without them", "/ledger")));

    private final Workbench workbench;
    private final Answers answers;

    ChildrenPages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    @GetMapping({"/children", "/children" + FORM})
    ResponseEntity<byte[]> children(HttpServletRequest request) {
        return answers.to(request, "/children", this::children);
    }

    private Offer children(Register register) {
        return offer(cohorts -> new Offer(
                List.of(
                        Choice.of(
                                "by",
                                "By",
                                Arrays.stream(Characteristic.values())
                                        .map(by -> new Option(by.slug(), by.title()))
                                        .toList()),
                        days(cohorts),
                        RULES,
                        COUNTS),
                chosen -> counted(cohorts, chosen)
                        .children(Characteristic.find(chosen.value("by")).orElseThrow(), day(chosen), rule(chosen))));
    }

    @GetMapping({"/needs", "/needs" + FORM})
    ResponseEntity<byte[]> needs(HttpServletRequest request) {
        return answers.to(request, "/needs", this::needs);
    }

    private Offer needs(Register register) {
        return offer(cohorts -> new Offer(
                List.of(
                        Choice.of(
                                "authority",
                                "Together in",
                                cohorts.authorities().stream()
                                        .map(code -> new Option(code, cohorts.name(code)))
                                        .toList()),
                        days(cohorts),
                        RULES,
                        COUNTS),
                chosen -> counted(cohorts, chosen)
                        .needs(day(chosen), Optional.of(chosen.value("authority")), rule(chosen))));
    }

    @GetMapping({"/commissioning", "/commissioning" + FORM})
    ResponseEntity<byte[]> commissioning(HttpServletRequest request) {
        return answers.to(request, "/commissioning", register -> searches());
    }

    private Offer searches() {
        List<String> held = workbench.children().held() ? workbench.searches().authorities() : List.of();
        if (held.isEmpty()) {
            return Offer.of(() -> NO_SEARCHES);
        }
        List<Option> whose = new ArrayList<>();
        if (held.size() > 1) {
            whose.add(new Option(TOGETHER, "All %d authorities held, as one".formatted(held.size())));
        }
        held.forEach(code -> whose.add(new Option(code, workbench.searches().name(code))));
        return new Offer(
                List.of(
                        Choice.of("authority", "Of", whose),
                        Choice.of(
                                "every",
                                "Period",
                                Arrays.stream(Every.values())
                                        .map(every -> new Option(every.slug(), every.words()))
                                        .toList())),
                chosen -> workbench
                        .searches()
                        .mirror(
                                Stream.of(chosen.value("authority"))
                                        .filter(code -> !code.equals(TOGETHER))
                                        .toList(),
                                Every.find(chosen.value("every")).orElseThrow()));
    }

    @GetMapping({"/data", "/data" + FORM})
    ResponseEntity<byte[]> data(HttpServletRequest request) {
        return answers.to(request, "/data", this::data);
    }

    private Offer data(Register register) {
        return offer(cohorts -> Offer.of(cohorts::data));
    }

    /// The pages that are made before anybody asks.
    List<Ahead> ahead() {
        return List.of(
                Ahead.of("/children", this::children), Ahead.of("/needs", this::needs), Ahead.of("/data", this::data));
    }

    /// Those of other days, of which what may leave takes longest to decide.
    List<Ahead> later() {
        return List.of(Ahead.of("/children", this::children).withEvery(DAY, Ahead.of("/needs", this::needs)));
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

    /// The days of which children can be counted.
    static Choice days(Cohorts cohorts) {
        return Choice.of(
                DAY,
                "On",
                cohorts.days().stream()
                        .map(day -> new Option(day.toString(), Words.day(day)))
                        .toList());
    }

    /// The days on which what never leaves can be looked at: the ends of quarters.
    static Choice quarterEnds(Cohorts cohorts) {
        return Choice.of(
                DAY,
                "On",
                cohorts.quarterEnds().stream()
                        .map(day -> new Option(day.toString(), Words.day(day)))
                        .toList());
    }

    /// The rule that was chosen of them, by which years are joined.
    static Rule rule(Choosing chosen) {
        return Rule.find(chosen.value("rule")).orElseThrow();
    }

    /// The day that was chosen of them.
    static Optional<LocalDate> day(Choosing chosen) {
        return Optional.of(LocalDate.parse(chosen.value(DAY)));
    }
}
