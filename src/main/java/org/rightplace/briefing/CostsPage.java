package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.estimate.Shapley;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.sufficiency.cost.By;
import org.rightplace.sufficiency.cost.ChangeOfCost;
import org.rightplace.sufficiency.cost.ChangeOfCost.Factor;
import org.rightplace.sufficiency.cost.Found.Known;
import org.rightplace.sufficiency.cost.UnitCosts;
import org.rightplace.sufficiency.cost.UnitCosts.Group;
import org.rightplace.sufficiency.cost.UnitCosts.Part;

/// What places cost a week, and what a change of that is made of.
public final class CostsPage {
    private CostsPage() {}

    private static final String POUNDS = "pounds a week";

    /// What the page is made of.
    ///
    /// @param asAt the newest day of any referral
    public record Parts(UnitCosts costs, ChangeOfCost change, LocalDate asAt, GapsPage.Told told) {

        private String time() {
            return "from %s to %s".formatted(Words.day(costs.from()), Words.day(costs.to()));
        }

        private String name(String group) {
            return costs.by() == By.AUTHORITY ? told.names().apply(group) : group;
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        Group all = parts.costs().all();
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "These are weekly costs as agreed when a place was found, as they were written down. A cost that is not recorded is unknown: nothing is filled in for it. A low cost is not a good place, nor a high one a better."));
        blocks.add(new Block.Questions(List.of(
                "What did the child get for what was paid, and who looked?",
                "Which of these costs come of a place that did not exist nearer, or earlier?",
                "Whose costs are not written down, and are they like the others?")));
        blocks.add(new Block.Paragraph(known(parts)));
        if (all.places() > 0) {
            blocks.add(new Block.Shown(costs(parts)));
            blocks.add(new Block.Heading("In its parts"));
            blocks.add(new Block.Shown(inParts(parts)));
        }
        blocks.add(new Block.Heading("What a change is made of"));
        if (parts.change().before() == 0 || parts.change().after() == 0) {
            blocks.add(new Block.Paragraph(
                    "In one of the two times, %s to %s and %s to %s, no place with a known cost was found, so that there is nothing to set against each other."
                            .formatted(
                                    Words.day(parts.change().earlier().from()),
                                    Words.day(parts.change().earlier().to()),
                                    Words.day(parts.change().later().from()),
                                    Words.day(parts.change().later().to()))));
        } else {
            blocks.add(rise(parts.change().rise()));
            blocks.add(new Block.Shown(change(parts)));
        }
        blocks.add(new Block.Way("How homes are searched for", "/commissioning"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "What places cost a week",
                "Places found %s, by %s."
                        .formatted(parts.time(), parts.costs().by().words().toLowerCase(Locale.UK)),
                blocks);
    }

    /// The name of the parameter for the rise of prices in general.
    public static final String RISE = "rise";

    private static Block rise(ChangeOfCost.Rise rise) {
        return new Block.Movable(
                RISE,
                "Rise of prices in general between the two times",
                new Block.Movable.Scale(Words.decimal(rise.share() * 100), "0", "15", "0.1", "%"),
                "By the index that your authority uses: say which wherever you show this. None is built in, since none was found that is made for places in homes, and none is supposed: at 0% all of a change of price counts as price.",
                List.of(
                        rise.isStated()
                                ? "The part that is price is what lies beyond a rise of %s%s."
                                        .formatted(
                                                Words.percent(rise.share()),
                                                rise.index().isEmpty() ? "" : ", by " + rise.index())
                                : "No index is applied: costs of the two times are in the money of their times."),
                List.of("costs-change"));
    }

    private static String known(Parts parts) {
        Group all = parts.costs().all();
        return "%s found %s. For %s the weekly cost is known; for %s no total is recorded; %s lie below 100 or above 100,000 pounds and are taken for slips."
                .formatted(
                        Words.capital(Words.number(all.places(), "place was", "places were")),
                        parts.time(),
                        Words.whole(all.knownCosts()),
                        Words.whole(all.known().getOrDefault(Known.NOT_RECORDED, 0)),
                        Words.whole(all.known().getOrDefault(Known.A_SLIP, 0)));
    }

    /// The weekly cost of each group.
    public static Exhibit costs(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("All places", parts.costs().all()));
        parts.costs().groups().forEach((group, of) -> rows.add(row(parts.name(group), of)));
        Explanation explained = explained(parts);
        Map<String, Explanation> told = new LinkedHashMap<>();
        for (String key : List.of("mean", "low", "median", "high")) {
            told.put(key, explained);
        }
        return new Exhibit(
                "costs",
                new Table(
                        "Weekly cost of places found " + parts.time(),
                        List.of(
                                Words.words("group", parts.costs().by().words()),
                                new Column("places", "Places found", "places"),
                                new Column("known", "Of these, cost known", "places"),
                                new Column("mean", "Mean", POUNDS),
                                new Column("low", "A quarter cost less than", POUNDS),
                                new Column("median", "Half cost less than", POUNDS),
                                new Column("high", "Three quarters cost less than", POUNDS)),
                        rows,
                        notes()),
                parts.asAt(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger(),
                told);
    }

