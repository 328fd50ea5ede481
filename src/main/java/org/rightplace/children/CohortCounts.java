package org.rightplace.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rightplace.care.Count;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.disclosure.Cell;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Population;
import org.rightplace.disclosure.Protection;
import org.rightplace.disclosure.Publication;
import org.rightplace.disclosure.Rule;
import org.rightplace.disclosure.Shown;
import org.rightplace.disclosure.Table;
import org.rightplace.disclosure.Table.Along;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;

/// A cohort's counts as they may leave: by area and each characteristic, and by area and each domain of need.
///
/// All of them are protected together, so that what one table hides another does not give away.
///
/// @param authorities those that the cohort has children of, in order
/// @param above       groups of them: regions, or all that are held
/// @param cells       what each cell shows; empty where nothing may
/// @param refusals    why nothing may, in words that hold no count
public record CohortCounts(
        Cohort cohort, List<String> authorities, List<Group> above, Map<Cell, Shown> cells, List<String> refusals) {

    private static final String AREA = "Area";

    public CohortCounts {
        authorities = List.copyOf(authorities);
        above = List.copyOf(above);
        cells = new TreeMap<>(cells);
        refusals = List.copyOf(refusals);
    }

    /// The counts of a cohort.
    ///
    /// @param above groups of two of its authorities or more
    public static CohortCounts of(Cohort cohort, List<Group> above, Rule rule) {
        List<String> authorities = cohort.children().stream()
                .map(ChildInCare::authority)
                .distinct()
                .sorted()
                .toList();
        if (authorities.isEmpty()) {
            return new CohortCounts(
                    cohort, authorities, above, new TreeMap<>(), List.of("No child is in this cohort."));
        }
        Population population = population(cohort, authorities, above);
        List<Table> tables = new ArrayList<>();
        Dimension areas = population.dimensions().getFirst();
        for (Dimension dimension :
                population.dimensions().subList(1, population.dimensions().size())) {
            List<String> shown = new ArrayList<>(dimension.categories());
            shown.add(Dimension.TOTAL);
            tables.add(new Table(
                    population.name(),
                    List.of(new Along(AREA, areas.everything()), new Along(dimension.name(), shown))));
        }
        var publication = Publication.of(population, tables.toArray(Table[]::new));
        return switch (Protection.of(publication, rule)) {
            case Protection.Granted granted ->
                new CohortCounts(cohort, authorities, above, granted.byCell(), List.of());
            case Protection.Refused(var reasons) ->
                new CohortCounts(
                        cohort,
                        authorities,
                        above,
                        new TreeMap<>(),
                        reasons.stream().map(Protection.Reason::message).toList());
        };
    }

    private static Population population(Cohort cohort, List<String> authorities, List<Group> above) {
        List<Dimension> dimensions = new ArrayList<>();
        dimensions.add(Dimension.ofAreas(AREA, authorities, above));
        for (Characteristic by : Characteristic.values()) {
            dimensions.add(Dimension.of(by.title(), by.categories().toArray(String[]::new)));
        }
        for (NeedDomain domain : NeedDomain.values()) {
            dimensions.add(Dimension.of(domain.title(), NeedSaid.all().toArray(String[]::new)));
        }
        SortedMap<String, Integer> tallies = new TreeMap<>();
        Map<String, List<String>> at = new TreeMap<>();
        for (ChildInCare child : cohort.children()) {
            List<String> place = new ArrayList<>(List.of(child.authority()));
            Arrays.stream(Characteristic.values()).forEach(by -> place.add(by.of(child)));
            Arrays.stream(NeedDomain.values())
                    .forEach(domain -> place.add(
                            NeedSaid.of(child.needs().in(domain).level()).words()));
            String key = String.join("\u0000", place);
            at.put(key, place);
            tallies.merge(key, 1, Integer::sum);
        }
        List<Population.Tally> counts = new ArrayList<>();
        tallies.forEach((key, children) -> counts.add(new Population.Tally(at.getOrDefault(key, List.of()), children)));
        return new Population(name(cohort), dimensions, counts, List.of());
    }

    /// All areas that have counts: authorities, then what lies above them.
    public List<String> areas() {
        List<String> areas = new ArrayList<>(authorities);
        above.forEach(group -> areas.add(group.name()));
        return areas;
    }

    /// Children of an area in a category of a characteristic.
    ///
    /// @param category one of the characteristic's, or [Dimension#TOTAL]
    public Count count(String area, Characteristic by, String category) {
        return count(area, Map.of(by.title(), category));
    }

    /// Children of an area of whom the records say something of a need.
    ///
    /// @param said in the words of a [NeedSaid], or [Dimension#TOTAL]
    public Count count(String area, NeedDomain domain, String said) {
        return count(area, Map.of(domain.title(), said));
    }

    private Count count(String area, Map<String, String> along) {
        List<String> at = new ArrayList<>(List.of(area));
        titles().forEach(title -> at.add(along.getOrDefault(title, Dimension.TOTAL)));
        Shown shown = cells.get(new Cell(name(cohort), at));
        return shown == null ? new Count.Missing() : shown.count();
    }

    private static List<String> titles() {
        return Stream.concat(
                        Arrays.stream(Characteristic.values()).map(Characteristic::title),
                        Arrays.stream(NeedDomain.values()).map(NeedDomain::title))
                .toList();
    }

    private static String name(Cohort cohort) {
        return "Children looked after on " + cohort.day();
    }
}
