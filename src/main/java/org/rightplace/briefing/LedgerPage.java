package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// What is not shown, for one area.
public final class LedgerPage {
    private LedgerPage() {}

    private static final String NOT_HELD = "nothing of this layer is held";

    /// The page.
    ///
    /// @param today   the day on which it was asked
    /// @param sources the releases looked through, in words
    public static Page of(Ledger ledger, LocalDate today, List<String> sources) {
        return new Page(
                "What is not shown: " + ledger.area(),
                ledger.sentence() + " A register of homes is raw data at one moment; these five layers are what it"
                        + " takes to make sense of it. The ledger is computed from what is loaded.",
                List.of(
                        new Block.Shown(exhibit(ledger, today, sources)),
                        new Block.Paragraph("The five layers are those that NCERCC named in July 2024 as missing from"
                                + " Ofsted's release by constituency. Absence of data is never read as absence of need"
                                + " or of homes.")));
    }

    /// The ledger as a table.
    public static Exhibit exhibit(Ledger ledger, LocalDate today, List<String> sources) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Ledger.Line line : ledger.lines()) {
            rows.add(List.of(
                    Words.text(line.layer().slug()),
                    Words.text(line.layer().title()),
                    Words.text(line.present() ? "held" : "not held"),
                    new Cell.Share(line.coverage()),
                    Cells.words(line.asAt().map(LocalDate::toString), NOT_HELD),
                    Cells.words(line.source(), NOT_HELD),
                    Words.text(line.layer().question())));
        }
        return new Exhibit(
                "ledger",
                new Table(
                        "Completeness ledger: " + ledger.area(),
                        List.of(
                                Words.words("layer", "Layer"),
                                Words.words("title", "What it is"),
                                Words.words("held", "Held"),
                                new Column("coverage", "Coverage", "of its subject"),
                                Words.words("asAt", "As at"),
                                Words.words("source", "Source"),
                                Words.words("question", "What cannot be answered without it")),
                        rows,
                        List.of()),
                today,
                sources.isEmpty() ? List.of("no release is loaded") : sources,
                Optional.empty(),
                ledger);
    }
}
