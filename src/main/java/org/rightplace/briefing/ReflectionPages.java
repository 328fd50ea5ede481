package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.reflection.Reading;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.reflection.Voice;

/// The records of reflection: their list, and one of them.
public final class ReflectionPages {
    private ReflectionPages() {}

    private static final ZoneId ENGLAND_TIME = ZoneId.of("Europe/London");

    /// A record and all its versions, oldest first.
    public record Kept(String key, List<Version> versions) {
        public Kept {
            versions = List.copyOf(versions);
            if (versions.isEmpty()) {
                throw new IllegalArgumentException("record (%s) must have a version or more".formatted(key));
            }
        }
    }

    /// All records.
    ///
    /// @param today the day on which it was asked
    public static Page list(List<Kept> kept, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (Kept one : kept) {
            Version newest = one.versions().getLast();
            Reflection record = newest.reflection();
            rows.add(List.of(
                    Words.text(one.key()),
                    Words.text(record.subject()),
                    Cells.whole(newest.number()),
                    Words.text(day(newest).toString()),
                    Words.text(newest.by()),
                    Words.text(
                            record.missing().isEmpty() ? "complete" : "to be written: " + Words.list(record.missing())),
                    new Cell.Texts(record.absent().stream().map(Voice::words).toList())));
            blocks.add(new Block.Way(record.subject(), "/reflections/" + one.key()));
        }
        Exhibit exhibit = new Exhibit(
                "reflections",
                new Table(
                        "Records of reflection",
                        List.of(
                                Words.words("key", "Record"),
                                Words.words("subject", "About"),
                                new Column("version", "Version", "versions"),
                                Words.words("written", "Written"),
                                Words.words("by", "By"),
                                Words.words("state", "State"),
                                Words.words("absent", "Voices absent")),
                        rows,
                        List.of()),
                today,
                List.of("Rightplace, the records it keeps"),
                Optional.empty(),
                ledger);
        blocks.addFirst(new Block.Shown(exhibit));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                "Reflections",
                "Why this, why now, what it shows and does not, whose voice is absent: written before the figures are"
                        + " used, and kept in every version.",
                blocks);
    }

    /// One version of one record.
    public static Page record(String key, Version version, Ledger ledger) {
        Reflection record = version.reflection();
        List<Block> blocks = new ArrayList<>(ReleasePage.reflection(Optional.of(version)));
        blocks.add(new Block.Way("Edit this record", "/reflections/" + key + "/edit"));
        blocks.add(new Block.NotShown(ledger));
        return new Page(record.subject(), "A record of reflection, before any figure.", blocks);
    }

    /// One version of one record as a table.
    public static Exhibit table(String key, Version version, Ledger ledger) {
        Reflection record = version.reflection();
        return table(
                key,
                record,
                new Head(
                        "Record of reflection, version " + version.number(),
                        day(version),
                        record.source().isEmpty() ? "Written by " + version.by() : record.source()),
                ledger);
    }

    /// A record that nobody has written yet, as a table.
    public static Exhibit empty(String key, Reflection record, LocalDate today, Ledger ledger) {
        return table(key, record, new Head("Record of reflection, not written yet", today, "Nobody yet"), ledger);
    }

    private record Head(String title, LocalDate day, String source) {}

    private static Exhibit table(String key, Reflection record, Head head, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        row(rows, "Why this?", record.asking().whyThis());
        row(rows, "Why now?", record.asking().whyNow());
        row(rows, "How was it signalled, and to whom?", record.asking().signalled());
        row(rows, "What it shows", record.shows());
        row(rows, "What it does not show", record.doesNot());
        for (Reading reading : record.readings()) {
            row(rows, "A reading", reading.reading());
            row(rows, "The test that would tell it apart", reading.test());
        }
        row(
                rows,
                "Voices absent",
                Words.list(record.absent().stream().map(Voice::words).toList()));
        record.questions().forEach(question -> row(rows, "A question kept open", question));
        return new Exhibit(
                "reflection-" + key,
                new Table(
                        head.title(),
                        List.of(Words.words("part", "Part"), Words.words("words", "Words")),
                        rows,
                        List.of()),
                head.day(),
                List.of(head.source()),
                Optional.empty(),
                ledger);
    }

    private static void row(List<List<Cell>> rows, String part, String words) {
        rows.add(List.of(Words.text(part), Words.text(words)));
    }

    private static LocalDate day(Version version) {
        return LocalDate.ofInstant(version.at(), ENGLAND_TIME);
    }
}
