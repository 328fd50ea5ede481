package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.HomesVoiceTable;
import org.rightplace.capability.HomesVoice;
import org.rightplace.capability.Statement;
import org.rightplace.care.Worded;
import org.rightplace.care.home.HomesAnswer.Says;
import org.rightplace.care.home.HomesAnswer.Who;
import org.rightplace.web.Choice.Option;
import org.rightplace.workbench.HomesVoices.Answering;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A home's own voice: to answer, to correct, and to take an answer back.
@Controller
class VoicePages {

    private static final String BY = Workbench.account();
    private static final String VOICE = "/home/{urn:SC[0-9]{6}|[0-9]{7}}/voice";
    private static final List<String> FIELDS = List.of("statement", "says", "as", "why", "name", "role");

    private final Workbench workbench;
    private final Pages pages;

    VoicePages(Workbench workbench, Pages pages) {
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping(VOICE)
    ResponseEntity<byte[]> ask(@PathVariable("urn") String urn, HttpServletRequest request, CsrfToken token) {
        return form(HttpStatus.OK, urn, request, Optional.empty(), token);
    }

    @PostMapping(VOICE)
    ResponseEntity<byte[]> answer(@PathVariable("urn") String urn, HttpServletRequest request, CsrfToken token)
            throws IOException {
        try {
            Says says = Worded.find(Says.class, typed(request, "says"))
                    .orElseThrow(() -> new IllegalArgumentException("Choose what the home says."));
            workbench.keepAnswer(
                    new Answering(
                            urn,
                            typed(request, "statement"),
                            says,
                            Optional.of(typed(request, "as")).filter(as -> !as.isEmpty()),
                            typed(request, "why"),
                            new Who(typed(request, "name"), typed(request, "role"))),
                    BY);
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/home/" + urn + "#voice"))
                    .build();
        } catch (IllegalArgumentException wrong) {
            return form(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    urn,
                    request,
                    Optional.of(String.valueOf(wrong.getMessage())),
                    token);
        }
    }

    private static String typed(HttpServletRequest request, String field) {
        return Optional.ofNullable(request.getParameter(field)).orElse("").strip();
    }

    private ResponseEntity<byte[]> form(
            HttpStatus status, String urn, HttpServletRequest request, Optional<String> fault, CsrfToken token) {
        HomesVoice voice;
        try {
            voice = workbench.homesVoices().of(urn);
        } catch (NotHeld none) {
            throw new NoSuchPage(String.valueOf(none.getMessage()));
        }
        List<Option> statements = voice.heard().stream()
                .map(heard -> new Option(
                        heard.key(),
                        heard.statement()
                                        .map(one -> "%s: %s".formatted(one.what(), one.says()))
                                        .orElse("Recorded no more: " + heard.key())
                                + (heard.standing().isPresent() ? " (answered)" : "")))
                .toList();
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(field -> typed.put(field, typed(request, field)));
        return pages.answer(
                status,
                "voice",
                pages.frame("What home %s says".formatted(urn), "/home"),
                Map.of(
                        "urn",
                        urn,
                        "statements",
                        statements,
                        "says",
                        Arrays.stream(Says.values())
                                .map(says -> new Option(says.slug(), says.words()))
                                .toList(),
                        "standing",
                        voice.heard().stream()
                                .flatMap(heard -> heard.standing().stream()
                                        .map(given -> "%s: %s"
                                                .formatted(
                                                        heard.statement()
                                                                .map(Statement::what)
                                                                .orElse(heard.key()),
                                                        HomesVoiceTable.said(given))))
                                .toList(),
                        "typed",
                        typed,
                        "fault",
                        fault.orElse(""),
                        "demonstration",
                        workbench.isDemonstration(),
                        "token",
                        token));
    }
}
