package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.commissioning.HomeSearch.Asking;
import org.rightplace.care.commissioning.HomeSearch.By;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.care.commissioning.HomeSearch.Declined;
import org.rightplace.care.commissioning.HomeSearch.Ending;
import org.rightplace.care.commissioning.HomeSearch.Meanwhile;
import org.rightplace.care.commissioning.HomeSearch.Notice;
import org.rightplace.care.commissioning.HomeSearch.Why;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.form.CommissioningColumns.Outcome;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Unreadable;

/// The commissioning log: one row for each search for a home for a child, kept by the authority that
/// searches.
///
/// Children's numbers become pseudonyms here. A row with a faulty cell is kept out whole and told,
/// without quoting the cell.
public final class CommissioningForm {

    /// The form.
    public static final Form FORM = new Form(
            "commissioning",
            "Commissioning log",
            "rightplace-commissioning-log",
            "How each home was searched for: with how much notice, whom was asked, who said no and why, and what the choice was made on. A mirror for those who commission, filled in about a minute a search. It holds children's records: keep it as such.",
            List.of(CommissioningColumns.TABLE));

    private final Children children;
    private final List<HomeSearch> searches = new ArrayList<>();
    private final Map<Pseudonym, Map<LocalDate, Long>> rows = new TreeMap<>();

    private CommissioningForm(Children children) {
        this.children = children;
    }

    /// Reads a file, or says why not.
    ///
    /// @param authority what to call the authority of every row; empty to take what the rows say
    /// @param doorway   where what names a child, or a place, stops
    /// @return the searches, in the order of the file
    /// @throws IOException only if the disk fails; whatever the file holds is in the answer
    public static Checked<List<HomeSearch>> read(Path file, Optional<String> authority, Doorway doorway)
            throws IOException {
        Noted noted = new Noted(String.valueOf(file.getFileName()));
        CommissioningForm form = new CommissioningForm(new Children(authority, doorway, Optional.empty()));
        try {
            FormFile.each(file, FORM, noted, form::take);
        } catch (Unreadable e) {
            return new Checked.Refused<>(List.of(e.finding()));
        }
        return FormFile.checked(List.copyOf(form.searches), form.searches.size(), noted);
    }

    /// Reads what was filled on a page: one search, or what must be mended.
    ///
    /// @param doorway where what names a child stops
    public static Checked<List<HomeSearch>> read(Typed typed, Doorway doorway) {
        Noted noted = new Noted("");
        CommissioningForm form = new CommissioningForm(new Children(Optional.empty(), doorway, typed.child()));
        typed.each(noted, form::take);
        return typed.checked(List.copyOf(form.searches), noted);
    }

    private void take(FormRow row) {
        Optional<NamedChild> child = children.of(row, NeedsColumns.CHILD, NeedsColumns.AUTHORITY);
        Optional<LocalDate> given = row.find(CommissioningColumns.GIVEN);
        Optional<Notice> notice = given.flatMap(day -> notice(row, day));
        Optional<Asking> asking = asking(row);
        var meanwhile =
                new Meanwhile(row.number(CommissioningColumns.INTERIM), row.number(CommissioningColumns.UNREGISTERED));
        Optional<Ending> ending = ending(row);
        if (given.isPresent()
                && ending.flatMap(Ending::day)
                        .filter(day -> day.isBefore(given.get()))
                        .isPresent()) {
            row.disagree(CommissioningColumns.ENDED_ON, "the search ends before notice was given");
        }
        if (row.isLost()) {
            return;
        }
        Pseudonym pseudonym = child.orElseThrow().pseudonym();
        Long before = rows.computeIfAbsent(pseudonym, key -> new TreeMap<>())
                .putIfAbsent(given.orElseThrow(), row.where().row());
        if (before != null) {
            row.lose(new SearchTwice(row.at(CommissioningColumns.GIVEN), before));
            return;
        }
        searches.add(new HomeSearch(
                pseudonym,
                child.orElseThrow().authority(),
                notice.orElseThrow(),
                asking.orElseThrow(),
                meanwhile,
                ending.orElseThrow()));
    }

    private static Optional<Notice> notice(FormRow row, LocalDate given) {
        Optional<LocalDate> neededBy = row.find(CommissioningColumns.NEEDED_BY);
        var urgency = row.find(CommissioningColumns.URGENCY);
        Optional<Boolean> profile = row.find(CommissioningColumns.PROFILE);
        if (neededBy.isPresent() && neededBy.get().isBefore(given)) {
            row.disagree(CommissioningColumns.NEEDED_BY, "the home is needed before notice was given");
            return Optional.empty();
        }
        return Optional.of(new Notice(given, neededBy, urgency, profile));
    }

    private static Optional<Asking> asking(FormRow row) {
        OptionalInt homes = row.number(CommissioningColumns.HOMES);
        Optional<Boolean> toAll = row.find(CommissioningColumns.TO_ALL);
        OptionalInt offers = row.number(CommissioningColumns.OFFERS);
        List<Declined> declined = new ArrayList<>();
        for (By by : By.values()) {
            OptionalInt times = row.number(FormRow.column(CommissioningColumns.TIMES, by));
            Optional<Why> why = row.find(FormRow.column(CommissioningColumns.WHY, by));
            if (times.isPresent() || why.isPresent()) {
                declined.add(new Declined(by, times, why));
            }
        }
        int refused = declined.stream()
                .filter(one -> one.by() != By.HOME)
                .mapToInt(one -> one.times().orElse(0))
                .sum();
        if (offers.isPresent() && refused > offers.getAsInt()) {
            row.disagree(CommissioningColumns.OFFERS, "more offers are declined than were made");
            return Optional.empty();
        }
        return Optional.of(new Asking(homes, toAll, offers, declined));
    }

