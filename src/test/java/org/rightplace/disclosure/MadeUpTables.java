package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Population.Tally;

/// Publications drawn from a seed; no child in them is real.
final class MadeUpTables {

    private static final String AREA = "Area";
    private static final String AGE = "Age";
    private static final String NEED = "Need";
    private static final String SEX = "Sex";

    private final SplittableRandom random;

    MadeUpTables(long seed) {
        random = new SplittableRandom(seed);
    }

    enum Kind {
        ONE_ROW,
        TWO_DIMENSIONS,
        THREE_DIMENSIONS,
        REGIONS,
        OVERLAPPING_GROUPS,
        TWO_DATES,
        PART_OF_A_WHOLE,
        LINKED_TABLES
    }

    Publication draw(Kind kind) {
        return switch (kind) {
            case ONE_ROW -> whole(population("one", areas(1), of(NEED, 2 + random.nextInt(6))), NEED);
            case TWO_DIMENSIONS -> whole(population("two", areas(1), of(NEED, 5), of(AGE, 4)), NEED, AGE);
            case THREE_DIMENSIONS ->
                whole(population("three", areas(1), of(NEED, 3), of(AGE, 3), of(SEX, 2)), NEED, AGE, SEX);
            case REGIONS -> whole(population("regions", regions(7), of(NEED, 4)), NEED);
            case OVERLAPPING_GROUPS -> whole(population("groups", overlapping(6), of(NEED, 3)), NEED);
            case TWO_DATES -> twoDates();
            case PART_OF_A_WHOLE -> partOfAWhole();
            case LINKED_TABLES -> linked();
        };
    }

    private static Publication whole(Population population, String... dimensions) {
        return Publication.of(population, Table.whole(population, dimensions));
    }

    private Publication linked() {
        Population population = population("linked", areas(2), of(NEED, 3), of(AGE, 3), of(SEX, 2));
        return Publication.of(
                population,
                Table.whole(population, NEED, AGE),
                Table.whole(population, AGE, SEX),
                Table.whole(population, NEED, SEX));
    }

    private Publication twoDates() {
        Dimension areas = regions(4);
        Dimension needs = of(NEED, 3);
        Population opening = population("31 March 2024", areas, needs);
        Population started = population("started in 2024-25", areas, needs);
        List<Tally> ceased = new ArrayList<>();
        List<Tally> closing = new ArrayList<>();
        for (int t = 0; t < opening.counts().size(); t++) {
            Tally before = opening.counts().get(t);
            int all = before.children() + started.counts().get(t).children();
            int gone = random.nextInt(Math.min(all, 12) + 1);
            ceased.add(new Tally(before.at(), gone));
            closing.add(new Tally(before.at(), all - gone));
        }
        Population left = new Population("ceased in 2024-25", List.of(areas, needs), ceased, List.of());
        Population after = new Population("31 March 2025", List.of(areas, needs), closing, List.of());
        List<Population> populations = List.of(opening, started, left, after);
        return new Publication(
                populations,
                populations.stream().map(one -> Table.whole(one, NEED)).toList(),
                List.of(Balance.overTime(
                        opening.name(), started.name(), left.name(), after.name(), List.of(AREA, NEED))),
                List.of(),
                List.of());
    }

    private Publication partOfAWhole() {
        Dimension areas = areas(3);
        Dimension needs = of(NEED, 3);
        Population part = population("up to January", areas, needs);
        Population others = population("since then", areas, needs);
        List<Tally> all = new ArrayList<>();
        for (int t = 0; t < part.counts().size(); t++) {
            Tally one = part.counts().get(t);
            all.add(new Tally(one.at(), one.children() + others.counts().get(t).children()));
        }
        Population whole = new Population("up to February", List.of(areas, needs), all, List.of());
        return new Publication(
                List.of(part, others, whole),
                List.of(Table.whole(part, NEED), Table.whole(whole, NEED)),
                List.of(Balance.ofPart(part.name(), others.name(), whole.name(), List.of(AREA, NEED))),
                List.of(),
                List.of());
    }

    /// England: its authorities in nine regions, its rows as uneven as real ones.
    Publication england(int authorities, int categories) {
        return whole(population("England", regions(authorities), of(NEED, categories)), NEED);
    }

    /// Few crossings with few children, of one authority.
    Publication small(int... categories) {
        List<Dimension> dimensions = new ArrayList<>(List.of(areas(1)));
        List<String> names = List.of(NEED, AGE, SEX).subList(0, categories.length);
        for (int d = 0; d < categories.length; d++) {
            dimensions.add(of(names.get(d), categories[d]));
        }
        List<Tally> counts = population("small", dimensions.toArray(Dimension[]::new)).counts().stream()
                .map(tally -> new Tally(tally.at(), tally.children() % 9))
                .toList();
        return whole(new Population("small", dimensions, counts, List.of()), names.toArray(String[]::new));
    }

    /// Counts of 20 or more everywhere, of several authorities in two regions.
    Publication large(int authorities, int categories) {
        Dimension areas = regions(authorities);
        Dimension needs = of(NEED, categories);
        List<Tally> counts = population("large", areas, needs).counts().stream()
                .map(tally -> new Tally(tally.at(), tally.children() + 20))
                .toList();
        return whole(new Population("large", List.of(areas, needs), counts, List.of()), NEED);
    }

    Publication oneAuthority() {
        return whole(population("authority", areas(1), of(NEED, 8), of(AGE, 5), of(SEX, 2)), NEED, AGE, SEX);
    }

    private static Dimension areas(int authorities) {
        return Dimension.ofAreas(AREA, names("authority ", authorities), List.of());
    }

    private static Dimension regions(int authorities) {
        List<String> names = names("authority ", authorities);
        int regions = authorities > 20 ? 9 : 2;
        List<Group> groups = new ArrayList<>();
        for (int r = 0; r < regions; r++) {
            groups.add(new Group(
                    "region " + r, names.subList(r * authorities / regions, (r + 1) * authorities / regions)));
        }
        groups.add(new Group("England", names));
        return Dimension.ofAreas(AREA, names, groups);
    }

    private Dimension overlapping(int authorities) {
        List<String> names = names("authority ", authorities);
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < 3; g++) {
            List<String> members =
                    names.stream().filter(name -> random.nextInt(3) > 0).toList();
            if (!members.isEmpty()) {
                groups.add(new Group("group " + g, members));
            }
        }
        groups.add(new Group("all", names));
        return Dimension.ofAreas(AREA, names, groups);
    }

    private static Dimension of(String name, int categories) {
        return Dimension.of(name, names(name + " ", categories).toArray(String[]::new));
    }

    private static List<String> names(String start, int count) {
        List<String> names = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            names.add(start + (n < 10 ? "00" : n < 100 ? "0" : "") + n);
        }
        return names;
    }

    private Population population(String name, Dimension... dimensions) {
        List<List<String>> all = List.of(List.of());
        for (Dimension dimension : dimensions) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String category : dimension.categories()) {
                    List<String> at = new ArrayList<>(start);
                    at.add(category);
                    longer.add(at);
                }
            }
            all = longer;
        }
        List<Tally> counts = new ArrayList<>();
        for (List<String> at : all) {
            counts.add(new Tally(at, children()));
        }
        return new Population(name, List.of(dimensions), counts, List.of());
    }

    /// Many zeros, many small counts, some large.
    private int children() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1, 2 -> random.nextInt(6);
            case 3, 4 -> random.nextInt(40);
            default -> random.nextInt(300);
        };
    }
}
