package org.rightplace.source.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook (.xlsx) of one sheet and nothing else, such that the same cells make the same bytes on
/// any day: libraries write the moment of writing into theirs.
public final class PlainWorkbook {
    private PlainWorkbook() {}

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /// Day 0 of a spreadsheet's count of days, such that its day 36526 is 1 January 2000.
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    /// The workbook's bytes.
    ///
    /// @param sheet the sheet's name, without any of `[]:*?/\`
    /// @param rows  its cells, from the first row and column
    public static byte[] of(String sheet, List<List<Cell>> rows) {
        return of(sheet, rows, ZipEntry.DEFLATED);
    }

    /// The same without compression, and about ten times as large: its bytes are the same on every
    /// machine, while machines compress differently.
    public static byte[] uncompressed(String sheet, List<List<Cell>> rows) {
        return of(sheet, rows, ZipEntry.STORED);
    }

    private static byte[] of(String sheet, List<List<Cell>> rows, int method) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(method);
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>%s%s%s</Types>""".formatted(
                            PACKAGE,
                            type("/xl/workbook.xml", "sheet.main"),
                            type("/xl/worksheets/sheet1.xml", "worksheet"),
                            type("/xl/styles.xml", "styles")));
            part(zip, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relationships("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets>\
                    <sheet name="%s" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE, escaped(sheet)));
            part(zip, "xl/styles.xml", """
                    <styleSheet xmlns="%s"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>\
                    <fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts>\
                    <fills count="2"><fill><patternFill patternType="none"/></fill>\
                    <fill><patternFill patternType="gray125"/></fill></fills>\
                    <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
                    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
                    <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
                    <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
                    </styleSheet>""".formatted(MAIN));
            part(zip, "xl/worksheets/sheet1.xml", sheet(rows));
        } catch (IOException e) {
            throw new UncheckedIOException("packing in memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        byte[] text = (XML + content).getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32();
        sum.update(text);
        entry.setSize(text.length); // with its sum: an entry that is not compressed must bring them
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(text);
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
                .formatted(part, type);
    }

    private static String relationships(String... typesAndTargets) {
        var xml = new StringBuilder("<Relationships xmlns=\"%srelationships\">".formatted(PACKAGE));
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i / 2 + 1, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private static String sheet(List<List<Cell>> rows) {
        var xml = new StringBuilder("<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
        for (int r = 0; r < rows.size(); r++) {
            xml.append("<row r=\"").append(r + 1).append("\">");
            List<Cell> cells = rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                cell(xml, Headings.letters(c) + (r + 1), cells.get(c));
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }

    private static void cell(StringBuilder xml, String at, Cell cell) {
        switch (cell) {
            case Cell.Nothing() -> {}
            case Cell.Words(String text) ->
                xml.append("<c r=\"")
                        .append(at)
                        .append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                        .append(escaped(text))
                        .append("</t></is></c>");
            case Cell.Figure(BigDecimal number) ->
                xml.append("<c r=\"").append(at).append("\"><v>").append(number).append("</v></c>");
            case Cell.Day(LocalDate day) ->
                xml.append("<c r=\"")
                        .append(at)
                        .append("\" s=\"1\"><v>")
                        .append(ChronoUnit.DAYS.between(DAY_0, day))
                        .append("</v></c>");
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        }
        return escaped.toString();
    }
}
