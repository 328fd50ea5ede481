package org.rightplace.synthetic.place;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.estimate.Streams;

/// A synthetic world's land with everything on it that is not a child: drawn whole, whatever part of
/// the children is asked for, so that a part is the same part of the whole.
///
/// @param homes all of the world, those that have closed last
/// @param beds  each authority's, by its number
public record Settled(Land land, List<MadeUpHome> homes, Agencies agencies, List<List<Bed>> beds) {

    /// Children in homes over beds that authorities may use: 9,480 over 87 of 100 places of homes that
    /// are not for short breaks (built-in tables, 31 March 2025).
    private static final double USED = 0.72;

    public Settled {
        homes = List.copyOf(homes);
        beds = List.copyOf(beds);
    }

    /// The land of a seed.
    ///
    /// @param scale above 0 and at most 1
    public static Settled of(Tables tables, Streams streams, double scale) {
        if (!(scale > 0 && scale <= 1)) {
            throw new IllegalArgumentException("scale (%s) must be above 0 and at most 1".formatted(scale));
        }
        Land land = Land.of(tables, streams, scale);
        List<MadeUpHome> homes = HomesPlan.of(tables, land, streams, scale);
        return new Settled(land, homes, Agencies.of(tables, land), Leases.of(land, homes, streams));
    }

    /// Where an authority places its children.
    public Locality locality(MadeUpAuthority authority) {
        return new Locality(land, authority);
    }

    /// An authority's beds, with nobody in them yet.
    public Bookings bookings(MadeUpAuthority authority) {
        return new Bookings(beds.get(authority.number()));
    }

    /// What a place in a home costs; the same on every day.
    public WeeklyFee fee(Streams streams, MadeUpHome home) {
        return Fees.of(streams.of("fee", home.urn().value()), home.capability());
    }

    /// How much room a home has on a day.
    ///
    /// @param lived children who live in it
    public Capacity capacity(Streams streams, MadeUpHome home, LocalDate on, int lived) {
        var draws = streams.of("capacity", home.urn().value(), on.toString());
        return Capacities.of(draws, home, fee(streams, home), on, lived);
    }

    /// How many children would live in each home on a day if those of some authorities were drawn by
    /// chance and not one by one: of the beds that an authority may use, as many as in England on 31
    /// March 2025. For authorities whose children are not drawn.
    public Map<Urn, Integer> livedByChance(Streams streams, Collection<MadeUpAuthority> some, LocalDate on) {
        Map<Urn, Integer> lived = new TreeMap<>();
        for (MadeUpAuthority authority : some) {
            var draws = streams.of("lived by chance", authority.code(), on.toString());
            for (Bed bed : beds.get(authority.number())) {
                if (draws.chance(USED) && bed.home().isOpenOn(on)) {
                    lived.merge(bed.home().urn(), 1, Integer::sum);
                }
            }
        }
        return lived;
    }
}
