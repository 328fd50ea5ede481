package org.rightplace.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// Starts, answers each page once on a data folder that is thrown away, and stops: the build runs it
/// once to record which classes a start needs.
@Command(name = "rehearse", hidden = true, description = "Starts, answers each page once, and stops.")
final class RehearseVerb implements Callable<Integer> {

    private static final List<String> PAGES = List.of(
            "/",
            "/homes",
            "/map",
            "/concentration",
            "/movements",
            "/openings",
            "/history",
            "/releases",
            "/ledger",
            "/import",
            "/about",
            "/help");

    @ParentCommand
    private @Nullable CommandLineDoor parent;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("rightplace-rehearsal");
        try (Workbench workbench = Workbench.open(
                folder, "rehearse", new KeyHome(folder.resolve("keys"), Optional::empty), Clock.systemUTC())) {
            CommandLineDoor.Opened opened =
                    Objects.requireNonNull(parent).web().open(workbench, 0, "the-rehearsal-is-not-reached");
            try (HttpClient client = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    client.send(
                            HttpRequest.newBuilder(URI.create(opened.address() + page))
                                    .build(),
                            BodyHandlers.discarding());
                }
            } finally {
                opened.close().run();
            }
        } finally {
            remove(folder);
        }
        return CommandLineDoor.DONE;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
