package org.rightplace.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.FormTemplates;
import org.rightplace.workbench.FormTemplates.As;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "template",
        description = {
            "Writes one of the forms that Rightplace brings, empty, for you to fill: a workbook with lists to pick from, explanations and an example.",
            "An empty cell always means not said, never no."
        },
        mixinStandardHelpOptions = true)
final class TemplateVerb implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec verb;

    @Parameters(
            paramLabel = "FORM",
            description =
                    "needs (a child's needs and own words), capability (what a home can do, and its places) or commissioning (the log of searches for homes)")
    private String form = "";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the file to write; otherwise one in this folder, under a name that says what it is")
    private @Nullable Path out;

    @Option(names = "--csv", description = "CSV instead of a workbook; the needs form has three tables, so three files")
    private boolean csv;

    @Option(names = "--schema", description = "the JSON Schema of the form (2020-12), for programs that write it")
    private boolean schema;

    @Option(names = "--force", description = "replace a file that is there")
    private boolean force;

    @Override
    public Integer call() throws Exception {
        var line = Objects.requireNonNull(verb).commandLine();
        if (csv && schema) {
            throw new ParameterException(line, "Give --csv or --schema, not both.");
        }
        if (!FormTemplates.forms().contains(form)) {
            throw new ParameterException(
                    line, "“%s” is none of: %s".formatted(form, String.join(", ", FormTemplates.forms())));
        }
        FormTemplates.write(form, csv ? As.CSV : schema ? As.SCHEMA : As.XLSX, Optional.ofNullable(out), force)
                .forEach(file -> line.getOut().println(file));
        return CommandLineDoor.DONE;
    }
}
