package org.rightplace.care.child;

/// Why an authority first became involved (CIN): one code for the whole period of care. Whatever its name says, it is
/// no need of the child and is never used as one.
public enum CategoryOfNeed implements Coded {
    N1("N1", "abuse or neglect", 2016, 2025),
    N2("N2", "child's disability", 2016, 2025),
    N3("N3", "parental illness or disability", 2016, 2025),
    N4("N4", "family in acute stress", 2016, 2025),
    N5("N5", "family dysfunction", 2016, 2025),
    N6("N6", "socially unacceptable behaviour", 2016, 2025),
    N7("N7", "low income", 2016, 2025),
    N8("N8", "absent parenting", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    CategoryOfNeed(String code, String meaning, int since, int until) {
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
}
