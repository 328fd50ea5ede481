package org.rightplace.synthetic;

import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.synthetic.place.Tables;

/// Worlds for tests.
public final class SomeWorld {
    private SomeWorld() {}

    /// The published tables that the product carries.
    public static Tables tables() {
        return new Tables(
                BuiltIn.geography(),
                BuiltIn.lookedAfter(),
                BuiltIn.flows(),
                BuiltIn.constituencyOutcomes(),
                BuiltIn.publishedTotals());
    }

    /// A world of a seed.
    public static World of(long seed, double scale) {
        return World.of(tables(), seed, scale);
    }
}
