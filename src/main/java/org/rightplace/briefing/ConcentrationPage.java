package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.estimate.Lorenz;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.register.Concentration;
import org.rightplace.register.Concentration.Area;
import org.rightplace.register.Grouping;

/// Where homes are, with what would have to be known to say anything of it.
public final class ConcentrationPage {
    private ConcentrationPage() {}

    private static final String INEXACT =
            "this release lists homes by constituency, and one lies in several authorities, or by an authority that is no more";

    /// The page.
    ///
    /// @param picture of the shares, side by side
    public static Page of(Concentration concentration, Facts facts, Ledger ledger, Optional<String> picture) {
        List<Block> blocks = new ArrayList<>();
        concentration.mostHomesForItsChildren().ifPresent(area -> blocks.add(numbers(concentration, area)));
        blocks.add(new Block.Shown(exhibit(concentration, facts, ledger, picture)));
        spread(concentration, facts, ledger).ifPresent(blocks::addAll);
        blocks.add(new Block.Heading("What a share does not tell"));
        blocks.add(new Block.Points(List.of(
                "An area with more homes than its share of looked-after children may be where many children of other"
                        + " areas live; whether that is far from what matters to them, or just where it is safe, is not"
                        + " in these figures.",
                "An area with fewer homes may lack them, may use foster families, or may place its children nearby,"
                        + " over its boundary.",
                "No share says whether one of these homes can meet the needs of one of these children.")));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                        "Concentration: %s, by %s"
                                .formatted(
                                        Words.counted(concentration.counted(), concentration.asAt()),
                                        concentration.by().words()),
                        "Each area's share of homes and of places beside its share of looked-after children and of all children.",
                        blocks)
                .explained(Explained.HOMES);
    }

    /// How unevenly homes and places are spread, where that can be known.
    private static Optional<List<Block>> spread(Concentration concentration, Facts facts, Ledger ledger) {
        if (concentration.by() != Grouping.AUTHORITY) {
            return Optional.empty();
        }
        Optional<Lorenz> homes = concentration.lorenzOfHomes();
        Optional<Lorenz> places = concentration.lorenzOfPlaces();
        if (homes.isEmpty() || places.isEmpty()) {
            return Optional.of(List.of(new Block.Paragraph("How unevenly homes are spread over authorities is not known"
                    + " from this release, since " + INEXACT + ". Load Ofsted's provider-level list to see it.")));
        }
        List<List<Cell>> rows = List.of(
                List.of(Words.text("Homes"), new Cell.Decimal(homes.get().gini())),
                List.of(
                        Words.text("Registered places"),
                        new Cell.Decimal(places.get().gini())));
        Exhibit exhibit = new Exhibit(
                "spread",
                new Table(
                        "%s: how unevenly spread over authorities, by residents aged 0 to 17"
                                .formatted(Words.counted(concentration.counted(), concentration.asAt())),
                        List.of(
                                Words.words("what", "What"),
                                new Column("gini", "Gini coefficient", "0 even, 1 all in one area")),
                        rows,
                        List.of("Twice the area between the curve and the straight line. 0: every authority has its"
                                + " residents' share. Even is not the same as right: what would be right depends on"
                                + " needs, which are not in these figures. A full count: no interval is given, since"
                                + " nothing is estimated.")),
                concentration.asAt(),
                List.of(facts.release().source(), "ONS, mid-2024 population estimates"),
                Pictures.lorenz(concentration),
                ledger);
        return Optional.of(List.of(new Block.Shown(exhibit)));
    }

    private static Block numbers(Concentration concentration, Area area) {
        String what = concentration.counted().words() + " at " + Words.day(concentration.asAt());
        List<Block.Numbers.Figure> figures = new ArrayList<>();
        concentration
                .shareOfHomes(area)
                .ifPresent(share -> figures.add(new Block.Numbers.Figure(
                        Words.percent(share), "of England's %s are in %s".formatted(what, Words.region(area.name())))));
        concentration
                .shareOfPlaces(area)
                .ifPresent(share ->
                        figures.add(new Block.Numbers.Figure(Words.percent(share), "of their registered places")));
        concentration
                .shareOfLookedAfter(area)
                .ifPresent(share -> figures.add(new Block.Numbers.Figure(
                        Words.percent(share),
                        "of England's looked-after children, at the same date, by the authority responsible")));
        concentration
                .shareOfUnder18(area)
                .ifPresent(share -> figures.add(new Block.Numbers.Figure(
                        Words.percent(share), "of England's residents aged 0 to 17, mid-2024")));
        return new Block.Numbers(figures);
    }

    /// The table alone, as it leaves.
    public static Exhibit exhibit(Concentration concentration, Facts facts, Ledger ledger, Optional<String> picture) {
        List<Column> columns = List.of(
                Words.words("code", "Code"),
                Words.words("name", Words.capital(concentration.by().words())),
                new Column("homes", "Homes", "homes"),
                new Column("shareOfHomes", "Share of homes", "of England's homes"),
                new Column("places", "Registered places", "places"),
                new Column("shareOfPlaces", "Share of places", "of England's places"),
                new Column("lookedAfter", "Looked-after children", "children"),
                new Column("shareOfLookedAfter", "Share of looked-after children", "of England's"),
                new Column("inHomes", "of them in secure and children's homes", "children"),
                new Column("shareOfInHomes", "Share of those", "of England's"),
                new Column("under18", "Residents aged 0 to 17", "residents"),
                new Column("shareOfUnder18", "Share of residents aged 0 to 17", "of England's"),
                new Column("quotientLookedAfter", "Homes to looked-after children (quotient)", "1 = in proportion"),
                new Column("quotientUnder18", "Homes to residents aged 0 to 17 (quotient)", "1 = in proportion"));
        List<List<Cell>> rows = new ArrayList<>();
        concentration.areas().forEach(area -> rows.add(row(concentration, area)));
        rows.add(row(concentration, concentration.england()));
        List<String> notes = new ArrayList<>(List.of(
                "Shares are of England. Looked-after children are counted by the authority responsible for them, on 31"
                        + " March of the same year; DfE rounds regions and England to the nearest 10. A quotient is the"
                        + " share of homes over the other share: above 1, more homes than in proportion; no judgement"
                        + " of too many or too few."));
        notes.addAll(OutcomesTable.notes(facts));
        return new Exhibit(
                "concentration-by-" + concentration.by().slug(),
                new Table(
                        "%s: shares of homes, places and children, by %s"
                                .formatted(
                                        Words.counted(concentration.counted(), concentration.asAt()),
                                        concentration.by().words()),
                        columns,
                        rows,
                        notes),
                concentration.asAt(),
                List.of(
                        facts.release().source(),
                        "DfE, children looked after on 31 March "
                                + concentration.asAt().getYear(),
                        "ONS, mid-2024 population estimates"),
                picture,
                ledger);
    }

    private static List<Cell> row(Concentration concentration, Area area) {
        Cell homes = area.exact() ? Cells.whole(area.homes()) : new Cell.Unknown("", INEXACT);
        Cell places = area.exact() ? Cells.whole(area.places()) : new Cell.Unknown("", INEXACT);
        String withheld = "one of its parts is not known";
        return List.of(
                Words.text(area.code()),
                Words.text(area.name()),
                homes,
                Cells.share(concentration.shareOfHomes(area), INEXACT),
                places,
                Cells.share(concentration.shareOfPlaces(area), INEXACT),
                Cells.count(area.lookedAfter()),
                Cells.share(concentration.shareOfLookedAfter(area), withheld),
                Cells.count(area.inHomes()),
                Cells.share(concentration.shareOfInHomes(area), withheld),
                Cells.whole(area.under18()),
                Cells.share(concentration.shareOfUnder18(area), withheld),
                Cells.decimal(concentration.quotientLookedAfter(area), withheld),
                Cells.decimal(concentration.quotientUnder18(area), withheld));
    }
}
