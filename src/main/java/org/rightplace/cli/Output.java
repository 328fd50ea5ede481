package org.rightplace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.export.Text;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What every verb takes: where the data is, and in which form the answer comes.
final class Output {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec verb;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder; otherwise $XDG_DATA_HOME/rightplace or ~/.local/share/rightplace")
    private @Nullable Path data;

    @Option(names = "--json", description = "answer as JSON: full precision, shares 0 to 1, null for not known")
    private boolean json;

    @Option(names = "--csv", description = "answer as CSV: UTF-8, header first")
    private boolean csv;

    /// The data folder.
    Path folder() {
        if (data != null) {
            return data.toAbsolutePath().normalize();
        }
        return absolute(System.getenv("XDG_DATA_HOME"))
                .findFirst()
                .orElseGet(() -> home().resolve(Path.of(".local", "share")))
                .resolve("rightplace");
    }

    // The XDG specification has relative paths passed over.
    private static Stream<Path> absolute(@Nullable String folder) {
        return Stream.ofNullable(folder)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    /// The folder of settings and keys, which is never the data folder.
    static Path settings() {
        return absolute(System.getenv("XDG_CONFIG_HOME"))
                .findFirst()
                .orElseGet(() -> home().resolve(".config"))
                .resolve("rightplace");
    }

    private static Path home() {
        return Stream.concat(absolute(System.getenv("HOME")), Stream.of(Path.of(System.getProperty("user.home"))))
                .findFirst()
                .orElseThrow();
    }

    /// Takes over what was said of the outer verb, such as of `reflect` in `reflect --json show`.
    void takeOver(Output outer) {
        data = data == null ? outer.data : data;
        json |= outer.json;
        csv |= outer.csv;
    }

    CommandSpec verb() {
        return Objects.requireNonNull(verb);
    }

    PrintWriter out() {
        return verb().commandLine().getOut();
    }

    PrintWriter err() {
        return verb().commandLine().getErr();
    }

    /// The form that was asked for: `json`, `csv` or `text`.
    String form() {
        if (json && csv) {
            throw new ParameterException(verb().commandLine(), "Give --json or --csv, not both.");
        }
        return json ? "json" : csv ? "csv" : "text";
    }

    /// Prints a table in the form asked for. CSV has no room for notes, so they go to standard error.
    void print(Exhibit exhibit) {
        switch (form()) {
            case "json" -> out().print(Json.of(exhibit));
            case "csv" -> {
                out().print(Csv.of(exhibit));
                exhibit.table().notes().forEach(err()::println);
            }
            default -> out().print(Text.of(exhibit));
        }
    }

    /// A wrong argument, told with the verb's own help.
    ParameterException wrong(String message) {
        return new ParameterException(verb().commandLine(), message);
    }

    /// Says on standard error what a page warns of, where the table's notes leave within JSON.
    void warn(Page page) {
        if (form().equals("json")) {
            page.blocks().stream()
                    .filter(Block.Warning.class::isInstance)
                    .forEach(block -> err().println(((Block.Warning) block).text()));
        }
    }

    /// Prints a page's first table; where it has none, its warnings, which say why.
    void printFirst(Page page) {
        if (page.exhibits().isEmpty()) {
            page.blocks().forEach(block -> {
                if (block instanceof Block.Warning(String text)) {
                    err().println(text);
                }
            });
        } else {
            print(page.exhibits().getFirst());
        }
    }

    /// Opens the data folder for this verb.
    Workbench open() throws IOException, Held {
        form();
        return Workbench.open(
                folder(), verb().name(), new KeyHome(settings(), new Passphrases(err())::ask), Clock.systemUTC());
    }
}
