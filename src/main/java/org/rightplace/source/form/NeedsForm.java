package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.OwnWords.Said;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.need.WrittenBy.Role;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Unreadable;

/// The needs profile, filled with the child at the point of accommodation and at each review in about five minutes,
/// with
/// the child's own words and the places that matter apart from it.
///
/// Children's numbers become pseudonyms here. A row with a faulty cell is kept out whole and told, without quoting the
/// cell. Words that were withdrawn are gone in what is read, from every version.
public final class NeedsForm {

    /// The form.
    public static final Form FORM = new Form(
            "needs",
            "Needs profile",
            "rightplace-needs-profile",
            "What a child needs, filled with the child at the point of accommodation and at each review in about five minutes; with the child's own words, which stand apart. It holds children's records: keep it as such.",
            List.of(NeedsColumns.PROFILES, NeedsColumns.OWN_WORDS, NeedsColumns.PLACES));

    private final Children children;
    private final List<NeedsProfile> profiles = new ArrayList<>();
    private final List<OwnWords> words = new ArrayList<>();
    private final List<PlaceThatMatters> places = new ArrayList<>();
    private final Map<NeedsProfile.Key, Map<Integer, Long>> profileRows = new TreeMap<>();
    private final Map<OwnWords.Key, Map<Integer, Long>> wordRows = new TreeMap<>();

    private NeedsForm(Children children) {
        this.children = children;
    }

    /// What was read, each in the order of the file.
    ///
    /// @param profiles every version
    /// @param words    every version
    public record Needs(List<NeedsProfile> profiles, List<OwnWords> words, List<PlaceThatMatters> places) {
        public Needs {
            profiles = List.copyOf(profiles);
            words = List.copyOf(words);
            places = List.copyOf(places);
        }
    }

    /// Reads a file, or says why not.
    ///
    /// @param authority what to call the authority of every row; empty to take what the rows say
    /// @param doorway   where what names a child, or a place, stops
    /// @throws IOException only if the disk fails; whatever the file holds is in the answer
    public static Checked<Needs> read(Path file, Optional<String> authority, Doorway doorway) throws IOException {
        Noted noted = new Noted(String.valueOf(file.getFileName()));
        NeedsForm form = new NeedsForm(new Children(authority, doorway));
        try {
            FormFile.each(file, FORM, noted, form::take);
        } catch (Unreadable e) {
            return new Checked.Refused<>(List.of(e.finding()));
        }
        var read = new Needs(form.profiles, OwnWords.settled(form.words), form.places);
        return FormFile.checked(read, form.profiles.size() + form.words.size() + form.places.size(), noted);
    }

    private void take(FormRow row) {
        if (row.table().equals(NeedsColumns.PROFILES)) {
            profile(row);
        } else if (row.table().equals(NeedsColumns.OWN_WORDS)) {
            words(row);
        } else {
            place(row);
        }
    }

    private void profile(FormRow row) {
        Optional<Children.Named> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
        Optional<LocalDate> on = row.find(NeedsColumns.ON);
        var occasion = row.find(NeedsColumns.OCCASION);
        Optional<Role> role = row.find(NeedsColumns.FILLED_BY);
        Optional<String> account = row.find(NeedsColumns.ACCOUNT);
        Optional<LocalDate> written = row.find(NeedsColumns.WRITTEN_ON);
        Optional<Boolean> tookPart = row.find(NeedsColumns.TOOK_PART);
        int version = row.find(NeedsColumns.VERSION).orElse(1);
        Map<NeedDomain, Judged> judged = judged(row);
        if (row.isLost()) {
            return;
        }
        LocalDate day = on.orElseThrow();
        var profile = new NeedsProfile(
                child.orElseThrow().pseudonym(),
                child.orElseThrow().authority(),
                day,
                occasion.orElseThrow(),
                new WrittenBy(role.orElseThrow(), account.orElseThrow(), written.orElse(day)),
                tookPart,
                judged.entrySet().stream()
                        .map(entry -> NeedsProfile.need(
                                entry.getKey(),
                                entry.getValue().level(),
                                entry.getValue().extent(),
                                day))
                        .toList(),
                version);
        if (isFirst(row, profileRows.computeIfAbsent(profile.key(), key -> new TreeMap<>()), version)) {
            profiles.add(profile);
        }
    }

    /// What a row says of one need.
    private record Judged(NeedLevel level, Extent extent) {}

