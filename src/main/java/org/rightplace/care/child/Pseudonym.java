package org.rightplace.care.child;

import java.util.regex.Pattern;

/// What stands for a child: sixteen characters that say nothing without the key they were made with. Of
/// a million children two have the same with a chance of less than one in a million million (the first
/// 80 bits of a code).
///
/// An authority's number for a child means nothing outside the authority, so one child in two
/// authorities has two.
///
/// @param value sixteen of A to Z and 2 to 7
public record Pseudonym(String value) implements Comparable<Pseudonym> {

    /// How many characters it has.
    public static final int LENGTH = 16;

    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{%d}".formatted(LENGTH));

    public Pseudonym {
        if (!isOne(value)) {
            // The value is not quoted: it may be what should never have come this far.
            throw new IllegalArgumentException(
                    "a pseudonym must be %d characters of A to Z and 2 to 7".formatted(LENGTH));
        }
    }

    /// Whether `text` has the shape of one; say so before one is made of what somebody typed.
    public static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
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
