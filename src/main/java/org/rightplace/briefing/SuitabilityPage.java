package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Worded;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.commissioning.Suited;
import org.rightplace.commissioning.Suited.Asked;
import org.rightplace.commissioning.Suited.In;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// Which children live in a home though fostering was thought to do, and which live with foster carers
/// though a home was preferred: by what was recorded of each child, never by counting heads.
public final class SuitabilityPage {
    private SuitabilityPage() {}

    private static final String EXACT =
            "For those who keep these records, not for publication: counts are exact. Each child counts once, by the newest referral.";

    /// What the page is made of.
    ///
    /// @param whose of whom, as a reader is told
    /// @param until the last day of which the records speak
    public record Parts(String whose, LocalDate until, List<Suited> places, List<String> sources, Ledger ledger) {
        public Parts {
            places = List.copyOf(places);
        }

        private Optional<Suited> in(In in) {
            return places.stream().filter(one -> one.found() == in).findFirst();
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "Fostering and homes meet different needs; neither is a cheaper or a lesser form of the other. And what is recorded as suitable is often written to what there is: read it as what somebody thought on one day."));
        blocks.add(new Block.Questions(List.of(
                "Was “unsuitable for fostering” said of the child, or of the carers that could be found that day?",
                "What would foster carers need beside them, so that a child could stay?",
                "Has anybody asked the child?")));
        blocks.add(new Block.Numbers(numbers(parts)));
        blocks.add(new Block.Shown(suitability(parts)));
        parts.in(In.HOME).filter(home -> !home.support().isEmpty()).ifPresent(home -> {
            blocks.add(new Block.Heading("What was asked for on top"));
            blocks.add(
                    new Block.Paragraph(
                            "For children in a home for whom fostering would do, this is the support that was asked for: what foster carers would need beside them."));
            blocks.add(new Block.Shown(support(parts, home)));
        });
        blocks.add(new Block.Way("What a quarter's placements say at once", "/first-hour"));
        blocks.add(new Block.Way("For whom no right home is here, and why", "/gaps"));
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                "Fostering or a home: " + parts.whose(),
                "What was thought right for each child, beside where the child went.",
                blocks);
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        Optional<Explanation> explained = Optional.of(explained(parts));
        List<Block.Numbers.Figure> figures = new ArrayList<>();
        parts.in(In.HOME)
                .ifPresent(home -> figures.add(new Block.Numbers.Figure(
                        Words.whole(Suited.wouldDo(home.fostering())),
                        "of %s in a home: fostering was thought suitable, or preferred; of %s nothing is said"
                                .formatted(
                                        Words.number(home.children(), "child", "children"),
                                        Words.whole(home.notSaid(home.fostering())
                                                + home.fostering().getOrDefault(Suitability.NOT_SPECIFIED, 0))),
                        explained)));
        parts.in(In.FOSTER)
                .ifPresent(foster -> figures.add(new Block.Numbers.Figure(
                        Words.whole(foster.home().getOrDefault(Suitability.PREFERRED, 0)),
                        "of %s with foster carers: a home was preferred, so what it was to meet may be unmet; of %s nothing is said"
                                .formatted(
                                        Words.number(foster.children(), "child", "children"),
                                        Words.whole(foster.notSaid(foster.home())
                                                + foster.home().getOrDefault(Suitability.NOT_SPECIFIED, 0))),
                        explained)));
        return figures;
    }

    private static Exhibit suitability(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Suited one : parts.places()) {
            rows.add(row(one, "Fostering", one.fostering()));
            rows.add(row(one, "A children's home", one.home()));
        }
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("in", "Where the child went"),
                new Column("children", "Children", "children"),
                Words.words("kind", "What was thought of")));
        for (Suitability said : Suitability.values()) {
            columns.add(new Column(key(said), said.words(), "children"));
        }
        columns.add(new Column("notSaid", "Not said", "children"));
        return new Exhibit(
                "suitability",
                new Table(
                        "What was thought right for children, beside where they went: " + parts.whose(),
                        columns,
                        rows,
                        List.of(
                                EXACT,
                                "Not specified was chosen by the one who wrote; not said was left empty. Both tell nothing.")),
                parts.until(),
                parts.sources(),
                Optional.of(picture(parts)),
                parts.ledger());
    }

    private static String key(Suitability said) {
        return switch (said) {
            case PREFERRED -> "preferred";
            case SUITABLE -> "suitable";
            case UNSUITABLE -> "unsuitable";
            case NOT_SPECIFIED -> "notSpecified";
        };
    }

    private static List<Cell> row(Suited one, String kind, Map<Suitability, Integer> said) {
        List<Cell> row = new ArrayList<>(
                List.of(Words.text(one.found().words()), Cells.whole(one.children()), Words.text(kind)));
        for (Suitability each : Suitability.values()) {
            row.add(Cells.whole(said.getOrDefault(each, 0)));
        }
        row.add(Cells.whole(one.notSaid(said)));
        return row;
    }

    private static String picture(Parts parts) {
        return Bars.stacked(
                new Caption(
                        "suitability",
                        "What was thought of fostering for children, by where they went: " + parts.whose(),
                        "A bar for each kind of place in which children live by the record, in parts by what was thought of fostering for them. The table below has the same, and what was thought of a home."),
                List.of("Preferred", "Suitable", "Unsuitable", "Nothing said"),
                parts.places().stream()
                        .map(one -> new Bars.Stack(
                                one.found().words(),
                                List.of(
                                        one.fostering().getOrDefault(Suitability.PREFERRED, 0),
                                        one.fostering().getOrDefault(Suitability.SUITABLE, 0),
                                        one.fostering().getOrDefault(Suitability.UNSUITABLE, 0),
                                        one.fostering().getOrDefault(Suitability.NOT_SPECIFIED, 0)
                                                + one.notSaid(one.fostering()))))
                        .toList());
    }

    private static Exhibit support(Parts parts, Suited home) {
        List<List<Cell>> rows = new ArrayList<>();
        int of = Suited.wouldDo(home.fostering());
        for (Map.Entry<Asked, Integer> one : home.support().entrySet()) {
            Worded asked = one.getKey();
            rows.add(List.of(Words.text(asked.words()), Cells.whole(one.getValue()), Cells.whole(of)));
        }
        return new Exhibit(
                "suitability-support",
                new Table(
                        "Support asked for, of children in a home for whom fostering would do: " + parts.whose(),
                        List.of(
                                Words.words("support", "Support"),
                                new Column("children", "Children", "children"),
                                new Column("of", "Of", "children")),
                        rows,
                        List.of(EXACT, "A child can count under several.")),
                parts.until(),
                parts.sources(),
                Optional.empty(),
                parts.ledger());
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "suitability",
                "What was thought right",
                "Children by the newest referral: the kind of place that was found, and what the social worker recorded of fostering and of a children's home for the child.",
                Explanation.From.all(parts.sources()),
                "Children for whom no referral in the Placements Data Standard is held; moves after the place was found.",
                "Full counts of what is recorded, so without an interval; what is not said stands beside them.",
                "Counting, each child once. The standard's words are preferred, suitable but not preferred, unsuitable, not specified.",
                "How many children should move. A child who is settled is not to be moved because of a field in a form.");
    }
}
