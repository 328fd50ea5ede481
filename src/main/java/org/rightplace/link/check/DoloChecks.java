package org.rightplace.link.check;

import static org.rightplace.care.child.FileKind.DOLO;
import static org.rightplace.care.child.FileKind.EPISODES;
import static org.rightplace.care.child.FileKind.HEADER;
import static org.rightplace.link.check.Check.ofRows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ReturnRow;

/// Orders that deprive a child of liberty, each by itself and beside the child's other rows.
///
/// The Department publishes rules for this file for 2026-27 only (700 to 710). These are asked of every
/// year, so they are this program's own, and where the Department has one like them its number stands
/// in the words.
final class DoloChecks {
    private DoloChecks() {}

    private static final List<PlacementType> EXCLUDED =
            List.of(PlacementType.K1, PlacementType.K3, PlacementType.P1, PlacementType.R5);
    private static final List<PlacementType> EXPECTED = List.of(PlacementType.K2, PlacementType.Z12, PlacementType.Z13);

    static final List<Check> ALL = List.of(
            ofRows(
                    "RP01",
                    DOLO,
                    Column.DOLO_START,
                    "The start of the order that deprives of liberty is missing or not a date (like the Department's 700).",
                    row -> row.isBlank(Column.DOLO_START) || row.isWrong(Column.DOLO_START)),
            ofRows(
                    "RP02",
                    DOLO,
                    Column.DOLO_END,
                    "The end of the order that deprives of liberty is not a date (like the Department's 701).",
                    row -> row.isWrong(Column.DOLO_END)),
            ofRows(
                    "RP03",
                    DOLO,
                    Column.DOLO_END,
                    "The order ends before it starts (like the Department's 702).",
                    row -> before(row.day(Column.DOLO_END), row.day(Column.DOLO_START))),
            of(
                    "RP04",
                    Column.DOLO_START,
                    "The order starts after the collection year (like the Department's 703).",
                    (filing, row) -> row.day(Column.DOLO_START)
                            .filter(start -> start.isAfter(filing.year().lastDay()))
                            .isPresent()),
            of(
                    "RP05",
                    Column.DOLO_END,
                    "The order ends outside the collection year (like the Department's 704).",
                    (filing, row) -> row.day(Column.DOLO_END)
                            .filter(end -> !filing.year().holds(end))
                            .isPresent()),
            of(
                    "RP06",
                    Column.DOLO_START,
                    "The order starts while another one of the same child goes on (like the Department's 705).",
                    (filing, row) ->
                            filing.rows(DOLO, row.child()).stream().anyMatch(other -> startsWithin(row, other))),
            Check.of(
                    "RP07",
                    HEADER,
                    Column.CHILD,
                    "Last year's return left an order of this child open, and this year's has none that starts on that day (like the Department's 706).",
                    (filing, report) -> filing.before()
                            .ifPresent(last -> filing.rows(HEADER).stream()
                                    .filter(row -> last.rows(DOLO, row.child()).stream()
                                            .anyMatch(order -> isOpen(order) && !isTold(order, filing)))
                                    .forEach(report))),
            of(
                    "RP08",
                    Column.DOLO_END,
                    "The child ceased to be looked after, and the order has no end (like the Department's 707).",
                    (filing, row) -> row.isBlank(Column.DOLO_END)
                            && ChildChecks.leftCare(filing, row).isPresent()),
            of(
                    "RP09",
                    Column.DOLO_START,
                    "The order starts before the month in which the child was born (like the Department's 708).",
                    (filing, row) -> filing.rows(HEADER, row.child()).stream()
                            .flatMap(header -> header.month(Column.DOB).stream())
                            .anyMatch(born -> before(row.day(Column.DOLO_START), Optional.of(born.atDay(1))))),
            of(
                            "RP10",
                            Column.DOLO_START,
                            "The child was not looked after on the day on which the order starts, as far as this return tells.",
                            (filing, row) -> filing.has(EPISODES)
                                    && row.day(Column.DOLO_START)
                                            .filter(filing.year()::holds)
                                            .filter(start -> filing.episodes(row.child()).stream()
                                                    .noneMatch(episode -> lasts(episode, start, start)))
                                            .isPresent())
                    .doubtful(),
            of(
                            "RP11",
                            Column.DOLO_START,
                            "During the order the child is in a secure children's home, in supported accommodation, with parents or in a young offender institution, which the Department's 710 does not allow.",
                            (filing, row) -> during(filing, row).stream().anyMatch(EXCLUDED::contains))
                    .doubtful(),
            of(
                            "RP12",
                            Column.DOLO_START,
                            "During the order the child is in a placement other than a children's home or those coded Z12 and Z13 (like the Department's 709).",
                            (filing, row) -> during(filing, row).stream()
                                    .anyMatch(type -> !EXPECTED.contains(type) && !EXCLUDED.contains(type)))
                    .doubtful(),
            of(
                    "RP13",
                    Column.CHILD,
                    "The child is in the file DoLo and not in the header.",
                    (filing, row) -> filing.has(HEADER)
                            && filing.rows(HEADER, row.child()).isEmpty()),
            ofRows(
                    "RP14",
                    DOLO,
                    Column.DOB,
                    "The date of birth in the file DoLo is another than in the header.",
                    row -> row.cell(Column.SAME_BIRTH).equals(new Filed.Known<>(false))));

    private static Check of(String rule, Column column, String words, BiPredicate<Filing, ReturnRow> wrong) {
        return Check.of(
                rule,
                DOLO,
                column,
                words,
                (filing, report) -> filing.rows(DOLO).stream()
                        .filter(row -> wrong.test(filing, row))
                        .forEach(report));
    }

    private static boolean isOpen(ReturnRow order) {
        return order.isBlank(Column.DOLO_END) && order.day(Column.DOLO_START).isPresent();
    }

    private static boolean isTold(ReturnRow order, Filing filing) {
        return filing.rows(DOLO, order.child()).stream()
                .anyMatch(row -> row.day(Column.DOLO_START).equals(order.day(Column.DOLO_START)));
    }

    private static boolean startsWithin(ReturnRow row, ReturnRow other) {
        if (row.equals(other)) {
            return false;
        }
        Optional<LocalDate> start = row.day(Column.DOLO_START);
        Optional<LocalDate> from = other.day(Column.DOLO_START);
        boolean later =
                before(from, start) || (start.isPresent() && start.equals(from) && other.number() < row.number());
        return later
                && !before(other.day(Column.DOLO_END), start)
                && !other.day(Column.DOLO_END).equals(start);
    }

    /// The kinds of placement in which a child is during an order that has a start and an end, a day
    /// that ends one placement and begins the next counted to the next.
    private static List<PlacementType> during(Filing filing, ReturnRow row) {
        Optional<LocalDate> start = row.day(Column.DOLO_START);
        Optional<LocalDate> end = row.day(Column.DOLO_END);
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return List.of();
        }
        LocalDate lastNight = end.get().isAfter(start.get()) ? end.get().minusDays(1) : end.get();
        return filing.episodes(row.child()).stream()
                .filter(episode -> lasts(episode, start.get(), lastNight))
                .flatMap(episode -> episode.place().type().stream())
                .filter(type -> !type.isTemporary())
                .toList();
    }

    private static boolean lasts(Episode episode, LocalDate from, LocalDate until) {
        return !episode.decom().isAfter(until)
                && episode.dec().map(dec -> dec.isAfter(from)).orElse(true);
    }

    private static boolean before(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }
}
