package outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.rightplace.cli.CommandLineDoor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came of one command.
record Ran(int code, String out, String err) {

    /// Runs a command in this process; `serve` has no door to open.
    static Ran of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = CommandLineDoor.run(
                arguments,
                (workbench, port, token) -> {
                    throw new IllegalStateException("no door here");
                },
                new PrintWriter(out),
                new PrintWriter(err, true));
        return new Ran(code, out.toString(), err.toString());
    }

    /// Runs a command on a data folder, which is named at the end.
    static Ran on(Path data, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        return of(all.toArray(String[]::new));
    }

    /// Runs a command as a process of its own.
    ///
    /// @param environment set over that of this process; an empty value takes a variable away
    static Ran process(Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            try {
                var builder = new ProcessBuilder(command)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                environment.forEach((name, value) -> {
                    if (value.isEmpty()) {
                        builder.environment().remove(name);
                    } else {
                        builder.environment().put(name, value);
                    }
                });
                int code = builder.start().waitFor();
                return new Ran(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The words that start the program as a process of its own.
    static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.rightplace.Rightplace"));
        command.addAll(List.of(arguments));
        return command;
    }

    /// Standard output as one JSON value.
    JsonNode json() {
        return JsonMapper.builder().build().readTree(out);
    }

    /// The rows of the JSON.
    List<JsonNode> rows() {
        return StreamSupport.stream(json().get("rows").spliterator(), false).toList();
    }

    /// The row whose value under a key is this word.
    JsonNode row(String key, String word) {
        return rows().stream()
                .filter(row -> row.path(key).asString("").equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row has %s = %s in %s".formatted(key, word, out)));
    }

    /// Standard output as CSV.
    List<NamedCsvRecord> csv() {
        return CsvReader.builder().ofNamedCsvRecord(out).stream().toList();
    }
}
