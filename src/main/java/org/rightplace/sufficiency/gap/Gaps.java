package org.rightplace.sufficiency.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.home.Evidence;

/// Whether a right home is to be had here for each child who needs one, and if not, why.
///
/// A child is met where the home in which the child lives meets every need of the call at its level and
/// on the evidence asked for; or where an open place in such a home here is left when every other child
/// who needs one has been thought of too: as many children are met as open places allow, proven by a
/// flow of greatest amount. It says how many can be met, and places nobody: of several children equally
/// able to take the last open place, which one stays without is not decided by it, and all that are
/// left are counted under [Cause#FULL].
///
/// @param areas by area, those with nobody who needs a home left out
/// @param outside children who count to none of the areas asked for
public record Gaps(Question question, List<InArea> areas, int outside) {

    public Gaps {
        areas = List.copyOf(areas);
    }

    /// What is asked.
    ///
    /// @param evidence the weakest that counts
    /// @param order    in which the main one of several causes is taken; every cause once
    public record Question(LocalDate day, Evidence evidence, List<Cause> order) {
        public Question {
            order = List.copyOf(order);
            if (order.size() != Cause.values().length || !order.containsAll(Cause.usualOrder())) {
                throw new IllegalArgumentException("order of causes (%s) must name each once".formatted(order));
            }
        }

        /// In the usual order, on the word of staffing and training or stronger.
        public static Question usual(LocalDate day) {
            return new Question(day, Evidence.STAFFED_AND_TRAINED, Cause.usualOrder());
        }
    }

    /// The homes that children are set against.
    ///
    /// @param known described or not, each once
    /// @param every whether they are all there are; only then can it be said that no such home exists
    public record Homes(List<Offer> known, boolean every) {
        public Homes {
            known = List.copyOf(known);
        }
    }

    /// The children of an area who need a home.
    public record InArea(String area, List<Met> met, List<Unmet> unmet) {
        public InArea {
            met = List.copyOf(met);
            unmet = List.copyOf(unmet);
        }

        /// How many need a home.
        public int children() {
            return met.size() + unmet.size();
        }

        /// How many have each main cause, in the order of [Cause]; one that nobody has is left out.
        public Map<Cause, Integer> byMainCause() {
            Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
            unmet.forEach(one -> counts.merge(one.main(), 1, Integer::sum));
            return Collections.unmodifiableMap(counts);
        }
    }

    /// A child for whom a right home is here.
    public record Met(Asking asking, How how) {

        /// In what way.
        public enum How {
            /// The home in which the child lives meets the call.
            LIVES_IN_IT,
            /// An open place here can be the child's.
            A_PLACE_IS_OPEN
        }
    }

    /// Sets children against homes.
    ///
    /// @param children each once
    /// @param areas    what *here* means
    public static Gaps of(Question question, List<Asking> children, Homes homes, Areas areas) {
        Map<String, List<Asking>> byArea = new TreeMap<>();
        int outside = 0;
        for (Asking asking : children) {
            var area = areas.find(asking.child().authority());
            if (area.isEmpty()) {
                outside++;
            } else {
                byArea.computeIfAbsent(area.get(), a -> new ArrayList<>()).add(asking);
            }
        }
        var setting = new Setting(question, homes, areas);
        List<InArea> found = new ArrayList<>();
        byArea.forEach((area, asking) -> found.add(setting.inArea(area, asking)));
        return new Gaps(question, found, outside);
    }

    /// All who need a home, in all areas.
    public int children() {
        return areas.stream().mapToInt(InArea::children).sum();
    }
}
