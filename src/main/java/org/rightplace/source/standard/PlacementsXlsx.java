package org.rightplace.source.standard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.Referral;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Timeless;

/// Referrals as the spreadsheet of version 01 (June 2026): its columns in its order on a sheet *Data
/// Collection*, titles above them and questions below. The same referrals make the same bytes.
///
/// It cannot say everything: the risk of sexual exploitation, the number of the placement, and that other risks
/// are described are not in it.
public final class PlacementsXlsx {
    private PlacementsXlsx() {}

    private static final String SHEET = "Data Collection";
    private static final int HEADINGS = 1;
    private static final int QUESTIONS = 2;

    /// A workbook of these referrals, with pseudonyms in place of the children's numbers.
    public static byte[] write(List<Referral> referrals) {
        return write(Writing.of(referrals), false);
    }

    /// A workbook of children who do not exist, under their made-up numbers. It says so above the headings.
    public static byte[] writeMadeUp(List<MadeUpReferral> referrals) {
        return write(Writing.ofMadeUp(referrals), true);
    }

    private static byte[] write(List<Writing> records, boolean madeUp) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Rightplace", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            head(sheet, madeUp);
            int row = QUESTIONS;
            for (Writing record : records) {
                row++;
                int place = 0;
                for (Column column : Column.sheet()) {
                    put(sheet, row, place++, record.cell(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return Timeless.of(bytes.toByteArray());
    }

    private static void head(Worksheet sheet, boolean madeUp) {
        Column.Part before = Column.Part.TOP;
        int place = 0;
        for (Column column : Column.sheet()) {
            if (column.part() != before && !column.part().sheet().isEmpty()) {
                sheet.value(0, place, column.part().sheet());
            }
            before = column.part();
            sheet.value(HEADINGS, place, column.name(Version.SHEET_01));
            sheet.value(QUESTIONS, place, column.asks());
            place++;
        }
        if (madeUp) {
            sheet.value(0, 0, Writing.SYNTHETIC);
        }
    }

    private static void put(Worksheet sheet, int row, int place, Cell cell) {
        switch (cell) {
            case Cell.Nothing() -> {}
            case Cell.Words(var text) -> sheet.value(row, place, text);
            case Cell.Figure(BigDecimal number) -> sheet.value(row, place, number);
            case Cell.Day(var day) -> {
                sheet.value(row, place, day);
                sheet.style(row, place).format("dd/mm/yyyy").set();
            }
        }
    }
}
