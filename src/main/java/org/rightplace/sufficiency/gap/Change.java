package org.rightplace.sufficiency.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Shapley;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.home.KnownHome.Backed;

/// What changed between two days in how many children have a right home here, and what of it is a
/// change of children, of homes, of what homes can do, or only of what is written down.
///
/// Each figure is worked out for every mixture of the two days: the children of one, the homes of the
/// other, and so on; what one factor did is the [Shapley] value, so that the parts of a figure add up
/// to its change.
///
/// @param areas by area and figure; an area in which nobody needs a home on either day is left out
public record Change(LocalDate from, LocalDate to, Map<String, Map<Figure, Shapley<Factor>>> areas) {

    public Change {
        Map<String, Map<Figure, Shapley<Factor>>> ordered = new TreeMap<>();
        areas.forEach((area, figures) -> ordered.put(area, Collections.unmodifiableMap(new EnumMap<>(figures))));
        areas = Collections.unmodifiableMap(ordered);
    }

    /// What is counted, in children who need a home.
    public enum Figure implements Worded {
        NEED_A_HOME("Need a home"),
        RIGHT_HOME("A right home is here: they live in it, or it has an open place"),
        NO_RIGHT_HOME("No right home is here, and it is known why"),
        NOT_KNOWN("It cannot be known");

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// What can change a figure.
    public enum Factor implements Worded {
        DEMAND("children and their needs"),
        SUPPLY("homes and their open places"),
        CAPABILITY("what homes can do"),
        COVERAGE("what is written down");

        private final String words;

        Factor(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Splits the change from one day to another.
    ///
    /// @param evidence the weakest that counts, on both days
    /// @param areas    what *here* means, on both days
    public static Change of(Evidence evidence, Side before, Side after, Areas areas) {
        var question = new Gaps.Question(after.day(), evidence, Cause.usualOrder());
        var mixing = new Mixing(before, after);
        // each mixture is worked out by itself, so that they can be at the same time
        Map<Set<Factor>, Map<String, Map<Figure, Integer>>> worlds = subsets().parallelStream()
                .collect(Collectors.toConcurrentMap(
                        changed -> changed,
                        changed -> counts(Gaps.of(question, mixing.children(changed), mixing.homes(changed), areas))));
        Set<String> codes = new TreeSet<>();
        worlds.values().forEach(counts -> codes.addAll(counts.keySet()));
        Map<String, Map<Figure, Shapley<Factor>>> found = new TreeMap<>();
        for (String code : codes) {
            Map<Figure, Shapley<Factor>> figures = new EnumMap<>(Figure.class);
            for (Figure figure : Figure.values()) {
                figures.put(
                        figure,
                        Shapley.of(
                                List.of(Factor.values()),
                                changed -> worlds.getOrDefault(set(changed), Map.of())
                                        .getOrDefault(code, Map.of())
                                        .getOrDefault(figure, 0)));
            }
            found.put(code, figures);
        }
        return new Change(before.day(), after.day(), found);
    }

    private static List<Set<Factor>> subsets() {
        List<Set<Factor>> sets = new ArrayList<>(List.of(EnumSet.noneOf(Factor.class)));
        for (Factor factor : Factor.values()) {
            for (Set<Factor> set : List.copyOf(sets)) {
                Set<Factor> more = set(set);
                more.add(factor);
                sets.add(more);
            }
        }
        return sets;
    }

    private static Set<Factor> set(Set<Factor> of) {
        Set<Factor> set = EnumSet.noneOf(Factor.class);
        set.addAll(of);
        return set;
    }

    private static Map<String, Map<Figure, Integer>> counts(Gaps gaps) {
        Map<String, Map<Figure, Integer>> counts = new TreeMap<>();
        gaps.areas().forEach(area -> counts.put(area.area(), counts(area)));
        return counts;
    }

    private static Map<Figure, Integer> counts(Gaps.InArea area) {
        int notKnown = (int)
                area.unmet().stream().filter(unmet -> unmet.main().isNotKnown()).count();
        Map<Figure, Integer> counts = new EnumMap<>(Figure.class);
        counts.put(Figure.NEED_A_HOME, area.children());
        counts.put(Figure.RIGHT_HOME, area.met().size());
        counts.put(Figure.NO_RIGHT_HOME, area.unmet().size() - notKnown);
        counts.put(Figure.NOT_KNOWN, notKnown);
        return counts;
    }

    /// Mixtures of two days.
    private static final class Mixing {
        private final Side before;
        private final Side after;
        private final Map<Cohort.Key, Asking> childrenBefore;
        private final Map<Cohort.Key, Asking> childrenAfter;
        private final Map<Urn, Offer> homesBefore;
        private final Map<Urn, Offer> homesAfter;

        Mixing(Side before, Side after) {
            this.before = before;
            this.after = after;
            this.childrenBefore = before.byChild();
            this.childrenAfter = after.byChild();
            this.homesBefore = before.byHome();
            this.homesAfter = after.byHome();
        }

        /// The children of one day, judged or not as on another. One who needs a home on one of the
        /// days only is judged as on that.
        List<Asking> children(Set<Factor> changed) {
            Side whose = changed.contains(Factor.DEMAND) ? after : before;
            Map<Cohort.Key, Asking> judged = changed.contains(Factor.COVERAGE) ? childrenAfter : childrenBefore;
            return whose.children().stream()
                    .map(asking -> judgedAs(asking, judged.getOrDefault(asking.child(), asking)))
                    .toList();
        }

        private static Asking judgedAs(Asking asking, Asking other) {
            Call own = asking.call();
            Call told = other.call();
            if (own.isKnown() == told.isKnown()) {
                return asking;
            }
            Call call = told.isKnown()
                    ? new Call(told.needs(), told.unmeasured(), true, own.child())
                    : new Call(List.of(), own.unmeasured(), false, own.child());
            return new Asking(asking.child(), call, asking.lives());
        }

        /// The homes of one day, able as on another, and described as on a third of the two.
        Gaps.Homes homes(Set<Factor> changed) {
            Side whose = changed.contains(Factor.SUPPLY) ? after : before;
            Map<Urn, Offer> able = changed.contains(Factor.CAPABILITY) ? homesAfter : homesBefore;
            boolean told = changed.contains(Factor.COVERAGE);
            Map<Urn, Offer> described = told ? homesAfter : homesBefore;
            return new Gaps.Homes(
                    whose.homes().known().stream()
                            .map(home -> new Mixed(
                                            home,
                                            able.getOrDefault(home.home(), home),
                                            described.getOrDefault(home.home(), home))
                                    .offer())
                            .toList(),
                    (told ? after : before).homes().every());
        }
    }

    /// One home on up to two days.
    ///
    /// @param there     as it is there
    /// @param able      as it can do things
    /// @param described as it is written down
    private record Mixed(Offer there, Offer able, Offer described) {

        Offer offer() {
            List<Backed> abilities = new ArrayList<>();
            for (NeedDomain domain : NeedDomain.values()) {
                if (find(described, domain).isPresent()) {
                    find(able, domain).or(() -> find(described, domain)).ifPresent(abilities::add);
                }
            }
            Optional<Capacity> room =
                    described.room().isPresent() ? there.room().or(described::room) : Optional.empty();
            return new Offer(
                    there.home(), there.area(), abilities, there.purposes(), there.takes(), there.setting(), room);
        }

        private static Optional<Backed> find(Offer home, NeedDomain domain) {
            return home.abilities().stream()
                    .filter(backed -> backed.domain() == domain)
                    .findFirst();
        }
    }
}
