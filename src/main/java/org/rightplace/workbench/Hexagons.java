package org.rightplace.workbench;

import java.util.List;
import org.rightplace.figure.hex.HexLayout;
import org.rightplace.figure.hex.HexTable;
import org.rightplace.figure.hex.Place;

/// The hexagon map of the constituencies, computed anew.
public final class Hexagons {
    private Hexagons() {}

    private static final String NOTE =
            "The 543 constituencies of 2024 in England on hexagons; written by: rightplace lay-out-hexagons";

    /// The table of cells that the product carries, from the constituencies it carries.
    public static String table() {
        List<Place> places = England.builtIn().geography().constituencies().stream()
                .map(constituency -> new Place(
                        constituency.code(),
                        constituency.region().code(),
                        constituency.centre().easting(),
                        constituency.centre().northing()))
                .toList();
        return HexTable.of(HexLayout.lay(places), NOTE).text();
    }
}
