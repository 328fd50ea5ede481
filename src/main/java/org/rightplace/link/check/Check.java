package org.rightplace.link.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.ReturnRow;

/// One rule that a return must hold to, and how to find the rows that do not.
///
/// @param rule   the number that the Department for Education gave it, or [#OURS] and our own
/// @param weight what a row that breaks it does to an answer
/// @param since  the first collection year in which it is asked, by the year's start
/// @param file   the file whose rows it names
/// @param column the column that it names
/// @param words  what is wrong, as a whole sentence, without any value of the row
/// @param test   finds the rows
record Check(
        String rule,
        Weight weight,
        int since,
        FileKind file,
        Column column,
        String words,
        BiConsumer<Filing, Consumer<ReturnRow>> test) {

    /// What breaking a rule does to an answer.
    enum Weight {
        /// It cannot be so: what stands on it would be wrong.
        WRONG,
        /// It may be so, and someone should look.
        DOUBTFUL
    }

    /// What our own rules begin with: the Department has published none, or none for every year.
    static final String OURS = "RP";

    private static final int ALWAYS = 0;

    /// Whether it is this program's own rule, and not one that the Department published for returns of
    /// today.
    boolean isOurs() {
        return rule.startsWith(OURS);
    }

    /// The same check, asked from a year on.
    Check from(int year) {
        return new Check(rule, weight, year, file, column, words, test);
    }

    /// The same check, of what may be so.
    Check doubtful() {
        return new Check(rule, Weight.DOUBTFUL, since, file, column, words, test);
    }

    /// A check of each row of a file by itself.
    static Check ofRows(String rule, FileKind file, Column column, String words, Predicate<ReturnRow> wrong) {
        return of(
                rule,
                file,
                column,
                words,
                (filing, report) -> filing.rows(file).stream().filter(wrong).forEach(report));
    }

    /// A check of each episode with those before and after it.
    static Check ofEpisodes(String rule, Column column, String words, Predicate<Filing.Told> wrong) {
        return of(
                rule,
                FileKind.EPISODES,
                column,
                words,
                (filing, report) -> filing.told().stream()
                        .filter(wrong)
                        .forEach(told -> report.accept(told.episode().row())));
    }

    /// A check of a whole return.
    static Check of(
            String rule, FileKind file, Column column, String words, BiConsumer<Filing, Consumer<ReturnRow>> test) {
        return new Check(rule, Weight.WRONG, ALWAYS, file, column, words, test);
    }

    /// The rows of a return that break it, each once, in the order found.
    List<ReturnRow> broken(Filing filing) {
        List<ReturnRow> rows = new ArrayList<>();
        if (filing.year().start() >= since) {
            test.accept(filing, rows::add);
        }
        return rows.stream().distinct().toList();
    }
}
