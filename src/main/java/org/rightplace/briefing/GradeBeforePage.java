package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.care.Judgement;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.Share;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.outcome.GradeBefore;
import org.rightplace.sufficiency.outcome.GradeBefore.Answer;

/// Whether the inspection outcome of a home tells anything of the outcome of a placement in it.
public final class GradeBeforePage {
    private GradeBeforePage() {}

    private static final Measure POINTS = new Measure(100, 1, "");

    /// What the page is made of.
    ///
    /// @param time in which placements began, in words
    /// @param asAt the newest day of any return
    public record Parts(GradeBefore found, String time, LocalDate asAt, GapsPage.Told told) {}

    /// The page.
    public static Page of(Parts parts) {
        GradeBefore found = parts.found();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "Inspectors judge a home; a placement is a child in it. Only a judgement that was published before the child came can tell anything of what followed: a later one may have been caused by it."));
        blocks.add(new Block.Questions(List.of(
                "If the grade tells little of what became of children, what are we choosing homes by?",
                "What did children placed there say of it, and who asked them?")));
        blocks.add(new Block.Paragraph(joined(parts)));
        blocks.add(new Block.Heading("The answer, as far as these records give one"));
        blocks.add(new Block.Paragraph(answer(parts)));
        if (!found.byGrade().isEmpty()) {
            blocks.add(new Block.Shown(byGrade(parts)));
        }
        blocks.add(new Block.Heading("What would answer it better"));
        blocks.add(
                new Block.Paragraph(
                        "Ofsted's lists of several years, so that the judgement in force is known for earlier placements; the home's number in every return; the level of each child's needs when the placement began, since homes of one grade may take other children than those of another; the child's own view; and more homes judged lower, of which there are few."));
        blocks.add(new Block.Way("Outcomes of placement", "/outcomes"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Does the inspection outcome tell anything about the outcome of placement?",
                "Placements in children's homes that began %s, by the overall judgement in force before they began."
                        .formatted(parts.time()),
                blocks);
    }

    private static String joined(Parts parts) {
        GradeBefore found = parts.found();
        int joined = found.homes() - found.withoutHome() - found.notJudged();
        return "%s in children's homes began %s. For %s of them no return gives the home's number; for %s the releases that are held show no judgement published before the placement began. %s could be joined to one."
                .formatted(
                        Words.capital(Words.number(found.homes(), "placement", "placements")),
                        parts.time(),
                        Words.whole(found.withoutHome()),
                        Words.whole(found.notJudged()),
                        Words.whole(joined));
    }

    private static String answer(Parts parts) {
        Optional<Answer> answer = parts.found().answer();
        if (answer.isEmpty()) {
            return "There is no answer: %d homes or more are needed on each side, those judged good or outstanding and those judged lower, with placements that began after the judgement."
                    .formatted(GradeBefore.FEWEST_HOMES);
        }
        Answer is = answer.get();
        Interval interval = is.difference().interval();
        boolean none = interval.holds(0);
        return "Of placements in homes judged good or outstanding %s had ended without a plan within a year, in homes judged lower %s, the same ages and placements before taken into account. The difference is %s points (95%% interval %s to %s, homes drawn anew). %s With %s homes on one side and %s on the other, a difference of less than %s points would most likely not be seen."
                .formatted(
                        Measure.PERCENT.text(is.higher()),
                        Measure.PERCENT.text(is.lower()),
                        POINTS.text(is.difference().value()),
                        POINTS.text(interval.low()),
                        POINTS.text(interval.high()),
                        none
                                ? "That is compatible with no difference at all: here the grade does not tell how placements end."
                                : "So here the grade goes with how placements end; it need not be why, since homes of different grades may take different children.",
                        Words.whole(is.homesHigher()),
                        Words.whole(is.homesLower()),
                        POINTS.text(is.detectable()));
    }

    /// Placements by the judgement in force before they began.
    public static Exhibit byGrade(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Judgement grade : Judgement.values()) {
            Share share = parts.found().byGrade().get(grade);
            if (share != null) {
                rows.add(List.of(
                        Words.text(grade.published()),
                        Cells.whole(share.whole()),
                        Cells.whole(share.part()),
                        share.value().isPresent() ? interval(share) : new Cell.Unknown("", "no first year in view")));
            }
        }
        Map<String, Explanation> told = new LinkedHashMap<>();
        told.put(
                "share",
                new Explanation(
                        "share-by-grade",
                        "Ended without a plan within a year, by grade",
                        "Of the placements whose first year lies within the returns and whose home had this overall judgement before they began: the share that ended within it for a reason read as a breakdown.",
                        Explanation.From.all(parts.told().sources()),
                        "Placements without the home's number, or in a home of which no judgement had been published by then as far as the releases held show.",
                        "Wilson's 95% interval, as if placements were apart from each other; those in one home are not, so it is too narrow. The answer above draws whole homes anew.",
                        "E. B. Wilson, Journal of the American Statistical Association 22, 1927. Grades side by side are not of the same children.",
                        "What a grade does to a placement."));
        return new Exhibit(
                "outcomes-by-grade-before",
                new Table(
                        "Placements that began %s, by the judgement in force before".formatted(parts.time()),
                        List.of(
                                Words.words("judgement", "Overall judgement"),
                                new Column("whole", "Placements, first year in view", "placements"),
                                new Column("unplanned", "Ended without a plan in it", "placements"),
                                new Column("share", "Share", "")),
                        rows,
                        List.of(GapsPage.INSIDE, "In brackets 95% intervals.")),
                parts.asAt(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger(),
                told);
    }

    private static Cell interval(Share share) {
        Interval interval = share.wilson(Interval.USUAL).orElseThrow();
        return new Cell.Interval(share.value(), OptionalDouble.of(interval.low()), OptionalDouble.of(interval.high()));
    }
}
