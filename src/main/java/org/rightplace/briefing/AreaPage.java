package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Tally;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.register.Counted;
import org.rightplace.register.Outcomes;

/// One region, authority or constituency.
public final class AreaPage {
    private AreaPage() {}

    /// A fact about children of the area, with where it comes from.
    public record Context(String words, Cell value, LocalDate asAt, String source) {}

    /// The page.
    ///
    /// @param rows    the area's row for each way of counting
    /// @param context what is known of its children, and of who comes and leaves
    /// @param near    the areas it lies in or that lie in it
    public static Page of(String name, List<Counting> rows, List<Context> context, Near near, Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.NotShown(parts.ledger()));
        blocks.add(new Block.Shown(homes(name, rows, parts)));
        if (!context.isEmpty()) {
            blocks.add(new Block.Shown(context(name, context, parts)));
        }
        rows.stream()
                .findFirst()
                .ifPresent(counting -> blocks.add(new Block.Way(
                        "Children against places here: what a count can say, and what it cannot",
                        "/sufficiency/areas?area=" + counting.row().code())));
        if (context.stream().findAny().isPresent()) {
            rows.stream()
                    .findFirst()
                    .ifPresent(counting -> blocks.add(new Block.Way(
                            "Everything that is known of it on one page",
                            "/profile?area=" + counting.row().code())));
        }
        blocks.addAll(near.beside());
        if (!near.ways().isEmpty()) {
            blocks.add(new Block.Heading(near.heading()));
            blocks.addAll(near.ways());
        }
        return new Page(
                        name,
                        "What the register says of homes here, at %s, and what it cannot say."
                                .formatted(Words.day(parts.facts().asAt())),
                        blocks)
                .explained(Explained.HOMES);
    }

    /// Ways to other areas.
    ///
    /// @param heading how they stand to this one
    /// @param beside  ways to other pages on this area
    public record Near(String heading, List<Block.Way> ways, List<Block.Way> beside) {
        public Near {
            beside = List.copyOf(beside);
            ways = List.copyOf(ways);
        }
    }

    /// One way of counting, and the area's row in it.
    public record Counting(Counted counted, Outcomes.Row row) {}

    /// What stands behind the page.
    public record Parts(Facts facts, Ledger ledger) {}

    private static Exhibit homes(String name, List<Counting> rows, Parts parts) {
        List<List<Cell>> cells = new ArrayList<>();
        for (Counting counting : rows) {
            Tally least = counting.row().least();
            Tally most = counting.row().most();
            cells.add(List.of(
                    Words.text(Words.capital(counting.counted().words())),
                    between(least.homes(), most.homes()),
                    between(least.places(), most.places()),
                    between(least.outstanding(), most.outstanding()),
                    between(least.good(), most.good()),
                    between(least.requiresImprovement(), most.requiresImprovement()),
                    between(least.inadequate(), most.inadequate()),
                    between(least.notYetJudged(), most.notYetJudged())));
        }
        return new Exhibit(
                "homes-in-area",
                new Table(
                        "Homes in %s, at %s"
                                .formatted(name, Words.day(parts.facts().asAt())),
                        List.of(
                                Words.words("counted", "What is counted"),
                                new Column("homes", "Homes", "homes"),
                                new Column("places", "Registered places", "places"),
                                new Column("outstanding", "Outstanding", "homes"),
                                new Column("good", "Good", "homes"),
                                new Column("requiresImprovement", "Requires improvement", "homes"),
                                new Column("inadequate", "Inadequate", "homes"),
                                new Column("notYetJudged", "No judgement yet", "homes")),
                        cells,
                        OutcomesTable.notes(parts.facts())),
                parts.facts().asAt(),
                List.of(parts.facts().release().source()),
                Optional.empty(),
                parts.ledger());
    }

    private static Cell between(int least, int most) {
        return least == most ? new Cell.Whole(least) : new Cell.Between(least, most);
    }

    private static Exhibit context(String name, List<Context> context, Parts parts) {
        return new Exhibit(
                "children-of-area",
                new Table(
                        "Children of " + name,
                        List.of(
                                Words.words("what", "What"),
                                new Column("value", "Number", ""),
                                Words.words("asAt", "As at"),
                                Words.words("source", "Source")),
                        context.stream()
                                .map(fact -> List.of(
                                        Words.text(fact.words()),
                                        fact.value(),
                                        Words.text(fact.asAt().toString()),
                                        Words.text(fact.source())))
                                .toList(),
                        List.of("Looked-after children are counted by the authority responsible for them; many live"
                                + " elsewhere.")),
                parts.facts().asAt(),
                context.stream().map(Context::source).distinct().toList(),
                Optional.empty(),
                parts.ledger());
    }
}
