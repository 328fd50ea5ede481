package org.rightplace.cli;

import org.rightplace.link.history.Rule;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// By which rule several returns become one history.
final class JoiningRule {

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            defaultValue = "latest-return",
            description = "how years are joined: latest-return (default) or first-return")
    private String rule = Rule.LATEST_RETURN.slug();

    /// What was asked for.
    Rule chosen() {
        return Rule.find(rule)
                .orElseThrow(() ->
                        new TypeConversionException("“%s” is none of: latest-return, first-return".formatted(rule)));
    }
}
