package org.rightplace.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rightplace.workbench.ReturnsReport;
import org.rightplace.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "link",
        description = {
            "What the returns that are held say together: children in care on each 31 March as returned, carried forward, and by the rule.",
            "With --findings: everything that is wrong in them, a row each."
        },
        mixinStandardHelpOptions = true)
final class LinkVerb implements Callable<Integer> {

    @Mixin
    private Output output = new Output();

    @Mixin
    private JoiningRule rule = new JoiningRule();

    @Option(names = "--report", description = "the counts of each 31 March (default)")
    private boolean report;

    @Option(names = "--homes", description = "how children in care were joined to registered homes and agencies")
    private boolean homes;

    @Option(names = "--findings", description = "what is wrong in the returns, row by row")
    private boolean findings;

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "only this authority, by its code or name as held")
    private @Nullable String authority;

    @Override
    public Integer call() throws Exception {
        try (Workbench workbench = output.open()) {
            ReturnsReport returns =
                    workbench.returns(Optional.ofNullable(authority).map(workbench::authorityCode));
            if (findings) {
                output.print(returns.findings());
            }
            if (homes) {
                output.print(workbench.cohorts().homes());
            }
            if (report || (!findings && !homes)) {
                output.print(returns.joined(rule.chosen()));
            }
        }
        return CommandLineDoor.DONE;
    }
}
