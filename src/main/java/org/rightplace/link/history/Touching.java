package org.rightplace.link.history;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;

/// The part of returns that a question of some days needs. Most children of ten years of returns were not
/// in care on any of them, and histories take long to make.
public final class Touching {
    private Touching() {}

    /// The same returns with nothing but the episodes of some children: those of whom any return has an
    /// episode that began by the last day and had not ended before the first. Whatever the rule, it takes
    /// a child's episodes from what returns tell, so that nobody else can be in care on these days. All
    /// episodes of such a child are kept.
    ///
    /// @param ended the first day on which an episode's end may lie; the day after `began` for children in
    ///     care on one day
    /// @param began the last day on which it may have begun
    public static List<AuthorityReturn> of(List<AuthorityReturn> filed, LocalDate ended, LocalDate began) {
        Set<Pseudonym> children = new HashSet<>();
        for (AuthorityReturn one : filed) {
            for (ReturnRow row : one.rows(FileKind.EPISODES)) {
                boolean hasBegun = row.day(Column.DECOM)
                        .filter(from -> !from.isAfter(began))
                        .isPresent();
                if (hasBegun
                        && row.day(Column.DEC).map(to -> !to.isBefore(ended)).orElse(true)) {
                    children.add(row.child());
                }
            }
        }
        return filed.stream()
                .filter(one -> one.has(FileKind.EPISODES))
                .map(one -> new AuthorityReturn(
                        one.authority(),
                        one.year(),
                        Map.of(
                                FileKind.EPISODES,
                                one.rows(FileKind.EPISODES).stream()
                                        .filter(row -> children.contains(row.child()))
                                        .toList())))
                .toList();
    }
}
