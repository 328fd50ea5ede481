package org.rightplace.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.rightplace.briefing.Exhibit;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;

/// Made-up exhibits, for tests of the ways out.
public final class Exhibits {
    private Exhibits() {}

    public static Exhibit of(List<String> keys, List<List<Cell>> rows) {
        return new Exhibit(
                "made-up",
                new Table(
                        "A made-up table",
                        keys.stream()
                                .map(key -> new Column(key, key.isEmpty() ? key : "The " + key, "homes"))
                                .toList(),
                        rows,
                        List.of("Nothing in it is true.")),
                LocalDate.of(2025, 3, 31),
                List.of("Ofsted, first release", "DfE, second release"),
                Optional.empty(),
                Ledger.of("England", List.of()));
    }

    /// Any kind of cell, with text that is out to break a reader.
    public static Cell any(RandomGenerator random) {
        return switch (random.nextInt(9)) {
            case 7 -> {
                int number = random.nextInt(1000);
                yield new Cell.Rounded(number, number - random.nextInt(6), number + random.nextInt(5));
            }
            case 8 -> {
                double number = random.nextDouble();
                yield switch (random.nextInt(3)) {
                    case 0 ->
                        new Cell.Interval(
                                OptionalDouble.of(number),
                                OptionalDouble.of(number / 2),
                                OptionalDouble.of(number * 2));
                    case 1 ->
                        new Cell.Interval(OptionalDouble.empty(), OptionalDouble.of(number), OptionalDouble.empty());
                    default ->
                        new Cell.Interval(OptionalDouble.of(number), OptionalDouble.empty(), OptionalDouble.empty());
                };
            }
            case 6 -> new Cell.Texts(List.of(text(random), text(random)));
            case 0 -> new Cell.Text(text(random));
            case 1 -> new Cell.Whole(random.nextLong());
            case 2 -> new Cell.Decimal(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            case 3 -> new Cell.Share(random.nextDouble());
            case 4 -> {
                int least = random.nextInt(50);
                yield new Cell.Between(least, least + random.nextInt(9));
            }
            default -> new Cell.Unknown(random.nextBoolean() ? "" : text(random), "for a reason");
        };
    }

    public static String text(RandomGenerator random) {
        String letters = "ab,;\"'\n\r\t=+-@ <&|é–👪";
        int[] points = letters.codePoints().toArray();
        var text = new StringBuilder();
        for (int left = random.nextInt(8); left > 0; left--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }

    public static List<List<Cell>> rows(RandomGenerator random, int rows, int columns) {
        List<List<Cell>> made = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
                cells.add(any(random));
            }
            made.add(cells);
        }
        return made;
    }
}
