package org.rightplace.care.child;

/// Where a child is placed (PLACE).
///
/// K3 came with 2024-25 and stood beside H5 and P2 for a year; Z1 was split into Z11 to Z14 in 2025-26.
public enum PlacementType implements Coded {
    A3("A3", "placed for adoption with consent, with the current foster carer", 2016, 2025),
    A4("A4", "placed for adoption with consent, not with the current foster carer", 2016, 2025),
    A5("A5", "placed for adoption under a placement order, with the current foster carer", 2016, 2025),
    A6("A6", "placed for adoption under a placement order, not with the current foster carer", 2016, 2025),
    H5("H5", "semi-independent living (before K3)", 2016, 2024),
    K1("K1", "secure children's home", 2016, 2025),
    K2("K2", "children's home", 2016, 2025),
    K3("K3", "supported accommodation", 2024, 2025),
    P1("P1", "with a parent or a person with parental responsibility", 2016, 2025),
    P2("P2", "independent living", 2016, 2024),
    P3("P3", "residential employment", 2016, 2025),
    R1("R1", "residential care home", 2016, 2025),
    R2("R2", "health trust or other medical or nursing establishment", 2016, 2025),
    R3("R3", "family centre or mother and baby unit", 2016, 2025),
    R5("R5", "young offender institution", 2016, 2025),
    S1("S1", "residential school that is not also a children's home", 2016, 2025),
    T0("T0", "temporary, any", 2016, 2025),
    T1("T1", "temporary, in hospital", 2016, 2025),
    T2("T2", "temporary, on holiday", 2016, 2025),
    T3("T3", "temporary, while the usual carer is on holiday", 2016, 2025),
    T4("T4", "temporary, seven days or less, other", 2016, 2025),
    U1("U1", "foster care with a relative or friend, long-term", 2016, 2025),
    U2("U2", "foster care with a relative or friend, fostering for adoption or concurrent planning", 2016, 2025),
    U3("U3", "foster care with a relative or friend, other", 2016, 2025),
    U4("U4", "foster care with another carer, long-term", 2016, 2025),
    U5("U5", "foster care with another carer, fostering for adoption or concurrent planning", 2016, 2025),
    U6("U6", "foster care with another carer, other", 2016, 2025),
    Z1("Z1", "other placement (split in 2025-26)", 2016, 2024),
    Z11("Z11", "meaning not found (a part of the earlier Z1)", 2025, 2025),
    Z12("Z12", "meaning not found (a part of the earlier Z1)", 2025, 2025),
    Z13("Z13", "meaning not found (a part of the earlier Z1)", 2025, 2025),
    Z14("Z14", "meaning not found (a part of the earlier Z1)", 2025, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    PlacementType(String code, String meaning, int since, int until) {
        this.code = code;
        this.meaning = meaning;
        this.since = since;
        this.until = until;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }

    @Override
    public int since() {
        return since;
    }

    @Override
    public int until() {
        return until;
    }

    /// Whether the child keeps another, usual placement meanwhile (T0 to T4).
    public boolean isTemporary() {
        return code.startsWith("T");
    }

    /// Whether it is with foster carers (U1 to U6).
    public boolean isFoster() {
        return code.startsWith("U");
    }

    /// Whether it is an adoptive placement (A3 to A6).
    public boolean isForAdoption() {
        return code.startsWith("A");
    }

    /// Whether it is one of the other placements (Z1, Z11 to Z14).
    public boolean isOther() {
        return code.startsWith("Z");
    }
}
