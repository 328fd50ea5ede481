package org.rightplace.workbench;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.rightplace.briefing.AreaPage.Context;
import org.rightplace.briefing.Cells;
import org.rightplace.care.Count;
import org.rightplace.figure.Cell;
import org.rightplace.release.Kind;

/// What the built-in tables say of the children of a region or authority; of a constituency, nothing is published.
final class AreaContext {
    private AreaContext() {}

    static List<Context> of(String code, England england) {
        List<Context> context = new ArrayList<>();
        var lookedAfter = england.release(Kind.LOOKED_AFTER);
        int year = lookedAfter.asAt().getYear();
        add(
                context,
                "Looked-after children, by authority responsible",
                england.lookedAfter().total(year, code),
                lookedAfter.asAt(),
                lookedAfter.source());
        add(
                context,
                "of them in secure homes and children's homes, anywhere",
                england.lookedAfter().inHomes(year, code),
                lookedAfter.asAt(),
                lookedAfter.source());
        var flows = england.release(Kind.FLOWS);
        int latest = england.flows().years().getLast();
        LocalDate day = LocalDate.of(latest, Month.MARCH, 31);
        england.flows().find(latest, code).ifPresent(flow -> {
            add(
                    context,
                    "Children from elsewhere in homes here, less own children in homes elsewhere",
                    flow.netGain(),
                    day,
                    flows.source());
            add(context, "Own children in homes outside their authority", flow.placedOutside(), day, flows.source());
        });
        return context;
    }

    private static void add(List<Context> context, String words, Count count, LocalDate day, String source) {
        switch (count) {
            case Count.Known(int number) -> context.add(new Context(words, new Cell.Whole(number), day, source));
            case Count.Hidden(String symbol) ->
                context.add(new Context(words, new Cell.Unknown(symbol, Cells.reason(symbol)), day, source));
            case Count.Missing() -> {
                // nothing is published for this area, so nothing is said
            }
        }
    }
}
