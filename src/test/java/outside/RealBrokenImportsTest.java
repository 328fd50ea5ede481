package outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ofsted's real files, broken: each is refused in words, and leaves every table byte for byte as before.
@Tag("shared-data")
class RealBrokenImportsTest {

    private static final String ODS = "Childrens_social_care_in_England_2023_underlying_data.ods";

    @TempDir
    Path folder;

    private Path data;
    private String before;

    @BeforeEach
    void loadAGoodList() {
        data = folder.resolve("data");
        Path good = MadeUp.of(25, 1).write(folder.resolve("good.csv"), "31 March 2019");
        assertThat(Ran.on(data, "import", good.toString()).code()).isZero();
        before = Folder.dump(data);
    }

    private String refused(byte[] bytes, String name) {
        Ran ran =
                Ran.on(data, "import", MadeUp.write(folder.resolve(name), bytes).toString());
        assertThat(ran.code()).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).contains(name).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(Folder.dump(data)).isEqualTo(before);
        return ran.err();
    }

    private static byte[] real(String name) {
        try {
            return Files.readAllBytes(Folder.OFSTED.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String csv(int year) {
        return new String(real("provider_level_at_31_march_" + year + ".csv"), ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({
        "2016, Sector",
        "2018, Places",
        "2020, URN",
        "2022, Local authority",
        "2024, Provision type",
        "2025, Registration status"
    })
    void aHeadingThatIsGoneIsNamed(int year, String heading) {
        String text = csv(year);
        assertThat(text).contains(heading);

        String said = refused(
                text.replaceFirst("(?i)([,\n\"])" + heading + "(?=[,\"\r\n])", "$1Nothing in particular")
                        .getBytes(ISO_8859_1),
                "renamed.csv");

        assertThat(said).contains("The column “" + heading + "”").contains("missing");
    }

    @ParameterizedTest
    @CsvSource({"2016", "2018", "2020", "2022", "2024", "2025"})
    void goodishIsNoJudgement(int year) {
        String text = csv(year);
        // Three in a row are the headings of the latest inspection, which are read.
        int at = text.indexOf(",Good,Good,Good,", text.length() / 2);
        long row = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;

        String said = refused(
                (text.substring(0, at) + ",Goodish," + text.substring(at + 6)).getBytes(ISO_8859_1), "goodish.csv");

        assertThat(said).contains("“Goodish”").containsPattern("goodish\\.csv, row \\d+, column “");
        if (year != 2025) { // line breaks inside the headings of 2025 count as lines, not as rows
            assertThat(said).contains("row " + row + ",");
        }
    }

    @ParameterizedTest
    @CsvSource({"2016", "2020", "2022", "2025"})
    void aRowCutShortIsRefused(int year) {
        byte[] whole = real("provider_level_at_31_march_" + year + ".csv");
        int end = whole.length * 2 / 3;
        while (whole[end] != '\n') {
            end++;
        }

        assertThat(refused(Arrays.copyOf(whole, end + 20), "cut.csv")).contains("cut.csv, row ");
    }

    @Test
    void anotherEncodingIsRefused() {
        refused(csv(2022).getBytes(StandardCharsets.UTF_16LE), "utf16.csv");
        refused(csv(2022).getBytes(StandardCharsets.UTF_16), "utf16bom.csv");
    }

    @Test
    void aCutWorkbookIsRefused() {
        for (String name : new String[] {ODS, "provider-list-for-authorities-2025-fake-rows.xlsx"}) {
            byte[] whole = real(name);
            for (int part = 0; part < 8; part++) {
                refused(Arrays.copyOf(whole, 1 + (int) ((long) whole.length * part / 8)), name);
            }
        }
    }

    @Test
    void goodishInAWorkbookIsNamedWithItsSheet() throws Exception {
        byte[] changed = changed(real(ODS), "content.xml", xml -> {
            int at = xml.indexOf("<text:p>Good</text:p>", xml.indexOf("table:name=\"Provider_level"));
            assertThat(at).isPositive();
            return xml.substring(0, at) + "<text:p>Goodish</text:p>"
                    + xml.substring(at + "<text:p>Good</text:p>".length());
        });

        assertThat(refused(changed, ODS)).contains("“Goodish”", "sheet “Provider_level", ", row ", ", column “");
    }

    private static byte[] changed(byte[] zip, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var made = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                made.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                made.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return out.toByteArray();
    }
}
