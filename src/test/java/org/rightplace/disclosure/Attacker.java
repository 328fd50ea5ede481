package org.rightplace.disclosure;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rightplace.care.Count;

/// Somebody who has every table, the rule, and what was published before, and wants the hidden counts.
/// Written apart from the room: it knows no cells and sums, only how many children might be in each
/// finest crossing of all dimensions, and that every table counts those.
///
/// A number is that number; a rounded one is within half of ten; `k` is 1 to 4; `c` is anything or, for
/// the one who bets that no zero was hidden, 1 or more.
final class Attacker implements AutoCloseable {

    private final Publication publication;
    private final MPSolver solver;
    private final List<Crossing> crossings = new ArrayList<>();

    record Crossing(Population population, List<String> at, MPVariable children) {}

    /// The least and the most that a count can be.
    record Range(double least, double most) {
        /// How many whole numbers.
        long values() {
            return (long) Math.floor(most + 1e-6) - (long) Math.ceil(least - 1e-6) + 1;
        }

        boolean holdsAll(int from, int to) {
            return least <= from + 1e-6 && most >= to - 1e-6;
        }
    }

    Attacker(Publication publication, List<Shown> shown, boolean bets) {
        Loader.loadNativeLibraries();
        this.publication = publication;
        solver = MPSolver.createSolver("GLOP");
        for (Population population : publication.populations()) {
            List<List<String>> all = List.of(List.of());
            for (Dimension dimension : population.dimensions()) {
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
            for (List<String> at : all) {
                crossings.add(new Crossing(population, at, solver.makeNumVar(0, 100_000, "")));
            }
        }
        for (Shown one : shown) {
            sees(one.cell(), one.count(), one.rounded() ? 10 : 1, bets);
        }
        for (Earlier one : publication.earlier()) {
            sees(one.cell(), one.count(), one.roundedTo(), bets);
        }
        publication.balances().forEach(this::knows);
        publication.revisions().forEach(this::knows);
    }

    private void sees(Cell cell, Count count, int roundedTo, boolean bets) {
        switch (count) {
            case Count.Known(int number) when roundedTo == 1 || number == 0 -> bound(cell, number, number);
            case Count.Known(int number) -> bound(cell, number - (roundedTo / 2), number + (roundedTo - 1) / 2);
            case Count.Hidden(String symbol) when symbol.equals("k") -> bound(cell, 1, 4);
            case Count.Hidden(String symbol) when symbol.equals("c") -> bound(cell, bets ? 1 : 0, 1_000_000);
            case Count.Hidden _ -> bound(cell, 0, 0);
            case Count.Missing _ -> {}
        }
    }

    private void bound(Cell cell, double least, double most) {
        MPConstraint row = solver.makeConstraint(least, most, "");
        in(cell).forEach(crossing -> row.setCoefficient(crossing.children(), 1));
    }

    private void knows(Balance balance) {
        Population first = publication.population(balance.before().getFirst());
        List<List<String>> all = List.of(List.of());
        for (String name : balance.dimensions()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> start : all) {
                for (String category : first.dimensions().get(first.place(name)).categories()) {
                    List<String> at = new ArrayList<>(start);
                    at.add(category);
                    longer.add(at);
                }
            }
            all = longer;
        }
        for (List<String> at : all) {
            MPConstraint row = solver.makeConstraint(0, 0, "");
            for (Crossing crossing : crossings) {
                String name = crossing.population().name();
                boolean matches = true;
                for (int d = 0; d < at.size(); d++) {
                    int place = crossing.population().place(balance.dimensions().get(d));
                    matches &= crossing.at().get(place).equals(at.get(d));
                }
                if (matches && balance.before().contains(name)) {
                    row.setCoefficient(crossing.children(), 1);
                } else if (matches && balance.after().contains(name)) {
                    row.setCoefficient(crossing.children(), -1);
                }
            }
        }
    }

    /// Which of two states of a count is larger, or that they are equal.
    private void knows(Revision revision) {
        int more = truth(publication, revision.after()) - truth(publication, revision.before());
        MPConstraint row = solver.makeConstraint(more < 0 ? -1_000_000 : 0, more > 0 ? 1_000_000 : 0, "");
        in(revision.after()).forEach(crossing -> row.setCoefficient(crossing.children(), 1));
        in(revision.before()).forEach(crossing -> row.setCoefficient(crossing.children(), -1));
    }

    /// The crossings that a cell counts.
    private List<Crossing> in(Cell cell) {
        return crossings.stream()
                .filter(crossing -> crossing.population().name().equals(cell.population())
                        && counts(crossing.population(), cell, crossing.at()))
                .toList();
    }

    static boolean counts(Population population, Cell cell, List<String> at) {
        for (int d = 0; d < at.size(); d++) {
            if (!members(population.dimensions().get(d), cell.at().get(d)).contains(at.get(d))) {
                return false;
            }
        }
        return true;
    }

    static Set<String> members(Dimension dimension, String name) {
        for (Dimension.Group group : dimension.groups()) {
            if (group.name().equals(name)) {
                return new HashSet<>(group.members());
            }
        }
        return name.equals(Dimension.TOTAL) && !dimension.areas()
                ? new HashSet<>(dimension.categories())
                : Set.of(name);
    }

    Range range(Cell cell) {
        return range(List.of(cell), List.of());
    }

    /// What some cells count together, without what others count.
    Range range(List<Cell> with, List<Cell> without) {
        MPObjective objective = solver.objective();
        objective.clear();
        for (Crossing crossing : crossings) {
            long times = with.stream().filter(cell -> in(crossing, cell)).count()
                    - without.stream().filter(cell -> in(crossing, cell)).count();
            if (times != 0) {
                objective.setCoefficient(crossing.children(), times);
            }
        }
        objective.setMinimization();
        double least = solved();
        objective.setMaximization();
        return new Range(least, solved());
    }

    private static boolean in(Crossing crossing, Cell cell) {
        return crossing.population().name().equals(cell.population())
                && counts(crossing.population(), cell, crossing.at());
    }

    private double solved() {
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the attacker is left with " + status);
        }
        return solver.objective().value();
    }

    /// How many children a cell really counts.
    static int truth(Publication publication, Cell cell) {
        Population population = publication.population(cell.population());
        return population.counts().stream()
                .filter(tally -> counts(population, cell, tally.at()))
                .mapToInt(Population.Tally::children)
                .sum();
    }

    @Override
    public void close() {
        solver.delete();
    }
}
