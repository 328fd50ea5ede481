package org.rightplace.geo;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A name under which Ofsted has listed a local authority, and what it stands for today.
///
/// @param name      as Ofsted wrote it
/// @param authority code of the upper-tier authority of today; empty for one that is no more, or is in Wales
/// @param match     how name and authority were matched, or what became of one that is no more, in words
/// @param firstYear of Ofsted's lists in which the name was seen
/// @param lastYear  of those, both included
public record AuthorityName(String name, Optional<String> authority, String match, int firstYear, int lastYear) {

    private static final Pattern CODE = Pattern.compile("E\\d{8}");

    public AuthorityName {
        if (firstYear > lastYear) {
            throw new IllegalArgumentException("first year (%d) of authority name (%s) must not be after the last (%d)"
                    .formatted(firstYear, name, lastYear));
        }
    }

    /// Codes of the authorities that took the place of one that is no more; empty for all others.
    public List<String> successors() {
        return authority.isPresent()
                ? List.of()
                : CODE.matcher(match).results().map(MatchResult::group).toList();
    }
}
