package org.rightplace.disclosure;

import java.util.List;
import org.rightplace.care.Count;

/// One count that a reader has seen: of an area, in a category of one characteristic or over all of it.
///
/// @param area     an authority, or a group of authorities
/// @param by       the name of a characteristic; empty for the children of the area as a whole
/// @param category one of its categories; [Dimension#TOTAL] where `by` is empty
/// @param count    as it was shown; what it hid is in it as a symbol and nowhere else
/// @param rounded  whether it was rounded to [Rule#ROUNDED_TO]
public record Line(String area, String by, String category, Count count, boolean rounded) {

    /// The line of a cell that is crossed with one dimension, or with none beside areas.
    ///
    /// @param dimensions all but that of areas
    static Line of(Shown shown, List<Dimension> dimensions) {
        String by = "";
        String category = Dimension.TOTAL;
        for (int d = 0; d < dimensions.size(); d++) {
            String at = shown.cell().at().get(d + 1);
            if (!at.equals(Dimension.TOTAL)) {
                by = dimensions.get(d).name();
                category = at;
            }
        }
        return new Line(shown.cell().at().getFirst(), by, category, shown.count(), shown.rounded());
    }
}
