package org.rightplace.care.child;

/// Why there is no score of strengths and difficulties (SDQ_REASON).
public enum NoSdqReason implements Coded {
    SDQ1("SDQ1", "meaning not found", 2016, 2025),
    SDQ2("SDQ2", "meaning not found", 2016, 2025),
    SDQ3("SDQ3", "meaning not found", 2016, 2025),
    SDQ4("SDQ4", "meaning not found", 2016, 2025),
    SDQ5("SDQ5", "meaning not found", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    NoSdqReason(String code, String meaning, int since, int until) {
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
