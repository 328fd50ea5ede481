package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.rightplace.care.Provider;
import org.rightplace.care.Tally;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.register.Comparison;
import org.rightplace.register.Comparison.Aspect;
import org.rightplace.register.Comparison.Candidate;
import org.rightplace.register.Comparison.Changed;
import org.rightplace.register.Comparison.Changes;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;

/// Two releases side by side.
public final class ComparisonPage {
    private ComparisonPage() {}

    /// The page.
    public static Page of(Comparison comparison, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        warning(comparison).ifPresent(text -> blocks.add(new Block.Warning(text)));
        blocks.add(new Block.Shown(sums(comparison, ledger)));
        if (comparison.changes().isPresent()) {
            Changes changes = comparison.changes().get();
            blocks.add(new Block.Heading("Home by home"));
            blocks.add(new Block.Numbers(List.of(
                    new Block.Numbers.Figure(
                            Words.whole(changes.joined().size()), "in the later list and not in the earlier"),
                    new Block.Numbers.Figure(
                            Words.whole(changes.left().size()), "in the earlier list and not in the later"),
                    new Block.Numbers.Figure(
                            Words.whole(changes.changed().size()), "in both, with something that differs"),
                    new Block.Numbers.Figure(
                            Words.whole(changes.candidates().size()), "pairs that may be one home registered anew"))));
            blocks.add(new Block.Shown(aspects(comparison, changes, ledger)));
            blocks.add(new Block.Heading("Homes that may have registered anew"));
            blocks.add(new Block.Paragraph(
                    "A home that changes its owner's registration gets a new number, and then looks like a closing and"
                            + " an opening. These pairs have the same authority and the same owner's name, and the"
                            + " second was registered after the first list's date. The register does not say whether"
                            + " they are one home."));
            blocks.add(new Block.Shown(candidates(comparison, changes, ledger)));
            blocks.add(new Block.Heading("Each home that joined, left or changed"));
            blocks.add(new Block.Shown(homes(comparison, changes, ledger)));
        } else {
            blocks.add(new Block.Paragraph(
                    "One of these releases holds sums only, not homes one by one, so what joined, left or changed"
                            + " cannot be told. Load the provider-level lists of both dates to see it."));
        }
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                        "%s: %s and %s"
                                .formatted(
                                        Words.capital(comparison.counted().words()),
                                        Words.day(comparison.earlier().asAt()),
                                        Words.day(comparison.later().asAt())),
                        "What differs between two releases. A difference between lists is not always a change in the world.",
                        blocks)
                .explained(Explained.HOMES);
    }

    /// The page while only one register is held.
    public static Page nothingYet(Ledger ledger) {
        return new Page(
                        "Compare two releases",
                        "Two lists of homes are needed, and so far there is only the one that Rightplace carries itself.",
                        List.of(
                                new Block.Paragraph(
                                        "Ofsted publishes its list of providers every year, as CSV, ODS or XLSX. Load one or"
                                                + " more of them exactly as published; this page then sets any two side by"
                                                + " side."),
                                new Block.Way("Import Ofsted's files", "/import"),
                                new Block.NotShown(ledger)))
                .explained(Explained.HOMES);
    }

    /// Why part of a difference is an artefact, where it is.
    static Optional<String> warning(Comparison comparison) {
        if (!comparison.inspectedOnly()) {
            return Optional.empty();
        }
        Release partial = comparison.earlier().contents().coverage() == Coverage.INSPECTED_ONLY
                ? comparison.earlier()
                : comparison.later();
        String which = comparison.coverageDiffers()
                ? "The list as at %s holds inspected homes only and the other holds all."
                        .formatted(Words.day(partial.asAt()))
                : "Both lists hold inspected homes only.";
        String so = comparison.coverageDiffers()
                ? " Part of the difference is therefore an artefact: homes without a judgement are in one list and"
                        + " not in the other."
                : " Homes opened shortly before either date are in neither.";
        return Optional.of(which + so
                + " The like-for-like columns compare homes that have an overall judgement, which both lists hold.");
    }

    /// Sums of both releases, on both bases.
    public static Exhibit sums(Comparison comparison, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("Homes", Tally::homes, comparison));
        rows.add(row("Registered places", Tally::places, comparison));
        rows.add(row("Outstanding", Tally::outstanding, comparison));
        rows.add(row("Good", Tally::good, comparison));
        rows.add(row("Requires improvement", Tally::requiresImprovement, comparison));
        rows.add(row("Inadequate", Tally::inadequate, comparison));
        rows.add(row("Judged on another scale", Tally::otherScale, comparison));
        rows.add(row("No judgement yet", Tally::notYetJudged, comparison));
        List<Column> columns = List.of(
                Words.words("measure", "Measure"),
                new Column("earlier", Words.day(comparison.earlier().asAt()), ""),
                new Column("later", Words.day(comparison.later().asAt()), ""),
                new Column("difference", "Difference", ""),
                new Column(
                        "likeForLikeEarlier",
                        "Judged homes, " + comparison.earlier().asAt().getYear(),
                        "homes"),
                new Column(
                        "likeForLikeLater",
                        "Judged homes, " + comparison.later().asAt().getYear(),
                        "homes"),
                new Column("likeForLikeDifference", "Difference, like for like", "homes"));
        List<String> notes = new ArrayList<>();
        warning(comparison).ifPresent(notes::add);
        return exhibit(
                "compare",
                "Two releases side by side: " + comparison.counted().words(),
                columns,
                rows,
                notes,
                comparison,
                ledger);
    }

    private static List<Cell> row(String measure, ToIntFunction<Tally> of, Comparison comparison) {
        int before = of.applyAsInt(comparison.sums().earlier());
        int after = of.applyAsInt(comparison.sums().later());
        List<Cell> cells = new ArrayList<>(
                List.of(Words.text(measure), Cells.whole(before), Cells.whole(after), Cells.whole(after - before)));
        boolean sumsOnly = comparison.changes().isEmpty();
        if (measure.equals("Registered places") && sumsOnly) {
            Cell none = new Cell.Unknown("", "a release of sums does not say how many places judged homes have");
            cells.addAll(List.of(none, none, none));
        } else {
            int likeBefore = of.applyAsInt(comparison.likeForLike().earlier());
            int likeAfter = of.applyAsInt(comparison.likeForLike().later());
            cells.addAll(List.of(Cells.whole(likeBefore), Cells.whole(likeAfter), Cells.whole(likeAfter - likeBefore)));
        }
        return cells;
    }

    private static Exhibit aspects(Comparison comparison, Changes changes, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            long homes = changes.changed().stream()
                    .filter(changed -> changed.aspects().contains(aspect))
                    .count();
            rows.add(List.of(Words.text(Words.capital(aspect.words())), Cells.whole(homes)));
        }
        return exhibit(
                "compare-aspects",
                "What differs in homes that are in both lists: "
                        + comparison.counted().words(),
                List.of(Words.words("aspect", "What differs"), new Column("homes", "Homes", "homes")),
                rows,
                List.of("A home can differ in several ways. Owners are compared without company numbers and without"
                        + " regard to Ltd or Limited."),
                comparison,
                ledger);
    }

    private static Exhibit candidates(Comparison comparison, Changes changes, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Candidate candidate : changes.candidates()) {
            rows.add(List.of(
                    Words.text(candidate.left().urn().value()),
                    Words.text(candidate.joined().urn().value()),
                    Words.text(candidate.left().where().authority()),
                    Words.text(candidate.joined().organisation()),
                    places(candidate.left()),
                    places(candidate.joined())));
        }
        return exhibit(
                "compare-candidates",
                "Pairs that may be one home registered anew: "
                        + comparison.counted().words(),
                List.of(
                        Words.words("left", "Number that left"),
                        Words.words("joined", "Number that joined"),
                        Words.words("authority", "Local authority"),
                        Words.words("organisation", "Owner"),
                        new Column("placesBefore", "Places before", "places"),
                        new Column("placesAfter", "Places after", "places")),
                rows,
                List.of("Candidates only: the register does not say that two registrations are one home."),
                comparison,
                ledger);
    }

    private static Cell places(Provider provider) {
        return provider.places().isPresent()
                ? Cells.whole(provider.places().getAsInt())
                : new Cell.Unknown("", "no places given");
    }

    /// Home by home.
    public static Exhibit homes(Comparison comparison, Changes changes, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        changes.joined().forEach(home -> rows.add(home("joined", home, "", mayBe(home, changes))));
        changes.left().forEach(home -> rows.add(home("left", home, "", mayBe(home, changes))));
        changes.changed()
                .forEach(changed -> rows.add(home("changed", changed.after(), differences(changed), List.of())));
        return exhibit(
                "compare-homes",
                "Homes that joined, left or changed: " + comparison.counted().words(),
                List.of(
                        Words.words("change", "Change"),
                        Words.words("urn", "Ofsted's number"),
                        Words.words("type", "Provision type"),
                        Words.words("sector", "Sector"),
                        Words.words("region", "Region"),
                        Words.words("authority", "Local authority"),
                        new Column("places", "Places", "places"),
                        Words.words("differs", "What differs"),
                        Words.words("mayBe", "May be the same home as")),
                rows,
                List.of(
                        "A home that registered anew has a new number, and looks like one that left and one that joined."
                                + " Where another number may be the same home, it is named: the register does not say"
                                + " whether it is.",
                        "Names and addresses of homes are redacted by Ofsted to protect children, and are not kept."),
                comparison,
                ledger);
    }

    /// The numbers under which the same home may be in the other list.
    private static List<String> mayBe(Provider home, Changes changes) {
        return changes.candidates().stream()
                .flatMap(pair -> pair.left().urn().equals(home.urn())
                        ? Stream.of(pair.joined())
                        : pair.joined().urn().equals(home.urn()) ? Stream.of(pair.left()) : Stream.<Provider>empty())
                .map(other -> other.urn().value())
                .toList();
    }

    private static List<Cell> home(String change, Provider home, String differs, List<String> mayBe) {
        return List.of(
                Words.text(change),
                Words.text(home.urn().value()),
                Words.text(home.type().published()),
                Words.text(home.sector().published()),
                Words.text(home.where().region()),
                Words.text(home.where().authority()),
                places(home),
                Words.text(differs),
                new Cell.Texts(mayBe));
    }

    private static String differences(Changed changed) {
        List<String> words = new ArrayList<>();
        for (Aspect aspect : changed.aspects()) {
            words.add(aspect.words() + ": " + value(changed.before(), aspect) + " → " + value(changed.after(), aspect));
        }
        return String.join("; ", words);
    }

    private static String value(Provider home, Aspect aspect) {
        return switch (aspect) {
            case PLACES ->
                home.places().isPresent() ? String.valueOf(home.places().getAsInt()) : "none given";
            case OWNER -> home.organisation();
            case STATUS -> home.registration().status().published();
            case JUDGEMENT -> home.overall().map(j -> j.published()).orElse("no judgement yet");
            case TYPE -> home.type().published();
            case SECTOR -> home.sector().published();
        };
    }

    private static Exhibit exhibit(
            String name,
            String title,
            List<Column> columns,
            List<List<Cell>> rows,
            List<String> notes,
            Comparison comparison,
            Ledger ledger) {
        return new Exhibit(
                name,
                new Table(
                        "%s, %s and %s"
                                .formatted(
                                        title,
                                        Words.day(comparison.earlier().asAt()),
                                        Words.day(comparison.later().asAt())),
                        columns,
                        rows,
                        notes),
                comparison.later().asAt(),
                List.of(comparison.earlier().source(), comparison.later().source()),
                Optional.empty(),
                ledger);
    }
}
