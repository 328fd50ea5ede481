package org.rightplace.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Explanation;
import org.rightplace.briefing.Words;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// A table in the form in which a reader sees it. Rounding happens here; the numbers themselves
/// leave by the downloads.
///
/// The code of an area is not a column on the page: it stands small beside the name, which leads to
/// the area.
///
/// @param rows     as many cells each as there are headings
/// @param key      what each symbol and *not known* in it stands for
public record Shown(Exhibit exhibit, List<Heading> headings, List<Row> rows, List<String> key) {

    private static final Pattern AREA = Pattern.compile("[EW]\\d{8}");
    private static final Pattern RELEASE = Pattern.compile("[0-9a-f]{12}");
    private static final Pattern CHILD = Pattern.compile("[A-Z2-7]{16}");
    private static final Pattern URN = Pattern.compile("SC\\d{6}|\\d{7}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String ENGLAND = "E92000001";

    /// The column of a child that leads to the homes for the child, and not to all that is recorded.
    private static final String SEEKING = "seeking";

    /// The word of each need in addresses, by its title: every need that is shown leads to how it is
    /// read.
    private static final Map<String, String> NEEDS =
            Arrays.stream(NeedDomain.values()).collect(Collectors.toMap(NeedDomain::title, NeedDomain::slug));

    /// From how many characters on what is said in a cell is folded up.
    private static final int MUCH = 80;

    /// From how many characters on words need a wide column.
    private static final int LONG_WORDS = 45;

    /// Up to how many characters words stand on one line.
    private static final int SHORT_WORDS = 24;

    /// From how many rows on a table gets a box to filter it, and scrolls under its headings.
    private static final int LONG = 15;

    /// From more columns than these on they stand close.
    private static final int MANY_COLUMNS = 9;

    /// The head of a column.
    ///
    /// @param unit  what the numbers are of, where the label does not say so; otherwise empty
    /// @param style of the stylesheet: `n` for numbers, `d` for days, `name` for areas, `s` for
    ///     short words, `w` for long ones, otherwise empty
    /// @param explained the place on the page that tells what its figures are; otherwise empty
    /// @param leads whether the heading leads there: the first of those that have the same explanation
    public record Heading(String label, String unit, String style, String explained, boolean leads) {}

    /// A row.
    ///
    /// @param total whether it sums up the others, and stays below them however they are sorted
    public record Row(List<Seen> cells, boolean total) {}

    /// One value.
    ///
    /// @param text  as shown
    /// @param sort  what it is sorted by, where the text does not say it; otherwise empty
    /// @param why   why it is not known; otherwise empty
    /// @param small a code or an interval to show beside it; otherwise empty
    /// @param leads the page about it; otherwise empty
    /// @param parts what is said in it, where that is much and the text only says how much; otherwise
    ///     empty
    public record Seen(String text, String sort, String why, String small, String leads, List<String> parts) {
        static Seen text(String text) {
            return new Seen(text, "", "", "", "", List.of());
        }

        static Seen sorted(String text, String sort) {
            return new Seen(text, sort, "", "", "", List.of());
        }

        static Seen leading(String text, String small, String leads) {
            return new Seen(text, "", "", small, leads, List.of());
        }
    }

    /// The exhibit as it is shown.
    ///
    /// @param known whether an area or a release with this code has a page to lead to
    public static Shown of(Exhibit exhibit, Predicate<String> known) {
        Table table = exhibit.table();
        List<String> keys = table.columns().stream().map(Column::key).toList();
        int code = keys.indexOf("code");
        boolean beside = code >= 0 && keys.contains("name");
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            if (!(beside && i == code)) {
                headings.add(heading(exhibit, i, headings));
            }
        }
        List<Row> rows = new ArrayList<>();
        Set<String> key = new LinkedHashSet<>();
        for (List<Cell> cells : table.rows()) {
            List<Seen> seen = new ArrayList<>();
            String codeHere = beside ? plainText(cells.get(code)) : "";
            for (int i = 0; i < cells.size(); i++) {
                if (beside && i == code) {
                    continue;
                }
                Seen value = keys.get(i).equals(SEEKING)
                        ? Seen.leading(plainText(cells.get(i)), "", "/match/" + plainText(cells.get(i)))
                        : seen(cells.get(i), known);
                if (!value.why().isEmpty()) {
                    key.add(value.text() + ": " + value.why());
                }
                seen.add(beside && keys.get(i).equals("name") ? named(value, codeHere, known) : value);
            }
            rows.add(new Row(seen, codeHere.equals(ENGLAND)));
        }
        return new Shown(exhibit, headings, rows, List.copyOf(key));
    }

    /// Whether it is so long that a reader needs a way to find a row.
    public boolean isLong() {
        return rows.size() > LONG;
    }

    /// Whether it has so many columns that they must stand close to be seen together.
    public boolean isWide() {
        return headings.size() > MANY_COLUMNS;
    }

    /// Whether its rows are few and hold long words, so that on a narrow screen each is better read
    /// from top to bottom.
    public boolean stacks() {
        return !isLong()
                && headings.stream().anyMatch(heading -> heading.style().equals("w"));
    }

