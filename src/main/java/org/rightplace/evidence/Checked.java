package org.rightplace.evidence;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.util.List;
import java.util.function.Function;

/// What came of reading something from outside: all of it, or part of it, or none.
///
/// A register is `Whole` or `Refused`, since a count of homes must be a count; a return may be
/// `Partial`, since a child's record must not vanish for one bad field.
///
/// @param <T> what was read
public sealed interface Checked<T> {

    /// All that was found, in the order of the file.
    List<Finding> findings();

    /// Everything was usable. Its findings are notes only.
    record Whole<T>(T value, List<Finding> findings) implements Checked<T> {
        public Whole {
            findings = List.copyOf(findings);
            if (findings.stream().anyMatch(f -> f.severity() == REFUSE)) {
                throw new IllegalArgumentException("a whole reading cannot carry refusals: " + findings);
            }
        }
    }

    /// Some rows were kept out; `value` holds the rest, and a caller must say so when it shows them.
    record Partial<T>(T value, List<Finding> findings) implements Checked<T> {
        public Partial {
            findings = withRefusal(findings);
        }
    }

    /// Nothing was usable, or the file is of a kind that is taken whole or not at all.
    record Refused<T>(List<Finding> findings) implements Checked<T> {
        public Refused {
            findings = withRefusal(findings);
        }
    }

    /// A reading of something that is taken whole or not at all: one refusal refuses it.
    static <T> Checked<T> wholeOrRefused(T value, List<Finding> findings) {
        return findings.stream().anyMatch(f -> f.severity() == REFUSE)
                ? new Refused<>(findings)
                : new Whole<>(value, findings);
    }

    /// The same reading of another value.
    default <U> Checked<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Whole<T>(var value, var notes) -> new Whole<>(change.apply(value), notes);
            case Partial<T>(var value, var found) -> new Partial<>(change.apply(value), found);
            case Refused<T>(var found) -> new Refused<>(found);
        };
    }

    private static List<Finding> withRefusal(List<Finding> findings) {
        if (findings.stream().noneMatch(f -> f.severity() == REFUSE)) {
            throw new IllegalArgumentException("a refusal needs a finding that refuses, got: " + findings);
        }
        return List.copyOf(findings);
    }
}
