package org.rightplace.evidence;

import java.util.List;
import java.util.OptionalLong;

/// What a result was made from: enough to make it again.
///
/// @param releases the releases read, each as `id title`, oldest first; never empty
/// @param code     the version of this program
/// @param seed     what its random numbers were drawn from; empty when nothing was drawn
public record Origin(List<String> releases, String code, OptionalLong seed) {
    public Origin {
        releases = List.copyOf(releases);
        if (releases.isEmpty()) {
            throw new IllegalArgumentException("an origin must name one release or more");
        }
    }
}
