package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.NoSdqReason;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.link.history.Spell;
import org.rightplace.link.need.Profile;

/// The tables of one child's life in care.
final class LifeTables {

    private static final String NOT_FILED = "not filed";

    private final TimelinePage.Known known;
    private final TimelinePage.For made;

    LifeTables(TimelinePage.Known known, TimelinePage.For made) {
        this.known = known;
        this.made = made;
    }

    Exhibit episodes(Optional<String> picture) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Spell spell : known.spells()) {
            var told = spell.told();
            OptionalInt metres = told.place().located().metres();
            rows.add(List.of(
                    Cells.whole(rows.size() + 1L),
                    Words.text(told.decom().toString()),
                    until(spell),
                    Cells.whole(ChronoUnit.DAYS.between(told.decom(), spell.end())),
                    Cells.words(told.place().type().map(type -> Words.capital(type.meaning())), NOT_FILED),
                    Cells.words(told.status().why().map(why -> Words.capital(why.meaning())), NOT_FILED),
                    Cells.words(ended(spell), "not filed, or not ended"),
                    metres.isPresent()
                            ? new Cell.Decimal(metres.getAsInt() / TimelinePage.METRES_IN_A_MILE)
                            : new Cell.Unknown("", "a postcode was missing, or none of England's"),
                    Cells.words(told.place().provider().map(kind -> Words.capital(kind.meaning())), NOT_FILED),
                    Cells.words(told.place().urn(), NOT_FILED),
                    Cells.words(
                            told.status().legalStatus().map(status -> Words.capital(status.meaning())), NOT_FILED)));
        }
        return exhibit(
                "episodes",
                new Table(
                        "Episodes of care",
                        List.of(
                                new Table.Column("number", "No.", ""),
                                Words.words("from", "From"),
                                Words.words("until", "Until"),
                                new Table.Column("days", "Days", "days"),
                                Words.words("placement", "Placement"),
                                Words.words("why", "Why it began"),
                                Words.words("ended", "Why it changed or ended"),
                                new Table.Column("miles", "From home, in a straight line", "miles"),
                                Words.words("provider", "Provided by"),
                                Words.words("urn", "Ofsted's number"),
                                Words.words("legalStatus", "Legal status")),
                        rows,
                        List.of(
                                "An end that no return gives is told as such; the child was in care on the day named.")),
                picture);
    }

    /// Why a placement changed is told before why an episode ended, which is then no more than that it
    /// did.
    static Optional<String> ended(Spell spell) {
        return spell.told()
                .left()
                .reason()
                .map(reason -> Words.capital(reason.meaning()))
                .or(() -> spell.told().left().end().map(end -> Words.capital(end.meaning())));
    }

    private static Cell until(Spell spell) {
        return switch (spell.ending()) {
            case Spell.Ending.AsTold(LocalDate day) -> Words.text(day.toString());
            case Spell.Ending.CutByTheNext(LocalDate day) -> Words.text(day.toString());
            case Spell.Ending.NotKnown(LocalDate seen) ->
                new Cell.Unknown("", "last seen in care on " + Words.day(seen));
        };
    }

    Exhibit needs() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Profile.InDomain in : known.needs().stands().domains()) {
            Optional<Need> first = in.heard().stream().findFirst();
            rows.add(List.of(
                    Words.text(in.domain().title()),
                    level(in.level()),
                    extent(first.flatMap(need -> need.extent().frequency()).map(often -> often.words())),
                    extent(first.flatMap(need -> need.extent().duration()).map(since -> since.words())),
                    extent(first.flatMap(need -> need.extent().careIntensity()).map(care -> care.words())),
                    Cells.words(
                            first.map(need -> need.readFrom().source().title() + ", "
                                    + need.readFrom().field()),
                            "no source says anything"),
                    Cells.words(in.on().map(LocalDate::toString), "no source says anything"),
                    Cells.whole(in.otherwise().size())));
        }
        return exhibit(
                "needs-of-a-child",
                new Table(
                        "Needs of the child",
                        List.of(
                                Words.words("need", "Need"),
                                Words.words("level", "How far"),
                                Words.words("frequency", "How often"),
                                Words.words("duration", "Since when"),
                                Words.words("care", "How much care it takes"),
                                Words.words("readFrom", "Read from"),
                                Words.words("on", "Of the day"),
                                new Table.Column("otherwise", "Sources that say otherwise", "sources")),
                        rows,
                        List.of(
                                "Not known is not no need. A level stands only where somebody who knows the child judged it.")),
                Optional.empty());
    }

    private static Cell extent(Optional<String> words) {
        return Cells.words(words, "no source says");
    }

    /// What each profile on this product's own form says of each need, oldest first.
    Exhibit needsOverTime() {
        List<NeedsProfile> profiles = known.needs().inOrder();
        List<Table.Column> columns = new ArrayList<>(List.of(Words.words("need", "Need")));
        for (NeedsProfile profile : profiles) {
            columns.add(Words.words(
                    "%s-%s".formatted(profile.on(), profile.occasion().slug()),
                    "%s: %s"
                            .formatted(
                                    Words.day(profile.on()),
                                    Words.lower(profile.occasion().words()))));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            List<Cell> row = new ArrayList<>(List.of(Words.text(domain.title())));
            profiles.forEach(profile -> row.add(level(profile.need(domain).level())));
            rows.add(row);
        }
        return exhibit(
                "needs-over-time",
                new Table(
                        "Needs over time, as each needs profile says",
                        columns,
                        rows,
                        List.of(
                                "0 no need; 1 history or suspicion; 2 gets in the way of living; 3 dangerous or disabling.",
                                "The newest version of each profile. "
                                        + Words.list(profiles.stream()
                                                .map(profile -> "%s: filled by %s, version %d"
                                                        .formatted(
                                                                Words.day(profile.on()),
                                                                Words.lower(profile.filledBy()
                                                                        .role()
                                                                        .words()),
                                                                profile.version()))
                                                .toList())
                                        + ".")),
                Optional.empty());
    }

    private static Cell level(NeedLevel level) {
        return switch (level) {
            case NeedLevel.Assessed(int number) -> Words.text("Assessed at " + number);
            case NeedLevel.Present() -> Words.text("There, level not known");
            case NeedLevel.NoneKnown() -> Words.text("Asked, and none known");
            case NeedLevel.NotKnown() -> new Cell.Unknown("", "no source says anything");
        };
    }

    Exhibit places() {
        List<List<Cell>> rows = new ArrayList<>();
        for (PlaceThatMatters place : known.needs().places()) {
            rows.add(List.of(
                    Words.text(place.wanted().words()),
                    Words.text(made.names().apply(place.area()) + (place.isConstituency() ? " (constituency)" : "")),
                    Words.text(place.reason().words()),
                    Words.text(place.writtenBy().role().words()),
                    Words.text(place.writtenBy().on().toString())));
        }
        return exhibit(
                "places-that-matter",
                new Table(
                        "Areas to be near, or to be kept away from",
                        List.of(
                                Words.words("wanted", "Near or away"),
                                Words.words("area", "Area"),
                                Words.words("reason", "Reason"),
                                Words.words("by", "Written down by"),
                                Words.words("on", "On")),
                        rows,
                        List.of("No finer than a constituency: no address and no postcode is kept.")),
                Optional.empty());
    }

    Exhibit away() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReturnRow row : known.rows(FileKind.MISSING)) {
            Optional<LocalDate> from = row.day(Column.MIS_START);
            Optional<LocalDate> until = row.day(Column.MIS_END);
            rows.add(List.of(
                    Cells.words(from.map(LocalDate::toString), NOT_FILED),
                    Cells.words(until.map(LocalDate::toString), "no end filed"),
                    from.isPresent() && until.isPresent() && !until.get().isBefore(from.get())
                            ? Cells.whole(ChronoUnit.DAYS.between(from.get(), until.get()))
                            : new Cell.Unknown("", "a day is not filed, or the days contradict each other"),
                    Words.text(row.code(Column.MISSING, MissingKind.class)
                            .map(kind -> Words.capital(kind.meaning()))
                            .orElse("Away"))));
        }
        return exhibit(
                "times-away",
                new Table(
                        "Times missing, or away without authorisation",
                        List.of(
                                Words.words("from", "From"),
                                Words.words("until", "Until"),
                                new Table.Column("nights", "Nights", "nights"),
                                Words.words("what", "What was filed")),
                        rows,
                        List.of(
                                rows.isEmpty()
                                        ? "No time away is filed. A return without any is not proof that there was none."
                                        : "As filed. Why a child went, and from what or to whom, is not in a return.")),
                Optional.empty());
    }

    /// What the file of outcomes (OC2) says of each year.
    Exhibit outcomes() {
        List<List<Cell>> rows = new ArrayList<>();
        for (AuthorityReturn filed : known.returns()) {
            for (ReturnRow row : filed.rows(FileKind.OC2)) {
                OptionalInt score = row.number(Column.SDQ_SCORE);
                rows.add(List.of(
                        Words.text(filed.year().toString()),
                        score.isPresent()
                                ? new Cell.Whole(score.getAsInt())
                                : new Cell.Unknown(
                                        "",
                                        row.code(Column.SDQ_REASON, NoSdqReason.class)
                                                .map(reason -> "no score: " + reason.meaning())
                                                .orElse(NOT_FILED)),
                        flag(row, Column.HEALTH_CHECK),
                        flag(row, Column.HEALTH_ASSESSMENT),
                        flag(row, Column.IMMUNISATIONS),
                        flag(row, Column.TEETH_CHECK),
                        flag(row, Column.CONVICTED),
                        flag(row, Column.SUBSTANCE_MISUSE)));
            }
        }
        return exhibit(
                "outcomes-of-a-child",
                new Table(
                        "What the file of outcomes says, year by year",
                        List.of(
                                Words.words("year", "Year"),
                                new Table.Column("sdq", "Strengths and difficulties", "score of 40"),
                                Words.words("healthCheck", "Health check"),
                                Words.words("healthAssessment", "Health assessment"),
                                Words.words("immunisations", "Immunised"),
                                Words.words("teethCheck", "Dentist"),
                                Words.words("convicted", "Convicted or cautioned"),
                                Words.words("substanceMisuse", "Substance misuse")),
                        rows,
                        List.of(
                                "From OC2, of children looked after for a year or more. A higher score means more difficulties. How the child does in the child's own eyes is not in it.")),
                Optional.empty());
    }

    private static Cell flag(ReturnRow row, Column column) {
        return Cells.words(row.flag(column).map(yes -> yes ? "Yes" : "No"), NOT_FILED);
    }

    private Exhibit exhibit(String name, Table table, Optional<String> picture) {
        return new Exhibit(name, table, made.today(), made.sources(), picture, made.ledger());
    }
}
