package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.commissioning.Every;
import org.rightplace.commissioning.Every.Period;
import org.rightplace.commissioning.Referrals;
import org.rightplace.commissioning.Searches;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.ledger.Ledger;

/// How an authority searches for homes, over time: a mirror for those who commission, never a league
/// table. It is of one authority or of a group as one, and sets no authority beside another.
public final class CommissioningPage {
    private CommissioningPage() {}

    static final String OURS =
            "A mirror for those who commission and keep these records. Counts are exact, so nothing of it is for"
                    + " publication, and it is not for comparing authorities: what one writes down another may not.";

    /// What a page is made of.
    ///
    /// @param whose     of whom, as a reader is told
    /// @param every     how long a period is
    /// @param searches  by period; none where no log is held
    /// @param referrals by period; none where none are held
    /// @param until     the last day of which the records speak
    public record Parts(
            String whose,
            Every every,
            List<Searches> searches,
            List<Referrals> referrals,
            LocalDate until,
            List<String> sources,
            Ledger ledger) {
        public Parts {
            searches = List.copyOf(searches);
            referrals = List.copyOf(referrals);
            sources = List.copyOf(sources);
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Questions(List.of(
                "When a search was an emergency, could the need have been known sooner?",
                "Who was asked that could not have met the child's needs, and what did asking everybody cost the child?",
                "What did the children think of the choice?")));
        blocks.add(new Block.Warning(OURS));
        if (parts.searches().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "No log of searches is held for %s. The form that `rightplace template commissioning` writes takes a row for each search: when notice was given, whom you asked, what was declined and why, what the home was chosen on, and where the child was meanwhile."
                            .formatted(parts.whose())));
            blocks.add(new Block.Way("Load a log of searches for homes", "/import"));
        } else {
            searches(parts, blocks);
        }
        blocks.add(new Block.Heading("Referrals, and those for which no place is recorded"));
        if (parts.referrals().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "No referral in the Placements Data Standard is held for %s.".formatted(parts.whose())));
        } else {
            blocks.add(new Block.Shown(CommissioningTables.referrals(parts)));
        }
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                        "How homes are searched for: " + parts.whose(),
                        "What the log of searches and the referrals say, period by period: how long the need was known, who was"
                                + " asked, what was declined and why, what was chosen on, and where children were meanwhile.",
                        blocks)
                .explained(Explained.SEARCHES);
    }

    private static void searches(Parts parts, List<Block> blocks) {
        int all = sum(parts, Searches::searches);
        int profile = sum(parts, one -> one.notice().profile().yes());
        int fit = sum(parts, one -> one.ended().chosen(ChosenOn.FIT));
        int settled = sum(parts, one -> one.ended().settled());
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(Words.whole(all), "searches in the log"),
                new Block.Numbers.Figure(
                        Words.whole(profile),
                        "of the %s: a needs profile was made when the child was accommodated"
                                .formatted(Words.whole(all))),
                new Block.Numbers.Figure(
                        Words.whole(fit),
                        "of the %s that found a home: chosen on fit with the child's needs"
                                .formatted(Words.whole(settled))))));
        blocks.add(new Block.Heading("Notice"));
        blocks.add(new Block.Shown(CommissioningTables.notice(parts, Optional.of(planned(parts)))));
        blocks.add(new Block.Heading("Who was asked, and what was declined"));
        blocks.add(new Block.Shown(CommissioningTables.asked(parts)));
        if (parts.searches().stream().anyMatch(one -> !one.declines().isEmpty())) {
            blocks.add(new Block.Shown(CommissioningTables.declined(parts)));
        } else {
            blocks.add(
                    new Block.Paragraph("The log says of nothing that was declined. That is not the same as nothing."));
        }
        blocks.add(new Block.Heading("What the home was chosen on"));
        blocks.add(new Block.Shown(CommissioningTables.chosen(parts, Optional.of(chosen(parts)))));
        blocks.add(new Block.Heading("Where children were meanwhile, and how long it took"));
        blocks.add(new Block.Shown(CommissioningTables.meanwhile(parts)));
        blocks.add(new Block.Shown(CommissioningTables.waits(parts)));
    }

    private static int sum(Parts parts, ToIntFunction<Searches> what) {
        return parts.searches().stream().mapToInt(what).sum();
    }

    /// A period in words, such as *April 2024 to March 2025*.
    static String words(Period period) {
        return "%s to %s".formatted(month(period.first()), month(period.last()));
    }

    private static String month(LocalDate day) {
        return Words.day(day.withDayOfMonth(1)).substring(2);
    }

    private static String planned(Parts parts) {
        return Bars.stacked(
                new Caption(
                        "commissioning-notice",
                        "Searches by whether they could be planned: " + parts.whose(),
                        "A bar for each period; what the log does not say has its own part. The table below has the same."),
                List.of("Planned", "Emergency", "Not said"),
                parts.searches().stream()
                        .map(one -> new Bars.Stack(
                                words(one.period()),
                                List.of(
                                        one.notice().planned(),
                                        one.notice().emergency(),
                                        one.notice().notSaid())))
                        .toList());
    }

    private static String chosen(Parts parts) {
        return Bars.stacked(
                new Caption(
                        "commissioning-chosen",
                        "Searches by what the home was chosen on: " + parts.whose(),
                        "A bar for each period. Searches that found no home, are not needed any more, or of which the log does not say the end, stand last. The table below has the same."),
                List.of(
                        ChosenOn.FIT.words(),
                        ChosenOn.PRICE.words(),
                        ChosenOn.ONLY_ONE.words(),
                        ChosenOn.NOT_KNOWN.words(),
                        "No home found yet",
                        "Not needed, or not said"),
                parts.searches().stream()
                        .map(one -> new Bars.Stack(
                                words(one.period()),
                                List.of(
                                        one.ended().chosen(ChosenOn.FIT),
                                        one.ended().chosen(ChosenOn.PRICE),
                                        one.ended().chosen(ChosenOn.ONLY_ONE),
                                        one.ended().chosen(ChosenOn.NOT_KNOWN),
                                        one.ended().stillOpen(),
                                        one.ended().noLongerNeeded()
                                                + one.ended().notSaid())))
                        .toList());
    }
}
