package org.rightplace.source.dfe;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.dfe.ReturnSets.ReturnSet;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Unreadable;

/// Reads files of the return on looked-after children, CSV sets and XML uploads of any number of years and
/// authorities at once. Faulty rows are findings and the rest is read; a file that is none of the return's,
/// or lacks
/// a
/// column it cannot do without, refuses all.
public final class Returns {

    private final Door door;
    private final Choice choice;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Where> places = new ArrayList<>();
    private final Map<Key, Map<FileKind, List<Placed>>> byReturn = new TreeMap<>();

    private Returns(Door door, Choice choice) {
        this.door = door;
        this.choice = choice;
    }

    /// What the caller knows better than the files.
    ///
    /// @param authority what to call the authority of every row
    public record Choice(Optional<CollectionYear> year, Optional<String> authority) {

        /// Whatever the files say.
        public static final Choice NONE = new Choice(Optional.empty(), Optional.empty());
    }

    /// What was read.
    ///
    /// @param returns by authority and year
    /// @param places  where each row stands, by its number
    /// @param madeUp  those of the returns in which no child exists, as every child's number says
    public record Read(List<AuthorityReturn> returns, List<Where> places, List<AuthorityReturn> madeUp) {
        public Read {
            returns = List.copyOf(returns);
            places = List.copyOf(places);
            madeUp = List.copyOf(madeUp);
        }

        /// Whether no child of a return exists.
        public boolean isMadeUp(AuthorityReturn filed) {
            return madeUp.stream()
                    .anyMatch(one -> one.authority().equals(filed.authority())
                            && one.year().equals(filed.year()));
        }

        /// The names of the files that a return's rows stand in, in order.
        public SortedSet<String> files(AuthorityReturn filed) {
            SortedSet<String> files = new TreeSet<>();
            filed.files()
                    .values()
                    .forEach(rows -> rows.forEach(
                            row -> files.add(places.get(row.number()).file())));
            return files;
        }
    }

    /// Whether a file is one of the return's, by its content.
    public static boolean isOne(Path file) throws IOException {
        try {
            Bytes bytes = Bytes.of(file);
            return switch (bytes.form()) {
                case TEXT -> startsAsXml(bytes) ? Ssda903Xml.isOne(bytes) : Ssda903Csv.isOne(bytes);
                case GZIP, ZIP -> Ssda903Csv.isOne(bytes);
                case JSON -> false;
            };
        } catch (Unreadable e) {
            return false;
        }
    }

