package org.rightplace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Desks;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "assign",
        description = {
            "What there could be for all children who need a home now, with the homes that exist: proven best, or with its bound,",
            "beside giving places one after the other. It is no list of children to move."
        },
        mixinStandardHelpOptions = true)
final class AssignVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "only children of this authority, region or group; can be given several times")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--weights",
            paramLabel = "NAME",
            description = "a set of weights that is kept (see the verb weights); usual is always there")
    private String weights = Desks.USUAL;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "which table: assign-practice (default), assign-given, assign-unplaced")
    private String table = "assign-practice";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.allotments().together(workbench.rightHomes().authorities(areas), weights);
            output.warn(page);
            output.print(output.named(page, table));
        }
        return CommandLineDoor.DONE;
    }
}
