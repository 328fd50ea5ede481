package org.rightplace.care.child;

/// Why a placement ended where the child stayed in care (REASON_PLACE_CHANGE), filed on the episode that ends.
public enum ChangeReason implements Coded {
    CARPL("CARPL", "change of the care plan", 2016, 2025),
    CLOSE("CLOSE", "carer resigned or home closed", 2016, 2025),
    ALLEG("ALLEG", "allegation", 2016, 2025),
    STAND("STAND", "standards of care", 2016, 2025),
    APPRR("APPRR", "approval removed", 2016, 2025),
    CREQB("CREQB", "carer asked, because of the child's behaviour", 2016, 2025),
    CREQO("CREQO", "carer asked, other reason", 2016, 2025),
    CHILD("CHILD", "child asked", 2016, 2025),
    LAREQ("LAREQ", "authority asked: the placement no longer met the needs", 2016, 2025),
    PLACE("PLACE", "status of the placement changed, same carer", 2016, 2025),
    CUSTOD("CUSTOD", "custody", 2016, 2025),
    OTHER("OTHER", "other", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    ChangeReason(String code, String meaning, int since, int until) {
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
