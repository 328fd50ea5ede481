package org.rightplace.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rightplace.briefing.PublishedPage;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Publications;
import org.rightplace.workbench.Publications.Outcome;
import org.rightplace.workbench.Register;
import org.rightplace.workbench.TakeAway;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Writes every table of what is held to a folder, as CSV and JSON, each with its sources and ledger.",
            "Counts of children in care on the newest 31 March are in it as `publish` lets them leave, and are remembered.",
            "Restricted releases are never in it."
        },
        mixinStandardHelpOptions = true)
final class ExportVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR",
            description = "the folder to write to; made where it is missing")
    private Path to = Path.of(".");

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Register register = workbench.register();
            List<Path> written = new ArrayList<>(TakeAway.write(register, to));
            if (workbench.children().held()) {
                written.addAll(ofChildren(workbench.publications()));
            }
            if (output.form().equals("text")) {
                written.forEach(file -> output.out().println(file));
            } else {
                output.print(TakeAway.written(written, register));
            }
        }
        return CommandLineDoor.DONE;
    }

    /// What may leave of children; where nothing may, the rest leaves without, and it is said why.
    private List<Path> ofChildren(Publications publications) throws IOException {
        try {
            Outcome outcome = publications.publish(Optional.empty(), Wanted.ALL, Workbench.account());
            return switch (outcome) {
                case Outcome.Published(int number, boolean anew) -> {
                    output.err().println(PublishVerb.said(number, anew));
                    output.err().println(PublishedPage.PAIRS);
                    yield TakeAway.write(publications, number, to);
                }
                case Outcome.Refused(var reasons) -> {
                    output.err().println("Counts of children are not in it.");
                    reasons.forEach(output.err()::println);
                    yield List.of();
                }
            };
        } catch (NotHeld none) {
            output.err().println("Counts of children are not in it. " + none.getMessage());
        } catch (UncheckedIOException sealedUp) {
            output.err()
                    .println("Counts of children are not in it, since their records could not be opened. "
                            + Objects.requireNonNull(sealedUp.getCause()).getMessage());
        }
        return List.of();
    }
}
