package org.rightplace.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.BeforeLoadingPage;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages that say what this is and how to use it.
@Controller
class StandingPages {

    private final Pages pages;

    private final Workbench workbench;

    StandingPages(Pages pages, Workbench workbench) {
        this.pages = pages;
        this.workbench = workbench;
    }

    @GetMapping("/sign-in")
    ResponseEntity<byte[]> signIn(
            @RequestParam(name = "wrong", required = false) @Nullable String wrong, CsrfToken token)
            throws IOException {
        return pages.answer(
                HttpStatus.OK,
                "signin",
                pages.frame("Sign in", ""),
                Map.of(
                        "wrong",
                        wrong != null,
                        "passphrase",
                        workbench.children().keysUnderPassphrase(),
                        "token",
                        token));
    }

    /// A template of the manual, as text to take away.
    @GetMapping("/manual/{file}")
    ResponseEntity<byte[]> manual(@PathVariable("file") String file) throws IOException {
        BeforeLoadingPage.Template template = BeforeLoadingPage.TEMPLATES.stream()
                .filter(one -> one.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new NoSuchPage("The manual has no template of this name."));
        try (InputStream in =
                Objects.requireNonNull(StandingPages.class.getResourceAsStream("manual/" + template.file()))) {
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, "text/markdown;charset=utf-8")
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(template.file()))
                    .body(in.readAllBytes());
        }
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about() {
        return pages.answer(HttpStatus.OK, "about", pages.frame("About Rightplace", "/about"), Map.of());
    }

    @GetMapping("/help")
    ResponseEntity<byte[]> help() {
        return pages.answer(HttpStatus.OK, "help", pages.frame("Help", "/help"), Map.of());
    }
}