    private static Optional<Ending> ending(FormRow row) {
        Optional<Outcome> outcome = row.find(CommissioningColumns.OUTCOME);
        Optional<LocalDate> day = row.find(CommissioningColumns.ENDED_ON);
        Optional<ChosenOn> chosen = row.find(CommissioningColumns.CHOSEN_ON);
        if (row.isLost()) {
            return Optional.empty(); // a cell that could not be read is no contradiction
        }
        Optional<Outcome> ended = outcome.isEmpty() && day.isPresent() ? Optional.of(Outcome.SETTLED) : outcome;
        boolean settled = ended.equals(Optional.of(Outcome.SETTLED));
        if (chosen.isPresent() && !settled) {
            row.disagree(
                    CommissioningColumns.CHOSEN_ON, "it is said what a home was chosen on, and not that one was found");
        } else if (ended.equals(Optional.of(Outcome.STILL_OPEN)) && day.isPresent()) {
            row.disagree(
                    CommissioningColumns.ENDED_ON, "the search is still open, and a day is given on which it ended");
        } else if (ended.isPresent() && ended.get() != Outcome.STILL_OPEN && day.isEmpty()) {
            row.disagree(CommissioningColumns.ENDED_ON, "the search ended, and the day is not given");
        } else {
            return Optional.of(
                    switch (ended.map(Outcome::name).orElse("")) {
                        case "SETTLED" -> new Ending.Settled(day.orElseThrow(), chosen.orElse(ChosenOn.NOT_KNOWN));
                        case "NO_LONGER_NEEDED" -> new Ending.NoLongerNeeded(day.orElseThrow());
                        case "STILL_OPEN" -> new Ending.StillOpen();
                        default -> new Ending.NotSaid();
                    });
        }
        return Optional.empty();
    }

    /// The rows of the form.
    ///
    /// @param number what stands for each child: the pseudonym, or the number of one who is made up
    static Map<FormTable, List<Answers>> rows(List<HomeSearch> searches, Function<Pseudonym, String> number) {
        return Map.of(
                CommissioningColumns.TABLE,
                searches.stream()
                        .map(search -> row(search, number.apply(search.child())))
                        .toList());
    }

    private static Answers row(HomeSearch search, String child) {
        Answers row = new Answers()
                .with(NeedsColumns.CHILD, child)
                .with(NeedsColumns.AUTHORITY, search.authority())
                .with(CommissioningColumns.GIVEN, search.notice().given())
                .with(CommissioningColumns.NEEDED_BY, search.notice().neededBy())
                .with(CommissioningColumns.URGENCY, search.notice().urgency())
                .with(CommissioningColumns.PROFILE, search.notice().profileMade())
                .with(CommissioningColumns.HOMES, search.asking().homes())
                .with(CommissioningColumns.TO_ALL, search.asking().sentToAll())
                .with(CommissioningColumns.OFFERS, search.asking().offers())
                .with(CommissioningColumns.INTERIM, search.meanwhile().interimDays())
                .with(CommissioningColumns.UNREGISTERED, search.meanwhile().unregisteredDays())
                .with(CommissioningColumns.ENDED_ON, search.ending().day());
        for (Declined declined : search.asking().declined()) {
            row.with(FormRow.column(CommissioningColumns.TIMES, declined.by()), declined.times())
                    .with(FormRow.column(CommissioningColumns.WHY, declined.by()), declined.why());
        }
        return switch (search.ending()) {
            case Ending.Settled(LocalDate on, ChosenOn chosen) ->
                row.with(CommissioningColumns.OUTCOME, Outcome.SETTLED).with(CommissioningColumns.CHOSEN_ON, chosen);
            case Ending.StillOpen() -> row.with(CommissioningColumns.OUTCOME, Outcome.STILL_OPEN);
            case Ending.NoLongerNeeded(LocalDate on) ->
                row.with(CommissioningColumns.OUTCOME, Outcome.NO_LONGER_NEEDED);
            case Ending.NotSaid() -> row;
        };
    }

    /// The log filled, as a workbook.
    public static byte[] xlsx(List<HomeSearch> searches, Function<Pseudonym, String> number) {
        return FormXlsx.write(FORM, rows(searches, number));
    }

    /// The log filled, as CSV.
    public static String csv(List<HomeSearch> searches, Function<Pseudonym, String> number) {
        return FormCsv.write(
                CommissioningColumns.TABLE, rows(searches, number).getOrDefault(CommissioningColumns.TABLE, List.of()));
    }

    /// The log filled, as JSON.
    public static String json(List<HomeSearch> searches, Function<Pseudonym, String> number) {
        return FormJson.write(FORM, rows(searches, number));
    }

    /// A second search for one child from one day. It is left out; the first is read.
    ///
    /// @param row where the first is
    record SearchTwice(Where where, long row) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "A search for this child from the same day is in row %d already. This row was left out: put them together."
                    .formatted(row);
        }
    }
}
