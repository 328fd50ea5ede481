package org.rightplace.care.child;

/// How a child was away (MISSING).
public enum MissingKind implements Coded {
    M("M", "missing", 2016, 2025),
    A("A", "away from the placement without authorisation", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    MissingKind(String code, String meaning, int since, int until) {
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
