package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.reflection.Reading;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.reflection.Voice;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;

/// A release: first the reflection on it and what it does not show, then its figures.
public final class ReleasePage {
    private ReleasePage() {}

    private static final ZoneId ENGLAND_TIME = ZoneId.of("Europe/London");

    /// What a release page is made of.
    ///
    /// @param reflection the newest version of its record; empty while nobody has written one
    /// @param questions  those that its own numbers raise
    /// @param facts      where it is a register
    public record Parts(
            Release release,
            Optional<Version> reflection,
            List<String> questions,
            Optional<Facts> facts,
            Optional<Outcomes> byRegion,
            Ledger ledger) {}

    /// The page of one release.
    public static Page of(Parts parts) {
        Release release = parts.release();
        List<Block> blocks = new ArrayList<>();
        if (!parts.questions().isEmpty()) {
            blocks.add(new Block.Heading("Questions before figures"));
            blocks.add(new Block.Questions(parts.questions()));
        }
        blocks.add(new Block.Heading("The reflection on this release"));
        blocks.addAll(reflection(parts.reflection()));
        blocks.add(new Block.Way(
                parts.reflection().isPresent() ? "Edit this record" : "Write this record",
                "/reflections/" + release.id() + "/edit"));
        blocks.add(new Block.NotShown(parts.ledger()));
        blocks.add(new Block.Heading("What it holds"));
        if (release.contents().coverage() == Coverage.INSPECTED_ONLY) {
            blocks.add(
                    new Block.Warning("This list holds inspected homes only: homes that had not had a full inspection"
                            + " by its date are missing from it."));
        }
        blocks.add(new Block.Points(identity(release)));
        if (parts.facts().isPresent() && parts.byRegion().isPresent()) {
            blocks.add(new Block.Shown(
                    HomesPage.exhibit(parts.byRegion().get(), parts.facts().get(), parts.ledger(), Optional.empty())));
        }
        if (!release.warnings().isEmpty()) {
            blocks.add(new Block.Heading("What its reader noted"));
            blocks.add(new Block.Points(
                    release.warnings().stream().map(ReleasePage::warning).toList()));
        }
        return new Page(
                "%s, as at %s".formatted(release.title(), Words.day(release.asAt())),
                "Raw data at one moment, as %s published it."
                        .formatted(release.edition().publisher()),
                blocks);
    }

    private static String warning(KeptFinding finding) {
        return finding.where() + ": " + finding.message();
    }

    private static List<String> identity(Release release) {
        List<String> points = new ArrayList<>();
        var edition = release.edition();
        points.add("Release %s; SHA-256 of the file's bytes %s"
                .formatted(release.id(), release.identity().sha256()));
        points.add("Published by %s%s. Source: %s. Licence: %s"
                .formatted(
                        edition.publisher(),
                        edition.published().map(day -> " on " + Words.day(day)).orElse(""),
                        edition.source(),
                        edition.licence()));
        points.add(
                release.loading().builtIn()
                        ? "Built in: carried by Rightplace itself"
                        : "Loaded from %s by %s on %s"
                                .formatted(
                                        release.loading().file(),
                                        release.loading().by(),
                                        Words.day(LocalDate.ofInstant(
                                                release.loading().at(), ENGLAND_TIME))));
        var contents = release.contents();
        points.add(
                contents.providers() > 0
                        ? "%s rows: %s providers, of them %s children's homes of all types in England with %s places"
                                .formatted(
                                        Words.whole(contents.rows()),
                                        Words.whole(contents.providers()),
                                        Words.whole(contents.homes()),
                                        Words.whole(contents.places()))
                        : Words.number(contents.rows(), "row", "rows"));
        return points;
    }

    /// The record as it reads on a page; a prompt where there is none.
    static List<Block> reflection(Optional<Version> kept) {
        if (kept.isEmpty()) {
            return List.of(new Block.Paragraph(
                    "Nobody has written the record of reflection for this release yet: why this, why now, how it was"
                            + " signalled and to whom, two readings of the same figures and the test that would tell"
                            + " them apart, whose voice is absent. Until then, read the figures below as raw."));
        }
        Version version = kept.get();
        Reflection record = version.reflection();
        List<Block> blocks = new ArrayList<>();
        if (!record.missing().isEmpty()) {
            blocks.add(new Block.Warning(
                    "This record is not complete. Still to be written: " + Words.list(record.missing()) + "."));
        }
        said(blocks, "Why this?", record.asking().whyThis());
        said(blocks, "Why now?", record.asking().whyNow());
        said(blocks, "How was it signalled, and to whom?", record.asking().signalled());
        said(blocks, "What it shows", record.shows());
        said(blocks, "What it does not show", record.doesNot());
        for (int i = 0; i < record.readings().size(); i++) {
            Reading reading = record.readings().get(i);
            said(blocks, "Reading %d".formatted(i + 1), reading.reading() + " The test: " + reading.test());
        }
        blocks.add(new Block.Paragraph(
                record.absent().isEmpty()
                        ? "Every voice is in this record."
                        : "Whose voice is absent: "
                                + Words.list(record.absent().stream()
                                        .map(Voice::words)
                                        .toList()) + "."));
        if (!record.questions().isEmpty()) {
            blocks.add(new Block.Questions(record.questions()));
        }
        blocks.add(new Block.Paragraph("Version %d, %s, by %s.%s"
                .formatted(
                        version.number(),
                        Words.day(LocalDate.ofInstant(version.at(), ENGLAND_TIME)),
                        version.by(),
                        record.source().isEmpty() ? "" : " Source: " + record.source())));
        return blocks;
    }

    private static void said(List<Block> blocks, String what, String text) {
        if (!text.isBlank()) {
            blocks.add(new Block.Said(what, text));
        }
    }
}
