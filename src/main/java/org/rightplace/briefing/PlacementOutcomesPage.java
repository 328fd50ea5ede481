package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.rate.StandardisedRatio;
import org.rightplace.estimate.survival.Point;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Curves;
import org.rightplace.figure.Dots;
import org.rightplace.figure.Measure;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.outcome.Ending;
import org.rightplace.sufficiency.outcome.Group;
import org.rightplace.sufficiency.outcome.Outcomes;
import org.rightplace.sufficiency.outcome.Outcomes.OfGroup;

/// What became of placements that began in some time.
public final class PlacementOutcomesPage {
    private PlacementOutcomesPage() {}

    private static final int MOST_DRAWN = 30;
    private static final int EVERY = 7;
    private static final int TWO_YEARS = 730;
    private static final Measure RATIO = new Measure(1, 2, "");

    /// What the page is made of.
    ///
    /// @param asAt the newest day of any return
    public record Parts(Outcomes outcomes, LocalDate asAt, GapsPage.Told told) {

        private String time() {
            return "from %s to %s"
                    .formatted(
                            Words.day(outcomes.question().from()),
                            Words.day(outcomes.question().to()));
        }

        private String name(String group) {
            return outcomes.question().by() == Group.AUTHORITY ? told.names().apply(group) : group;
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        OfGroup all = parts.outcomes().all();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "An end without a plan is not always a failure, nor a planned one always good for the child. What a child says of the place, whether it felt safe and whom the child lost are in no return."));
        blocks.add(new Block.Questions(List.of(
                "What did the children say about where they lived, and about the move?",
                "Which of these ends could have been seen coming, and what would have held the placement?",
                "Is a group different, or are its children? What is not in the comparison that matters here?")));
        if (all.stays() == 0) {
            blocks.add(new Block.Paragraph("No placement that is held began %s.".formatted(parts.time())));
        } else {
            blocks.add(new Block.Numbers(numbers(parts)));
            blocks.add(new Block.Heading("How placements went on"));
            blocks.add(new Block.Shown(curves(parts)));
            blocks.add(new Block.Heading(
                    parts.outcomes().question().by().words() + ": ends without a plan within a year"));
            blocks.add(new Block.Paragraph(
                    "Each group is held against what would be expected of its children, were ends as frequent as among all other children of the same kind of placement, age and number of placements before (but for what the groups are told apart by). 1 is as expected. Groups stand by name and are never ranked; those of fewer than %d placements are put together."
                            .formatted(Outcomes.FEWEST)));
            blocks.add(new Block.Shown(groups(parts)));
            OutcomesFunnel.picture(parts)
                    .ifPresent(svg -> blocks.add(new Block.Drawn(
                            "outcomes-funnel", "Ends without a plan, and what chance alone may do", svg)));
            blocks.add(new Block.Heading("Why placements changed"));
            blocks.add(new Block.Shown(reasons(parts)));
        }
        blocks.add(new Block.Way(
                "How children fare: stability, going missing, school, brothers and sisters, their own view",
                "/outcomes/children"));
        blocks.add(new Block.Way("Does the inspection outcome tell anything of this?", "/outcomes/inspection"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Outcomes of placement",
                "Placements that began %s: how long they lasted, and whether they ended to a plan. Outcomes of inspection are another thing, and stand elsewhere."
                        .formatted(parts.time()),
                blocks);
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        OfGroup all = parts.outcomes().all();
        List<Block.Numbers.Figure> figures = new ArrayList<>();
        figures.add(new Block.Numbers.Figure(
                Words.whole(all.stays()),
                "placements began, of %s".formatted(Words.number(all.children(), "child", "children"))));
        all.withinAYear()
                .value()
                .ifPresent(share -> figures.add(new Block.Numbers.Figure(
                        Measure.PERCENT.text(share),
                        "ended without a plan within a year, of %s whose first year is in view"
                                .formatted(Words.number(all.withinAYear().whole(), "placement", "placements")),
                        Optional.of(explained(parts, "ended-without-a-plan")))));
        all.half()
                .ifPresent(day -> figures.add(new Block.Numbers.Figure(
                        Words.whole(day), "days, by which half had ended in any way (Kaplan-Meier)")));
        return figures;
    }

    /// The chance of each way of ending by some days, and how many are in view.
    public static Exhibit curves(Parts parts) {
        OfGroup all = parts.outcomes().all();
        List<List<Cell>> rows = new ArrayList<>();
        for (int day : Outcomes.DAYS) {
            for (Ending ending : Ending.values()) {
                all.curves()
                        .by(ending, day)
                        .ifPresent(point -> rows.add(List.of(
                                Words.text(day + " days"),
                                Words.text(ending.words()),
                                interval(point),
                                Cells.whole(point.atRisk()))));
            }
        }
        Map<String, Explanation> told = new LinkedHashMap<>();
        told.put("chance", explained(parts, "chance-of-an-end"));
        return new Exhibit(
                "outcomes-by-day",
                new Table(
                        "How placements that began %s had ended".formatted(parts.time()),
                        List.of(
                                Words.words("day", "By the end of"),
                                Words.words("ending", "Ended"),
                                new Column("chance", "Chance", ""),
                                new Column("inView", "Still in view that day", "placements")),
                        rows,
                        notes()),
                parts.asAt(),
                parts.told().sources(),
                picture(parts),
                parts.told().ledger(),
                told);
    }

