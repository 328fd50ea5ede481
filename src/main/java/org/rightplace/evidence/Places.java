package org.rightplace.evidence;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.rightplace.evidence.Finding.Where;

/// Where many rows stand, by their numbers: the place at an index is that of the row with this number.
///
/// Rows that follow each other in one file are kept as one run, so that millions of rows of whole files
/// cost next to nothing. A place itself is made when it is asked for.
public final class Places extends AbstractList<Where> implements RandomAccess {

    private final List<Run> runs;
    private final int size;

    private Places(List<Run> runs, int size) {
        this.runs = List.copyOf(runs);
        this.size = size;
    }

    /// Rows of one file that follow each other.
    ///
    /// @param number of the first of them
    /// @param row    where that one stands
    private record Run(int number, String file, @Nullable String sheet, long row) {}

    /// The places that a list holds; those of whole rows only.
    public static Places of(List<Where> places) {
        if (places instanceof Places same) {
            return same;
        }
        var taking = new Taking();
        places.forEach(taking::add);
        return taking.done();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Where get(int number) {
        Objects.checkIndex(number, size);
        int low = 0;
        int high = runs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (runs.get(middle).number() <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Run run = runs.get(low);
        return new Where(run.file(), run.sheet(), run.row() + number - run.number(), null);
    }

    /// Places being taken, row after row. Not for use by several threads.
    public static final class Taking {
        private final List<Run> runs = new ArrayList<>();
        private int size;

        /// The place of the next row.
        ///
        /// @param where of a whole row: a row in a file, and no column
        /// @return the row's number
        public int add(Where where) {
            return add(where.file(), where.sheet(), where.row());
        }

        /// The place of the next row.
        ///
        /// @return the row's number
        public int add(String file, @Nullable String sheet, long row) {
            if (runs.isEmpty() || !follows(runs.getLast(), file, sheet, row)) {
                runs.add(new Run(size, file, sheet, row));
            }
            return size++;
        }

        private boolean follows(Run run, String file, @Nullable String sheet, long row) {
            return row == run.row() + size - run.number()
                    && run.file().equals(file)
                    && Objects.equals(run.sheet(), sheet);
        }

        /// How many have been taken.
        public int size() {
            return size;
        }

        /// All that have been taken.
        public Places done() {
            return new Places(runs, size);
        }
    }
}
