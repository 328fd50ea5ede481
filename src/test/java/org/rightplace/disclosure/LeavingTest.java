package org.rightplace.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Leaving.Asked;
import org.rightplace.disclosure.Leaving.Records;
import org.rightplace.disclosure.Population.Tally;
import org.rightplace.disclosure.Protection.Granted;

/// What leaves after something left before, attacked by who kept all of it.
class LeavingTest {

    private static final String NAME = "In care on 31 March";
    private static final List<Dimension> BY =
            List.of(Dimension.of("Placement", "foster", "home", "other"), Dimension.of("Age", "0", "5", "10", "16"));

    // A sequence of publications

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 14, 18})
    void nothingForbiddenIsLearntByWhoKeptEveryPublicationOfADay(long seed) {
        assertThat(attackEvery(seed)).as("how many of five left").isGreaterThan(3);
    }

    @Test
    @Tag("long")
    void norFromAnyOfManySequences() {
        int left = 0;
        for (long seed = 1_000; seed < 1_060; seed++) {
            left += attackEvery(seed);
        }
        assertThat(left)
                .as("of 300, those after a change to a stricter rule among them")
                .isGreaterThan(270);
    }

    private static int attackEvery(long seed) {
        var random = new SplittableRandom(seed);
        var town = new Drawn(random, List.of("A", "B", "C"));
        List<Left> kept = new ArrayList<>();
        int granted = 0;
        for (int n = 1; n <= 5; n++) {
            Leaving leaving = town.leaving(kept, new Rule(3 + random.nextInt(4)));
            if (leaving.protection() instanceof Granted cells) {
                Rule mildest = new Rule(kept.stream()
                        .mapToInt(left -> left.rule().hiddenUpTo())
                        .min()
                        .orElse(leaving.rule().hiddenUpTo()));
                assertThat(Attack.on(leaving.publication(), cells.cells(), mildest))
                        .as("seed %d, publication %d", seed, n)
                        .isEmpty();
                kept.add(leaving.left(cells, "publication " + n));
                granted++;
            }
            town.correct();
        }
        return granted;
    }

    /// Made-up authorities whose records are corrected now and then.
    private static final class Drawn {
        private final SplittableRandom random;
        private final List<String> areas;
        private final Map<String, Integer> states = new TreeMap<>();
        private final Map<String, List<Records>> records = new TreeMap<>();

        Drawn(SplittableRandom random, List<String> areas) {
            this.random = random;
            this.areas = areas;
            for (String area : areas) {
                Map<List<String>, Integer> counts = new TreeMap<>(Comparator.comparing(List::toString));
                for (String placement : BY.getFirst().categories()) {
                    for (String age : BY.getLast().categories()) {
                        int children = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 4 : 30);
                        counts.put(List.of(placement, age), children);
                    }
                }
                keep(area, counts);
            }
        }

        private void keep(String area, Map<List<String>, Integer> counts) {
            int state = states.merge(area, 1, Integer::sum);
            List<Tally> tallies = new ArrayList<>();
            counts.forEach((at, children) -> tallies.add(new Tally(at, children)));
            records.computeIfAbsent(area, a -> new ArrayList<>()).add(new Records(area, "state " + state, tallies));
        }

        /// Some children of some authorities are found to be elsewhere, or to have been missed.
        void correct() {
            for (String area : areas) {
                if (random.nextInt(3) > 0) {
                    continue;
                }
                Map<List<String>, Integer> counts = new TreeMap<>(Comparator.comparing(List::toString));
                records.get(area).getLast().counts().forEach(tally -> counts.put(tally.at(), tally.children()));
                int corrections = 1 + random.nextInt(random.nextBoolean() ? 3 : 15);
                List<List<String>> places = List.copyOf(counts.keySet());
                for (int c = 0; c < corrections; c++) {
                    counts.merge(places.get(random.nextInt(places.size())), 1, Integer::sum);
                    List<String> from = places.get(random.nextInt(places.size()));
                    counts.put(from, Math.max(0, counts.get(from) - random.nextInt(2)));
                }
                keep(area, counts);
            }
        }

        Leaving leaving(List<Left> kept, Rule rule) {
            Map<String, String> now = new TreeMap<>();
            List<Records> known = new ArrayList<>();
            records.forEach((area, all) -> {
                now.put(area, all.getLast().state());
                for (Records one : all) {
                    boolean used = one == all.getLast()
                            || kept.stream().anyMatch(left -> left.state(area).equals(one.state()));
                    if (used) {
                        known.add(one);
                    }
                }
            });
            List<Group> above = List.of(new Group("all", areas), new Group("north", areas.subList(0, 2)));
            List<String> shown = new ArrayList<>(random.nextInt(4) == 0 ? List.of() : areas);
            if (shown.isEmpty() || random.nextBoolean()) {
                shown.add("all");
            }
            if (random.nextBoolean()) {
                shown.add("north");
            }
            List<String> by = switch (random.nextInt(4)) {
                case 0 -> List.of("Placement");
                case 1 -> List.of("Age");
                case 2 -> List.of();
                default -> List.of("Placement", "Age");
            };
            return new Leaving(NAME, BY, known, new Asked(now, above, shown, by, rule), kept, List.of());
        }
    }

    @Test
    void theAttackerBreaksAnswersThatForgetWhatWasShownBefore() {
        int broken = 0;
        for (long seed = 100; seed < 120; seed++) {
            var town = new Drawn(new SplittableRandom(seed), List.of("A", "B", "C"));
            Leaving first = town.leaving(List.of(), Rule.USUAL);
            Granted before = (Granted) first.protection();
            town.correct();
            Leaving second = town.leaving(List.of(first.left(before, "publication 1")), Rule.USUAL);
            Leaving forgetful =
                    new Leaving(second.name(), second.by(), now(second), second.asked(), List.of(), List.of());
            Granted cells = (Granted) forgetful.protection();
            broken += Attack.on(second.publication(), cells.cells(), Rule.USUAL).isEmpty() ? 0 : 1;
        }

        assertThat(broken).isGreaterThan(2);
    }

    /// Another day is protected by itself: who knows of every child whether it stayed, left or joined,
    /// in whole categories, learns no more of either day, since nothing is said of those who did.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {201, 202, 203, 204})
    void nothingIsLearntFromTwoDays(long seed) {
        var random = new SplittableRandom(seed);
        List<Population> populations = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Shown> cells = new ArrayList<>();
        Publication first = dayOf("2024", random).publication();
        Publication second = dayOf("2025", random).publication();
        for (Publication day : List.of(first, second)) {
            populations.addAll(day.populations());
            tables.addAll(day.tables());
            cells.addAll(((Granted) Protection.of(day, Rule.USUAL)).cells());
        }
        Population before = first.populations().getFirst();
        Population after = second.populations().getFirst();
        populations.addAll(split(before, after, random));
        List<String> whole = List.of(Leaving.AREA, "Placement", "Age");
        var both = new Publication(
                populations,
                tables,
                List.of(
                        Balance.ofPart("stayed", "left", before.name(), whole),
                        Balance.ofPart("stayed", "joined", after.name(), whole)),
                List.of(),
                List.of());

        assertThat(Attack.on(both, cells, Rule.USUAL)).isEmpty();
    }

    private static Leaving dayOf(String name, SplittableRandom random) {
        var town = new Drawn(random, List.of("A", "B"));
        Map<String, String> now = new TreeMap<>();
        town.records.forEach((area, all) -> now.put(area, all.getLast().state()));
        List<Records> records =
                town.records.values().stream().map(List::getLast).toList();
        var asked = new Asked(
                now,
                List.of(new Group("all", town.areas)),
                List.of("A", "B", "all"),
                List.of("Placement", "Age"),
                Rule.USUAL);
        return new Leaving(name, BY, records, asked, List.of(), List.of());
    }

    /// Some who stayed, those who left and those who joined, in every crossing.
    private static List<Population> split(Population before, Population after, SplittableRandom random) {
        Map<List<String>, Integer> then = counts(before);
        Map<List<String>, Integer> now = counts(after);
        List<Tally> stayed = new ArrayList<>();
        List<Tally> left = new ArrayList<>();
        List<Tally> joined = new ArrayList<>();
        then.forEach((at, children) -> {
            int both = Math.min(children, now.getOrDefault(at, 0));
            int stay = both == 0 ? 0 : random.nextInt(both + 1);
            stayed.add(new Tally(at, stay));
            left.add(new Tally(at, children - stay));
            joined.add(new Tally(at, now.getOrDefault(at, 0) - stay));
        });
        List<Dimension> dimensions = before.dimensions();
        return List.of(
                new Population("stayed", dimensions, stayed, List.of()),
                new Population("left", dimensions, left, List.of()),
                new Population("joined", dimensions, joined, List.of()));
    }

    private static Map<List<String>, Integer> counts(Population population) {
        Map<List<String>, Integer> counts = new TreeMap<>(Comparator.comparing(List::toString));
        population.counts().forEach(tally -> counts.put(tally.at(), tally.children()));
        return counts;
    }

    private static List<Records> now(Leaving leaving) {
        return leaving.records().stream()
                .filter(one -> one.state().equals(leaving.asked().states().get(one.authority())))
                .toList();
    }

    // By hand

    private static Records records(String state, int... ofPlacement) {
        List<Tally> counts = new ArrayList<>();
        for (int p = 0; p < ofPlacement.length; p++) {
            counts.add(new Tally(List.of(BY.getFirst().categories().get(p), "5"), ofPlacement[p]));
        }
        return new Records("A", state, counts);
    }

    private static Leaving placements(String state, List<Records> records, List<Left> before, Rule rule) {
        var asked = new Asked(Map.of("A", state), List.of(), List.of("A"), List.of("Placement"), rule);
        return new Leaving(NAME, BY, records, asked, before, List.of());
    }

    private static List<String> texts(Leaving leaving) {
        return ((Granted) leaving.protection())
                .cells().stream()
                        .map(shown -> shown.count() instanceof Count.Known(int number)
                                ? Integer.toString(number)
                                : shown.count().symbol())
                        .toList();
    }

    private static Left left(Leaving leaving, String name) {
        return leaving.left((Granted) leaving.protection(), name);
    }

    @Test
    void theSameAgainIsTheSame() {
        Leaving first = placements("then", List.of(records("then", 60, 3, 20)), List.of(), Rule.USUAL);
        Left kept = left(first, "publication 1");

        Leaving again = placements("then", List.of(records("then", 60, 3, 20)), List.of(kept), Rule.USUAL);

        assertThat(texts(first)).containsExactly("83", "60", "c", "c");
        assertThat(texts(again)).isEqualTo(texts(first));
        assertThat(kept.showed(left(again, "publication 2"))).isTrue();
        assertThat(kept.hidden()).isEqualTo(2);
    }

    @Test
    void oneChildMoreIsNotToldByTheDifference() {
        Records then = records("then", 60, 13, 20);
        Records now = records("now", 60, 14, 20);
        Left kept = left(placements("then", List.of(then), List.of(), Rule.USUAL), "publication 1");

        List<String> told = texts(placements("now", List.of(then, now), List.of(kept), Rule.USUAL));

        assertThat(told).as("total, foster, home, other").containsExactly("c", "60", "c", "20");
    }

    @Test
    void aLargeCorrectionIsShown() {
        Records then = records("then", 60, 13, 20);
        Records now = records("now", 60, 43, 20);
        Left kept = left(placements("then", List.of(then), List.of(), Rule.USUAL), "publication 1");

        assertThat(texts(placements("now", List.of(then, now), List.of(kept), Rule.USUAL)))
                .containsExactly("123", "60", "43", "20");
    }

    @Test
    void aCountThatGrewOutOfHidingDoesNotTellWhatItWas() {
        Records then = records("then", 60, 4, 20);
        Records now = records("now", 60, 10, 20);
        Left kept = left(placements("then", List.of(then), List.of(), Rule.USUAL), "publication 1");

        // the other placements are as they were: shown now, they would tell that 4 were in homes
        assertThat(texts(placements("now", List.of(then, now), List.of(kept), Rule.USUAL)))
                .containsExactly("90", "60", "c", "c");
    }

    @Test
    void whatAMilderRuleLetOutIsNotHeldAgainstAStricterOne() {
        Records records = records("then", 60, 5, 4);
        Left kept = left(placements("then", List.of(records), List.of(), new Rule(3)), "publication 1");
        Leaving stricter = placements("then", List.of(records), List.of(kept), new Rule(6));

        assertThat(kept.lines()).extracting(line -> line.count().symbol()).containsOnly("");
        assertThat(texts(stricter)).containsExactly("69", "60", "c", "c");
    }

    @Test
    void aMilderRuleLetsOutNothingThatAStricterOneHid() {
        Records records = records("then", 60, 5, 30);
        Left kept = left(placements("then", List.of(records), List.of(), new Rule(6)), "publication 1");
        Leaving milder = placements("then", List.of(records), List.of(kept), new Rule(3));

        assertThat(milder.rule()).isEqualTo(new Rule(6));
        assertThat(texts(milder)).isEqualTo(texts(placements("then", List.of(records), List.of(), new Rule(6))));
    }

    @Test
    void whatTheDepartmentHidesIsHiddenAndWhatItShowsOtherwiseProvesNothing() {
        Records records = records("now", 60, 30, 20);
        var asked = new Asked(Map.of("A", "now"), List.of(), List.of("A"), List.of("Placement"), Rule.USUAL);
        List<Line> department = List.of(
                new Line("A", "Placement", "home", new Count.Hidden("c"), false),
                new Line("A", "Placement", "other", new Count.Hidden("c"), false),
                new Line("A", "Placement", "foster", new Count.Known(61), false),
                new Line("B", "Placement", "foster", new Count.Hidden("c"), false));

        assertThat(texts(new Leaving(NAME, BY, List.of(records), asked, List.of(), department)))
                .containsExactly("110", "60", "c", "c");
    }
}
