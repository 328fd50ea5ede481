package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rightplace.care.Count;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.children.Characteristic;
import org.rightplace.children.NeedSaid;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Left;
import org.rightplace.disclosure.Line;
import org.rightplace.disclosure.Rule;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// What has left of counts of children.
public final class PublishedPage {
    private PublishedPage() {}

    /// One publication.
    ///
    /// @param on  the day it left
    /// @param by  the account that let it leave
    /// @param day on which the children were in care
    public record Publication(int number, LocalDate on, String by, LocalDate day, Left left, Said said) {}

    /// What was said with it.
    public record Said(List<String> sources, List<String> notes) {
        public Said {
            sources = List.copyOf(sources);
            notes = List.copyOf(notes);
        }
    }

    /// What stands around it.
    ///
    /// @param names the name of an area by its code
    public record Context(UnaryOperator<String> names, LocalDate today, Ledger ledger) {}

    /// All that has left.
    ///
    /// @param publications newest first
    /// @param rule         that is set now
    public static Page all(List<Publication> publications, Rule rule, Context context) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "Counts of children leave through one door, “publish”. What it lets out is remembered here, and taken into"
                        + " account when more is to leave: another grouping, other areas, or the same day again after"
                        + " records were corrected. Only what was shown is remembered."));
        blocks.add(new Block.Paragraph(
                "Counts of 1 to %d children are hidden now. An organisation may set this between %d and %d, with the verb “threshold”."
                        .formatted(rule.hiddenUpTo(), Rule.LEAST, Rule.MOST)));
        if (publications.isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing has left yet."));
        }
        blocks.add(new Block.Shown(table(publications, context)));
        publications.forEach(one -> blocks.add(new Block.Way(
                "Publication %d: children in care on %s, left on %s"
                        .formatted(one.number(), Words.day(one.day()), Words.day(one.on())),
                "/published/" + one.number())));
        blocks.add(new Block.Way("Publish counts of children", "/publish"));
        blocks.add(new Block.NotShown(context.ledger()));
        return new Page("What has left of counts of children", "", blocks);
    }

    private static Exhibit table(List<Publication> publications, Context context) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Publication one : publications) {
            rows.add(List.of(
                    Cells.whole(one.number()),
                    Words.text(one.on().toString()),
                    Words.text(one.by()),
                    Words.text(one.day().toString()),
                    Words.text(areasInShort(one, context)),
                    Words.text(byInShort(one)),
                    Cells.whole(one.left().rule().hiddenUpTo()),
                    Cells.whole(one.left().lines().size()),
                    Cells.whole(one.left().hidden())));
        }
        return new Exhibit(
                "published",
                new Table(
                        "Counts of children that have left",
                        List.of(
                                new Column("number", "Publication", ""),
                                Words.words("left", "Left on"),
                                Words.words("by", "Let out by"),
                                Words.words("day", "In care on"),
                                Words.words("areas", "Areas"),
                                Words.words("countedBy", "By"),
                                new Column("hiddenUpTo", "Hidden from 1 to", "children"),
                                new Column("counts", "Counts", "counts"),
                                new Column("hidden", "Of these hidden", "counts")),
                        rows,
                        List.of(
                                "Hidden counts are kept nowhere but in the sealed records that they were counted from.")),
                context.today(),
                List.of("Rightplace, its memory of what left"),
                Optional.empty(),
                context.ledger());
    }

    private static String areasInShort(Publication one, Context context) {
        List<String> groups =
                one.left().above().stream().map(Dimension.Group::name).toList();
        List<String> authorities =
                areas(one).stream().filter(area -> !groups.contains(area)).toList();
        List<String> parts = new ArrayList<>();
        if (authorities.size() > 2) {
            parts.add("Each of %d authorities".formatted(authorities.size()));
        } else {
            authorities.stream().map(context.names()).forEach(parts::add);
        }
        groups.stream().map(context.names()).forEach(parts::add);
        return String.join("; ", parts);
    }

    private static String byInShort(Publication one) {
        List<String> parts = new ArrayList<>();
        Arrays.stream(Characteristic.values())
                .map(Characteristic::title)
                .filter(by(one)::contains)
                .forEach(parts::add);
        if (by(one).size() > parts.size()) {
            parts.add("Needs");
        }
        return parts.isEmpty() ? "Totals only" : String.join("; ", parts);
    }

    /// One publication, as it left.
    public static Page one(Publication one, Context context) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph("Left on %s, let out by %s. %s"
                .formatted(
                        Words.day(one.on()),
                        one.by(),
                        ChildrenPage.hidden(one.left().rule()))));
        tables(one, context).forEach(exhibit -> blocks.add(new Block.Shown(exhibit)));
        blocks.add(new Block.Paragraph(PAIRS));
        blocks.add(new Block.NotShown(context.ledger()));
        return new Page(
                "Publication %d: children in care on %s".formatted(one.number(), Words.day(one.day())), "", blocks);
    }

    /// Why one table does not leave.
    public static final String PAIRS =
            "Which needs come together is in no publication: tables of 120 pairs give each other away unless nearly"
                    + " everything in them is hidden. Those who keep the records see them on the page of needs.";

    /// Every table of a publication.
    public static List<Exhibit> tables(Publication one, Context context) {
        Map<List<String>, Count> counts = new TreeMap<>(PublishedPage::compare);
        one.left().lines().forEach(line -> counts.put(List.of(line.area(), line.by(), line.category()), line.count()));
        List<Exhibit> tables = new ArrayList<>();
        if (by(one).isEmpty()) {
            tables.add(exhibit(one, context, "children", "area", List.of(), totals(one, context, counts)));
        }
        for (Characteristic by : Characteristic.values()) {
            if (by(one).contains(by.title())) {
                tables.add(exhibit(
                        one,
                        context,
                        "children-by-" + by.slug(),
                        "area and " + Character.toLowerCase(by.title().charAt(0))
                                + by.title().substring(1),
                        List.of(Words.words("category", by.title()), CHILDREN),
                        categories(one, context, by, counts)));
            }
        }
        if (Arrays.stream(NeedDomain.values()).anyMatch(domain -> by(one).contains(domain.title()))) {
            List<Column> columns = new ArrayList<>(List.of(Words.words("need", "Need")));
            for (NeedSaid said : NeedSaid.values()) {
                columns.add(new Column(NeedsPage.key(said), said.words(), "children"));
            }
            columns.add(CHILDREN);
            tables.add(exhibit(one, context, "needs", "area and need", columns, needs(one, context, counts)));
        }
        return tables;
    }

    private static final Column CHILDREN = new Column("children", "Children in care", "children");

    private static int compare(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static Cell cell(Map<List<String>, Count> counts, String area, String by, String category) {
        boolean total = category.equals(Dimension.TOTAL);
        return Cells.count(counts.getOrDefault(List.of(area, total ? "" : by, category), new Count.Missing()));
    }

    private static List<List<Cell>> totals(Publication one, Context context, Map<List<String>, Count> counts) {
        return areas(one).stream()
                .map(area -> List.of(
                        Words.text(area),
                        Words.text(context.names().apply(area)),
                        cell(counts, area, "", Dimension.TOTAL)))
                .toList();
    }

    private static List<List<Cell>> categories(
            Publication one, Context context, Characteristic by, Map<List<String>, Count> counts) {
        List<String> categories = new ArrayList<>(by.categories());
        categories.add(Dimension.TOTAL);
        List<List<Cell>> rows = new ArrayList<>();
        for (String area : areas(one)) {
            for (String category : categories) {
                rows.add(List.of(
                        Words.text(area),
                        Words.text(context.names().apply(area)),
                        Words.text(category),
                        cell(counts, area, by.title(), category)));
            }
        }
        return rows;
    }

    private static List<List<Cell>> needs(Publication one, Context context, Map<List<String>, Count> counts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (String area : areas(one)) {
            for (NeedDomain domain : NeedDomain.values()) {
                List<Cell> row = new ArrayList<>(
                        List.of(Words.text(area), Words.text(context.names().apply(area)), Words.text(domain.title())));
                for (NeedSaid said : NeedSaid.values()) {
                    row.add(cell(counts, area, domain.title(), said.words()));
                }
                row.add(cell(counts, area, "", Dimension.TOTAL));
                rows.add(row);
            }
        }
        return rows;
    }

    private static Exhibit exhibit(
            Publication one, Context context, String name, String by, List<Column> further, List<List<Cell>> rows) {
        List<Column> columns = new ArrayList<>(List.of(Words.words("code", "Code"), Words.words("name", "Area")));
        columns.addAll(further.isEmpty() ? List.of(CHILDREN) : further);
        List<String> notes = new ArrayList<>(one.said().notes());
        notes.add("Publication %d of those who keep these records, left on %s."
                .formatted(one.number(), Words.day(one.on())));
        if (name.equals("needs")) {
            notes.add(NeedsPage.CROSSWALK);
            notes.add(PAIRS);
        }
        return new Exhibit(
                name,
                new Table("Children in care on %s by %s".formatted(Words.day(one.day()), by), columns, rows, notes),
                one.day(),
                one.said().sources(),
                Optional.empty(),
                context.ledger());
    }

    /// Authorities, then groups of them.
    private static List<String> areas(Publication one) {
        List<String> groups =
                one.left().above().stream().map(Dimension.Group::name).toList();
        SequencedSet<String> areas = new LinkedHashSet<>();
        one.left().lines().stream()
                .map(Line::area)
                .filter(area -> !groups.contains(area))
                .sorted()
                .forEach(areas::add);
        areas.addAll(groups);
        return List.copyOf(areas);
    }

    private static List<String> by(Publication one) {
        return one.left().lines().stream()
                .map(Line::by)
                .filter(by -> !by.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
