package org.rightplace.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Targets for children who come and go in a year: `DOMAIN.md` 5.1, 5.2 and 5.4, the year to 31 March 2024.
final class FlowTargets {
    private FlowTargets() {}

    private static final String FLOW = "DfE, year to 31 March 2024 (DOMAIN.md 5.1)";
    private static final String PLACED = "DfE, year to 31 March 2024 (DOMAIN.md 5.2)";
    private static final String LEFT = "DfE, year to 31 March 2024 (DOMAIN.md 5.4)";

    static List<Target> of() {
        List<Target> targets = new ArrayList<>();
        numbers(targets);
        starts(targets);
        ceases(targets);
        care(targets);
        return targets;
    }

    private static void numbers(List<Target> to) {
        number(to, "started in the year", "starts", 33_050, true);
        number(to, "of whom unaccompanied", "starts unaccompanied", 7_270, false);
        number(to, "ceased in the year", "ceases", 33_620, true);
        number(to, "looked after at any time", "any time", 116_420, false);
        number(to, "new placements", "new placements", 98_730, false);
        number(to, "placements ended", "ended|all", 98_880, false);
        number(to, "placement changes with a reason", "reason|all", 66_070, false);
    }

    private static void number(List<Target> to, String figure, String of, double value, boolean fitted) {
        to.add(new Target("Coming and going", figure, of, "", value, fitted, FLOW));
    }

    private static void starts(List<Target> to) {
        String group = "Age at start";
        share(to, group, "Under 1 year", "starts age|Under 1 year", "starts", 5_210 / 33_060.0, FLOW);
        share(to, group, "1 to 4 years", "starts age|1 to 4 years", "starts", 4_830 / 33_060.0, FLOW);
        share(to, group, "5 to 9 years", "starts age|5 to 9 years", "starts", 4_890 / 33_060.0, FLOW);
        share(to, group, "10 to 15 years", "starts age|10 to 15 years", "starts", 8_690 / 33_060.0, FLOW);
        share(to, group, "16 years and over", "starts age|16 years and over", "starts", 9_440 / 33_060.0, FLOW);
        String category = "Category of need at start";
        share(to, category, "N1", "starts category|N1", "starts", 18_510 / 33_060.0, FLOW);
        share(to, category, "N4", "starts category|N4", "starts", 2_420 / 33_060.0, FLOW);
        share(to, category, "N5", "starts category|N5", "starts", 3_150 / 33_060.0, FLOW);
        share(to, category, "N6", "starts category|N6", "starts", 550 / 33_060.0, FLOW);
        share(to, category, "N8", "starts category|N8", "starts", 7_090 / 33_060.0, FLOW);
        String first = "Where care began";
        share(to, first, "relative or friend", "starts setting|KIN", "starts", 5_720 / 33_050.0, PLACED);
        share(to, first, "other foster carer", "starts setting|FOSTER", "starts", 12_580 / 33_050.0, PLACED);
        share(to, first, "with parents", "starts setting|PARENTS", "starts", 2_190 / 33_050.0, PLACED);
        share(to, first, "children's home", "starts setting|HOME", "starts", 1_110 / 33_050.0, PLACED);
        share(to, first, "secure home", "starts setting|SECURE", "starts", 50 / 33_050.0, PLACED);
        share(to, first, "supported accommodation", "starts setting|SUPPORTED", "starts", 6_670 / 33_050.0, PLACED);
        share(to, first, "health trust", "starts setting|HOSPITAL", "starts", 1_110 / 33_050.0, PLACED);
        share(to, first, "family centre", "starts setting|FAMILY_CENTRE", "starts", 570 / 33_050.0, PLACED);
        share(to, first, "young offender institution", "starts setting|CUSTODY", "starts", 310 / 33_050.0, PLACED);
        share(to, first, "other placement", "starts setting|OTHER", "starts", 2_580 / 33_050.0, PLACED);
    }

