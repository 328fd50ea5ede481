package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rightplace.care.Count;
import org.rightplace.children.Reconciled;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.history.Rule;

/// Our counts of children in care beside DfE's, each difference taken apart. Exact, and so not for
/// publication.
public final class ReconciliationTable {
    private ReconciliationTable() {}

    private static final Column COUNTED = new Column("counted", "Counted here", "children");

    /// What the table is made of.
    ///
    /// @param names  the name of an area by its code
    /// @param madeUp whether nobody of an authority exists
    public record About(
            Rule rule, UnaryOperator<String> names, Predicate<String> madeUp, List<String> sources, Ledger ledger) {}

    /// The table.
    ///
    /// @param all of one day, one or more
    public static Exhibit of(List<Reconciled> all, About about) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Reconciled one : all) {
            boolean madeUp = about.madeUp().test(one.authority());
            rows.add(List.of(
                    Words.text(one.authority()),
                    Words.text(about.names().apply(one.authority())),
                    Cells.whole(one.counted()),
                    published(one, madeUp),
                    number(one.difference(), one, madeUp),
                    Cells.whole(one.sinceReturned()),
                    number(one.otherThanPublished(), one, madeUp),
                    Cells.whole(one.leftOut().shortBreaks()),
                    Cells.whole(one.leftOut().carriedOn()),
                    Words.text(words(one, madeUp))));
        }
        var day = all.getFirst().day();
        return new Exhibit(
                "reconciled",
                new Table(
                        "Children in care on %s: counted here, and as DfE published".formatted(Words.day(day)),
                        List.of(
                                Words.words("code", "Code"),
                                Words.words("name", "Area"),
                                COUNTED,
                                new Column("published", "Published by DfE", "children"),
                                new Column("difference", "Counted here less published", "children"),
                                new Column("sinceReturned", "Of this: other returns and the rule", "children"),
                                new Column("otherThanPublished", "Of this: another state of the return", "children"),
                                new Column("shortBreaks", "In short breaks, in neither count", "children"),
                                new Column("carriedOn", "Open episodes, kept apart by the rule", "children"),
                                Words.words("why", "In words")),
                        rows,
                        List.of(
                                "For those who keep these records: counts are exact, not for publication.",
                                about.rule().words(),
                                "DfE counts what each return said when it was closed, and may revise it; short breaks (V3, V4) are in no count. Other returns: a later one tells of a child otherwise than that year's did, or no longer. Another state of the return: what is held differs from what DfE counted.")),
                day,
                about.sources(),
                Optional.empty(),
                about.ledger());
    }

    private static Cell published(Reconciled one, boolean madeUp) {
        return one.published() instanceof Count.Missing
                ? new Cell.Unknown("", none(one, madeUp))
                : Cells.count(one.published());
    }

    private static Cell number(OptionalInt number, Reconciled one, boolean madeUp) {
        if (number.isPresent()) {
            return Cells.whole(number.getAsInt());
        }
        return new Cell.Unknown(
                "", one.published() instanceof Count.Missing ? none(one, madeUp) : "the published figure is withheld");
    }

    private static String none(Reconciled one, boolean madeUp) {
        return madeUp
                ? "no published figure exists: this authority is made up"
                : "DfE's table that this product holds has no figure of “%s” for %d"
                        .formatted(one.authority(), one.day().getYear());
    }

    private static String words(Reconciled one, boolean madeUp) {
        String leftOut =
                "%s in short breaks %s in no count; %s with an episode that no return ends %s kept apart by the rule."
                        .formatted(
                                Words.number(one.leftOut().shortBreaks(), "child", "children"),
                                one.leftOut().shortBreaks() == 1 ? "is" : "are",
                                Words.number(one.leftOut().carriedOn(), "child", "children"),
                                one.leftOut().carriedOn() == 1 ? "is" : "are");
        OptionalInt difference = one.difference();
        if (difference.isEmpty()) {
            String none =
                    one.published() instanceof Count.Missing ? none(one, madeUp) : "The published figure is withheld";
            return "%s. %s".formatted(Words.capital(none), Words.capital(leftOut));
        }
        if (difference.getAsInt() == 0 && one.sinceReturned() == 0) {
            return "As published. " + Words.capital(leftOut);
        }
        return "%s: %s since other returns tell otherwise or by the rule, %s since DfE counted another state of the return. %s"
                .formatted(
                        Words.capital(apart(difference.getAsInt()) + " than published"),
                        apart(one.sinceReturned()),
                        apart(one.otherThanPublished().orElse(0)),
                        Words.capital(leftOut));
    }

    private static String apart(int difference) {
        return difference == 0 ? "none more" : Math.abs(difference) + (difference > 0 ? " more" : " fewer");
    }
}
