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
        var group = new TargetGroup(to, "Coming and going", "", FLOW);
        group.fitted("started in the year", "starts", 33_050);
        group.compared("of whom unaccompanied", "starts unaccompanied", 7_270);
        group.fitted("ceased in the year", "ceases", 33_620);
        group.compared("looked after at any time", "any time", 116_420);
        group.compared("new placements", "new placements", 98_730);
        group.compared("placements ended", "ended|all", 98_880);
        group.compared("placement changes with a reason", "reason|all", 66_070);
    }

    private static void starts(List<Target> to) {
        var group = new TargetGroup(to, "Age at start", "starts", FLOW);
        group.fitted("Under 1 year", "starts age|Under 1 year", 5_210 / 33_060.0);
        group.fitted("1 to 4 years", "starts age|1 to 4 years", 4_830 / 33_060.0);
        group.fitted("5 to 9 years", "starts age|5 to 9 years", 4_890 / 33_060.0);
        group.fitted("10 to 15 years", "starts age|10 to 15 years", 8_690 / 33_060.0);
        group.fitted("16 years and over", "starts age|16 years and over", 9_440 / 33_060.0);
        var category = new TargetGroup(to, "Category of need at start", "starts", FLOW);
        category.fitted("N1", "starts category|N1", 18_510 / 33_060.0);
        category.fitted("N4", "starts category|N4", 2_420 / 33_060.0);
        category.fitted("N5", "starts category|N5", 3_150 / 33_060.0);
        category.fitted("N6", "starts category|N6", 550 / 33_060.0);
        category.fitted("N8", "starts category|N8", 7_090 / 33_060.0);
        var first = new TargetGroup(to, "Where care began", "starts", PLACED);
        first.fitted("relative or friend", "starts setting|KIN", 5_720 / 33_050.0);
        first.fitted("other foster carer", "starts setting|FOSTER", 12_580 / 33_050.0);
        first.fitted("with parents", "starts setting|PARENTS", 2_190 / 33_050.0);
        first.fitted("children's home", "starts setting|HOME", 1_110 / 33_050.0);
        first.fitted("secure home", "starts setting|SECURE", 50 / 33_050.0);
        first.fitted("supported accommodation", "starts setting|SUPPORTED", 6_670 / 33_050.0);
        first.fitted("health trust", "starts setting|HOSPITAL", 1_110 / 33_050.0);
        first.fitted("family centre", "starts setting|FAMILY_CENTRE", 570 / 33_050.0);
        first.fitted("young offender institution", "starts setting|CUSTODY", 310 / 33_050.0);
        first.fitted("other placement", "starts setting|OTHER", 2_580 / 33_050.0);
    }

    private static void ceases(List<Target> to) {
        var group = new TargetGroup(to, "Age when care ceased", "ceases", FLOW);
        group.fitted("Under 1 year", "ceases age|Under 1 year", 1_660 / 33_620.0);
        group.fitted("1 to 4 years", "ceases age|1 to 4 years", 6_340 / 33_620.0);
        group.fitted("5 to 9 years", "ceases age|5 to 9 years", 3_690 / 33_620.0);
        group.fitted("10 to 15 years", "ceases age|10 to 15 years", 4_830 / 33_620.0);
        group.fitted("16 and 17", "ceases age|16 years and over", 4_020 / 33_620.0);
        group.fitted("18th birthday", "ceases age|18", 13_080 / 33_620.0);
        var why = new TargetGroup(to, "Why care ceased", "ceases", LEFT);
        why.fitted("home, planned (E4A)", "ceases reason|E4A", 0.17);
        why.fitted("home, not planned (E4B)", "ceases reason|E4B", 0.03);
        why.fitted("stayed with carers at 18 (E17)", "ceases reason|E17", 0.16);
        why.fitted("independent with support (E5)", "ceases reason|E5", 0.13);
        why.fitted("independent without (E6)", "ceases reason|E6", 0.03);
        why.fitted("special guardianship (E45 to E48)", "ceases guardianship", 0.11);
        why.fitted("adopted (E11, E12)", "ceases adopted", 0.09);
        why.fitted("other reason (E8)", "ceases reason|E8", 0.08);
        why.fitted("another authority (E3)", "ceases reason|E3", 0.06);
        why.fitted("person without responsibility (E13)", "ceases reason|E13", 0.06);
        why.fitted("child arrangements (E41)", "ceases reason|E41", 0.03);
        why.fitted("adult residential (E7)", "ceases reason|E7", 0.01);
        why.fitted("age assessed (E15)", "ceases reason|E15", 0.01);
        why.fitted("custody (E9)", "ceases reason|E9", 0.01);
    }

    private static void care(List<Target> to) {
        var group = new TargetGroup(to, "Last period of care of those who ceased", "ceases", LEFT);
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
            group.fitted(classes.get(i), "ceases days|" + i, shares[i]);
        }
        group.fitted("mean, days", "ceases total days", 864);
        group.fitted("first period of care", "ceases first", 0.89);
        var placements = new TargetGroup(to, "Placements in the last period of care", "ceases", LEFT);
        double[] many = {0.35, 0.24, 0.16};
        for (int i = 0; i < many.length; i++) {
            placements.compared(Integer.toString(i + 1), "ceases placements|" + (i + 1), many[i]);
        }
        placements.compared("4 or more", "ceases placements|4 or more", 0.25);
    }
}
