package org.rightplace.care.child;

import static org.rightplace.care.child.Column.*;

import java.util.List;

/// One of the twelve files of the return, known by its columns.
public enum FileKind {
    HEADER("Header", DOB),
    EPISODES("Episodes", DECOM),
    REVIEWS("Reviews", REVIEW),
    UASC("UASC", DUC),
    OC2("OC2", HEALTH_ASSESSMENT),
    OC3("OC3", IN_TOUCH),
    AD1("AD1", DATE_INT),
    PLACED_ADOPTION("PlacedAdoption", DATE_PLACED),
    PREV_PERM("PrevPerm", Column.PREV_PERM),
    MISSING("Missing", MIS_START),
    SW_EPISODES("SWEpisodes", SW_DECOM),
    DOLO("DoLo", DOLO_START);

    private final String published;
    private final Column key;

    FileKind(String published, Column key) {
        this.published = published;
        this.key = key;
    }

    /// The file's name in the return.
    public String published() {
        return published;
    }

    /// The columns, with the child's number, without which it is not this file, or says nothing.
    public List<Column> keys() {
        return this == HEADER ? List.of(SEX, key) : List.of(key);
    }

    /// All columns after the child's number, in the order in which they are filed.
    public List<Column> columns() {
        return switch (this) {
            case HEADER -> List.of(SEX, DOB, ETHNIC, UPN, MOTHER, MC_DOB, Column.UASC);
            case EPISODES ->
                List.of(
                        DECOM,
                        RNE,
                        LS,
                        CIN,
                        PLACE,
                        PLACE_PROVIDER,
                        DEC,
                        REC,
                        REASON_PLACE_CHANGE,
                        HOME_POST,
                        PL_POST,
                        URN);
            case REVIEWS -> List.of(DOB, REVIEW, REVIEW_CODE);
            case UASC -> List.of(SEX, DOB, DUC);
            case OC2 ->
                List.of(
                        DOB,
                        SDQ_SCORE,
                        SDQ_REASON,
                        CONVICTED,
                        HEALTH_CHECK,
                        IMMUNISATIONS,
                        TEETH_CHECK,
                        HEALTH_ASSESSMENT,
                        SUBSTANCE_MISUSE,
                        INTERVENTION_RECEIVED,
                        INTERVENTION_OFFERED);
            case OC3 -> List.of(DOB, IN_TOUCH, ACTIV, ACCOM);
            case AD1 -> List.of(DOB, DATE_INT, DATE_MATCH, FOSTER_CARE, NB_ADOPTR, SEX_ADOPTR, LS_ADOPTR);
            case PLACED_ADOPTION -> List.of(DOB, DATE_PLACED, DATE_PLACED_CEASED, REASON_PLACED_CEASED);
            case PREV_PERM -> List.of(DOB, Column.PREV_PERM, LA_PERM, DATE_PERM);
            case MISSING -> List.of(DOB, Column.MISSING, MIS_START, MIS_END);
            case SW_EPISODES -> List.of(DOB, SW_ID, SW_DECOM, SW_DEC, SW_REASON);
            case DOLO -> List.of(DOB, DOLO_START, DOLO_END);
        };
    }
}
