package org.rightplace.care;

import java.util.OptionalInt;

/// A count of children as a table published it. Tables hide small numbers, so "no number" is never 0.
///
/// The symbols are DfE's: `c` hidden for confidentiality, `z` not applicable, `x` not available,
/// `k` rounds to zero and is not zero.
public sealed interface Count {

    /// The number itself, in children; below 0 only where the table holds a difference, such as a net gain.
    record Known(int number) implements Count {
        @Override
        public String symbol() {
            return "";
        }
    }

    /// No number, and the table says why with a symbol.
    ///
    /// @param symbol one of `c`, `z`, `x`, `k`
    record Hidden(String symbol) implements Count {
        public Hidden {
            if (!isSymbol(symbol)) {
                throw new IllegalArgumentException("symbol (%s) must be c, z, x or k".formatted(symbol));
            }
        }
    }

    /// The table has no such cell.
    record Missing() implements Count {
        @Override
        public String symbol() {
            return "";
        }
    }

    /// DfE's symbol where the number is withheld, otherwise empty.
    String symbol();

    /// The number, where there is one.
    default OptionalInt children() {
        return this instanceof Known(int number) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /// Whether `text` is one of DfE's symbols.
    static boolean isSymbol(String text) {
        return text.equals("c") || text.equals("z") || text.equals("x") || text.equals("k");
    }
}
