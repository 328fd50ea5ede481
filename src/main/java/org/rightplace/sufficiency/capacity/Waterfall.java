package org.rightplace.sufficiency.capacity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Offer;
import org.rightplace.sufficiency.gap.Offer.Meets;

/// Registered places, usable places, specific places: three numbers that are never shown apart, and the
/// steps between them.
///
/// *Usable* is what could be lived in: with or without a child in it now. *Specific* is what is usable
/// in a home that meets the needs asked for at the evidence asked for. The steps of a kind sum to the
/// difference between its two numbers. What is not recorded is a step of its own: those places are not
/// counted as usable, and not as lost.
///
/// @param registered in the homes whose number of places is known
/// @param usable     in homes that record their places
/// @param specific   of the usable ones
/// @param down       from registered to usable, in the order of [Step.Why]; steps of 0 included
/// @param further    from usable to specific
/// @param homesWithoutPlaces homes of which no number of places is known from anywhere; not in any
///     number here
public record Waterfall(
        Level registered, Level usable, Level specific, List<Step> down, List<Step> further, int homesWithoutPlaces) {

    public Waterfall {
        down = List.copyOf(down);
        further = List.copyOf(further);
        check(registered, usable, down);
        check(usable, specific, further);
    }

    private static void check(Level from, Level to, List<Step> steps) {
        int lost = steps.stream().mapToInt(Step::places).sum();
        if (from.places() - lost != to.places()) {
            throw new IllegalArgumentException(
                    "places (%d) less the steps (%d) must be %d".formatted(from.places(), lost, to.places()));
        }
    }

    /// A number of places.
    ///
    /// @param homes that have them
    /// @param open  of these, into which a child could move now, as far as homes say
    public record Level(int places, int homes, int open) {}

    /// What lies between two of them.
    ///
    /// @param places 0 or more
    /// @param homes  in which they are
    public record Step(Why why, int places, int homes) {

        /// What.
        public enum Why {
            SHORT_BREAKS("In homes for short breaks only"),
            STAFFING("Empty, and held for want of staff"),
            MATCHING("Empty, and held for the sake of a child who lives there"),
            SOLO_USE("Empty, since one child lives there alone"),
            RESTRICTION("Empty, and restricted by the regulator"),
            FILLING_UP("Empty, in a home that fills up slowly"),
            NOT_RECORDED("In homes that do not record how their places are used"),
            CANNOT("In homes that say they cannot meet the need at this level"),
            ONLY_CLAIMED("In homes that claim it, on weaker evidence"),
            NOT_DESCRIBED("In homes of which nobody recorded whether they can");

            private final String words;

            Why(String words) {
                this.words = words;
            }

            /// In words for a reader.
            public String words() {
                return words;
            }
        }
    }

    /// What is asked.
    ///
    /// @param needs    that a home must meet together; none asks for no need, so that every usable
    ///     place is specific
    /// @param evidence the weakest that counts
    public record Question(List<Call.Need> needs, Evidence evidence) {
        public Question {
            needs = List.copyOf(needs);
        }
    }

    /// The places of some homes.
    ///
    /// @param published places by home as a register gives them; a home's own record counts before it
    public static Waterfall of(Question question, List<Offer> homes, Map<Urn, Integer> published) {
        var sum = new Sum(question);
        int without = 0;
        for (Offer home : homes) {
            OptionalInt said = home.room().map(Capacity::registered).orElse(OptionalInt.empty());
            int places = said.orElse(published.getOrDefault(home.home(), -1));
            if (places >= 0) {
                sum.add(home, places);
            } else {
                without++;
            }
        }
        return sum.done(without);
    }

    /// Adds up homes.
    private static final class Sum {
        private static final List<Step.Why> DOWN = List.of(
                Step.Why.SHORT_BREAKS,
                Step.Why.STAFFING,
                Step.Why.MATCHING,
                Step.Why.SOLO_USE,
                Step.Why.RESTRICTION,
                Step.Why.FILLING_UP,
                Step.Why.NOT_RECORDED);
        private static final List<Step.Why> FURTHER =
                List.of(Step.Why.CANNOT, Step.Why.ONLY_CLAIMED, Step.Why.NOT_DESCRIBED);

        private final Question question;
        private final Map<Step.Why, int[]> steps = new EnumMap<>(Step.Why.class);
        private final int[] registered = new int[3];
        private final int[] usable = new int[3];
        private final int[] specific = new int[3];

        Sum(Question question) {
            this.question = question;
        }

        void add(Offer home, int places) {
            int open = home.room().map(room -> room.open().orElse(0)).orElse(0);
            count(registered, places, open);
            if (home.isForShortBreaksOnly()) {
                lose(Step.Why.SHORT_BREAKS, places);
                return;
            }
            // a home that says how many are open, or held, says how its places are used
            if (home.room().isEmpty()
                    || (home.room().get().open().isEmpty()
                            && home.room().get().held().isEmpty())) {
                lose(Step.Why.NOT_RECORDED, places);
                return;
            }
            int left = places;
            for (Map.Entry<Held, Integer> held : home.room().get().held().entrySet()) {
                Optional<Step.Why> why = why(held.getKey());
                if (why.isPresent() && held.getValue() > 0) {
                    int lost = Math.min(left, held.getValue());
                    lose(why.get(), lost);
                    left -= lost;
                }
            }
            if (left > 0) {
                count(usable, left, open);
                specific(home, left, open);
            }
        }

        private static Optional<Step.Why> why(Held held) {
            return switch (held) {
                case STAFFING -> Optional.of(Step.Why.STAFFING);
                case MATCHING -> Optional.of(Step.Why.MATCHING);
                case SOLO_USE -> Optional.of(Step.Why.SOLO_USE);
                case RESTRICTION -> Optional.of(Step.Why.RESTRICTION);
                case FILLING_UP -> Optional.of(Step.Why.FILLING_UP);
                // the child still lives there: the place is used, and will be open
                case NOTICE_GIVEN -> Optional.empty();
            };
        }

        private void specific(Offer home, int places, int open) {
            Meets worst = Meets.YES;
            for (Call.Need need : question.needs()) {
                Meets meets = home.meets(need.domain(), need.level(), question.evidence());
                worst = meets.compareTo(worst) > 0 ? meets : worst;
            }
            switch (worst) {
                case YES -> count(specific, places, open);
                case CLAIMED -> lose(Step.Why.ONLY_CLAIMED, places);
                case NOT_RECORDED -> lose(Step.Why.NOT_DESCRIBED, places);
                case NO -> lose(Step.Why.CANNOT, places);
            }
        }

        private static void count(int[] level, int places, int open) {
            level[0] += places;
            level[1]++;
            level[2] += open;
        }

        private void lose(Step.Why why, int places) {
            int[] step = steps.computeIfAbsent(why, w -> new int[2]);
            step[0] += places;
            step[1]++;
        }

        Waterfall done(int without) {
            return new Waterfall(
                    level(registered), level(usable), level(specific), steps(DOWN), steps(FURTHER), without);
        }

        private static Level level(int[] counted) {
            return new Level(counted[0], counted[1], counted[2]);
        }

        private List<Step> steps(List<Step.Why> which) {
            List<Step> found = new ArrayList<>();
            for (Step.Why why : which) {
                int[] step = steps.getOrDefault(why, new int[2]);
                found.add(new Step(why, step[0], step[1]));
            }
            return found;
        }
    }
}
