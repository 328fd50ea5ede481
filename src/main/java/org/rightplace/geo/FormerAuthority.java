package org.rightplace.geo;

import java.time.LocalDate;
import java.util.List;

/// An upper-tier local authority that is no more.
///
/// @param code       ONS's code
/// @param name       as publishers wrote it; told from an authority of today where that has the same name
/// @param until      the last day on which it was
/// @param successors codes of the authorities that took its place; never empty
public record FormerAuthority(String code, String name, LocalDate until, List<String> successors) {

    public FormerAuthority {
        if (successors.isEmpty()) {
            throw new IllegalArgumentException("former authority (%s) must have a successor".formatted(code));
        }
        successors = List.copyOf(successors);
    }

    /// The name with the year of its end.
    public String dated() {
        return "%s (until %d)".formatted(name, until.getYear());
    }
}
