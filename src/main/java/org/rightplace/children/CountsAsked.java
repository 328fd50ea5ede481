package org.rightplace.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Dimension.Group;
import org.rightplace.disclosure.Leaving;
import org.rightplace.disclosure.Left;
import org.rightplace.disclosure.Line;
import org.rightplace.disclosure.Population.Tally;
import org.rightplace.disclosure.Rule;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;

/// Counts of a cohort, asked for as they may leave.
///
/// @param above  groups of two of its authorities or more
/// @param rule   that the organisation has set
/// @param wanted which of the counts
/// @param seen   what a reader has seen of the same children already
public record CountsAsked(Cohort cohort, List<Group> above, Rule rule, Wanted wanted, Seen seen) {

    public CountsAsked {
        above = List.copyOf(above);
    }

    /// Which counts are to be shown.
    ///
    /// @param areas authorities and groups of them; empty for all there are
    /// @param by    characteristics; those that are not given are not shown
    /// @param needs whether each need is shown
    public record Wanted(List<String> areas, List<Characteristic> by, boolean needs) {

        /// Everything there is.
        public static final Wanted ALL = new Wanted(List.of(), List.of(Characteristic.values()), true);

        public Wanted {
            areas = List.copyOf(areas);
            by = List.copyOf(by);
        }
    }

    /// What a reader has seen already.
    ///
    /// @param states     for each authority of the cohort, a word for the records that it is counted
    ///     from now
    /// @param left       what left of the same day, in order
    /// @param then       children of authorities whose records were others when something left
    /// @param department what the Department for Education published
    public record Seen(Map<String, String> states, List<Left> left, List<Then> then, LookedAfter department) {

        /// Nothing.
        public static final Seen NOTHING = new Seen(Map.of(), List.of(), List.of(), new LookedAfter(List.of()));

        public Seen {
            states = new TreeMap<>(states);
            left = List.copyOf(left);
            then = List.copyOf(then);
        }
    }

    /// The children of one authority as records that were held once have them.
    ///
    /// @param state the word for these records
    public record Then(String authority, String state, List<ChildInCare> children) {
        public Then {
            children = List.copyOf(children);
        }
    }

    /// The authorities that the cohort has children of, in order.
    List<String> authorities() {
        return cohort.children().stream()
                .map(ChildInCare::authority)
                .distinct()
                .sorted()
                .toList();
    }

    /// The same as what is to leave, and all that left before.
    public Leaving leaving() {
        Map<String, String> states = new TreeMap<>();
        List<Leaving.Records> records = new ArrayList<>();
        for (String authority : authorities()) {
            String state = seen.states().getOrDefault(authority, "");
            states.put(authority, state);
            records.add(records(
                    authority,
                    state,
                    cohort.children().stream()
                            .filter(child -> child.authority().equals(authority))
                            .toList()));
        }
        seen.then().forEach(then -> records.add(records(then.authority(), then.state(), then.children())));
        List<String> areas = new ArrayList<>(states.keySet());
        above.forEach(group -> areas.add(group.name()));
        if (!wanted.areas().isEmpty()) {
            areas.retainAll(wanted.areas());
        }
        List<String> by =
                new ArrayList<>(wanted.by().stream().map(Characteristic::title).toList());
        if (wanted.needs()) {
            Arrays.stream(NeedDomain.values()).map(NeedDomain::title).forEach(by::add);
        }
        return new Leaving(
                name(cohort),
                dimensions(),
                records,
                new Leaving.Asked(states, above, areas, by, rule),
                seen.left(),
                department(states.keySet().stream().toList()));
    }

    /// What the department showed of the same day and authorities, in categories that it has in common
    /// with ours.
    private List<Line> department(List<String> authorities) {
        int year = cohort.day().getYear();
        List<Line> lines = new ArrayList<>();
        for (String authority : authorities) {
            lines.add(new Line(authority, "", Dimension.TOTAL, seen.department().total(year, authority), false));
            for (Characteristic by : wanted.by()) {
                for (String category : by.categories()) {
                    lines.add(new Line(
                            authority,
                            by.title(),
                            category,
                            seen.department().find(year, authority, by.title(), category),
                            false));
                }
            }
        }
        lines.removeIf(line -> line.count() instanceof Count.Missing);
        return lines;
    }

    /// All characteristics, then all needs.
    private static List<Dimension> dimensions() {
        return Stream.concat(
                        Arrays.stream(Characteristic.values())
                                .map(by ->
                                        Dimension.of(by.title(), by.categories().toArray(String[]::new))),
                        Arrays.stream(NeedDomain.values())
                                .map(domain -> Dimension.of(
                                        domain.title(), NeedSaid.all().toArray(String[]::new))))
                .toList();
    }

    /// Where a child is counted, along all of [#dimensions].
    static List<String> place(ChildInCare child) {
        return Stream.concat(
                        Arrays.stream(Characteristic.values()).map(by -> by.of(child)),
                        Arrays.stream(NeedDomain.values())
                                .map(domain -> NeedSaid.of(
                                                child.needs().in(domain).level())
                                        .words()))
                .toList();
    }

    private static Leaving.Records records(String authority, String state, List<ChildInCare> children) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        Map<String, List<String>> places = new TreeMap<>();
        for (ChildInCare child : children) {
            List<String> place = place(child);
            String key = String.join("\u0000", place);
            places.put(key, place);
            counts.merge(key, 1, Integer::sum);
        }
        List<Tally> tallies = new ArrayList<>();
        counts.forEach((key, count) -> tallies.add(new Tally(places.getOrDefault(key, List.of()), count)));
        return new Leaving.Records(authority, state, tallies);
    }

    static String name(Cohort cohort) {
        return "Children looked after on " + cohort.day();
    }
}
