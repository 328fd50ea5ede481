package org.rightplace.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;

/// A table as CSV: header first, lines end in LF, to be written as UTF-8 without a byte order mark.
///
/// Numbers are in full precision with a point, shares 0 to 1. What is not known is empty, never 0. A cell
/// that a spreadsheet could run as a formula starts with an apostrophe.
public final class Csv {
    private Csv() {}

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    /// The exhibit's table. Beside a column `x` stand `xAtLeast` and `xAtMost` where any of its
    /// cells is known only to lie between two numbers or has an interval, and `xSymbol` where the
    /// publisher put a symbol for a number; the last four columns are the date, the sources, that
    /// this is not official statistics, and the ledger's state.
    ///
    /// @throws IllegalArgumentException if two columns would bear the same name
    public static String of(Exhibit exhibit) {
        List<Spread> spreads = spreads(exhibit.table());
        Provenance provenance = Provenance.of(exhibit);
        var text = new StringWriter();
        try (var lines = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            lines.writeRecord(header(exhibit.name(), spreads, provenance));
            for (List<Cell> row : exhibit.table().rows()) {
                List<String> fields = new ArrayList<>();
                for (Spread spread : spreads) {
                    spread.write(row.get(spread.index()), fields);
                }
                provenance.values().forEach(value -> fields.add(harmless(value)));
                lines.writeRecord(fields);
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a writer in memory failed", e);
        }
        return text.toString();
    }

    private static List<String> header(String exhibit, List<Spread> spreads, Provenance provenance) {
        List<String> header = new ArrayList<>();
        spreads.forEach(spread -> header.addAll(spread.keys()));
        header.addAll(provenance.keys());
        Set<String> seen = new HashSet<>();
        for (String key : header) {
            if (!seen.add(key)) {
                throw new IllegalArgumentException(
                        "two columns of exhibit (%s) would bear the name (%s)".formatted(exhibit, key));
            }
        }
        return header.stream().map(Csv::harmless).toList();
    }

    private static List<Spread> spreads(Table table) {
        List<Spread> spreads = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int index = i;
            List<Cell> cells = table.rows().stream().map(row -> row.get(index)).toList();
            spreads.add(new Spread(
                    index,
                    table.columns().get(index).key(),
                    cells.stream().anyMatch(Spread::isBounded),
                    cells.stream()
                            .anyMatch(cell -> cell instanceof Cell.Unknown unknown
                                    && !unknown.symbol().isEmpty())));
        }
        return spreads;
    }

    /// One column of the table as one or more of the file.
    private record Spread(int index, String key, boolean bounds, boolean symbols) {

        static boolean isBounded(Cell cell) {
            return cell instanceof Cell.Between || cell instanceof Cell.Rounded || cell instanceof Cell.Interval;
        }

        List<String> keys() {
            List<String> keys = new ArrayList<>(List.of(key));
            if (bounds) {
                keys.add(key + "AtLeast");
                keys.add(key + "AtMost");
            }
            if (symbols) {
                keys.add(key + "Symbol");
            }
            return keys;
        }

        void write(Cell cell, List<String> fields) {
            fields.add(plain(cell));
            if (bounds) {
                writeEnds(cell, fields);
            }
            if (symbols) {
                fields.add(cell instanceof Cell.Unknown unknown ? harmless(unknown.symbol()) : "");
            }
        }
    }

    private static void writeEnds(Cell cell, List<String> fields) {
        switch (cell) {
            case Cell.Between(long least, long most) ->
                fields.addAll(List.of(Long.toString(least), Long.toString(most)));
            case Cell.Rounded rounded ->
                fields.addAll(List.of(Long.toString(rounded.least()), Long.toString(rounded.most())));
            case Cell.Interval interval -> fields.addAll(List.of(digits(interval.least()), digits(interval.most())));
            case Cell.Text _, Cell.Texts _, Cell.Whole _, Cell.Decimal _, Cell.Share _, Cell.Unknown _ ->
                fields.addAll(List.of("", ""));
        }
    }

    private static String digits(OptionalDouble number) {
        return number.isPresent() ? digits(number.getAsDouble()) : "";
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> harmless(text);
            case Cell.Texts(List<String> texts) -> harmless(String.join("; ", texts));
            case Cell.Whole(long number) -> Long.toString(number);
            case Cell.Decimal(double number) -> digits(number);
            case Cell.Share(double share) -> digits(share);
            case Cell.Rounded rounded -> Long.toString(rounded.number());
            case Cell.Interval interval -> digits(interval.number());
            case Cell.Between _, Cell.Unknown _ -> "";
        };
    }

    /// The shortest digits that read back as the same number, without an exponent.
    private static String digits(double number) {
        BigDecimal shortest = new BigDecimal(Double.toString(number));
        return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
    }

    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
