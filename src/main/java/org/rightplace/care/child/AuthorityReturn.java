package org.rightplace.care.child;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one authority filed for one collection year.
///
/// @param authority its code or name, or the folder it came from where no file names it; a child's pseudonym means
///     nothing outside it
/// @param files     the rows of each file; a file that was not there is not in it
public record AuthorityReturn(String authority, CollectionYear year, Map<FileKind, List<ReturnRow>> files)
        implements Comparable<AuthorityReturn> {

    public AuthorityReturn {
        var kept = new EnumMap<FileKind, List<ReturnRow>>(FileKind.class);
        files.forEach((kind, rows) -> kept.put(kind, List.copyOf(rows)));
        files = Collections.unmodifiableMap(kept);
    }

    /// Whether a file was there.
    public boolean has(FileKind kind) {
        return files.containsKey(kind);
    }

    /// The rows of a file, in its order; none where it was not there.
    public List<ReturnRow> rows(FileKind kind) {
        return files.getOrDefault(kind, List.of());
    }

    /// The rows of children.
    public List<ReturnRow> header() {
        return rows(FileKind.HEADER);
    }

    /// The episodes that have a day on which they began.
    public List<Episode> episodes() {
        return rows(FileKind.EPISODES).stream()
                .map(Episode::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /// By authority, then year.
    @Override
    public int compareTo(AuthorityReturn other) {
        int byAuthority = authority.compareTo(other.authority);
        return byAuthority != 0 ? byAuthority : year.compareTo(other.year);
    }
}
