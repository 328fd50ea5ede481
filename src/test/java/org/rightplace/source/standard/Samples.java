package org.rightplace.source.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Sheets;
import org.rightplace.source.sheet.Unreadable;
import org.rightplace.source.standard.PlacementsStandard.Read;

/// Small files of the standard, made by hand: their children do not exist.
final class Samples {
    private Samples() {}

    static final Pseudonyms KEY =
            new Pseudonyms(List.of("a key for tests, thirty-two bytes".getBytes(StandardCharsets.US_ASCII)));

    static final Doorway DOORWAY = Doorway.of(KEY);

    static final Path PUBLISHED = Path.of("../shared/data/standards/National-Placement-Standard-Excel-20260624.xlsx");

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no sample " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts a sample into a folder and reads it.
    static Checked<Read> read(Path folder, String name) throws IOException {
        return read(folder, name, bytes(name));
    }

    static Checked<Read> read(Path folder, String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return PlacementsStandard.read(List.of(file), Optional.of(SomeReferrals.AUTHORITY), DOORWAY);
    }

    static Read value(Checked<Read> checked) {
        return switch (checked) {
            case Checked.Whole<Read>(var read, var notes) -> read;
            case Checked.Partial<Read>(var read, var found) -> read;
            case Checked.Refused<Read>(var found) -> throw new AssertionError(found.toString());
        };
    }

    /// Findings as row, column and kind.
    static List<String> told(Checked<Read> checked) {
        return checked.findings().stream().map(Samples::told).toList();
    }

    private static String told(Finding finding) {
        return "%d %s %s"
                .formatted(
                        finding.where().row(),
                        Optional.ofNullable(finding.where().column()).orElse("-"),
                        finding.kind());
    }

    /// The cells of a sheet as text; of a CSV file its only one.
    static List<List<String>> cells(Path file, String sheet) throws IOException, Unreadable {
        List<List<String>> rows = new ArrayList<>();
        try (Sheets sheets = Sheets.open(Bytes.of(file))) {
            while (sheets.nextSheet()) {
                if (sheets.sheet().equals(sheet)) {
                    for (Optional<Row> row = sheets.nextRow(); row.isPresent(); row = sheets.nextRow()) {
                        rows.add(new ArrayList<>(
                                row.get().cells().stream().map(Cell::text).toList()));
                    }
                }
            }
        }
        return rows;
    }
}
