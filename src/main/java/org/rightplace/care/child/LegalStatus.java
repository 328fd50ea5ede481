package org.rightplace.care.child;

/// On what ground a child is looked after (LS).
public enum LegalStatus implements Coded {
    C1("C1", "interim care order", 2016, 2025),
    C2("C2", "full care order", 2016, 2025),
    D1("D1", "freeing order (none made since December 2005)", 2016, 2025),
    E1("E1", "placement order", 2016, 2025),
    J1("J1", "remanded", 2016, 2025),
    J2("J2", "detained under the Police and Criminal Evidence Act", 2016, 2025),
    J3("J3", "youth rehabilitation order with residence or intensive fostering", 2016, 2025),
    L1("L1", "police protection", 2016, 2025),
    L2("L2", "emergency protection order", 2016, 2025),
    L3("L3", "child assessment order", 2016, 2025),
    V2("V2", "accommodated by agreement, section 20", 2016, 2025),
    V3("V3", "short break, recorded one by one", 2016, 2025),
    V4("V4", "short breaks under one agreement", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    LegalStatus(String code, String meaning, int since, int until) {
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

    /// Whether it is a series of short breaks (V3, V4), which the national statistics leave out.
    public boolean isShortBreak() {
        return this == V3 || this == V4;
    }
}
