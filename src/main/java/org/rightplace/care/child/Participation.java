package org.rightplace.care.child;

/// How a child took part in a review (REVIEW_CODE); what each code stands for is not in our sources but for PN0.
public enum Participation implements Coded {
    PN0("PN0", "child under 4 at the time of the review", 2016, 2025),
    PN1("PN1", "meaning not found", 2016, 2025),
    PN2("PN2", "meaning not found", 2016, 2025),
    PN3("PN3", "meaning not found", 2016, 2025),
    PN4("PN4", "meaning not found", 2016, 2025),
    PN5("PN5", "meaning not found", 2016, 2025),
    PN6("PN6", "meaning not found", 2016, 2025),
    PN7("PN7", "meaning not found", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    Participation(String code, String meaning, int since, int until) {
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
