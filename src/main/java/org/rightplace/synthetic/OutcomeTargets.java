package org.rightplace.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Targets for outcomes of children, and for the sizes, judgements and fees of homes: `DOMAIN.md` 4.4,
/// 5.5, 5.6, 5.7.
final class OutcomeTargets {
    private OutcomeTargets() {}

    private static final String OUTCOMES = "DfE, year to 31 March 2024 (DOMAIN.md 5.5)";
    private static final String SECTOR = "Ofsted's provider list at 31 March 2025 (DOMAIN.md 4.4)";

    static List<Target> of() {
        List<Target> targets = new ArrayList<>();
        scores(targets);
        missing(targets);
        homes(targets);
        requests(targets);
        costs(targets);
        return targets;
    }

    private static void scores(List<Target> to) {
        String group = "Strengths and difficulties, 5 to 16";
        to.add(new Target(group, "score returned", "score given", "score asked", 0.77, true, OUTCOMES));
        to.add(new Target(group, "mean score", "score total", "score given", 14.7, true, OUTCOMES));
        to.add(new Target(group, "normal", "score|normal", "score given", 0.46, true, OUTCOMES));
        to.add(new Target(group, "borderline", "score|borderline", "score given", 0.13, true, OUTCOMES));
        to.add(new Target(group, "cause for concern", "score|concern", "score given", 0.41, true, OUTCOMES));
    }

    private static void missing(List<Target> to) {
        String group = "Missing in the year";
        to.add(new Target(group, "children", "missing children", "", 13_010, true, OUTCOMES));
        to.add(new Target(group, "share of children", "missing children", "any time", 0.11, true, OUTCOMES));
        to.add(new Target(group, "incidents", "missing", "", 83_920, true, OUTCOMES));
        to.add(new Target(group, "from homes", "missing from|homes", "", 27_270, true, OUTCOMES));
        to.add(new Target(group, "from supported accommodation", "missing from|supported", "", 28_070, true, OUTCOMES));
        to.add(new Target(group, "from foster care", "missing from|foster", "", 15_030, true, OUTCOMES));
        to.add(new Target(group, "over 30 days", "missing over 30", "", 400, true, OUTCOMES));
    }

    private static void homes(List<Target> to) {
        String group = "Mainstream homes by places on 31 March 2025";
        double[] homes = {326, 786, 1_027, 842, 425, 309};
        for (int i = 0; i < homes.length; i++) {
            to.add(new Target(group, Integer.toString(i + 1), "register size|" + (i + 1), "", homes[i], false, SECTOR));
        }
        to.add(new Target(group, "7 or more", "register size|7 or more", "", 231, false, SECTOR));
        to.add(new Target(group, "short breaks only", "register short breaks|yes", "", 124, true, SECTOR));
        to.add(new Target(
                "Lived in",
                "children over places, all types",
                "register lived",
                "register all places",
                9_480 / 15_742.0,
                false,
                "DfE over Ofsted, 31 March 2025 (built-in tables)"));
        to.add(new Target(
                "Weekly fee",
                "mean, pounds",
                "register fees",
                "register all",
                318_400 / 52.0,
                true,
                "NAO, 2023-24 (DOMAIN.md 5.7)"));
    }

    private static void requests(List<Target> to) {
        String group = "Requests for places, April 2025 to March 2026";
        to.add(new Target(
                group,
                "of those for a home, planned",
                "asked for a home|planned",
                "asked for a home",
                0.8,
                true,
                "Ofsted, 113 children in late 2019 (DOMAIN.md 4.1)"));
        to.add(new Target(
                group,
                "places registered with nobody",
                "placed|unregistered",
                "",
                900,
                false,
                "Ofsted, unregistered homes confirmed in 2023-24, more than this (DOMAIN.md 5.11)"));
        to.add(new Target(
                group,
                "orders that deprive of liberty, begun",
                "orders begun",
                "",
                1_240,
                true,
                "Nuffield Family Justice Observatory, applications in four quarters to June 2024 (DOMAIN.md 5.11)"));
        to.add(new Target(
                group,
                "places found at 10,000 pounds a week or more",
                "placed dear",
                "",
                1_510,
                false,
                "LGA, councils that answered, 2022-23 (DOMAIN.md 5.7)"));
    }

    private static void costs(List<Target> to) {
        String cost = "Weekly cost of places found, pounds";
        to.add(new Target(
                cost,
                "foster carers of agencies, mean",
                "cost|agency foster",
                "placed|agency foster",
                820,
                true,
                "CMA, large providers, 2021 (DOMAIN.md 5.7)"));
        to.add(new Target(
                cost,
                "foster carers of authorities, mean",
                "cost|own foster",
                "placed|own foster",
                646,
                true,
                "PSSRU, all foster care, 2017 (DOMAIN.md 5.7)"));
        to.add(new Target(
                cost,
                "homes, mean",
                "cost|home",
                "placed|home",
                318_400 / 52.0,
                false,
                "NAO, 2023-24 (DOMAIN.md 5.7)"));
    }
}
