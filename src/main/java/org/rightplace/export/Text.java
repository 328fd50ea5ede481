package org.rightplace.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Words;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// An exhibit for a person at a terminal: the table in columns, then its notes, sources and ledger.
///
/// A table with words too long for a column is printed as records, a line for each value, so that
/// nothing is lost; only one of more than [#MOST_RECORDS] rows is cut instead, since as records
/// nobody would read it.
public final class Text {
    private Text() {}

    private static final int WIDEST = 64;
    private static final int LINE = 100;
    private static final int MOST_RECORDS = 40;
    private static final int WIDEST_LABEL = 36;
    private static final String BESIDE = "  ";

    /// The exhibit as lines, each ended by a line feed.
    public static String of(Exhibit exhibit) {
        Table table = exhibit.table();
        StringBuilder text = new StringBuilder(table.title()).append("\n\n");
        if (table.rows().size() <= MOST_RECORDS && hasLongWords(table)) {
            records(table, text);
        } else {
            columns(table, text);
            text.append('\n');
        }
        table.notes().forEach(note -> text.append(note).append('\n'));
        exhibit.sources()
                .forEach(source -> text.append("Source: ").append(source).append('\n'));
        text.append(exhibit.ledger().sentence()).append('\n');
        return text.append(Exhibit.NOT_OFFICIAL).append('\n').toString();
    }

    private static boolean hasLongWords(Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> (cell instanceof Cell.Texts(List<String> texts) && texts.size() > 1)
                        || line(words(cell)).length() > WIDEST);
    }

    private static void columns(Table table, StringBuilder text) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(table.columns().stream().map(column -> cut(column.label())).toList());
        table.rows()
                .forEach(row ->
                        lines.add(row.stream().map(cell -> cut(words(cell))).toList()));
        int[] widths = new int[table.columns().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (List<String> cells : lines) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - cells.get(i).length());
                line.append(number(table, i) ? gap + cells.get(i) : cells.get(i) + gap)
                        .append(BESIDE);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private static void records(Table table, StringBuilder text) {
        int width = table.columns().stream()
                .mapToInt(column -> label(column).length())
                .filter(length -> length <= WIDEST_LABEL)
                .max()
                .orElse(0);
        for (List<Cell> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                record(label(table.columns().get(i)), row.get(i), width, text);
            }
            text.append('\n');
        }
    }

    private static void record(String label, Cell cell, int width, StringBuilder text) {
        String indent = " ".repeat(width) + BESIDE;
        String before = label + " ".repeat(Math.max(0, width - label.length())) + BESIDE;
        for (String words : each(cell).toList()) {
            for (String line : wrapped(line(words), Math.max(LINE - before.length(), LINE / 2))) {
                text.append((before + line).stripTrailing()).append('\n');
                before = indent;
            }
        }
    }

    private static Stream<String> each(Cell cell) {
        return cell instanceof Cell.Texts(List<String> texts)
                ? texts.isEmpty() ? Stream.of("none") : texts.stream()
                : Stream.of(cell instanceof Cell.Unknown unknown ? whole(unknown) : words(cell));
    }

    /// Where there is room, the reason too.
    private static String whole(Cell.Unknown unknown) {
        return unknown.reason().isEmpty() ? words(unknown) : "%s (%s)".formatted(words(unknown), unknown.reason());
    }

    private static String label(Column column) {
        return column.label() + ":";
    }

    /// Broken at spaces, where there are any.
    private static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        String left = words;
        while (left.length() > width) {
            int space = left.lastIndexOf(' ', width);
            int end = space > 0 ? space : left.indexOf(' ', width);
            if (end < 0) {
                break;
            }
            lines.add(left.substring(0, end));
            left = left.substring(end + 1);
        }
        lines.add(left);
        return lines;
    }

    private static boolean number(Table table, int column) {
        return !table.rows().isEmpty()
                && table.rows().stream()
                        .map(row -> row.get(column))
                        .noneMatch(cell -> cell instanceof Cell.Text || cell instanceof Cell.Texts);
    }

    private static String cut(String text) {
        String line = line(text);
        return line.length() <= WIDEST ? line : line.substring(0, WIDEST - 1) + "…";
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /// A value as a reader sees it, rounded only here.
    public static String words(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Texts(List<String> texts) ->
                texts.isEmpty() ? "none" : texts.size() == 1 ? texts.getFirst() : texts.size() + " in all";
            case Cell.Whole(long number) -> Words.whole(number);
            case Cell.Decimal(double number) -> Words.decimal(number);
            case Cell.Share(double share) -> Words.percent(share);
            case Cell.Between(long least, long most) -> Words.whole(least) + " to " + Words.whole(most);
            case Cell.Rounded rounded -> Words.whole(rounded.number());
            case Cell.Interval interval -> interval(interval);
            case Cell.Unknown unknown -> unknown.symbol().isEmpty() ? "not known" : unknown.symbol();
        };
    }

    private static String interval(Cell.Interval interval) {
        String ends = Words.interval(interval);
        if (interval.number().isEmpty()) {
            return ends;
        }
        String number = Words.fine(interval.number().getAsDouble());
        return ends.isEmpty() ? number : "%s (%s)".formatted(number, ends);
    }
}
