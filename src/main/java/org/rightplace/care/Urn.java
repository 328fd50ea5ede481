package org.rightplace.care;

import java.util.regex.Pattern;

/// Ofsted's unique reference number for a registered provision, such as `SC035409` or `2501234`.
///
/// It numbers the registration, not the building: a home that registers anew gets a new one.
public record Urn(String value) implements Comparable<Urn> {

    /// What the number of every home that does not exist begins with.
    public static final String MADE_UP = "SC9";

    private static final Pattern SHAPE = Pattern.compile("SC\\d{6}|\\d{7}");

    public Urn {
        if (!isUrn(value)) {
            throw new IllegalArgumentException("urn (%s) must be SC and 6 digits, or 7 digits".formatted(value));
        }
    }

    /// Whether `text` has the shape of a number; readers ask this before they build one.
    public static boolean isUrn(String text) {
        return SHAPE.matcher(text).matches();
    }

    /// Whether it is the number of a home that does not exist. Ofsted's lists of 2016 to 2025 hold no number over
    /// `SC49…`, so those from `SC900000` on are free for synthetic homes.
    public boolean isMadeUp() {
        return value.startsWith(MADE_UP);
    }

    @Override
    public int compareTo(Urn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
