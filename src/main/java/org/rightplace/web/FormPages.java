package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.need.OwnWords;
import org.rightplace.workbench.ChildsWords.Statement;
import org.rightplace.workbench.Forms;
import org.rightplace.workbench.Forms.Looked;
import org.rightplace.workbench.Forms.Saved;
import org.rightplace.workbench.Forms.Wanted;
import org.rightplace.workbench.Workbench;
import org.rightplace.workbench.form.Questions;
import org.rightplace.workbench.form.Questions.Fault;
import org.rightplace.workbench.form.Questions.Question;
import org.rightplace.workbench.form.Summary;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// This product's own forms, filled on a page: asked, looked through, kept. The answers travel with the
/// pages and are nowhere else until they are kept.
@Controller
class FormPages {

    private static final String PART = "/forms";
    private static final String ACCOUNT = Workbench.account();
    private static final String MORE = "more:";

    private final Workbench workbench;
    private final Pages pages;

    FormPages(Workbench workbench, Pages pages) {
        this.workbench = workbench;
        this.pages = pages;
    }

    /// A form at its address.
    ///
    /// @param statement what a child said before, of which this is the next version
    private record Here(Wanted wanted, String address, Optional<Statement> statement) {

        static Here of(@Nullable String child, String form) {
            return new Here(
                    new Wanted(form, Optional.ofNullable(child)),
                    child == null ? "/forms/" + form : "/child/%s/%s".formatted(child, form),
                    Optional.empty());
        }
    }

    @GetMapping("/forms")
    ResponseEntity<byte[]> all(CsrfToken token) {
        return all(HttpStatus.OK, "", "", token);
    }

    /// Leads to the page of a child whose number somebody knows. The number is sent as a form, so that
    /// it is in no address, and is kept nowhere.
    @PostMapping("/forms/child")
    ResponseEntity<byte[]> find(
            @RequestParam(name = "authority", defaultValue = "") String authority,
            @RequestParam(name = "number", defaultValue = "") String number,
            CsrfToken token)
            throws IOException {
        Optional<String> found = authority.isBlank() || number.isBlank()
                ? Optional.empty()
                : workbench.forms().findChild(authority, number);
        return found.map(child -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/child/" + child))
                        .<byte[]>build())
                .orElseGet(() -> all(
                        HttpStatus.NOT_FOUND,
                        authority,
                        "Nothing is held of a child with this number of this authority. Look at both again.",
                        token));
    }

    private ResponseEntity<byte[]> all(HttpStatus status, String authority, String fault, CsrfToken token) {
        return pages.answer(
                status,
                "forms",
                pages.frame(fault.isEmpty() ? "Forms" : "Error: Forms", PART),
                Map.of(
                        "forms",
                        Forms.all(),
                        "held",
                        workbench.children().held(),
                        "authorities",
                        workbench.forms().authorities(),
                        "authority",
                        authority,
                        "fault",
                        fault,
                        "token",
                        token));
    }

    @GetMapping({
        "/forms/{form:needs|capability|commissioning}",
        "/child/{child:[A-Z2-7]{16}}/{form:needs|commissioning}"
    })
    ResponseEntity<byte[]> ask(
            @PathVariable(name = "child", required = false) @Nullable String child,
            @PathVariable("form") String form,
            CsrfToken token)
            throws IOException {
        return begin(Here.of(child, form), token);
    }

