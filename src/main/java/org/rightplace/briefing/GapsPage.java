package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Grid;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Cause;
import org.rightplace.sufficiency.gap.Gaps;
import org.rightplace.sufficiency.gap.Gaps.InArea;
import org.rightplace.sufficiency.gap.OffTask;
import org.rightplace.sufficiency.gap.Offer;
import org.rightplace.sufficiency.gap.RuledOut;
import org.rightplace.sufficiency.gap.Unmet;

/// For whom no right home is to be had here, and why not.
public final class GapsPage {
    private GapsPage() {}

    /// What is said wherever exact counts of children stand.
    static final String INSIDE = "For those who keep these records, not for publication: counts are exact.";

    /// What the page is made of.
    ///
    /// @param index  of each area that has one, by its code
    /// @param homes  that were set against the children
    public record Parts(Gaps gaps, Demand demand, Map<String, OffTask> index, List<Offer> homes, Told told) {}

    /// Where it all comes from.
    ///
    /// @param names the name of an area by its code
    public record Told(UnaryOperator<String> names, List<String> sources, Ledger ledger) {}

    /// The page.
    public static Page of(Parts parts) {
        Gaps gaps = parts.gaps();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(known(parts)));
        blocks.add(new Block.Questions(List.of(
                "Of whom do we not know what they need, and which homes has nobody asked what they can do?",
                "Which of these causes is ours to change this month, and which takes years?",
                "What do the children say about where they would live well?")));
        blocks.add(new Block.Numbers(numbers(parts)));
        if (gaps.children() > 0) {
            blocks.add(new Block.Heading("Each need, and why it is not met"));
            blocks.add(new Block.Paragraph(
                    "A child counts under each need that was judged to ask for action (level 2 or 3), so a column adds up"
                            + " to more than its children. The cause is of the child's whole profile: one need may be why"
                            + " a home that meets the others is not right."));
            blocks.add(new Block.Shown(byNeed(parts)));
            blocks.add(new Block.Heading("Every cause, by area"));
            blocks.add(new Block.Shown(byArea(parts)));
            blocks.add(new Block.Shown(behind(parts)));
            blocks.add(new Block.Heading("By how many degrees off task"));
            blocks.add(new Block.Paragraph(FORMULA));
            blocks.add(new Block.Shown(index(parts)));
            blocks.add(new Block.Heading("The children behind it"));
            blocks.add(new Block.Shown(children(parts)));
        } else {
            blocks.add(new Block.Paragraph(nobody(gaps)));
            blocks.add(new Block.Way("All who need a home now or live in one", "/gaps?who=all"));
        }
        blocks.add(new Block.Way("How many places can be used, and for which needs", "/capacity"));
        blocks.add(new Block.Way("What is known of children's needs", "/needs"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Right homes that are not to be had, on "
                        + Words.day(gaps.question().day()),
                "For each child who needs a home: is one here that can meet the needs at their level, on evidence of “%s” or stronger, and may take the child? If not, why not?"
                        .formatted(gaps.question().evidence().words().toLowerCase(Locale.UK)),
                blocks);
    }

    /// Why nobody is shown.
    public static String nobody(Gaps gaps) {
        return "Of the children asked about, none is known to need a home on %s. A child is known to need one now by a search or a referral that is open that day, or by notice that was given: where nobody wrote these down, nobody can be counted."
                .formatted(Words.day(gaps.question().day()));
    }

    private static String known(Parts parts) {
        long judged = parts.gaps().areas().stream()
                .flatMap(area -> Stream.concat(
                        area.met().stream().map(Gaps.Met::asking),
                        area.unmet().stream().map(Unmet::asking)))
                .filter(asking -> asking.call().isKnown())
                .count();
        long described = parts.homes().stream().filter(Offer::isDescribed).count();
        return "Needs are judged for %s of %s who need a home, and %s of %s are described. What is not recorded is never read as what is not there: where it could change the answer, the cause is “cannot be known”."
                .formatted(
                        Words.whole(judged),
                        Words.number(parts.gaps().children(), "child", "children"),
                        Words.whole(described),
                        Words.number(parts.homes().size(), "home", "homes"));
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        List<InArea> areas = parts.gaps().areas();
        int children = parts.gaps().children();
        int lives = (int) areas.stream()
                .flatMap(area -> area.met().stream())
                .filter(met -> met.how() == Gaps.Met.How.LIVES_IN_IT)
                .count();
        int met = areas.stream().mapToInt(area -> area.met().size()).sum();
        int unknown = (int) areas.stream()
                .flatMap(area -> area.unmet().stream())
                .filter(unmet -> unmet.main().isNotKnown())
                .count();
        String of = " of " + Words.number(children, "child", "children") + " who need a home";
        return List.of(
                new Block.Numbers.Figure(Words.whole(lives), "live in a home that is known to meet their needs," + of),
                new Block.Numbers.Figure(
                        Words.whole(met - lives), "could have an open place in such a home here," + of),
                new Block.Numbers.Figure(
                        Words.whole(children - met - unknown), "have no such home here, and a known cause," + of),
                new Block.Numbers.Figure(Words.whole(unknown), "of whom it cannot be known," + of));
    }

