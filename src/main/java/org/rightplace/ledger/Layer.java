package org.rightplace.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The five things that a register of homes lacks and that any plan stands on (NCERCC, July 2024).
public enum Layer {
    NEEDS(
            "Needs of children",
            "What do the children who live here, or wait for a home, need: which needs together, how often, how hard to meet?"),
    SPECIALISM(
            "Specialism of homes",
            "Which of these homes can meet which needs, and on what evidence beyond their own claim?"),
    REASON(
            "Reason for placement",
            "Why does each child live where they live: was it planned, was it chosen, what came before?"),
    MATCHING(
            "Matching of need and provision",
            "How far does each home meet the needs of the children in it, and what was missing when it did not?"),
    OUTCOME(
            "Outcomes of placement",
            "What became of the children: stability, felt safety, education, and their own view? An inspection outcome does not say.");

    private final String title;
    private final String question;

    Layer(String title, String question) {
        this.title = title;
        this.question = question;
    }

    /// Its name.
    public String title() {
        return title;
    }

    /// What cannot be answered without it.
    public String question() {
        return question;
    }

    /// The layer of a word.
    public static Optional<Layer> find(String slug) {
        return Arrays.stream(values())
                .filter(layer -> layer.slug().equals(slug))
                .findFirst();
    }

    /// The word for it in output.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
