package org.rightplace.synthetic.place;

import java.time.LocalDate;
import java.util.List;
import org.rightplace.care.home.Capacity;
import org.rightplace.estimate.Streams;

/// A synthetic world's land with everything on it that is not a child: drawn whole, whatever part of the children
/// is asked for, so that a part is the same part of the whole.
///
/// @param homes all of the world, those that have closed last
/// @param beds  each authority's, by its number
public record Settled(Land land, List<MadeUpHome> homes, Agencies agencies, List<List<Bed>> beds) {

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

    /// How much room a home has on a day.
    ///
    /// @param lived children who live in it
    public Capacity capacity(Streams streams, MadeUpHome home, LocalDate on, int lived) {
        return Capacities.of(streams.of("capacity", home.urn().value(), on.toString()), home, on, lived);
    }
}
