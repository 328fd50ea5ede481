package org.rightplace.register;

import java.util.Locale;
import java.util.Optional;

/// By what homes are counted.
public enum Grouping {
    REGION("region"),
    AUTHORITY("local authority"),
    CONSTITUENCY("parliamentary constituency of 2024"),
    SECTOR("sector"),
    TYPE("provision type"),
    SIZE("registered places");

    private final String words;

    Grouping(String words) {
        this.words = words;
    }

    /// The words for it in a title.
    public String words() {
        return words;
    }

    /// The word for it on the command line and in addresses.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The grouping of this word.
    public static Optional<Grouping> find(String slug) {
        for (Grouping grouping : values()) {
            if (grouping.slug().equals(slug)) {
                return Optional.of(grouping);
            }
        }
        return Optional.empty();
    }
}
