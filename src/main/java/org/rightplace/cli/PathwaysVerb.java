package org.rightplace.cli;

import java.util.concurrent.Callable;
import org.rightplace.briefing.Page;
import org.rightplace.workbench.NotHeld;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "pathways",
        description = {
            "How children came to live in children's homes: from where, by plan or after something broke down, and, where"
                    + " a log or referrals are held, how long the search took and what was declined.",
            "Counts are exact: not for publication. `children --by before-home` counts as may leave."
        },
        mixinStandardHelpOptions = true)
final class PathwaysVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private OfChildren children = new OfChildren();

    @Mixin
    private Day day = new Day();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Option(
            names = "--table",
            paramLabel = "NAME",
            description =
                    "pathways (default), pathways-reasons, and where a log is held commissioning-notice, -asked, -declined, -meanwhile, -waits, -referrals")
    private String table = "pathways";

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            Page page = workbench.waysIn().page(day.asked(), rule.chosen(), children.authorities(workbench));
            output.warn(page);
            if (page.exhibits().isEmpty()) {
                throw NotHeld.nobodyInAHome();
            }
            output.print(output.named(page, table));
        }
        return CommandLineDoor.DONE;
    }
}
