package org.rightplace.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.PassingFolder;
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
        try (PassingFolder folder = PassingFolder.make("rightplace-rehearsal");
                Workbench workbench = Workbench.open(
                        folder.path(),
                        "rehearse",
                        new KeyHome(folder.path().resolve("keys"), Optional::empty),
                        Clock.systemUTC())) {
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
        }
        return CommandLineDoor.DONE;
    }
}
