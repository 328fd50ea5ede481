package org.rightplace.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.PublishedTotals;
import org.rightplace.care.Sector;
import org.rightplace.geo.Region;
import org.rightplace.synthetic.place.Tables;

/// Targets from the tables that the product carries.
final class TableTargets {

    private static final String ENGLAND = "E92000001";
    private static final int NEWEST = 2025;
    private static final String LOOKED_AFTER = "DfE, looked after on 31 March (built-in table), %d";
    private static final String REGISTER = "Ofsted, outcomes by constituency at 31 March 2025 (built-in table)";
    private static final Map<String, String> LEGAL = Map.of(
            "C2", "Full care order",
            "C1", "Interim care order",
            "E1", "Placement order granted",
            "V2", "Voluntary agreements under S20 CA 1989");
    private static final Map<String, String> PROVIDERS = Map.of(
            "PR0", "Parents or other person with parental responsibility",
            "PR1", "Own provision (by the LA)",
            "PR2", "Other LA provision",
            "PR3", "Other public provision (e.g. by a PCT etc)",
            "PR4", "Private provision",
            "PR5", "Voluntary/third sector provision",
            "none", "Placement provider not reported");

    private final Tables tables;
    private final List<Target> targets = new ArrayList<>();

    private TableTargets(Tables tables) {
        this.tables = tables;
    }

    static List<Target> of(Tables tables) {
        var all = new TableTargets(tables);
        all.stock();
        all.shares();
        all.moreShares();
        all.homes();
        all.register();
        return all.targets;
    }

    private int published(int year, String area, String group, String name) {
        return tables.lookedAfter().find(year, area, group, name).children().orElse(0);
    }

    private void stock() {
        for (int year = 2021; year <= NEWEST; year++) {
            String source = LOOKED_AFTER.formatted(year);
            new TargetGroup(targets, "Looked after on 31 March", "", source)
                    .add("England " + year, "stock|" + year, published(year, ENGLAND, "Placement", "Total"), true);
            new TargetGroup(targets, "In secure homes and children's homes", "", source)
                    .add(
                            "England " + year,
                            "in homes|" + year,
                            published(year, ENGLAND, "Placement", "Secure homes and children's homes"),
                            year >= 2024);
        }
        for (Region region : Region.values()) {
            new TargetGroup(targets, "Looked after on 31 March", "", LOOKED_AFTER.formatted(NEWEST))
                    .add(
                            region.published() + " 2025",
                            "region|" + region.published(),
                            published(NEWEST, region.code(), "Placement", "Total"),
                            true);
            new TargetGroup(targets, "In homes, by the region responsible", "", LOOKED_AFTER.formatted(NEWEST))
                    .add(
                            region.published(),
                            "homes of region|" + region.published(),
                            published(NEWEST, region.code(), "Placement", "Secure homes and children's homes"),
                            true);
        }
    }

    private void shares() {
        for (String name :
                List.of("Under 1 year", "1 to 4 years", "5 to 9 years", "10 to 15 years", "16 years and over")) {
            share("Age on 31 March 2025", "Age group", name, "age|" + name, true);
        }
        share("Sex on 31 March 2025", "Sex", "Male", "sex|male", true);
        for (String name : List.of(
                "N1. Abuse or neglect",
                "N2. Child's disability",
                "N3. Parental illness or disability",
                "N4. Family in acute stress",
                "N5. Family dysfunction",
                "N6. Socially unacceptable behaviour",
                "N8. Absent parenting")) {
            share(
                    "Category of need on 31 March 2025",
                    "Category of need",
                    name,
                    "category|" + name.substring(0, 2),
                    true);
        }
        share(
                "Unaccompanied on 31 March 2025",
                "Unaccompanied asylum-seeking children",
                "UASC",
                "unaccompanied|yes",
                true);
        for (String name : List.of(
                "Foster placements",
                "Independent and semi-independent living arrangements/supported accommodation",
                "Other placements",
                "Other residential settings",
                "Placed for adoption",
                "Placed with parents or other person with parental responsibility",
                "Residential schools",
                "Secure homes and children's homes")) {
            share("Placement on 31 March 2025", "Placement", name, "placement|" + name, true);
        }
    }

