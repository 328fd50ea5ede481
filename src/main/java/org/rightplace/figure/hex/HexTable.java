package org.rightplace.figure.hex;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A layout as it is kept: which cell each code has, how far that is from the truth, and where the grid
/// lies on the ground.
///
/// @param note         what was laid out, in one line
/// @param displacement metres in a straight line from true place to cell, all places together
/// @param least        the least that this could be with the same cells for each group, in metres
/// @param ground       the grid on the map, in metres to three places
/// @param cells        the cell of each code, in the order of the codes
public record HexTable(String note, long displacement, long least, Ground ground, SequencedMap<String, HexCell> cells) {

    private static final Pattern MEASURES =
            Pattern.compile("# displacement=(\\d+) least=(\\d+) width=([\\d.]+) east=(-?[\\d.]+) north=(-?[\\d.]+)");
    private static final String HEADER = "code,column,row";

    public HexTable {
        cells = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(new TreeMap<>(cells)));
        if (note.contains("\n")) {
            throw new IllegalArgumentException("note (%s) must be one line".formatted(note));
        }
        Map<HexCell, String> holders = new TreeMap<>();
        cells.forEach((code, cell) -> {
            String holder = holders.put(cell, code);
            if (holder != null) {
                throw new IllegalArgumentException("%s and %s are both in %s".formatted(holder, code, cell));
            }
        });
    }

    /// The table of a layout.
    public static HexTable of(HexLayout layout, String note) {
        var cells = new TreeMap<String, HexCell>();
        layout.laid().forEach(laid -> cells.put(laid.place().code(), laid.cell()));
        Ground ground = layout.ground();
        return new HexTable(
                note,
                Math.round(layout.displacement()),
                Math.round(layout.leastDisplacement()),
                new Ground(thousandths(ground.width()), thousandths(ground.east()), thousandths(ground.north())),
                cells);
    }

    private static double thousandths(double metres) {
        return Math.round(metres * 1000) / 1000.0;
    }

    /// Two lines of comment, then CSV with the columns code, column and row; lines end in LF.
    public String text() {
        var text = new StringBuilder();
        text.append("# ").append(note).append('\n');
        text.append(String.format(
                Locale.ROOT,
                "# displacement=%d least=%d width=%.3f east=%.3f north=%.3f",
                displacement,
                least,
                ground.width(),
                ground.east(),
                ground.north()));
        text.append('\n').append(HEADER).append('\n');
        cells.forEach((code, cell) -> text.append(code)
                .append(',')
                .append(cell.column())
                .append(',')
                .append(cell.row())
                .append('\n'));
        return text.toString();
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws IllegalArgumentException if it is anything else; the message names the line
    public static HexTable parse(String text) {
        List<String> lines = text.lines().toList();
        Matcher measures = MEASURES.matcher(lines.size() < 3 ? "" : lines.get(1));
        if (!measures.matches()
                || !lines.get(0).startsWith("# ")
                || !lines.get(2).equals(HEADER)) {
            throw new IllegalArgumentException("a table of hexagons must start with a note, its measures and “%s”: %s"
                    .formatted(HEADER, lines.stream().limit(3).toList()));
        }
        var cells = new TreeMap<String, HexCell>();
        for (String line : lines.subList(3, lines.size())) {
            String[] fields = line.split(",", -1);
            if (fields.length != 3 || cells.containsKey(fields[0])) {
                throw new IllegalArgumentException("“%s” must be a new code, a column and a row".formatted(line));
            }
            cells.put(fields[0], new HexCell(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])));
        }
        return new HexTable(
                lines.get(0).substring(2),
                Long.parseLong(measures.group(1)),
                Long.parseLong(measures.group(2)),
                new Ground(
                        Double.parseDouble(measures.group(3)),
                        Double.parseDouble(measures.group(4)),
                        Double.parseDouble(measures.group(5))),
                cells);
    }
}
