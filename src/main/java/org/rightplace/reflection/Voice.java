package org.rightplace.reflection;

import java.util.Locale;
import java.util.Optional;

/// Whose view a reflection should hold.
public enum Voice {
    GOVERNMENT("Government"),
    RESEARCHERS("Researchers"),
    PROVIDERS("Providers"),
    PRACTITIONERS("Practitioners"),
    SPECIALISTS("Experienced specialists"),
    CHILDREN("Children and care-experienced people");

    private final String words;

    Voice(String words) {
        this.words = words;
    }

    /// The words for it on a page.
    public String words() {
        return words;
    }

    /// The word for it in a form and in output.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The voice of this word.
    public static Optional<Voice> find(String slug) {
        for (Voice voice : values()) {
            if (voice.slug().equals(slug)) {
                return Optional.of(voice);
            }
        }
        return Optional.empty();
    }
}
