package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.care.Worded;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.RightHomes;
import org.rightplace.workbench.RightHomes.Asked;
import org.rightplace.workbench.RightHomes.Here;
import org.rightplace.workbench.Workbench;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that set children's needs against homes, which only the one who signed in sees.
@Controller
class RightHomePages {

    private static final String FORM = ".{form:csv|json}";
    private static final String NOW = "now";
    private static final String ANY = "any";
    private static final String NEEDS = "needs";
    private static final String THE_DAY_BEFORE = "before";

    private static final Page NOBODY = new Page(
            "For whom no right home is here, and why",
            "No records of children are held here.",
            List.of(
                    new Block.Paragraph(
                            "This page sets each child's needs against what homes can do, and says for whom no right home"
                                    + " is to be had and why not. It has nothing to set against each other until returns,"
                                    + " needs profiles and what homes can do are loaded."),
                    new Block.Way("Load them", "/import"),
                    new Block.Way("The forms that the field lacks", "/data"),
                    new Block.Way("What is not shown without them", "/ledger")));

    private final Workbench workbench;
    private final Answers answers;

    RightHomePages(Workbench workbench, Answers answers) {
        this.workbench = workbench;
        this.answers = answers;
    }

    @GetMapping({"/gaps", "/gaps" + FORM})
    ResponseEntity<byte[]> gaps(HttpServletRequest request) {
        return answers.to(request, "/gaps", this::gaps);
    }

    /// The pages that are made before anybody asks.
    List<Ahead> ahead() {
        return List.of(Ahead.of("/gaps", this::gaps), Ahead.of("/capacity", this::capacity));
    }

    /// Those that can wait until the others are made. A path goes over ends of March, so that with these
    /// every day's path is there.
    List<Ahead> later() {
        return List.of(Ahead.of("/gaps/over-time", this::overTime)
                .withEvery(ChildrenPages.DAY, day -> LocalDate.parse(day).getMonth() == Month.MARCH));
    }

    private Offer gaps(Register register) {
        return workbench.children().held() ? gaps(workbench.rightHomes()) : Offer.of(() -> NOBODY);
    }

    private Offer gaps(RightHomes homes) {
        List<Choice> choices = new ArrayList<>(asked(homes));
        choices.add(Choice.of("first", "Main cause first", causes()));
        choices.add(rows());
        choices.add(ChildrenPages.quarterEnds(workbench.cohorts()));
        choices.add(ChildrenPages.RULES);
        return new Offer(
                choices,
                chosen -> homes.gaps(
                        asked(homes, chosen, Worded.find(Cause.class, chosen.value("first"))),
                        Optional.of(chosen.value("rows")).filter(rows -> !rows.equals(NEEDS))));
    }

    private Choice rows() {
        List<Option> options = new ArrayList<>(List.of(new Option(NEEDS, "each need")));
        workbench.needCohorts().lenses().forEach((word, words) -> options.add(new Option(word, "cohorts " + words)));
        return Choice.of("rows", "Rows are", options);
    }

    @GetMapping({"/gaps/over-time", "/gaps/over-time" + FORM})
    ResponseEntity<byte[]> overTime(HttpServletRequest request) {
        return answers.to(request, "/gaps/over-time", this::overTime);
    }

    private Offer overTime(Register register) {
        if (!workbench.children().held()) {
            return Offer.of(() -> NOBODY);
        }
        RightHomes homes = workbench.rightHomes();
        List<Choice> choices = new ArrayList<>(asked(homes));
        choices.add(ChildrenPages.quarterEnds(workbench.cohorts()));
        List<Option> before = new ArrayList<>(List.of(new Option(THE_DAY_BEFORE, "the 31 March before")));
        workbench.cohorts().quarterEnds().forEach(day -> before.add(new Option(day.toString(), Words.day(day))));
        choices.add(Choice.of("since", "Change since", before));
        choices.add(ChildrenPages.RULES);
        return new Offer(
                choices,
                chosen -> homes.overTime(
                        asked(homes, chosen, Optional.empty()),
                        Optional.of(chosen.value("since"))
                                .filter(since -> !since.equals(THE_DAY_BEFORE))
                                .map(LocalDate::parse)));
    }

    private static List<Choice> asked(RightHomes homes) {
        return List.of(
                Choices.of("Children of", homes.groups()),
                Choice.of("here", "Here is", options(Here.values(), Here::slug, Here::words)),
                Choice.of(
                        "who",
                        "Who",
                        List.of(
                                new Option(NOW, "need a home now"),
                                new Option("all", "need a home now or live in one"))),
                evidence());
    }

    private static Asked asked(RightHomes homes, Choosing chosen, Optional<Cause> first) {
        return new Asked(
                ChildrenPages.day(chosen),
                ChildrenPages.rule(chosen),
                homes.authorities(Choices.of(chosen)),
                Arrays.stream(Here.values())
                        .filter(here -> here.slug().equals(chosen.value("here")))
                        .findFirst()
                        .orElseThrow(),
                chosen.value("who").equals(NOW),
                evidence(chosen),
                first);
    }

    @GetMapping({"/capacity", "/capacity" + FORM})
    ResponseEntity<byte[]> capacity(HttpServletRequest request) {
        return answers.to(request, "/capacity", this::capacity);
    }

    private Offer capacity(Register register) {
        return new Offer(
                List.of(needs(), levels(), evidence()),
                chosen -> workbench
                        .homesVoices()
                        .heard(workbench
                                .rightHomes()
                                .capacity(
                                        Optional.empty(),
                                        workbench.rightHomes().lying(List.of()),
                                        NeedDomain.find(chosen.value("need"))
                                                .map(need -> Map.of(need, Integer.valueOf(chosen.value("level"))))
                                                .orElse(Map.of()),
                                        evidence(chosen))));
    }

    private static Choice needs() {
        List<Option> options = new ArrayList<>(List.of(new Option(ANY, "no need in particular")));
        options.addAll(options(NeedDomain.values(), NeedDomain::slug, NeedDomain::title));
        return Choice.of("need", "For a child with", options);
    }

    private static Choice levels() {
        return Choice.of(
                "level",
                "At level",
                List.of(new Option("2", "2: gets in the way of living"), new Option("3", "3: dangerous or disabling")));
    }

    private static Choice evidence() {
        return new Choice(
                "evidence",
                "On evidence of",
                options(Evidence.values(), Evidence::slug, Evidence::words),
                Evidence.STAFFED_AND_TRAINED.slug());
    }

    private static Evidence evidence(Choosing chosen) {
        return Worded.find(Evidence.class, chosen.value("evidence")).orElseThrow();
    }

    private static List<Option> causes() {
        List<Option> options = new ArrayList<>(List.of(new Option("usual", "in the usual order")));
        Cause.usualOrder().stream()
                .filter(cause -> !cause.isNotKnown())
                .forEach(cause -> options.add(new Option(cause.slug(), cause.brief())));
        return options;
    }

    private static <T> List<Option> options(T[] values, Function<T, String> value, Function<T, String> words) {
        return Arrays.stream(values)
                .map(one -> new Option(value.apply(one), words.apply(one)))
                .toList();
    }
}
