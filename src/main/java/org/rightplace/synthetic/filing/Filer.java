package org.rightplace.synthetic.filing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MadeUpRow;

/// Writes the rows of one authority's returns. Not for use by several threads.
///
/// Every file that is collected in a year is there, if need be without a row. Social workers are told of from
/// 2023-24 on, the first year with rules for them. Orders that deprive of liberty are told of in 2025-26 only; the
/// published rules for that file begin a year later, so that this is our choice: it lets all twelve files be seen.
public final class Filer {

    private static final int WORKERS_SINCE = 2023;
    private static final int ORDERS_SINCE = 2025;

    private final Days days = new Days();

    /// What an authority files for a year.
    public Map<FileKind, List<MadeUpRow>> file(List<Told> children, CollectionYear year) {
        Map<FileKind, List<MadeUpRow>> files = new EnumMap<>(FileKind.class);
        for (FileKind kind : FileKind.values()) {
            if (isCollected(kind, year)) {
                files.put(kind, new ArrayList<>());
            }
        }
        for (Told told : children) {
            var rows = new Rows(told, year, days, files);
            boolean episodes = new EpisodeRows(rows).add();
            boolean leaver = new OutcomeRows(rows).add(episodes);
            if (episodes || leaver) {
                new HeaderRows(rows).add(episodes);
            }
        }
        return files;
    }

    /// Whether a file is collected in a year.
    static boolean isCollected(FileKind kind, CollectionYear year) {
        return switch (kind) {
            case SW_EPISODES -> year.start() >= WORKERS_SINCE;
            case DOLO -> year.start() >= ORDERS_SINCE;
            default -> true;
        };
    }

    /// Where the rows of one child go.
    record Rows(Told told, CollectionYear year, Days days, Map<FileKind, List<MadeUpRow>> files) {

        int first() {
            return Math.toIntExact(year.firstDay().toEpochDay());
        }

        int last() {
            return Math.toIntExact(year.lastDay().toEpochDay());
        }

        boolean holds(int day) {
            return first() <= day && day <= last();
        }

        String birth() {
            return days.of(told.child().person().birth());
        }

        /// The words of a day that is not after the year; nothing for a later one.
        String upTo(int day) {
            return day <= last() ? days.of(day) : "";
        }

        void add(FileKind kind, Map<Column, String> cells) {
            List<MadeUpRow> rows = files.get(kind);
            if (rows != null) {
                cells.values().removeIf(String::isEmpty);
                rows.add(new MadeUpRow(kind, told.child().person().number(), cells));
            }
        }

        /// Cells with the day of birth, which most files repeat.
        Map<Column, String> cells() {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            cells.put(Column.DOB, birth());
            return cells;
        }
    }
}
