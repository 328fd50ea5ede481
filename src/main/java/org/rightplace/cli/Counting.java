package org.rightplace.cli;

import org.rightplace.register.Counted;
import picocli.CommandLine.Option;

/// Which provision types a verb counts.
final class Counting {

    @Option(
            names = "--type",
            defaultValue = "all-homes",
            converter = Choices.Types.class,
            description = "all-homes (default), childrens-home, every-provider, or one provision type")
    private Counted type = Counted.ALL_HOMES;

    /// What was asked for.
    Counted type() {
        return type;
    }
}
