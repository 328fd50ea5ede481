package org.rightplace.synthetic.practice;

import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.place.MadeUpAuthority;

/// What an authority writes down. How many authorities record what is assumed: it is here so that
/// *cannot be known* is a real answer somewhere.
///
/// @param profiles  of its children in care, how many it makes a needs profile for, 0 to 1; 0 for one
///     authority in six
/// @param keepsLog  whether it logs its searches for homes
/// @param costParts whether it writes down the parts of a weekly cost; otherwise only the total
public record Recording(double profiles, boolean keepsLog, boolean costParts) {

    private static final double NO_PROFILES = 1.0 / 6;
    private static final double LEAST = 0.3;
    private static final double MOST = 0.9;
    private static final double LOG = 0.75;
    private static final double COST_PARTS = 0.8;

    /// What an authority of a world writes down.
    public static Recording of(Streams streams, MadeUpAuthority authority) {
        var draws = streams.of("recording", authority.code());
        boolean none = draws.chance(NO_PROFILES);
        double share = LEAST + (MOST - LEAST) * draws.unit();
        return new Recording(none ? 0 : share, draws.chance(LOG), draws.chance(COST_PARTS));
    }
}
