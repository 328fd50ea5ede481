package org.rightplace.evidence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing wrong or doubtful in one place of one file.
///
/// Each kind is a record nested in the reader that reports it, so that a rule, its words and its
/// severity stand together; the catalogue in `docs/findings.md` is generated from these records.
public interface Finding {

    /// Where a person should look.
    Where where();

    /// What the finding does to the file.
    Severity severity();

    /// A whole sentence for the person who sent the file, with the offending value in it and, where
    /// there is one, what to do.
    String message();

    /// The finding's name, the same in every release of this program.
    default String kind() {
        return getClass().getSimpleName();
    }

    /// A place in a file, as a person would look for it in a spreadsheet.
    ///
    /// @param file   the file's name, without folders
    /// @param sheet  the sheet of a workbook; null for a file that has none
    /// @param row    counted from 1 as a spreadsheet shows it; 0 for the file or sheet as a whole
    /// @param column the heading as published; null where the finding is about a whole row or file
    record Where(
            String file,
            @Nullable String sheet,
            long row,
            @Nullable String column) {
        public Where {
            if (row < 0) {
                throw new IllegalArgumentException("row (%d) of file (%s) must be 0 or more".formatted(row, file));
            }
        }

        /// The file as a whole.
        public static Where file(String file) {
            return new Where(file, null, 0, null);
        }

        @Override
        public String toString() {
            List<String> parts = new ArrayList<>(List.of(file));
            if (sheet != null) {
                parts.add("sheet “" + sheet + "”");
            }
            if (row > 0) {
                parts.add("row " + row);
            }
            if (column != null) {
                parts.add("column “" + column + "”");
            }
            return String.join(", ", parts);
        }
    }

    /// What a finding does.
    enum Severity {
        /// Lets the row or file in, and is shown.
        NOTE,
        /// Keeps it out: the row of a return, the whole of a register.
        REFUSE
    }
}