    private static List<String> notes() {
        return List.of(
                GapsPage.INSIDE,
                "The three ways of ending keep each other from coming; with those that go on they add up to all (Aalen-Johansen). In brackets the 95% interval, which takes placements to be apart from each other.",
                "Whether an end was planned is read from the reason for the change, or from how care ended; no return says it itself.");
    }

    private static Cell interval(Point point) {
        Interval interval = point.estimate().interval();
        return new Cell.Interval(
                OptionalDouble.of(point.estimate().value()),
                OptionalDouble.of(interval.low()),
                OptionalDouble.of(interval.high()));
    }

    private static Optional<String> picture(Parts parts) {
        Outcomes.Curves curves = parts.outcomes().all().curves();
        List<Curves.Line> lines = new ArrayList<>();
        for (Ending ending : Ending.values()) {
            List<Curves.Step> steps = new ArrayList<>(List.of(new Curves.Step(0, 0, 0, 0)));
            for (int day = 1; day <= TWO_YEARS; day += EVERY) {
                curves.by(ending, day).map(PlacementOutcomesPage::step).ifPresent(steps::add);
            }
            lines.add(new Curves.Line(ending.words(), steps));
        }
        List<Curves.Tick> ticks = new ArrayList<>();
        for (int day : List.of(0, 90, 180, 365, 548, TWO_YEARS)) {
            ticks.add(new Curves.Tick(
                    day, day == 0 ? "start" : day + " days", curves.table().atRisk(day)));
        }
        return Optional.of(Curves.draw(
                new Caption(
                        "outcomes-curves",
                        "How placements that began %s ended, by the day".formatted(parts.time()),
                        "Three lines that rise: the chance of having ended to a plan, without one, or in a way that is not said. The bands are 95% intervals. The table holds the numbers."),
                lines,
                ticks));
    }

    private static Curves.Step step(Point point) {
        double value = Math.clamp(point.estimate().value(), 0, 1);
        Interval interval = point.estimate().interval();
        return new Curves.Step(
                point.day(), value, Math.clamp(interval.low(), 0, value), Math.clamp(interval.high(), value, 1));
    }

    /// Each group against what would be expected of its children.
    public static Exhibit groups(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        parts.outcomes()
                .groups()
                .forEach((group, of) -> rows.add(List.of(
                        Words.text(parts.name(group)),
                        Cells.whole(of.stays()),
                        Cells.whole(of.withinAYear().whole()),
                        Cells.whole(of.withinAYear().part()),
                        share(of.withinAYear().value()),
                        of.pooled()
                                .<Cell>map(pooled -> new Cell.Interval(
                                        OptionalDouble.of(pooled.value()),
                                        OptionalDouble.of(pooled.interval().low()),
                                        OptionalDouble.of(pooled.interval().high())))
                                .orElse(new Cell.Unknown("", "too few groups to learn from")),
                        of.standard()
                                .<Cell>map(ratio -> new Cell.Decimal(ratio.expected()))
                                .orElse(new Cell.Unknown("", "no others of the same kind and age")),
                        of.standard()
                                .map(PlacementOutcomesPage::ratio)
                                .orElse(new Cell.Unknown("", "no others of the same kind and age")),
                        Words.text(words(of)))));
        Map<String, Explanation> told = new LinkedHashMap<>();
        told.put("share", explained(parts, "ended-without-a-plan"));
        told.put("ratio", explained(parts, "against-what-is-expected"));
        return new Exhibit(
                "outcomes-by-" + parts.outcomes().question().by().slug(),
                new Table(
                        "Placements that began %s, by %s"
                                .formatted(
                                        parts.time(),
                                        parts.outcomes().question().by().words().toLowerCase(Locale.UK)),
                        List.of(
                                Words.words(
                                        "group",
                                        parts.outcomes().question().by().words()),
                                new Column("stays", "Placements that began", "placements"),
                                new Column("whole", "Of these, first year in view", "placements"),
                                new Column("unplanned", "Ended without a plan in it", "placements"),
                                new Column("share", "Share", ""),
                                new Column("pooled", "Share, drawn towards all others", ""),
                                new Column("expected", "Expected of such children", "placements"),
                                new Column("ratio", "Against what is expected", ""),
                                Words.words("chance", "Against chance alone")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Expected: as frequent as among all other children of the same kind of placement, age and number of placements before. Need is not in it: no return tells its level.",
                                "In brackets 95% intervals. Drawn towards all others: the fewer placements, the more (partial pooling).")),
                parts.asAt(),
                parts.told().sources(),
                ratios(parts),
                parts.told().ledger(),
                told);
    }

