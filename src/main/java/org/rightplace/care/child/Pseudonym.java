package org.rightplace.care.child;

import java.util.regex.Pattern;

/// What stands for a child: ten characters that say nothing without the key they were made with.
///
/// An authority's number for a child means nothing outside the authority, so one child in two authorities has two.
///
/// @param value ten of A to Z and 2 to 7
public record Pseudonym(String value) implements Comparable<Pseudonym> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{10}");

    public Pseudonym {
        if (!SHAPE.matcher(value).matches()) {
            // The value is not quoted: it may be what should never have come this far.
            throw new IllegalArgumentException("a pseudonym must be ten characters of A to Z and 2 to 7");
        }
    }

    @Override
    public int compareTo(Pseudonym other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
