package org.rightplace.synthetic.practice;

import java.util.Optional;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.life.NeedsProfile;
import org.rightplace.synthetic.life.Setting;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Settled;

/// What the place that was found costs a week, in whole pounds.
///
/// Means that are measured: of homes (see their fees), of foster carers of agencies 820 (CMA, 2021) and
/// of foster care altogether 646 (PSSRU, 2017), which stands for the authority's own (`DOMAIN.md` 5.7).
/// No figure was found for supported accommodation and secure homes, and only a highest one for
/// unregistered places (30,000): those are assumed, as are all parts, spreads and what more a child's
/// needs cost.
///
/// @param parts whether the authority writes down the parts, or only the total
record Costs(Settled settled, Streams streams, boolean parts) {

    private static final double OWN_FOSTER = 646;
    private static final double AGENCY_FOSTER = 820;
    private static final double SPREAD = 0.4; // from 0.8 to 1.2 of the mean
    private static final double TOO_LITTLE = 0.955; // of foster care, so that what comes on top brings back the mean

    WeeklyFee of(Draws draws, Request request, Request.Found found) {
        WeeklyFee whole = whole(draws, request, found);
        return parts ? whole : WeeklyFee.ofTotal(whole.total().orElseThrow());
    }

    private WeeklyFee whole(Draws draws, Request request, Request.Found found) {
        if (!found.registered()) {
            return sum(7_000L + draws.below(9_000), 1_000L + draws.below(5_000), 0, 0);
        }
        Setting setting = found.placement().setting();
        return switch (setting) {
            case HOME, SECURE ->
                home(draws, request, found.placement().bed().orElseThrow().home());
            case SUPPORTED -> sum(600L + draws.below(1_000), draws.chance(0.25) ? 150L + draws.below(700) : 0, 0, 0);
            default -> foster(draws, found);
        };
    }

    private static WeeklyFee foster(Draws draws, Request.Found found) {
        boolean own = found.placement()
                .by()
                .kind()
                .filter(kind -> kind == ProviderKind.PR1 || kind == ProviderKind.PR2)
                .isPresent();
        double mean = own ? OWN_FOSTER : AGENCY_FOSTER;
        long core = Math.round(mean * TOO_LITTLE * (1 - SPREAD / 2 + SPREAD * draws.unit()));
        return sum(core, draws.chance(0.15) ? Math.round(mean * 0.6 * draws.unit()) : 0, 0, 0);
    }

    /// The home's own price, with what this child's needs cost on top.
    private WeeklyFee home(Draws draws, Request request, MadeUpHome home) {
        WeeklyFee fee = settled.fee(streams, home);
        return sum(pounds(fee.core()), moreFor(draws, request), pounds(fee.education()), pounds(fee.other()));
    }

    private static long moreFor(Draws draws, Request request) {
        NeedsProfile needs = request.told().child().person().needs();
        int age = request.age();
        boolean one = needs.level(NeedDomain.BEHAVIOUR_REGULATION, age) == 3
                || needs.level(NeedDomain.SELF_HARM_AND_SUICIDALITY, age) == 3;
        if (one) {
            return 1_500L + draws.below(3_500);
        }
        return draws.chance(0.25) ? 300L + draws.below(1_200) : 0;
    }

    private static long pounds(Optional<Pence> amount) {
        return amount.map(Pence::pence).orElse(0L) / 100;
    }

    private static WeeklyFee sum(long core, long more, long education, long other) {
        return new WeeklyFee(
                Optional.of(Pence.ofPounds(core + more + education + other)),
                Optional.of(Pence.ofPounds(core)),
                Optional.of(Pence.ofPounds(more)),
                Optional.of(Pence.ofPounds(education)),
                Optional.of(Pence.ofPounds(other)));
    }
}
