package org.rightplace.sufficiency.cohort;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.latent.Stability;

/// A cohort that was found.
///
/// @param size  how many children it has, and how surely
/// @param needs all sixteen, in the order of [NeedDomain]
public record NeedCohort(Size size, List<InNeed> needs) {

    /// A need is said to mark a cohort where so many of its children have it.
    public static final double MARKS = 0.5;

    /// A need is said to be seldom in a cohort where no more of its children have it.
    public static final double SELDOM = 0.1;

    private static final int MOST_IN_A_NAME = 3;

    public NeedCohort {
        needs = List.copyOf(needs);
    }

    /// How large a cohort is.
    ///
    /// @param children for whom it is the likeliest cohort
    /// @param share    estimated, of all children of whom something is known, 0 to 1
    /// @param certain  how likely it is for its children, in the mean, 0 to 1
    /// @param jaccard  how far it comes back in other samples, 0 to 1: see [Stability]
    public record Size(int children, double share, double certain, double jaccard) {

        /// Whether it may be called stable.
        public boolean isStable() {
            return jaccard >= Stability.STABLE;
        }

        /// Whether nothing should be built on it.
        public boolean isDoubtful() {
            return jaccard < Stability.DOUBTFUL;
        }
    }

    /// A need among the children of a cohort.
    ///
    /// @param share    of the cohort's children who have it, 0 to 1, estimated
    /// @param samples  from and to in nine of ten samples
    /// @param ofOthers of the children of all other cohorts together; equal to `share` where there is no
    ///     other
    public record InNeed(NeedDomain domain, double share, Interval samples, double ofOthers) {

        private double above() {
            return share - ofOthers;
        }
    }

    /// Needs that more than half of its children have, those first in which it differs most from the
    /// others.
    public List<InNeed> marks() {
        return needs.stream()
                .filter(need -> need.share() > MARKS)
                .sorted(Comparator.comparingDouble(InNeed::above).reversed())
                .toList();
    }

    /// Needs that at most one in ten of its children have.
    public List<InNeed> seldom() {
        return needs.stream().filter(need -> need.share() <= SELDOM).toList();
    }

    /// What it is called: the needs that mark it, three at most, from the data and nothing else.
    public String name() {
        List<String> titles = marks().stream()
                .limit(MOST_IN_A_NAME)
                .map(need -> need.domain().title())
                .toList();
        if (titles.isEmpty()) {
            return needs.stream()
                    .max(Comparator.comparingDouble(InNeed::above))
                    .filter(most -> most.above() > SELDOM)
                    .map(most -> "No need that most share; more %s than others"
                            .formatted(lower(most.domain().title())))
                    .orElse("Few needs, or none that most share");
        }
        String rest = titles.size() == 1 ? "" : "; " + lower(String.join("; ", titles.subList(1, titles.size())));
        return titles.getFirst() + rest;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.UK);
    }
}
