package org.rightplace.source.ofsted;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Headings.Headed;
import org.rightplace.source.sheet.Table;

/// What a column of the provider-level list holds, under all the headings it has had since 2016.
enum Column implements Headed {
    URN("URN"),
    PROVISION_TYPE("Provision type"),
    STATUS("Registration status"),
    REGION("Government Office Region"),
    AUTHORITY("Local authority"),
    SECTOR("Sector"),
    PLACES("Places"),
    OVERALL(
            "Overall experiences and progress of children and young people",
            "Overall effectiveness",
            "Overall judgement"),
    SUPPORTED_ACCOMMODATION("Supported accommodation outcome"),
    HELPED_AND_PROTECTED(
            "How well children and young people are helped and protected", "Safeguarding children and young people"),
    LEADERS_AND_MANAGERS(
            "The effectiveness of leaders and managers",
            "Effectiveness of leaders and managers",
            "Leadership and management"),
    EDUCATION("Outcomes in education and related learning activities"),
    HEALTH("Health services"),
    QUALITY_OF_CARE("Quality of care"),
    OUTCOMES("Outcomes for children and young people"),
    REGISTERED("Registration date"),
    OFSTED_REGION("Ofsted region"),
    CONSTITUENCY("Parliamentary constituency"),
    SHORT_BREAKS("Short-break-only children's home", "Short breaks only children's home"),
    MULTI_BUILDING("Multi-building children's home"),
    ORGANISATION("Organisation which owns the provider", "Organisation name", "Organisation"),
    EVENT_TYPE("Event type"),
    INSPECTED("Inspection date", "Date"),
    PUBLISHED("Publication date", "Inspection publication date"),
    EVENT_NUMBER("Event number"),
    /// Known and not kept: names, addresses, links, and what the inspection before the last one found.
    NOT_KEPT(
            "Web link",
            "Name",
            "Provider name",
            "Address 1",
            "Address 2",
            "Address 3",
            "Town",
            "County",
            "Postcode",
            "Linked education URN",
            "Premises",
            "Supported accommodation premises");

    /// Those without which a list is no register, beside the overall judgement: a workbook can have that on
    /// another sheet.
    static final List<Column> REQUIRED = List.of(URN, PROVISION_TYPE, STATUS, REGION, AUTHORITY, SECTOR, PLACES);

    private static final int ENOUGH = 6;

    /// Those that hold a judgement, in the order in which their headings are kept.
    static final Map<Column, Heading> JUDGEMENTS = judgements();

    /// What Ofsted's lists since 2022 put before a heading; the second is that of one column in 2022.
    private static final List<String> PREFIXES = List.of("latest full inspection ", "latest full inspectio ");

    private static final int LONGEST = 120;

    private static final Map<String, Column> BY_HEADING = byHeading();

    // Joined, since an enum's fields must not be able to change.
    private final String headings;

    Column(String... headings) {
        this.headings = String.join("|", headings);
    }

    @Override
    public List<String> headings() {
        return List.of(headings.split("\\|", -1));
    }

    @Override
    public boolean isKept() {
        return this != NOT_KEPT;
    }

    /// The headings of a table, if it is a provider-level list or looks much like one.
    static Optional<Headings<Column>> headings(Table table) {
        return Headings.find(table, Column.class, Column::find, ENOUGH);
    }

    /// The column under this heading, if it is one we know.
    static Optional<Column> find(String heading) {
        if (heading.isEmpty() || heading.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = plain(heading);
        if (plain.startsWith("previous ")) {
            return Optional.of(NOT_KEPT);
        }
        for (String prefix : PREFIXES) {
            if (plain.startsWith(prefix) && BY_HEADING.containsKey(plain.substring(prefix.length()))) {
                return Optional.ofNullable(BY_HEADING.get(plain.substring(prefix.length())));
            }
        }
        return Optional.ofNullable(BY_HEADING.get(plain));
    }

    /// Letters and digits only, since hyphens and apostrophes come and go from year to year.
    private static String plain(String heading) {
        var plain = new StringBuilder(heading.length());
        boolean apart = false;
        for (int i = 0; i < heading.length(); i++) {
            char c = Character.toLowerCase(heading.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (apart && !plain.isEmpty()) {
                    plain.append(' ');
                }
                apart = false;
                plain.append(c);
            } else if (c != '\'' && c != '\u2019') {
                apart = true;
            }
        }
        return plain.toString();
    }

    private static Map<String, Column> byHeading() {
        Map<String, Column> found = new HashMap<>();
        for (Column column : values()) {
            column.headings().forEach(heading -> found.put(plain(heading), column));
        }
        return found;
    }

    private static Map<Column, Heading> judgements() {
        Map<Column, Heading> found = new EnumMap<>(Column.class);
        found.put(OVERALL, Heading.OVERALL);
        found.put(SUPPORTED_ACCOMMODATION, Heading.OVERALL);
        found.put(HELPED_AND_PROTECTED, Heading.HELPED_AND_PROTECTED);
        found.put(LEADERS_AND_MANAGERS, Heading.LEADERS_AND_MANAGERS);
        found.put(EDUCATION, Heading.EDUCATION);
        found.put(HEALTH, Heading.HEALTH);
        found.put(QUALITY_OF_CARE, Heading.QUALITY_OF_CARE);
        found.put(OUTCOMES, Heading.OUTCOMES);
        return found;
    }
}