    private void moreShares() {
        new TreeMap<>(LEGAL)
                .forEach((code, name) ->
                        share("Legal status on 31 March 2025", "Legal status", name, "legal|" + code, true));
        new TreeMap<>(PROVIDERS)
                .forEach((code, name) ->
                        share("Provider on 31 March 2025", "Place providers", name, "provider|" + code, false));
        for (String name : List.of(
                "White",
                "Mixed or Multiple ethnic groups",
                "Asian or Asian British",
                "Black, African, Caribbean or Black British",
                "Other ethnic group")) {
            share("Ethnic origin on 31 March 2025", "Ethnicity", name, "origin|" + name, true);
        }
        share(
                "Locality on 31 March 2025",
                "Locality of placement",
                "Placed outside the local authority boundary",
                "locality|outside",
                true);
        String distance = "Distance between home and placement";
        share(
                "Distance on 31 March 2025",
                distance,
                "Placed more than 20 miles from home",
                "newest distance far",
                false);
    }

    private void share(String group, String table, String name, String of, boolean fitted) {
        double all = published(NEWEST, ENGLAND, table, "Total");
        targets.add(new Target(
                group,
                name,
                of,
                "stock|2025",
                published(NEWEST, ENGLAND, table, name) / all,
                fitted,
                LOOKED_AFTER.formatted(NEWEST)));
    }

    private void homes() {
        String source = "DfE, freedom of information 2024-0040813 (built-in table), 2024; synthetic in 2025";
        for (Region region : Region.values()) {
            OptionalInt percent = tables.flows()
                    .find(2024, region.code())
                    .map(flow -> flow.percentOutside().children())
                    .orElse(OptionalInt.empty());
            targets.add(new Target(
                    "In homes outside their authority",
                    region.published(),
                    "homes of region|%s|outside".formatted(region.published()),
                    "homes of region|" + region.published(),
                    percent.orElse(0) / 100.0,
                    true,
                    source));
            int gain = tables.flows()
                    .find(2024, region.code())
                    .map(flow -> flow.netGain().children().orElse(0))
                    .orElse(0);
            targets.add(new Target(
                    "Net gain of children in homes",
                    region.published(),
                    "net gain|" + region.published(),
                    "",
                    gain,
                    false,
                    source));
        }
        targets.add(new Target(
                "In homes outside their authority", "England", "homes|outside", "in homes|2025", 0.67, true, source));
        targets.add(new Target(
                "In homes outside their region",
                "England",
                "homes region|other",
                "in homes|2025",
                0.30,
                false,
                "Ofsted, July 2022 (DOMAIN.md 4.2), March 2020"));
    }

    private void register() {
        Map<String, int[]> regions = new TreeMap<>();
        Map<String, int[]> types = new TreeMap<>();
        Map<String, int[]> owners = new TreeMap<>();
        for (OutcomeRow row : tables.outcomes().rows()) {
            if (row.type().isHome()) {
                String region = tables.geography()
                        .constituency(row.constituency())
                        .region()
                        .published();
                add(regions, region, row);
                add(types, row.type().published(), row);
                if (row.type() == ProvisionType.CHILDRENS_HOME) {
                    add(owners, row.sector().published(), row);
                }
            }
        }
        both("Homes by region on 31 March 2025", regions, "register region|", "register places region|");
        both("Homes by type on 31 March 2025", types, "register|", "register places|");
        for (Sector sector : List.of(Sector.PRIVATE, Sector.LOCAL_AUTHORITY, Sector.VOLUNTARY)) {
            var one = new TreeMap<>(Map.of(sector.published(), owners.getOrDefault(sector.published(), new int[2])));
            both("Homes by owner on 31 March 2025", one, "register owner|", "register places owner|");
        }
        for (int year = 2016; year < NEWEST; year++) {
            String source = "Ofsted, published totals (built-in table), %d".formatted(year);
            PublishedTotals.Total total =
                    tables.totals().find(LocalDate.of(year, 3, 31)).orElseThrow();
            new TargetGroup(targets, "Homes on 31 March, all types", "", source)
                    .add("homes " + year, "homes on|" + year, total.homes(), true);
            new TargetGroup(targets, "Homes on 31 March, all types", "", source)
                    .add("places " + year, "places on|" + year, total.places(), year == 2016);
        }
    }

    private static void add(Map<String, int[]> to, String name, OutcomeRow row) {
        int[] sum = to.computeIfAbsent(name, n -> new int[2]);
        sum[0] += row.tally().homes();
        sum[1] += row.tally().places();
    }

    private void both(String group, Map<String, int[]> sums, String homes, String places) {
        sums.forEach((name, sum) -> {
            var targetsOf = new TargetGroup(targets, group, "", REGISTER);
            targetsOf.fitted(name + ", homes", homes + name, sum[0]);
            targetsOf.fitted(name + ", places", places + name, sum[1]);
        });
    }
}
