package org.rightplace.link.check;

import static org.rightplace.care.child.FileKind.*;

import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.ReturnRow;

/// A return against that of the year before.
final class YearChecks {
    private YearChecks() {}

    static final List<Check> ALL = List.of(
            sinceLastYear("202", Column.SEX, "The sex is another than in the return of the year before."),
            sinceLastYear("203", Column.DOB, "The month of birth is another than in the return of the year before."),
            sinceLastYear("204", Column.ETHNIC, "The ethnic origin is another than in the return of the year before."),
            Check.of(
                    "502",
                    EPISODES,
                    Column.DECOM,
                    "Last year's return ended with an open episode, and the child's first episode of this year starts on another day.",
                    (f, report) -> f.before()
                            .ifPresent(last -> f.children(EPISODES)
                                    .keySet()
                                    .forEach(child -> open(last, f.episodes(child))
                                            .filter(o -> !o.decom()
                                                    .equals(f.episodes(child)
                                                            .getFirst()
                                                            .decom()))
                                            .ifPresent(o -> report.accept(
                                                    f.episodes(child).getFirst().row()))))),
            changedSinceLastYear(
                    "503A",
                    Column.RNE,
                    "The reason for the episode differs from that of the same open episode in last year's return."),
            changedSinceLastYear(
                    "503B",
                    Column.LS,
                    "The legal status differs from that of the same open episode in last year's return."),
            changedSinceLastYear(
                    "503C",
                    Column.CIN,
                    "The category of need differs from that of the same open episode in last year's return."),
            changedSinceLastYear(
                    "503D",
                    Column.PLACE,
                    "The placement type differs from that of the same open episode in last year's return, though its code can still be used."),
            changedSinceLastYear(
                    "503E",
                    Column.PLACE_PROVIDER,
                    "The provider differs from that of the same open episode in last year's return."),
            changedSinceLastYear(
                    "503F",
                    Column.URN,
                    "Ofsted's number differs from that of the same open episode in last year's return."),
            Check.of(
                    "NoE",
                    EPISODES,
                    Column.DECOM,
                    "The child was looked after before this year, and last year's return has no episode of the child.",
                    (f, report) -> f.before()
                            .filter(last -> last.has(EPISODES))
                            .ifPresent(last -> f.children(EPISODES)
                                    .keySet()
                                    .forEach(child -> f.episodes(child).stream()
                                            .findFirst()
                                            .filter(first -> first.decom()
                                                            .isBefore(f.year().firstDay())
                                                    && last.episodes(child).isEmpty())
                                            .ifPresent(first -> report.accept(first.row()))))));

    private static Check sinceLastYear(String rule, Column column, String words) {
        return Check.of(
                rule,
                HEADER,
                column,
                words,
                (f, report) -> f.before()
                        .ifPresent(last -> f.rows(HEADER).stream()
                                .filter(row -> last.rows(HEADER, row.child()).stream()
                                        .anyMatch(before -> bothKnown(row, before, column)
                                                && !row.cell(column).equals(before.cell(column))))
                                .forEach(report)));
    }

    private static boolean bothKnown(ReturnRow one, ReturnRow other, Column column) {
        return one.cell(column) instanceof Filed.Known && other.cell(column) instanceof Filed.Known;
    }

    private static Check changedSinceLastYear(String rule, Column column, String words) {
        return Check.of(
                rule,
                EPISODES,
                column,
                words,
                (f, report) -> f.before()
                        .ifPresent(last -> f.children(EPISODES)
                                .keySet()
                                .forEach(child -> open(last, f.episodes(child))
                                        .ifPresent(o -> f.episodes(child).stream()
                                                .filter(e -> e.decom().equals(o.decom())
                                                        && !hasEnded(o.row().cell(column), f.year())
                                                        && !e.row()
                                                                .cell(column)
                                                                .equals(o.row().cell(column)))
                                                .forEach(e -> report.accept(e.row()))))));
    }

    /// Whether it is a code that the lists of a year do not have any more, so that another must stand for it.
    private static boolean hasEnded(Filed<?> cell, CollectionYear year) {
        return cell instanceof Filed.Known<?>(Object value) && value instanceof Coded coded && !coded.isValidIn(year);
    }

    /// The episode that a return leaves open at its end, of the child of these episodes.
    private static Optional<Episode> open(Filing last, List<Episode> episodes) {
        return episodes.stream()
                .findFirst()
                .flatMap(first -> last.episodes(first.child()).stream()
                        .filter(e -> e.dec().isEmpty())
                        .reduce((one, other) -> other));
    }
}
