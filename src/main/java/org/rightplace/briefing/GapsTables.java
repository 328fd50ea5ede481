package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rightplace.briefing.GapsPage.Through;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Grid;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.cohort.Lens.Place;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Asking;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.sufficiency.gap.Gaps.InArea;
import org.rightplace.sufficiency.gap.RuledOut;
import org.rightplace.sufficiency.gap.Unmet;

/// The tables of gaps, and their picture.
final class GapsTables {
    private GapsTables() {}

    /// A row of the grid.
    private record Line(String label, Predicate<Asking> takes) {}

    /// Needs by area: how many children have no right home here, and the cause that most of them share.
    static Exhibit byNeed(GapsPage.Parts parts) {
        return grid(
                parts,
                Arrays.stream(NeedDomain.values())
                        .map(domain -> new Line(domain.title(), asking -> asks(asking.call(), domain)))
                        .toList(),
                new Named("need", "Need at level 2 or 3", "A child counts under each of its needs."));
    }

    /// Cohorts of needs by area, in the same way.
    static Exhibit byCohort(GapsPage.Parts parts, Through through) {
        List<Line> lines = new ArrayList<>();
        for (int k = 0; k < through.names().size(); k++) {
            int number = k;
            lines.add(new Line(
                    through.names().get(k),
                    asking -> through.places().get(asking.child()) instanceof Place.In in && in.cohort() == number));
        }
        lines.add(new Line("In none of them", asking -> through.places().get(asking.child()) instanceof Place.InNone));
        lines.add(new Line("Too little known to say", asking -> {
            Place place = through.places().get(asking.child());
            return place == null || place instanceof Place.CannotBeTold;
        }));
        return grid(parts, lines, new Named("cohort", "Cohort", "Each child counts once, where it is likeliest."));
    }

    /// What the rows of a grid are.
    private record Named(String key, String label, String note) {}

    private static Exhibit grid(GapsPage.Parts parts, List<Line> lines, Named named) {
        List<InArea> areas = parts.gaps().areas();
        List<List<Cell>> rows = new ArrayList<>();
        Map<String, List<Grid.Square>> squares = new LinkedHashMap<>();
        for (Line line : lines) {
            for (InArea area : areas) {
                Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
                area.unmet().stream()
                        .filter(unmet -> line.takes().test(unmet.asking()))
                        .forEach(unmet -> causes.merge(unmet.main(), 1, Integer::sum));
                int met = (int) area.met().stream()
                        .filter(one -> line.takes().test(one.asking()))
                        .count();
                int unmet = causes.values().stream().mapToInt(Integer::intValue).sum();
                List<Cell> row = new ArrayList<>(List.of(
                        Words.text(area.area()),
                        Words.text(parts.told().names().apply(area.area())),
                        Words.text(line.label()),
                        Cells.whole(met + unmet),
                        Cells.whole(met)));
                for (Cause cause : Cause.values()) {
                    row.add(Cells.whole(causes.getOrDefault(cause, 0)));
                }
                rows.add(row);
                squares.computeIfAbsent(line.label(), d -> new ArrayList<>()).add(square(causes, unmet));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", "Area"),
                Words.words(named.key(), named.label()),
                new Column("children", "Children of it who need a home", "children"),
                new Column("met", "For whom a right home is here", "children")));
        columns.addAll(causeColumns());
        return exhibit(
                parts,
                "gaps-by-" + named.key(),
                new Table(
                        "Children without a right home here, by %s and main cause, on %s"
                                .formatted(named.key(), day(parts)),
                        columns,
                        rows,
                        List.of(GapsPage.INSIDE, order(parts), named.note())),
                picture(parts, areas, squares, named));
    }

