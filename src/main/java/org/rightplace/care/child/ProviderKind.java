package org.rightplace.care.child;

/// Who provides the placement (PLACE_PROVIDER).
public enum ProviderKind implements Coded {
    PR0("PR0", "parents or a person with parental responsibility", 2016, 2025),
    PR1("PR1", "own authority", 2016, 2025),
    PR2("PR2", "another authority", 2016, 2025),
    PR3("PR3", "other public body, such as a health trust", 2016, 2025),
    PR4("PR4", "private", 2016, 2025),
    PR5("PR5", "voluntary or third sector", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    ProviderKind(String code, String meaning, int since, int until) {
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