    /// How many links are in a picture.
    public static int links(String svg) {
        int links = 0;
        for (int at = svg.indexOf("<a "); at >= 0; at = svg.indexOf("<a ", at + 1)) {
            links++;
        }
        return links;
    }

    /// The name in an address for this table on a page with several.
    String name() {
        return exhibit.name();
    }

    private static Heading heading(Exhibit exhibit, int index, List<Heading> before) {
        Table table = exhibit.table();
        Column column = table.columns().get(index);
        boolean said =
                column.label().toLowerCase(Locale.ROOT).contains(column.unit().toLowerCase(Locale.ROOT));
        Explanation explanation = exhibit.explained().get(column.key());
        String anchor = explanation == null ? "" : explanation.anchor();
        return new Heading(
                column.label(),
                said ? "" : column.unit(),
                style(table, index),
                anchor,
                before.stream().noneMatch(one -> one.explained().equals(anchor)));
    }

    private static String style(Table table, int index) {
        List<Cell> cells = table.rows().stream().map(row -> row.get(index)).toList();
        if (cells.stream().anyMatch(Shown::isNumber)) {
            return "n";
        }
        List<String> words = cells.stream().map(Shown::plainText).toList();
        if (words.stream().anyMatch(text -> DAY.matcher(text).matches())) {
            return "d";
        }
        if (table.columns().get(index).key().equals("name")) {
            return "name";
        }
        int longest = words.stream()
                .filter(text -> !HASH.matcher(text).matches())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest > LONG_WORDS ? "w" : longest > SHORT_WORDS ? "" : "s";
    }

    private static boolean isNumber(Cell cell) {
        return switch (cell) {
            case Cell.Whole _, Cell.Decimal _, Cell.Share _, Cell.Between _, Cell.Rounded _, Cell.Interval _ -> true;
            case Cell.Text _, Cell.Texts _, Cell.Unknown _ -> false;
        };
    }

    private static Seen named(Seen name, String code, Predicate<String> known) {
        return AREA.matcher(code).matches()
                ? Seen.leading(name.text(), code, known.test(code) ? "/areas/" + code : "")
                : name;
    }

    private static String plainText(Cell cell) {
        return cell instanceof Cell.Text(String text) ? text : "";
    }

    private static Seen seen(Cell cell, Predicate<String> known) {
        return switch (cell) {
            case Cell.Text(String text) -> words(text, known);
            case Cell.Texts(List<String> texts) -> several(texts);
            case Cell.Whole(long number) -> Seen.text(Words.whole(number));
            case Cell.Decimal(double number) -> Seen.sorted(Words.fine(number), Double.toString(number));
            case Cell.Share(double share) -> Seen.sorted(Words.percent(share), Double.toString(share));
            case Cell.Between(long least, long most) ->
                Seen.sorted(Words.whole(least) + " to " + Words.whole(most), Double.toString((least + most) / 2.0));
            case Cell.Rounded(long number, long least, long most) ->
                new Seen(
                        Words.whole(number),
                        Long.toString(number),
                        "",
                        Words.whole(least) + " to " + Words.whole(most),
                        "",
                        List.of());
            case Cell.Interval interval -> interval(interval);
            case Cell.Unknown(String symbol, String reason) ->
                new Seen(symbol.isEmpty() ? "not known" : symbol, "-", reason, "", "", List.of());
        };
    }

    private static Seen several(List<String> texts) {
        String all = String.join("; ", texts);
        return all.length() <= MUCH
                ? Seen.text(all)
                : new Seen(Words.number(texts.size(), "note", "notes"), "", "", "", "", texts);
    }

    private static Seen words(String text, Predicate<String> known) {
        if (DAY.matcher(text).matches()) {
            return Seen.sorted(Words.day(LocalDate.parse(text)), text);
        }
        if (HASH.matcher(text).matches()) {
            return Seen.text(text.substring(0, 12) + "…");
        }
        if (CHILD.matcher(text).matches()) {
            return Seen.leading(text, "", "/child/" + text);
        }
        if (NEEDS.containsKey(text)) {
            return Seen.leading(text, "", "/crosswalk?need=" + NEEDS.get(text));
        }
        if (URN.matcher(text).matches()) {
            return known.test(text) ? Seen.leading(text, "", "/home/" + text) : Seen.text(text);
        }
        return RELEASE.matcher(text).matches() && known.test(text)
                ? Seen.leading(text, "", "/releases/" + text)
                : Seen.text(text);
    }

    /// The number with its interval beside it; where there is no number, the interval alone.
    private static Seen interval(Cell.Interval interval) {
        String ends = Words.interval(interval);
        double sort = interval.number()
                .orElseGet(
                        () -> interval.least().orElseGet(() -> interval.most().orElseThrow()));
        return interval.number().isPresent()
                ? new Seen(Words.fine(interval.number().getAsDouble()), Double.toString(sort), "", ends, "", List.of())
                : Seen.sorted(ends, Double.toString(sort));
    }
}
