package org.rightplace.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rightplace.workbench.NotHeld;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.node.JsonNodeFactory;

/// What went wrong, in words, with ways on. The trace of a failure goes to the log, never to a page.
@Controller
@ControllerAdvice
class ErrorPages {

    private static final Logger LOG = System.getLogger(ErrorPages.class.getName());
    private static final WrongRequest.Way START = new WrongRequest.Way("Start", "/");

    private final Pages pages;

    ErrorPages(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrong(WrongRequest wrong, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "This cannot be asked so",
                String.valueOf(wrong.getMessage()),
                wrong.ways());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> notHeld(NotHeld notHeld, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                "This is not held",
                String.valueOf(notHeld.getMessage()),
                List.of(new WrongRequest.Way("Releases that are held", "/releases"), START));
    }

    @ExceptionHandler({NoSuchPage.class, NoHandlerFoundException.class, NoResourceFoundException.class})
    ResponseEntity<byte[]> noSuchPage(Exception cause, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.NOT_FOUND,
                "There is no such page",
                cause instanceof NoSuchPage && cause.getMessage() != null
                        ? cause.getMessage()
                        : "No page has this address. If it was typed, look for a slip; if a link led here, the link is old.",
                List.of(START, new WrongRequest.Way("Help", "/help")));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> wrongMethod(HttpRequestMethodNotSupportedException cause, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.METHOD_NOT_ALLOWED,
                "This cannot be asked so",
                "This address does not answer a request of the kind %s.".formatted(cause.getMethod()),
                List.of(START));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> tooLarge(MaxUploadSizeExceededException cause, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.CONTENT_TOO_LARGE,
                "This file is too large",
                "Files of up to 2 GB can be sent. Nothing was kept.",
                List.of(new WrongRequest.Way("Import another file", "/import")));
    }

    /// Whoever asked has gone: there is nobody to answer, and nothing failed here.
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException nobody) {}

    @ExceptionHandler
    ResponseEntity<byte[]> failed(Exception failure, HttpServletRequest request) {
        LOG.log(Level.ERROR, "answering " + request.getRequestURI() + " failed", failure);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something failed on our side",
                "The page could not be made; what went wrong is written in the server's messages, and nothing was changed.",
                List.of(START));
    }

    /// What the container or the gate refused before a page was asked.
    @RequestMapping("/error")
    ResponseEntity<byte[]> refused(HttpServletRequest request) {
        int code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given ? given : 404;
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
        return switch (status) {
            case FORBIDDEN ->
                answer(
                        request,
                        status,
                        "This form was not accepted",
                        "It was not sent from one of these pages, or its cookie is gone. Go back, load the page again"
                                + " and send it once more; cookies for this address must be allowed.",
                        List.of(START));
            case NOT_FOUND -> noSuchPage(new NoSuchPage("No page has this address."), request);
            case BAD_REQUEST ->
                answer(request, status, "This cannot be asked so", "The address is not well formed.", List.of(START));
            default ->
                answer(request, status, "Something failed on our side", "The page could not be made.", List.of(START));
        };
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request, HttpStatus status, String title, String words, List<WrongRequest.Way> ways) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/") || path.endsWith(".json")) {
            return plain(
                    status,
                    MediaType.APPLICATION_JSON,
                    JsonNodeFactory.instance.objectNode().put("error", words).toString());
        }
        return path.endsWith(".csv")
                ? plain(status, MediaType.TEXT_PLAIN, words)
                : pages.answer(status, "error", pages.frame(title, ""), Map.of("words", words, "ways", ways));
    }

    private static ResponseEntity<byte[]> plain(HttpStatus status, MediaType type, String text) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
