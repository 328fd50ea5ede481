package org.rightplace.figure.hex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The real places, and the table of them that the program carries.
public final class Constituencies {

    /// What the carried table says of itself.
    public static final String NOTE =
            "The 543 constituencies of 2024 in England on hexagons; written by: rightplace lay-out-hexagons";

    private Constituencies() {}

    /// From the reference, in its order: code, name, region, easting, northing and children.
    public static List<Place> places() {
        try {
            return Files.readAllLines(Path.of("../shared/reference/constituencies.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .map(f -> new Place(f[0], f[2], Double.parseDouble(f[3]), Double.parseDouble(f[4])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The carried table's text.
    public static String carried() {
        try (var in = HexTable.class.getResourceAsStream("constituencies-2024.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
