package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.NeedCohorts.Looked;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "shadow-prices",
        description = {
            "What one more place of each kind (need cohort, area, how well it is known what it can do) would be worth to all children",
            "who need a home now: the points that are sure with it, less those without it."
        },
        mixinStandardHelpOptions = true)
final class ShadowPricesVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren children = new OfChildren();

    @Mixin
    private Weighed weighed = new Weighed();

    @Option(
            names = "--cohorts",
            paramLabel = "NAME",
            description =
                    "how children are put together: judged (default), there, or a set of your own (see the verb planning)")
    private String cohorts = Looked.JUDGED.slug();

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.allotments().shadowPrices(children.authorities(workbench), weighed.by(), cohorts);
            if (page.exhibits().isEmpty()) {
                output.printFirst(page);
            } else {
                output.warn(page);
                output.print(output.named(page, "shadow-prices"));
            }
        }
        return CommandLineDoor.DONE;
    }
}