    private record Key(String authority, CollectionYear year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byAuthority = authority.compareTo(other.authority);
            return byAuthority != 0 ? byAuthority : year.compareTo(other.year);
        }
    }

    private record Placed(RawRow row, Where where) {}

    /// Reads files, or says why not.
    ///
    /// @param doorway what takes out of it what names a child
    /// @throws IOException only if the disk fails; whatever the files hold is in the answer
    public static Checked<Read> read(List<Path> files, Choice choice, Doorway doorway) throws IOException {
        return read(files, choice, doorway, file -> {});
    }

    /// Reads files, or says why not, and tells its progress.
    ///
    /// @param reading told each file before it is read
    /// @throws IOException only if the disk fails; whatever the files hold is in the answer
    public static Checked<Read> read(List<Path> files, Choice choice, Doorway doorway, Consumer<Path> reading)
            throws IOException {
        var returns = new Returns(new Door(doorway), choice);
        List<RawFile> raw = new ArrayList<>();
        List<Finding> refusals = new ArrayList<>();
        Map<Path, String> names = names(files);
        for (Path file : files) {
            reading.accept(file);
            try {
                raw.add(raw(file, names.getOrDefault(file, ""), returns.findings));
            } catch (Unreadable e) {
                refusals.add(e.finding());
            }
        }
        if (!refusals.isEmpty() || raw.isEmpty()) {
            refusals.addAll(returns.findings);
            return new Checked.Refused<>(refusals);
        }
        ReturnSets.of(raw).forEach(returns::take);
        List<AuthorityReturn> built = returns.build();
        Read read = new Read(built, returns.places, returns.madeUp(built));
        boolean whole = returns.findings.stream().noneMatch(finding -> finding.severity() == REFUSE);
        return whole ? new Checked.Whole<>(read, returns.findings) : new Checked.Partial<>(read, returns.findings);
    }

    private static RawFile raw(Path file, String called, List<Finding> findings) throws IOException, Unreadable {
        Bytes bytes = Bytes.of(file);
        boolean xml = bytes.form() == Bytes.Form.TEXT && startsAsXml(bytes);
        List<RawRow> rows =
                xml ? Ssda903Xml.read(bytes, called, findings::add) : Ssda903Csv.read(bytes, called, findings::add);
        return new RawFile(file, called, xml, rows);
    }

    private static boolean startsAsXml(Bytes bytes) throws IOException, Unreadable {
        try (InputStream in = bytes.open()) {
            String first = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            return first.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
        }
    }

    /// Each file's name, with as many folders as tell it from the others.
    public static Map<Path, String> names(List<Path> files) {
        Map<Path, String> names = new HashMap<>();
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            int parts = 1;
            while (parts < whole.getNameCount() && isShared(whole, parts, files)) {
                parts++;
            }
            names.put(file, last(whole, parts).toString().replace('\\', '/'));
        }
        return names;
    }

    private static boolean isShared(Path file, int parts, List<Path> files) {
        Path end = last(file, parts);
        return files.stream()
                .map(other -> other.toAbsolutePath().normalize())
                .anyMatch(other -> !other.equals(file) && other.endsWith(end));
    }

    private static Path last(Path file, int parts) {
        return file.subpath(file.getNameCount() - parts, file.getNameCount());
    }

    private void take(ReturnSet set) {
        Optional<CollectionYear> guessed = choice.year().isPresent() ? choice.year() : set.year();
        for (RawFile file : set.files()) {
            boolean told = false;
            for (RawRow row : file.rows()) {
                Optional<CollectionYear> year =
                        choice.year().isPresent() || row.year().isEmpty()
                                ? guessed
                                : CollectionYear.find(row.year().replaceFirst("\\.0$", ""));
                if (year.isEmpty() && !told) {
                    findings.add(new YearNotKnown(row.year().isEmpty() ? Where.file(file.called()) : file.where(row)));
                    told = row.year().isEmpty();
                }
                year.ifPresent(known -> byReturn.computeIfAbsent(
                                new Key(authority(row, set), known), k -> new EnumMap<>(FileKind.class))
                        .computeIfAbsent(row.kind(), k -> new ArrayList<>())
                        .add(new Placed(row, file.where(row))));
            }
        }
    }

    private String authority(RawRow row, ReturnSet set) {
        return door.authority(choice.authority().orElse(row.authority().isEmpty() ? set.authority() : row.authority()));
    }

    private List<AuthorityReturn> build() {
        List<AuthorityReturn> built = new ArrayList<>();
        byReturn.forEach((key, files) -> {
            Map<String, LocalDate> births = births(files.getOrDefault(FileKind.HEADER, List.of()));
            Map<FileKind, List<ReturnRow>> rows = new EnumMap<>(FileKind.class);
            files.forEach((kind, placed) ->
                    rows.put(kind, placed.stream().map(p -> row(key, p, births)).toList()));
            built.add(new AuthorityReturn(key.authority(), key.year(), rows));
        });
        return built;
    }

    private List<AuthorityReturn> madeUp(List<AuthorityReturn> built) {
        return built.stream()
                .filter(filed ->
                        byReturn
                                .getOrDefault(new Key(filed.authority(), filed.year()), new EnumMap<>(FileKind.class))
                                .values()
                                .stream()
                                .flatMap(List::stream)
                                .allMatch(placed -> placed.row().child().startsWith(MadeUpRow.MARK)))
                .toList();
    }

    private ReturnRow row(Key key, Placed placed, Map<String, LocalDate> births) {
        RawRow raw = placed.row();
        Pseudonym child = door.pseudonym(key.authority(), raw.child());
        places.add(placed.where());
        return door.row(raw, places.size() - 1, child, births.get(raw.child()));
    }

    /// The days of birth of a return's header; of a child with two, none.
    private static Map<String, LocalDate> births(List<Placed> header) {
        Map<String, LocalDate> births = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        for (Placed placed : header) {
            Door.day(placed.row().cell(Column.DOB)).ifPresent(day -> {
                LocalDate before = births.putIfAbsent(placed.row().child(), day);
                if (before != null && !before.equals(day)) {
                    doubtful.add(placed.row().child());
                }
            });
        }
        births.keySet().removeAll(doubtful);
        return births;
    }

    /// Rows of which it is not known to which collection year they belong. They are left out.
    record YearNotKnown(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "It cannot be told to which collection year this belongs, so it was left out. Give the year with --year, such as --year 2021 for April 2021 to March 2022.";
        }
    }
}
