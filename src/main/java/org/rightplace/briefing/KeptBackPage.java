package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.match.InTurn;
import org.rightplace.match.KeptBack;

/// What keeping places back for children who are expected would come to.
public final class KeptBackPage {
    private KeptBackPage() {}

    /// What the page is made of.
    ///
    /// @param published the same for the instances that are published with the product
    /// @param weights   what the set of weights is called
    public record Parts(
            KeptBack keptBack, List<InTurn> published, String weights, LocalDate today, GapsPage.Told told) {
        public Parts {
            published = List.copyOf(published);
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        KeptBack kept = parts.keptBack();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "To keep a place back for a child who is expected is to let a child wait who is there. This shows what it would do for all together, in points; whether it is right to do to one child, no number says."));
        blocks.add(new Block.Questions(List.of(
                "Who would wait, how long, and where would that child live meanwhile?",
                "How sure is it that the children who are expected will come?",
                "Which home would keep a place empty, and who would pay for it?")));
        Optional<Explanation> explained = Optional.of(explained(parts));
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        percent(kept.share()),
                        "of what could be done by one who knew who will come, with places kept back",
                        explained),
                new Block.Numbers.Figure(
                        percent(kept.shareOfFirstCome()),
                        "of it where each child is given the best that is left",
                        explained),
                new Block.Numbers.Figure(
                        Words.whole(kept.kinds()),
                        kept.leftOut() == 0
                                ? "children who need a home now, of whom those who come are drawn"
                                : "children who need a home now, of whom those who come are drawn; %s left out, since several places are needed at once"
                                        .formatted(Words.number(kept.leftOut(), "more is", "more are")),
                        explained))));
        blocks.add(new Block.Shown(runs(parts)));
        blocks.add(new Block.Heading("On instances that anybody can try"));
        blocks.add(
                new Block.Paragraph(
                        "Twenty drawn instances, of homes and children who do not exist, are published with Rightplace (the folder docs/arrivals), so that other ways to keep places back can be set beside this one. In the placement of refugees such a way reached 98% of hindsight, and giving in turn less than 90% (Ahani and others, Operations Research 72, 2024)."));
        blocks.add(new Block.Shown(published(parts)));
        blocks.add(new Block.Way("All children together", "/match/together"));
        blocks.add(new Block.Way("What one more place would be worth", "/match/shadow-prices"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Places kept back",
                "Children come one after the other. What giving each the best that is left comes to, what keeping places back for those who are expected would, and what could have been done by one who knew.",
                blocks);
    }

    private static String percent(double share) {
        return "%.1f%%".formatted(100 * share);
    }

    private static Exhibit runs(Parts parts) {
        List<InTurn> runs = parts.keptBack().runs();
        return exhibit(
                parts,
                "kept-back",
                new Table(
                        "What each way comes to, in %s of a drawn order"
                                .formatted(Words.number(runs.size(), "run", "runs")),
                        columns("Run"),
                        rows(runs),
                        List.of(
                                "As many children come as need a home now, drawn from them with return: some come several times, some not at all. The places are those open now; none is opened and none falls free while they come.",
                                "Points are of 1,000 for a child, and one more for having a place.")),
                parts.told().sources(),
                picture("kept-back-runs", "runs", runs));
    }

    private static Exhibit published(Parts parts) {
        return exhibit(
                parts,
                "kept-back-published",
                new Table(
                        "What each way comes to on the published instances",
                        columns("Instance"),
                        rows(parts.published()),
                        List.of("Nobody in them exists.")),
                List.of("Drawn by Rightplace from the seeds 1 to 20; nobody in them exists"),
                picture("kept-back-instances", "instances", parts.published()));
    }

    private static List<Column> columns(String run) {
        return List.of(
                new Column("run", run, ""),
                new Column("firstComeShare", "First come, of hindsight", "share"),
                new Column("keptBackShare", "Places kept back, of hindsight", "share"),
                new Column("firstCome", "First come", "points"),
                new Column("keptBack", "Places kept back", "points"),
                new Column("hindsight", "Hindsight", "points"),
                new Column("firstComePlaced", "Placed by first come", "children"),
                new Column("keptBackPlaced", "Placed with places kept back", "children"),
                new Column("hindsightPlaced", "Placed in hindsight", "children"));
    }

    private static List<List<Cell>> rows(List<InTurn> runs) {
        List<List<Cell>> rows = new ArrayList<>();
        for (InTurn run : runs) {
            rows.add(List.of(
                    Cells.whole(rows.size() + 1),
                    new Cell.Share(run.shareOfFirstCome()),
                    new Cell.Share(run.share()),
                    new Cell.Whole(run.firstCome().worth()),
                    new Cell.Whole(run.keptBack().worth()),
                    new Cell.Whole(run.hindsight().worth()),
                    Cells.whole(run.firstCome().placed()),
                    Cells.whole(run.keptBack().placed()),
                    Cells.whole(run.hindsight().placed())));
        }
        return rows;
    }

    private static Optional<String> picture(String id, String what, List<InTurn> runs) {
        if (runs.isEmpty()) {
            return Optional.empty();
        }
        List<Bars.Group> groups = new ArrayList<>();
        for (InTurn run : runs) {
            groups.add(new Bars.Group(
                    Integer.toString(groups.size() + 1),
                    List.of(OptionalDouble.of(run.shareOfFirstCome()), OptionalDouble.of(run.share()))));
        }
        return Optional.of(Bars.grouped(
                new Caption(
                        id,
                        "Share of hindsight, by %s".formatted(what),
                        "For each of the %s two bars: what giving each child the best that is left comes to, and what keeping places back does, as shares of what one could have done who knew all who come. The table below holds every number."
                                .formatted(what)),
                List.of("First come", "Places kept back"),
                groups,
                Measure.PERCENT));
    }

    private static Exhibit exhibit(
            Parts parts, String name, Table table, List<String> sources, Optional<String> picture) {
        return new Exhibit(
                        name,
                        table,
                        parts.today(),
                        sources,
                        picture,
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "kept-back",
                "Places kept back",
                "Points that are sure of all children who come, as a share of what one could have done who knew all of them beforehand and gave places so that the sum is greatest.",
                Explanation.From.all(parts.told().sources()),
                "Children who take several places; whether two children can live together who both come new; places that open and children who leave while others come.",
                "The runs differ by chance alone; the table holds each. How children will really come is not known: they are drawn from those who need a home now.",
                "A place's price is what all who still come would lose without it, the mean over drawn futures; a child is given what is worth most beyond its price. Weights: “%s”."
                        .formatted(parts.weights()),
                "A reason to let a child wait, or a forecast of who will come.");
    }
}
