package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.match.Desk;
import org.rightplace.match.KeptDesk;
import org.rightplace.match.Term;

/// The sets of weights that are kept, every version of each, and the usual one.
public final class DesksTable {
    private DesksTable() {}

    /// The table.
    ///
    /// @param kept  in the order in which they are shown
    /// @param usual what the set is called that is always there
    public static Exhibit of(List<KeptDesk> kept, String usual, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(usual, List.of(new Cell.Unknown("", "always there"), none(), none()), Desk.USUAL));
        kept.forEach(one -> rows.add(row(
                one.name(),
                List.of(Cells.whole(one.version()), Words.text(one.on().toString()), Words.text(one.by())),
                one.desk())));
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("name", "Set"),
                new Column("version", "Version", ""),
                Words.words("on", "Kept on"),
                Words.words("by", "By")));
        for (Term term : Term.values()) {
            columns.add(new Column(term.slug(), term.words(), ""));
        }
        columns.add(Words.words("evidence", "Sure from"));
        columns.add(Words.words("must", "Must be met from level"));
        columns.add(new Column("half", "Near counts half at", "miles"));
        return new Exhibit(
                "weights",
                new Table(
                        "Sets of weights for matches",
                        columns,
                        rows,
                        List.of("The usual weights are where a reader begins, and nobody's judgement.")),
                today,
                List.of("Written by those who use this copy of Rightplace"),
                Optional.empty(),
                ledger);
    }

    private static Cell none() {
        return new Cell.Unknown("", "always there");
    }

    private static List<Cell> row(String name, List<Cell> version, Desk desk) {
        List<Cell> row = new ArrayList<>(List.of(Words.text(name)));
        row.addAll(version);
        desk.weights().values().forEach(weight -> row.add(Cells.whole(weight)));
        row.add(Words.text(desk.least().words()));
        row.add(Words.text(
                desk.must().isPresent() ? Integer.toString(desk.must().getAsInt()) : "none"));
        row.add(Cells.whole(desk.half()));
        return row;
    }
}
