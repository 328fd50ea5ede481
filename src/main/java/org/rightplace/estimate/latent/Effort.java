package org.rightplace.estimate.latent;

/// How hard solutions are looked for. The likelihood has many peaks, and a search climbs only the one
/// it starts under, so it starts often: each start climbs a few steps on a sample, the best few of them
/// all the way on all units (C. Biernacki, G. Celeux and G. Govaert, *Choosing starting values for the
/// EM algorithm*, Computational Statistics & Data Analysis 41, 2003, pp. 561-575).
///
/// @param starts    random beginnings, 1 or more
/// @param finalists of them, carried to the end, 1 to `starts`
/// @param sample    units that the first steps look at, 100 or more; all where there are no more
/// @param steps     first steps, 1 or more
public record Effort(int starts, int finalists, int sample, int steps) {

    /// For a solution that is shown: 32 starts, the best 4 of them to the end.
    public static final Effort USUAL = new Effort(32, 4, 4_000, 30);

    /// For each of many samples in [Stability]: 8 starts, the best of them to the end.
    public static final Effort OFTEN = new Effort(8, 1, 4_000, 30);

    public Effort {
        if (starts < 1 || finalists < 1 || finalists > starts || sample < 100 || steps < 1) {
            throw new IllegalArgumentException(
                    "starts (%d), finalists (%d, at most starts), sample (%d, at least 100) and steps (%d) must be 1 or more"
                            .formatted(starts, finalists, sample, steps));
        }
    }
}
