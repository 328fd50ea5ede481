package org.rightplace.care.child;

/// Sex as filed (SEX).
public enum Sex implements Coded {
    MALE("1", "male", 2016, 2025),
    FEMALE("2", "female", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    Sex(String code, String meaning, int since, int until) {
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
