package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Table.Along;

/// Counts of the children of one day that are to leave now, and all that left about the same children
/// before.
///
/// An authority whose records are what they were is counted as the same children. One whose records
/// were corrected since, or joined by another rule, is counted in every state that something left of,
/// and a reader is taken to know which counts the correction left alone ([Revision]).
///
/// @param name    of whom is counted, such as *Children looked after on 2025-03-31*
/// @param by      the characteristics that children can be counted by
/// @param records of every authority and every state of its records that is counted now or was before
/// @param asked   what is to be shown
/// @param before  what left about the same children, in order
/// @param others  what somebody else showed of them, such as the department: only what is hidden there,
///     and what is the same as here, is taken to be known
public record Leaving(
        String name,
        List<Dimension> by,
        List<Records> records,
        Asked asked,
        List<Left> before,
        Collection<Line> others) {

    /// The name of the dimension of areas.
    public static final String AREA = "Area";

    public Leaving {
        by = List.copyOf(by);
        before = sameWordForTheSame(before, records, asked);
        records = withoutTheSame(records, asked);
        others = List.copyOf(others);
    }

    /// Records that count as those of today do are those of today, whatever word they are under.
    private static List<Left> sameWordForTheSame(List<Left> before, List<Records> records, Asked asked) {
        return before.stream()
                .map(left -> {
                    SortedMap<String, String> states = new TreeMap<>(left.states());
                    records.stream()
                            .filter(one -> left.state(one.authority()).equals(one.state()))
                            .filter(one -> isAsNow(one, records, asked))
                            .forEach(one -> states.computeIfPresent(
                                    one.authority(), (authority, then) -> asked.state(authority)));
                    return new Left(left.name(), left.rule(), states, left.above(), left.lines());
                })
                .toList();
    }

    private static List<Records> withoutTheSame(List<Records> records, Asked asked) {
        return records.stream()
                .filter(one -> isNow(one, asked) || !isAsNow(one, records, asked))
                .toList();
    }

    private static boolean isNow(Records one, Asked asked) {
        return asked.states().containsKey(one.authority())
                && asked.state(one.authority()).equals(one.state());
    }

    private static boolean isAsNow(Records one, List<Records> records, Asked asked) {
        return records.stream()
                .anyMatch(now -> isNow(now, asked)
                        && now.authority().equals(one.authority())
                        && now.counts().equals(one.counts()));
    }

    /// The children of one authority as one state of its records has them.
    ///
    /// @param state a word for the records, the same for the same ones
    /// @param counts in every crossing of categories of all characteristics; without an area
    public record Records(String authority, String state, List<Population.Tally> counts) {
        public Records {
            counts = List.copyOf(counts);
        }
    }

    /// What is to be shown.
    ///
    /// @param states the state of each authority's records now
    /// @param above  groups of these authorities
    /// @param areas  authorities and groups that are to be shown, in order; one or more
    /// @param by     names of the characteristics that they are to be shown by; none for totals alone
    /// @param rule   that the organisation has set
    public record Asked(Map<String, String> states, List<Group> above, List<String> areas, List<String> by, Rule rule) {
        public Asked {
            states = new TreeMap<>(states);
            above = List.copyOf(above);
            areas = List.copyOf(areas);
            by = List.copyOf(by);
        }

        /// The state of an authority's records now; empty where it is not counted.
        String state(String authority) {
            return states.getOrDefault(authority, "");
        }
    }

    /// The rule that holds: the strictest of the one that is set and of those under which something
    /// left of these children. What was hidden once is not let out by a milder rule.
    public Rule rule() {
        return Stream.concat(Stream.of(asked.rule()), before.stream().map(Left::rule))
                .max(Comparator.comparingInt(Rule::hiddenUpTo))
                .orElseThrow();
    }

    /// Whether it may leave, and as what.
    public Protection protection() {
        return Protection.of(
                publication(), rule(), before.stream().map(Left::rule).toList());
    }

    /// What a reader of it keeps.
    ///
    /// @param as the name it is kept under
    public Left left(Protection.Granted granted, String as) {
        return new Left(
                as,
                rule(),
                new TreeMap<>(asked.states()),
                asked.above().stream()
                        .filter(group -> asked.areas().contains(group.name()))
                        .toList(),
                granted.cells().stream().map(shown -> Line.of(shown, by)).toList());
    }

    /// One place of a cell.
    Cell cell(String area, String characteristic, String category) {
        List<String> at = new ArrayList<>(List.of(area));
        by.forEach(dimension -> at.add(dimension.name().equals(characteristic) ? category : Dimension.TOTAL));
        return new Cell(name, at);
    }

    /// All of it, as the tables of one publication and what a reader of it knows.
    Publication publication() {
        List<Population.Tally> counts = new ArrayList<>();
        Map<String, List<String>> states = new TreeMap<>();
        Set<String> areas = new LinkedHashSet<>(asked.states().keySet());
        for (Records one : records) {
            String area = area(one.authority(), one.state());
            areas.add(area);
            states.computeIfAbsent(one.authority(), a -> new ArrayList<>()).add(area);
            for (Population.Tally tally : one.counts()) {
                List<String> at = new ArrayList<>(List.of(area));
                at.addAll(tally.at());
                counts.add(new Population.Tally(at, tally.children()));
            }
        }
        List<Dimension> dimensions = new ArrayList<>(List.of(Dimension.ofAreas(AREA, List.copyOf(areas), groups())));
        dimensions.addAll(by);
        var population = new Population(name, dimensions, counts, List.of());
        List<Earlier> seen = new ArrayList<>();
        for (Left left : before) {
            left.lines().forEach(line -> seen.add(seen(left, line)));
        }
        seen.addAll(agreeing(population));
        return new Publication(List.of(population), tables(), List.of(), seen, List.of(), revisions(states.values()));
    }

    private List<Table> tables() {
        var areas = new Along(AREA, asked.areas());
        if (asked.by().isEmpty()) {
            return List.of(new Table(name, List.of(areas)));
        }
        List<Table> tables = new ArrayList<>();
        for (Dimension dimension : by) {
            if (asked.by().contains(dimension.name())) {
                tables.add(new Table(name, List.of(areas, new Along(dimension.name(), dimension.everything()))));
            }
        }
        return tables;
    }

    /// An authority's name among the areas: its own with the records of today, and another for each other
    /// state.
    private String area(String authority, String state) {
        if (asked.states().containsKey(authority) && asked.state(authority).equals(state)) {
            return authority;
        }
        return before.stream()
                .filter(left -> left.state(authority).equals(state))
                .findFirst()
                .map(left -> "%s as in %s".formatted(authority, left.name()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "records of (%s) are given that nothing was counted from".formatted(authority)));
    }

    private List<Group> groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        asked.above().forEach(group -> groups.put(group.name(), group));
        for (Left left : before) {
            for (Group group : left.above()) {
                Group then = then(left, group);
                groups.put(then.name(), then);
            }
        }
        return List.copyOf(groups.values());
    }

    /// A group as it was counted then, under its own name where it is what it is now.
    private Group then(Left left, Group group) {
        List<String> members = group.members().stream()
                .map(member -> area(member, left.state(member)))
                .toList();
        Group same = new Group(group.name(), members);
        return asked.above().contains(same)
                ? same
                : new Group("%s as in %s".formatted(group.name(), left.name()), members);
    }

    private Earlier seen(Left left, Line line) {
        String area = left.above().stream()
                .filter(group -> group.name().equals(line.area()))
                .findFirst()
                .map(group -> then(left, group).name())
                .orElseGet(() -> area(line.area(), left.state(line.area())));
        return new Earlier(cell(area, line.by(), line.category()), line.count(), line.rounded() ? Rule.ROUNDED_TO : 1);
    }

    /// Every count of an authority on any two states of its records.
    private List<Revision> revisions(Collection<List<String>> states) {
        Set<String> used = new TreeSet<>(asked.by());
        before.forEach(left -> left.lines().stream()
                .map(Line::by)
                .filter(one -> !one.isEmpty())
                .forEach(used::add));
        List<Revision> revisions = new ArrayList<>();
        for (List<String> of : states) {
            for (int then = 0; then < of.size(); then++) {
                for (int now = then + 1; now < of.size(); now++) {
                    revise(of.get(then), of.get(now), used, revisions);
                }
            }
        }
        return revisions;
    }

    private void revise(String then, String now, Set<String> used, List<Revision> into) {
        into.add(new Revision(cell(then, "", Dimension.TOTAL), cell(now, "", Dimension.TOTAL)));
        for (Dimension dimension : by) {
            if (used.contains(dimension.name())) {
                dimension
                        .categories()
                        .forEach(category -> into.add(new Revision(
                                cell(then, dimension.name(), category), cell(now, dimension.name(), category))));
            }
        }
    }

    /// What left before and shows numbers that the records given for it do not have: they are not what
    /// they were.
    public List<Left> untrue() {
        Map<Cell, Integer> counts = counts(publication().populations().getFirst());
        return before.stream()
                .filter(left -> left.lines().stream()
                        .anyMatch(line -> !isOfOurs(line)
                                || (left.states().containsKey(line.area())
                                        && line.count() instanceof Count.Known(int number)
                                        && counts.getOrDefault(seen(left, line).cell(), 0) != number)))
                .toList();
    }

    /// Whether children are still counted by what a line is of.
    private boolean isOfOurs(Line line) {
        return line.by().isEmpty()
                || by.stream()
                        .anyMatch(dimension -> dimension.name().equals(line.by())
                                && dimension.everything().contains(line.category()));
    }

    private Map<Cell, Integer> counts(Population population) {
        Map<Cell, Integer> counts = new HashMap<>();
        for (Population.Tally tally : population.counts()) {
            String area = tally.at().getFirst();
            counts.merge(cell(area, "", Dimension.TOTAL), tally.children(), Integer::sum);
            for (int d = 0; d < by.size(); d++) {
                counts.merge(cell(area, by.get(d).name(), tally.at().get(d + 1)), tally.children(), Integer::sum);
            }
        }
        return counts;
    }

    /// What others hide, and what they show as it is here.
    private List<Earlier> agreeing(Population population) {
        if (others.isEmpty()) {
            return List.of();
        }
        Map<Cell, Integer> counts = counts(population);
        List<Earlier> agreeing = new ArrayList<>();
        for (Line line : others) {
            Cell cell = cell(line.area(), line.by(), line.category());
            boolean same = line.count().equals(new Count.Known(counts.getOrDefault(cell, 0)));
            if (asked.states().containsKey(line.area())
                    && (same || line.count().symbol().equals("c"))) {
                agreeing.add(new Earlier(cell, line.count(), 1));
            }
        }
        return agreeing;
    }
}
