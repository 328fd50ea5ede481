package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// A table that may leave: with its date, its sources, its picture and the ledger of its area.
///
/// @param name      the word for it in addresses and file names, such as `homes-by-region`
/// @param table     the numbers
/// @param asAt      the day they describe
/// @param sources   the releases they come from, in words
/// @param picture   SVG of the same numbers, where people would rather look than read
/// @param ledger    what the numbers do not show
/// @param explained what the figures of a column are, by the column's key, in the order in which they
///     are told
public record Exhibit(
        String name,
        Table table,
        LocalDate asAt,
        List<String> sources,
        Optional<String> picture,
        Ledger ledger,
        Map<String, Explanation> explained) {

    /// Said on every export.
    public static final String NOT_OFFICIAL =
            "Not official statistics: computed by Rightplace from the releases named as sources.";

    public Exhibit {
        sources = List.copyOf(sources);
        explained = Collections.unmodifiableMap(new LinkedHashMap<>(explained));
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("exhibit (%s) must name one source or more".formatted(name));
        }
        List<String> keys = table.columns().stream().map(Column::key).toList();
        if (!keys.containsAll(explained.keySet())) {
            throw new IllegalArgumentException(
                    "exhibit (%s) explains columns %s, and has only %s".formatted(name, explained.keySet(), keys));
        }
    }

    /// One whose columns say all that there is to say of them.
    public Exhibit(
            String name, Table table, LocalDate asAt, List<String> sources, Optional<String> picture, Ledger ledger) {
        this(name, table, asAt, sources, picture, ledger, Map.of());
    }

    /// The same with every column of numbers explained so that is not yet: every column that has a unit.
    Exhibit explainedBy(Explanation explanation) {
        Map<String, Explanation> all = new LinkedHashMap<>(explained);
        table.columns().stream()
                .filter(column -> !column.unit().isEmpty())
                .forEach(column -> all.putIfAbsent(column.key(), explanation));
        return new Exhibit(name, table, asAt, sources, picture, ledger, all);
    }

    /// The same with a note before its others.
    Exhibit noted(String note) {
        List<String> notes = new ArrayList<>(List.of(note));
        notes.addAll(table.notes());
        return new Exhibit(
                name,
                new Table(table.title(), table.columns(), table.rows(), notes),
                asAt,
                sources,
                picture,
                ledger,
                explained);
    }

    /// The same with a picture.
    Exhibit pictured(String svg) {
        return new Exhibit(name, table, asAt, sources, Optional.of(svg), ledger, explained);
    }
}
