package org.rightplace.source.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightplace.care.Published;

/// One table of a form: a sheet of its workbook, a CSV file of its own, a list in JSON.
///
/// @param key           its name in JSON and in file names
/// @param sheet         the sheet's name
/// @param says          what a row is, in a sentence
/// @param aboutChildren whether rows are of children: then a faulty cell keeps its row out, and no
///     finding quotes a cell, since a name may stand in the wrong one. Otherwise the faulty cell alone
///     is left out, and quoted
/// @param columns       in order; the first tells what a row is of, and is where the example says that
///     it is one
/// @param filling       how many rows of it a page asks for
public record FormTable(
        String key, String sheet, String says, boolean aboutChildren, List<FormColumn<?>> columns, Filling filling) {

    /// What stands in the first cell of a row that is an example.
    public static final String EXAMPLE = "Example, not read";

    /// How many known headings make a row the row of headings, even where some are missing.
    static final int ENOUGH = 4;

    public FormTable {
        columns = List.copyOf(columns);
        Set<String> taken = new HashSet<>();
        for (FormColumn<?> column : columns) {
            for (String name : new LinkedHashSet<>(List.of(column.key(), Published.key(column.heading())))) {
                if (!taken.add(name)) {
                    throw new IllegalArgumentException("table (%s) has two columns called %s".formatted(key, name));
                }
            }
        }
    }

    /// Of the key alone, as of its columns.
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /// The columns by every name that they have: the heading of a sheet and the key of JSON, as [#name]
    /// writes them.
    Map<String, FormColumn<?>> names() {
        Map<String, FormColumn<?>> names = new HashMap<>();
        for (FormColumn<?> column : columns) {
            names.put(Published.key(column.heading()), column);
            names.put(column.key(), column);
        }
        return names;
    }

    /// A heading as it is looked up, without the mark of one that must be filled.
    static String name(String heading) {
        String plain = heading.strip();
        return Published.key(plain.endsWith("*") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /// The column that tells what a row is of.
    FormColumn<?> first() {
        return columns.getFirst();
    }
}