    private static void ceases(List<Target> to) {
        String group = "Age when care ceased";
        share(to, group, "Under 1 year", "ceases age|Under 1 year", "ceases", 1_660 / 33_620.0, FLOW);
        share(to, group, "1 to 4 years", "ceases age|1 to 4 years", "ceases", 6_340 / 33_620.0, FLOW);
        share(to, group, "5 to 9 years", "ceases age|5 to 9 years", "ceases", 3_690 / 33_620.0, FLOW);
        share(to, group, "10 to 15 years", "ceases age|10 to 15 years", "ceases", 4_830 / 33_620.0, FLOW);
        share(to, group, "16 and 17", "ceases age|16 years and over", "ceases", 4_020 / 33_620.0, FLOW);
        share(to, group, "18th birthday", "ceases age|18", "ceases", 13_080 / 33_620.0, FLOW);
        String why = "Why care ceased";
        share(to, why, "home, planned (E4A)", "ceases reason|E4A", "ceases", 0.17, LEFT);
        share(to, why, "home, not planned (E4B)", "ceases reason|E4B", "ceases", 0.03, LEFT);
        share(to, why, "stayed with carers at 18 (E17)", "ceases reason|E17", "ceases", 0.16, LEFT);
        share(to, why, "independent with support (E5)", "ceases reason|E5", "ceases", 0.13, LEFT);
        share(to, why, "independent without (E6)", "ceases reason|E6", "ceases", 0.03, LEFT);
        share(to, why, "special guardianship (E45 to E48)", "ceases guardianship", "ceases", 0.11, LEFT);
        share(to, why, "adopted (E11, E12)", "ceases adopted", "ceases", 0.09, LEFT);
        share(to, why, "other reason (E8)", "ceases reason|E8", "ceases", 0.08, LEFT);
        share(to, why, "another authority (E3)", "ceases reason|E3", "ceases", 0.06, LEFT);
        share(to, why, "person without responsibility (E13)", "ceases reason|E13", "ceases", 0.06, LEFT);
        share(to, why, "child arrangements (E41)", "ceases reason|E41", "ceases", 0.03, LEFT);
        share(to, why, "adult residential (E7)", "ceases reason|E7", "ceases", 0.01, LEFT);
        share(to, why, "age assessed (E15)", "ceases reason|E15", "ceases", 0.01, LEFT);
        share(to, why, "custody (E9)", "ceases reason|E9", "ceases", 0.01, LEFT);
    }

    private static void care(List<Target> to) {
        String group = "Last period of care of those who ceased";
        List<String> classes = List.of(
                "under 2 weeks",
                "2 to 8 weeks",
                "8 weeks to 6 months",
                "6 to 12 months",
                "1 to 2 years",
                "2 to 3 years",
                "3 to 5 years",
                "5 to 10 years",
                "10 years or more");
        double[] shares = {0.07, 0.07, 0.14, 0.19, 0.21, 0.09, 0.09, 0.09, 0.05};
        for (int i = 0; i < shares.length; i++) {
            share(to, group, classes.get(i), "ceases days|" + i, "ceases", shares[i], LEFT);
        }
        share(to, group, "mean, days", "ceases total days", "ceases", 864, LEFT);
        share(to, group, "first period of care", "ceases first", "ceases", 0.89, LEFT);
        String placements = "Placements in the last period of care";
        double[] many = {0.35, 0.24, 0.16};
        for (int i = 0; i < many.length; i++) {
            to.add(new Target(
                    placements,
                    Integer.toString(i + 1),
                    "ceases placements|" + (i + 1),
                    "ceases",
                    many[i],
                    false,
                    LEFT));
        }
        to.add(new Target(placements, "4 or more", "ceases placements|4 or more", "ceases", 0.25, false, LEFT));
    }

    private static void share(
            List<Target> to, String group, String figure, String of, String over, double value, String source) {
        to.add(new Target(group, figure, of, over, value, true, source));
    }
}
