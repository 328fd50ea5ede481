package org.rightplace.source.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.source.Workbooks;

class SheetsTest {

    @TempDir
    Path folder;

    @Test
    void numbersCsvRowsAsASpreadsheetDoesThoughCellsHaveLineBreaks() throws Exception {
        assertThat(read("\"a\nb\",c\n\n d ,\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1 a/b|c", "2 ", "3  d |");
    }

    @Test
    void readsUtf8WithAndWithoutItsMarkAndWindows1252() throws Exception {
        String text = "Café,\u2013,O\u2019Neill\n";
        List<String> expected = List.of("1 Café|\u2013|O\u2019Neill");

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).isEqualTo(expected);
        assertThat(read(gzip(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(expected);
    }

    @Test
    void findsTheEncodingWhereACharacterStraddlesTheBuffer() throws Exception {
        for (int before = 8_180; before < 8_196; before++) {
            String text = "x".repeat(before) + "\u20ac\u00e9,y\n";
            assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                    .containsExactly("1 " + text.strip().replace(",", "|"));
            assertThat(read(text.getBytes(Charset.forName("windows-1252"))))
                    .containsExactly("1 " + text.strip().replace(",", "|"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,\"b", "a,\"b\"c\n", "a\nb,\"c\nd\n"})
    void saysInWhichRowAQuotationMarkIsBroken(String csv) {
        int row = csv.startsWith("a\n") ? 2 : 1;
        assertThatThrownBy(() -> read(csv.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("row " + row)
                .hasMessageContaining("quotation mark");
    }

    @Test
    void saysWhatAFileIsThatHoldsNoTable() {
        assertFault("%PDF-1.7", "a PDF document");
        assertFault("<!DOCTYPE html><p>", "a web page");
        assertFault("", "empty");
        assertFault("\u00d0\u00cf\u0011\u00e0", "Excel's old format");
        assertFault("a\u0000b", "damaged, or no CSV file");
    }

    @Test
    void refusesUtf16AndMarkedTextThatIsNotUtf8() {
        assertThatThrownBy(() -> read("a,b".getBytes(StandardCharsets.UTF_16))).hasMessageContaining("UTF-16");
        assertFault("\u00ef\u00bb\u00bfcaf\u00e9", "no text in UTF-8");
    }

    @Test
    void countsRepeatedOdsRowsAndCellsWithoutWritingThemOut() throws Exception {
        String sheet = """
                <table:table table:name="S"><table:table-column/>\
                <table:table-row><table:table-cell table:number-columns-repeated="2"/>\
                <table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>\
                <table:table-cell table:number-columns-repeated="16380"/></table:table-row>\
                <table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>\
                <table:table-row-group><table:table-row table:number-rows-repeated="2">\
                <table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>y</text:p></table:table-cell>\
                </table:table-row></table:table-row-group>\
                <table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
                </table:table>""";

        assertThat(read(Workbooks.odsOf(sheet))).containsExactly("[S]", "1 ||x|x", "5 |y", "6 |y");
    }

    @Test
    void takesAnOdsCellsValueBeforeItsTextAndLeavesCommentsOut() throws Exception {
        String sheet = """
                <table:table table:name="S"><table:table-row>\
                <table:table-cell office:value-type="date" office:date-value="2023-03-31T00:00:00"><text:p>31-Mar-23</text:p></table:table-cell>\
                <table:table-cell office:value-type="float" office:value="2873"><text:p>2,873</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=HYPERLINK(&quot;u&quot;)" office:value-type="string"><text:p>Web<text:s text:c="2"/>page</text:p></table:table-cell>\
                <table:table-cell office:value-type="string"><office:annotation><text:p>remark</text:p></office:annotation><text:p>one</text:p><text:p><text:a>two</text:a></text:p></table:table-cell>\
                </table:table-row></table:table>""";
        try (Sheets sheets = open(Workbooks.odsOf(sheet))) {
            sheets.nextSheet();
            Row row = sheets.nextRow().orElseThrow();

            assertThat(row.cell(0)).isEqualTo(new Cell.Day(LocalDate.of(2023, 3, 31)));
            assertThat(row.cell(1).text()).isEqualTo("2873");
            assertThat(row.cell(2).text()).isEqualTo("Web  page");
            assertThat(row.cell(3).text()).isEqualTo("one\ntwo");
        }
    }

    @Test
    void readsMoreQuotationMarksInFormulasThanTheParserAllowsByItself() throws Exception {
        String row =
                "<table:table-row><table:table-cell table:formula=\"of:=HYPERLINK(&quot;u&quot;;&quot;v&quot;)\" office:value-type=\"string\"><text:p>a &amp; b</text:p></table:table-cell></table:table-row>";
        String sheet = "<table:table table:name=\"S\">" + row.repeat(30_000) + "</table:table>";

        assertThat(read(Workbooks.odsOf(sheet))).hasSize(30_001).endsWith("30000 a & b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><d>&e;</d>",
                "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><d>&b;</d>",
                "<d>&nothing;</d>",
                "<d><e></d>"
            })
    void refusesAWorkbookWithADocumentTypeOrBrokenXml(String xml) {
        assertThatThrownBy(() -> read(Workbooks.zip("content.xml", xml))).hasMessageContaining("cannot be read");
    }

    @Test
    void refusesAnOdsWithARowThatRepeatsMoreCellsThanASheetHas() {
        String cell =
                "<table:table-cell table:number-columns-repeated=\"16000\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
        String sheet =
                "<table:table table:name=\"S\"><table:table-row>" + cell + cell + "</table:table-row></table:table>";

        assertThatThrownBy(() -> read(Workbooks.odsOf(sheet)))
                .hasMessageContaining("sheet “S”")
                .hasMessageContaining("row 1");
    }

    @Test
    void refusesAFileThatUnpacksToFarMoreThanATableCan() throws IOException {
        byte[] zeros = new byte[1 << 20];
        var gzip = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(gzip)) {
            for (int i = 0; i < 80; i++) {
                packed.write(zeros);
            }
        }
        assertThatThrownBy(() -> read(gzip.toByteArray())).hasMessageContaining("unpacks to far more");

        String blanks = " ".repeat(80 << 20);
        assertThatThrownBy(() -> read(Workbooks.zip("content.xml", "<d>" + blanks + "</d>")))
                .hasMessageContaining("unpacks to far more");
        assertThatThrownBy(() -> read(Workbooks.zip("xl/workbook.xml", "<d>" + blanks + "</d>")))
                .hasMessageContaining("unpacks to far more");
    }

    @Test
    void readsTypedDaysAndNumbersOfAnXlsx() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Providers");
            sheet.value(1, 0, LocalDate.of(2025, 3, 31));
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, 2_501_234);
            sheet.value(1, 3, "x");
            workbook.newWorksheet("Empty");
        }
        try (Sheets sheets = open(bytes.toByteArray())) {
            assertThat(sheets.nextSheet()).isTrue();
            Row row = sheets.nextRow().orElseThrow();

            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cell(0)).isEqualTo(new Cell.Day(LocalDate.of(2025, 3, 31)));
            assertThat(row.cell(1).text()).isEqualTo("2501234");
            assertThat(row.cell(2).isBlank()).isTrue();
            assertThat(sheets.nextRow()).isEmpty();
            assertThat(sheets.nextSheet()).isTrue();
            assertThat(sheets.nextRow()).isEmpty();
            assertThat(sheets.nextSheet()).isFalse();
        }
    }

    @Test
    void doesNotMakeRoomForAnAddressBeyondTheLastColumn() throws IOException {
        String sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>";
        byte[] bytes = Workbooks.zip("xl/workbook.xml", "<d/>", "xl/worksheets/sheet1.xml", sheet);

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("cannot be read");
    }

    private void assertFault(String latin1, String words) {
        assertThatThrownBy(() -> read(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining(words);
    }

    private Sheets open(byte[] bytes) throws IOException, Unreadable {
        Path file = folder.resolve("file");
        Files.write(file, bytes);
        return Sheets.open(Bytes.of(file));
    }

    private List<String> read(byte[] bytes) throws IOException, Unreadable {
        List<String> read = new ArrayList<>();
        try (Sheets sheets = open(bytes)) {
            while (sheets.nextSheet()) {
                if (!sheets.sheet().isEmpty()) {
                    read.add("[" + sheets.sheet() + "]");
                }
                for (Optional<Row> row = sheets.nextRow(); row.isPresent(); row = sheets.nextRow()) {
                    read.add(row.get().number() + " "
                            + String.join(
                                            "|",
                                            row.get().cells().stream()
                                                    .map(Cell::text)
                                                    .toList())
                                    .replace('\n', '/'));
                }
            }
        }
        return read;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
