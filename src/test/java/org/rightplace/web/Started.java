package org.rightplace.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;

/// A server on a data folder of its own, with what the product carries and two made-up lists.
final class Started implements AutoCloseable {

    static final String TOKEN = "a-token-for-tests-only";
    static final String CODE = "7KQ4-MZPA-3XWB";
    static final List<String> BEFORE = Stream.concat(
                    Collections.nCopies(6, "Good").stream(), Stream.of("Outstanding", "Inadequate"))
            .toList();
    static final List<String> AFTER =
            Stream.concat(BEFORE.stream(), Stream.of("Good", "", "")).toList();

    private final Workbench workbench;
    private final Running running;
    private final HttpClient client = HttpClient.newHttpClient();

    Started(Path folder) throws IOException {
        try {
            workbench = Workbench.open(
                    folder.resolve("data"),
                    "test",
                    new KeyHome(folder.resolve("keys"), Optional::empty),
                    Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
        } catch (Held e) {
            throw new IllegalStateException(e);
        }
        load(folder, LocalDate.of(2022, 3, 31), BEFORE);
        load(folder, LocalDate.of(2023, 3, 31), AFTER);
        running = Server.start(workbench, 0, TOKEN, CODE);
    }

    private void load(Path folder, LocalDate asAt, List<String> judgements) throws IOException {
        Path file = folder.resolve("provider_level_%s.csv".formatted(asAt));
        Files.writeString(file, MadeUpList.of(asAt, judgements));
        var imported = workbench.importFile(file, "tester", Optional.empty());
        if (!(imported instanceof org.rightplace.workbench.Imported.Kept)) {
            throw new IllegalStateException("the made-up list was not kept: " + imported);
        }
    }

    Workbench workbench() {
        return workbench;
    }

    String at(String path) {
        return running.address() + path;
    }

    int port() {
        return running.address().getPort();
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(at(path)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
        workbench.close();
        client.close();
    }
}
