package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.child.Cohort;
import org.rightplace.sufficiency.cohort.Lens;
import org.rightplace.sufficiency.demand.Demand;
import org.rightplace.sufficiency.gap.Gaps;
import org.rightplace.sufficiency.gap.Gaps.InArea;
import org.rightplace.sufficiency.gap.OffTask;
import org.rightplace.sufficiency.gap.Offer;
import org.rightplace.sufficiency.gap.Unmet;

/// For whom no right home is to be had here, and why not.
public final class GapsPage {
    private GapsPage() {}

    /// What is said wherever exact counts of children stand.
    static final String INSIDE = "For those who keep these records, not for publication: counts are exact.";

    /// What the page is made of.
    ///
    /// @param index  of each area that has one, by its code
    /// @param homes  that were set against the children
    /// @param through the children through a lens of needs; empty where none is asked for
    public record Parts(
            Gaps gaps,
            Demand demand,
            Map<String, OffTask> index,
            List<Offer> homes,
            Told told,
            Optional<Through> through) {

        /// The same through a lens.
        public Parts with(Through lens) {
            return new Parts(gaps, demand, index, homes, told, Optional.of(lens));
        }
    }

    /// Children who need a home through a lens.
    ///
    /// @param words  how the lens is called
    /// @param names  of its cohorts
    /// @param places where each child stands
    public record Through(String words, List<String> names, Map<Cohort.Key, Lens.Place> places) {}

    /// Where it all comes from.
    ///
    /// @param names the name of an area by its code
    public record Told(UnaryOperator<String> names, List<String> sources, Ledger ledger) {}

    /// The page.
    public static Page of(Parts parts) {
        Gaps gaps = parts.gaps();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(known(parts)));
        blocks.add(new Block.Questions(List.of(
                "Of whom do we not know what they need, and which homes has nobody asked what they can do?",
                "Which of these causes is ours to change this month, and which takes years?",
                "What do the children say about where they would live well?")));
        blocks.add(new Block.Numbers(numbers(parts)));
        if (gaps.outside() > 0) {
            blocks.add(new Block.Paragraph(
                    "%s who need a home count to none of these areas, since nothing says in which of them their authority lies, and are left out."
                            .formatted(Words.number(gaps.outside(), "child", "children"))));
        }
        if (gaps.children() > 0) {
            parts.through().ifPresent(through -> {
                blocks.add(new Block.Heading("Needs that come together, and why they are not met"));
                blocks.add(new Block.Paragraph(
                        "Cohorts are a lens for planning (%s), never a type of child: what home is right is asked of each child's own profile. Each child counts once."
                                .formatted(through.words())));
                blocks.add(new Block.Shown(GapsTables.byCohort(parts, through)));
            });
            blocks.add(new Block.Heading("Each need, and why it is not met"));
            blocks.add(new Block.Paragraph(
                    "A child counts under each need that was judged to ask for action (level 2 or 3), so a column adds up"
                            + " to more than its children. The cause is of the child's whole profile: one need may be why"
                            + " a home that meets the others is not right."));
            blocks.add(new Block.Shown(GapsTables.byNeed(parts)));
            blocks.add(new Block.Heading("Every cause, by area"));
            blocks.add(new Block.Shown(GapsTables.byArea(parts)));
            blocks.add(new Block.Shown(GapsTables.behind(parts)));
            blocks.add(new Block.Heading("By how many degrees off task"));
            blocks.add(new Block.Paragraph(FORMULA));
            blocks.add(new Block.Shown(GapsTables.index(parts)));
            blocks.add(new Block.Heading("The children behind it"));
            blocks.add(new Block.Shown(GapsTables.children(parts)));
        } else {
            blocks.add(new Block.Paragraph(nobody(gaps)));
            blocks.add(new Block.Way("All who need a home now or live in one", "/gaps?who=all"));
        }
        blocks.add(new Block.Way("Over time, and what of a change is only what is written down", "/gaps/over-time"));
        blocks.add(new Block.Way("How many places can be used, and for which needs", "/capacity"));
        blocks.add(new Block.Way("Which needs come together, and where these children stand in that", "/cohorts"));
        blocks.add(new Block.Way("What is known of children's needs", "/needs"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "For whom no right home is here, and why, on "
                        + Words.day(gaps.question().day()),
                "For each child who needs a home: is one here that can meet the needs at their level, on evidence of “%s” or stronger, and may take the child? If not, why not?"
                        .formatted(gaps.question().evidence().words().toLowerCase(Locale.UK)),
                blocks);
    }

    /// Why nobody is shown.
    public static String nobody(Gaps gaps) {
        return "Of the children asked about, none is known to need a home on %s. A child is known to need one now by a search or a referral that is open that day, or by notice that was given: where nobody wrote these down, nobody can be counted."
                .formatted(Words.day(gaps.question().day()));
    }

    private static String known(Parts parts) {
        long judged = parts.gaps().areas().stream()
                .flatMap(area -> Stream.concat(
                        area.met().stream().map(Gaps.Met::asking),
                        area.unmet().stream().map(Unmet::asking)))
                .filter(asking -> asking.call().isKnown())
                .count();
        long described = parts.homes().stream().filter(Offer::isDescribed).count();
        return "Needs are judged for %s of %s who need a home, and %s of %s are described. What is not recorded is never read as what is not there: where it could change the answer, the cause is “cannot be known”."
                .formatted(
                        Words.whole(judged),
                        Words.number(parts.gaps().children(), "child", "children"),
                        Words.whole(described),
                        Words.number(parts.homes().size(), "home", "homes"));
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        List<InArea> areas = parts.gaps().areas();
        int children = parts.gaps().children();
        int lives = (int) areas.stream()
                .flatMap(area -> area.met().stream())
                .filter(met -> met.how() == Gaps.Met.How.LIVES_IN_IT)
                .count();
        int met = areas.stream().mapToInt(area -> area.met().size()).sum();
        int unknown = (int) areas.stream()
                .flatMap(area -> area.unmet().stream())
                .filter(unmet -> unmet.main().isNotKnown())
                .count();
        String of = " of " + Words.number(children, "child", "children") + " who need a home";
        var explained = new GapsExplained(parts.told().sources());
        Optional<Explanation> without = Optional.of(explained.without());
        return List.of(
                new Block.Numbers.Figure(
                        Words.whole(lives),
                        "live in a home that is known to meet their needs," + of,
                        Optional.of(explained.needing())),
                new Block.Numbers.Figure(
                        Words.whole(met - lives), "could have an open place in such a home here," + of, without),
                new Block.Numbers.Figure(
                        Words.whole(children - met - unknown),
                        "have no such home here, and a known cause," + of,
                        without),
                new Block.Numbers.Figure(Words.whole(unknown), "of whom it cannot be known," + of, without));
    }

    private static final String FORMULA =
            "0 degrees is on task: every child has what the profile calls for. At 90 degrees nothing that is called for is"
                    + " given. For each child it is 90 times the levels that are lacking, over the levels that are called"
                    + " for (needs at level 2 or 3); for an area, the mean of its children. It is for an area to see its"
                    + " own path from year to year. Areas are not ranked by it: it moves with what each records.";
}
