package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.evidence.Finding;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.export.Text;
import org.rightplace.workbench.ImportReport;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.Importing;
import org.rightplace.workbench.Workbench;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Files in: from a form, or from the command line while this server holds the data directory.
@Controller
class ImportPages {

    private static final String BY = Workbench.account();

    /// What the authority of records of children is called that no file and no person names.
    private static final String NOT_NAMED = "authority not named";

    private final Workbench workbench;
    private final Pages pages;

    ImportPages(Workbench workbench, Pages pages) {
        this.workbench = workbench;
        this.pages = pages;
    }

    @GetMapping("/import")
    ResponseEntity<byte[]> ask(CsrfToken token) {
        return answer(HttpStatus.OK, List.of(), "", token);
    }

    @PostMapping("/import")
    ResponseEntity<byte[]> load(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "asAt", defaultValue = "") String asAt,
            @RequestParam(name = "authority", defaultValue = "") String authority,
            CsrfToken token)
            throws IOException {
        List<MultipartFile> sent = files == null
                ? List.of()
                : files.stream()
                        .filter(file -> !fileName(file.getOriginalFilename()).isEmpty())
                        .toList();
        if (sent.isEmpty()) {
            return answer(HttpStatus.BAD_REQUEST, List.of(), "Choose one file or more.", token);
        }
        Optional<LocalDate> day;
        try {
            day = day(asAt);
        } catch (DateTimeParseException e) {
            return answer(HttpStatus.BAD_REQUEST, List.of(), "“%s” is not a date.".formatted(asAt), token);
        }
        List<Imported> imported = load(
                sent,
                new Importing.Choice(
                        BY,
                        day,
                        Optional.empty(),
                        Optional.of(authority.strip()).filter(said -> !said.isEmpty()),
                        false));
        return answer(
                ImportReport.anyRefused(imported) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                imported,
                "",
                token);
    }

    /// The same for the command line: one file as the body, and the report as the command line would
    /// have made it itself. 422 if the file was refused.
    ///
    /// @param name its name, without folders
    /// @param form of the report: `csv`, `text` or `json`
    /// @param saved when it was last saved where it comes from
    @PostMapping("/api/import")
    ResponseEntity<byte[]> report(
            @RequestParam("file") String name,
            @RequestParam(name = "form", defaultValue = "json") String form,
            @RequestParam(name = "as-at", defaultValue = "") String asAt,
            @RequestParam(name = "saved", defaultValue = "") String saved,
            InputStream body)
            throws IOException {
        String file = fileName(name);
        if (file.isEmpty()) {
            throw new WrongRequest("“%s” is not the name of a file.".formatted(name), List.of());
        }
        Optional<LocalDate> day;
        Optional<Instant> when;
        try {
            day = day(asAt);
            when = saved.isBlank() ? Optional.empty() : Optional.of(Instant.parse(saved));
        } catch (DateTimeParseException e) {
            throw new WrongRequest("“%s” is not a date such as 2025-03-31.".formatted(e.getParsedString()), List.of());
        }
        List<Imported> imported = List.of(load(file, day, when, here -> Files.copy(body, here)));
        return report(imported, form);
    }

    /// The same of several files, some of them about children, which belong together. They are named
    /// and not sent: the command line runs on this machine and, since it has the token, under this
    /// account.
    ///
    /// Parameters: `path`, once for each file, absolute; `form`, `as-at`, `year` and `authority` as for
    /// the command.
    @PostMapping("/api/import-here")
    ResponseEntity<byte[]> here(HttpServletRequest request) throws IOException {
        String[] paths = Objects.requireNonNullElse(request.getParameterValues("path"), new String[0]);
        if (paths.length == 0) {
            throw new WrongRequest("No path was given.", List.of());
        }
        var choice = new Importing.Choice(
                BY,
                said(request, "as-at").map(LocalDate::parse),
                said(request, "year").flatMap(CollectionYear::find),
                said(request, "authority"),
                true);
        List<Imported> imported =
                workbench.importAll(Arrays.stream(paths).map(Path::of).toList(), choice, (path, read) -> {});
        return report(imported, said(request, "form").orElse("json"));
    }

    private static Optional<String> said(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
    }

    private ResponseEntity<byte[]> report(List<Imported> imported, String form) {
        Exhibit report = ImportReport.of(imported, workbench.today());
        var answer = ResponseEntity.status(
                ImportReport.anyRefused(imported) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        return switch (form) {
            case "csv" -> text(answer, "text/csv;charset=utf-8", Csv.of(report));
            case "text" -> text(answer, "text/plain;charset=utf-8", Text.of(report));
            default -> text(answer, "application/json", Json.of(report));
        };
    }

    private static ResponseEntity<byte[]> text(ResponseEntity.BodyBuilder answer, String type, String text) {
        return answer.header(HttpHeaders.CONTENT_TYPE, type).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
    }

    /// Puts what was sent at a path.
    @FunctionalInterface
    private interface Putting {
        void at(Path here) throws IOException;
    }

    /// All files are put in one folder, since those of one return belong together.
    private List<Imported> load(List<MultipartFile> sent, Importing.Choice choice) throws IOException {
        Path folder = Files.createTempDirectory("rightplace-import");
        Path named = Files.createDirectory(folder.resolve(NOT_NAMED));
        List<Path> here = new ArrayList<>();
        try {
            for (MultipartFile file : sent) {
                Path path = named.resolve(fileName(file.getOriginalFilename()));
                if (here.contains(path)) {
                    return List.of(new Imported.Refused(
                            path.getFileName().toString(),
                            List.of(new SentTwice(
                                    Finding.Where.file(path.getFileName().toString())))));
                }
                file.transferTo(path);
                here.add(path);
            }
            return workbench.importAll(here, choice, (path, read) -> {});
        } finally {
            for (Path path : here) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(named);
            Files.deleteIfExists(folder);
        }
    }

    /// Two files of one name were sent at once.
    record SentTwice(Where where) implements Finding {
        @Override
        public Severity severity() {
            return Severity.REFUSE;
        }

        @Override
        public String message() {
            return "Two files of this name were sent at once, so they could not be told apart; nothing was kept. Give one another name, or send them one after the other.";
        }
    }

    /// The file is put where the workbench can read it under its own name, and is gone when it has been
    /// read.
    ///
    /// @param saved when it was last saved where it comes from; empty where that is not known, as from
    ///     a browser
    private Imported load(String name, Optional<LocalDate> asAt, Optional<Instant> saved, Putting putting)
            throws IOException {
        Path folder = Files.createTempDirectory("rightplace-import");
        Path named = Files.createDirectory(folder.resolve(NOT_NAMED));
        Path here = named.resolve(name);
        try {
            putting.at(here);
            if (saved.isEmpty()) {
                return workbench
                        .importAll(List.of(here), Importing.Choice.of(BY, asAt).undated(), (path, read) -> {})
                        .getFirst();
            }
            Files.setLastModifiedTime(here, FileTime.from(saved.get()));
            return workbench.importFile(here, BY, asAt);
        } finally {
            Files.deleteIfExists(here);
            Files.deleteIfExists(named);
            Files.deleteIfExists(folder);
        }
    }

    /// The name without folders and without what no file system takes; empty where no file was chosen.
    private static String fileName(@Nullable String sent) {
        if (sent == null) {
            return "";
        }
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}<>:\"|?*]", "_")
                .strip();
        String name = last.length() > 120 ? last.substring(last.length() - 120) : last;
        return name.equals(".") || name.equals("..") ? "" : name;
    }

    private ResponseEntity<byte[]> answer(HttpStatus status, List<Imported> imported, String fault, CsrfToken token) {
        return pages.answer(
                status,
                "import",
                pages.frame(status.isError() ? "Error: Import" : "Import", "/import"),
                Map.of("imported", imported, "fault", fault, "token", token));
    }
}
