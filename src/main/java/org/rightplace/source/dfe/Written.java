package org.rightplace.source.dfe;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.child.PupilNumber;
import org.rightplace.care.child.ReturnRow;

/// A row with its cells as they are filed. Where the value itself was dropped at the door, something stands there that
/// reads as the same again: the first of the month, a postcode of no place, a pupil number of nobody, a question mark.
///
/// @param child what stands in the column of the child's number
/// @param cells what stands in the others; empty text where nothing does
record Written(FileKind kind, String child, Function<Column, String> cells) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final String NOWHERE = "ZZ99 9ZZ";
    private static final String NOWHERE_ELSE = "ZZ99 8ZZ";
    private static final String NOBODY = "A000000000000";

    /// A row that was read.
    static Written of(ReturnRow row) {
        return new Written(row.kind(), row.child().value(), column -> text(row, column));
    }

    /// A row about a child who does not exist.
    static Written of(MadeUpRow row) {
        return new Written(row.kind(), row.child(), row::cell);
    }

    String cell(Column column) {
        return cells.apply(column);
    }

    private static String text(ReturnRow row, Column column) {
        return switch (row.cell(column)) {
            case Filed.Blank<?>() -> "";
            case Filed.NotAValue<?>() -> "?";
            case Filed.Known<?>(Object value) -> known(row, column, value);
        };
    }

    private static String known(ReturnRow row, Column column, Object value) {
        return switch (column.holds()) {
            case DAY -> DAY.format((LocalDate) value);
            case MONTH -> DAY.format(((YearMonth) value).atDay(1));
            case CODE -> value == PupilNumber.GIVEN ? NOBODY : ((Coded) value).code();
            case FLAG -> value.equals(true) ? "1" : "0";
            case SCORE, URN -> value.toString();
            case POSTCODE ->
                column == Column.HOME_POST || row.flag(Column.SAME_POSTCODE).orElse(false) ? NOWHERE : NOWHERE_ELSE;
            case PRESENCE -> "1";
            case DERIVED -> "";
        };
    }
}
