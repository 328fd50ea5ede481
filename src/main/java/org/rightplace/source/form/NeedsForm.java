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
import org.rightplace.evidence.Finding.Where;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Unreadable;

/// The needs profile, filled with the child at the point of accommodation and at each review in about
/// five minutes, with the child's own words and the places that matter apart from it.
///
/// Children's numbers become pseudonyms here. A row with a faulty cell is kept out whole and told,
/// without quoting the cell. Words that were withdrawn are gone in what is read, from every version.
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
        NeedsForm form = new NeedsForm(new Children(authority, doorway, Optional.empty()));
        try {
            FormFile.each(file, FORM, noted, form::take);
        } catch (Unreadable e) {
            return new Checked.Refused<>(List.of(e.finding()));
        }
        var read = new Needs(form.profiles, OwnWords.settled(form.words), form.places);
        return FormFile.checked(read, form.profiles.size() + form.words.size() + form.places.size(), noted);
    }

    /// The child's own words alone, as a page asks for them.
    public static final Form WORDS = new Form(
            "own-words",
            "The child's own words",
            FORM.file(),
            "Something that the child says, in the child's own words, which nobody edits.",
            List.of(NeedsColumns.OWN_WORDS));

    /// Reads what was filled on a page, the form or [#WORDS], or says what must be mended. A profile
    /// that says nothing is none.
    ///
    /// @param doorway where what names a child, or a place, stops
    public static Checked<Needs> read(Typed typed, Doorway doorway) {
        Noted noted = new Noted("");
        NeedsForm form = new NeedsForm(new Children(Optional.empty(), doorway, typed.child()));
        typed.each(noted, row -> {
            refuseDaysToCome(row, typed.today());
            form.take(row);
        });
        List<NeedsProfile> said = form.profiles.stream()
                .filter(profile ->
                        profile.needs().stream().anyMatch(need -> need.level().isSaid()))
                .toList();
        if (said.size() + form.words.size() + form.places.size() == 0
                && noted.list().isEmpty()) {
            FormTable first = typed.form().tables().getFirst();
            FormColumn<?> asked = first.equals(NeedsColumns.PROFILES)
                    ? FormRow.column(NeedsColumns.LEVELS, NeedDomain.TRAUMA_AND_ATTACHMENT)
                    : NeedsColumns.QUOTED;
            noted.add(new NothingWritten(new Where("", first.key(), 1, asked.heading())));
        }
        return typed.checked(new Needs(said, OwnWords.settled(form.words), form.places), noted);
    }

    /// The same with no postcode in it: each that is known has become its constituency.
    public static Typed withoutPostcodes(Typed typed, Doorway doorway) {
        return typed.mended(
                NeedsColumns.PLACES,
                NeedsColumns.AREA,
                words -> doorway.whereabouts()
                        .find(words)
                        .map(PostcodeDirectory.Place::constituency)
                        .filter(constituency -> !constituency.isEmpty())
                        .map(NeedsColumns.AREA.holds()::written)
                        .orElse(words));
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

    /// What must be told where the child took back what was said of the same thing on the same day.
    public static Finding takenBack(OwnWords.About about) {
        int row = NeedsColumns.ABOUT.holds().picks().indexOf(about.words());
        return new TakenBackOnThatDay(
                new Where("", NeedsColumns.OWN_WORDS.key(), row + 1L, NeedsColumns.QUOTED.heading()));
    }

    private static void refuseDaysToCome(FormRow row, LocalDate today) {
        for (FormColumn<LocalDate> column : List.of(NeedsColumns.ON, NeedsColumns.SAID_ON)) {
            column.holds()
                    .read(row.cell(column))
                    .filter(day -> day.isAfter(today))
                    .ifPresent(day -> row.lose(new DayToCome(row.at(column))));
        }
    }

    private void profile(FormRow row) {
        Optional<NamedChild> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
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
                    row.find(FormRow.column(NeedsColumns.FREQUENCY, domain)),
                    row.find(FormRow.column(NeedsColumns.DURATION, domain)),
                    row.find(FormRow.column(NeedsColumns.CARE, domain)));
            if (level.isSaid() && !level.isThere() && !extent.equals(Extent.NOT_SAID)) {
                row.disagree(column, "it is said how a need shows, and that the child does not have it");
            }
            judged.put(domain, new Judged(level, extent));
        });
        return judged;
    }

    private static boolean isFirst(FormRow row, Map<Integer, Long> versions, int version) {
        Long before = versions.putIfAbsent(version, row.where().row());
        if (before != null) {
            row.lose(new VersionTwice(row.at(NeedsColumns.VERSION), before, version));
        }
        return before == null;
    }

    private void words(FormRow row) {
        Optional<NamedChild> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
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
        Optional<NamedChild> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
        var wanted = row.find(NeedsColumns.WANTED);
        Optional<String> area = area(row);
        var reason = row.find(NeedsColumns.REASON);
        Optional<Role> role = row.find(NeedsColumns.PLACE_WRITTEN_BY);
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

    /// The form filled, as a workbook.
    public static byte[] xlsx(Needs needs, Function<Pseudonym, String> number) {
        return FormXlsx.write(FORM, NeedsRows.of(needs, number));
    }

    /// The form filled, as CSV: a text for each of its tables, by the table's key.
    public static Map<String, String> csv(Needs needs, Function<Pseudonym, String> number) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<FormTable, List<Answers>> rows = NeedsRows.of(needs, number);
        FORM.tables()
                .forEach(table -> texts.put(table.key(), FormCsv.write(table, rows.getOrDefault(table, List.of()))));
        return texts;
    }

    /// The form filled, as JSON.
    public static String json(Needs needs, Function<Pseudonym, String> number) {
        return FormJson.write(FORM, NeedsRows.of(needs, number));
    }

    /// A form on a page in which nothing is said.
    record NothingWritten(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Nothing is said in this form yet, so there is nothing to keep.";
        }
    }

    /// Words on a page that would stand where others were taken back.
    record TakenBackOnThatDay(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "What was said of this on that day was taken back, and stays taken back. Give the day on which it is said anew.";
        }
    }

    /// A day on a page that has not come yet.
    record DayToCome(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This day has not come yet.";
        }
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
