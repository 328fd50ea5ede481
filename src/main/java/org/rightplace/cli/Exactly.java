package org.rightplace.cli;

import org.rightplace.workbench.Cohorts;
import picocli.CommandLine.Option;

/// Whether counts of children are wanted as they are.
final class Exactly {

    @Option(
            names = "--exact",
            description =
                    "counts as they are, for those who keep the records: not for publication (default: as they may"
                            + " leave)")
    private boolean exact;

    Cohorts of(Cohorts cohorts) {
        return exact ? cohorts.exactly() : cohorts;
    }
}
