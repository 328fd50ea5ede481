package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Share;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Series;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.outcome.ChildOutcome;
import org.rightplace.sufficiency.outcome.ChildOutcomes;
import org.rightplace.sufficiency.outcome.ChildOutcomes.Answer;

/// How children fare, year by year, as far as records tell: for an area to see its own path.
public final class ChildOutcomesPage {
    private ChildOutcomesPage() {}

    private static final List<ChildOutcome> DRAWN = List.of(
            ChildOutcome.THREE_PLACEMENTS,
            ChildOutcome.SAME_CARERS,
            ChildOutcome.WENT_MISSING,
            ChildOutcome.SDQ_CONCERN);

    /// What the page is made of.
    ///
    /// @param whose of whom, as a reader is told
    /// @param years oldest first, one or more
    public record Parts(String whose, List<ChildOutcomes> years, GapsPage.Told told) {
        public Parts {
            years = List.copyOf(years);
        }

        private LocalDate newest() {
            return years.getLast().day();
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "These figures say what happened to children, not what it meant to them. One area's figures are not for holding against another's: its children are others, and it writes other things down."));
        blocks.add(new Block.Questions(List.of(
                "What do children say of where they live, of school and of whom they see? Who has asked them this year?",
                "Which of these has moved, and did children change, or care, or only what is written down?",
                "Of whom is it not known, and why?")));
        blocks.add(new Block.Numbers(numbers(parts)));
        blocks.add(new Block.Shown(table(parts)));
        blocks.add(new Block.Heading("What counts"));
        blocks.add(new Block.Shown(definitions(parts)));
        blocks.add(
                new Block.Paragraph(
                        "Contact with family and friends stands in no record that is held here. Whether a child feels safe, and is heard, stands nowhere but in the child's own words; those are in no count."));
        blocks.add(new Block.Way("How long placements lasted, and whether they ended to a plan", "/outcomes"));
        blocks.add(new Block.Way("How children came to a home", "/pathways"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "How children fare: " + parts.whose(),
                "Stability, going missing, strengths and difficulties, distance, school, brothers and sisters, homes that last, and their own view, in the years to %s."
                        .formatted(Words.day(parts.newest())),
                blocks);
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        List<Block.Numbers.Figure> figures = new ArrayList<>();
        Optional<Explanation> explained = Optional.of(explained(parts));
        for (ChildOutcome outcome : DRAWN) {
            if (parts.years().getLast().of(outcome) instanceof Answer.Part(Share share, int notKnown)
                    && share.value().isPresent()) {
                figures.add(new Block.Numbers.Figure(
                        Words.percent(share.value().getAsDouble()),
                        "%s: %s of %s %s; of %s it is not known"
                                .formatted(
                                        outcome.words(),
                                        Words.whole(share.part()),
                                        Words.whole(share.whole()),
                                        outcome.of(),
                                        Words.whole(notKnown)),
                        explained));
            }
        }
        return figures;
    }

