package org.rightplace.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rightplace.briefing.Page;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.workbench.RightHomes;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "capacity",
        description = {
            "How many places there are, how many can be used, and how many of those can meet needs: three numbers that"
                    + " always stand together, with each step between them.",
            "--by-authority: the three numbers of each authority."
        },
        mixinStandardHelpOptions = true)
final class CapacityVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private Day day = new Day();

    @Option(
            names = "--need",
            paramLabel = "NEED=LEVEL",
            converter = {Choices.Needs.class, Choices.Levels.class},
            description = "a need and its level, such as complex-health=2; several are asked for together")
    private Map<NeedDomain, Integer> needs = new EnumMap<>(NeedDomain.class);

    @Option(
            names = "--evidence",
            paramLabel = "GRADE",
            converter = Choices.Grades.class,
            description =
                    "the weakest that counts: registered-for, claimed-in-sop, staffed-and-trained (default), clinically-supported, observed-in-placements")
    private Evidence evidence = Evidence.STAFFED_AND_TRAINED;

    @Option(
            names = "--area",
            paramLabel = "CODE",
            description = "only homes in this authority or region; can be given several times")
    private List<String> areas = new ArrayList<>();

    @Option(names = "--by-authority", description = "the three numbers of each authority")
    private boolean byAuthority;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            RightHomes homes = workbench.rightHomes();
            Page page = homes.capacity(day.asked(), homes.lying(areas), needs, evidence);
            output.warn(page);
            output.print(page.exhibits().get(byAuthority ? 1 : 0));
        }
        return CommandLineDoor.DONE;
    }
}
