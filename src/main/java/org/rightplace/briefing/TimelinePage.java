package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.NoSdqReason;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.OwnWords;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.history.Histories.History;
import org.rightplace.link.history.Spell;
import org.rightplace.link.need.Profile;

/// One child's life in care as the records held tell it, for those who may see it and for nobody else.
public final class TimelinePage {
    private TimelinePage() {}

    private static final double METRES_IN_A_MILE = 1609.344;
    private static final String ONE_CHILD =
            "One child's records: for those who may see them, never to be shared or published. What stands here is what"
                    + " was filed; the child may tell it otherwise.";

    /// What is known of the child.
    ///
    /// @param history of episodes, joined by a stated rule
    /// @param rows    of the files of times away and of outcomes
    /// @param profile the needs that stand today
    /// @param words   the child's own, newest version of each statement
    public record Known(
            History history, List<ReturnRow> rows, Profile profile, List<OwnWords> words, List<String> sources) {
        public Known {
            rows = List.copyOf(rows);
            words = List.copyOf(words);
            sources = List.copyOf(sources);
        }
    }

    /// The page.
    public static Page of(Known known, LocalDate today, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(ONE_CHILD));
        blocks.add(new Block.Heading("In the child's own words"));
        if (known.words().isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing that the child said is held. Has anybody asked?"));
        }
        for (OwnWords words : known.words()) {
            String when = "%s, %s".formatted(words.about().words(), Words.day(words.on()));
            blocks.add(
                    switch (words.said()) {
                        case OwnWords.Said.Quoted(String said) -> new Block.Said(when, said);
                        case OwnWords.Said.Withdrawn(LocalDate day) ->
                            new Block.Said(when, "Withdrawn by the child on " + Words.day(day) + ".");
                    });
        }
        blocks.add(new Block.Heading("Where the child has lived"));
        blocks.add(new Block.Shown(episodes(known, today, ledger)));
        blocks.add(new Block.Heading("Needs, as they stand"));
        blocks.add(new Block.Shown(needs(known, today, ledger)));
        blocks.add(new Block.Heading("Times away, and outcomes"));
        blocks.add(new Block.Shown(events(known, today, ledger)));
        return new Page(
                "A child of " + known.history().authority(),
                "The child stands under the pseudonym %s."
                        .formatted(known.history().child()),
                blocks);
    }

    private static Exhibit episodes(Known known, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Spell spell : known.history().spells()) {
            var told = spell.told();
            OptionalInt metres = told.place().located().metres();
            rows.add(List.of(
                    Words.text(told.decom().toString()),
                    until(spell),
                    Cells.whole(ChronoUnit.DAYS.between(told.decom(), spell.end())),
                    Cells.words(told.place().type().map(type -> Words.capital(type.meaning())), "not filed"),
                    Cells.words(told.place().provider().map(kind -> Words.capital(kind.meaning())), "not filed"),
                    Cells.words(told.place().urn(), "not filed"),
                    Cells.words(
                            told.status().legalStatus().map(status -> Words.capital(status.meaning())), "not filed"),
                    metres.isPresent()
                            ? new Cell.Decimal(metres.getAsInt() / METRES_IN_A_MILE)
                            : new Cell.Unknown("", "a postcode was missing, or none of England's"),
                    Cells.words(told.status().why().map(why -> Words.capital(why.meaning())), "not filed"),
                    Cells.words(
                            told.left()
                                    .reason()
                                    .map(reason -> Words.capital(reason.meaning()))
                                    .or(() -> told.left().end().map(end -> Words.capital(end.meaning()))),
                            "not filed, or not ended")));
        }
        return exhibit(
                "episodes",
                new Table(
                        "Episodes of care",
                        List.of(
                                Words.words("from", "From"),
                                Words.words("until", "Until"),
                                new Table.Column("days", "Days", "days"),
                                Words.words("placement", "Placement"),
                                Words.words("provider", "Provided by"),
                                Words.words("urn", "Ofsted's number"),
                                Words.words("legalStatus", "Legal status"),
                                new Table.Column("miles", "From home, in a straight line", "miles"),
                                Words.words("why", "Why it began"),
                                Words.words("ended", "Why it ended")),
                        rows,
                        List.of(
                                "An end that no return gives is told as such; the child was in care on the day named.")),
                known,
                today,
                ledger);
    }

    private static Cell until(Spell spell) {
        return switch (spell.ending()) {
            case Spell.Ending.AsTold(LocalDate day) -> Words.text(day.toString());
            case Spell.Ending.CutByTheNext(LocalDate day) -> Words.text(day.toString());
            case Spell.Ending.NotKnown(LocalDate seen) ->
                new Cell.Unknown("", "last seen in care on " + Words.day(seen));
        };
    }

    private static Exhibit needs(Known known, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Profile.InDomain in : known.profile().domains()) {
            Optional<Need> first = in.heard().stream().findFirst();
            rows.add(List.of(
                    Words.text(in.domain().title()),
                    level(in.level()),
                    Cells.words(
                            first.flatMap(need -> need.extent().careIntensity()).map(care -> care.words()),
                            "no source says"),
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
                                Words.words("care", "How much care it takes"),
                                Words.words("readFrom", "Read from"),
                                Words.words("on", "Of the day"),
                                new Table.Column("otherwise", "Sources that say otherwise", "sources")),
                        rows,
                        List.of(
                                "Not known is not no need. A level stands only where somebody who knows the child judged it.")),
                known,
                today,
                ledger);
    }

    private static Cell level(NeedLevel level) {
        return switch (level) {
            case NeedLevel.Assessed(int number) -> Words.text("Assessed at " + number);
            case NeedLevel.Present() -> Words.text("There, level not known");
            case NeedLevel.NoneKnown() -> Words.text("Asked, and none known");
            case NeedLevel.NotKnown() -> new Cell.Unknown("", "no source says anything");
        };
    }

    private static Exhibit events(Known known, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReturnRow row : known.rows()) {
            if (row.kind() == FileKind.MISSING) {
                rows.add(List.of(
                        Cells.words(row.day(Column.MIS_START).map(LocalDate::toString), "not filed"),
                        Words.text(row.code(Column.MISSING, MissingKind.class)
                                .map(kind -> Words.capital(kind.meaning()))
                                .orElse("Away")),
                        Cells.words(row.day(Column.MIS_END).map(end -> "Until " + Words.day(end)), "no end filed")));
            } else if (row.kind() == FileKind.OC2) {
                OptionalInt score = row.number(Column.SDQ_SCORE);
                rows.add(List.of(
                        new Cell.Unknown("", "in the year of the return"),
                        Words.text("Strengths and difficulties"),
                        score.isPresent()
                                ? Words.text("Score " + score.getAsInt() + " of 40")
                                : Cells.words(
                                        row.code(Column.SDQ_REASON, NoSdqReason.class)
                                                .map(reason -> "No score: " + reason.meaning()),
                                        "not filed")));
            }
        }
        return exhibit(
                "events-of-a-child",
                new Table(
                        "Times away, and what the file of outcomes says",
                        List.of(Words.words("on", "On"), Words.words("what", "What"), Words.words("detail", "Detail")),
                        rows,
                        List.of()),
                known,
                today,
                ledger);
    }

    private static Exhibit exhibit(String name, Table table, Known known, LocalDate today, Ledger ledger) {
        return new Exhibit(name, table, today, known.sources(), Optional.empty(), ledger);
    }
}