    private static List<String> notes() {
        return List.of(
                "For those who keep these records, not for publication.",
                "Of fewer than %d known costs none is shown: they would be single contracts."
                        .formatted(UnitCosts.FEWEST));
    }

    private static List<Cell> row(String name, Group of) {
        return List.of(
                Words.text(name),
                Cells.whole(of.places()),
                Cells.whole(of.knownCosts()),
                pounds(of.mean()),
                pounds(of.low()),
                pounds(of.median()),
                pounds(of.high()));
    }

    private static Cell pounds(OptionalDouble pounds) {
        return pounds.isPresent()
                ? Cells.whole(Math.round(pounds.getAsDouble()))
                : new Cell.Unknown("", "fewer than %d costs are known".formatted(UnitCosts.FEWEST));
    }

    /// The mean of each part of the cost, over places that give all.
    public static Exhibit inParts(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(parts("All places", parts.costs().all()));
        parts.costs().groups().forEach((group, of) -> rows.add(parts(parts.name(group), of)));
        List<Column> columns =
                new ArrayList<>(List.of(Words.words("group", parts.costs().by().words())));
        for (Part part : Part.values()) {
            columns.add(new Column(key(part), part.words(), POUNDS));
        }
        return new Exhibit(
                "costs-in-parts",
                new Table(
                        "Mean weekly cost of places found %s, in its parts".formatted(parts.time()),
                        columns,
                        rows,
                        List.of(
                                "For those who keep these records, not for publication.",
                                "Over places of which all four parts are written down and agree with the total; fewer than %d of these show none."
                                        .formatted(UnitCosts.FEWEST))),
                parts.asAt(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger());
    }

    private static List<Cell> parts(String name, Group of) {
        List<Cell> row = new ArrayList<>(List.of(Words.text(name)));
        for (Part part : Part.values()) {
            Double pounds = of.parts().get(part);
            row.add(
                    pounds == null
                            ? new Cell.Unknown("", "too few places give all four parts")
                            : Cells.whole(Math.round(pounds)));
        }
        return row;
    }

    private static String key(Part part) {
        return switch (part) {
            case CORE -> "core";
            case ADDITIONAL_SUPPORT -> "additionalSupport";
            case EDUCATION -> "education";
            case OTHER -> "other";
        };
    }

    /// What the change of the weekly cost of all places found is made of.
    public static Exhibit change(Parts parts) {
        ChangeOfCost change = parts.change();
        Shapley<Factor> split = change.split();
        List<Long> whole = split.whole();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                Words.text("%s found %s to %s"
                        .formatted(
                                Words.number(change.before(), "place", "places"),
                                Words.day(change.earlier().from()),
                                Words.day(change.earlier().to()))),
                Cells.whole(Math.round(split.from()))));
        for (int i = 0; i < split.parts().size(); i++) {
            if (split.parts().get(i).factor() == Factor.INFLATION
                    && !change.rise().isStated()) {
                continue;
            }
            rows.add(List.of(
                    Words.text("Changed by " + split.parts().get(i).factor().words()), Cells.whole(whole.get(i))));
        }
        rows.add(List.of(
                Words.text("%s found %s to %s"
                        .formatted(
                                Words.number(change.after(), "place", "places"),
                                Words.day(change.later().from()),
                                Words.day(change.later().to()))),
                Cells.whole(Math.round(split.to()))));
        return new Exhibit(
                "costs-change",
                new Table(
                        "Weekly cost of all places found, and what its change is made of",
                        List.of(Words.words("step", "Number or step"), new Column("pounds", "Together", POUNDS)),
                        rows,
                        List.of(
                                "For those who keep these records, not for publication.",
                                "Only places with a known cost. The steps add up. A sort of place that comes or goes counts as a change of kinds, needs or distance, never of price.",
                                "A step says how the sum is made up, not why: more places outside may be for want of a home here.")),
                parts.asAt(),
                parts.told().sources(),
                Optional.empty(),
                parts.told().ledger());
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "weekly-cost",
                "Weekly cost of a place",
                "What an authority agreed to pay a week for a place, without VAT, when it was found: the total that the Placements Data Standard asks for.",
                Explanation.From.all(parts.told().sources()),
                "Places of which no total is recorded, and those below 100 or above 100,000 pounds, which the standard itself takes for slips; what was paid later; costs of the authority's own homes, unless written down as a price.",
                "A full count of what is recorded. With few known costs a single contract moves the mean; the middle half moves less.",
                "Means and quartiles over known costs. By kind, needs and distance together, only like is set beside like.",
                "What a place is worth, or what another authority should pay.");
    }
}