    private static Map<NeedDomain, Judged> judged(FormRow row) {
        Map<NeedDomain, Judged> judged = new LinkedHashMap<>();
        NeedsColumns.LEVELS.forEach((domain, column) -> {
            NeedLevel level = row.find(column).orElseGet(NeedLevel.NotKnown::new);
            var extent = new Extent(
                    row.find(column(NeedsColumns.FREQUENCY, domain)),
                    row.find(column(NeedsColumns.DURATION, domain)),
                    row.find(column(NeedsColumns.CARE, domain)));
            if (level.isSaid() && !level.isThere() && !extent.equals(Extent.NOT_SAID)) {
                row.disagree(column, "it is said how a need shows, and that the child does not have it");
            }
            judged.put(domain, new Judged(level, extent));
        });
        return judged;
    }

    private static <K extends Enum<K>, T> FormColumn<T> column(Map<K, FormColumn<T>> columns, K key) {
        return Optional.ofNullable(columns.get(key)).orElseThrow();
    }

    private static boolean isFirst(FormRow row, Map<Integer, Long> versions, int version) {
        Long before = versions.putIfAbsent(version, row.where().row());
        if (before != null) {
            row.lose(new VersionTwice(row.at(NeedsColumns.VERSION), before, version));
        }
        return before == null;
    }

    private void words(FormRow row) {
        Optional<Children.Named> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
        var about = row.find(NeedsColumns.ABOUT);
        Optional<LocalDate> on = row.find(NeedsColumns.SAID_ON);
        Optional<Role> role = row.find(NeedsColumns.WRITTEN_BY);
        Optional<String> account = row.find(NeedsColumns.ACCOUNT_OR_CHILD);
        Optional<LocalDate> written = row.find(NeedsColumns.WRITTEN_ON);
        int version = row.find(NeedsColumns.VERSION).orElse(1);
        Optional<Said> said = said(row);
        if (role.isPresent()
                && role.get() != Role.CHILD
                && row.cell(NeedsColumns.ACCOUNT_OR_CHILD).isBlank()) {
            row.disagree(NeedsColumns.ACCOUNT_OR_CHILD, "it is not said whose account wrote the words down");
        }
        if (row.isLost()) {
            return;
        }
        LocalDate day = on.orElseThrow();
        var kept = new OwnWords(
                child.orElseThrow().pseudonym(),
                child.orElseThrow().authority(),
                about.orElseThrow(),
                day,
                said.orElseThrow(),
                new WrittenBy(role.orElseThrow(), account.orElse(""), written.orElse(day)),
                version);
        if (isFirst(row, wordRows.computeIfAbsent(kept.key(), key -> new TreeMap<>()), version)) {
            words.add(kept);
        }
    }

    private static Optional<Said> said(FormRow row) {
        Optional<LocalDate> withdrawn = row.find(NeedsColumns.WITHDRAWN_ON);
        if (withdrawn.isPresent()) {
            if (!row.cell(NeedsColumns.QUOTED).isBlank()) {
                row.note(new WithdrawnWordsStandThere(row.at(NeedsColumns.QUOTED)));
            }
            return withdrawn.map(Said.Withdrawn::new);
        }
        if (row.cell(NeedsColumns.QUOTED).isBlank()) {
            row.disagree(NeedsColumns.QUOTED, "there are no words, and no day on which the child took them back");
            return Optional.empty();
        }
        return row.find(NeedsColumns.QUOTED).map(Said.Quoted::new);
    }

    private void place(FormRow row) {
        Optional<Children.Named> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
        var wanted = row.find(NeedsColumns.WANTED);
        Optional<String> area = area(row);
        var reason = row.find(NeedsColumns.REASON);
        Optional<Role> role = row.find(NeedsColumns.WRITTEN_BY);
        Optional<String> account = row.find(NeedsColumns.ACCOUNT);
        Optional<LocalDate> written = row.find(NeedsColumns.PLACE_WRITTEN_ON);
        if (!row.isLost()) {
            places.add(new PlaceThatMatters(
                    child.orElseThrow().pseudonym(),
                    child.orElseThrow().authority(),
                    wanted.orElseThrow(),
                    area.orElseThrow(),
                    reason.orElseThrow(),
                    new WrittenBy(role.orElseThrow(), account.orElseThrow(), written.orElseThrow())));
        }
    }

    /// The area of a place; a postcode ends here, and its constituency goes on.
    private Optional<String> area(FormRow row) {
        return children.doorway()
                .whereabouts()
                .find(row.cell(NeedsColumns.AREA).words())
                .map(PostcodeDirectory.Place::constituency)
                .filter(constituency -> !constituency.isEmpty())
                .or(() -> row.find(NeedsColumns.AREA));
    }