    private static Cell share(OptionalDouble share) {
        return share.isPresent() ? new Cell.Share(share.getAsDouble()) : new Cell.Unknown("", "no first year in view");
    }

    private static Cell ratio(StandardisedRatio ratio) {
        return new Cell.Interval(
                OptionalDouble.of(ratio.ratio()),
                OptionalDouble.of(ratio.interval().low()),
                OptionalDouble.of(ratio.interval().high()));
    }

    private static String words(OfGroup of) {
        return switch (of.place()) {
            case WITHIN -> "as chance alone would leave it";
            case ABOVE, BELOW -> "beyond chance for 1 in 20: worth a question";
            case FAR_ABOVE, FAR_BELOW -> "beyond chance for 1 in 500: worth a question";
        };
    }

    private static Optional<String> ratios(Parts parts) {
        List<Dots.Row> rows = new ArrayList<>();
        parts.outcomes()
                .groups()
                .forEach((group, of) -> of.standard()
                        .ifPresent(ratio -> rows.add(new Dots.Row(
                                parts.name(group),
                                List.of(new Dots.Dot(
                                        OptionalDouble.of(ratio.ratio()),
                                        OptionalDouble.of(ratio.interval().low()),
                                        OptionalDouble.of(ratio.interval().high())))))));
        if (rows.isEmpty() || rows.size() > MOST_DRAWN) {
            return Optional.empty();
        }
        return Optional.of(Dots.draw(
                new Caption(
                        "outcomes-ratios",
                        "Ends without a plan within a year, against what is expected",
                        "A dot for each group with its 95% interval; 1 is as expected of such children. The table holds the numbers."),
                List.of("Against what is expected"),
                rows,
                new Dots.Line(1, "as expected of such children"),
                RATIO));
    }

    /// Why placements changed.
    public static Exhibit reasons(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        int all = parts.outcomes().reasons().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        for (ChangeReason reason : ChangeReason.values()) {
            int stays = parts.outcomes().reasons().getOrDefault(reason, 0);
            rows.add(List.of(
                    Words.text(reason.code()),
                    Words.text(Words.capital(reason.meaning())),
                    Words.text(Ending.of(reason).words()),
                    Cells.whole(stays),
                    all == 0
                            ? new Cell.Unknown("", "no reason is given of any")
                            : new Cell.Share((double) stays / all)));
        }
        return new Exhibit(
                "outcomes-reasons",
                new Table(
                        "Why placements that began %s changed, where that was said".formatted(parts.time()),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("reason", "Reason for the change"),
                                Words.words("readAs", "Read as"),
                                new Column("stays", "Placements", "placements"),
                                new Column("share", "Share of those with a reason", "")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Reasons as filed in the returns. How each is read is a proposal of ours, not a standard; home, adoption, an order, independence and staying with carers at 18 are read as planned, home without a plan and custody as not.")),
                parts.asAt(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger());
    }

    private static Explanation explained(Parts parts, String key) {
        List<Explanation.From> from = Explanation.From.all(parts.told().sources());
        String leftOut =
                "Short breaks; temporary placements after which the child came back; what no return says: how the child felt, who was lost, whether the end was for the better.";
        return switch (key) {
            case "chance-of-an-end" ->
                new Explanation(
                        key,
                        "Chance of an end",
                        "The chance that a placement which began in this time has ended in this way by the end of the day, while it could have ended in others first.",
                        from,
                        leftOut,
                        "95% intervals by the delta method on the scale ln(-ln). They take placements to be apart from each other, and are too narrow where children share carers.",
                        "O. O. Aalen and S. Johansen, Scandinavian Journal of Statistics 5, 1978. A placement that still goes on, or is lost from view, counts as at risk until then.",
                        "How likely it is for one child.");
            case "ended-without-a-plan" ->
                new Explanation(
                        key,
                        "Ended without a plan within a year",
                        "Of the placements whose first year lies within the returns: the share that ended within it for a reason that is read as a breakdown.",
                        from,
                        leftOut
                                + " Placements that began less than a year before the returns end, ended or not; those lost from view within their first year.",
                        "A full count of what was filed. As uncertain as the reading of the reasons for change.",
                        "Reasons CREQB, CREQO, CHILD, LAREQ, ALLEG, STAND, APPRR and CUSTOD, and care that ended in custody or at home without a plan.",
                        "A share of failures: a child who asked to leave may have been heard.");
            default ->
                new Explanation(
                        key,
                        "Against what is expected",
                        "Ends without a plan within a year, over as many as there would be, were they as frequent as among all other children of the same kind of placement, age and number of placements before. 1 is as expected.",
                        from,
                        leftOut + " Children of a kind and age of whom there are no others to compare with.",
                        "Exact 95% interval of a count, with the expected number taken as known: too narrow where children live in the same home.",
                        "Indirect standardisation (N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research 2, 1987); the last column is a funnel (D. J. Spiegelhalter, Statistics in Medicine 24, 2005).",
                        "A mark for a provider or an authority, or a place in a ranking: children's needs are not in it.");
        };
    }
}
