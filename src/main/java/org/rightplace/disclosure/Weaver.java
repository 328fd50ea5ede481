package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Web.Known;
import org.rightplace.disclosure.Web.Strand;

/// Makes a [Web] of a [Publication].
final class Weaver {

    /// How many cells there may be; one linear program over all of them must stay small.
    static final int MOST_CELLS = 200_000;

    private final Publication publication;
    private final Map<String, Crossings> crossings = new TreeMap<>();

    private Weaver(Publication publication) {
        this.publication = publication;
    }

    /// @throws IllegalArgumentException if a table, balance or earlier cell names what there is not, a
    ///     balance does not hold, or there are too many cells; the message says which
    static Web weave(Publication publication) {
        return new Weaver(publication).weave();
    }

    private Web weave() {
        for (Population population : publication.populations()) {
            crossings.put(population.name(), new Crossings(population, named(population), shapes(population)));
        }
        Map<Cell, Integer> children = new TreeMap<>();
        crossings.values().forEach(crossing -> crossing.count(children));
        publication.revisions().forEach(revision -> {
            int between = between(revision, children);
            if (between != 0) {
                children.put(revision.between(), Math.abs(between));
            }
        });
        if (children.size() > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "%d cells are more than %d; publish fewer tables together".formatted(children.size(), MOST_CELLS));
        }
        Map<Cell, Integer> places = new HashMap<>();
        List<Cell> cells = List.copyOf(children.keySet());
        cells.forEach(cell -> places.put(cell, places.size()));

