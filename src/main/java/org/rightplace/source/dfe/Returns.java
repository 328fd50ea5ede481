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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.Places;
import org.rightplace.source.dfe.ReturnSets.ReturnSet;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Unreadable;

/// Reads files of the return on looked-after children, CSV sets and XML uploads of any number of years
/// and authorities at once. Faulty rows are findings and the rest is read; a file that is none of the
/// return's, or lacks a column it cannot do without, refuses all.
public final class Returns {

    private final Door door;
    private final Choice choice;
    private final List<Finding> findings = new ArrayList<>();
    private final Places.Taking places = new Places.Taking();
    private final Map<Key, Map<FileKind, List<Part>>> byReturn = new TreeMap<>();
    private final List<AuthorityReturn> madeUp = new ArrayList<>();

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
            places = Places.of(places);
            madeUp = List.copyOf(madeUp);
        }

        /// Whether no child of a return exists.
        public boolean isMadeUp(AuthorityReturn filed) {
            return madeUp.stream().anyMatch(one -> one.compareTo(filed) == 0);
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

    /// Rows of one file that follow each other.
    ///
    /// @param to the index after the last of them
    private record Part(RawFile file, int from, int to) {}

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
        try (var filesRead = FilesRead.begin(files, doorway)) {
            for (Path file : files) {
                reading.accept(file);
                try {
                    raw.add(filesRead.next(returns.findings));
                } catch (Unreadable e) {
                    refusals.add(e.finding());
                }
            }
        }
        if (!refusals.isEmpty() || raw.isEmpty()) {
            refusals.addAll(returns.findings);
            return new Checked.Refused<>(refusals);
        }
        ReturnSets.of(raw).forEach(returns::take);
        raw.clear();
        List<AuthorityReturn> built = returns.build();
        Read read = new Read(built, returns.places.done(), returns.madeUp);
        boolean whole = returns.findings.stream().noneMatch(finding -> finding.severity() == REFUSE);
        return whole ? new Checked.Whole<>(read, returns.findings) : new Checked.Partial<>(read, returns.findings);
    }

    static boolean startsAsXml(Bytes bytes) throws IOException, Unreadable {
        try (InputStream in = bytes.open()) {
            String first = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
            return first.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().startsWith("<");
        }
    }

    /// Each file's name, with as many folders as tell it from the others.
    public static Map<Path, String> names(List<Path> files) {
        Map<Path, Path> whole = new LinkedHashMap<>();
        files.forEach(file -> whole.put(file, file.toAbsolutePath().normalize()));
        Map<Path, String> found = new HashMap<>();
        Set<Path> unnamed = new LinkedHashSet<>(whole.values());
        for (int parts = 1; !unnamed.isEmpty(); parts++) {
            Map<Path, Integer> times = new HashMap<>();
            for (Path file : unnamed) {
                times.merge(last(file, parts), 1, Integer::sum);
            }
            int now = parts;
            unnamed.removeIf(file -> {
                boolean alone = times.getOrDefault(last(file, now), 0) == 1 || now == file.getNameCount();
                if (alone) {
                    found.put(file, last(file, now).toString().replace('\\', '/'));
                }
                return alone;
            });
        }
        Map<Path, String> names = new HashMap<>();
        whole.forEach((file, path) -> names.put(file, found.getOrDefault(path, "")));
        return names;
    }

    private static Path last(Path file, int parts) {
        return file.subpath(file.getNameCount() - parts, file.getNameCount());
    }

    private void take(ReturnSet set) {
        Optional<CollectionYear> guessed = choice.year().isPresent() ? choice.year() : set.year();
        Map<String, Optional<CollectionYear>> years = new HashMap<>();
        Map<String, String> authorities = new HashMap<>();
        for (RawFile file : set.files()) {
            boolean told = false;
            for (int at = 0; at < file.size(); at++) {
                RawFile.Who who = file.who(at);
                Optional<CollectionYear> year =
                        choice.year().isPresent() || who.year().isEmpty()
                                ? guessed
                                : years.computeIfAbsent(
                                        who.year(), text -> CollectionYear.find(text.replaceFirst("\\.0$", "")));
                if (year.isEmpty() && !told) {
                    findings.add(new YearNotKnown(
                            who.year().isEmpty() ? Where.file(file.called()) : file.where(file.row(at))));
                    told = who.year().isEmpty();
                }
                if (year.isPresent()) {
                    String authority = authorities.computeIfAbsent(who.authority(), own -> authority(own, set));
                    take(new Key(authority, year.get()), file, at);
                }
            }
        }
    }

    private String authority(String own, ReturnSet set) {
        return door.authority(choice.authority().orElse(own.isEmpty() ? set.authority() : own));
    }

    private void take(Key key, RawFile file, int at) {
        List<Part> parts = byReturn.computeIfAbsent(key, k -> new EnumMap<>(FileKind.class))
                .computeIfAbsent(file.row(at).kind(), k -> new ArrayList<>());
        if (!parts.isEmpty()
                && parts.getLast().file() == file
                && parts.getLast().to() == at) {
            parts.set(parts.size() - 1, new Part(file, parts.getLast().from(), at + 1));
        } else {
            parts.add(new Part(file, at, at + 1));
        }
    }

    private List<AuthorityReturn> build() {
        List<AuthorityReturn> built = new ArrayList<>();
        Map<String, Pseudonym> children = new HashMap<>();
        byReturn.forEach((key, files) -> {
            if (!built.isEmpty() && !built.getLast().authority().equals(key.authority())) {
                children.clear(); // a number means nothing outside its authority
            }
            Map<String, LocalDate> births = births(files.getOrDefault(FileKind.HEADER, List.of()));
            Map<FileKind, List<ReturnRow>> rows = new EnumMap<>(FileKind.class);
            files.forEach((kind, parts) -> rows.put(kind, rows(key, parts, births, children)));
            var filed = new AuthorityReturn(key.authority(), key.year(), rows);
            built.add(filed);
            if (whose(files).allMatch(who -> who.child().startsWith(MadeUpRow.MARK))) {
                madeUp.add(filed);
            }
        });
        return built;
    }

    private List<ReturnRow> rows(
            Key key, List<Part> parts, Map<String, LocalDate> births, Map<String, Pseudonym> children) {
        List<ReturnRow> rows = new ArrayList<>();
        for (Part part : parts) {
            for (int at = part.from(); at < part.to(); at++) {
                RawFile.Who who = part.file().who(at);
                ReturnRow draft = part.file().take(at);
                Pseudonym child =
                        children.computeIfAbsent(who.child(), number -> door.pseudonym(key.authority(), number));
                int number = places.add(part.file().called(), part.file().sheet(draft.kind()), draft.number());
                rows.add(door.row(draft, who, number, child, births.get(who.child())));
            }
        }
        return rows;
    }

    private static Stream<RawFile.Who> whose(Map<FileKind, List<Part>> files) {
        return files.values().stream()
                .flatMap(List::stream)
                .flatMap(part -> IntStream.range(part.from(), part.to())
                        .mapToObj(at -> part.file().who(at)));
    }

    /// The days of birth of a return's header; of a child with two, none.
    private static Map<String, LocalDate> births(List<Part> header) {
        Map<String, LocalDate> births = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        whose(Map.of(FileKind.HEADER, header)).forEach(who -> {
            LocalDate day = who.birth();
            if (day != null) {
                LocalDate before = births.putIfAbsent(who.child(), day);
                if (before != null && !before.equals(day)) {
                    doubtful.add(who.child());
                }
            }
        });
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
