package org.rightplace.release;

import java.util.regex.Pattern;

/// The first 12 hexadecimal digits of the SHA-256 of a release's bytes.
public record ReleaseId(String value) implements Comparable<ReleaseId> {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{12}");

    public ReleaseId {
        if (!isReleaseId(value)) {
            throw new IllegalArgumentException("release id (%s) must be 12 hexadecimal digits".formatted(value));
        }
    }

    /// Whether `text` has the shape of one.
    public static boolean isReleaseId(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(ReleaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
