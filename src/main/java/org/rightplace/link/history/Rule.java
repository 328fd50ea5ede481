package org.rightplace.link.history;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the tellings of several years become one history.
///
/// Under every rule a child has one episode for each day on which one began (DECOM), and an episode ends no later than
/// the child's next one begins.
public enum Rule {
    /// The latest return to tell of an episode is believed; an episode that is nowhere ended ends on 31 March of the
    /// last return that has an episode of the child, for a reason not known. The child is in care on that day.
    LATEST_RETURN(
            "One episode for each child and start day, as the latest return tells it. It ends on its end day or when the child's next episode starts, whichever comes first; with neither, after 31 March of the last return that has an episode of the child, for a reason not known."),
    /// As [#LATEST_RETURN], but the first return to tell of an episode is believed, for what later returns rewrote.
    FIRST_RETURN(
            "One episode for each child and start day, as the first return tells it. It ends on its end day or when the child's next episode starts, whichever comes first; with neither, after 31 March of the last return that has an episode of the child, for a reason not known.");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /// The rule as a reader is told it.
    public String words() {
        return words;
    }

    /// The word for it on a command line, such as `latest-return`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The rule of a word.
    public static Optional<Rule> find(String slug) {
        return Arrays.stream(values()).filter(rule -> rule.slug().equals(slug)).findFirst();
    }
}
