package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.figure.Table;
import org.rightplace.ledger.Ledger;

/// A table that may leave: with its date, its sources, its picture and the ledger of its area.
///
/// @param name    the word for it in addresses and file names, such as `homes-by-region`
/// @param table   the numbers
/// @param asAt    the day they describe
/// @param sources the releases they come from, in words
/// @param picture SVG of the same numbers, where people would rather look than read
/// @param ledger  what the numbers do not show
public record Exhibit(
        String name, Table table, LocalDate asAt, List<String> sources, Optional<String> picture, Ledger ledger) {

    /// Said on every export.
    public static final String NOT_OFFICIAL =
            "Not official statistics: computed by Rightplace from the releases named as sources.";

    public Exhibit {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("exhibit (%s) must name one source or more".formatted(name));
        }
    }

    /// The same with a note before its others.
    Exhibit noted(String note) {
        List<String> notes = new ArrayList<>(List.of(note));
        notes.addAll(table.notes());
        return new Exhibit(
                name, new Table(table.title(), table.columns(), table.rows(), notes), asAt, sources, picture, ledger);
    }
}
