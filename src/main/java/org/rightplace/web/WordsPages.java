package org.rightplace.web;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.rightplace.care.Worded;
import org.rightplace.care.need.OwnWords;
import org.rightplace.workbench.ChildsWords.Statement;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What one child said, which is the child's: to be seen, said anew, and taken back for good.
@Controller
class WordsPages {

    private static final String WORDS = "/child/{child:[A-Z2-7]{16}}/words";
    private static final String PART = "/children";

    private final Workbench workbench;
    private final Pages pages;

    WordsPages(Workbench workbench, Pages pages) {
        this.workbench = workbench;
        this.pages = pages;
    }

    /// What tells one statement of a child from the others in a form.
    static String id(Statement statement) {
        return statement.key().on() + "." + statement.key().about().slug();
    }

    /// The statement of this id, where it stands.
    ///
    /// @throws NoSuchPage if it is none
    static Statement statement(Workbench workbench, String child, String id) throws IOException {
        String[] parts = id.split("\\.", 2);
        try {
            OwnWords.About about =
                    Worded.find(OwnWords.About.class, parts[parts.length - 1]).orElseThrow(WordsPages::none);
            return workbench.words().standing(child, about, LocalDate.parse(parts[0]));
        } catch (DateTimeParseException e) {
            throw none();
        }
    }

    private static NoSuchPage none() {
        return new NoSuchPage("Nothing that this child said is held under this address.");
    }

    @GetMapping(WORDS)
    ResponseEntity<byte[]> all(@PathVariable("child") String child) throws IOException {
        List<Statement> statements = workbench.words().of(child);
        return pages.answer(
                HttpStatus.OK,
                "words",
                pages.frame("The child's own words", PART),
                Map.of("child", child, "statements", statements, "demonstration", workbench.isDemonstration()));
    }

    /// Asks first: until this is confirmed, nothing is gone.
    @GetMapping(WORDS + "/take-back")
    ResponseEntity<byte[]> ask(
            @PathVariable("child") String child,
            @RequestParam(name = "statement", defaultValue = "") String id,
            CsrfToken token)
            throws IOException {
        return pages.answer(
                HttpStatus.OK,
                "takeback",
                pages.frame("Take it back?", PART),
                Map.of(
                        "child",
                        child,
                        "statement",
                        statement(workbench, child, id),
                        "id",
                        id,
                        "demonstration",
                        workbench.isDemonstration(),
                        "token",
                        token));
    }

    @PostMapping(WORDS + "/take-back")
    ResponseEntity<byte[]> takeBack(
            @PathVariable("child") String child, @RequestParam(name = "statement", defaultValue = "") String id)
            throws IOException {
        Statement statement = statement(workbench, child, id);
        int gone = workbench.isDemonstration() ? 0 : workbench.takeBack(statement);
        return pages.answer(
                HttpStatus.OK,
                "takenback",
                pages.frame("Taken back", PART),
                Map.of("child", child, "gone", gone, "demonstration", workbench.isDemonstration()));
    }
}
