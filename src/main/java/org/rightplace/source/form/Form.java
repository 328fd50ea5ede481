package org.rightplace.source.form;

import java.util.List;
import java.util.Optional;

/// One of this product's own forms.
///
/// @param slug   the word for it on the command line and in JSON
/// @param title  its name
/// @param file   what the names of its files begin with
/// @param says   what it is for and how long it takes
/// @param tables in order; a sheet each
public record Form(String slug, String title, String file, String says, List<FormTable> tables) {

    public Form {
        tables = List.copyOf(tables);
    }

    /// The three forms.
    public static List<Form> all() {
        return List.of(NeedsForm.FORM, CapabilityForm.FORM, CommissioningForm.FORM);
    }

    /// The name of the field in which a page asks for a column; empty where it does not.
    ///
    /// @param row counted from 0; of a table with one row, any
    public Optional<String> field(FormTable table, int row, FormColumn<?> column) {
        return switch (column.onPage()) {
            case OnPage.Itself() -> Optional.empty();
            case OnPage.Like(var other) ->
                owner(other).map(asked -> asked.key() + "." + other.key()).or(() -> once(column));
            case OnPage.Once(var begins) -> once(column);
            case OnPage.InRow inRow -> Optional.of(inRow(table, row, column));
            case OnPage.Beside beside -> Optional.of(inRow(table, row, column));
        };
    }

    private static String inRow(FormTable table, int row, FormColumn<?> column) {
        return table.filling() instanceof Filling.OneRow
                ? table.key() + "." + column.key()
                : "%s.%d.%s".formatted(table.key(), row, column.key());
    }

    private Optional<String> once(FormColumn<?> column) {
        return owner(column).map(asked -> asked.key() + "." + column.key());
    }

    /// The first table that has a column.
    private Optional<FormTable> owner(FormColumn<?> column) {
        return tables.stream().filter(table -> table.columns().contains(column)).findFirst();
    }

    /// The form of a word.
    public static Optional<Form> find(String slug) {
        return all().stream().filter(form -> form.slug().equals(slug)).findFirst();
    }
}
