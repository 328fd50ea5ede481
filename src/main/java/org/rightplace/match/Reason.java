package org.rightplace.match;

import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Judgement;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.referral.Requirements;
import org.rightplace.sufficiency.gap.Offer.Meets;

/// One thing that speaks for a home or against it, or of which nobody knows, with its points.
public record Reason(What what, Points points) {

    /// How a reason counts: for, against, or not known.
    public enum Side {
        FOR,
        AGAINST,
        NOT_KNOWN
    }

    /// Points of a reason, or of several together.
    ///
    /// @param low  what is sure, 0 to `high`
    /// @param high what there would be at most, were all that is not known in its favour, to `of`
    /// @param of   what there is to be had
    public record Points(int low, int high, int of) {
        public Points {
            if (low < 0 || high < low || of < high) {
                throw new IllegalArgumentException(
                        "points (%d to %d of %d) must be in order and 0 or more".formatted(low, high, of));
            }
        }

        /// Both together.
        Points plus(Points other) {
            return new Points(low + other.low, high + other.high, of + other.of);
        }
    }

    /// Not known where points are open; otherwise for from half of what there is to be had.
    public Side side() {
        if (points.low() < points.high()) {
            return Side.NOT_KNOWN;
        }
        return 2 * points.low() >= points.of() ? Side.FOR : Side.AGAINST;
    }

    /// What a reason says, in values; the words are a reader's.
    public sealed interface What {

        /// To what it belongs.
        Term term();

        /// How far the home meets one need.
        ///
        /// @param level judged; empty where it is only known that the need is there
        record NeedMet(NeedDomain domain, OptionalInt level, Meets how) implements What {
            @Override
            public Term term() {
                return Term.NEEDS;
            }
        }

        /// No level of any need of the child is judged, so nobody can say whether the home meets them.
        record NeedsNotJudged() implements What {
            @Override
            public Term term() {
                return Term.NEEDS;
            }
        }

        /// How living together may go.
        record LivesWith(Together effect, OptionalInt children) implements What {
            @Override
            public Term term() {
                return Term.TOGETHER;
            }
        }

        /// How near it is to somewhere that matters.
        ///
        /// @param miles between the middles of the areas, 0 within one; empty where not known
        record NearTo(String area, PlaceThatMatters.Reason why, OptionalInt miles) implements What {
            @Override
            public Term term() {
                return Term.NEAR;
            }
        }

        /// Whether it lies in the child's own authority.
        ///
        /// @param wanted whether it should
        /// @param is     whether it does; empty where nobody says where it lies
        /// @param miles  between the middles of the areas, 0 within it; empty where not known
        record OwnArea(boolean wanted, Optional<Boolean> is, OptionalInt miles) implements What {
            @Override
            public Term term() {
                return Term.OWN_AREA;
            }
        }

        /// Whether it is a therapeutic home.
        record Therapeutic(Optional<Boolean> is) implements What {
            @Override
            public Term term() {
                return Term.THERAPY;
            }
        }

        /// Whether there is teaching on the site.
        record Teaching(Optional<Boolean> onSite) implements What {
            @Override
            public Term term() {
                return Term.SCHOOL_ON_SITE;
            }
        }

        /// Whether those who live there are such as were asked for.
        record Company(Requirements.Company asked, Optional<Boolean> fits) implements What {
            @Override
            public Term term() {
                return Term.COMPANY;
            }
        }

        /// How many adults are awake at night.
        record AwakeAtNight(OptionalInt adults) implements What {
            @Override
            public Term term() {
                return Term.AWAKE_AT_NIGHT;
            }
        }

        /// Culture and faith: no record says what homes offer.
        record Culture() implements What {
            @Override
            public Term term() {
                return Term.CULTURE;
            }
        }

        /// What a place costs a week.
        record Cost(Optional<Pence> fee) implements What {
            @Override
            public Term term() {
                return Term.COST;
            }
        }

        /// What the newest full inspection judged.
        record Inspected(Optional<Judgement> judgement) implements What {
            @Override
            public Term term() {
                return Term.INSPECTION;
            }
        }
    }
}
