package org.rightplace.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Targets for placements: how long they last, how many, why they end and how far they are. `DOMAIN.md`
/// 5.3 and 5.4, 31 March 2024 and the year to it.
final class StayTargets {
    private StayTargets() {}

    private static final String STAYS = "DfE, year to 31 March 2024 (DOMAIN.md 5.4)";
    private static final String DISTANCE = "DfE, 31 March 2024 (DOMAIN.md 5.3)";
    private static final String HOMES = "Secure homes and children's homes";
    private static final String FOSTER = "Foster placements";
    private static final String SUPPORTED =
            "Independent and semi-independent living arrangements/supported accommodation";
    private static final String PARENTS = "Placed with parents or other person with parental responsibility";
    private static final List<String> DAYS = List.of(
            "up to 7 days",
            "to 1 month",
            "to 3 months",
            "to 6 months",
            "to 1 year",
            "to 2 years",
            "to 5 years",
            "longer");
    private static final List<String> REASONS = List.of("CARPL", "PLACE", "OTHER", "CREQB", "CREQO", "CHILD");

    static List<Target> of() {
        List<Target> targets = new ArrayList<>();
        lasted(targets, "all", 307, 10, 13, 17, 17, 19, 14, 8, 2);
        lasted(targets, FOSTER, 406, 13, 12, 12, 14, 17, 16, 12, 4);
        lasted(targets, HOMES, 444, 4, 6, 14, 17, 19, 20, 18, 2);
        lasted(targets, SUPPORTED, 163, 5, 14, 25, 22, 24, 11, 0, 0);
        lasted(targets, PARENTS, 284, 5, 11, 20, 20, 18, 15, 9, 1);
        lasted(targets, "Other placements", 77, 18, 26, 29, 17, 7, 3, 0, 0);
        reasons(targets, "all", 31, 24, 22, 8, 6, 3);
        reasons(targets, HOMES, 38, 7, 22, 19, 4, 4);
        reasons(targets, FOSTER, 34, 19, 22, 9, 9, 3);
        reasons(targets, SUPPORTED, 14, 53, 18, 5, 2, 4);
        many(targets, "all", 69, 21, 10);
        many(targets, FOSTER, 72, 19, 9);
        many(targets, HOMES, 63, 23, 14);
        many(targets, SUPPORTED, 67, 23, 10);
        distances(targets, "all", 47, 22, 4, 17, 9);
        distances(targets, FOSTER, 51, 24, 5, 14, 5);
        distances(targets, HOMES, 27, 23, 5, 44, 1);
        distances(targets, SUPPORTED, 25, 14, 2, 6, 53);
        distances(targets, PARENTS, 80, 12, 1, 7, 0);
        distances(targets, "Placed for adoption", 14, 26, 6, 44, 10);
        targets.add(new Target(
                "Placement on 31 March 2024; synthetic in 2025",
                "foster, relative or friend",
                "setting|KIN",
                "stock|2025",
                0.16,
                true,
                "DfE, 31 March 2024 (DOMAIN.md 5.2)"));
        String far = "Outside their authority and very far, 31 March 2018";
        String parliament = "Parliamentary answer, 2018 (DOMAIN.md 5.3)";
        targets.add(new Target(far, "beyond 50 miles", "very far|50", "", 5_380, false, parliament));
        targets.add(new Target(far, "beyond 100 miles", "very far|100", "", 2_080, false, parliament));
        targets.add(new Target(
                "New placements in the year", HOMES, "new placements kind|" + HOMES, "", 6_650, false, STAYS));
        return targets;
    }

    private static String of(String group, String kind) {
        return kind.equals("all") ? group + ", all placements" : "%s: %s".formatted(group, kind);
    }

    private static void lasted(List<Target> to, String kind, double mean, double... percent) {
        String group = of("How long placements lasted that ended", kind);
        for (int i = 0; i < percent.length; i++) {
            String count = "ended days|%s|%d".formatted(kind, i);
            to.add(new Target(group, DAYS.get(i), count, "ended|" + kind, percent[i] / 100, true, STAYS));
        }
        to.add(new Target(group, "mean, days", "ended total days|" + kind, "ended|" + kind, mean, true, STAYS));
    }

    private static void reasons(List<Target> to, String kind, double... percent) {
        for (int i = 0; i < percent.length; i++) {
            String count = "reason|%s|%s".formatted(kind, REASONS.get(i));
            boolean fitted = !REASONS.get(i).equals("PLACE");
            to.add(new Target(
                    of("Why placements changed", kind),
                    REASONS.get(i),
                    count,
                    "reason|" + kind,
                    percent[i] / 100,
                    fitted,
                    STAYS));
        }
    }

    private static void many(List<Target> to, String kind, double... percent) {
        List<String> counts = List.of("1", "2", "3 or more");
        for (int i = 0; i < percent.length; i++) {
            String count = "in year|%s|%s".formatted(kind, counts.get(i));
            to.add(new Target(
                    of("Placements in the year, by the first one", kind),
                    counts.get(i),
                    count,
                    "in year|" + kind,
                    percent[i] / 100,
                    false,
                    STAYS));
        }
    }

    private static void distances(List<Target> to, String kind, double... percent) {
        List<String> how = List.of("near inside", "near outside", "far inside", "far outside", "not known");
        List<String> words = List.of(
                "20 miles or less, inside",
                "20 miles or less, outside",
                "over 20 miles, inside",
                "over 20 miles, outside",
                "not known");
        for (int i = 0; i < percent.length; i++) {
            String count = "distance|%s|%s".formatted(kind, how.get(i));
            to.add(new Target(
                    of("Distance and locality", kind),
                    words.get(i),
                    count,
                    "distance|" + kind,
                    percent[i] / 100,
                    i != 2 && i != 4,
                    DISTANCE));
        }
    }
}
