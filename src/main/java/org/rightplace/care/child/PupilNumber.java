package org.rightplace.care.child;

/// Whether a pupil number was filed (UPN); the number itself is not kept.
public enum PupilNumber implements Coded {
    GIVEN("GIVEN", "a pupil number", 2016, 2025),
    UN1("UN1", "no number known, reason 1", 2016, 2025),
    UN2("UN2", "no number known, reason 2", 2016, 2025),
    UN3("UN3", "no number known, reason 3", 2016, 2025),
    UN4("UN4", "no number known, reason 4", 2016, 2025),
    UN5("UN5", "no number known, reason 5", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    PupilNumber(String code, String meaning, int since, int until) {
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
