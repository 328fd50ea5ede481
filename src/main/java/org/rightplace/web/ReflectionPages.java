package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.Words;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.release.Release;
import org.rightplace.web.Answers.Offer;
import org.rightplace.web.Written.Fault;
import org.rightplace.workbench.Reflections.Saved;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The records of reflection: read, and written as a next version. Whatever stands in the way of
/// keeping a version, what was written comes back in the form.
@Controller
class ReflectionPages {

    private static final String KEY = "/reflections/{key:[a-z0-9-]+}";
    private static final String PART = "/reflections";

    private final Workbench workbench;
    private final Answers answers;
    private final Pages pages;

    ReflectionPages(Workbench workbench, Answers answers, Pages pages) {
        this.workbench = workbench;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping({"/reflections", "/reflections.{form:csv|json}"})
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        return answers.to(request, "/reflections", register -> Offer.of(register::reflections));
    }

    @GetMapping({KEY, KEY + ".{form:csv|json}"})
    ResponseEntity<byte[]> read(HttpServletRequest request, @PathVariable String key) {
        if (workbench.reflections().find(key).isEmpty()) {
            return seeOther(release(key).isPresent() ? "/releases/" + key : noSuchRecord(key));
        }
        return answers.to(request, "/reflections/" + key, register -> versions(register, key));
    }

    private Offer versions(Register register, String key) {
        List<Version> versions = workbench.reflections().versions(key);
        List<Choice.Option> options = versions.reversed().stream()
                .map(version -> new Choice.Option(
                        Integer.toString(version.number()),
                        "%d: %s, by %s".formatted(version.number(), day(version), version.by())))
                .toList();
        return new Offer(
                List.of(Choice.of("version", "Version", options)),
                chosen -> register.reflectionRecord(key, versions.get(Integer.parseInt(chosen.value("version")) - 1)));
    }

    @GetMapping(KEY + "/edit")
    ResponseEntity<byte[]> edit(@PathVariable String key, CsrfToken token) {
        Written written = workbench
                .reflections()
                .find(key)
                .map(newest -> new Written(newest.number(), "", newest.reflection()))
                .orElseGet(() -> new Written(0, "", Reflection.empty(subject(key))));
        return form(HttpStatus.OK, key, written, List.of(), Optional.empty(), token);
    }

    @PostMapping(KEY + "/edit")
    ResponseEntity<byte[]> save(HttpServletRequest request, @PathVariable String key, CsrfToken token) {
        subject(key);
        Written written = Written.from(request);
        if (!written.faults().isEmpty()) {
            return form(HttpStatus.BAD_REQUEST, key, written, written.faults(), Optional.empty(), token);
        }
        try {
            return switch (workbench.saveReflection(key, written.basedOn(), written.by(), written.reflection())) {
                case Saved.AsVersion _ -> seeOther("/reflections/" + key);
                case Saved.Overtaken(Version newest) ->
                    form(
                            HttpStatus.CONFLICT,
                            key,
                            written.basedOn(newest.number()),
                            List.of(),
                            Optional.of(newest),
                            token);
            };
        } catch (IOException e) {
            var fault = new Fault("subject", "It could not be kept: %s Send it once more.".formatted(e.getMessage()));
            return form(HttpStatus.INTERNAL_SERVER_ERROR, key, written, List.of(fault), Optional.empty(), token);
        }
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status,
            String key,
            Written written,
            List<Fault> faults,
            Optional<Version> overtaken,
            CsrfToken token) {
        return pages.answer(
                status,
                "reflect",
                pages.frame("Reflect: " + written.reflection().subject(), PART),
                Map.of(
                        "key",
                        key,
                        "written",
                        written,
                        "faults",
                        new ArrayList<>(faults),
                        "overtaken",
                        overtaken
                                .map(newest -> "%s saved version %d on %s, while you were writing."
                                        .formatted(newest.by(), newest.number(), day(newest)))
                                .orElse(""),
                        "token",
                        token));
    }

    /// What a new record under this key would be about.
    ///
    /// @throws NoSuchPage if it is neither a record's key nor a release's id
    private String subject(String key) {
        return release(key)
                .map(release -> "%s, as at %s".formatted(release.title(), Words.day(release.asAt())))
                .or(() -> workbench
                        .reflections()
                        .find(key)
                        .map(version -> version.reflection().subject()))
                .orElseGet(() -> noSuchRecord(key));
    }

    private Optional<Release> release(String key) {
        return workbench.releases().stream()
                .filter(release ->
                        release.kind().isOpen() && release.id().value().equals(key))
                .findFirst();
    }

    private static String noSuchRecord(String key) {
        throw new NoSuchPage("No record of reflection is kept under “%s”, and no release has that id.".formatted(key));
    }

    private static String day(Version version) {
        return Words.day(version.at().atZone(Workbench.ENGLAND_TIME).toLocalDate());
    }

    private static ResponseEntity<byte[]> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
