package org.rightplace.synthetic.place;

import java.util.ArrayList;
import java.util.List;
import org.rightplace.estimate.Draws;

/// Where children of one authority are placed when not in a home: inside it or outside, near their own home or far.
///
/// How often outside is measured by kind of placement for England (`DOMAIN.md` 5.3) and moved for each authority,
/// by one step on the logistic scale for all kinds, so that all its children together come near its published
/// share. That nearer places are taken more often, and how much, is assumed.
public final class Locality {

    private static final double TWENTY_MILES = 32_187;
    private static final double SAME_PLACE = 0.30;
    private static final double INSIDE_DECAY = 30_000;
    private static final double NEAR_DECAY = 12_000;
    private static final double FAR_DECAY = 60_000;
    private static final int STEPS = 50;

    private final Land land;
    private final MadeUpAuthority authority;
    private final double step;
    private final List<double[]> inside = new ArrayList<>();
    private final List<double[]> near = new ArrayList<>();
    private final List<double[]> far = new ArrayList<>();

    Locality(Land land, MadeUpAuthority authority) {
        this.land = land;
        this.authority = authority;
        this.step = step(authority.shape());
        for (Place from : authority.places()) {
            inside.add(authority.places().stream()
                    .mapToDouble(place -> StrictMath.exp(-from.metres(place) / INSIDE_DECAY) + 1e-9)
                    .toArray());
            near.add(weights(from, true));
            far.add(weights(from, false));
        }
    }

    /// How often a kind of placement is outside the authority, and then within 20 miles.
    ///
    /// @param outside for England, 0 to 1
    /// @param near    of those outside, for England, 0 to 1
    public record Habit(double outside, double near) {
        /// Foster care, `DOMAIN.md` 5.3.
        public static final Habit FOSTER = new Habit(0.40, 0.68);
        /// Supported accommodation; of those whose distance is not known nothing more is known.
        public static final Habit SUPPORTED = new Habit(0.30, 14.0 / 20);
        /// With parents who do not live where the family did; as many live where it did, so that half as many are
        /// outside.
        public static final Habit PARENTS = new Habit(0.38, 12.0 / 19);
        /// Placed for adoption.
        public static final Habit ADOPTION = new Habit(0.73, 26.0 / 70);
        /// All others, as all children together.
        public static final Habit OTHER = new Habit(0.45, 22.0 / 39);
    }

    /// An address for a placement.
    public Address place(Draws draws, Address home, Habit habit) {
        int own = authority.places().indexOf(home.place());
        if (!draws.chance(moved(habit.outside(), step))) {
            boolean same = draws.chance(SAME_PLACE);
            Place place = same ? home.place() : authority.places().get(draws.pick(inside.get(own)));
            return Address.placement(place, draws.below(Place.SECTORS), draws);
        }
        double[] weights = (draws.chance(habit.near()) ? near : far).get(own);
        return Address.placement(land.places().get(draws.pick(weights)), draws.below(Place.SECTORS), draws);
    }

    /// A family's address.
    public Address home(Draws draws) {
        return Address.family(
                authority.places().get(draws.below(authority.places().size())), draws);
    }

    private double[] weights(Place from, boolean within) {
        double[] weights = new double[land.places().size()];
        boolean any = false;
        double nearest = Double.MAX_VALUE;
        for (Place place : land.places()) {
            double metres = from.metres(place);
            boolean other = place.authority() != authority.number();
            if (other && metres <= TWENTY_MILES == within) {
                weights[place.number()] = StrictMath.exp(-metres / (within ? NEAR_DECAY : FAR_DECAY)) + 1e-12;
                any = true;
            }
            nearest = other ? Math.min(nearest, metres) : nearest;
        }
        for (Place place : land.places()) {
            if (!any && place.authority() != authority.number() && from.metres(place) <= nearest * 1.5) {
                weights[place.number()] = 1; // no such place: one of the nearest outside
            }
        }
        return weights;
    }

    private static double moved(double share, double step) {
        double odds = share / (1 - share) * StrictMath.exp(step);
        return odds / (1 + odds);
    }

    /// The step that brings all placements together to the authority's share outside.
    private static double step(Shape shape) {
        double homes = shape.inHomes();
        double low = -4;
        double high = 4;
        for (int i = 0; i < STEPS; i++) {
            double step = (low + high) / 2;
            // England's mix of those not in homes on 31 March 2025: foster, supported, parents, adoption, other
            double others = 0.758 * moved(Habit.FOSTER.outside(), step)
                    + 0.104 * moved(Habit.SUPPORTED.outside(), step)
                    + 0.035 * moved(Habit.PARENTS.outside(), step)
                    + 0.023 * moved(Habit.ADOPTION.outside(), step)
                    + 0.046 * moved(Habit.OTHER.outside(), step);
            boolean tooMany = homes * shape.homesOutside() + (1 - homes) * others > shape.outside();
            low = tooMany ? low : step;
            high = tooMany ? step : high;
        }
        return (low + high) / 2;
    }
}