    @PostMapping({
        "/forms/{form:needs|capability|commissioning}",
        "/child/{child:[A-Z2-7]{16}}/{form:needs|commissioning}"
    })
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            @PathVariable(name = "child", required = false) @Nullable String child,
            @PathVariable("form") String form,
            CsrfToken token)
            throws IOException {
        return step(request, Here.of(child, form), token);
    }

    /// Something the child says, or says anew.
    @GetMapping("/child/{child:[A-Z2-7]{16}}/words/new")
    ResponseEntity<byte[]> askWords(
            @PathVariable("child") String child,
            @RequestParam(name = "statement", defaultValue = "") String statement,
            CsrfToken token)
            throws IOException {
        return begin(words(child, statement), token);
    }

    @PostMapping("/child/{child:[A-Z2-7]{16}}/words/new")
    ResponseEntity<byte[]> takeWords(
            HttpServletRequest request,
            @PathVariable("child") String child,
            @RequestParam(name = "statement", defaultValue = "") String statement,
            CsrfToken token)
            throws IOException {
        return step(request, words(child, statement), token);
    }

    private Here words(String child, String statement) throws IOException {
        return new Here(
                new Wanted("own-words", Optional.of(child)),
                "/child/%s/words/new".formatted(child),
                statement.isEmpty()
                        ? Optional.empty()
                        : Optional.of(WordsPages.statement(workbench, child, statement)));
    }

    private ResponseEntity<byte[]> begin(Here here, CsrfToken token) throws IOException {
        Questions questions = questions(here, Map.of());
        Map<String, List<String>> begun = new HashMap<>(questions.begun());
        here.statement()
                .ifPresent(said ->
                        begun.put("own-words.said-on", List.of(said.key().on().toString())));
        return form(HttpStatus.OK, here, questions, new Filled(begun, List.of()), token);
    }

    private Questions questions(Here here, Map<String, Integer> rows) throws IOException {
        Questions all = workbench.forms().questions(here.wanted(), ACCOUNT, rows);
        return here.statement()
                .map(said -> all.without(settled(all, said.key().about())))
                .orElse(all);
    }

    /// The fields that are settled where something said of one thing on one day is said anew.
    private static Set<String> settled(Questions questions, OwnWords.About about) {
        Set<String> settled = new TreeSet<>();
        for (Question question : questions.all()) {
            boolean others =
                    question.name().endsWith(".words") && !question.label().equals(about.words());
            if (others || question.name().endsWith(".said-on")) {
                settled.add(question.name());
            }
        }
        return settled;
    }

    private ResponseEntity<byte[]> step(HttpServletRequest request, Here here, CsrfToken token) throws IOException {
        String step = Optional.ofNullable(request.getParameter("step")).orElse("check");
        String oneMore = step.startsWith(MORE) ? step.substring(MORE.length()) : "";
        var answers = new Forms.Answers(Filled.said(request), ACCOUNT);
        Questions questions = questions(here, Filled.rows(request, oneMore));
        return switch (step) {
            case "check" -> check(here, questions, answers, token);
            case "keep" -> keep(request, here, questions, answers, token);
            default -> form(HttpStatus.OK, here, questions, new Filled(answers.said(), List.of()), token);
        };
    }

    private ResponseEntity<byte[]> check(Here here, Questions questions, Forms.Answers answers, CsrfToken token)
            throws IOException {
        return switch (workbench.forms().look(here.wanted(), answers)) {
            case Looked.ToMend(var said, var faults) -> toMend(here, questions, said, faults, token);
            case Looked.Ready(var said, var once, var notes) ->
                answer(
                        HttpStatus.OK,
                        "check",
                        "Check your answers: " + questions.title(),
                        here,
                        Map.of(
                                "questions",
                                questions,
                                "filled",
                                new Filled(said, List.of()),
                                "summary",
                                Summary.of(questions, said),
                                "notes",
                                notes,
                                "once",
                                once,
                                "demonstration",
                                workbench.isDemonstration(),
                                "token",
                                token));
        };
    }

    private ResponseEntity<byte[]> keep(
            HttpServletRequest request, Here here, Questions questions, Forms.Answers answers, CsrfToken token)
            throws IOException {
        String once = Optional.ofNullable(request.getParameter("once")).orElse("");
        boolean before = workbench.children().heldOfRealChildren();
        Saved saved;
        try {
            saved = workbench.keepForm(here.wanted(), answers, once);
        } catch (IOException e) {
            var fault = new Fault(
                    questions.all().getFirst().name(),
                    "It could not be kept: %s Send it once more.".formatted(e.getMessage()));
            return toMend(
                    HttpStatus.INTERNAL_SERVER_ERROR,
                    here,
                    questions,
                    new Filled(answers.said(), List.of(fault)),
                    token);
        }
        return switch (saved) {
            case Saved.ToMend(Looked.ToMend(var said, var faults)) -> toMend(here, questions, said, faults, token);
            case Saved.AsRelease kept -> {
                boolean first = !before && workbench.children().heldOfRealChildren();
                yield kept(here, questions, kept.child(), kept.what(), Optional.of(kept), first);
            }
            case Saved.Nowhere(var child, var what) -> kept(here, questions, child, what, Optional.empty(), false);
        };
    }

    private ResponseEntity<byte[]> kept(
            Here here,
            Questions questions,
            Optional<String> child,
            List<String> what,
            Optional<Saved.AsRelease> kept,
            boolean first) {
        boolean demonstration = kept.isEmpty();
        String held = child.filter(one -> workbench.forms().isHeld(one)).orElse("");
        return answer(
                HttpStatus.OK,
                "kept",
                demonstration ? "Checked, and kept nowhere: this is a demonstration" : "Kept",
                here,
                Map.of(
                        "title",
                        questions.title(),
                        "child",
                        held,
                        "aboutChild",
                        child.isPresent(),
                        "what",
                        what,
                        "release",
                        kept,
                        "keys",
                        workbench.children().keysAt().toString(),
                        "first",
                        first));
    }

    private ResponseEntity<byte[]> toMend(
            Here here, Questions questions, Map<String, List<String>> said, List<Fault> faults, CsrfToken token) {
        return toMend(HttpStatus.UNPROCESSABLE_CONTENT, here, questions, new Filled(said, faults), token);
    }

    private ResponseEntity<byte[]> toMend(
            HttpStatus status, Here here, Questions questions, Filled filled, CsrfToken token) {
        return form(status, here, questions, filled, token);
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, Here here, Questions questions, Filled filled, CsrfToken token) {
        String title = here.statement().isPresent() ? "Say it anew" : questions.title();
        return answer(
                status,
                "form",
                filled.faults().isEmpty() ? title : "Error: " + title,
                here,
                Map.of(
                        "heading",
                        title,
                        "questions",
                        questions,
                        "filled",
                        filled,
                        "before",
                        here.statement().map(FormPages::standing).orElse(""),
                        "demonstration",
                        workbench.isDemonstration(),
                        "token",
                        token));
    }

    private static String standing(Statement statement) {
        return statement.versions().getFirst().said() instanceof OwnWords.Said.Quoted(String words) ? words : "";
    }

    private ResponseEntity<byte[]> answer(
            HttpStatus status, String template, String title, Here here, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        if (!template.equals("kept")) {
            all.put("action", here.address());
            all.put("child", here.wanted().child().orElse(""));
            all.put("statement", here.statement().map(WordsPages::id).orElse(""));
        }
        return pages.answer(status, template, pages.frame(title, PART), all);
    }
}
