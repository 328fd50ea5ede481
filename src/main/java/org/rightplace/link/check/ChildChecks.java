package org.rightplace.link.check;

import static org.rightplace.care.child.FileKind.*;
import static org.rightplace.link.check.Check.ofRows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.ReturnRow;

/// Children across the files of one return: who is in which, what is said of them twice, and whether it
/// fits.
final class ChildChecks {
    private ChildChecks() {}

    static final List<Check> FILES = List.of(
            Check.of(
                    "EPI",
                    HEADER,
                    Column.CHILD,
                    "The child is in the header and has no episode in this return; young people who left care stand there rightly.",
                    (f, report) -> when(
                            f.has(EPISODES),
                            f,
                            HEADER,
                            report,
                            row -> f.rows(EPISODES, row.child()).isEmpty()
                                    && f.rows(OC3, row.child()).isEmpty())),
            withoutHeader("INT01", AD1),
            withoutHeader("INT02", PLACED_ADOPTION),
            withoutHeader("INT03", EPISODES),
            withoutHeader("INT04", FileKind.MISSING),
            withoutHeader("INT05", OC2),
            withoutHeader("INT06", OC3),
            withoutHeader("INT07", FileKind.PREV_PERM),
            withoutHeader("INT08", REVIEWS),
            withoutHeader("INT09", FileKind.UASC),
            otherBirth("INT11", AD1),
            otherBirth("INT12", PLACED_ADOPTION),
            otherBirth("INT13", FileKind.MISSING),
            otherBirth("INT14", OC2),
            otherBirth("INT15", OC3),
            otherBirth("INT16", FileKind.PREV_PERM),
            otherBirth("INT17", REVIEWS),
            otherBirth("INT18", FileKind.UASC),
            twice("INT31", AD1),
            twice("INT32", HEADER),
            twice("INT33", OC2),
            twice("INT34", OC3),
            twice("INT35", FileKind.PREV_PERM),
            twice("INT36", FileKind.UASC));

