package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Dots;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.neighbours.Neighbours;
import org.rightplace.sufficiency.neighbours.Neighbours.Likeness;
import org.rightplace.sufficiency.neighbours.Trait;
import org.rightplace.sufficiency.neighbours.Trait.About;

/// Authorities that are like one in what no authority chooses.
public final class NeighboursPage {
    private NeighboursPage() {}

    private static final String DISTANCE = "distance";
    private static final Measure ONE_DECIMAL = new Measure(1, 1, "");

    /// What the page is made of.
    ///
    /// @param authority the code of the one
    /// @param count     how many others are shown at most
    /// @param names     of authorities, by code
    /// @param release   in which children are counted
    public record Parts(
            Neighbours neighbours,
            String authority,
            int count,
            UnaryOperator<String> names,
            Release release,
            Ledger ledger) {

        private List<Likeness> nearest() {
            return neighbours.nearest(authority, count);
        }

        private String name() {
            return names.apply(authority);
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(
                "Likeness says whom it may be worth talking to. It does not say that what works there works here, nor that"
                        + " two such authorities should have the same numbers."));
        blocks.add(
                new Block.Questions(
                        List.of(
                                "What do they do differently, and would their children and ours say that it is better?",
                                "In what are we not alike that matters here, and is not among these traits: deprivation, housing, distance, history?")));
        if (parts.nearest().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "Too little is published of %s to liken it to others: of traits of at least %d of %d kinds the numbers are withheld or not there."
                            .formatted(
                                    parts.name(),
                                    About.values().length - Neighbours.KINDS_NEEDED + 1,
                                    About.values().length)));
        } else {
            blocks.add(new Block.Shown(table(parts)));
            blocks.add(new Block.Paragraph(traits()));
        }
        blocks.add(new Block.Way("All that is known of " + parts.name(), "/areas/" + parts.authority()));
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                "Authorities like " + parts.name(),
                "Alike in what no authority chooses: how many children live there, how many of them are looked after, and who those are.",
                blocks);
    }

    private static String traits() {
        return "Compared are %s. Where children are placed, by whom, how far from home and under which law is left out: whoever wants to compare these must not pick the others by them."
                .formatted(Words.list(
                        Arrays.stream(About.values()).map(About::words).toList()));
    }

    /// The nearest, with what they are likened by.
    public static Exhibit table(Parts parts) {
        List<Trait> traits = parts.neighbours().traits();
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", "Authority"),
                new Column(DISTANCE, "Distance", "standard deviations"),
                Words.words("most", "Differ most in")));
        traits.forEach(trait -> columns.add(new Column(trait.key(), trait.name(), "")));
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(parts, parts.authority(), new Cell.Decimal(0), ""));
        for (Likeness likeness : parts.nearest()) {
            rows.add(row(
                    parts,
                    likeness.authority(),
                    new Cell.Decimal(likeness.distance()),
                    likeness.most().words()));
        }
        List<String> notes = new ArrayList<>(
                List.of("Half of all pairs of authorities are nearer to each other than %s.".formatted(usual(parts))));
        List<String> without = parts.neighbours().notComparable(parts.authority());
        if (!without.isEmpty()) {
            notes.add("Not compared, since too little is published of them: %s."
                    .formatted(Words.list(without.stream().map(parts.names()).toList())));
        }
        return new Exhibit(
                "neighbours",
                new Table(
                        "Authorities most like %s, on 31 March %d"
                                .formatted(parts.name(), parts.neighbours().year()),
                        columns,
                        rows,
                        notes),
                parts.release().asAt(),
                List.of(parts.release().source()),
                Optional.of(picture(parts)),
                parts.ledger(),
                new LinkedHashMap<>(Map.of(DISTANCE, explained(parts))));
    }

    private static String usual(Parts parts) {
        return ONE_DECIMAL.text(parts.neighbours().usual());
    }

    private static List<Cell> row(Parts parts, String code, Cell distance, String most) {
        List<Cell> row = new ArrayList<>(
                List.of(Words.text(code), Words.text(parts.names().apply(code)), distance, Words.text(most)));
        for (Trait trait : parts.neighbours().traits()) {
            row.add(cell(trait, code));
        }
        return row;
    }

    private static Cell cell(Trait trait, String code) {
        OptionalDouble value = trait.value(code);
        if (value.isEmpty()) {
            return new Cell.Unknown("", "withheld or not published");
        }
        return switch (trait.about()) {
            case SIZE -> Cells.whole((int) value.getAsDouble());
            case RATE -> new Cell.Decimal(value.getAsDouble());
            case AGE, UNACCOMPANIED, ETHNICITY -> new Cell.Share(value.getAsDouble());
        };
    }

    private static String picture(Parts parts) {
        return Dots.draw(
                new Caption(
                        "neighbours-distance",
                        "How far the authorities most like %s are from it".formatted(parts.name()),
                        "A dot for each authority, by its distance. Left of the line are distances that fewer than half of all pairs of authorities have. The table holds the numbers."),
                List.of("Distance from " + parts.name()),
                parts.nearest().stream()
                        .map(likeness -> new Dots.Row(
                                parts.names().apply(likeness.authority()),
                                List.of(new Dots.Dot(
                                        OptionalDouble.of(likeness.distance()),
                                        OptionalDouble.empty(),
                                        OptionalDouble.empty()))))
                        .toList(),
                new Dots.Line(parts.neighbours().usual(), "half of all pairs are nearer"),
                ONE_DECIMAL);
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                DISTANCE,
                "Distance of two authorities",
                "How far two authorities are apart in the traits shown: 0 is the same in all of them, and half of all pairs are nearer than %s."
                        .formatted(usual(parts)),
                List.of(new Explanation.From(
                        "%s, %s, as at %s"
                                .formatted(
                                        parts.release().edition().publisher(),
                                        parts.release().title(),
                                        Words.day(parts.release().asAt())),
                        Optional.of("/releases/" + parts.release().id()))),
                "Traits that are withheld for one of the two, since too few children are behind them; deprivation, housing, density and all else that is not in the table.",
                "None is stated: the numbers are full counts, and a small authority's shares move much from year to year. Read a difference of less than a tenth as none.",
                "Each trait in standard deviations over all authorities (residents and the rate by their logarithms); mean of squares in each kind of trait, then over the kinds, and the root. Two are compared where traits of %d of %d kinds are published for both. The choice of traits and that all kinds weigh the same are ours: other tools choose others, and find other neighbours."
                        .formatted(Neighbours.KINDS_NEEDED, About.values().length),
                "A measure of quality, of need, or of how many homes an authority should have.");
    }
}
