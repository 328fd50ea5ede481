package org.rightplace.cli;

import org.rightplace.workbench.Desks;
import picocli.CommandLine.Option;

/// By which set of weights homes are looked at.
final class Weighed {

    @Option(
            names = "--weights",
            paramLabel = "NAME",
            description = "a set of weights that is kept (see the verb weights); usual is always there")
    private String weights = Desks.USUAL;

    /// The name of the set.
    String by() {
        return weights;
    }
}
