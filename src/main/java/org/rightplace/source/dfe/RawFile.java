package org.rightplace.source.dfe;

import java.nio.file.Path;
import java.util.List;
import org.rightplace.care.child.FileKind;
import org.rightplace.evidence.Finding.Where;

/// The rows of one file of a return, as they stand.
///
/// @param called the file's name, with as many folders as tell it from the others read with it
/// @param xml    whether it is an upload, which holds all the files in one
record RawFile(Path path, String called, boolean xml, List<RawRow> rows) {

    RawFile {
        rows = List.copyOf(rows);
    }

    /// The files of the return that are in it.
    List<FileKind> kinds() {
        return rows.stream().map(RawRow::kind).distinct().toList();
    }

    Where where(RawRow row) {
        return new Where(called, xml ? row.kind().published() : null, row.at(), null);
    }
}
