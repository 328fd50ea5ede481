package org.rightplace.source.standard;

import java.util.Collection;
import java.util.List;

/// A form of the Placements Data Standard.
public enum Version {
    /// The spreadsheet of June 2026, or a CSV file of its columns.
    SHEET_01("Placements Data Standard, version 01 (June 2026), spreadsheet columns"),
    /// The page of version 01, as JSON or a CSV file of its names.
    PAGE_01("Placements Data Standard, version 01 (June 2026), names of its page"),
    V2("Placements Data Standard, v2 (July 2025)");

    private final String title;

    Version(String title) {
        this.title = title;
    }

    /// Its name for a reader.
    public String title() {
        return title;
    }

    /// Whether *yes* under education means that it was disrupted. The spreadsheet heads the column *education
    /// continuity* and asks *was the child's education disrupted?*; whoever fills it in reads the question. The
    /// page
    /// has the same question under the name *isEducationContinuous*, which is what programs fill in. v2 asks
    /// nothing
    /// and says *education continuity*.
    boolean asksForDisruption() {
        return this == SHEET_01;
    }

    /// The form whose names these are, by most of them; of the page and v2, which share many, the page where
    /// neither has more.
    static Version of(Collection<String> names) {
        Version best = PAGE_01;
        long most = count(best, names);
        for (Version version : List.of(SHEET_01, V2)) {
            long count = count(version, names);
            if (count > most) {
                best = version;
                most = count;
            }
        }
        return best;
    }

    private static long count(Version version, Collection<String> names) {
        return Column.in(version).stream()
                .filter(column -> names.stream().anyMatch(name -> name.strip().equalsIgnoreCase(column.name(version))))
                .count();
    }
}
