package org.rightplace.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Small workbooks made in memory: a table of texts as the bytes of an ODS or an XLSX file.
public final class Workbooks {

    private static final String OPEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"\
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"\
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
            <office:body><office:spreadsheet>""";
    private static final String CLOSE = "</office:spreadsheet></office:body></office:document-content>";

    private Workbooks() {}

    public static byte[] xlsx(String sheet, List<List<String>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet page = workbook.newWorksheet(sheet);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    if (!rows.get(r).get(c).isEmpty()) {
                        page.value(r, c, rows.get(r).get(c));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] ods(String sheet, List<List<String>> rows) {
        var xml = new StringBuilder();
        for (List<String> row : rows) {
            xml.append("<table:table-row>");
            row.forEach(cell -> xml.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(escaped(cell))
                    .append("</text:p></table:table-cell>"));
            xml.append("</table:table-row>");
        }
        return odsOf("<table:table table:name=\"%s\">%s</table:table>".formatted(sheet, xml));
    }

    /// An ODS file with these tables, given as XML.
    public static byte[] odsOf(String tables) {
        return zip("content.xml", OPEN + tables + CLOSE);
    }

    /// An archive of parts, each named before its content.
    public static byte[] zip(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<text:line-break/>");
    }
}
