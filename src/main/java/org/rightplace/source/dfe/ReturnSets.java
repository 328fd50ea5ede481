package org.rightplace.source.dfe;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.ReturnRow;

/// Which files belong together as one authority's return of one year, where the files do not say so
/// themselves.
///
/// A folder with no more than one file of each kind is one set; otherwise files whose names begin
/// alike, once the name of the file of the return is taken off, are. An XML upload is a set of its own.
/// The year of a set is the one that its folder names in full, such as `2021-22`; otherwise the one
/// that holds most of the last dates of its episodes (the end, or the start of an open one); without
/// episodes, most dates of its other files.
final class ReturnSets {
    private ReturnSets() {}

    private static final Pattern KIND_IN_NAME =
            Pattern.compile("(headers?|sw_?episodes?|social_?worker(_?episodes?)?|episodes?|reviews?|uasc|oc2|oc3|ad1"
                    + "|(should_?be_?)?placed_?(for_?)?adoption|prev(ious)?_?perm(anence)?|missing|dolo?s?)[^a-z0-9]*"
                    + "(\\.csv|\\.csv\\.gz|\\.xlsx|\\.ods)?$");
    private static final Pattern BOTH_YEARS = Pattern.compile("20\\d{2}-(\\d{2}|20\\d{2})");
    private static final Pattern YEAR_FOLDER = Pattern.compile("(19|20)\\d{2}([-_ ](\\d{2}|\\d{4}))?");

    /// One authority's files of one year, or of several where each row says its year.
    ///
    /// @param authority what to call it where no file names it
    record ReturnSet(String authority, List<RawFile> files) {

        /// The year that most last dates lie in; the later of two with as many; empty where there is no
        /// date.
        Optional<CollectionYear> year() {
            return named().or(this::byDates);
        }

        /// A folder that names both calendar years of a collection year; one that names a single year
        /// may mean either.
        private Optional<CollectionYear> named() {
            return Optional.ofNullable(folder(files.getFirst().path()).getFileName())
                    .map(Path::toString)
                    .filter(name -> BOTH_YEARS.matcher(name).matches())
                    .flatMap(CollectionYear::find);
        }

        private Optional<CollectionYear> byDates() {
            Optional<CollectionYear> byEpisodes = most(rows().filter(row -> row.kind() == FileKind.EPISODES)
                    .map(row -> row.day(Column.DEC).or(() -> row.day(Column.DECOM)))
                    .flatMap(Optional::stream));
            return byEpisodes.or(() -> most(rows().flatMap(ReturnSet::days)));
        }

        private Stream<ReturnRow> rows() {
            return files.stream().flatMap(RawFile::rows);
        }

        private static Stream<LocalDate> days(ReturnRow row) {
            return row.kind().columns().stream()
                    .filter(column -> column.holds() == Column.Holds.DAY)
                    .map(row::day)
                    .flatMap(Optional::stream);
        }

        private static Optional<CollectionYear> most(Stream<LocalDate> days) {
            Map<CollectionYear, Integer> counts = new TreeMap<>();
            days.forEach(day -> counts.merge(CollectionYear.of(day), 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.<CollectionYear, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey);
        }
    }

    /// The sets, in the order of their folders and names.
    static List<ReturnSet> of(List<RawFile> files) {
        Map<Path, List<RawFile>> folders = new TreeMap<>();
        files.forEach(file -> folders.computeIfAbsent(folder(file.path()), f -> new ArrayList<>())
                .add(file));
        Map<Path, String> names = names(folders.keySet());
        List<ReturnSet> sets = new ArrayList<>();
        folders.forEach((folder, all) -> {
            boolean oneSet = isOneSet(all);
            Map<String, List<RawFile>> byName = new LinkedHashMap<>();
            all.stream()
                    .sorted(Comparator.comparing(file -> file.path().toString()))
                    .forEach(file -> byName.computeIfAbsent(oneSet ? "" : stem(file), n -> new ArrayList<>())
                            .add(file));
            byName.values()
                    .forEach(set -> sets.add(new ReturnSet(names.getOrDefault(authorityFolder(folder), ""), set)));
        });
        return sets;
    }

    private static boolean isOneSet(List<RawFile> files) {
        var kinds = new TreeSet<FileKind>();
        return files.stream().flatMap(file -> file.kinds().stream()).allMatch(kinds::add);
    }

    private static String stem(RawFile file) {
        String name = String.valueOf(file.path().getFileName()).toLowerCase(Locale.ROOT);
        return file.xml() ? name : KIND_IN_NAME.matcher(name).replaceFirst("");
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.getFileSystem().getPath("/") : parent;
    }

    /// The folder above one that is named after a year.
    private static Path authorityFolder(Path folder) {
        Path name = folder.getFileName();
        Path parent = folder.getParent();
        boolean year = name != null && YEAR_FOLDER.matcher(name.toString()).matches();
        return year && parent != null ? parent : folder;
    }

    /// A short name for each authority's folder, no two alike.
    private static Map<Path, String> names(Iterable<Path> folders) {
        Map<Path, String> names = new TreeMap<>();
        Map<String, Integer> taken = new TreeMap<>();
        for (Path folder : folders) {
            names.computeIfAbsent(authorityFolder(folder), authority -> {
                Path last = authority.getFileName();
                String name = last == null ? "/" : last.toString();
                int times = taken.merge(name, 1, Integer::sum);
                return times == 1 ? name : "%s (%d)".formatted(name, times);
            });
        }
        return names;
    }
}