    /// The rows of the form.
    ///
    /// @param number what stands for each child: the pseudonym, or the number of one who is made up
    static Map<FormTable, List<Answers>> rows(Needs needs, Function<Pseudonym, String> number) {
        return Map.of(
                NeedsColumns.PROFILES,
                needs.profiles().stream()
                        .map(profile -> row(profile, number.apply(profile.child())))
                        .toList(),
                NeedsColumns.OWN_WORDS,
                needs.words().stream()
                        .map(words -> row(words, number.apply(words.child())))
                        .toList(),
                NeedsColumns.PLACES,
                needs.places().stream()
                        .map(place -> row(place, number.apply(place.child())))
                        .toList());
    }

    private static Answers row(NeedsProfile profile, String child) {
        Answers row = child(child, profile.authority())
                .with(NeedsColumns.ON, profile.on())
                .with(NeedsColumns.OCCASION, profile.occasion())
                .with(NeedsColumns.FILLED_BY, profile.filledBy().role())
                .with(NeedsColumns.ACCOUNT, profile.filledBy().account())
                .with(NeedsColumns.WRITTEN_ON, profile.filledBy().on())
                .with(NeedsColumns.TOOK_PART, profile.tookPart())
                .with(NeedsColumns.VERSION, profile.version());
        for (Need need : profile.needs()) {
            if (need.level().isSaid()) {
                row.with(column(NeedsColumns.LEVELS, need.domain()), need.level());
            }
            row.with(
                            column(NeedsColumns.FREQUENCY, need.domain()),
                            need.extent().frequency())
                    .with(
                            column(NeedsColumns.DURATION, need.domain()),
                            need.extent().duration())
                    .with(
                            column(NeedsColumns.CARE, need.domain()),
                            need.extent().careIntensity());
        }
        return row;
    }

    private static Answers row(OwnWords words, String child) {
        Answers row = written(child(child, words.authority()), words.writtenBy())
                .with(NeedsColumns.ABOUT, words.about())
                .with(NeedsColumns.SAID_ON, words.on())
                .with(NeedsColumns.WRITTEN_ON, words.writtenBy().on())
                .with(NeedsColumns.VERSION, words.version());
        return switch (words.said()) {
            case Said.Quoted(String quoted) -> row.with(NeedsColumns.QUOTED, quoted);
            case Said.Withdrawn(LocalDate on) -> row.with(NeedsColumns.WITHDRAWN_ON, on);
        };
    }

    private static Answers row(PlaceThatMatters place, String child) {
        return child(child, place.authority())
                .with(NeedsColumns.WANTED, place.wanted())
                .with(NeedsColumns.AREA, place.area())
                .with(NeedsColumns.REASON, place.reason())
                .with(NeedsColumns.WRITTEN_BY, place.writtenBy().role())
                .with(NeedsColumns.ACCOUNT, place.writtenBy().account())
                .with(NeedsColumns.PLACE_WRITTEN_ON, place.writtenBy().on());
    }

    private static Answers child(String child, String authority) {
        return new Answers().with(NeedsColumns.CHILD, child).with(NeedsColumns.AUTHORITY, authority);
    }

    private static Answers written(Answers row, WrittenBy by) {
        return by.account().isEmpty()
                ? row.with(NeedsColumns.WRITTEN_BY, by.role())
                : row.with(NeedsColumns.WRITTEN_BY, by.role()).with(NeedsColumns.ACCOUNT_OR_CHILD, by.account());
    }

    /// The form filled, as a workbook.
    public static byte[] xlsx(Needs needs, Function<Pseudonym, String> number) {
        return FormXlsx.write(FORM, rows(needs, number));
    }

    /// The form filled, as CSV: a text for each of its tables, by the table's key.
    public static Map<String, String> csv(Needs needs, Function<Pseudonym, String> number) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<FormTable, List<Answers>> rows = rows(needs, number);
        FORM.tables()
                .forEach(table -> texts.put(table.key(), FormCsv.write(table, rows.getOrDefault(table, List.of()))));
        return texts;
    }

    /// The form filled, as JSON.
    public static String json(Needs needs, Function<Pseudonym, String> number) {
        return FormJson.write(FORM, rows(needs, number));
    }

    /// A second row with the same version of the same. It is left out; the first is read.
    ///
    /// @param row     where the first is
    /// @param version which
    record VersionTwice(Where where, long row, int version) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Version %d of this is in row %d already, and a version is never changed. This row was left out: give it the next version."
                    .formatted(version, row);
        }
    }

    /// Words that the child took back, and that still stand in the file. They are not read.
    record WithdrawnWordsStandThere(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The child took these words back, and they still stand in the file. They were not read; empty the cell, here and in earlier versions.";
        }
    }
}
