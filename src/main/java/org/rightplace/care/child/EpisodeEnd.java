package org.rightplace.care.child;

/// Why an episode ended (REC).
public enum EpisodeEnd implements Coded {
    X1("X1", "a new episode began the same day", 2016, 2025),
    E11("E11", "adopted, unopposed", 2016, 2025),
    E12("E12", "adopted, consent dispensed with", 2016, 2025),
    E2("E2", "died", 2016, 2025),
    E3("E3", "care taken over by another authority", 2016, 2025),
    E4A("E4A", "returned home, planned", 2016, 2025),
    E4B("E4B", "returned home, not planned", 2016, 2025),
    E13("E13", "left to live with a person without parental responsibility", 2016, 2025),
    E41("E41", "child arrangements order", 2016, 2025),
    E45("E45", "special guardianship to a former foster carer who is a relative or friend", 2016, 2025),
    E46("E46", "special guardianship to another former foster carer", 2016, 2025),
    E47("E47", "special guardianship to another relative or friend", 2016, 2025),
    E48("E48", "special guardianship to someone else", 2016, 2025),
    E5("E5", "independent living with formal support", 2016, 2025),
    E6("E6", "independent living without formal support", 2016, 2025),
    E7("E7", "moved to adult residential care", 2016, 2025),
    E8("E8", "ended for another reason", 2016, 2025),
    E9("E9", "sentenced to custody", 2016, 2025),
    E14("E14", "remand ended", 2016, 2025),
    E15("E15", "age assessed as 18 or over", 2016, 2025),
    E16("E16", "moved abroad", 2016, 2025),
    E17("E17", "aged 18 and stayed with the carers", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    EpisodeEnd(String code, String meaning, int since, int until) {
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

    /// Whether the child was adopted (E11, E12).
    public boolean isAdoption() {
        return this == E11 || this == E12;
    }

    /// Whether it was special guardianship (E45 to E48).
    public boolean isSpecialGuardianship() {
        return this == E45 || this == E46 || this == E47 || this == E48;
    }

    /// Whether the child ceased to be looked after: every reason but X1.
    public boolean endsCare() {
        return this != X1;
    }
}
