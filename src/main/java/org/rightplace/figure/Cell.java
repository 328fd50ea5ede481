package org.rightplace.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// One value in a [Table]. What is not known is a value of its own, never 0 and never empty text.
public sealed interface Cell {

    /// Words.
    record Text(String text) implements Cell {}

    /// Several things said, each whole.
    record Texts(List<String> texts) implements Cell {
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /// A count, in the column's unit.
    record Whole(long number) implements Cell {}

    /// A number with a fraction, in the column's unit, in full precision.
    record Decimal(double number) implements Cell {
        public Decimal {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("number (%s) must be finite".formatted(number));
            }
        }
    }

    /// A part of a whole, 0 to 1. Above 1 only where the parts are counted on another ground than
    /// the whole.
    record Share(double share) implements Cell {
        public Share {
            if (!(share >= 0) || Double.isInfinite(share)) {
                throw new IllegalArgumentException("share (%s) must be 0 or more".formatted(share));
            }
        }
    }

    /// A count known only to lie between two, both included.
    record Between(long least, long most) implements Cell {
        public Between {
            if (least > most) {
                throw new IllegalArgumentException("least (%d) must be at most most (%d)".formatted(least, most));
            }
        }
    }

    /// A count that its publisher rounded.
    ///
    /// @param number as published
    /// @param least  the smallest count that is published so, at most `number`
    /// @param most   the largest, at least `number`
    record Rounded(long number, long least, long most) implements Cell {
        public Rounded {
            if (number < least || number > most) {
                throw new IllegalArgumentException(
                        "number (%d) must lie between least (%d) and most (%d)".formatted(number, least, most));
            }
        }
    }

    /// A number with a fraction and its interval, in the column's unit, in full precision. Which
    /// interval it is, the column's explanation or the table's notes say.
    ///
    /// @param number the best single value; empty where only the interval is known
    /// @param least  the lower end, both ends included; empty where there is none
    /// @param most   the upper end; empty where there is none
    record Interval(OptionalDouble number, OptionalDouble least, OptionalDouble most) implements Cell {
        public Interval {
            List<OptionalDouble> given = Stream.of(least, number, most)
                    .filter(OptionalDouble::isPresent)
                    .toList();
            if (given.isEmpty() || given.stream().anyMatch(end -> !Double.isFinite(end.getAsDouble()))) {
                throw new IllegalArgumentException(
                        "number (%s), least (%s) and most (%s) must be finite, and one of them given"
                                .formatted(number, least, most));
            }
            for (int i = 1; i < given.size(); i++) {
                if (given.get(i - 1).getAsDouble() > given.get(i).getAsDouble()) {
                    throw new IllegalArgumentException(
                            "number (%s) must lie between least (%s) and most (%s)".formatted(number, least, most));
                }
            }
        }
    }

    /// Not known.
    ///
    /// @param symbol the publisher's symbol, such as DfE's `c`; empty where there is none
    /// @param reason why, in a few words for a reader; never empty
    record Unknown(String symbol, String reason) implements Cell {
        public Unknown {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("what is not known (symbol “%s”) needs a reason".formatted(symbol));
            }
        }
    }
}
