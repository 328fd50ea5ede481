package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;

/// The row of a table that holds its headings, wherever it stands under notes and group headings.
///
/// @param <C> what a column can hold
public final class Headings<C extends Enum<C> & Headings.Headed> {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Table table;
    private final Function<String, Optional<C>> find;
    private final int place;
    private final Row row;
    private final Map<C, Integer> columns;
    private final Map<C, String> names;

    private Headings(Table table, int place, Class<C> type, Function<String, Optional<C>> find) {
        this.table = table;
        this.find = find;
        this.place = place;
        this.row = table.top().get(place);
        this.columns = new EnumMap<>(type);
        this.names = new EnumMap<>(type);
        for (int i = 0; i < row.cells().size(); i++) {
            int column = i;
            String name = heading(row.cell(i));
            find.apply(name).filter(Headed::isKept).ifPresent(found -> {
                columns.putIfAbsent(found, column);
                names.putIfAbsent(found, name);
            });
        }
    }

    /// What a column of one kind of table is headed by.
    public interface Headed {
        /// All the headings it has had; the first is today's.
        List<String> headings();

        /// Whether what stands under it is read; otherwise it is known and dropped.
        boolean isKept();
    }

    /// The headings of a table: the row with most columns of the kind, if it has enough of them.
    ///
    /// @param type   the columns that this kind of table can have
    /// @param find   the column under a heading
    /// @param enough how many different columns make a row the row of headings, even where one of them is
    ///     missing
    public static <C extends Enum<C> & Headed> Optional<Headings<C>> find(
            Table table, Class<C> type, Function<String, Optional<C>> find, int enough) {
        Optional<Headings<C>> best = Optional.empty();
        for (int i = 0; i < table.top().size(); i++) {
            var candidate = new Headings<>(table, i, type, find);
            int most = best.map(Headings::known).orElse(enough - 1);
            if (candidate.known() > most) {
                best = Optional.of(candidate);
            }
        }
        return best;
    }

    /// How many columns are known.
    public int known() {
        return columns.size();
    }

    /// Whether the table has this column.
    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /// Whether a heading with these words stands in the row.
    public boolean says(String words) {
        return row.cells().stream().anyMatch(cell -> heading(cell).equalsIgnoreCase(words));
    }

    /// The rows above, as text.
    public String notes() {
        var notes = new StringBuilder();
        for (Row above : table.top().subList(0, place)) {
            above.cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .forEach(cell -> notes.append(cell.words()).append('\n'));
        }
        return notes.toString();
    }

    /// The cell of a row under a heading; empty where the list has no such column, which [#check] must have noted
    /// if the cell is needed.
    public Field field(Row data, C column, Noted noted) {
        return new Field(table.where(data.number(), published(column)), cell(data, column), has(column), noted);
    }

    /// The cell of a row under a heading, where nothing about it needs to be noted.
    public Cell cell(Row data, C column) {
        Integer index = columns.get(column);
        return index == null ? Row.NOTHING : data.cell(index);
    }

    /// Takes the rows below, in order, passing over blank ones and noting those that do not stand under
    /// the headings.
    ///
    /// @return how many rows there are, blank ones not counted
    public long each(Noted noted, Consumer<Row> taker) throws IOException, Unreadable {
        return new Body(table, row, noted).each(table.below(place), taker);
    }

    private String published(C column) {
        String name = names.get(column);
        return name == null ? column.headings().getFirst() : name;
    }

    private static String heading(Cell cell) {
        String words = cell.words();
        return words.contains("  ") || words.indexOf('\n') >= 0 || words.indexOf('\r') >= 0 || words.indexOf('\t') >= 0
                ? SPACES.matcher(words).replaceAll(" ")
                : words;
    }

    /// Notes the columns that are missing, doubled or unknown.
    public void check(List<C> required, Noted noted) {
        for (C column : required) {
            if (!has(column)) {
                missing(column, noted);
            }
        }
        doubled(noted);
        for (int i : unknown()) {
            noted.add(new UnknownColumn(table.where(row.number(), heading(row.cell(i)))));
        }
    }

    /// Notes the columns that hold the same as another.
    public void doubled(Noted noted) {
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = heading(row.cell(i));
            Optional<C> column = find.apply(heading).filter(Headed::isKept);
            if (column.isPresent() && columns.getOrDefault(column.get(), i) != i) {
                noted.add(new ColumnTwice(table.where(row.number(), heading), published(column.get())));
            }
        }
    }

    /// The places, counted from 0, of the headings that are not known.
    public List<Integer> unknown() {
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = heading(row.cell(i));
            if (!heading.isEmpty() && find.apply(heading).isEmpty()) {
                unknown.add(i);
            }
        }
        return unknown;
    }

    /// The columns that are kept, in the order in which they stand.
    public List<C> inOrder() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The row of headings itself.
    public Where where() {
        return table.where(row.number());
    }

    /// A heading as it stands in the table; today's where the table has no such column.
    public String heading(C column) {
        return published(column);
    }

    /// A place's letters in a spreadsheet, counted from 0: *A*, *Z*, *AA*.
    public static String letters(int place) {
        return Body.letters(place);
    }

    /// Notes that a column is missing.
    public void missing(C column, Noted noted) {
        noted.add(new MissingColumn(table.where(row.number()), column.headings()));
    }

    /// A column without which the table means nothing.
    ///
    /// @param called all the headings under which it is known, today's first
    record MissingColumn(Where where, List<String> called) implements Finding {
        MissingColumn {
            called = List.copyOf(called);
        }

        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            String others = called.size() == 1
                    ? ""
                    : " (also known as “%s”)".formatted(String.join("”, “", called.subList(1, called.size())));
            return "The column “%s”%s is missing from the headings. Without it the table cannot be read: fetch the file again as published."
                    .formatted(called.getFirst(), others);
        }
    }

    /// Two columns that mean the same.
    record ColumnTwice(Where where, String other) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This column holds the same as the column “%s”, so it cannot be told which one to read."
                    .formatted(other);
        }
    }

    /// A column that this program does not know. It is left out.
    record UnknownColumn(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The column “%s” is not known and was left out. Everything else was read.".formatted(where.column());
        }
    }
}
