package org.rightplace.source.standard;

import java.util.ArrayList;
import java.util.List;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.Referral;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.PlainWorkbook;
import org.rightplace.source.sheet.Row;

/// Referrals as the spreadsheet of version 01 (June 2026): its columns in its order on a sheet *Data
/// Collection*, titles above them and questions below. The same referrals make the same bytes.
///
/// It cannot say everything: the risk of sexual exploitation, the number of the placement, and that
/// other risks are described are not in it.
public final class PlacementsXlsx {
    private PlacementsXlsx() {}

    private static final String SHEET = "Data Collection";

    /// A workbook of these referrals, with pseudonyms in place of the children's numbers.
    public static byte[] write(List<Referral> referrals) {
        return write(Writing.of(referrals), false);
    }

    /// A workbook of children who do not exist, under their made-up numbers. It says so above the
    /// headings, and its bytes are the same on every machine.
    public static byte[] writeMadeUp(List<MadeUpReferral> referrals) {
        return write(Writing.ofMadeUp(referrals), true);
    }

    private static byte[] write(List<Writing> records, boolean madeUp) {
        List<Column> columns = Column.sheet();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(titles(columns, madeUp));
        rows.add(columns.stream()
                .<Cell>map(column -> new Cell.Words(column.name(Version.SHEET_01)))
                .toList());
        rows.add(columns.stream()
                .<Cell>map(column -> new Cell.Words(column.asks()))
                .toList());
        for (Writing record : records) {
            rows.add(columns.stream().map(record::cell).toList());
        }
        return madeUp ? PlainWorkbook.uncompressed(SHEET, rows) : PlainWorkbook.of(SHEET, rows);
    }

    private static List<Cell> titles(List<Column> columns, boolean madeUp) {
        List<Cell> titles = new ArrayList<>();
        Column.Part before = Column.Part.REQUIREMENTS;
        for (Column column : columns) {
            boolean titled = column.part() != before && !column.part().sheet().isEmpty();
            titles.add(titled ? new Cell.Words(column.part().sheet()) : Row.NOTHING);
            before = column.part();
        }
        if (madeUp) {
            titles.set(0, new Cell.Words(Writing.SYNTHETIC));
        }
        return titles;
    }
}
