package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.evidence.Checked;
import org.rightplace.source.Incoming.Postcodes;
import org.rightplace.source.Incoming.Register;

/// The largest files in a heap of 256 MB, in a Java of their own.
@Tag("long")
class SmallHeapTest {

    private static final String OPEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
            """;

    private static final List<String> HEADINGS = List.of(
            "Web link",
            "URN",
            "Provision type",
            "Registration date",
            "Registration status",
            "Government Office Region",
            "Local authority",
            "Sector",
            "Places");

    @TempDir
    Path folder;

    @Test
    void streamsAWorkbookOf75MegabytesOfXml() throws Exception {
        Path file = folder.resolve("large.ods");
        long unpacked = writeWorkbook(file, 5_600, 3_800);
        assertThat(unpacked).isGreaterThan(75_000_000);

        assertThat(inASmallHeap(file)).isEqualTo("5600 providers");
    }

    @Tag("shared-data")
    @Test
    void holdsEnglandsPostcodes() throws Exception {
        assertThat(inASmallHeap(Path.of("../shared/data/geography/postcodes-england.csv.gz")))
                .isEqualTo("2264892 postcodes");
    }

    private static String inASmallHeap(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /// Reads the file named and says how much was in it.
    public static void main(String[] arguments) throws IOException {
        Checked<Incoming> read = Intake.read(Path.of(arguments[0]));
        System.out.println(
                switch (read) {
                    case Checked.Whole<Incoming>(Register register, var notes) ->
                        register.providers().size() + " providers";
                    case Checked.Whole<Incoming>(Postcodes postcodes, var notes) ->
                        postcodes.directory().size() + " postcodes";
                    default -> read.findings().toString();
                });
    }

    /// A workbook as Ofsted's: a list of all, a list of those judged, and a long one that is passed over.
    private static long writeWorkbook(Path file, int all, int judged) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var part = new ZipEntry("content.xml");
            zip.putNextEntry(part);
            Writer xml = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            xml.write(OPEN);
            writeList(xml, "Provider_level_at_31_Mar_2025", judged, true);
            writeList(xml, "Provider_level_in_year_2024-25", 26_000, true);
            writeList(xml, "Providers+places_at_31_Mar_2025", all, false);
            xml.write("</office:spreadsheet></office:body></office:document-content>");
            xml.flush();
            zip.closeEntry();
            return part.getSize();
        }
    }

    private static void writeList(Writer xml, String name, int rows, boolean judged) throws IOException {
        xml.write("<table:table table:name=\"%s\"><table:table-row>".formatted(name));
        for (String heading : HEADINGS) {
            words(xml, heading);
        }
        if (judged) {
            words(xml, "Overall experiences and progress of children and young people");
        }
        xml.write("</table:table-row>\n");
        for (int i = 0; i < rows; i++) {
            xml.write("<table:table-row table:style-name=\"ro1\">");
            xml.write(
                    "<table:table-cell table:style-name=\"ce7\" table:formula=\"of:=HYPERLINK(&quot;https://example.org/provider/%d/SC%06d?%s&quot;;&quot;Page&quot;)\" office:value-type=\"string\"><text:p>Page</text:p></table:table-cell>"
                            .formatted(
                                    i * 7919,
                                    i,
                                    Integer.toHexString(i * 104_729).repeat(120)));
            words(xml, "SC%06d".formatted(i));
            words(xml, "Children's home");
            xml.write(
                    "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-%02d-%02dT00:00:00\"><text:p>2019</text:p></table:table-cell>"
                            .formatted(1 + i % 12, 1 + i % 28));
            words(xml, "Active");
            words(xml, "North West");
            words(xml, "Lancashire");
            words(xml, "Private");
            xml.write(
                    "<table:table-cell office:value-type=\"float\" office:value=\"%d\"><text:p>%d</text:p></table:table-cell>"
                            .formatted(1 + i % 6, 1 + i % 6));
            if (judged) {
                words(xml, "Good");
            }
            xml.write("<table:table-cell table:number-columns-repeated=\"16374\"/></table:table-row>\n");
        }
        xml.write(
                "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>");
    }

    private static void words(Writer xml, String words) throws IOException {
        xml.write("<table:table-cell table:style-name=\"ce3\" office:value-type=\"string\"><text:p>");
        xml.write(words);
        xml.write("</text:p></table:table-cell>");
    }
}
