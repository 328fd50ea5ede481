package org.rightplace.export;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Table.Column;

/// What every row of a CSV file carries beside its numbers, under names that the table itself does not use.
///
/// Why on every row: `docs/decisions/2026-11-23-what-an-export-carries.md`.
record Provenance(List<String> keys, List<String> values) {

    static final String BETWEEN_SOURCES = "; ";

    static Provenance of(Exhibit exhibit) {
        Set<String> taken =
                exhibit.table().columns().stream().map(Column::key).collect(Collectors.toCollection(HashSet::new));
        return new Provenance(
                List.of(free("asAt", taken), free("source", taken), free("notOfficial", taken), free("ledger", taken)),
                List.of(
                        exhibit.asAt().toString(),
                        source(exhibit),
                        Exhibit.NOT_OFFICIAL,
                        exhibit.ledger().sentence()));
    }

    /// All sources as one text.
    static String source(Exhibit exhibit) {
        return String.join(BETWEEN_SOURCES, exhibit.sources());
    }

    /// A table of releases has dates and sources of its own; those of the table as a whole are then `tableAsAt` and so
    /// on.
    private static String free(String key, Set<String> taken) {
        return taken.contains(key) ? "table" + Character.toUpperCase(key.charAt(0)) + key.substring(1) : key;
    }
}
