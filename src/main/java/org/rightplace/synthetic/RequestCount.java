package org.rightplace.synthetic;

import java.util.List;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Referral;
import org.rightplace.synthetic.practice.Practice;
import org.rightplace.synthetic.practice.Quarter;
import org.rightplace.synthetic.practice.Request;

/// Counts requests for places of the last four quarters, and what came of them.
record RequestCount(Figures figures) {

    private static final int A_YEAR = 4;
    private static final long DEAR = 1_000_000; // pence: 10,000 pounds

    void count(Practice practice) {
        for (Quarter quarter : World.quarters(A_YEAR)) {
            List<Request> requests = practice.requests(quarter);
            List<MadeUpReferral> referrals = practice.referrals(quarter);
            for (int i = 0; i < requests.size(); i++) {
                count(requests.get(i), referrals.get(i).referral());
            }
        }
    }

    private void count(Request request, Referral referral) {
        figures.count("asked");
        if (referral.isUnmet()) {
            figures.count("asked unmet");
        }
        if (request.kind() == PlaceKind.RESIDENTIAL && !request.isUnregistered()) {
            figures.count("asked for a home");
            figures.count("asked for a home", request.planned() ? "planned" : "emergency");
        }
        referral.placement().ifPresent(placement -> placed(request, placement));
    }

    private void placed(Request request, Arranged placement) {
        String kind = kind(request);
        long pence = placement
                .cost()
                .flatMap(cost -> cost.fee().total())
                .map(Pence::pence)
                .orElse(0L);
        figures.count("placed", kind);
        figures.add(pence / 100, "cost", kind);
        if (pence >= DEAR) {
            figures.count("placed dear");
        }
    }

    private static String kind(Request request) {
        boolean own = request.found()
                .flatMap(found -> found.placement().by().kind())
                .filter(kind -> kind == ProviderKind.PR1 || kind == ProviderKind.PR2)
                .isPresent();
        return request.isUnregistered()
                ? "unregistered"
                : switch (request.kind()) {
                    case FOSTER -> own ? "own foster" : "agency foster";
                    case RESIDENTIAL -> "home";
                    case SUPPORTED -> "supported";
                };
    }
}
