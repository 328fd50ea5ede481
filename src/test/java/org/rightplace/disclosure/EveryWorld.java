package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.rightplace.care.Count;

/// Every way in which whole children could make what is shown, found by trying: an oracle for the attacker with
/// the linear program, and an attacker who knows that children are whole.
final class EveryWorld {

    private final List<List<String>> crossings = new ArrayList<>();
    private final List<int[]> members = new ArrayList<>();
    private final List<int[]> bounds = new ArrayList<>();
    private final int[] most;
    private final int[] values;
    private final int[] wanted;
    private final TreeSet<Integer> found = new TreeSet<>();

    private EveryWorld(Publication publication, List<Shown> shown, Cell cell, int atMost) {
        Population population = publication.populations().getFirst();
        population.counts().forEach(tally -> crossings.add(tally.at()));
        values = new int[crossings.size()];
        most = new int[crossings.size()];
        Arrays.fill(most, atMost);
        for (Shown one : shown) {
            int[] in = in(population, one.cell());
            int[] bound = switch (one.count()) {
                case Count.Known(int number) when !one.rounded() -> new int[] {number, number};
                case Count.Known(int number) -> new int[] {number - 5, number + 4};
                case Count.Hidden(String symbol) when symbol.equals("k") -> new int[] {1, 4};
                case Count.Hidden _, Count.Missing _ -> new int[] {0, Integer.MAX_VALUE};
            };
            members.add(in);
            bounds.add(bound);
            for (int crossing : in) {
                most[crossing] = Math.min(most[crossing], bound[1]);
            }
        }
        wanted = in(population, cell);
    }

    private int[] in(Population population, Cell cell) {
        List<Integer> in = new ArrayList<>();
        for (int c = 0; c < crossings.size(); c++) {
            if (Attacker.counts(population, cell, crossings.get(c))) {
                in.add(c);
            }
        }
        return in.stream().mapToInt(c -> c).toArray();
    }

    /// What a cell can be, if no crossing holds more than `atMost` children.
    static TreeSet<Integer> values(Publication publication, List<Shown> shown, Cell cell, int atMost) {
        var all = new EveryWorld(publication, shown, cell, atMost);
        all.from(0);
        return all.found;
    }

    private void from(int crossing) {
        for (int m = 0; m < members.size(); m++) {
            long sum = 0;
            long room = 0;
            for (int c : members.get(m)) {
                sum += c < crossing ? values[c] : 0;
                room += c < crossing ? 0 : most[c];
            }
            if (sum > bounds.get(m)[1] || sum + room < bounds.get(m)[0]) {
                return;
            }
        }
        if (crossing == values.length) {
            found.add(Arrays.stream(wanted).map(c -> values[c]).sum());
            return;
        }
        for (int value = 0; value <= most[crossing]; value++) {
            values[crossing] = value;
            from(crossing + 1);
        }
    }
}
