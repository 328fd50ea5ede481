package org.rightplace.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Words;
import org.rightplace.care.need.OwnWords;
import org.rightplace.workbench.ChildsWords.Statement;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "words",
        description = {
            "Lists what a child said, or takes some of it back for good.",
            "The words themselves are printed only with --show. Nothing is taken back without --confirm."
        },
        mixinStandardHelpOptions = true)
final class WordsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Parameters(paramLabel = "CHILD", description = "the child's pseudonym, as the pages show it")
    private String child = "";

    @Option(names = "--show", description = "prints the words too, for the child and those who may see them")
    private boolean show;

    @Option(
            names = "--take-back",
            paramLabel = "NUMBER",
            description = "says what would be gone if this one is taken back")
    private @Nullable Integer number;

    @Option(names = "--confirm", description = "with --take-back: takes it back, for good")
    private boolean confirmed;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            if (number != null) {
                takeBack(workbench, workbench.words().standing(child, number));
            } else {
                list(workbench.words().of(child));
            }
        }
        return CommandLineDoor.DONE;
    }

    private void list(List<Statement> statements) {
        PrintWriter out = output.out();
        if (statements.isEmpty()) {
            out.println("Nothing that this child said is held.");
        }
        for (Statement statement : statements) {
            statement
                    .withdrawnOn()
                    .ifPresentOrElse(
                            day -> out.println("%d  taken back on %s".formatted(statement.number(), Words.day(day))),
                            () -> {
                                out.println("%d  %s".formatted(statement.number(), told(statement)));
                                if (show) {
                                    show(out, statement);
                                }
                            });
        }
    }

    private static String told(Statement statement) {
        return "%s, said on %s, %s"
                .formatted(
                        statement.key().about().words(),
                        Words.day(statement.key().on()),
                        Words.number(statement.versions().size(), "version", "versions"));
    }

    private static void show(PrintWriter out, Statement statement) {
        for (OwnWords version : statement.versions()) {
            if (version.said() instanceof OwnWords.Said.Quoted(String words)) {
                words.lines().forEach(line -> out.println("     | " + line));
                out.println("     version %d, written down by: %s, on %s"
                        .formatted(
                                version.version(),
                                version.writtenBy().role().words(),
                                Words.day(version.writtenBy().on())));
            }
        }
    }

    private void takeBack(Workbench workbench, Statement statement) throws IOException {
        PrintWriter out = output.out();
        if (!confirmed) {
            out.println("Would be gone for good, from every release: %s.".formatted(told(statement)));
            out.println("Nothing is gone yet. To take it back, give --confirm as well.");
            return;
        }
        int gone = workbench.takeBack(statement);
        out.println("Taken back: %s. The words are gone for good, in %s; that something was taken back today stays."
                .formatted(told(statement), Words.number(gone, "record", "records")));
        out.println(
                "Copies made of the data folder before still hold them, sealed: `rightplace key change` makes those unreadable to whoever has no copy of the old keys. Files that were imported lie where they lay.");
    }
}
