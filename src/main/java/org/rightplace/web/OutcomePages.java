package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.CostsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.care.Worded;
import org.rightplace.sufficiency.cost.By;
import org.rightplace.sufficiency.cost.ChangeOfCost.Rise;
import org.rightplace.sufficiency.outcome.Group;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Costs;
import org.rightplace.workbench.PlacementOutcomes;
import org.rightplace.workbench.PlacementOutcomes.Asked;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How placements went on and what they cost, which only the one who signed in sees.
@Controller
class OutcomePages {

    private static final String FORM = ".{form:csv|json}";
    private static final List<Integer> YEARS = List.of(3, 1, 2, 5, 10);

    private static final Page NOBODY = new Page(
            "Outcomes of placement",
            "No records of children are held here.",
            List.of(
                    new Block.Paragraph(
                            "This page follows placements from the day they begin: how long they last, and whether they end to"
                                    + " a plan. It has nothing to follow until returns are loaded."),
                    new Block.Way("Load returns on looked-after children", "/import"),
                    new Block.Way("What is not shown without them", "/ledger")));

    private static final Page NO_COSTS = new Page(
            "What places cost a week",
            "No place that was found for a child is held here.",
            List.of(
                    new Block.Paragraph(
                            "This page shows what places were agreed to cost a week, in their parts, and what a change of that is"
                                    + " made of. It has nothing to show until files of the Placements Data Standard are loaded."),
                    new Block.Way("Load them", "/import")));

    private final Workbench workbench;
    private final Answers answers;

    OutcomePages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    @GetMapping({"/outcomes", "/outcomes" + FORM})
    ResponseEntity<byte[]> outcomes(HttpServletRequest request) {
        return answers.to(request, "/outcomes", this::outcomes);
    }

    @GetMapping({"/outcomes/inspection", "/outcomes/inspection" + FORM})
    ResponseEntity<byte[]> inspection(HttpServletRequest request) {
        return answers.to(request, "/outcomes/inspection", this::inspection);
    }

    @GetMapping({"/outcomes/children", "/outcomes/children" + FORM})
    ResponseEntity<byte[]> children(HttpServletRequest request) {
        return answers.to(request, "/outcomes/children", this::children);
    }

    private Offer children(Register register) {
        if (!workbench.children().held()) {
            return Offer.of(() -> NOBODY);
        }
        PlacementOutcomes outcomes = workbench.outcomes();
        return new Offer(
                List.of(
                        Choices.of("Children of", outcomes.groups()),
                        ChildrenPages.days(workbench.cohorts()),
                        ChildrenPages.RULES),
                chosen -> outcomes.children(
                        ChildrenPages.day(chosen),
                        ChildrenPages.rule(chosen),
                        outcomes.authorities(Choices.of(chosen))));
    }

    @GetMapping({"/costs", "/costs" + FORM})
    ResponseEntity<byte[]> costs(HttpServletRequest request) {
        return answers.to(request, "/costs", this::costs);
    }

    private Offer costs(Register register) {
        if (!workbench.children().held() || !workbench.costs().held()) {
            return Offer.of(() -> NO_COSTS);
        }
        Costs costs = workbench.costs();
        return new Offer(
                List.of(
                        Choice.of(
                                "by",
                                "By",
                                Arrays.stream(By.values())
                                        .map(by -> new Option(by.slug(), by.words()))
                                        .toList()),
                        Choices.of("Paid for by", costs.authorities()),
                        Choice.number(CostsPage.RISE, "Rise of prices in general", "0.0")),
                chosen -> costs.costs(
                        Optional.empty(),
                        Optional.empty(),
                        new TreeSet<>(Choices.of(chosen)),
                        Worded.find(By.class, chosen.value("by")).orElseThrow(),
                        new Rise(
                                Double.parseDouble("0"
                                                + chosen.value(CostsPage.RISE).replace("%", ""))
                                        / 100,
                                "")));
    }

    /// The pages that are made before anybody asks.
    List<Ahead> ahead() {
        return List.of(
                Ahead.of("/outcomes", this::outcomes),
                Ahead.of("/outcomes/children", this::children),
                Ahead.of("/costs", this::costs));
    }

    /// Paths to other days.
    List<Ahead> later() {
        return List.of(Ahead.of("/outcomes/children", this::children).withEvery(ChildrenPages.DAY));
    }

    private Offer outcomes(Register register) {
        if (!workbench.children().held()) {
            return Offer.of(() -> NOBODY);
        }
        PlacementOutcomes outcomes = workbench.outcomes();
        List<Choice> choices = new ArrayList<>(List.of(Choice.of(
                "by",
                "By",
                Arrays.stream(Group.values())
                        .map(group -> new Option(group.slug(), group.words()))
                        .toList())));
        choices.addAll(asked(outcomes));
        return new Offer(
                choices,
                chosen -> outcomes.outcomes(asked(
                        outcomes,
                        chosen,
                        Worded.find(Group.class, chosen.value("by")).orElseThrow())));
    }

    private Offer inspection(Register register) {
        if (!workbench.children().held()) {
            return Offer.of(() -> NOBODY);
        }
        PlacementOutcomes outcomes = workbench.outcomes();
        return new Offer(asked(outcomes), chosen -> outcomes.gradeBefore(asked(outcomes, chosen, Group.KIND)));
    }

    private List<Choice> asked(PlacementOutcomes outcomes) {
        return List.of(
                Choices.of("Children of", outcomes.groups()),
                Choice.of(
                        "years",
                        "Began in the last",
                        YEARS.stream()
                                .map(years -> new Option(years.toString(), Words.number(years, "year", "years")))
                                .toList()),
                ChildrenPages.days(workbench.cohorts()),
                ChildrenPages.RULES);
    }

    private static Asked asked(PlacementOutcomes outcomes, Choosing chosen, Group by) {
        LocalDate to = ChildrenPages.day(chosen).orElseThrow();
        return new Asked(
                Optional.of(to.minusYears(Long.parseLong(chosen.value("years"))).plusDays(1)),
                Optional.of(to),
                ChildrenPages.rule(chosen),
                outcomes.authorities(Choices.of(chosen)),
                by);
    }
}
