package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.source.Incoming.Register;
import org.rightplace.source.ofsted.OfstedProviderCsv;

/// A small valid release, damaged in every way we can think of: it is read whole or refused with a finding
/// that says where to look, and never throws.
class DamagedReleaseTest {

    private static final String RELEASE =
            OfstedProviderCsv.write(new SomeProviders(new SplittableRandom(7)).list(6), LocalDate.of(2025, 3, 31));
    private static final List<List<String>> ROWS = rows(RELEASE);
    private static final int HEADER = 3;
    private static final List<String> JUNK =
            List.of("", " ", "Goodish", "-1", "31/02/2020", "\u0000", "\"", "=1+1", "9".repeat(400));

    @TempDir
    Path folder;

    enum Packed {
        CSV,
        GZIP,
        ODS,
        XLSX;

        byte[] pack(List<List<String>> rows) {
            return switch (this) {
                case CSV -> text(rows).getBytes(StandardCharsets.UTF_8);
                case GZIP -> gzip(text(rows).getBytes(StandardCharsets.UTF_8));
                case ODS -> Workbooks.ods("Provider_level_at_31_Mar_2025", rows);
                case XLSX -> Workbooks.xlsx("Provider_level_at_31_Mar_2025", rows);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void isWholeInEveryFormatBeforeItIsDamaged(Packed format) throws IOException {
        assertThat(read(format.pack(ROWS))).isInstanceOf(Checked.Whole.class);
    }

    /// A file cut in the last cell of a row, or after it, cannot be told from a whole one where what is left
    /// of that cell is a value too; everything else must be noticed.
    @Test
    void cutAtAnyByteItIsRefusedUnlessEveryRowThatIsLeftHasAllItsCells() throws IOException {
        byte[] whole = Packed.CSV.pack(ROWS);
        int taken = 0;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (read(cut) instanceof Checked.Whole<Incoming>(var read, var notes)) {
                taken++;
                List<List<String>> left = rows(new String(cut, StandardCharsets.UTF_8));
                assertThat(left.getLast()).as("cut at byte %d", length).hasSameSizeAs(ROWS.get(HEADER));
                assertThat(read.rows()).isEqualTo(left.size() - HEADER - 1);
            }
        }
        assertThat(taken).isBetween(1, whole.length / 20);
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ODS", "XLSX"})
    void cutAtAnyByteAPackedFileIsRefused(Packed format) throws IOException {
        byte[] whole = format.pack(ROWS);
        for (int length = 0; length < whole.length; length += format == Packed.XLSX ? 5 : 1) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("cut at byte %d of %d", length, whole.length)
                    .isInstanceOf(Checked.Refused.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GZIP", "ODS", "XLSX"})
    void withAnyByteChangedAPackedFileIsReadRightOrRefused(Packed format) throws IOException {
        byte[] whole = format.pack(ROWS);
        var providers = ((Register) ((Checked.Whole<Incoming>) read(whole)).value()).providers();
        // Every byte of an XLSX file takes long and finds no more than every fifth.
        for (int at = 0; at < whole.length; at += format == Packed.XLSX ? 5 : 1) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) 0x55;
            if (read(changed) instanceof Checked.Whole<Incoming>(Register register, var notes)) {
                assertThat(register.providers()).as("byte %d changed", at).isEqualTo(providers);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutARequiredColumnItIsRefusedAndTheColumnIsNamed(Packed format) throws IOException {
        for (int column = 0; column < ROWS.get(HEADER).size(); column++) {
            int dropped = column;
            List<List<String>> rows = new ArrayList<>(ROWS.subList(0, HEADER));
            ROWS.subList(HEADER, ROWS.size()).forEach(row -> {
                List<String> less = new ArrayList<>(row);
                less.remove(dropped);
                rows.add(less);
            });
            String heading = ROWS.get(HEADER).get(column);
            Checked<Incoming> read = read(format.pack(rows));
            boolean required = List.of(
                            "URN",
                            "Provision type",
                            "Registration status",
                            "Government Office Region",
                            "Local authority",
                            "Sector",
                            "Places",
                            "Overall experiences and progress of children and young people")
                    .contains(heading);
            if (required) {
                assertThat(read).as(heading).isInstanceOf(Checked.Refused.class);
                assertThat(read.findings()).anyMatch(f -> f.message().contains("“" + heading + "”"));
            } else {
                assertThat(read).as(heading).isInstanceOf(Checked.Whole.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CSV", "ODS"})
    void withAnyCellGarbledItIsWholeOrRefusedWithTheRowAndColumn(Packed format) throws IOException {
        for (int row = HEADER + 1; row < ROWS.size(); row++) {
            for (int column = 0; column < ROWS.get(row).size(); column++) {
                for (String junk : JUNK) {
                    if (format == Packed.ODS && junk.equals("\u0000")) {
                        continue;
                    }
                    Checked<Incoming> read = read(format.pack(with(ROWS, row, column, junk)));
                    if (read instanceof Checked.Refused<Incoming>(var findings) && !junk.equals("\u0000")) {
                        Finding.Where where = findings.getFirst().where();
                        assertThat(where.row()).isEqualTo(row + 1);
                        assertThat(where.column()).isEqualTo(ROWS.get(HEADER).get(column));
                    }
                }
            }
        }
    }

    @Test
    void inAnotherEncodingItIsWholeOrRefused() throws IOException {
        for (String name : List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-32", "IBM037")) {
            read(RELEASE.getBytes(Charset.forName(name)));
        }
        assertThat(read(RELEASE.getBytes(Charset.forName("windows-1252")))).isInstanceOf(Checked.Whole.class);
        assertThat(read(RELEASE.getBytes(StandardCharsets.UTF_16))).isInstanceOf(Checked.Refused.class);
        assertThat(read(RELEASE.getBytes(StandardCharsets.UTF_16LE))).isInstanceOf(Checked.Refused.class);
        assertThat(read(("\ufeff" + RELEASE).getBytes(StandardCharsets.UTF_8))).isInstanceOf(Checked.Whole.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void damagedAnyhowItIsWholeOrRefused(long seed) {
        damage(seed, 400);
    }

    @Tag("long")
    @Test
    void damagedAMillionTimesItIsWholeOrRefused() {
        LongStream.range(100, 140).parallel().forEach(seed -> damage(seed, 25_000));
    }

    private void damage(long seed, int times) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            byte[] bytes = packed(random).pack(damaged(random));
            for (int more = random.nextInt(3); more > 0 && bytes.length > 0; more--) {
                bytes = spoiled(bytes, random);
            }
            try {
                read(bytes, "damaged-%d.csv".formatted(seed));
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("case %d of seed %d".formatted(i, seed), e);
            }
        }
    }

    private static byte[] spoiled(byte[] bytes, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
                yield bytes;
            }
            default -> Arrays.copyOfRange(bytes, random.nextInt(bytes.length) / 2, bytes.length);
        };
    }

    private static Packed packed(RandomGenerator random) {
        // Workbooks take longest to pack; most cases are CSV.
        int drawn = random.nextInt(100);
        return drawn == 0 ? Packed.XLSX : drawn < 4 ? Packed.ODS : drawn < 10 ? Packed.GZIP : Packed.CSV;
    }

    private static List<List<String>> damaged(RandomGenerator random) {
        List<List<String>> rows = ROWS;
        for (int times = random.nextInt(3); times > 0; times--) {
            int row = random.nextInt(rows.size());
            int column = random.nextInt(rows.get(row).size());
            String junk = random.nextBoolean()
                    ? JUNK.get(random.nextInt(JUNK.size() - 4))
                    : ROWS.get(random.nextInt(ROWS.size()))
                            .get(column % ROWS.get(HEADER).size());
            rows = with(rows, row, column, junk);
        }
        return rows;
    }

    private static List<List<String>> with(List<List<String>> rows, int row, int column, String cell) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, cell);
        changed.set(row, cells);
        return changed;
    }

    private Checked<Incoming> read(byte[] bytes) throws IOException {
        return read(bytes, "damaged.csv");
    }

    private Checked<Incoming> read(byte[] bytes, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        Checked<Incoming> read = Intake.read(file);
        if (read instanceof Checked.Refused<Incoming>(var findings)) {
            assertThat(findings.getFirst().where().file()).isEqualTo(name);
            assertThat(findings).allSatisfy(f -> assertThat(f.message()).isNotBlank());
        } else {
            assertThat(read).isInstanceOf(Checked.Whole.class);
        }
        return read;
    }

    private static List<List<String>> rows(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static String text(List<List<String>> rows) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }
}
