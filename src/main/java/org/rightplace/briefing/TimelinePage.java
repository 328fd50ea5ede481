package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.history.Spell;
import org.rightplace.link.need.Profile;

/// One child's life in care as the records held tell it, for those who may see it and for nobody else.
public final class TimelinePage {
    private TimelinePage() {}

    static final double METRES_IN_A_MILE = 1609.344;
    private static final String ONE_CHILD =
            "One child's records: for those who may see them, never to be shared or published. What stands here is what"
                    + " was filed; the child may tell it otherwise.";

    /// What is known of the child.
    ///
    /// @param authority its code or name as held
    /// @param spells    episodes of care, joined by a stated rule; none where no return tells of any
    /// @param returns   the child's rows only, oldest year first
    /// @param words     the child's own: every version of each statement, newest first
    public record Known(
            Pseudonym child,
            String authority,
            List<Spell> spells,
            List<AuthorityReturn> returns,
            Needs needs,
            List<List<OwnWords>> words) {
        public Known {
            spells = List.copyOf(spells);
            returns = returns.stream().sorted().toList();
            words = words.stream().map(List::copyOf).toList();
        }

        /// The rows of a file over all years, each once.
        List<ReturnRow> rows(FileKind kind) {
            List<ReturnRow> rows = new ArrayList<>();
            for (AuthorityReturn filed : returns) {
                for (ReturnRow row : filed.rows(kind)) {
                    if (rows.stream().noneMatch(other -> other.cells().equals(row.cells()))) {
                        rows.add(row);
                    }
                }
            }
            return rows;
        }
    }

    /// What is known of the child's needs.
    ///
    /// @param stands   the needs that stand today
    /// @param profiles the newest version of each profile on this product's own form
    /// @param places   areas to be near or away from
    public record Needs(Profile stands, List<NeedsProfile> profiles, List<PlaceThatMatters> places) {
        public Needs {
            profiles = List.copyOf(profiles);
            places = List.copyOf(places);
        }

        /// The profiles, oldest first.
        List<NeedsProfile> inOrder() {
            return profiles.stream()
                    .sorted(Comparator.comparing(NeedsProfile::on).thenComparing(NeedsProfile::occasion))
                    .toList();
        }
    }

    /// What the page is made for.
    ///
    /// @param names   of areas, by their code
    /// @param sources the releases it comes from
    public record For(LocalDate today, List<String> sources, UnaryOperator<String> names, Ledger ledger) {
        public For {
            sources = List.copyOf(sources);
        }
    }

    /// The page.
    public static Page of(Known known, For made) {
        LifeTables tables = new LifeTables(known, made);
        String here = "/child/" + known.child();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(ONE_CHILD));
        blocks.add(new Block.Heading("In the child's own words"));
        blocks.addAll(words(known));
        blocks.add(new Block.Way("See every version, say something anew, or take something back", here + "/words"));
        blocks.add(new Block.Way("Fill a needs profile with the child", here + "/needs"));
        blocks.add(new Block.Way("Log a search for a home for the child", here + "/commissioning"));
        blocks.add(new Block.Way("Homes that could be right for the child", "/match/" + known.child()));
        blocks.add(new Block.Heading("A life in care"));
        if (known.spells().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "No return that is held tells of an episode of care of this child, so it is not known where the child lives or has lived."));
        }
        blocks.add(new Block.Shown(tables.episodes(LifePicture.of(known, made.today()))));
        blocks.add(new Block.Heading("Needs, as they stand"));
        blocks.add(new Block.Shown(tables.needs()));
        if (!known.needs().profiles().isEmpty()) {
            blocks.add(new Block.Shown(tables.needsOverTime()));
        }
        blocks.add(new Block.Heading("Where to be near, and where not"));
        if (known.needs().places().isEmpty()) {
            blocks.add(new Block.Paragraph("No place that matters to the child is held. Has anybody asked?"));
        } else {
            blocks.add(new Block.Shown(tables.places()));
        }
        blocks.add(new Block.Heading("Times away, and outcomes"));
        blocks.add(new Block.Shown(tables.away()));
        blocks.add(new Block.Shown(tables.outcomes()));
        return new Page(
                "A child of " + made.names().apply(known.authority()),
                "The child stands under the pseudonym %s.".formatted(known.child()),
                blocks);
    }

    private static List<Block> words(Known known) {
        List<Block> blocks = new ArrayList<>();
        int gone = 0;
        for (List<OwnWords> versions : known.words()) {
            OwnWords newest = versions.getFirst();
            switch (newest.said()) {
                case OwnWords.Said.Quoted(String said) ->
                    blocks.add(new Block.Quoted(
                            "%s, %s".formatted(newest.about().words(), Words.day(newest.on())),
                            said,
                            writtenDown(newest.writtenBy(), versions.size())));
                case OwnWords.Said.Withdrawn withdrawn -> gone++;
            }
        }
        if (blocks.isEmpty() && gone == 0) {
            blocks.add(new Block.Paragraph("Nothing that the child said is held. Has anybody asked?"));
        }
        if (gone > 0) {
            blocks.add(new Block.Paragraph(
                    gone == 1
                            ? "One thing that the child said was taken back, and its words are gone."
                            : gone + " things that the child said were taken back, and their words are gone."));
        }
        return blocks;
    }

    /// Who wrote words down, in a sentence for those who may see them.
    ///
    /// @param versions how many there are of it
    public static String writtenDown(WrittenBy by, int versions) {
        String who = by.account().isEmpty() || by.role() == WrittenBy.Role.CHILD
                ? by.role().words()
                : "%s (account %s)".formatted(by.role().words(), by.account());
        String earlier =
                versions < 2 ? "" : " This is version %d; what was said before is kept beside it.".formatted(versions);
        return "Written down by: %s, on %s.%s".formatted(Words.lower(who), Words.day(by.on()), earlier);
    }
}
