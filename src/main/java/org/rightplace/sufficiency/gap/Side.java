package org.rightplace.sufficiency.gap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.link.child.Cohort;

/// The children who need a home on a day, and the homes they are set against.
///
/// @param children each once
public record Side(LocalDate day, List<Asking> children, Gaps.Homes homes) {

    public Side {
        children = List.copyOf(children);
    }

    Map<Cohort.Key, Asking> byChild() {
        Map<Cohort.Key, Asking> found = new TreeMap<>();
        children.forEach(asking -> found.put(asking.child(), asking));
        return found;
    }

    Map<Urn, Offer> byHome() {
        Map<Urn, Offer> found = new TreeMap<>();
        homes.known().forEach(home -> found.put(home.home(), home));
        return found;
    }
}
