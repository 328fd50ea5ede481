package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Sheets;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// Reads files of the Placements Data Standard, of any version and form at once. Faulty records are findings
/// and the rest is read; a file that is none of the standard's, or names no child, refuses all.
public final class PlacementsStandard {

    private final Records records;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Taken> files = new ArrayList<>();

    private PlacementsStandard(Records records) {
        this.records = records;
    }

    /// What was read.
    ///
    /// @param referrals in the order of the files
    /// @param places    where each referral stands, in the same order
    /// @param files     what each file was, in the order given
    public record Read(List<Referral> referrals, List<Where> places, List<Taken> files) {
        public Read {
            referrals = List.copyOf(referrals);
            places = List.copyOf(places);
            files = List.copyOf(files);
        }
    }

    /// A file that was read.
    ///
    /// @param rows records in it, those left out too
    public record Taken(String file, Version version, long rows) {}

    /// Reads files, or says why not.
    ///
    /// @param authority what to call the authority of every record; where it is empty, what the file says, or
    ///     else the folder's name. A child's number means nothing outside it
    /// @param doorway   what takes out of it what names a child
    /// @throws IOException only if the disk fails; whatever the files hold is in the answer
    public static Checked<Read> read(List<Path> files, Optional<String> authority, Doorway doorway) throws IOException {
        return read(files, authority, doorway, file -> {});
    }

    /// Reads files, or says why not, and tells its progress.
    ///
    /// @param reading told each file before it is read
    /// @throws IOException only if the disk fails; whatever the files hold is in the answer
    public static Checked<Read> read(
            List<Path> files, Optional<String> authority, Doorway doorway, Consumer<Path> reading) throws IOException {
        var standard = new PlacementsStandard(new Records(authority, doorway));
        List<Finding> refusals = new ArrayList<>();
        for (Path file : files) {
            reading.accept(file);
            try {
                standard.take(file);
            } catch (Unreadable e) {
                refusals.add(e.finding());
            }
        }
        if (!refusals.isEmpty()) {
            refusals.addAll(standard.findings);
            return new Checked.Refused<>(refusals);
        }
        var read = new Read(standard.records.referrals(), standard.records.places(), standard.files);
        if (read.referrals().isEmpty() && standard.findings.stream().anyMatch(PlacementsStandard::refuses)) {
            return new Checked.Refused<>(standard.findings);
        }
        return standard.findings.stream().anyMatch(PlacementsStandard::refuses)
                ? new Checked.Partial<>(read, standard.findings)
                : new Checked.Whole<>(read, standard.findings);
    }

    /// Whether a file is one of the standard's, whole or broken. A file that cannot be opened at all is not.
    public static boolean recognises(Path file) throws IOException {
        try {
            Bytes bytes = Bytes.of(file);
            if (RecordsJson.isJson(bytes)) {
                RecordsJson.read(bytes);
                return true;
            }
            try (Sheets sheets = Sheets.open(bytes)) {
                while (sheets.nextSheet()) {
                    if (RecordsTable.find(Table.at(sheets)).isPresent()) {
                        return true;
                    }
                }
            }
            return false;
        } catch (Unreadable e) {
            return e.finding() instanceof RecordsTable.NoChildColumn
                    || e.finding() instanceof RecordsJson.DescriptionOfTheStandard;
        }
    }

    private static boolean refuses(Finding finding) {
        return finding.severity() == REFUSE;
    }

    private void take(Path file) throws IOException, Unreadable {
        Bytes bytes = Bytes.of(file);
        var noted = new Noted(bytes.file());
        List<Finding> found = new ArrayList<>();
        records.open(file, found::add);
        if (RecordsJson.isJson(bytes)) {
            RecordsJson json = RecordsJson.read(bytes);
            long rows = json.each(found::add, records::take);
            files.add(new Taken(bytes.file(), json.version(), rows));
        } else {
            tables(bytes, noted, found);
        }
        records.close();
        // What keeps a record out comes first, as elsewhere. Every record is told of: someone must mend it.
        Stream.concat(noted.list().stream(), found.stream())
                .sorted(Comparator.comparing(Finding::severity).reversed())
                .forEach(findings::add);
    }

    private void tables(Bytes bytes, Noted noted, List<Finding> found) throws IOException, Unreadable {
        boolean known = false;
        try (Sheets sheets = Sheets.open(bytes)) {
            while (sheets.nextSheet()) {
                Optional<RecordsTable> table = RecordsTable.find(Table.at(sheets));
                if (table.isPresent() && !table.get().listsChoices()) {
                    known = true;
                    long rows = table.get().each(noted, found::add, records::take);
                    files.add(new Taken(bytes.file(), table.get().version(), rows));
                }
            }
        }
        if (!known) {
            throw new Unreadable(new NotThePlacementsStandard(Where.file(bytes.file())));
        }
    }

    /// A file that is none of the standard's.
    record NotThePlacementsStandard(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "No record of the Placements Data Standard was found. Expected the spreadsheet of version 01 (headings such as child_ID and when_placement_is_needed_by), or JSON or CSV with names such as childId and neededBy.";
        }
    }
}
