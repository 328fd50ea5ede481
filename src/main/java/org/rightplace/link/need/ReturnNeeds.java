package org.rightplace.link.need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.ReadFrom;
import org.rightplace.care.need.Need.Source;
import org.rightplace.link.need.Crosswalk.Answered;

/// What a return says of children's needs: little, since it was made to count. The category of need (N1 to
/// N8)
/// is not read: it says why an authority became involved, and not what the child needs.
public final class ReturnNeeds {
    private ReturnNeeds() {}

    /// The needs of each child in a return that says anything of them, by pseudonym.
    public static Map<Pseudonym, List<Need>> of(AuthorityReturn filed) {
        Map<Pseudonym, List<ReturnRow>> rows = new TreeMap<>();
        filed.files()
                .values()
                .forEach(file -> file.forEach(row -> rows.computeIfAbsent(row.child(), child -> new ArrayList<>())
                        .add(row)));
        Map<Pseudonym, List<Need>> needs = new TreeMap<>();
        rows.forEach((child, ofChild) -> {
            List<Need> found = of(filed.year(), ofChild);
            if (!found.isEmpty()) {
                needs.put(child, found);
            }
        });
        return needs;
    }

    /// The needs that one child's rows of one year tell of, by [Crosswalk#ENTRIES], each once.
    public static List<Need> of(CollectionYear year, List<ReturnRow> rows) {
        Set<Need> needs = new LinkedHashSet<>();
        for (ReturnRow row : rows) {
            needs.addAll(Crosswalk.needs(Source.RETURN, answers(year, row)));
        }
        return List.copyOf(needs);
    }

    private static List<Answered> answers(CollectionYear year, ReturnRow row) {
        List<Answered> answers = new ArrayList<>();
        LocalDate last = year.lastDay();
        switch (row.kind()) {
            case HEADER -> yes(answers, row, Column.UASC, last);
            case UASC -> answers.add(new Answered("UASC", "Yes", last));
            case OC2 -> {
                OptionalInt score = row.number(Column.SDQ_SCORE);
                if (score.isPresent()) {
                    answers.add(new Answered("SDQ_SCORE", Crosswalk.Sdq.band(score.getAsInt()), last));
                }
                yes(answers, row, Column.CONVICTED, last);
                yes(answers, row, Column.SUBSTANCE_MISUSE, last);
            }
            case MISSING ->
                code(
                        answers,
                        "MISSING",
                        row.code(Column.MISSING, MissingKind.class),
                        row.day(Column.MIS_START).orElse(last));
            case EPISODES -> {
                LocalDate began = row.day(Column.DECOM).orElse(last);
                code(answers, "PLACE", row.code(Column.PLACE, PlacementType.class), began);
                code(
                        answers,
                        "REC",
                        row.code(Column.REC, EpisodeEnd.class),
                        row.day(Column.DEC).orElse(last));
            }
            default -> {}
        }
        return answers;
    }

    private static void yes(List<Answered> answers, ReturnRow row, Column column, LocalDate on) {
        row.flag(column).ifPresent(yes -> answers.add(new Answered(column.name(), yes ? "Yes" : "No", on)));
    }

    private static void code(List<Answered> answers, String field, Optional<? extends Coded> code, LocalDate on) {
        code.ifPresent(filed -> answers.add(new Answered(field, filed.code(), on)));
    }

    /// What one child's rows of one year say beside needs.
    public static List<Flag> flags(CollectionYear year, List<ReturnRow> rows) {
        List<Flag> flags = new ArrayList<>();
        for (ReturnRow row : rows) {
            if (row.kind() == FileKind.DOLO) {
                flags.add(new Flag(
                        Flag.Kind.DEPRIVATION_OF_LIBERTY,
                        new ReadFrom(Source.RETURN, "DOLO_START"),
                        row.day(Column.DOLO_START).orElse(year.firstDay()),
                        row.day(Column.DOLO_END)));
            }
        }
        boolean alone = rows.stream()
                .anyMatch(row -> row.kind() == FileKind.UASC
                        || (row.kind() == FileKind.HEADER
                                && row.flag(Column.UASC).orElse(false)));
        if (alone) {
            Optional<LocalDate> until = rows.stream()
                    .filter(row -> row.kind() == FileKind.UASC)
                    .flatMap(row -> row.day(Column.DUC).stream())
                    .findFirst();
            flags.add(new Flag(Flag.Kind.UNACCOMPANIED, new ReadFrom(Source.RETURN, "UASC"), year.firstDay(), until));
        }
        return flags.stream().distinct().toList();
    }
}
