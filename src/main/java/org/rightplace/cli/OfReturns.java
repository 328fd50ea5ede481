package org.rightplace.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.workbench.ReturnsCheck;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// What a person knows better than the files of a return.
final class OfReturns {

    @Option(
            names = "--year",
            paramLabel = "YEAR",
            description = "the collection year of all files of returns, such as 2021 for April 2021 to March 2022")
    private @Nullable String year;

    @Option(names = "--authority", paramLabel = "NAME", description = "the authority of all files of returns")
    private @Nullable String authority;

    /// What was said.
    ReturnsCheck.Choice choice() {
        return new ReturnsCheck.Choice(Optional.ofNullable(year).map(OfReturns::year), Optional.ofNullable(authority));
    }

    private static CollectionYear year(String word) {
        return CollectionYear.find(word)
                .orElseThrow(
                        () -> new TypeConversionException("“%s” is no collection year, such as 2021".formatted(word)));
    }
}