    private static Grid.Square square(Map<Cause, Integer> causes, int unmet) {
        return causes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> new Grid.Square(
                        Words.whole(unmet),
                        Optional.of(List.of(Cause.values()).indexOf(most.getKey())),
                        most.getKey().brief()))
                .orElse(Grid.Square.EMPTY);
    }

    private static Optional<String> picture(
            GapsPage.Parts parts, List<InArea> areas, Map<String, List<Grid.Square>> squares, Named named) {
        if (areas.size() > Grid.MOST_COLUMNS) {
            return Optional.empty();
        }
        List<Grid.Row> rows = new ArrayList<>();
        squares.forEach((label, ofLine) -> rows.add(new Grid.Row(label, ofLine)));
        return Optional.of(Grid.of(
                new Caption(
                        named.key().equals("need") ? "gap-grid" : "gap-grid-" + named.key(),
                        "Children without a right home here, by %s, and the cause most of them share, on %s"
                                .formatted(named.key(), day(parts)),
                        "For each %s and area the number of its children who have no right home here, and the main cause that most of them share. The table below holds every number."
                                .formatted(named.key())),
                areas.stream()
                        .map(area -> parts.told().names().apply(area.area()))
                        .toList(),
                List.of(Cause.values()).stream().map(Cause::words).toList(),
                rows));
    }

    private static boolean asks(Call call, NeedDomain domain) {
        return call.needs().stream().anyMatch(need -> need.domain() == domain);
    }

    private static List<Column> causeColumns() {
        List<Column> columns = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            columns.add(new Column(key(cause), cause.words(), "children"));
        }
        return columns;
    }

    static String key(Cause cause) {
        return switch (cause) {
            case NEED_NOT_RECORDED -> "needNotRecorded";
            case HOMES_NOT_RECORDED -> "homesNotRecorded";
            case NO_SUCH_HOME -> "noSuchHome";
            case ELSEWHERE -> "elsewhere";
            case RULED_OUT -> "ruledOut";
            case ONLY_CLAIMED -> "onlyClaimed";
            case HELD -> "held";
            case FULL -> "full";
        };
    }

    /// Areas with every cause, main and beside it.
    static Exhibit byArea(GapsPage.Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (InArea area : parts.gaps().areas()) {
            Map<Cause, Integer> any = new EnumMap<>(Cause.class);
            area.unmet().forEach(unmet -> unmet.all().forEach(cause -> any.merge(cause, 1, Integer::sum)));
            for (Cause cause : Cause.values()) {
                int main = area.byMainCause().getOrDefault(cause, 0);
                if (any.containsKey(cause)) {
                    rows.add(List.of(
                            Words.text(area.area()),
                            Words.text(parts.told().names().apply(area.area())),
                            Words.text(cause.words()),
                            Cells.whole(main),
                            new Cell.Share((double) main / area.unmet().size()),
                            Cells.whole(any.getOrDefault(cause, 0)),
                            Cells.whole(area.unmet().size()),
                            Cells.whole(area.children())));
                }
            }
        }
        return exhibit(
                parts,
                "gaps-by-area",
                new Table(
                        "Why no right home is here, by area, on " + day(parts),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Area"),
                                Words.words("cause", "Cause"),
                                new Column("main", "Main cause for", "children"),
                                new Column("share", "Share of those without", ""),
                                new Column("any", "One of the causes for", "children"),
                                new Column("without", "Without a right home here", "children"),
                                new Column("children", "Who need a home", "children")),
                        rows,
                        List.of(GapsPage.INSIDE, order(parts))),
                Optional.empty());
    }

    private static String order(GapsPage.Parts parts) {
        return "Of several causes the main one is the first in this order: %s."
                .formatted(String.join(
                        "; ",
                        parts.gaps().question().order().stream()
                                .map(Cause::brief)
                                .toList()));
    }

    /// What stands behind held places, homes that may not take a child, and homes elsewhere.
    static Exhibit behind(GapsPage.Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (InArea area : parts.gaps().areas()) {
            Map<Held, Integer> held = new EnumMap<>(Held.class);
            Map<RuledOut, Integer> ruled = new EnumMap<>(RuledOut.class);
            Map<String, Integer> away = new TreeMap<>();
            for (Unmet unmet : area.unmet()) {
                unmet.detail().held().keySet().forEach(why -> held.merge(why, 1, Integer::sum));
                unmet.detail().ruledOut().keySet().forEach(rule -> ruled.merge(rule, 1, Integer::sum));
                unmet.detail().elsewhere().stream()
                        .findFirst()
                        .ifPresent(nearest -> away.merge(nearest.authority(), 1, Integer::sum));
            }
            held.forEach((why, children) -> rows.add(behind(parts, area, Cause.HELD, why.words(), children)));
            ruled.forEach((rule, children) ->
                    rows.add(behind(parts, area, Cause.RULED_OUT, Words.capital(rule.words()), children)));
            away.forEach((authority, children) -> rows.add(behind(
                    parts,
                    area,
                    Cause.ELSEWHERE,
                    "Nearest in "
                            + (authority.isEmpty()
                                    ? "an area that is not recorded"
                                    : parts.told().names().apply(authority)),
                    children)));
        }
        return exhibit(
                parts,
                "gaps-behind",
                new Table(
                        "What stands behind causes, by area, on " + day(parts),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Area"),
                                Words.words("cause", "Cause"),
                                Words.words("behind", "What stands behind it"),
                                new Column("children", "For", "children")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "A child can count in several rows: each home that would meet the needs has its own obstacle.")),
                Optional.empty());
    }

    private static List<Cell> behind(GapsPage.Parts parts, InArea area, Cause cause, String words, int children) {
        return List.of(
                Words.text(area.area()),
                Words.text(parts.told().names().apply(area.area())),
                Words.text(cause.words()),
                Words.text(words),
                Cells.whole(children));
    }

    /// The index of each area, with its parts.
    static Exhibit index(GapsPage.Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        Set<Cause> used = EnumSet.noneOf(Cause.class);
        parts.index().values().forEach(one -> used.addAll(one.parts().keySet()));
        parts.index().forEach((area, one) -> {
            List<Cell> row = new ArrayList<>(List.of(
                    Words.text(area),
                    Words.text(parts.told().names().apply(area)),
                    Cells.whole(one.children()),
                    Cells.whole(one.leftOut()),
                    new Cell.Decimal(one.certain()),
                    new Cell.Decimal(one.certain() + one.notRecorded())));
            used.forEach(cause -> row.add(new Cell.Decimal(one.parts().getOrDefault(cause, 0.0))));
            row.add(new Cell.Decimal(one.rightHomeOpen()));
            rows.add(row);
        });
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", "Area"),
                new Column("children", "Children", "children"),
                new Column("leftOut", "Left out: needs not judged", "children"),
                new Column("certain", "Degrees, as far as known", "degrees"),
                new Column("atMost", "At most, with what is not recorded", "degrees")));
        used.forEach(cause -> columns.add(new Column(key(cause), "Of which " + cause.brief(), "degrees")));
        columns.add(new Column("rightHomeOpen", "Of which a right home here has an open place", "degrees"));
        return exhibit(
                parts,
                "off-task",
                new Table("Degrees off task, on " + day(parts), columns, rows, List.of(GapsPage.INSIDE)),
                Optional.empty());
    }

    /// Every child without a right home here, for those allowed to see them.
    static Exhibit children(GapsPage.Parts parts) {
        Map<String, Demand.Why> why = new TreeMap<>();
        parts.demand()
                .children()
                .forEach(one -> why.put(
                        one.asking().child().authority() + " "
                                + one.asking().child().child().value(),
                        one.why()));
        List<List<Cell>> rows = new ArrayList<>();
        for (InArea area : parts.gaps().areas()) {
            for (Unmet unmet : area.unmet()) {
                var key = unmet.asking().child();
                rows.add(List.of(
                        Words.text(key.child().value()),
                        Words.text(parts.told().names().apply(key.authority())),
                        Words.text(Optional.ofNullable(why.get(
                                        key.authority() + " " + key.child().value()))
                                .map(Demand.Why::words)
                                .orElse("")),
                        needs(unmet.asking().call()),
                        Words.text(unmet.main().words()),
                        new Cell.Texts(unmet.all().stream()
                                .filter(cause -> cause != unmet.main())
                                .map(Cause::words)
                                .toList())));
            }
        }
        return exhibit(
                parts,
                "gaps-children",
                new Table(
                        "Children without a right home here, on " + day(parts),
                        List.of(
                                Words.words("child", "Child"),
                                Words.words("authority", "Authority"),
                                Words.words("why", "Needs a home since"),
                                Words.words("needs", "Needs at level 2 or 3"),
                                Words.words("main", "Main cause"),
                                Words.words("beside", "And")),
                        rows,
                        List.of(
                                "For those who keep these records, never for publication: each row is a child, under a pseudonym.",
                                "Nothing here says where a child should live. People decide that, with the child.")),
                Optional.empty());
    }

    private static Cell needs(Call call) {
        if (!call.isKnown()) {
            return new Cell.Unknown("", "no level of need is judged");
        }
        return new Cell.Texts(call.needs().stream()
                .map(need -> "%s %d".formatted(need.domain().title(), need.level()))
                .toList());
    }

    private static String day(GapsPage.Parts parts) {
        return Words.day(parts.gaps().question().day());
    }

    private static Exhibit exhibit(GapsPage.Parts parts, String name, Table table, Optional<String> picture) {
        var told = new GapsExplained(parts.told().sources());
        Map<String, Explanation> known = new LinkedHashMap<>();
        known.put("children", name.equals("off-task") ? told.degrees() : told.needing());
        known.put("without", told.without());
        known.put("main", told.main());
        known.put("certain", told.degrees());
        known.put("atMost", told.degrees());
        known.keySet().retainAll(table.columns().stream().map(Column::key).toList());
        return new Exhibit(
                name,
                table,
                parts.gaps().question().day(),
                parts.told().sources(),
                picture,
                parts.told().ledger(),
                known);
    }
}
