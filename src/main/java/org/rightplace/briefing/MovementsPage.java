package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.Count;
import org.rightplace.care.Flows;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.register.Movements;
import org.rightplace.release.Release;

/// Where more children come to live in homes than leave, and the reverse.
public final class MovementsPage {
    private MovementsPage() {}

    /// So many authorities are named where they have no number; more are counted.
    private static final int FEW = 3;

    /// The page.
    public static Page of(Movements movements, Release source, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(movements.gaining()),
                        "authorities where more children come to live in homes than leave"),
                new Block.Numbers.Figure(
                        Words.whole(movements.losing()), "authorities from which more children leave than come"),
                new Block.Numbers.Figure(
                        Words.whole(movements.level()), "authorities to which as many children come as leave"))));
        blocks.add(new Block.Points(List.of(
                without("Come less leave", movements, Flows.Flow::netGain),
                without("Own children outside the authority", movements, Flows.Flow::placedOutside))));
        blocks.add(new Block.Paragraph(
                "A difference hides what it is made of: an area from which as many children leave as come shows 0,"
                        + " though hundreds may live away from their own people, school and places. Why each child moved,"
                        + " and whether it was right for that child, is not in these figures."));
        blocks.add(new Block.Shown(exhibit(movements, movements.regions(), "region", source, ledger)));
        blocks.add(new Block.Shown(exhibit(movements, movements.authorities(), "authority", source, ledger)));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                        "Children in children's homes: where they come to live, 31 March " + movements.year(),
                        "Children who come to live in homes of an area from other authorities, less this area's children who"
                                + " live in homes elsewhere.",
                        blocks)
                .explained(Explained.MOVED);
    }

    /// Of how many authorities a figure is known, and why it is not known of the others.
    private static String without(String figure, Movements movements, Function<Flows.Flow, Count> of) {
        Map<String, List<String>> without = new TreeMap<>();
        for (Movements.Area area : movements.authorities()) {
            Count count = of.apply(area.flow());
            if (count.children().isEmpty()) {
                without.computeIfAbsent(Cells.why(count), why -> new ArrayList<>())
                        .add(area.name());
            }
        }
        int all = movements.authorities().size();
        int known = all - without.values().stream().mapToInt(List::size).sum();
        List<String> reasons = new ArrayList<>();
        without.forEach((why, names) -> reasons.add("%s: %s"
                .formatted(
                        why,
                        names.size() > FEW
                                ? Words.number(names.size(), "authority", "authorities")
                                : Words.list(names))));
        return "“%s” is published for %s of the %s authorities in being on that day%s."
                .formatted(
                        figure,
                        Words.whole(known),
                        Words.whole(all),
                        reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")");
    }

    /// The table of regions or of authorities, as it leaves.
    ///
    /// @param by `region` or `authority`
    public static Exhibit exhibit(
            Movements movements, List<Movements.Area> areas, String by, Release source, Ledger ledger) {
        List<Column> columns = List.of(
                Words.words("code", "Code"),
                Words.words("name", by.equals("region") ? "Region" : "Local authority"),
                Words.words("region", "In region"),
                new Column("netGain", "Come less leave", "children"),
                new Column("placedOutside", "Own children outside the authority", "children"),
                new Column("percentOutside", "of own children in homes, per cent", "per cent"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Movements.Area area : areas) {
            rows.add(List.of(
                    Words.text(area.flow().area()),
                    Words.text(area.name()),
                    Words.region(area.region()),
                    Cells.count(area.flow().netGain()),
                    Cells.count(area.flow().placedOutside()),
                    Cells.count(area.flow().percentOutside())));
        }
        return new Exhibit(
                "movements-by-" + by,
                new Table(
                        "Children living in children's homes: who come less who leave, and who live outside their own"
                                + " authority, by %s, 31 March %d".formatted(by, movements.year()),
                        columns,
                        rows,
                        notes(movements, by)),
                LocalDate.of(movements.year(), Month.MARCH, 31),
                List.of(source.source()),
                Optional.empty(),
                ledger);
    }

    private static List<String> notes(Movements movements, String by) {
        List<String> notes = new ArrayList<>();
        notes.add("DfE rounds regions and England to the nearest 10. Short-break children are excluded. c: withheld"
                + " to protect confidentiality; z: not applicable.");
        notes.add("For a region, “own” means each authority's own: a child may live outside their authority and"
                + " within the region.");
        if (by.equals("authority") && !movements.notInBeing().isEmpty()) {
            notes.add("Areas are those of %d. Not in being on that 31 March, and so no rows: %s."
                    .formatted(movements.year(), Words.list(movements.notInBeing())));
        }
        return notes;
    }
}
