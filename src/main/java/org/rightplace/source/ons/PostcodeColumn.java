package org.rightplace.source.ons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Headings.Headed;
import org.rightplace.source.sheet.Table;

/// What a column of ONS's postcode directory holds. Its names carry a year that changes, as in `lad25cd`.
enum PostcodeColumn implements Headed {
    POSTCODE("pcds"),
    AUTHORITY("laua"),
    EASTING("oseast1m"),
    NORTHING("osnrth1m"),
    CONSTITUENCY("pcon24cd"),
    INTRODUCED("dointr"),
    /// Known and not kept: the directory has some fifty other areas and codes.
    NOT_KEPT("pcd7");

    static final List<PostcodeColumn> REQUIRED = List.of(POSTCODE, AUTHORITY, EASTING, NORTHING);

    private static final int ENOUGH = 3;

    private static final int LONGEST = 16;

    private final String published;

    PostcodeColumn(String published) {
        this.published = published;
    }

    @Override
    public List<String> headings() {
        return List.of(published);
    }

    @Override
    public boolean isKept() {
        return this != NOT_KEPT;
    }

    /// The headings of a table, if it is a directory of postcodes.
    static Optional<Headings<PostcodeColumn>> headings(Table table) {
        String written = written(table);
        return Headings.find(table, PostcodeColumn.class, heading -> find(heading, written), ENOUGH);
    }

    /// Which of the ways to write a postcode the table has; some have several beside each other.
    private static String written(Table table) {
        for (String best : List.of("pcds", "pcd8", "pcd2", "pcd7", "pcd")) {
            if (table.top().stream()
                    .limit(5)
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> cell.words().equalsIgnoreCase(best))) {
                return best;
            }
        }
        return "pcds";
    }

    private static Optional<PostcodeColumn> find(String heading, String written) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String name = heading.toLowerCase(Locale.ROOT);
        if (name.equals(written)) {
            return Optional.of(POSTCODE);
        }
        return switch (name) {
            case "" -> Optional.empty();
            case "laua", "oslaua" -> Optional.of(AUTHORITY);
            case "oseast1m", "east1m" -> Optional.of(EASTING);
            case "osnrth1m", "north1m" -> Optional.of(NORTHING);
            case "pcon" -> Optional.of(CONSTITUENCY);
            case "dointr" -> Optional.of(INTRODUCED);
            default ->
                name.matches("lad\\d\\dcd")
                        ? Optional.of(AUTHORITY)
                        : name.matches("pcon\\d\\dcd") ? Optional.of(CONSTITUENCY) : Optional.of(NOT_KEPT);
        };
    }
}
