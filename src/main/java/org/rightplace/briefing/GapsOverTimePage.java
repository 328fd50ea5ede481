package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.estimate.Shapley;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Series;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.sufficiency.gap.Change;
import org.rightplace.sufficiency.gap.Change.Factor;
import org.rightplace.sufficiency.gap.Change.Figure;
import org.rightplace.sufficiency.gap.OffTask;

/// How far areas are off task from one 31 March to the next, and what a change between two days is made
/// of.
public final class GapsOverTimePage {
    private GapsOverTimePage() {}

    private static final int MOST_LINES = 4;
    private static final Measure DEGREES = new Measure(1, 1, "");

    /// What the page is made of.
    ///
    /// @param path   the index of each area on each day, by day and then by code
    /// @param change between two of the days; empty where only one is held
    /// @param asAt   the newest day
    public record Parts(
            Map<LocalDate, Map<String, OffTask>> path, Optional<Change> change, LocalDate asAt, GapsPage.Told told) {

        private String name(String area) {
            return told.names().apply(area);
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "It is for an area to see its own path. Part of any change is that more, or less, is written down: the page takes that apart from what changed for children."));
        blocks.add(new Block.Questions(List.of(
                "What did we mean to change between these days, and for which children?",
                "Of what is better or worse, how much is only that we write more down?",
                "Whose path is not here, since nobody judged what they need?")));
        blocks.add(new Block.Heading("The path, in degrees off task"));
        if (parts.path().values().stream().allMatch(Map::isEmpty)) {
            blocks.add(
                    new Block.Paragraph(
                            "On none of these days is a level of need judged of any child who needs a home, so there is no index."));
        } else {
            blocks.add(new Block.Shown(path(parts)));
        }
        parts.change().ifPresent(change -> {
            blocks.add(new Block.Heading(
                    "What changed from %s to %s".formatted(Words.day(change.from()), Words.day(change.to()))));
            if (change.areas().isEmpty()) {
                blocks.add(new Block.Paragraph("Nobody is known to need a home on either day."));
            } else {
                blocks.add(new Block.Shown(change(parts, change)));
            }
        });
        blocks.add(new Block.Way("For whom no right home is here, and why", "/gaps"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Right homes, over time",
                "From year to year: how far what children have is from what they need, and what a change is made of.",
                blocks);
    }

    /// The index of each area on each day, with its parts.
    static Exhibit path(Parts parts) {
        Set<Cause> used = EnumSet.noneOf(Cause.class);
        parts.path()
                .values()
                .forEach(areas ->
                        areas.values().forEach(one -> used.addAll(one.parts().keySet())));
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("day", "On"),
                Words.words("code", "Code"),
                Words.words("name", "Area"),
                new Column("children", "Children", "children"),
                new Column("leftOut", "Left out: needs not judged", "children"),
                new Column("certain", "Degrees, as far as known", "degrees"),
                new Column("atMost", "At most, with what is not recorded", "degrees")));
        used.forEach(cause -> columns.add(new Column(GapsTables.key(cause), "Of which " + cause.brief(), "degrees")));
        columns.add(new Column("rightHomeOpen", "Of which a right home here has an open place", "degrees"));
        List<List<Cell>> rows = new ArrayList<>();
        parts.path()
                .forEach((day, areas) -> areas.forEach((area, one) -> {
                    List<Cell> row = new ArrayList<>(List.of(
                            Words.text(day.toString()),
                            Words.text(area),
                            Words.text(parts.name(area)),
                            Cells.whole(one.children()),
                            Cells.whole(one.leftOut()),
                            new Cell.Decimal(one.certain()),
                            new Cell.Decimal(one.certain() + one.notRecorded())));
                    used.forEach(cause -> row.add(new Cell.Decimal(one.parts().getOrDefault(cause, 0.0))));
                    row.add(new Cell.Decimal(one.rightHomeOpen()));
                    rows.add(row);
                }));
        var explained = new GapsExplained(parts.told().sources());
        Map<String, Explanation> told = new LinkedHashMap<>();
        told.put("certain", explained.degrees());
        told.put("atMost", explained.degrees());
        return new Exhibit(
                "off-task-path",
                new Table(
                        "Degrees off task, by day and area",
                        columns,
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Homes are taken as they were recorded by each day: an index of a day on which nobody had described homes yet says mostly that.")),
                parts.asAt(),
                parts.told().sources(),
                picture(parts),
                parts.told().ledger(),
                told);
    }

    private static Optional<String> picture(Parts parts) {
        Map<String, List<Series.Point>> lines = new TreeMap<>();
        parts.path()
                .forEach((day, areas) ->
                        areas.forEach((area, one) -> lines.computeIfAbsent(area, a -> new ArrayList<>())
                                .add(new Series.Point(day, OptionalDouble.of(one.certain())))));
        if (lines.size() > MOST_LINES || lines.values().stream().allMatch(points -> points.size() < 2)) {
            return Optional.empty();
        }
        List<Series.Line> drawn = new ArrayList<>();
        lines.forEach((area, points) -> drawn.add(new Series.Line(
                parts.name(area),
                points.stream().sorted(Comparator.comparing(Series.Point::date)).toList())));
        return Optional.of(Series.draw(
                new Caption(
                        "off-task-path",
                        "Degrees off task, as far as known",
                        "A line for each area over the days; 0 is on task. The table holds the numbers, and how much more it may be."),
                drawn,
                List.of(),
                DEGREES));
    }

    /// Each figure of each area on two days, and what the change is made of.
    static Exhibit change(Parts parts, Change change) {
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", "Area"),
                Words.words("figure", "Children"),
                new Column("before", "On " + Words.day(change.from()), "children"),
                new Column("after", "On " + Words.day(change.to()), "children"),
                new Column("change", "Change", "children")));
        Map<String, Explanation> told = new LinkedHashMap<>();
        Explanation part = new GapsExplained(parts.told().sources()).part();
        for (Factor factor : Factor.values()) {
            columns.add(new Column(key(factor), "Of which by " + factor.words(), "children"));
            told.put(key(factor), part);
        }
        List<List<Cell>> rows = new ArrayList<>();
        change.areas().forEach((area, figures) -> {
            for (Figure figure : Figure.values()) {
                Shapley<Factor> split = Objects.requireNonNull(figures.get(figure));
                List<Cell> row = new ArrayList<>(List.of(
                        Words.text(area),
                        Words.text(parts.name(area)),
                        Words.text(figure.words()),
                        Cells.whole((int) split.from()),
                        Cells.whole((int) split.to()),
                        Cells.whole((int) split.change())));
                split.parts().forEach(one -> row.add(new Cell.Decimal(one.amount())));
                rows.add(row);
            }
        });
        return new Exhibit(
                "gaps-change",
                new Table(
                        "What changed from %s to %s".formatted(Words.day(change.from()), Words.day(change.to())),
                        columns,
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "The four parts of a row add up to its change. They are parts of children, since a child for whom two things had to change counts half to each.")),
                change.to(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger(),
                told);
    }

    private static String key(Factor factor) {
        return switch (factor) {
            case DEMAND -> "demand";
            case SUPPLY -> "supply";
            case CAPABILITY -> "capability";
            case COVERAGE -> "coverage";
        };
    }
}
