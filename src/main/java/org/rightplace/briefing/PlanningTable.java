package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.ledger.Ledger;

/// What those who plan have drawn for themselves, as a table.
public final class PlanningTable {
    private PlanningTable() {}

    /// The table.
    ///
    /// @param groups  the codes of each group's authorities
    /// @param cohorts each set's definitions
    public static Exhibit of(
            Map<String, List<String>> groups,
            Map<String, List<CohortDefinition>> cohorts,
            LocalDate today,
            Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        groups.forEach((name, codes) ->
                rows.add(List.of(Words.text("group of authorities"), Words.text(name), new Cell.Texts(codes))));
        cohorts.forEach((name, definitions) -> rows.add(List.of(
                Words.text("set of cohorts"),
                Words.text(name),
                new Cell.Texts(definitions.stream().map(CohortDefinition::name).toList()))));
        return new Exhibit(
                "planning",
                new Table(
                        "Groups and cohorts of your own",
                        List.of(Words.words("kind", "Kind"), Words.words("name", "Name"), Words.words("of", "Made of")),
                        rows,
                        List.of()),
                today,
                List.of("drawn by those who use this copy of Rightplace"),
                Optional.empty(),
                ledger);
    }
}
