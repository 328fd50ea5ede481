package org.rightplace.synthetic.place;

import java.util.Optional;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.estimate.Draws;

/// What a place in a made-up home costs. The mean of all homes is measured (`DOMAIN.md` 5.7); its
/// spread, its parts and what they depend on are assumed.
final class Fees {
    private Fees() {}

    /// In whole pounds; about one in five is 8,000 or more.
    static WeeklyFee of(Draws draws, Capability capability) {
        double deep = capability.purposes().contains(Purpose.THERAPEUTIC) ? 700 : 0;
        double secure = capability.purposes().contains(Purpose.SECURE_WELFARE) ? 2_500 : 0;
        long core = Math.round(3_640 + 2_700 * draws.unit() + deep + secure);
        long more = draws.chance(0.4) ? Math.round(400 + 5_200 * draws.unit() * draws.unit()) : 0;
        boolean teaches = capability.setting().educationOnSite().orElse(false);
        long education = teaches ? 900 + draws.below(900) : 0;
        long other = draws.chance(0.2) ? 50 + draws.below(400) : 0;
        return of(core, more, education, other);
    }

    /// A fee of parts in whole pounds, and their sum.
    static WeeklyFee of(long core, long more, long education, long other) {
        return new WeeklyFee(
                Optional.of(Pence.ofPounds(core + more + education + other)),
                Optional.of(Pence.ofPounds(core)),
                Optional.of(Pence.ofPounds(more)),
                Optional.of(Pence.ofPounds(education)),
                Optional.of(Pence.ofPounds(other)));
    }
}
