package org.rightplace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Spec;

/// The verbs as commands. Exit codes: 0 done, 1 usage or environment, 2 the input was refused.
@Command(
        name = "rightplace",
        description = "Whether the right home exists for each child, not only whether there are enough beds.",
        mixinStandardHelpOptions = true,
        version = "Rightplace 0.1.0",
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            ServeVerb.class,
            ImportVerb.class,
            CheckVerb.class,
            LinkVerb.class,
            ChildrenVerb.class,
            NeedsVerb.class,
            NeighboursVerb.class,
            CohortsVerb.class,
            GapsVerb.class,
            CapacityVerb.class,
            OutcomesVerb.class,
            CostsVerb.class,
            FirstHourVerb.class,
            PathwaysVerb.class,
            SuitabilityVerb.class,
            PlanningVerb.class,
            MatchVerb.class,
            AssignVerb.class,
            ShadowPricesVerb.class,
            DecisionsVerb.class,
            WeightsVerb.class,
            CrosswalkVerb.class,
            CapabilityVerb.class,
            VoiceVerb.class,
            CommissioningVerb.class,
            KeyVerb.class,
            ForgetVerb.class,
            WordsVerb.class,
            ReleasesVerb.class,
            HomesVerb.class,
            CompareVerb.class,
            ConcentrationVerb.class,
            SufficiencyVerb.class,
            MovementsVerb.class,
            OpeningsVerb.class,
            HistoryVerb.class,
            LedgerVerb.class,
            ReflectVerb.class,
            ReconcileVerb.class,
            ThresholdVerb.class,
            PublishVerb.class,
            PublishedVerb.class,
            ExportVerb.class,
            SynthVerb.class,
            CalibrationVerb.class,
            TemplateVerb.class,
            LayOutHexagonsVerb.class,
            RehearseVerb.class
        },
        footer = {
            "",
            "Data is kept in $XDG_DATA_HOME/rightplace, or ~/.local/share/rightplace; --data names another folder.",
            "Exit codes: 0 done, 1 usage or environment, 2 the input was refused.",
            "`rightplace VERB --help` tells more of a verb."
        })
public final class CommandLineDoor implements Runnable {

    /// Done.
    public static final int DONE = 0;

    /// A wrong argument, a folder in use, a disk that fails.
    public static final int USAGE = 1;

    /// A file was not what it should be; nothing of it is kept.
    public static final int REFUSED = 2;

    private static final List<String> AFTER_THE_VERB = List.of("--data", "--json", "--csv");

    @Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private final WebDoor web;

    private CommandLineDoor(WebDoor web) {
        this.web = web;
    }

    /// Runs one command.
    ///
    /// @param web how `serve` opens the other door
    /// @return the exit code
    public static int run(String[] arguments, WebDoor web, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new CommandLineDoor(web))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Choices::day)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr()))
                .setParameterExceptionHandler((wrong, parsed) -> {
                    PrintWriter to = wrong.getCommandLine().getErr();
                    to.println(wrong.getMessage());
                    if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                            && wrong.getCommandLine().getParent() == null
                            && unmatched.getUnmatched().stream().anyMatch(AFTER_THE_VERB::contains)) {
                        to.println("Options go after the verb, such as `rightplace homes --data DIR --json`.");
                    }
                    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, to);
                    to.println("See `%s --help`."
                            .formatted(wrong.getCommandLine().getCommandSpec().qualifiedName()));
                    return USAGE;
                });
        int code = line.execute(arguments);
        if (out.checkError() && code == DONE) {
            err.println("The answer could not be written whole: standard output is closed, or its disk is full.");
            code = USAGE;
        }
        err.flush();
        return code;
    }

    private static int failed(Exception failure, PrintWriter err) {
        switch (failure) {
            case Held held -> {
                err.println(held.getMessage());
                err.println("Stop it first, or give another folder with --data.");
            }
            case BindException inUse ->
                err.println(inUse.getMessage() + " Give another with --port, or --port 0 for any free one.");
            case NotHeld notHeld -> err.println(notHeld.getMessage());
            case IllegalArgumentException wrong -> err.println(wrong.getMessage());
            case IOException disk -> err.println(sentence(disk));
            case UncheckedIOException disk -> err.println(sentence(Objects.requireNonNull(disk.getCause())));
            default -> {
                err.println("Rightplace failed, which is a fault of the program: " + failure);
                failure.printStackTrace(err);
            }
        }
        return USAGE;
    }

    /// The JDK's own exceptions about files say no more than the file's name.
    private static String sentence(IOException failure) {
        return switch (failure) {
            case NoSuchFileException none -> "There is no file or folder %s.".formatted(none.getFile());
            case AccessDeniedException denied -> "Permission denied: %s.".formatted(denied.getFile());
            case FileSystemException broken
            when broken.getReason() != null -> "%s: %s.".formatted(broken.getFile(), broken.getReason());
            case FileSystemException broken ->
                "%s cannot be used (%s)."
                        .formatted(
                                broken.getFile(),
                                broken.getClass().getSimpleName().replaceAll("Exception$", ""));
            default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        };
    }

    /// The other door.
    WebDoor web() {
        return web;
    }

    @Override
    public void run() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        line.usage(line.getErr());
        throw new CommandLine.ParameterException(line, "Name a verb, such as `rightplace serve`.");
    }

    /// How `serve` opens the web's door, given by whoever wires the two together.
    @FunctionalInterface
    public interface WebDoor {
        /// Starts serving.
        ///
        /// @param port  0 for any free one
        /// @param token what other commands of the same person must show
        /// @throws BindException if another program has the port; the message is a sentence
        Opened open(Workbench workbench, int port, String token) throws BindException;
    }

    /// A door that is open.
    ///
    /// @param address such as `http://127.0.0.1:8080`
    /// @param code    with which the pages are signed in to once records of children are held
    /// @param close   closes it
    public record Opened(String address, String code, Runnable close) {}
}
