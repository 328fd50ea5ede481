package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.sufficiency.published.CaseOf2020;
import org.rightplace.sufficiency.published.CaseOf2020.MayBe;

/// The case of March 2020, as a part of a page and as a table that may leave: what the difference
/// between two counts may be, and no number for it.
public final class CaseOf2020Part {
    private CaseOf2020Part() {}

    private static final LocalDate DAY = LocalDate.of(2020, Month.MARCH, 31);

    private static final String REPORTED = "%d%% to %d%%"
            .formatted(Math.round(CaseOf2020.REPORTED_AT_LEAST * 100), Math.round(CaseOf2020.REPORTED_AT_MOST * 100));

    private static final String CANNOT_TELL =
            "Which of these it is, and of how many places, these data cannot tell. The difference is not a count of"
                    + " anything.";

    /// The part of a page.
    static List<Block> blocks(Ledger ledger) {
        return List.of(
                new Block.Heading("The same step, taken in 2020"),
                new Block.Paragraph("In March 2020 accounts of England's children's homes set these two numbers side by"
                        + " side. It is a short step from there to the difference, and from the difference to places"
                        + " that wait for children. It cannot be taken."),
                new Block.Numbers(List.of(
                        new Block.Numbers.Figure(
                                Words.whole(CaseOf2020.PLACES_AT_LEAST) + " to "
                                        + Words.whole(CaseOf2020.PLACES_AT_MOST),
                                "places registered in children's homes of England, March 2020, by different accounts",
                                Optional.of(ChildrenToPlacesExplained.ofPlacesIn2020())),
                        new Block.Numbers.Figure(
                                Words.whole(CaseOf2020.CHILDREN),
                                "looked-after children counted in children's homes, 31 March 2020",
                                Optional.of(ChildrenToPlacesExplained.ofChildrenIn2020())),
                        new Block.Numbers.Figure(
                                REPORTED,
                                "of places lived in, as providers reported in a survey of the same year",
                                Optional.of(ChildrenToPlacesExplained.ofOccupancyIn2020())))),
                new Block.Paragraph(
                        "The children counted come to %s to %s of the places, and providers said that %s were lived in."
                                        .formatted(
                                                Words.percent(CaseOf2020.countedAtLeast()),
                                                Words.percent(CaseOf2020.countedAtMost()),
                                                REPORTED)
                                + " If both are right, some places were lived in by someone whom the count does not hold;"
                                + " if they are not, nothing follows from them."),
                new Block.Shown(exhibit(ledger)));
    }

    /// What the difference may be, as a table.
    public static Exhibit exhibit(Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (MayBe one : MayBe.values()) {
            rows.add(List.of(
                    Words.text(one.words()),
                    new Cell.Unknown("", "these data cannot tell"),
                    Words.text(one.wouldTell())));
        }
        return new Exhibit(
                "case-of-2020",
                new Table(
                        "What a registered place without a child of the count may have been, England, March 2020",
                        List.of(
                                Words.words("mayBe", "It may be"),
                                new Column("places", "How many", "places"),
                                Words.words("wouldTell", "What would tell")),
                        rows,
                        List.of(
                                CANNOT_TELL,
                                "Counts of that month: %s to %s registered places, %s looked-after children in children's homes; %s of places lived in, as providers reported."
                                        .formatted(
                                                Words.whole(CaseOf2020.PLACES_AT_LEAST),
                                                Words.whole(CaseOf2020.PLACES_AT_MOST),
                                                Words.whole(CaseOf2020.CHILDREN),
                                                REPORTED),
                                ChildrenToPlacesTables.CAUTION)),
                DAY,
                List.of(ChildrenToPlacesExplained.ACCOUNTS.words(), ChildrenToPlacesExplained.SURVEY.words()),
                Optional.empty(),
                ledger,
                Map.of());
    }
}
