package org.rightplace.release;

/// How much of what a release could say of an area it does say.
///
/// @param what    the word for what is said, such as `reason`
/// @param area    code of the authority
/// @param covered records that say it
/// @param of      records that could, 1 or more
public record Covered(ReleaseId release, String what, String area, long covered, long of) {
    public Covered {
        if (of < 1 || covered < 0 || covered > of) {
            throw new IllegalArgumentException(
                    "covered (%d) of %s must be 0 to of (%d), and of 1 or more".formatted(covered, what, of));
        }
    }
}