    /// Needs by area: how many children have no right home here, and the cause that most of them share.
    static Exhibit byNeed(Parts parts) {
        List<InArea> areas = parts.gaps().areas();
        List<List<Cell>> rows = new ArrayList<>();
        Map<NeedDomain, List<Grid.Square>> squares = new EnumMap<>(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            for (InArea area : areas) {
                Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
                area.unmet().stream()
                        .filter(unmet -> asks(unmet.asking().call(), domain))
                        .forEach(unmet -> causes.merge(unmet.main(), 1, Integer::sum));
                int met = (int) area.met().stream()
                        .filter(one -> asks(one.asking().call(), domain))
                        .count();
                int unmet = causes.values().stream().mapToInt(Integer::intValue).sum();
                List<Cell> row = new ArrayList<>(List.of(
                        Words.text(area.area()),
                        Words.text(parts.told().names().apply(area.area())),
                        Words.text(domain.title()),
                        Cells.whole(met + unmet),
                        Cells.whole(met)));
                for (Cause cause : Cause.values()) {
                    row.add(Cells.whole(causes.getOrDefault(cause, 0)));
                }
                rows.add(row);
                squares.computeIfAbsent(domain, d -> new ArrayList<>()).add(square(causes, unmet));
            }
        }
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", "Area"),
                Words.words("need", "Need at level 2 or 3"),
                new Column("children", "Children who have it and need a home", "children"),
                new Column("met", "For whom a right home is here", "children")));
        columns.addAll(causeColumns());
        return exhibit(
                parts,
                "gaps-by-need",
                new Table(
                        "Children without a right home here, by need and main cause, on " + day(parts),
                        columns,
                        rows,
                        List.of(INSIDE, order(parts), "A child counts under each of its needs.")),
                picture(parts, areas, squares));
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
            Parts parts, List<InArea> areas, Map<NeedDomain, List<Grid.Square>> squares) {
        if (areas.size() > Grid.MOST_COLUMNS) {
            return Optional.empty();
        }
        List<Grid.Row> rows = new ArrayList<>();
        squares.forEach((domain, ofDomain) -> rows.add(new Grid.Row(domain.title(), ofDomain)));
        return Optional.of(Grid.of(
                new Caption(
                        "gap-grid",
                        "Children without a right home here, by need, and the cause most of them share, on "
                                + day(parts),
                        "For each need and area the number of children who have the need and no right home here, and the main cause that most of them share. The table below holds every number."),
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

    private static String key(Cause cause) {
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
    static Exhibit byArea(Parts parts) {
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
                        List.of(INSIDE, order(parts))),
                Optional.empty());
    }

    private static String order(Parts parts) {
        return "Of several causes the main one is the first in this order: %s."
                .formatted(String.join(
                        "; ",
                        parts.gaps().question().order().stream()
                                .map(Cause::brief)
                                .toList()));
    }

    /// What stands behind held places, homes that may not take a child, and homes elsewhere.
    static Exhibit behind(Parts parts) {
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
                                INSIDE,
                                "A child can count in several rows: each home that would meet the needs has its own obstacle.")),
                Optional.empty());
    }

    private static List<Cell> behind(Parts parts, InArea area, Cause cause, String words, int children) {
        return List.of(
                Words.text(area.area()),
                Words.text(parts.told().names().apply(area.area())),
                Words.text(cause.words()),
                Words.text(words),
                Cells.whole(children));
    }

    private static final String FORMULA =
            "0 degrees is on task: every child has what the profile calls for. At 90 degrees nothing that is called for is"
                    + " given. For each child it is 90 times the levels that are lacking, over the levels that are called"
                    + " for (needs at level 2 or 3); for an area, the mean of its children. It is for an area to see its"
                    + " own path from year to year. Areas are not ranked by it: it moves with what each records.";

    /// The index of each area, with its parts.
    static Exhibit index(Parts parts) {
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
                new Table("Degrees off task, on " + day(parts), columns, rows, List.of(INSIDE)),
                Optional.empty());
    }

    /// Every child without a right home here, for those allowed to see them.
    static Exhibit children(Parts parts) {
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

    private static String day(Parts parts) {
        return Words.day(parts.gaps().question().day());
    }

    private static Exhibit exhibit(Parts parts, String name, Table table, Optional<String> picture) {
        return new Exhibit(
                name,
                table,
                parts.gaps().question().day(),
                parts.told().sources(),
                picture,
                parts.told().ledger());
    }
}
