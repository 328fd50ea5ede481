package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.commissioning.Answers;
import org.rightplace.commissioning.FirstHour;
import org.rightplace.commissioning.FirstHour.Spend;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// What a quarter's placements spreadsheet tells a commissioner in the first hour, on one page that can
/// go into a sufficiency strategy.
public final class FirstHourPage {
    private FirstHourPage() {}

    private static final String EXACT =
            "For those who keep these records: counts are exact. Before any of it is published, small counts must go.";
    private static final String POUNDS = "pounds";

    /// What the page is made of.
    ///
    /// @param whose of whom, as a reader is told
    public record Parts(String whose, FirstHour hour, List<String> sources, Ledger ledger) {
        private String quarter() {
            return "%s to %s"
                    .formatted(
                            Words.day(hour.quarter().first()),
                            Words.day(hour.quarter().last()));
        }

        private LocalDate until() {
            return hour.until();
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "This is what one spreadsheet says. It knows risks, but no level of any need, and nothing of homes: whether a right home exists for these children it cannot tell."));
        blocks.add(new Block.Questions(List.of(
                "Who are the children who wait, what do they need, and who tells them what is being done?",
                "Which of these places was chosen because it was right, and which because it was there?",
                "What is not written down here, and who could write it down this week?")));
        blocks.add(new Block.Numbers(numbers(parts)));
        blocks.add(new Block.Shown(all(parts)));
        blocks.add(new Block.Heading("What places found in the quarter cost"));
        blocks.add(
                new Block.Paragraph(
                        "What was agreed a week, without VAT, for places found in the quarter; not what is paid for all children in care. What they cost to the end of the quarter is if every one lasts until then, so it is the most that it can be. A cost that is not recorded is unknown and in no sum."));
        blocks.add(new Block.Shown(spend(parts)));
        blocks.add(new Block.Heading("Why places lie outside"));
        blocks.add(new Block.Shown(outside(parts)));
        blocks.add(new Block.Heading("For a sufficiency strategy, in words"));
        inWords(parts).forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
        blocks.add(
                new Block.Way("What fostering and homes were each thought to do for these children", "/suitability"));
        blocks.add(new Block.Way("What places cost, and what a change of it is made of", "/costs"));
        blocks.add(new Block.Way("How homes are searched for", "/commissioning"));
        blocks.add(new Block.Way("What would say more: levels of need, and what homes can do", "/forms"));
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                "The first hour: " + parts.whose(),
                "What the placements spreadsheet of %s says at once. Nothing else is needed for it."
                        .formatted(parts.quarter()),
                blocks);
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        FirstHour hour = parts.hour();
        Optional<Explanation> explained = Optional.of(explained(parts));
        return List.of(
                new Block.Numbers.Figure(
                        Words.whole(hour.waiting().children()),
                        "%s for whom no place is recorded on %s"
                                .formatted(
                                        hour.waiting().children() == 1 ? "child" : "children",
                                        Words.day(parts.until())),
                        explained),
                new Block.Numbers.Figure(Words.whole(hour.found().places()), "places found in the quarter", explained),
                new Block.Numbers.Figure(
                        Words.whole(hour.found().unregistered().yes()),
                        "of them registered with nobody; of %s it is not said"
                                .formatted(
                                        Words.whole(hour.found().unregistered().notSaid())),
                        explained),
                new Block.Numbers.Figure(
                        "£" + Words.whole(pounds(total(hour.spend(), true))),
                        "a week was agreed for the %s whose cost is known, of %s"
                                .formatted(
                                        Words.whole(known(hour)),
                                        Words.whole(hour.found().places())),
                        explained));
    }

    private static int known(FirstHour hour) {
        return hour.spend().values().stream().mapToInt(Spend::known).sum();
    }

    private static Pence total(Map<String, Spend> spend, boolean aWeek) {
        return new Pence(spend.values().stream()
                .mapToLong(one -> (aWeek ? one.aWeek() : one.toTheEnd()).pence())
                .sum());
    }

    private static long pounds(Pence amount) {
        return Math.round(amount.pence() / 100.0);
    }

    /// Every answer of the hour, with what is not said.
    private static Exhibit all(Parts parts) {
        FirstHour hour = parts.hour();
        FirstHour.Waiting waiting = hour.waiting();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("Children for whom no place is recorded", waiting.children(), waiting.children(), 0));
        int dayNotSaid = waiting.children() - waiting.days().count();
        rows.add(days("Waiting: half of them for at least, days", waiting, dayNotSaid, true));
        rows.add(days("Waiting: the longest, days", waiting, dayNotSaid, false));
        for (NeededBy when : NeededBy.values()) {
            rows.add(row(
                    "Waiting, and needed when asked for: " + words(when),
                    waiting.neededBy().getOrDefault(when, 0),
                    waiting.children(),
                    waiting.neededByNotSaid()));
        }
        rows.add(row("Waiting, and deprived of liberty by an order", waiting.deprivation()));
        rows.add(row("Places found, registered with nobody", hour.found().unregistered()));
        rows.add(row(
                "Places found for a child deprived of liberty by an order",
                hour.found().deprivation()));
        rows.add(
                row("Places found outside the authority", hour.found().outside().outside()));
        rows.add(row("Places found where one was wanted", hour.found().preferred()));
        rows.add(row("Places found with education undisturbed", hour.found().education()));
        Answers together = hour.found().together();
        rows.add(row(
                "Children to live with brothers or sisters who are apart from some or all of them",
                new Answers(together.no(), together.yes(), together.notSaid())));
        return exhibit(
                parts,
                "first-hour",
                new Table(
                        "The first hour: %s, %s".formatted(parts.whose(), parts.quarter()),
                        List.of(
                                Words.words("measure", "What"),
                                new Column("number", "Number", ""),
                                new Column("of", "Of", ""),
                                new Column("notSaid", "Of these, not said", "")),
                        rows,
                        List.of(
                                EXACT,
                                "A child counts once among those who wait, by the newest referral. Counted in the quarter of their file, for want of a day: %s."
                                        .formatted(Words.number(
                                                hour.undated(), "place that was found", "places that were found")))));
    }

    private static String words(NeededBy when) {
        return switch (when) {
            case TODAY -> "the same day";
            case WITHIN_FIVE_DAYS -> "within five days";
            case LATER -> "later than that";
        };
    }

    private static List<Cell> row(String what, Answers answers) {
        return row(what, answers.yes(), answers.asked(), answers.notSaid());
    }

    private static List<Cell> row(String what, int number, int of, int notSaid) {
        return List.of(Words.text(what), Cells.whole(number), Cells.whole(of), Cells.whole(notSaid));
    }

    private static List<Cell> days(String what, FirstHour.Waiting waiting, int notSaid, boolean median) {
        Cell days;
        if (waiting.days().count() == 0) {
            days = new Cell.Unknown("", "nobody waits whose day of request is known");
        } else if (median) {
            days = Cells.whole((long) waiting.days().median().orElseThrow());
        } else {
            days = Cells.whole(waiting.days().largest().orElseThrow());
        }
        return List.of(Words.text(what), days, Cells.whole(waiting.children()), Cells.whole(notSaid));
    }

    private static Exhibit spend(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        parts.hour()
                .spend()
                .forEach(
                        (kind, spend) -> rows.add(row(kind.equals(FirstHour.NO_KIND) ? "Kind not said" : kind, spend)));
        return exhibit(
                parts,
                "first-hour-spend",
                new Table(
                        "Weekly cost agreed for places found, %s".formatted(parts.quarter()),
                        List.of(
                                Words.words("kind", "Kind of place"),
                                new Column("places", "Places found", "places"),
                                new Column("known", "Of these, cost known", "places"),
                                new Column("aWeek", "Together a week", POUNDS),
                                new Column("core", "Of which core", POUNDS),
                                new Column("additional", "Additional support", POUNDS),
                                new Column("education", "Education", POUNDS),
                                new Column("other", "Other", POUNDS),
                                new Column("toTheEnd", "To the quarter's end, at most", POUNDS)),
                        rows,
                        List.of(
                                EXACT,
                                "Parts are summed as far as they are recorded, so they can fall short of the total. Totals below 100 or above 100,000 pounds a week are taken for slips, as the standard does, and count as not known.")));
    }

    private static List<Cell> row(String kind, Spend spend) {
        List<Cell> row =
                new ArrayList<>(List.of(Words.text(kind), Cells.whole(spend.places()), Cells.whole(spend.known())));
        List<Pence> sums = new ArrayList<>(List.of(spend.aWeek()));
        sums.addAll(spend.parts());
        sums.add(spend.toTheEnd());
        sums.forEach(sum -> row.add(
                spend.known() == 0
                        ? new Cell.Unknown("", "no cost of this kind is recorded")
                        : Cells.whole(pounds(sum))));
        return row;
    }

    private static Exhibit outside(Parts parts) {
        FirstHour.Outside outside = parts.hour().found().outside();
        List<List<Cell>> rows = new ArrayList<>();
        outside.why()
                .forEach((why, places) -> rows.add(
                        List.of(Words.text("One outside was preferred: " + why.words()), Cells.whole(places))));
        rows.add(List.of(
                Words.text("One inside was preferred, and not found"), Cells.whole(outside.thoughLocalPreferred())));
        rows.add(List.of(Words.text("Neither is said"), Cells.whole(outside.whyNotSaid())));
        return exhibit(
                parts,
                "first-hour-outside",
                new Table(
                        "Places found outside the authority, by why, %s".formatted(parts.quarter()),
                        List.of(Words.words("why", "Why"), new Column("places", "Places", "places")),
                        rows,
                        List.of(
                                EXACT,
                                "Of %s places found, %s lie outside, and of %s it is not said where they lie. The standard asks for a reason only where a place outside was preferred."
                                        .formatted(
                                                Words.whole(outside.outside().asked()),
                                                Words.whole(outside.outside().yes()),
                                                Words.whole(outside.outside().notSaid())))));
    }

    /// The same as sentences that can be taken over, each with its denominator.
    private static List<String> inWords(Parts parts) {
        FirstHour hour = parts.hour();
        FirstHour.Places found = hour.found();
        return List.of(
                "From %s, by the authority's own placement records, %s found. On %s no place was recorded for %s%s."
                        .formatted(
                                parts.quarter(),
                                Words.number(found.places(), "place was", "places were"),
                                Words.day(parts.until()),
                                Words.number(hour.waiting().children(), "child", "children"),
                                hour.waiting().days().median().isPresent()
                                        ? ", half of whom had waited %s or longer"
                                                .formatted(Words.number(
                                                        (long) hour.waiting()
                                                                .days()
                                                                .median()
                                                                .getAsDouble(),
                                                        "day",
                                                        "days"))
                                        : ""),
                "Of the places found, %s registered with nobody (not recorded: %s), %s for a child whom an order deprives of liberty (%s), and %s outside the authority (%s)."
                        .formatted(
                                Words.number(found.unregistered().yes(), "was", "were"),
                                Words.whole(found.unregistered().notSaid()),
                                Words.number(found.deprivation().yes(), "was", "were"),
                                Words.whole(found.deprivation().notSaid()),
                                Words.number(found.outside().outside().yes(), "lay", "lay"),
                                Words.whole(found.outside().outside().notSaid())),
                "Of %s who should live with brothers or sisters, %s placed with all of them and %s not (not recorded: %s). These are counts of what was written down; what each child needs, and whether a home exists that can meet it, they do not say."
                        .formatted(
                                Words.number(found.together().asked(), "child", "children"),
                                Words.number(found.together().yes(), "was", "were"),
                                Words.number(found.together().no(), "was", "were"),
                                Words.whole(found.together().notSaid())));
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "first-hour",
                "A figure of the first hour",
                "Referrals and places found, as the Placements Data Standard's spreadsheet holds them: children without a place by their newest referral, and places by the day on which they were to begin.",
                Explanation.From.all(parts.sources()),
                "Children for whom nobody wrote a referral; places without a day; what happened to a place after it was found.",
                "Full counts of what is recorded, so without an interval. What is not said is counted beside every figure, and could change it by as much.",
                "Counting. Whether a place is registered is what the record says: a missing number is not said, and never unregistered.",
                "How many children need a home, or that the others are where they should be.");
    }

    private static Exhibit exhibit(Parts parts, String name, Table table) {
        return new Exhibit(name, table, parts.until(), parts.sources(), Optional.empty(), parts.ledger());
    }
}
