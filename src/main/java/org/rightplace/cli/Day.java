package org.rightplace.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The day of the release that a verb reads.
final class Day {

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            description =
                    "the day of a release, such as 2025-03-31 (default: the newest); of several the fullest is taken")
    private @Nullable LocalDate asAt;

    /// What was asked for; empty for the newest.
    Optional<LocalDate> asked() {
        return Optional.ofNullable(asAt);
    }
}
