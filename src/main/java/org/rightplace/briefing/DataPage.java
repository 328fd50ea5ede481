package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.child.HomeLink;
import org.rightplace.release.Release;

/// The records of children that are held: for those who keep them, never for publication.
public final class DataPage {
    private DataPage() {}

    private static final String OURS =
            "For those who keep these records. Counts here are exact and rows are of single children, so nothing of this"
                    + " page is for publication.";

    /// The page.
    ///
    /// @param kept   the releases of records of children
    /// @param tables of what the returns say together, of this beside DfE's counts, and of what is
    ///     wrong in them
    /// @param homes  how children were joined to homes
    public static Page of(List<Release> kept, List<Exhibit> tables, Exhibit homes, LocalDate today, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(OURS));
        blocks.add(new Block.Shown(releases(kept, today, ledger)));
        blocks.add(new Block.Heading("What the returns say together"));
        blocks.add(new Block.Shown(tables.getFirst()));
        blocks.add(new Block.Heading("Beside the published count"));
        blocks.add(new Block.Shown(tables.get(1)));
        blocks.add(new Block.Heading("How children were joined to homes"));
        blocks.add(new Block.Shown(homes));
        blocks.add(new Block.Heading("What was found, row by row"));
        blocks.add(new Block.Way("Take all findings away as a spreadsheet (XLSX)", "/data/findings.xlsx"));
        blocks.add(new Block.Way("Take all findings away as CSV", "/data/findings.csv"));
        blocks.add(new Block.Shown(tables.getLast()));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                "Records of children that are held",
                "What authorities filed, sealed with keys that are kept apart; the joins between their years, and every"
                        + " fault that was found. A record with a fault is still used where the fault does not touch the"
                        + " question.",
                blocks);
    }

    private static Exhibit releases(List<Release> kept, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Release release : kept) {
            rows.add(List.of(
                    Words.text(release.id().value()),
                    Words.text(release.edition().publisher()),
                    Words.text(release.title()),
                    Words.text(release.asAt().toString()),
                    Cells.whole(release.contents().rows()),
                    Cells.whole(release.warnings().size()),
                    Words.text(release.loading().file()),
                    Words.text(release.loading().by()),
                    Words.text(release.loading().at().toString().substring(0, 10))));
        }
        return new Exhibit(
                "records-held",
                new Table(
                        "Releases of records of children",
                        List.of(
                                Words.words("id", "Id"),
                                Words.words("authority", "Whose"),
                                Words.words("title", "What"),
                                Words.words("asAt", "As at"),
                                new Column("rows", "Rows", "rows"),
                                new Column("findings", "Found by the reader", "findings"),
                                Words.words("file", "Files"),
                                Words.words("by", "Loaded by"),
                                Words.words("loaded", "Loaded on")),
                        rows,
                        List.of(OURS)),
                today,
                List.of("Rightplace, the records it holds"),
                Optional.empty(),
                ledger);
    }

    /// How many episodes were joined how.
    ///
    /// @param counts children in care on the day, by how their episode was joined
    public static Exhibit links(Map<HomeLink.How, Integer> counts, LocalDate day, List<String> sources, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (HomeLink.How how : HomeLink.How.values()) {
            rows.add(List.of(
                    Words.text(how.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    Words.text(how.words()),
                    Words.text(how.confidence().name().toLowerCase(Locale.ROOT)),
                    Cells.whole(counts.getOrDefault(how, 0))));
        }
        return new Exhibit(
                "homes-joined",
                new Table(
                        "Children in care on %s, by how the placement was joined to a registered provider"
                                .formatted(Words.day(day)),
                        List.of(
                                Words.words("how", "Join"),
                                Words.words("words", "In words"),
                                Words.words("confidence", "How sure"),
                                new Column("children", "Children in care", "children")),
                        rows,
                        List.of(OURS)),
                day,
                sources,
                Optional.empty(),
                ledger);
    }
}