    static final List<Check> CHILDREN = List.of(
            Check.of(
                    "301",
                    HEADER,
                    Column.DOB,
                    "The child was born after the collection year.",
                    (f, report) -> when(
                            true,
                            f,
                            HEADER,
                            report,
                            row -> row.month(Column.DOB)
                                    .map(month ->
                                            month.atDay(1).isAfter(f.year().lastDay()))
                                    .orElse(false))),
            ofRows(
                    "611",
                    HEADER,
                    Column.MC_DOB,
                    "The child is a mother, and her child's birth is missing.",
                    row -> row.flag(Column.MOTHER).orElse(false) && row.isBlank(Column.MC_DOB)),
            ofRows(
                    "612",
                    HEADER,
                    Column.MC_DOB,
                    "A birth is given, and the child is said not to be a mother.",
                    row -> !row.isBlank(Column.MC_DOB)
                            && row.flag(Column.MOTHER).map(mother -> !mother).orElse(false)),
            ofRows(
                    "621",
                    HEADER,
                    Column.MC_DOB,
                    "The mother is younger than her child.",
                    row -> row.month(Column.MC_DOB)
                            .flatMap(child -> row.month(Column.DOB).map(child::isBefore))
                            .orElse(false)),
            Check.of(
                    "190",
                    OC2,
                    Column.HEALTH_ASSESSMENT,
                    "Answers on health and conduct are given of a child who was not looked after all the twelve months to 31 March.",
                    (f, report) ->
                            when(f.has(EPISODES), f, OC2, report, row -> answered(row) && !f.allYear(row.child()))),
            Check.of(
                    "191",
                    EPISODES,
                    Column.CHILD,
                    "The child was looked after all the twelve months to 31 March, and has no answers on health and conduct.",
                    (f, report) -> {
                        if (f.has(OC2)) {
                            f.children(EPISODES).forEach((child, rows) -> {
                                if (f.allYear(child)
                                        && f.rows(OC2, child).stream().noneMatch(ChildChecks::answered)) {
                                    report.accept(rows.getFirst());
                                }
                            });
                        }
                    }),
            Check.of(
                    "542",
                    OC2,
                    Column.CONVICTED,
                    "Whether the child was convicted is answered, and the child was under 10 on 31 March.",
                    (f, report) -> when(
                            true,
                            f,
                            OC2,
                            report,
                            row -> !row.isBlank(Column.CONVICTED)
                                    && f.ageAtEnd(row.child()).orElse(10) < 10)),
            Check.of(
                    "546",
                    OC2,
                    Column.HEALTH_CHECK,
                    "The health checks of young children are answered, and the child was 5 or older on 31 March.",
                    (f, report) -> when(
                            true,
                            f,
                            OC2,
                            report,
                            row -> !row.isBlank(Column.HEALTH_CHECK)
                                    && f.ageAtEnd(row.child()).orElse(0) >= 5)),
            ofRows(
                    "192",
                    OC2,
                    Column.INTERVENTION_RECEIVED,
                    "Substance misuse was found, and whether help was received is missing.",
                    row -> row.flag(Column.SUBSTANCE_MISUSE).orElse(false)
                            && row.isBlank(Column.INTERVENTION_RECEIVED)),
            ofRows(
                    "193",
                    OC2,
                    Column.INTERVENTION_RECEIVED,
                    "No substance misuse was found, and whether help was offered or received is answered.",
                    row -> row.flag(Column.SUBSTANCE_MISUSE)
                                    .map(found -> !found)
                                    .orElse(false)
                            && !(row.isBlank(Column.INTERVENTION_RECEIVED)
                                    && row.isBlank(Column.INTERVENTION_OFFERED))),
            ofRows(
                    "158",
                    OC2,
                    Column.INTERVENTION_OFFERED,
                    "Help was received, so whether it was offered is not asked.",
                    row -> row.flag(Column.INTERVENTION_RECEIVED).orElse(false)
                            && !row.isBlank(Column.INTERVENTION_OFFERED)),
            ofRows(
                    "159",
                    OC2,
                    Column.INTERVENTION_OFFERED,
                    "Substance misuse was found and no help received, and whether it was offered is missing.",
                    row -> row.flag(Column.SUBSTANCE_MISUSE).orElse(false)
                            && row.flag(Column.INTERVENTION_RECEIVED)
                                    .map(got -> !got)
                                    .orElse(false)
                            && row.isBlank(Column.INTERVENTION_OFFERED)),
            ofRows(
                    "197a",
                    OC2,
                    Column.SDQ_REASON,
                    "There is a strengths and difficulties score, and a reason for having none.",
                    row -> !row.isBlank(Column.SDQ_SCORE) && !row.isBlank(Column.SDQ_REASON)),
            ofRows(
                    "564",
                    FileKind.MISSING,
                    Column.MIS_START,
                    "The child was away, and the start of it is missing.",
                    row -> !row.isBlank(Column.MISSING) && row.isBlank(Column.MIS_START)),
            ofRows(
                    "565",
                    FileKind.MISSING,
                    Column.MISSING,
                    "A time away starts, and whether the child was missing or away without authorisation is not said.",
                    row -> row.isBlank(Column.MISSING) && !row.isBlank(Column.MIS_START)),
            ofRows(
                    "567",
                    FileKind.MISSING,
                    Column.MIS_END,
                    "The time away ends before it starts.",
                    row -> before(row.day(Column.MIS_END), row.day(Column.MIS_START))),
            Check.of(
                    "570",
                    FileKind.MISSING,
                    Column.MIS_START,
                    "The time away starts after the collection year.",
                    (f, report) -> when(
                            true,
                            f,
                            FileKind.MISSING,
                            report,
                            row -> row.day(Column.MIS_START)
                                    .map(day -> day.isAfter(f.year().lastDay()))
                                    .orElse(false))),
            Check.of(
                    "571",
                    FileKind.MISSING,
                    Column.MIS_END,
                    "The time away ends outside the collection year.",
                    (f, report) -> when(
                            true,
                            f,
                            FileKind.MISSING,
                            report,
                            row -> row.day(Column.MIS_END)
                                    .map(day -> !f.year().holds(day))
                                    .orElse(false))),
            Check.of(
                    "574",
                    FileKind.MISSING,
                    Column.MIS_START,
                    "The time away starts while another one of the same child goes on.",
                    (f, report) -> when(
                            true,
                            f,
                            FileKind.MISSING,
                            report,
                            row -> f.rows(FileKind.MISSING, row.child()).stream()
                                    .anyMatch(other -> startsWithin(row, other)))),
            Check.of(
                    "577",
                    FileKind.MISSING,
                    Column.MIS_END,
                    "The child ceased to be looked after, and the time away has no end.",
                    (f, report) -> when(
                            f.has(EPISODES),
                            f,
                            FileKind.MISSING,
                            report,
                            row -> row.isBlank(Column.MIS_END)
                                    && !f.episodes(row.child()).isEmpty()
                                    && leftCare(f, row).isPresent())),
            Check.of(
                    "578",
                    FileKind.MISSING,
                    Column.MIS_START,
                    "The time away starts after the child ceased to be looked after.",
                    (f, report) -> when(
                            f.has(EPISODES),
                            f,
                            FileKind.MISSING,
                            report,
                            row -> before(leftCare(f, row), row.day(Column.MIS_START)))),
            Check.of(
                    "581",
                    FileKind.MISSING,
                    Column.MIS_START,
                    "The time away starts before the child was looked after, as far as this return tells.",
                    (f, report) -> when(
                            f.has(EPISODES),
                            f,
                            FileKind.MISSING,
                            report,
                            row -> before(
                                    row.day(Column.MIS_START),
                                    f.episodes(row.child()).stream()
                                            .map(Episode::decom)
                                            .findFirst()))),
            ofRows(
                    "522",
                    PLACED_ADOPTION,
                    Column.DATE_PLACED_CEASED,
                    "The plan of adoption was given up before it was made.",
                    row -> before(row.day(Column.DATE_PLACED_CEASED), row.day(Column.DATE_PLACED))),
            ofRows(
                    "333",
                    AD1,
                    Column.DATE_INT,
                    "The decision for adoption came after the match with adopters.",
                    row -> before(row.day(Column.DATE_MATCH), row.day(Column.DATE_INT))));

