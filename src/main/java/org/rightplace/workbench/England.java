package org.rightplace.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rightplace.care.ConstituencyOutcomes;
import org.rightplace.care.Flows;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.PublishedTotals;
import org.rightplace.figure.hex.HexTable;
import org.rightplace.geo.Geography;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.builtin.BuiltIn;

/// The England that the product carries itself, read once.
record England(
        Geography geography,
        ConstituencyOutcomes outcomes,
        LookedAfter lookedAfter,
        Flows flows,
        PublishedTotals totals,
        HexTable hexagons,
        List<Release> releases) {

    static England builtIn() {
        return new England(
                BuiltIn.geography(),
                BuiltIn.constituencyOutcomes(),
                BuiltIn.lookedAfter(),
                BuiltIn.flows(),
                BuiltIn.publishedTotals(),
                hexagonTable(),
                BuiltIn.releases());
    }

    private static HexTable hexagonTable() {
        try (InputStream table = HexTable.class.getResourceAsStream("constituencies-2024.csv")) {
            if (table == null) {
                throw new IllegalStateException("the table of hexagons is missing from this build");
            }
            return HexTable.parse(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the table of hexagons cannot be read", e);
        }
    }

    /// The built-in release of a kind.
    Release release(Kind kind) {
        return releases.stream()
                .filter(release -> release.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no built-in release is of kind " + kind));
    }
}