        Set<Sum> sums = new TreeSet<>();
        crossings.values().forEach(crossing -> crossing.sum(places, sums));
        for (Balance balance : publication.balances()) {
            new Balancing(balance, crossings, publication).sum(children, places, sums);
        }
        publication.revisions().forEach(revision -> sums.add(sum(revision, children, places)));
        Set<Web.Difference> differences =
                new TreeSet<>(Comparator.comparingInt(Web.Difference::outer).thenComparingInt(Web.Difference::inner));
        crossings.values().forEach(crossing -> crossing.differ(children, places, differences));
        return new Web(cells, strands(children), List.copyOf(sums), List.copyOf(differences));
    }

    /// How many more there are after a revision than before.
    private static int between(Revision revision, Map<Cell, Integer> children) {
        return at(revision.after(), children) - at(revision.before(), children);
    }

    private static Sum sum(Revision revision, Map<Cell, Integer> children, Map<Cell, Integer> places) {
        int between = between(revision, children);
        boolean rose = between > 0;
        int[] more = {at(rose ? revision.after() : revision.before(), places)};
        int less = at(rose ? revision.before() : revision.after(), places);
        return Sum.between(more, between == 0 ? new int[] {less} : new int[] {less, at(revision.between(), places)});
    }

    private static int at(Cell cell, Map<Cell, Integer> numbers) {
        Integer number = numbers.get(cell);
        if (number == null) {
            throw new IllegalArgumentException("there is no cell (%s) to revise".formatted(cell));
        }
        return number;
    }

    /// Every cell that something names, by the dimension: which groups are in use.
    private List<Set<String>> named(Population population) {
        List<Set<String>> names = new ArrayList<>();
        for (Dimension dimension : population.dimensions()) {
            Set<String> of = new TreeSet<>();
            if (!dimension.areas()) {
                of.add(Dimension.TOTAL);
            }
            for (Table table : tablesOf(population)) {
                table.find(dimension.name()).ifPresent(along -> of.addAll(along.names()));
            }
            names.add(of);
        }
        for (Cell cell : cellsOf(population)) {
            if (cell.at().size() != names.size()) {
                throw new IllegalArgumentException("%s must have %d names".formatted(cell, names.size()));
            }
            for (int d = 0; d < names.size(); d++) {
                names.get(d).add(cell.at().get(d));
            }
        }
        return names;
    }

    private List<Table> tablesOf(Population population) {
        return publication.tables().stream()
                .filter(table ->
                        publication.population(table.population()).name().equals(population.name()))
                .toList();
    }

    private List<Cell> cellsOf(Population population) {
        List<Cell> cells = new ArrayList<>();
        population.gaps().forEach(gap -> cells.add(new Cell(population.name(), gap.at())));
        publication.earlier().forEach(earlier -> cells.add(earlier.cell()));
        cells.addAll(publication.alreadyKnown());
        publication.revisions().forEach(revision -> cells.addAll(List.of(revision.before(), revision.after())));
        cells.forEach(cell -> publication.population(cell.population()));
        return cells.stream()
                .filter(cell -> cell.population().equals(population.name()))
                .toList();
    }

    /// Which dimensions are crossed with each other, by tables and by all else that is known.
    private List<BitSet> shapes(Population population) {
        List<BitSet> shapes = new ArrayList<>();
        for (Table table : tablesOf(population)) {
            BitSet shape = new BitSet();
            table.along().forEach(along -> shape.set(population.place(along.dimension())));
            if (!shape.get(0) || shape.cardinality() < table.along().size()) {
                throw new IllegalArgumentException(
                        "a table of (%s) must have areas, and no dimension twice".formatted(population.name()));
            }
            shapes.add(shape);
        }
        for (Cell cell : cellsOf(population)) {
            BitSet shape = new BitSet();
            shape.set(0);
            for (int d = 1; d < cell.at().size(); d++) {
                shape.set(d, !cell.at().get(d).equals(Dimension.TOTAL));
            }
            shapes.add(shape);
        }
        for (Balance balance : publication.balances()) {
            if (balance.before().contains(population.name()) || balance.after().contains(population.name())) {
                BitSet shape = new BitSet();
                balance.dimensions().forEach(dimension -> shape.set(population.place(dimension)));
                shapes.add(shape);
            }
        }
        return Shapes.joined(shapes);
    }

    private List<Strand> strands(Map<Cell, Integer> children) {
        Set<Cell> published = new HashSet<>();
        Map<Cell, String> gaps = new HashMap<>();
        for (Table table : publication.tables()) {
            crossing(table.population()).cells(table, published);
        }
        for (Population population : publication.populations()) {
            population.gaps().forEach(gap -> gaps.put(new Cell(population.name(), gap.at()), gap.symbol()));
        }
        Map<Cell, Known> known = new HashMap<>();
        for (Earlier earlier : publication.earlier()) {
            known.merge(
                    earlier.cell(), known(earlier, Objects.requireNonNull(children.get(earlier.cell()))), Known::and);
        }
        Set<Cell> excused = new HashSet<>(publication.alreadyKnown());
        List<Strand> strands = new ArrayList<>();
        children.forEach((cell, number) -> {
            Optional<String> gap = Optional.ofNullable(gaps.get(cell));
            if (gap.isPresent() && number > 0) {
                throw new IllegalArgumentException("%s is a gap (%s) and holds %d".formatted(cell, gap.get(), number));
            }
            strands.add(new Strand(
                    number,
                    published.contains(cell),
                    isAbove(cell),
                    known.getOrDefault(cell, Known.NOTHING),
                    gap,
                    excused.contains(cell)));
        });
        return strands;
    }

    /// Whether a cell counts more than one authority. What changed in one never does.
    private boolean isAbove(Cell cell) {
        Crossings of = crossings.get(cell.population());
        return of != null && of.isAbove(cell);
    }

    private Crossings crossing(String population) {
        return Objects.requireNonNull(crossings.get(population));
    }

    private static Known known(Earlier earlier, int children) {
        int below = earlier.roundedTo() / 2;
        int above = (earlier.roundedTo() - 1) / 2;
        Known seen = switch (earlier.count()) {
            // tables write what rounds to 0 as k, so that 0 is 0
            case Count.Known(int number) when number == 0 -> new Known(0, 0, false);
            case Count.Known(int number) -> new Known(Math.max(0, number - below), number + above, false);
            case Count.Hidden(String symbol) when symbol.equals("k") -> new Known(1, Math.max(1, above), false);
            case Count.Hidden(String symbol) when symbol.equals("c") -> new Known(0, Integer.MAX_VALUE, true);
            case Count.Hidden _, Count.Missing _ -> Known.NOTHING;
        };
        boolean ours = seen.least() <= children && children <= seen.most();
        return ours ? seen : new Known(children, children, false);
    }
}
