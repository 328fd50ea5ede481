package org.rightplace.care.child;

import java.util.Optional;

/// A column of the return, and what is kept of what stands in it.
public enum Column {
    /// The authority's number for the child, for which a pseudonym stands; it is in no row's cells.
    CHILD(Holds.DERIVED),
    SEX(Sex.class),
    DOB(Holds.MONTH),
    ETHNIC(Ethnicity.class),
    UPN(PupilNumber.class),
    MOTHER(Holds.FLAG),
    MC_DOB(Holds.MONTH),
    UASC(Holds.FLAG),
    DECOM(Holds.DAY),
    RNE(EpisodeStart.class),
    LS(LegalStatus.class),
    CIN(CategoryOfNeed.class),
    PLACE(PlacementType.class),
    PLACE_PROVIDER(ProviderKind.class),
    DEC(Holds.DAY),
    REC(EpisodeEnd.class),
    REASON_PLACE_CHANGE(ChangeReason.class),
    HOME_POST(Holds.POSTCODE),
    PL_POST(Holds.POSTCODE),
    URN(Holds.URN),
    REVIEW(Holds.DAY),
    REVIEW_CODE(Participation.class),
    DUC(Holds.DAY),
    SDQ_SCORE(Holds.SCORE),
    SDQ_REASON(NoSdqReason.class),
    CONVICTED(Holds.FLAG),
    HEALTH_CHECK(Holds.FLAG),
    IMMUNISATIONS(Holds.FLAG),
    TEETH_CHECK(Holds.FLAG),
    HEALTH_ASSESSMENT(Holds.FLAG),
    SUBSTANCE_MISUSE(Holds.FLAG),
    INTERVENTION_RECEIVED(Holds.FLAG),
    INTERVENTION_OFFERED(Holds.FLAG),
    IN_TOUCH(Holds.PRESENCE),
    ACTIV(Holds.PRESENCE),
    ACCOM(Holds.PRESENCE),
    DATE_INT(Holds.DAY),
    DATE_MATCH(Holds.DAY),
    FOSTER_CARE(Holds.FLAG),
    NB_ADOPTR(Holds.PRESENCE),
    SEX_ADOPTR(Holds.PRESENCE),
    LS_ADOPTR(Holds.PRESENCE),
    DATE_PLACED(Holds.DAY),
    DATE_PLACED_CEASED(Holds.DAY),
    REASON_PLACED_CEASED(Holds.PRESENCE),
    PREV_PERM(Holds.PRESENCE),
    LA_PERM(Holds.PRESENCE),
    DATE_PERM(Holds.PRESENCE),
    MISSING(MissingKind.class),
    MIS_START(Holds.DAY),
    MIS_END(Holds.DAY),
    SW_ID(Holds.PRESENCE),
    SW_DECOM(Holds.DAY),
    SW_DEC(Holds.DAY),
    SW_REASON(Holds.PRESENCE),
    DOLO_START(Holds.DAY),
    DOLO_END(Holds.DAY),
    /// Worked out at the door: the child's age in whole years when the episode began; below 0 before birth.
    AGE_AT_START(Holds.DERIVED),
    /// Worked out at the door: the child's age in whole years when the episode ended.
    AGE_AT_END(Holds.DERIVED),
    /// Worked out at the door: whether this file gives the day of birth that the header gives.
    SAME_BIRTH(Holds.DERIVED),
    /// Worked out at the door: whether both postcodes are there and the same.
    SAME_POSTCODE(Holds.DERIVED),
    /// Worked out at the door: the straight line from home to placement, in whole metres.
    DISTANCE(Holds.DERIVED),
    /// Worked out at the door: the code of the authority that the placement lies in.
    PLACED_IN_AUTHORITY(Holds.DERIVED),
    /// Worked out at the door: the code of the constituency of 2024 that the placement lies in.
    PLACED_IN_CONSTITUENCY(Holds.DERIVED);

    /// What is kept of a column's cells.
    public enum Holds {
        /// A day, as [java.time.LocalDate].
        DAY,
        /// The year and month of a day, as [java.time.YearMonth]; the day is dropped at the door.
        MONTH,
        /// A code of a list.
        CODE,
        /// 0 or 1, as [Boolean].
        FLAG,
        /// A whole number from 0 to 40, as [Integer].
        SCORE,
        /// Ofsted's number, or `XXXXXXX`, as text.
        URN,
        /// Only that a postcode of a possible shape is there.
        POSTCODE,
        /// Only that something is there.
        PRESENCE,
        /// Nothing is filed here: the door worked it out from what it then dropped.
        DERIVED
    }

    private final Holds holds;
    private final Optional<Class<? extends Coded>> list;

    Column(Holds holds) {
        this.holds = holds;
        this.list = Optional.empty();
    }

    Column(Class<? extends Coded> list) {
        this.holds = Holds.CODE;
        this.list = Optional.of(list);
    }

    /// What is kept of its cells.
    public Holds holds() {
        return holds;
    }

    /// The list its codes are of; empty where it holds no codes.
    public Optional<Class<? extends Coded>> list() {
        return list;
    }
}