    /// Every outcome in every year.
    private static Exhibit table(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ChildOutcome outcome : ChildOutcome.values()) {
            for (ChildOutcomes year : parts.years().reversed()) {
                rows.add(row(outcome, year));
            }
        }
        return new Exhibit(
                "child-outcomes",
                new Table(
                        "How children fare, year by year: " + parts.whose(),
                        List.of(
                                Words.words("outcome", "What"),
                                Words.words("year", "Year to"),
                                new Column("number", "Number who", ""),
                                new Column("whole", "Of whom it is known", ""),
                                new Column("notKnown", "Not known", ""),
                                new Column("figure", "Figure, with 95% interval", ""),
                                Words.words("unit", "It is")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Intervals are for the process that such years come from, not for the children counted, who are counted fully: Wilson's for parts, by the standard error over children for means. The middle child has none.")),
                parts.newest(),
                parts.told().sources(),
                picture(parts),
                parts.told().ledger(),
                Map.of("figure", explained(parts)));
    }

    private static List<Cell> row(ChildOutcome outcome, ChildOutcomes year) {
        Cell number = new Cell.Unknown("", "it is a mean or a middle one");
        Cell figure;
        long whole;
        switch (year.of(outcome)) {
            case Answer.Part part -> {
                number = Cells.whole(part.share().part());
                whole = part.share().whole();
                figure = figure(part.share());
            }
            case Answer.Mean mean -> {
                whole = mean.children();
                figure = mean.mean()
                        .<Cell>map(one -> new Cell.Interval(
                                OptionalDouble.of(one.value()),
                                OptionalDouble.of(one.interval().low()),
                                OptionalDouble.of(one.interval().high())))
                        .orElse(new Cell.Unknown("", "of fewer than two children"));
            }
            case Answer.Middle middle -> {
                whole = middle.children();
                figure = middle.median().isPresent()
                        ? new Cell.Decimal(middle.median().getAsDouble())
                        : new Cell.Unknown("", "of nobody a distance is known");
            }
        }
        return List.of(
                Words.text(outcome.words()),
                Words.text(year.day().toString()),
                number,
                Cells.whole(whole),
                Cells.whole(year.of(outcome).notKnown()),
                figure,
                Words.text(unit(outcome)));
    }

    private static Cell figure(Share share) {
        return share.value().isEmpty()
                ? new Cell.Unknown("", "of nobody it is known")
                : share.wilson(Interval.USUAL)
                        .<Cell>map(interval -> new Cell.Interval(
                                OptionalDouble.of(share.value().getAsDouble() * 100),
                                OptionalDouble.of(interval.low() * 100),
                                OptionalDouble.of(interval.high() * 100)))
                        .orElseGet(() -> new Cell.Decimal(share.value().getAsDouble() * 100));
    }

    private static String unit(ChildOutcome outcome) {
        return switch (outcome.unit()) {
            case CHILDREN -> "% of children " + outcome.of();
            case PLACES -> "% of children " + outcome.of();
            case TIMES_EACH -> "times for each child, " + outcome.of();
            case POINTS -> "points, of children " + outcome.of();
            case MILES -> "miles, of children " + outcome.of();
        };
    }

    private static Optional<String> picture(Parts parts) {
        Map<ChildOutcome, List<Series.Point>> lines = new LinkedHashMap<>();
        for (ChildOutcomes year : parts.years()) {
            for (ChildOutcome outcome : DRAWN) {
                if (year.of(outcome) instanceof Answer.Part(Share share, int _)) {
                    lines.computeIfAbsent(outcome, o -> new ArrayList<>())
                            .add(new Series.Point(year.day(), share.value()));
                }
            }
        }
        List<Series.Line> drawn = new ArrayList<>();
        lines.forEach((outcome, points) -> {
            if (points.stream().anyMatch(point -> point.value().isPresent())) {
                drawn.add(new Series.Line(shortly(outcome), points));
            }
        });
        if (drawn.isEmpty() || parts.years().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(Series.draw(
                new Caption(
                        "child-outcomes-picture",
                        "How children fare, year by year: " + parts.whose(),
                        "A line for each of four parts of the children of whom it is known. The table below has every figure, with its interval and how many are not known."),
                drawn,
                List.of(),
                Measure.PERCENT));
    }

    private static String shortly(ChildOutcome outcome) {
        return switch (outcome) {
            case THREE_PLACEMENTS -> "3 placements";
            case SAME_CARERS -> "same carers";
            case WENT_MISSING -> "went missing";
            case SDQ_CONCERN -> "SDQ concern";
            default -> outcome.words();
        };
    }

    private static Exhibit definitions(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ChildOutcome outcome : ChildOutcome.values()) {
            rows.add(List.of(
                    Words.text(outcome.words()),
                    Words.text(Words.capital(outcome.of())),
                    Words.text(outcome.definition())));
        }
        return new Exhibit(
                "child-outcomes-definitions",
                new Table(
                        "What counts, and of whom",
                        List.of(
                                Words.words("outcome", "What"),
                                Words.words("of", "Of whom"),
                                Words.words("definition", "What counts")),
                        rows,
                        List.of()),
                parts.newest(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger());
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "child-outcome",
                "How children fare",
                "Children, or places found for them, of whom a record tells it; the table of what counts says of whom each is.",
                Explanation.From.all(parts.told().sources()),
                "Those of whom no record tells it: they are counted beside each figure, and could move it by as much. Children in short breaks.",
                "95% intervals, for the process that such years come from; two years whose intervals lie apart differ by more than chance would make them.",
                "Counting, by the definitions in the table; stays with the same carers as on the page of outcomes of placement.",
                "How well a child is, whether care made it so, or which area does better.");
    }
}
