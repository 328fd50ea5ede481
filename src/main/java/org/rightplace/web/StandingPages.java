package org.rightplace.web;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
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

    @GetMapping("/about")
    ResponseEntity<byte[]> about() {
        return pages.answer(HttpStatus.OK, "about", pages.frame("About Rightplace", "/about"), Map.of());
    }

    @GetMapping("/help")
    ResponseEntity<byte[]> help() {
        return pages.answer(HttpStatus.OK, "help", pages.frame("Help", ""), Map.of());
    }
}
