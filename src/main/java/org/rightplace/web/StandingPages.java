package org.rightplace.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The pages that say what this is and how to use it.
@Controller
class StandingPages {

    private final Pages pages;

    StandingPages(Pages pages) {
        this.pages = pages;
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
