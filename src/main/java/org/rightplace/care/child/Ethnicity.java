package org.rightplace.care.child;

/// Ethnic origin (ETHNIC).
public enum Ethnicity implements Coded {
    WBRI("WBRI", "White British", 2016, 2025),
    WIRI("WIRI", "White Irish", 2016, 2025),
    WOTH("WOTH", "any other White background", 2016, 2025),
    WIRT("WIRT", "Traveller of Irish heritage", 2016, 2025),
    WROM("WROM", "Gypsy or Roma", 2016, 2025),
    MWBC("MWBC", "White and Black Caribbean", 2016, 2025),
    MWBA("MWBA", "White and Black African", 2016, 2025),
    MWAS("MWAS", "White and Asian", 2016, 2025),
    MOTH("MOTH", "any other mixed background", 2016, 2025),
    AIND("AIND", "Indian", 2016, 2025),
    APKN("APKN", "Pakistani", 2016, 2025),
    ABAN("ABAN", "Bangladeshi", 2016, 2025),
    AOTH("AOTH", "any other Asian background", 2016, 2025),
    BCRB("BCRB", "Caribbean", 2016, 2025),
    BAFR("BAFR", "African", 2016, 2025),
    BOTH("BOTH", "any other Black background", 2016, 2025),
    CHNE("CHNE", "Chinese", 2016, 2025),
    OOTH("OOTH", "any other ethnic group", 2016, 2025),
    REFU("REFU", "refused", 2016, 2025),
    NOBT("NOBT", "not obtained", 2016, 2025);

    private final String code;
    private final String meaning;
    private final int since;
    private final int until;

    Ethnicity(String code, String meaning, int since, int until) {
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
