package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Falling;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.capacity.Waterfall;
import org.rightplace.sufficiency.capacity.Waterfall.Level;
import org.rightplace.sufficiency.capacity.Waterfall.Step;

/// Registered places, usable places, specific places, and what lies between them.
public final class CapacityPage {
    private CapacityPage() {}

    /// What the page is made of.
    ///
    /// @param whole of all homes
    /// @param areas by authority; empty text for homes of which it is not recorded where they lie
    public record Parts(
            Waterfall.Question question,
            Waterfall whole,
            Map<String, Waterfall> areas,
            LocalDate day,
            GapsPage.Told told) {}

    /// The page.
    public static Page of(Parts parts) {
        Waterfall whole = parts.whole();
        var explained = new GapsExplained(parts.told().sources());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(
                "Registered places are what a home may have at most. They are not beds in use, and not beds that are free:"
                        + " a place can be empty for want of staff, for the sake of a child who lives there, or since one"
                        + " child lives there alone. Places used by children from outside England are recorded nowhere, so"
                        + " they are not taken off. The three numbers always stand together."));
        blocks.add(new Block.Questions(List.of(
                "Why is each held place held, and what would it take to open it?",
                "Which homes has nobody asked what they can do?",
                "Who could live in the places that are open now?")));
        blocks.add(new Block.Numbers(List.of(
                figure(whole.registered(), "registered places", explained.registered()),
                figure(whole.usable(), "usable places, with or without a child in them", explained.usable()),
                figure(whole.specific(), "places that can be used for " + asked(parts), explained.specific()),
                new Block.Numbers.Figure(
                        Words.whole(whole.specific().open()), "of those, open to a child now, as homes say"))));
        blocks.add(new Block.Shown(steps(parts)));
        blocks.add(new Block.Shown(areas(parts)));
        blocks.add(new Block.Way("For whom no right home is here, and why", "/gaps"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Places: registered, usable, specific, on " + Words.day(parts.day()),
                "From what a home may have, to what can be used, to what can be used for the needs asked for: each step with its reason.",
                blocks);
    }

    private static Block.Numbers.Figure figure(Level level, String words, Explanation explained) {
        return new Block.Numbers.Figure(
                Words.whole(level.places()),
                "%s, in %s".formatted(words, Words.number(level.homes(), "home", "homes")),
                Optional.of(explained));
    }

    private static String asked(Parts parts) {
        if (parts.question().needs().isEmpty()) {
            return "any child, since no need was asked for";
        }
        return "a child with %s, on evidence of “%s” or stronger"
                .formatted(
                        Words.list(parts.question().needs().stream()
                                .map(need ->
                                        "%s at level %d".formatted(need.domain().title(), need.level()))
                                .toList()),
                        parts.question().evidence().words());
    }

    /// The steps, of all homes together.
    static Exhibit steps(Parts parts) {
        Waterfall whole = parts.whole();
        List<List<Cell>> rows = new ArrayList<>();
        List<Falling.Bar> bars = new ArrayList<>();
        rows.add(row("Registered places", whole.registered()));
        bars.add(new Falling.Bar("Registered", whole.registered().places(), false));
        add(whole.down(), rows, bars);
        rows.add(row("Usable places", whole.usable()));
        bars.add(new Falling.Bar("Usable", whole.usable().places(), false));
        add(whole.further(), rows, bars);
        rows.add(row("Specific places: for " + asked(parts), whole.specific()));
        bars.add(new Falling.Bar("Specific", whole.specific().places(), false));
        return new Exhibit(
                "capacity",
                new Table(
                        "From registered to usable to specific places, on " + Words.day(parts.day()),
                        List.of(
                                Words.words("step", "Number or step"),
                                new Column("places", "Places", "places"),
                                new Column("homes", "In", "homes"),
                                new Column("open", "Of these open now", "places")),
                        rows,
                        List.of(
                                "Steps have a minus: they are taken off. A step of 0 is a reason that no home gives.",
                                "%s of which no number of places is known, and which are in no number here."
                                        .formatted(Words.number(whole.homesWithoutPlaces(), "home", "homes")))),
                parts.day(),
                parts.told().sources(),
                Optional.of(Falling.of(
                        new Caption(
                                "capacity-falling",
                                "From registered to usable to specific places, on " + Words.day(parts.day()),
                                "A bar for each of the three numbers, and between them what is taken off at each step. The table holds the numbers."),
                        bars)),
                parts.told().ledger());
    }

    private static void add(List<Step> steps, List<List<Cell>> rows, List<Falling.Bar> bars) {
        for (Step step : steps) {
            rows.add(List.of(
                    Words.text(step.why().words()),
                    Cells.whole(-step.places()),
                    Cells.whole(step.homes()),
                    new Cell.Unknown("", "not asked of a step")));
            if (step.places() > 0) {
                bars.add(new Falling.Bar(step.why().words(), step.places(), true));
            }
        }
    }

    private static List<Cell> row(String words, Level level) {
        return List.of(
                Words.text(words), Cells.whole(level.places()), Cells.whole(level.homes()), Cells.whole(level.open()));
    }

    /// The three numbers of each authority.
    static Exhibit areas(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        parts.areas()
                .forEach((area, places) -> rows.add(List.of(
                        Words.text(area),
                        Words.text(
                                area.isEmpty()
                                        ? "Where they lie is not recorded"
                                        : parts.told().names().apply(area)),
                        Cells.whole(places.registered().homes() + places.homesWithoutPlaces()),
                        Cells.whole(places.registered().places()),
                        Cells.whole(places.usable().places()),
                        Cells.whole(notRecorded(places)),
                        Cells.whole(places.specific().places()),
                        Cells.whole(places.specific().open()))));
        return new Exhibit(
                "capacity-by-authority",
                new Table(
                        "Places by the authority in which homes lie, on " + Words.day(parts.day()),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Authority"),
                                new Column("homes", "Homes", "homes"),
                                new Column("registered", "Registered", "places"),
                                new Column("usable", "Usable", "places"),
                                new Column("notRecorded", "Of which nobody recorded how they are used", "places"),
                                new Column("specific", "Specific", "places"),
                                new Column("open", "Specific and open now", "places")),
                        rows,
                        List.of("Specific: for " + asked(parts) + ".")),
                parts.day(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger(),
                explained(parts));
    }

    private static Map<String, Explanation> explained(Parts parts) {
        var told = new GapsExplained(parts.told().sources());
        Map<String, Explanation> explained = new LinkedHashMap<>();
        explained.put("registered", told.registered());
        explained.put("usable", told.usable());
        explained.put("specific", told.specific());
        return explained;
    }

    private static int notRecorded(Waterfall places) {
        return places.down().stream()
                .filter(step -> step.why() == Step.Why.NOT_RECORDED)
                .mapToInt(Step::places)
                .sum();
    }
}
