package org.rightplace.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "first-hour",
        description = {
            "What one quarter's spreadsheet of the Placements Data Standard says at once: who waits and how long,"
                    + " unregistered places, deprivation of liberty, cost, places outside, brothers and sisters apart.",
            "Nothing else needs to be loaded. Not for publication."
        },
        mixinStandardHelpOptions = true)
final class FirstHourVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "only this authority or group, by code or name; several as one. Otherwise all that are held")
    private List<String> areas = new ArrayList<>();

    @Option(
            names = "--quarter",
            paramLabel = "DATE",
            description = "the quarter that holds this day (default: the newest of which anything is held)")
    private @Nullable LocalDate quarter;

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description = "first-hour (default), first-hour-spend, first-hour-outside")
    private String table = "first-hour";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.searches().firstHour(workbench.planning().meant(areas), Optional.ofNullable(quarter));
            output.warn(page);
            output.print(output.named(page, table));
        }
        return CommandLineDoor.DONE;
    }
}
