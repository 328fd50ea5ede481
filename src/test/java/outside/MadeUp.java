package outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// A provider-level list with made-up rows, in the layout of 2025: notes, then headings, then a row each.
///
/// @param headings in order
/// @param rows     each with as many cells
record MadeUp(List<String> headings, List<List<String>> rows) {

    static final List<String> REQUIRED = List.of(
            "URN",
            "Provision type",
            "Registration status",
            "Government Office Region",
            "Local authority",
            "Sector",
            "Places",
            "Overall experiences and progress of children and young people");

    private static final List<String> OUTCOMES =
            List.of("Outstanding", "Good", "Good", "Requires improvement to be good", "Inadequate", "");
    private static final List<List<String>> WHERE = List.of(
            List.of("North West", "Lancashire", "Fylde"),
            List.of("North West", "Manchester", "Manchester Central"),
            List.of("London", "Camden", "Hampstead and Highgate"),
            List.of("South West", "Bristol", "Bristol Central"));

    /// A list of so many homes, drawn from a seed.
    static MadeUp of(int homes, long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> headings = new ArrayList<>(REQUIRED);
        headings.addAll(
                List.of("Parliamentary constituency", "Registration date", "Organisation which owns the provider"));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < homes; i++) {
            List<String> where = WHERE.get(random.nextInt(WHERE.size()));
            rows.add(List.of(
                    "%07d".formatted(1_000_000 + i),
                    random.nextInt(20) == 0 ? "Secure children's home" : "Children's home",
                    "Active",
                    where.get(0),
                    where.get(1),
                    random.nextBoolean() ? "Private" : "Local Authority",
                    Integer.toString(1 + random.nextInt(8)),
                    OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                    where.get(2),
                    "%02d/%02d/20%02d"
                            .formatted(1 + random.nextInt(28), 1 + random.nextInt(12), 10 + random.nextInt(15)),
                    "Owner %d Ltd, with a “name”".formatted(random.nextInt(50))));
        }
        return new MadeUp(headings, rows);
    }

    /// The same list without a column.
    MadeUp without(String heading) {
        int index = headings.indexOf(heading);
        return new MadeUp(
                less(headings, index),
                rows.stream().map(row -> less(row, index)).toList());
    }

    private static List<String> less(List<String> cells, int index) {
        List<String> left = new ArrayList<>(cells);
        left.remove(index);
        return left;
    }

    /// The same list with another value in one cell.
    ///
    /// @param row counted from 0
    MadeUp with(int row, String heading, String value) {
        List<List<String>> changed = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(headings.indexOf(heading), value);
        changed.set(row, cells);
        return new MadeUp(headings, changed);
    }

    /// The same list with one more column, of one word.
    MadeUp and(String heading, String word) {
        List<String> more = new ArrayList<>(headings);
        more.add(heading);
        return new MadeUp(
                more,
                rows.stream()
                        .map(row -> {
                            List<String> cells = new ArrayList<>(row);
                            cells.add(word);
                            return cells;
                        })
                        .toList());
    }

    /// The row of the file, counted from 1, in which a row of the list stands.
    static int rowInFile(int row) {
        return row + 4;
    }

    /// As CSV.
    ///
    /// @param day the day in the note, such as *31 March 2025*
    String text(String day) {
        var text = new StringBuilder("Children's social care in England: providers as at " + day + "\n\n");
        text.append(line(headings));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return String.join(
                        ",",
                        cells.stream()
                                .map(cell -> cell.matches("(?s).*[,\"\n].*")
                                        ? "\"" + cell.replace("\"", "\"\"") + "\""
                                        : cell)
                                .toList())
                + "\n";
    }

    /// Written to a file as CSV in UTF-8.
    Path write(Path file, String day) {
        return write(file, text(day).getBytes(UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
