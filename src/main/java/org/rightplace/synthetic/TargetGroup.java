package org.rightplace.synthetic;

import java.util.List;

/// Targets of one kind, parts of one count, from one source.
///
/// @param to   where they are added
/// @param over what each is a part of; empty text for numbers by themselves
record TargetGroup(List<Target> to, String name, String over, String source) {

    /// Adds one that the world was drawn or adjusted to give.
    void fitted(String figure, String of, double value) {
        to.add(new Target(name, figure, of, over, value, true, source));
    }

    /// Adds one that is only compared.
    void compared(String figure, String of, double value) {
        to.add(new Target(name, figure, of, over, value, false, source));
    }

    /// Adds one of either kind.
    void add(String figure, String of, double value, boolean fitted) {
        to.add(new Target(name, figure, of, over, value, fitted, source));
    }
}
