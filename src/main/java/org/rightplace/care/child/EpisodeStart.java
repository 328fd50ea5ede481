package org.rightplace.care.child;

/// Why an episode began (RNE).
public enum EpisodeStart implements Coded {
    S("S", "started to be looked after", 2016, 2025),
    L("L", "legal status changed", 2016, 2025),
    P("P", "placement and carer changed", 2016, 2025),
    T("T", "placement changed, same carer", 2016, 2025),
    B("B", "legal status, placement and carer changed", 2016, 2025),
    U("U", "legal status and placement changed, same carer", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    EpisodeStart(String code, String meaning, int since, int until) {
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

    /// Whether the legal status changed (L, B, U).
    public boolean changesLegalStatus() {
        return this == L || this == B || this == U;
    }

    /// Whether the placement changed (P, T, B, U).
    public boolean changesPlacement() {
        return this == P || this == T || this == B || this == U;
    }
}
