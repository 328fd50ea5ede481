package org.rightplace.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Reflections;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "reflect",
        description = "The records of reflection: list them, show one, or write its next version.",
        mixinStandardHelpOptions = true,
        subcommands = {ReflectVerb.ListAll.class, ReflectVerb.Show.class, ReflectVerb.Edit.class})
final class ReflectVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws Exception {
        return list(output);
    }

    private static int list(Output output) throws IOException, Held {
        try (Workbench workbench = output.open()) {
            output.print(workbench.register().reflections().exhibits().getFirst());
        }
        return CommandLineDoor.DONE;
    }

    private static Output within(@Nullable ReflectVerb outer, Output output) {
        output.takeOver(Objects.requireNonNull(outer).output);
        return output;
    }

    @Command(
            name = "list",
            description = "Lists the records; the same as `reflect` alone.",
            mixinStandardHelpOptions = true)
    static final class ListAll implements Callable<Integer> {

        @Mixin
        private Output output = new Output();

        @ParentCommand
        private @Nullable ReflectVerb outer;

        @Override
        public Integer call() throws Exception {
            return list(within(outer, output));
        }
    }

    @Command(
            name = "show",
            description = "Shows a record, the newest version or another.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        @Mixin
        private Output output = new Output();

        @ParentCommand
        private @Nullable ReflectVerb outer;

        @Parameters(paramLabel = "RECORD", description = "its key, or the id of the release it is on")
        private String asked = "";

        @Option(names = "--version-number", paramLabel = "N", description = "an older version")
        private @Nullable Integer number;

        @Override
        public Integer call() throws Exception {
            within(outer, output);
            try (Workbench workbench = output.open()) {
                String key = workbench.reflectionKey(asked);
                boolean json = output.form().equals("json");
                List<Version> versions = workbench.reflections().versions(key);
                var register = workbench.register();
                if (versions.isEmpty() && json && number == null) {
                    Reflection empty = workbench.emptyReflection(key);
                    output.out().print(Reflections.json(register.emptyReflectionTable(key, empty), empty));
                    return CommandLineDoor.DONE;
                }
                Version version = version(key, versions);
                Exhibit table = register.reflectionTable(key, version);
                if (json) {
                    output.out().print(Reflections.json(table, version.reflection()));
                } else {
                    output.print(table);
                }
            }
            return CommandLineDoor.DONE;
        }

        private Version version(String key, List<Version> versions) {
            if (versions.isEmpty()) {
                throw NotHeld.notWritten(key);
            }
            int wanted = number == null ? versions.size() : number;
            return versions.stream()
                    .filter(version -> version.number() == wanted)
                    .findFirst()
                    .orElseThrow(() -> NotHeld.version(key, wanted, versions.size()));
        }
    }

    @Command(
            name = "edit",
            description = {
                "Keeps the next version of a record, from JSON as `reflect show --json` prints it: what is under `record`.",
                "Earlier versions are kept."
            },
            mixinStandardHelpOptions = true)
    static final class Edit implements Callable<Integer> {

        @Mixin
        private Output output = new Output();

        @ParentCommand
        private @Nullable ReflectVerb outer;

        @Parameters(paramLabel = "RECORD", description = "its key, or the id of the release it is on")
        private String asked = "";

        @Option(
                names = "--file",
                required = true,
                paramLabel = "FILE",
                description = "the record as JSON; - for standard input")
        private Path file = Path.of("-");

        @Option(names = "--by", paramLabel = "NAME", description = "who writes it (default: this account)")
        private String by = System.getProperty("user.name");

        @Override
        public Integer call() throws Exception {
            within(outer, output);
            String json = file.toString().equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            try (Workbench workbench = output.open()) {
                String key = workbench.reflectionKey(asked);
                Version saved;
                try {
                    saved = workbench.writeReflection(key, by, json);
                } catch (IllegalArgumentException noRecord) {
                    output.err().println("Nothing was kept: %s.".formatted(noRecord.getMessage()));
                    return CommandLineDoor.REFUSED;
                }
                output.out()
                        .print(Reflections.json(workbench.register().reflectionTable(key, saved), saved.reflection()));
                output.err().println("Kept as version %d.".formatted(saved.number()));
            }
            return CommandLineDoor.DONE;
        }
    }
}
