package org.rightplace.link.check;

import static org.rightplace.care.child.FileKind.*;

import java.util.List;
import java.util.stream.Stream;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;

/// Each cell holds what its column can hold in its year.
final class CellChecks {
    private CellChecks() {}

    static final List<Check> ALL = List.of(
            code("101", HEADER, Column.SEX, "The sex is not one of the codes 1 and 2."),
            filledCode("103", HEADER, Column.ETHNIC, "The ethnic origin is missing or not a code of its list."),
            code("143", EPISODES, Column.RNE, "The reason for the new episode is not a code of its list."),
            code("144", EPISODES, Column.LS, "The legal status is not a code of its list."),
            code("145", EPISODES, Column.CIN, "The category of need is not one of N1 to N8."),
            code("146", EPISODES, Column.PLACE, "The placement type is not a code that could be used in this year."),
            code("149", EPISODES, Column.REC, "The reason for the end of the episode is not a code of its list."),
            code("178", EPISODES, Column.PLACE_PROVIDER, "The placement provider is not one of PR0 to PR5."),
            code(
                    "1009",
                    EPISODES,
                    Column.REASON_PLACE_CHANGE,
                    "The reason for the change of placement is not a code of its list."),
            filledCode(
                    "167",
                    REVIEWS,
                    Column.REVIEW_CODE,
                    "How the child took part in the review is missing or not one of PN0 to PN7."),
            code(
                    "196",
                    OC2,
                    Column.SDQ_REASON,
                    "The reason for having no strengths and difficulties score is not one of SDQ1 to SDQ5."),
            code(
                    "1006",
                    MISSING,
                    Column.MISSING,
                    "How the child was away is neither M (missing) nor A (away without authorisation)."),
            code("168", HEADER, Column.UPN, "The pupil number has not the shape of one and is none of UN1 to UN5."),
            filled("102", HEADER, Column.DOB, "The date of birth is missing or not a date."),
            filled(
                    "141",
                    EPISODES,
                    Column.DECOM,
                    "The start of the episode is missing or not a date, so the episode is in no count."),
            day("147", EPISODES, Column.DEC, "The end of the episode is not a date, so the episode counts as open."),
            filled("166", REVIEWS, Column.REVIEW, "The date of the review is missing or not a date."),
            day(
                    "104",
                    FileKind.UASC,
                    Column.DUC,
                    "The day on which the child ceased to count as an unaccompanied asylum-seeking child is not a date."),
            day("171", HEADER, Column.MC_DOB, "The birth of the child's own child is not a date."),
            day("112", AD1, Column.DATE_INT, "The day of the decision for adoption is not a date."),
            day("113", AD1, Column.DATE_MATCH, "The day of the match with adopters is not a date."),
            day(
                    "115",
                    PLACED_ADOPTION,
                    Column.DATE_PLACED,
                    "The day of the decision to place for adoption is not a date."),
            day(
                    "116",
                    PLACED_ADOPTION,
                    Column.DATE_PLACED_CEASED,
                    "The day on which the plan of adoption was given up is not a date."),
            day("1004", FileKind.MISSING, Column.MIS_START, "The start of the time away is not a date."),
            day("1005", FileKind.MISSING, Column.MIS_END, "The end of the time away is not a date."),
            day("SW04STG1", SW_EPISODES, Column.SW_DECOM, "The start of the social worker's time is not a date.")
                    .from(2023),
            day("SW05STG1", SW_EPISODES, Column.SW_DEC, "The end of the social worker's time is not a date.")
                    .from(2023),
            day(
                    "180",
                    OC2,
                    Column.SDQ_SCORE,
                    "The strengths and difficulties score is not a whole number from 0 to 40."),
            day("114", AD1, Column.FOSTER_CARE, "Whether the adopter was the child's foster carer is neither 0 nor 1."),
            Check.ofRows(
                    "181",
                    OC2,
                    Column.HEALTH_ASSESSMENT,
                    "An answer of the health and conduct file is neither 0 nor 1.",
                    row -> answers().anyMatch(row::isWrong)),
            day("392c", EPISODES, Column.PL_POST, "The postcode of the placement has not the shape of one."),
            day("392c", EPISODES, Column.HOME_POST, "The postcode of the home has not the shape of one."),
            day(
                    "1008",
                    EPISODES,
                    Column.URN,
                    "Ofsted's number has not the shape of one (SC and 6 digits, 7 digits, or XXXXXXX). Whether the register knows it is not asked here."));

    /// The yes-or-no columns of the file on health and conduct.
    static Stream<Column> answers() {
        return OC2.columns().stream().filter(column -> column.holds() == Column.Holds.FLAG);
    }

    private static Check code(String rule, FileKind file, Column column, String words) {
        return Check.of(
                rule,
                file,
                column,
                words,
                (filing, report) -> filing.rows(file).stream()
                        .filter(row -> row.isWrong(column) || isOutOfYear(row.cell(column), filing))
                        .forEach(report));
    }

    private static boolean isOutOfYear(Filed<?> cell, Filing filing) {
        return cell instanceof Filed.Known<?>(Object value)
                && value instanceof Coded coded
                && !coded.isValidIn(filing.year());
    }

    private static Check filledCode(String rule, FileKind file, Column column, String words) {
        return Check.ofRows(rule, file, column, words, row -> row.isBlank(column) || row.isWrong(column));
    }

    private static Check filled(String rule, FileKind file, Column column, String words) {
        return filledCode(rule, file, column, words);
    }

    private static Check day(String rule, FileKind file, Column column, String words) {
        return Check.ofRows(rule, file, column, words, row -> row.isWrong(column));
    }
}
