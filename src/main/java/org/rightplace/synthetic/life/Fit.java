package org.rightplace.synthetic.life;

import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;

/// How well a home fits a child, and what follows from it: the only thing in a synthetic world that
/// joins what a home can do to what becomes of a child in it. All of it is assumed: nobody measured it.
///
/// Of the child's higher needs (level 2 and 3) each counts 1 where the home says that it meets the
/// level, staffed and trained for it or on stronger evidence; 0.4 where it only claims so; and 0 where
/// it says less or nothing. The fit is their mean, and 1 where the child has no higher need.
public final class Fit {
    private Fit() {}

    /// From this level on a need counts.
    public static final int HIGHER = 2;

    /// The mean fit of children in homes, at which what follows has its published size: set by trial.
    static final double MIDDLE = 0.5;

    private static final double ONLY_CLAIMED = 0.4;
    private static final double BREAKS = 0.38; // chance at fit 0 that a placement breaks down early
    private static final double RUNS = 1.2;
    private static final double POINTS = 4; // of the score of strengths and difficulties, a year, from fit 1 to fit 0

    /// The fit of a home and a child at an age, 0 to 1.
    public static double of(NeedsProfile needs, int age, Capability home) {
        double met = 0;
        int higher = 0;
        for (NeedDomain domain : NeedDomain.values()) {
            int level = needs.level(domain, age);
            if (level >= HIGHER) {
                higher++;
                met += home.find(domain)
                        .filter(ability -> ability.highest().orElse(0) >= level)
                        .map(ability -> ability.evidence().isAtLeast(Evidence.STAFFED_AND_TRAINED) ? 1.0 : ONLY_CLAIMED)
                        .orElse(0.0);
            }
        }
        return higher == 0 ? 1 : met / higher;
    }

    /// Whether a placement breaks down early: the likelier, the worse the fit.
    static boolean breaksDown(Draws draws, double fit) {
        return draws.chance(BREAKS * (1 - fit));
    }

    /// How much more often a child is missing from a home of this fit than from one in the middle.
    static double running(double fit) {
        return 1 + RUNS * (MIDDLE - fit);
    }

    /// How many points the score of strengths and difficulties rises in a year in a home of this fit;
    /// it falls where the fit is better than in the middle.
    static double strain(double fit) {
        return POINTS * (MIDDLE - fit);
    }
}
