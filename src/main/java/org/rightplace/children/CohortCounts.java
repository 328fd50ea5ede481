package org.rightplace.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rightplace.care.Count;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.disclosure.Cell;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Leaving;
import org.rightplace.disclosure.Left;
import org.rightplace.disclosure.Protection;
import org.rightplace.disclosure.Rule;
import org.rightplace.disclosure.Shown;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;

/// A cohort's counts by area and each characteristic, and by area and each domain of need: as they may
/// leave, or exact, for those who keep the records.
///
/// As they may leave, all of them are protected together, so that what one table hides another does not
/// give away, nor what left before.
///
/// @param authorities those that the cohort has children of, in order
/// @param above       groups of them: regions, or all that are held
/// @param cells       what each cell shows; empty where nothing may
/// @param refusals    why nothing may, in words that hold no count
/// @param rule        by which small counts are hidden; empty where every count is exact
public record CohortCounts(
        Cohort cohort,
        List<String> authorities,
        List<Group> above,
        Map<Cell, Shown> cells,
        List<String> refusals,
        Optional<Rule> rule) {

    private static final int NAMED = 3;

    public CohortCounts {
        authorities = List.copyOf(authorities);
        above = List.copyOf(above);
        cells = new TreeMap<>(cells);
        refusals = List.copyOf(refusals);
    }

    /// The counts of a cohort as they may leave, where nothing left before.
    ///
    /// @param above groups of two of its authorities or more
    public static CohortCounts of(Cohort cohort, List<Group> above, Rule rule) {
        return of(new CountsAsked(cohort, above, rule, CountsAsked.Wanted.ALL, CountsAsked.Seen.NOTHING));
    }

    /// The counts of a cohort as they may leave.
    public static CohortCounts of(CountsAsked asked) {
        if (asked.authorities().isEmpty()) {
            return refused(asked, List.of("No child is in this cohort."));
        }
        Leaving leaving = asked.leaving();
        if (leaving.asked().areas().isEmpty()) {
            return refused(asked, List.of("No child of these areas is in this cohort."));
        }
        List<Left> untrue = leaving.untrue();
        if (!untrue.isEmpty()) {
            return refused(
                    asked,
                    leaving.rule(),
                    List.of(("What %s showed is not what its records give now, so what "
                                    + "it hid cannot be guarded any more. What left then stands; of this day nothing more may "
                                    + "leave. Another day may.")
                            .formatted(untrue.getFirst().name())));
        }
        return switch (leaving.protection()) {
            case Protection.Granted granted ->
                new CohortCounts(
                        asked.cohort(),
                        asked.authorities(),
                        asked.above(),
                        granted.byCell(),
                        List.of(),
                        Optional.of(leaving.rule()));
            case Protection.Refused(var reasons) ->
                refused(
                        asked,
                        leaving.rule(),
                        reasons.stream().limit(NAMED).map(CohortCounts::words).toList());
        };
    }

    private static String words(Protection.Reason reason) {
        Cell first = reason.cells().getFirst();
        List<String> names = first.at().stream()
                .filter(name -> !name.equals(Dimension.TOTAL))
                .toList();
        return ("With what is public already, “%s”%s could be worked out, whatever is hidden now. Let less leave: fewer "
                        + "characteristics, only areas together, or all but that area.")
                .formatted(String.join(", ", names), reason.cells().size() > 1 ? " and others together" : "");
    }

    /// Nothing, and why.
    ///
    /// @param refusals in words that hold no count; one or more
    public static CohortCounts refused(CountsAsked asked, List<String> refusals) {
        return refused(asked, asked.rule(), refusals);
    }

    private static CohortCounts refused(CountsAsked asked, Rule rule, List<String> refusals) {
        return new CohortCounts(
                asked.cohort(), asked.authorities(), asked.above(), new TreeMap<>(), refusals, Optional.of(rule));
    }

    /// The counts as they are. Never for publication.
    public static CohortCounts exact(Cohort cohort, List<Group> above) {
        List<String> titles = titles();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (ChildInCare child : cohort.children()) {
            List<String> areas = new ArrayList<>(List.of(child.authority()));
            above.stream()
                    .filter(group -> group.members().contains(child.authority()))
                    .forEach(group -> areas.add(group.name()));
            List<String> place = CountsAsked.place(child);
            for (String area : areas) {
                counts.merge(List.of(area), 1, Integer::sum);
                for (int d = 0; d < titles.size(); d++) {
                    counts.merge(List.of(area, titles.get(d), place.get(d)), 1, Integer::sum);
                }
            }
        }
        Map<Cell, Shown> cells = new TreeMap<>();
        counts.forEach((at, count) -> {
            Cell cell = cell(cohort, at.getFirst(), at.size() == 1 ? Map.of() : Map.of(at.get(1), at.get(2)));
            cells.put(cell, new Shown(cell, new Count.Known(count), false));
        });
        return new CohortCounts(
                cohort,
                cohort.children().stream()
                        .map(ChildInCare::authority)
                        .distinct()
                        .sorted()
                        .toList(),
                above,
                cells,
                List.of(),
                Optional.empty());
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
        Shown shown = cells.get(cell(cohort, area, along));
        if (shown == null) {
            return rule.isEmpty() ? new Count.Known(0) : new Count.Missing();
        }
        return shown.count();
    }

    private static Cell cell(Cohort cohort, String area, Map<String, String> along) {
        List<String> at = new ArrayList<>(List.of(area));
        titles().forEach(title -> at.add(along.getOrDefault(title, Dimension.TOTAL)));
        return new Cell(CountsAsked.name(cohort), at);
    }

    private static List<String> titles() {
        return Stream.concat(
                        Arrays.stream(Characteristic.values()).map(Characteristic::title),
                        Arrays.stream(NeedDomain.values()).map(NeedDomain::title))
                .toList();
    }
}
