package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.care.home.Evidence;
import org.rightplace.match.Desk;
import org.rightplace.match.DeskText;
import org.rightplace.match.KeptDesk;
import org.rightplace.match.Term;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Choice.Option;
import org.rightplace.web.Warming.Ahead;
import org.rightplace.workbench.Decisions;
import org.rightplace.workbench.Desks;
import org.rightplace.workbench.Matches;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Which homes could be right for one child, and how that is weighed.
@Controller
class MatchPages {

    private static final String BY = Workbench.account();
    private static final String FORM = ".{form:csv|json}";
    private static final String CHILD = "/match/{pseudonym:[A-Z2-7]{16}}";
    private static final String DECISIONS = "/match/decisions";
    private static final String DECIDE = "/match/decide";
    private static final String WEIGHTS = "/match/weights";
    private static final String NAME = "name";

    /// Shown where there is nobody to match.
    static final Page NOBODY = new Page(
            "Which home for which child",
            "No records of children are held here.",
            List.of(
                    new Block.Paragraph(
                            "This page sets what one child needs against every home that is known: what rules a home out, what speaks for it, what against it, and what nobody knows. It has nothing to look at until records of children are loaded."),
                    new Block.Way("Load them", "/import"),
                    new Block.Way("How matches are weighed", WEIGHTS)));

    private final Workbench workbench;
    private final Answers answers;
    private final Pages pages;

    MatchPages(Workbench workbench, Answers answers, Pages pages) {
        this.workbench = workbench;
        this.answers = answers;
        this.pages = pages;
    }

    /// The page that is made before anybody asks.
    List<Ahead> ahead() {
        return List.of(Ahead.of("/match", this::seeking));
    }

    @GetMapping({"/match", "/match" + FORM})
    ResponseEntity<byte[]> seeking(HttpServletRequest request) {
        return answers.to(request, "/match", this::seeking);
    }

    private Offer seeking(Register register) {
        return workbench.children().held()
                ? new Offer(
                        List.of(Choices.of("Children of", workbench.rightHomes().groups())),
                        chosen -> workbench
                                .matches()
                                .seeking(workbench.rightHomes().authorities(Choices.of(chosen))))
                : Offer.of(() -> NOBODY);
    }

    @GetMapping(CHILD)
    ResponseEntity<byte[]> child(HttpServletRequest request, @PathVariable("pseudonym") String pseudonym) {
        if (!workbench.children().held()) {
            throw new NoSuchPage("No records of children are held here.");
        }
        return answers.to(
                request,
                "/match/" + pseudonym,
                register -> new Offer(
                        List.of(
                                Choices.weights(workbench.desks()),
                                Choice.words("homes", "Set homes side by side: up to four numbers")),
                        chosen -> workbench
                                .matches()
                                .child(new Matches.Asked(pseudonym, chosen.value("weights"), homes(chosen)))));
    }

    private static List<String> homes(Choosing chosen) {
        return Arrays.stream(chosen.value("homes").split("[ ,;]+", -1))
                .filter(home -> !home.isEmpty())
                .toList();
    }

    @GetMapping({DECISIONS, DECISIONS + FORM})
    ResponseEntity<byte[]> decisions(HttpServletRequest request) {
        return answers.to(
                request,
                DECISIONS,
                register -> workbench.children().held()
                        ? Offer.of(() -> workbench.decisions().page())
                        : Offer.of(() -> NOBODY));
    }

    @GetMapping(DECIDE)
    ResponseEntity<byte[]> decide(HttpServletRequest request, CsrfToken token) {
        if (!workbench.children().held()) {
            throw new NoSuchPage("No records of children are held here.");
        }
        return decide(HttpStatus.OK, decided(request), Optional.empty(), token);
    }

    @PostMapping(DECIDE)
    ResponseEntity<byte[]> keepDecision(HttpServletRequest request, CsrfToken token) throws IOException {
        Decisions.Typed typed = decided(request);
        try {
            if (!workbench.isDemonstration()) {
                workbench.decisions().keep(typed, BY);
            }
            return seeOther(DECISIONS);
        } catch (NotHeld wrong) {
            return decide(
                    HttpStatus.UNPROCESSABLE_CONTENT, typed, Optional.of(String.valueOf(wrong.getMessage())), token);
        }
    }

