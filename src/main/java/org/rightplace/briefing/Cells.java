package org.rightplace.briefing;

import java.util.Optional;
import org.rightplace.care.Count;
import org.rightplace.figure.Cell;

/// Values of the trade as cells of a table.
public final class Cells {
    private Cells() {}

    /// A published count, with the publisher's symbol where the number is withheld.
    static Cell count(Count count) {
        return switch (count) {
            case Count.Known(int number) -> new Cell.Whole(number);
            case Count.Hidden hidden -> new Cell.Unknown(hidden.symbol(), reason(hidden.symbol()));
            case Count.Missing() -> new Cell.Unknown("", MISSING);
        };
    }

    private static final String MISSING = "not in the table for this date and area";

    /// Why there is no number, with the publisher's symbol where it gives one.
    static String why(Count count) {
        return count.symbol().isEmpty() ? MISSING : "%s (%s)".formatted(reason(count.symbol()), count.symbol());
    }

    /// What DfE means by a symbol.
    public static String reason(String symbol) {
        return switch (symbol) {
            case "c" -> "withheld to protect confidentiality";
            case "z" -> "not applicable";
            case "k" -> "rounds to zero, and is not zero";
            default -> "not available";
        };
    }

    /// A share, or why there is none.
    static Cell share(Optional<Double> share, String reasonIfNone) {
        return share.<Cell>map(Cell.Share::new).orElseGet(() -> new Cell.Unknown("", reasonIfNone));
    }

    /// A number with a fraction, or why there is none.
    static Cell decimal(Optional<Double> number, String reasonIfNone) {
        return number.<Cell>map(Cell.Decimal::new).orElseGet(() -> new Cell.Unknown("", reasonIfNone));
    }

    /// Words, or why there are none.
    static Cell words(Optional<String> words, String reasonIfNone) {
        return words.<Cell>map(Cell.Text::new).orElseGet(() -> new Cell.Unknown("", reasonIfNone));
    }

    static Cell whole(long number) {
        return new Cell.Whole(number);
    }
}
