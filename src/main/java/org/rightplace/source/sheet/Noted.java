package org.rightplace.source.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rightplace.evidence.Finding;

/// Findings gathered while a file is read. Of each kind the first [#SHOWN] are kept and the rest counted:
/// one wrong column spoils every row, and 5,000 lines tell nobody more than 20.
///
/// Not for use by several threads.
public final class Noted {

    /// How many findings of one kind are kept.
    public static final int SHOWN = 20;

    private final String file;
    private final List<Finding> shown = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /// Nothing yet about a file.
    public Noted(String file) {
        this.file = file;
    }

    /// Adds a finding.
    public void add(Finding finding) {
        int count = counts.merge(finding.kind(), 1, Integer::sum);
        if (count <= SHOWN) {
            shown.add(finding);
        }
    }

    /// Whether anything keeps the file out.
    public boolean refuses() {
        return shown.stream().anyMatch(f -> f.severity() == Finding.Severity.REFUSE);
    }

    /// What keeps the file out, then what is only noted, each in the order of the file, then one finding for
    /// each kind of which there were more.
    public List<Finding> list() {
        List<Finding> all = new ArrayList<>(shown);
        all.sort(Comparator.comparing(Finding::severity).reversed());
        counts.forEach((kind, count) -> {
            if (count > SHOWN) {
                all.add(new MoreOfThem(Finding.Where.file(file), kind, count - SHOWN));
            }
        });
        return List.copyOf(all);
    }

    /// There are more findings of a kind than are listed. What they do is said by those that are.
    ///
    /// @param of   the kind of those left out
    /// @param more how many more
    record MoreOfThem(Where where, String of, int more) implements Finding {
        @Override
        public Severity severity() {
            return Severity.NOTE;
        }

        @Override
        public String message() {
            return "%,d more findings of the kind %s are not listed; the first %d are.".formatted(more, of, SHOWN);
        }
    }
}
