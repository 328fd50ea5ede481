package org.rightplace.synthetic.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;

/// Which authority may use which bed, drawn once for the whole world, so that an authority's children can be drawn
/// alone and no bed is ever used twice. A bed is used by one authority for as long as the home is open: assumed.
///
/// Each authority gets beds in proportion to its children in homes; inside its boundary and outside as published
/// for it, outside within 20 miles and beyond as published for England (`DOMAIN.md` 5.3), nearer homes more often.
final class Leases {

    private static final double SHARE = 0.87; // of all beds; the others are held, or used by children not looked after
    private static final double NEAR = 0.44;
    private static final double TWENTY_MILES = 32_187;
    private static final double OWN_HOMES = 0.35; // of children in homes inside, those in the authority's own
    private static final double DECAY = 42_000;

    private final Land land;
    private final Draws draws;
    private final List<List<Bed>> free = new ArrayList<>();
    private final List<List<Bed>> leased = new ArrayList<>();
    private final List<double[]> metres = new ArrayList<>();
    private final List<double[]> decay = new ArrayList<>();

    private Leases(Land land, Draws draws) {
        this.land = land;
        this.draws = draws;
        for (Place from : land.places()) {
            free.add(new ArrayList<>());
            double[] to = land.places().stream().mapToDouble(from::metres).toArray();
            metres.add(to);
            decay.add(Arrays.stream(to).map(far -> StrictMath.exp(-far / DECAY)).toArray());
        }
        land.authorities().forEach(authority -> leased.add(new ArrayList<>()));
    }

    /// The beds of each authority, by its number.
    static List<List<Bed>> of(Land land, List<MadeUpHome> homes, Streams streams) {
        var leases = new Leases(land, streams.of("leases"));
        leases.lease(homes.stream().filter(home -> !home.isSecure()).toList());
        leases.free.forEach(List::clear);
        leases.leaseSecure(homes.stream().filter(MadeUpHome::isSecure).toList());
        return leases.leased.stream().map(List::copyOf).toList();
    }

    private void lease(List<MadeUpHome> homes) {
        int beds = 0;
        for (MadeUpHome home : homes) {
            boolean usable = !home.isForShortBreaks() && home.registered().owner() != Sector.HEALTH_AUTHORITY;
            boolean school = home.registered().type() == ProvisionType.SPECIAL_SCHOOL_AS_HOME;
            // half of a school's beds: the others are those of pupils who are not looked after
            int places = !usable
                    ? 0
                    : school
                            ? home.registered().places() / 2
                            : home.registered().places();
            for (int bed = 0; bed < places; bed++) {
                free.get(home.place().number()).add(new Bed(home, bed));
            }
            beds += places;
        }
        free.forEach(list -> shuffle(list));
        List<MadeUpAuthority> outside = new ArrayList<>();
        for (int number : requests((int) Math.round(beds * SHARE))) {
            MadeUpAuthority authority = land.authorities().get(number);
            if (draws.chance(authority.shape().homesOutside())) {
                outside.add(authority);
            } else {
                leaseOne(authority, false);
            }
        }
        // after those inside: an authority comes first in its own homes
        outside.forEach(authority -> leaseOne(authority, true));
    }

    private void leaseSecure(List<MadeUpHome> homes) {
        List<Bed> beds = new ArrayList<>();
        for (MadeUpHome home : homes) {
            for (int bed = 0; bed < home.registered().places(); bed++) {
                beds.add(new Bed(home, bed));
            }
        }
        shuffle(beds);
        List<Integer> requests = requests(beds.size());
        for (int i = 0; i < beds.size() && i < requests.size(); i++) {
            leased.get(requests.get(i)).add(beds.get(i));
        }
    }

    /// Numbers of authorities, each as often as it gets a bed, in a drawn order.
    private List<Integer> requests(int beds) {
        double all = land.authorities().stream().mapToDouble(Leases::inHomes).sum();
        List<Integer> requests = new ArrayList<>();
        double due = 0;
        for (MadeUpAuthority authority : land.authorities()) {
            due += beds * inHomes(authority) / all;
            while (requests.size() < Math.round(due)) {
                requests.add(authority.number());
            }
        }
        shuffle(requests);
        return requests;
    }

    private static double inHomes(MadeUpAuthority authority) {
        return authority.children(2025) * authority.shape().inHomes();
    }

    private void leaseOne(MadeUpAuthority authority, boolean outside) {
        boolean near = draws.chance(NEAR);
        boolean own = draws.chance(OWN_HOMES);
        Place from = authority.places().get(draws.below(authority.places().size()));
        double[] weights = new double[land.places().size()];
        boolean any = weigh(authority, from, outside, near, weights)
                || weigh(authority, from, outside, !near, weights)
                || weigh(authority, from, !outside, near, weights)
                || weigh(authority, from, !outside, !near, weights);
        if (any) {
            List<Bed> beds = free.get(draws.pick(weights));
            leased.get(authority.number()).add(beds.remove(choice(beds, authority, own)));
        }
    }

    /// The last bed of the wanted owner, else the last.
    private static int choice(List<Bed> beds, MadeUpAuthority authority, boolean own) {
        boolean inside = beds.getLast().home().place().authority() == authority.number();
        for (int i = beds.size() - 1; i >= 0; i--) {
            boolean council = beds.get(i).home().registered().owner() == Sector.LOCAL_AUTHORITY;
            if (council == (inside && own)) {
                return i;
            }
        }
        return beds.size() - 1;
    }

    private boolean weigh(MadeUpAuthority authority, Place from, boolean outside, boolean near, double[] weights) {
        boolean any = false;
        for (Place place : land.places()) {
            double far = metres.get(from.number())[place.number()];
            boolean other = place.authority() != authority.number();
            boolean fits = other == outside && (!outside || (far <= TWENTY_MILES) == near);
            int beds = fits ? free.get(place.number()).size() : 0;
            weights[place.number()] = beds * decay.get(from.number())[place.number()];
            any |= beds > 0;
        }
        return any;
    }

    private <T> void shuffle(List<T> list) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, draws.below(i + 1));
        }
    }
}