    private static Decisions.Typed decided(HttpServletRequest request) {
        String weights = typed(request, "weights");
        return new Decisions.Typed(
                typed(request, "child"),
                typed(request, "home"),
                weights.isEmpty() ? Desks.USUAL : weights,
                typed(request, "why"),
                typed(request, "words"));
    }

    private ResponseEntity<byte[]> decide(
            HttpStatus status, Decisions.Typed typed, Optional<String> fault, CsrfToken token) {
        return pages.answer(
                status,
                "decide",
                pages.frame("Write down what was decided", "/match"),
                Map.of(
                        "typed",
                        typed,
                        "weights",
                        Choices.weights(workbench.desks()).options(),
                        "reasons",
                        Arrays.stream(Decision.Why.values())
                                .map(why -> new Option(why.slug(), why.words()))
                                .toList(),
                        "most",
                        Decision.MOST_WORDS,
                        "fault",
                        fault.orElse(""),
                        "demonstration",
                        workbench.isDemonstration(),
                        "token",
                        token));
    }

    @GetMapping(WEIGHTS)
    ResponseEntity<byte[]> desk(HttpServletRequest request, CsrfToken token) {
        String name = typed(request, NAME);
        Desk desk = Optional.ofNullable(workbench.desks().kept().get(name))
                .map(versions -> versions.getFirst().desk())
                .orElse(Desk.USUAL);
        return desk(HttpStatus.OK, name, lines(desk), Optional.empty(), token);
    }

    @PostMapping(WEIGHTS)
    ResponseEntity<byte[]> keep(HttpServletRequest request, CsrfToken token) throws IOException {
        String name = typed(request, NAME);
        Map<String, String> typed = new HashMap<>(lines(Desk.USUAL));
        typed.replaceAll((field, usual) -> typed(request, field));
        List<String> written = typed.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .sorted()
                .toList();
        try {
            if (!workbench.isDemonstration()) {
                workbench.desks().keep(name, written, BY);
            }
            return seeOther(WEIGHTS);
        } catch (NotHeld wrong) {
            return desk(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    name,
                    typed,
                    Optional.of(String.valueOf(wrong.getMessage())),
                    token);
        }
    }

    /// What is dropped stands in the fields again, so that it can be kept again.
    @PostMapping(WEIGHTS + "/drop")
    ResponseEntity<byte[]> drop(HttpServletRequest request, CsrfToken token) throws IOException {
        String name = typed(request, NAME);
        if (workbench.isDemonstration()) {
            return seeOther(WEIGHTS);
        }
        try {
            return desk(HttpStatus.OK, name, lines(workbench.desks().drop(name)), Optional.empty(), token);
        } catch (NotHeld wrong) {
            return desk(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    name,
                    lines(Desk.USUAL),
                    Optional.of(String.valueOf(wrong.getMessage())),
                    token);
        }
    }

    private static ResponseEntity<byte[]> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    private static Map<String, String> lines(Desk desk) {
        Map<String, String> lines = new HashMap<>();
        DeskText.write(desk).forEach(line -> lines.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        return lines;
    }

    private ResponseEntity<byte[]> desk(
            HttpStatus status, String name, Map<String, String> typed, Optional<String> fault, CsrfToken token) {
        return pages.answer(
                status,
                "weights",
                pages.frame("How matches are weighed", "/match"),
                Map.of(
                        "kept",
                        workbench.desks().kept().entrySet().stream()
                                .map(set -> new Option(
                                        set.getKey(),
                                        String.join(
                                                "; ",
                                                set.getValue().stream()
                                                        .map(MatchPages::version)
                                                        .toList())))
                                .toList(),
                        "terms",
                        Arrays.stream(Term.values())
                                .map(term -> new Option(term.slug(), term.words()))
                                .toList(),
                        "grades",
                        Arrays.stream(Evidence.values())
                                .map(grade -> new Option(grade.slug(), grade.words()))
                                .toList(),
                        "name",
                        name,
                        "typed",
                        typed,
                        "fault",
                        fault.orElse(""),
                        "demonstration",
                        workbench.isDemonstration(),
                        "token",
                        token));
    }

    private static String version(KeptDesk version) {
        return "version %d, kept on %s by %s".formatted(version.version(), Words.day(version.on()), version.by());
    }
}
