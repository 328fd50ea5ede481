package org.rightplace.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Page;
import org.rightplace.sufficiency.cost.By;
import org.rightplace.sufficiency.cost.ChangeOfCost.Rise;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "costs",
        description = {
            "What places found in a time cost a week, by kind, needs or like for like, and what the change from the time"
                    + " before is made of.",
            "A cost that is not recorded is unknown: nothing is filled in for it."
        },
        mixinStandardHelpOptions = true)
final class CostsVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "only places that this authority pays for, by code or name; can be given several times")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DATE", description = "places found on this day or later")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description =
                    "and not later than this (default: the newest day of any place found, and one year, or half of what is held)")
    private @Nullable LocalDate to;

    @Option(
            names = "--by",
            paramLabel = "GROUP",
            converter = Choices.CostGroups.class,
            description = "kind (default), need, distance, authority, like-for-like")
    private By by = By.KIND;

    @Option(
            names = "--rise",
            paramLabel = "PERCENT",
            description =
                    "rise of prices in general between the two times, by the index named with --index; of a change of price only what lies beyond it then counts as price (default: none)")
    private double rise;

    @Option(names = "--index", paramLabel = "NAME", description = "with --rise: the index that it is taken from")
    private String index = "";

    @Option(names = "--table", paramLabel = "NAME", description = "costs (default), costs-in-parts, costs-change")
    private String table = "costs";

    @Override
    public Integer call() throws Exception {
        if (rise != 0 && index.isBlank()) {
            throw output.wrong("Name with --index the index that --rise is taken from.");
        }
        try (Workbench workbench = output.open()) {
            Page page = workbench
                    .costs()
                    .costs(
                            Optional.ofNullable(from),
                            Optional.ofNullable(to),
                            new TreeSet<>(
                                    areas.stream().map(workbench::authorityCode).toList()),
                            by,
                            new Rise(rise / 100, index));
            output.warn(page);
            output.print(output.named(page, table));
        }
        return CommandLineDoor.DONE;
    }
}
