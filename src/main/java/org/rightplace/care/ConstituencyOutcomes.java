package org.rightplace.care;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/// Latest inspection outcomes by constituency, provision type and sector at one date.
///
/// A constituency, type and sector without a provider has no row.
///
/// @param asAt the day the figures describe
/// @param rows in the order of the table
public record ConstituencyOutcomes(LocalDate asAt, List<OutcomeRow> rows) {

    public ConstituencyOutcomes {
        rows = List.copyOf(rows);
        var seen = new HashSet<String>();
        for (OutcomeRow row : rows) {
            if (!seen.add(row.constituency() + row.type() + row.sector())) {
                throw new IllegalArgumentException("constituency (%s), type (%s) and sector (%s) have two rows"
                        .formatted(row.constituency(), row.type(), row.sector()));
            }
        }
    }

    /// All providers of every type together.
    public Tally total() {
        return rows.stream().map(OutcomeRow::tally).reduce(Tally.NONE, Tally::plus);
    }

    /// Children's homes of all types together.
    public Tally homes() {
        return rows.stream()
                .filter(row -> row.type().isHome())
                .map(OutcomeRow::tally)
                .reduce(Tally.NONE, Tally::plus);
    }
}
