package org.rightplace.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Count;
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
import org.rightplace.link.child.Cohort;

/// Children in short breaks on a day by area, as the counts may leave. They are in no other count of
/// children in care, as in national statistics.
///
/// @param areas authorities, then groups of them
/// @param cells what each area shows; empty where nothing may
public record ShortBreaks(List<String> areas, Map<String, Count> cells) {

    private static final String AREA = "Area";
    private static final String KIND = "In short breaks";

    public ShortBreaks {
        areas = List.copyOf(areas);
        cells = new TreeMap<>(cells);
    }

    /// The counts of the children whom a cohort leaves out for being in short breaks.
    ///
    /// @param above groups of two of its authorities or more
    public static ShortBreaks of(Cohort cohort, List<Group> above, Rule rule) {
        List<String> authorities = List.copyOf(cohort.shortBreaks().keySet());
        List<Group> groups = above.stream()
                .filter(group -> authorities.containsAll(group.members()))
                .toList();
        if (authorities.isEmpty()) {
            return new ShortBreaks(List.of(), Map.of());
        }
        String name = "Children in short breaks on " + cohort.day();
        Dimension area = Dimension.ofAreas(AREA, authorities, groups);
        Dimension kind = Dimension.of(KIND, "Yes");
        List<Population.Tally> tallies = new ArrayList<>();
        cohort.shortBreaks().forEach((authority, children) -> {
            if (children > 0) {
                tallies.add(new Population.Tally(List.of(authority, "Yes"), children));
            }
        });
        var population = new Population(name, List.of(area, kind), tallies, List.of());
        var publication = Publication.of(
                population,
                new Table(
                        name, List.of(new Along(AREA, area.everything()), new Along(KIND, List.of(Dimension.TOTAL)))));
        List<String> areas = new ArrayList<>(authorities);
        groups.forEach(group -> areas.add(group.name()));
        Map<String, Count> cells = new TreeMap<>();
        if (Protection.of(publication, rule) instanceof Protection.Granted granted) {
            for (String one : areas) {
                Shown shown = granted.byCell().get(new Cell(name, List.of(one, Dimension.TOTAL)));
                cells.put(one, shown == null ? new Count.Missing() : shown.count());
            }
        }
        return new ShortBreaks(areas, cells);
    }

    /// Children of an area.
    public Count count(String area) {
        return cells.getOrDefault(area, new Count.Missing());
    }
}
