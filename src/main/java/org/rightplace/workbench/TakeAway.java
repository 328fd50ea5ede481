package org.rightplace.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.Page;
import org.rightplace.export.Csv;
import org.rightplace.export.Json;
import org.rightplace.export.Xlsx;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;

/// Every table of what is held, written to a folder. Restricted releases are in none of them.
public final class TakeAway {
    private TakeAway() {}

    /// Writes each table as CSV and as JSON.
    ///
    /// @param folder made where it is missing; files of the same names in it are replaced
    /// @return what was written, in order
    public static List<Path> write(Register register, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, Exhibit> entry : exhibits(register).entrySet()) {
            Path csv = folder.resolve(entry.getKey() + ".csv");
            Path json = folder.resolve(entry.getKey() + ".json");
            write(csv, Csv.of(entry.getValue()));
            write(json, Json.of(entry.getValue()));
            written.add(csv);
            written.add(json);
        }
        return written;
    }

    /// Writes a table as a workbook.
    ///
    /// @param file replaced where it is there
    public static void workbook(Exhibit exhibit, Path file) throws IOException {
        Files.write(file, Xlsx.of(exhibit));
    }

    /// Writes each table of what left once, as it left.
    ///
    /// @throws NotHeld if nothing left under this number
    public static List<Path> write(Publications publications, int number, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        for (Exhibit exhibit : publications.one(number).exhibits()) {
            Path csv = folder.resolve(exhibit.name() + ".csv");
            Path json = folder.resolve(exhibit.name() + ".json");
            write(csv, Csv.of(exhibit));
            write(json, Json.of(exhibit));
            written.add(csv);
            written.add(json);
        }
        return written;
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (FileSystemException named) {
            throw named;
        } catch (IOException e) {
            throw new IOException("The file %s could not be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    /// What was written, as a table.
    public static Exhibit written(List<Path> files, Register register) {
        return new Exhibit(
                "export",
                new Table(
                        "What was written",
                        List.of(new Column("file", "File", "")),
                        files.stream()
                                .map(file -> List.<Cell>of(new Cell.Text(file.toString())))
                                .toList(),
                        List.of("Restricted releases are in none of these files.")),
                register.today(),
                List.of("Rightplace, the releases it holds"),
                Optional.empty(),
                Ledger.of("England", List.of()));
    }

    private static Map<String, Exhibit> exhibits(Register register) {
        Map<String, Exhibit> exhibits = new LinkedHashMap<>();
        for (Counted counted : List.of(Counted.ALL_HOMES, Counted.MAINSTREAM)) {
            for (Grouping by : Grouping.values()) {
                add(exhibits, counted.slug(), register.homes(by, counted, Optional.empty()));
            }
            for (Grouping by : List.of(Grouping.REGION, Grouping.AUTHORITY)) {
                add(exhibits, counted.slug(), register.concentration(by, counted, Optional.empty()));
            }
            add(exhibits, counted.slug(), register.openings(counted));
            add(exhibits, counted.slug(), register.history(counted));
        }
        add(exhibits, "", register.movements(Optional.empty()));
        add(exhibits, "", register.openReleases());
        add(exhibits, "", register.reflections());
        add(exhibits, "", register.ledgerPage(Optional.empty()));
        return exhibits;
    }

    private static void add(Map<String, Exhibit> exhibits, String suffix, Page page) {
        for (Exhibit exhibit : page.exhibits()) {
            exhibits.put(suffix.isEmpty() ? exhibit.name() : exhibit.name() + "-" + suffix, exhibit);
        }
    }
}
