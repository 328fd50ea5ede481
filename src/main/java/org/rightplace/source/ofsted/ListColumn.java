package org.rightplace.source.ofsted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Published;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Headings.Headed;
import org.rightplace.source.sheet.Table;

/// What a column of Ofsted's list for authorities holds.
enum ListColumn implements Headed {
    URN("URN"),
    AUTHORITY("Local authority"),
    SETTING_AUTHORITY("Setting local authority"),
    PLACEMENT_CODE("Placement code"),
    PLACES("Number of registered places"),
    CAPACITY("Capacity"),
    EMOTIONAL_AND_BEHAVIOURAL_DIFFICULTIES("Emotional and behavioural difficulties"),
    MENTAL_DISORDERS("Mental disorders"),
    SENSORY_IMPAIRMENT("Sensory impairment"),
    ALCOHOL("Present alcohol problems"),
    DRUGS("Present drug problems"),
    LEARNING_DIFFICULTY("Learning difficulty"),
    PHYSICAL_DISABILITIES("Physical disabilities"),
    CONDITIONS("Conditions"),
    /// Known and not kept: whatever names, places or reaches a person or a building, and what the public
    /// list says better.
    NOT_KEPT("Provider type|Provider subtype|Sector|Provider name|Registration date|Registration status"
            + "|Deregistration date|Provider address line 1|Provider address line 2|Provider town"
            + "|Provider county|Provider postcode|Provider telephone number|Provider email address"
            + "|Owner type|Owner ID|Owner name|Owner address line 1|Owner address line 2|Owner town"
            + "|Owner county|Owner postcode|top_company|Region|Placement provider code"
            + "|Date of last full inspection|Overall effectiveness|CYP safety|Leadership and management"
            + "|CYP outcomes|Interim inspection start date|Interim inspection overall effectiveness"
            + "|Assurance visit start date|Link to Ofsted report|Multi building CH|Linked school URN"
            + "|Linked school name|Linked school type|Linked school latest inspection date"
            + "|Provider local authority|Closed date|Setting status|Setting status date|Setting category"
            + "|Setting address line 1|Setting address line 2|Setting address line 3|Setting address town"
            + "|Setting address county|Setting address postcode");

    /// Without these a sheet of providers does not say what a home is registered for.
    static final List<ListColumn> REQUIRED_OF_PROVIDERS = List.of(
            URN,
            AUTHORITY,
            PLACEMENT_CODE,
            PLACES,
            EMOTIONAL_AND_BEHAVIOURAL_DIFFICULTIES,
            MENTAL_DISORDERS,
            SENSORY_IMPAIRMENT,
            ALCOHOL,
            DRUGS,
            LEARNING_DIFFICULTY,
            PHYSICAL_DISABILITIES,
            CONDITIONS);

    /// Without these a sheet of supported accommodation does not say where how many can live.
    static final List<ListColumn> REQUIRED_OF_SETTINGS =
            List.of(URN, SETTING_AUTHORITY, PLACEMENT_CODE, CAPACITY, CONDITIONS);

    private static final int ENOUGH = 4;

    private static final Map<String, ListColumn> BY_HEADING = byHeading();

    // Joined, since an enum's fields must not be able to change.
    private final String headings;

    ListColumn(String headings) {
        this.headings = headings;
    }

    @Override
    public List<String> headings() {
        return List.of(headings.split("\\|", -1));
    }

    @Override
    public boolean isKept() {
        return this != NOT_KEPT;
    }

    /// The column that holds whether a home is registered for this.
    static ListColumn of(RegisteredFor need) {
        return valueOf(need.name());
    }

    /// The headings of a table, if it is a sheet of the list.
    static Optional<Headings<ListColumn>> headings(Table table) {
        return Headings.find(
                table,
                ListColumn.class,
                heading -> Optional.ofNullable(BY_HEADING.get(Published.key(heading))),
                ENOUGH);
    }

    private static Map<String, ListColumn> byHeading() {
        Map<String, ListColumn> found = new HashMap<>();
        for (ListColumn column : values()) {
            column.headings().forEach(heading -> found.put(Published.key(heading), column));
        }
        return found;
    }
}
