package org.rightplace.source.dfe;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.evidence.Finding.Where;

/// The rows of one file of a return, each beside whom it is about: that never leaves this package.
///
/// Until it is known which return a row belongs to, and so when the child was born, a row bears its
/// number in the file and nobody's pseudonym.
final class RawFile {

    private static final Pseudonym NOBODY = new Pseudonym("A".repeat(Pseudonym.LENGTH));

    private final Path path;
    private final String called;
    private final boolean xml;
    private final List<@Nullable ReturnRow> rows = new ArrayList<>();
    private final List<Who> whose = new ArrayList<>();
    private final Set<FileKind> kinds = EnumSet.noneOf(FileKind.class);

    /// A file of which no row has been read yet.
    ///
    /// @param called the file's name, with as many folders as tell it from the others read with it
    /// @param xml    whether it is an upload, which holds all the files in one
    RawFile(Path path, String called, boolean xml) {
        this.path = path;
        this.called = called;
        this.xml = xml;
    }

    /// Whom a row is about, as its file says.
    ///
    /// @param authority what the file itself says in a column LA; empty where it does not
    /// @param year      what the file itself says in a column YEAR; empty where it does not
    /// @param birth     the day of birth, where the row has one
    record Who(
            String child,
            String authority,
            String year,
            @Nullable LocalDate birth) {
        @Override
        public String toString() {
            return "somebody"; // never who
        }
    }

    /// Takes a row, past the door.
    void add(RawRow raw, Door door) {
        rows.add(door.row(raw, Math.toIntExact(raw.at()), NOBODY));
        whose.add(door.who(raw));
        kinds.add(raw.kind());
    }

    Path path() {
        return path;
    }

    String called() {
        return called;
    }

    boolean xml() {
        return xml;
    }

    /// How many rows it has.
    int size() {
        return whose.size();
    }

    /// Whom a row is about.
    Who who(int index) {
        return whose.get(index);
    }

    /// A row that has not been taken.
    ReturnRow row(int index) {
        ReturnRow row = rows.get(index);
        if (row == null) {
            throw new IllegalStateException("row (%d) was taken before".formatted(index));
        }
        return row;
    }

    /// A row, which is forgotten here.
    ReturnRow take(int index) {
        ReturnRow row = row(index);
        rows.set(index, null);
        return row;
    }

    /// The rows, none of which has been taken.
    Stream<ReturnRow> rows() {
        return IntStream.range(0, size()).mapToObj(this::row);
    }

    /// The files of the return that are in it.
    Set<FileKind> kinds() {
        return kinds;
    }

    /// Where one of its rows stands.
    Where where(ReturnRow row) {
        return new Where(called, sheet(row.kind()), row.number(), null);
    }

    /// What stands for a sheet: in an upload, the file of the return.
    @Nullable
    String sheet(FileKind kind) {
        return xml ? kind.published() : null;
    }
}
