package org.rightplace.synthetic;

import java.time.LocalDate;
import java.util.List;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Setting;
import org.rightplace.synthetic.life.Stay;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Shape;

/// Counts children looked after on 31 March, short breaks apart, as the national tables do.
///
/// @param regions of each authority, by its number
record StockCount(Figures figures, MadeUpAuthority authority, List<String> regions) {

    private static final int NEWEST = 2025;
    private static final int DISTANCES = 2024; // the year of the distances by kind of placement
    private static final int VERY_FAR = 2018; // the year of the distances beyond 50 and 100 miles
    private static final double TWENTY_MILES = 32_187;
    private static final double FIFTY_MILES = 80_467;

    void count(Told told) {
        for (int year = Shape.FIRST; year <= Shape.LAST; year++) {
            String march = Integer.toString(year);
            int day = march(year);
            told.child().find(day).ifPresent(stay -> {
                if (told.child().shortBreak()) {
                    figures.count("short breaks", march);
                } else {
                    figures.count("stock", march);
                    byYear(march, stay);
                    if (march.equals(Integer.toString(NEWEST))) {
                        newest(told.child().person(), stay, day);
                    }
                    if (march.equals(Integer.toString(VERY_FAR))) {
                        veryFar(told.child().person(), stay.placement());
                    }
                    if (march.equals(Integer.toString(DISTANCES))) {
                        distance("distance", told.child().person(), stay.placement());
                    }
                }
            });
        }
    }

    static int march(int year) {
        return Math.toIntExact(LocalDate.of(year, 3, 31).toEpochDay());
    }

    private void byYear(String march, Stay stay) {
        Setting setting = stay.placement().setting();
        if (setting.isInHome()) {
            figures.count("in homes", march);
        }
        if (setting == Setting.SUPPORTED) {
            figures.count("supported", march);
        }
        stay.placement()
                .bed()
                .ifPresent(bed -> figures.count("lived", march, bed.home().urn().value()));
    }

    private void newest(Person person, Stay stay, int day) {
        Placement placement = stay.placement();
        figures.count("region", authority.region().published());
        figures.count("authority", authority.code());
        figures.count("age", age(person.age(day)));
        figures.count("sex", person.sex().meaning());
        figures.count("category", person.category().code());
        figures.count("origin", origin(person));
        figures.count("unaccompanied", person.unaccompanied() ? "yes" : "no");
        figures.count("legal", stay.legalStatus().code());
        figures.count("provider", placement.by().kind().map(ProviderKind::code).orElse("none"));
        figures.count("placement", kind(placement.setting()));
        figures.count("setting", placement.setting().name());
        figures.count("locality", isOutside(placement) ? "outside" : "inside");
        figures.count("outside of authority", authority.code(), isOutside(placement) ? "outside" : "inside");
        distance("newest distance", person, placement);
        if (!person.unaccompanied() && person.family().home().metres(placement.where()) > TWENTY_MILES) {
            figures.count("newest distance far");
        }
        if (placement.setting().isInHome()) {
            String region = authority.region().published();
            String there = regions.get(placement.where().place().authority());
            figures.count("homes of region", region);
            figures.count("net gain", there);
            figures.add(-1, "net gain", region);
            figures.count("homes of region", region, isOutside(placement) ? "outside" : "inside");
            figures.count("homes region", region.equals(there) ? "same" : "other");
            figures.count("homes", isOutside(placement) ? "outside" : "inside");
        }
    }

    private boolean isOutside(Placement placement) {
        return placement.where().place().authority() != authority.number();
    }

    private void distance(String name, Person person, Placement placement) {
        boolean known = !person.unaccompanied();
        boolean far = person.family().home().metres(placement.where()) > TWENTY_MILES;
        String where = isOutside(placement) ? "outside" : "inside";
        String how = known ? (far ? "far " : "near ") + where : "not known";
        figures.count(name, "all", how);
        figures.count(name, "all");
        String kind = kind(placement.setting());
        figures.count(name, kind, how);
        figures.count(name, kind);
    }

    private void veryFar(Person person, Placement placement) {
        double metres = person.family().home().metres(placement.where());
        if (!person.unaccompanied() && isOutside(placement) && metres > FIFTY_MILES) {
            figures.count("very far", "50");
            if (metres > 2 * FIFTY_MILES) {
                figures.count("very far", "100");
            }
        }
    }

    static String age(int age) {
        return age < 1
                ? "Under 1 year"
                : age < 5
                        ? "1 to 4 years"
                        : age < 10 ? "5 to 9 years" : age < 16 ? "10 to 15 years" : "16 years and over";
    }

    private static String origin(Person person) {
        return switch (person.origin()) {
            case WBRI, WIRI, WOTH, WIRT, WROM -> "White";
            case MWBC, MWBA, MWAS, MOTH -> "Mixed or Multiple ethnic groups";
            case AIND, APKN, ABAN, AOTH, CHNE -> "Asian or Asian British";
            case BCRB, BAFR, BOTH -> "Black, African, Caribbean or Black British";
            case OOTH -> "Other ethnic group";
            case REFU, NOBT -> "Refused or information not yet available";
        };
    }

    /// The kinds of the national tables.
    static String kind(Setting setting) {
        return switch (setting) {
            case KIN, FOSTER -> "Foster placements";
            case ADOPTION -> "Placed for adoption";
            case PARENTS -> "Placed with parents or other person with parental responsibility";
            case HOME, SECURE -> "Secure homes and children's homes";
            case SUPPORTED -> "Independent and semi-independent living arrangements/supported accommodation";
            case CARE_HOME, HOSPITAL, FAMILY_CENTRE, CUSTODY -> "Other residential settings";
            case SCHOOL -> "Residential schools";
            case OTHER -> "Other placements";
        };
    }
}
