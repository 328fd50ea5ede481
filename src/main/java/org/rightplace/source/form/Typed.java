package org.rightplace.source.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;

/// A form as somebody filled it on a page: what was typed or picked, by the name of its field. It is
/// read as a file's row is, but as a whole: whatever is faulty keeps all of it out until it is mended,
/// so nothing half is ever kept.
///
/// @param said  by [Form#field]; a field with nothing in it may be left out
/// @param today the day of writing
/// @param child of whom it is, where that is known already and so is not asked
public record Typed(Form form, Map<String, List<String>> said, LocalDate today, Optional<NamedChild> child) {

    public Typed {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        said.forEach((name, values) -> kept.put(name, List.copyOf(values)));
        said = java.util.Collections.unmodifiableMap(kept);
    }

    /// Something to be mended.
    ///
    /// @param field where
    /// @param words what to do, without quoting what stands there
    public record Fault(String field, String words) {}

    /// What stands in a field; empty text where nothing does.
    String text(String field) {
        return String.join("; ", said.getOrDefault(field, List.of()));
    }

    /// The same with other words in the fields of one column.
    Typed mended(FormTable table, FormColumn<?> column, UnaryOperator<String> words) {
        Map<String, List<String>> mended = new LinkedHashMap<>(said);
        for (int row = 0; row < most(table); row++) {
            form.field(table, row, column)
                    .ifPresent(field -> mended.computeIfPresent(
                            field, (name, old) -> List.of(words.apply(String.join("; ", old)))));
        }
        return new Typed(form, mended, today, child);
    }

    /// Takes the rows that say something, in the order of the tables; the one row of a table with one row
    /// always.
    void each(Noted noted, Consumer<FormRow> taker) {
        for (FormTable table : form.tables()) {
            for (int row = 0; row < most(table); row++) {
                if (table.filling() instanceof Filling.OneRow || isSaid(table, row)) {
                    taker.accept(row(table, row, noted));
                }
            }
        }
    }

    private static int most(FormTable table) {
        return switch (table.filling()) {
            case Filling.OneRow() -> 1;
            case Filling.ForEach(var column) -> column.holds().picks().size();
            case Filling.Several(var called, var most) -> most;
        };
    }

    private boolean isSaid(FormTable table, int row) {
        return table.columns().stream()
                .filter(column -> column.onPage() instanceof OnPage.InRow)
                .flatMap(column -> form.field(table, row, column).stream())
                .anyMatch(field -> !new Cell.Words(text(field)).isBlank());
    }

    private FormRow row(FormTable table, int row, Noted noted) {
        Map<FormColumn<?>, Cell> cells = new HashMap<>();
        for (FormColumn<?> column : table.columns()) {
            cells.put(column, cell(table, row, column));
        }
        return FormRow.onPage(table, new Where("", table.key(), row + 1L, null), cells, noted);
    }

    private Cell cell(FormTable table, int row, FormColumn<?> column) {
        if (table.filling() instanceof Filling.ForEach(var each) && each.equals(column)) {
            return new Cell.Words(each.holds().picks().get(row));
        }
        if (column.onPage() instanceof OnPage.Itself) {
            boolean ofWriting = column.equals(NeedsColumns.WRITTEN_ON) || column.equals(NeedsColumns.PLACE_WRITTEN_ON);
            return ofWriting ? new Cell.Day(today) : Row.NOTHING;
        }
        return form.field(table, row, column)
                .<Cell>map(field -> new Cell.Words(text(field)))
                .orElse(Row.NOTHING);
    }

    /// What came of reading it: all of it, or what must be mended.
    <T> Checked<T> checked(T read, Noted noted) {
        List<Finding> findings = noted.list();
        return findings.isEmpty() ? new Checked.Whole<>(read, findings) : new Checked.Refused<>(refusing(findings));
    }

    /// A note in a file is a fault on a page, where it can be mended at once.
    private static List<Finding> refusing(List<Finding> findings) {
        return findings.stream()
                .<Finding>map(finding -> finding.severity() == Finding.Severity.REFUSE
                        ? finding
                        : new MendOnPage(finding.where(), finding.message()))
                .toList();
    }

    /// Something that a file would be read with, and that a page asks to be mended.
    ///
    /// @param sentence what is wrong
    record MendOnPage(Where where, String sentence) implements Finding {
        @Override
        public Severity severity() {
            return Severity.REFUSE;
        }

        @Override
        public String message() {
            return sentence;
        }
    }

    /// What must be mended, for whoever sees the page.
    public List<Fault> faults(List<Finding> findings) {
        List<Fault> faults = new ArrayList<>();
        for (Finding finding : findings) {
            form.tables().stream()
                    .filter(table -> table.key().equals(finding.where().sheet()))
                    .findFirst()
                    .flatMap(table -> fault(table, finding))
                    .ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> fault(FormTable table, Finding finding) {
        int row = (int) finding.where().row() - 1;
        FormColumn<?> column = table.columns().stream()
                .filter(one -> one.heading().equals(finding.where().column()))
                .findFirst()
                .orElse(table.first());
        return form.field(table, row, column)
                .map(field -> new Fault(field, words(called(table, row, column), column, finding)));
    }

    private static String called(FormTable table, int row, FormColumn<?> column) {
        return switch (table.filling()) {
            case Filling.OneRow() -> column.heading();
            case Filling.ForEach(var each) ->
                column.onPage() instanceof OnPage.InRow ? each.holds().picks().get(row) : column.heading();
            case Filling.Several(var called, var most) -> "%s %d, %s".formatted(called, row + 1, column.heading());
        };
    }

    private static String words(String called, FormColumn<?> column, Finding finding) {
        boolean picked =
                !column.holds().picks().isEmpty() && column.holds().picks().size() < MANY;
        return switch (finding) {
            case FormRow.NeededCellEmpty(var where, var expected) ->
                picked ? called + ": choose one." : "%s: fill this in. Expected %s.".formatted(called, expected);
            case FormRow.CellKeepsRowOut(var where, var text, var expected) ->
                picked
                        ? called + ": choose one of the list."
                        : "%s: what stands here cannot be read. Expected %s.".formatted(called, expected);
            case FormRow.RowDisagrees(var where, var disagreement) -> "%s: %s.".formatted(called, disagreement);
            default -> "%s: %s".formatted(called, finding.message());
        };
    }

    /// From how many choices on a list is too long to be named.
    private static final int MANY = 40;
}