    private static void when(
            boolean asked,
            Filing filing,
            FileKind kind,
            java.util.function.Consumer<ReturnRow> report,
            java.util.function.Predicate<ReturnRow> wrong) {
        if (asked) {
            filing.rows(kind).stream().filter(wrong).forEach(report);
        }
    }

    private static Check withoutHeader(String rule, FileKind kind) {
        return Check.of(
                rule,
                kind,
                Column.CHILD,
                "The child is in the file %s and not in the header.".formatted(kind.published()),
                (f, report) -> when(
                        f.has(HEADER),
                        f,
                        kind,
                        report,
                        row -> f.rows(HEADER, row.child()).isEmpty()));
    }

    private static Check otherBirth(String rule, FileKind kind) {
        return ofRows(
                rule,
                kind,
                Column.DOB,
                "The date of birth in the file %s is another than in the header.".formatted(kind.published()),
                row -> row.cell(Column.SAME_BIRTH).equals(new Filed.Known<>(false)));
    }

    private static Check twice(String rule, FileKind kind) {
        return Check.of(
                rule,
                kind,
                Column.CHILD,
                "The child is in the file %s more than once.".formatted(kind.published()),
                (f, report) -> f.children(kind)
                        .values()
                        .forEach(rows -> rows.stream().skip(1).forEach(report)));
    }

    private static boolean answered(ReturnRow row) {
        return CellChecks.answers().anyMatch(column -> !row.isBlank(column));
    }

    private static boolean before(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent() && one.get().isBefore(other.get());
    }

    private static boolean startsWithin(ReturnRow row, ReturnRow other) {
        if (row.equals(other)) {
            return false;
        }
        Optional<LocalDate> start = row.day(Column.MIS_START);
        Optional<LocalDate> from = other.day(Column.MIS_START);
        boolean later =
                before(from, start) || (start.isPresent() && start.equals(from) && other.number() < row.number());
        return later
                && other.day(Column.MIS_END)
                        .map(end -> start.get().isBefore(end))
                        .orElse(true);
    }

    /// The day on which a child's last episode ended care; empty where it did not.
    static Optional<LocalDate> leftCare(Filing filing, ReturnRow row) {
        List<Episode> all = filing.episodes(row.child());
        return all.isEmpty()
                ? Optional.empty()
                : all.getLast()
                        .left()
                        .end()
                        .filter(end -> end.endsCare())
                        .flatMap(end -> all.getLast().dec());
    }
}
