package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.SearchRecords;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What referrals and logs of searches say: the first hour of a commissioner, suitability, and the ways
/// into homes. Only the one who signed in sees them.
@Controller
class SearchPages {

    private static final String FORM = ".{form:csv|json}";
    private static final String TOGETHER = "together";

    private static final Page NO_REFERRALS = new Page(
            "The first hour",
            "No referral is held here.",
            List.of(
                    new Block.Paragraph(
                            "With nothing but a quarter's spreadsheet of the Placements Data Standard this page says who waits and how long, who lives where nobody is registered, who is deprived of liberty, what places cost and where they lie, and which brothers and sisters are apart."),
                    new Block.Way("Load the spreadsheet", "/import"),
                    new Block.Way("What to know before you load records of children", "/before-you-load")));

    private static final Page NOBODY = new Page(
            "How children came to a home",
            "No records of children are held here.",
            List.of(
                    new Block.Paragraph(
                            "This page says from where children came to the homes in which they live, by plan or after something broke down, and how long their search took. It has nothing to say until returns are loaded."),
                    new Block.Way("Load returns on looked-after children", "/import")));

    private final Workbench workbench;
    private final Answers answers;

    SearchPages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    /// The pages that are made before anybody asks.
    List<Ahead> ahead() {
        return List.of(
                Ahead.of("/pathways", this::pathways),
                Ahead.of("/first-hour", this::firstHour),
                Ahead.of("/suitability", this::suitability));
    }

    @GetMapping({"/first-hour", "/first-hour" + FORM})
    ResponseEntity<byte[]> firstHour(HttpServletRequest request) {
        return answers.to(request, "/first-hour", this::firstHour);
    }

    private Offer firstHour(Register register) {
        if (!held()) {
            return Offer.of(() -> NO_REFERRALS);
        }
        SearchRecords searches = workbench.searches();
        Choice quarters = Choice.of(
                "quarter",
                "Quarter",
                searches.quarters().stream()
                        .map(quarter -> new Option(
                                quarter.first().toString(),
                                "%s to %s".formatted(Words.day(quarter.first()), Words.day(quarter.last()))))
                        .toList());
        return offer(
                List.of(quarters),
                (of, chosen) -> searches.firstHour(of, Optional.of(LocalDate.parse(chosen.value("quarter")))));
    }

    @GetMapping({"/suitability", "/suitability" + FORM})
    ResponseEntity<byte[]> suitability(HttpServletRequest request) {
        return answers.to(request, "/suitability", this::suitability);
    }

    private Offer suitability(Register register) {
        return held()
                ? offer(List.of(), (of, chosen) -> workbench.searches().suitability(of))
                : Offer.of(() -> NO_REFERRALS);
    }

    private boolean held() {
        return workbench.children().held() && workbench.searches().holdsReferrals();
    }

    /// A page of one authority of which referrals are held, or of all of them as one.
    private Offer offer(List<Choice> others, BiFunction<List<String>, Choosing, Page> page) {
        SearchRecords searches = workbench.searches();
        List<String> held = searches.authorities();
        List<Option> whose = new ArrayList<>();
        if (held.size() > 1) {
            whose.add(new Option(TOGETHER, "All %d authorities held, as one".formatted(held.size())));
        }
        held.forEach(code -> whose.add(new Option(code, searches.name(code))));
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("authority", "Of", whose)));
        choices.addAll(others);
        return new Offer(
                choices,
                chosen -> page.apply(
                        chosen.value("authority").equals(TOGETHER) ? List.of() : List.of(chosen.value("authority")),
                        chosen));
    }

    @GetMapping({"/pathways", "/pathways" + FORM})
    ResponseEntity<byte[]> pathways(HttpServletRequest request) {
        return answers.to(request, "/pathways", this::pathways);
    }

    private Offer pathways(Register register) {
        if (!workbench.children().held()) {
            return Offer.of(() -> NOBODY);
        }
        return new Offer(
                List.of(
                        Choices.of("Children of", workbench.rightHomes().groups()),
                        ChildrenPages.quarterEnds(workbench.cohorts()),
                        ChildrenPages.RULES),
                chosen -> workbench
                        .waysIn()
                        .page(
                                ChildrenPages.day(chosen),
                                ChildrenPages.rule(chosen),
                                workbench.rightHomes().authorities(Choices.of(chosen))));
    }
}
