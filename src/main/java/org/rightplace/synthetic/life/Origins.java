package org.rightplace.synthetic.life;

import java.util.List;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.place.Shape;

/// Ethnic origins: the five groups as published for the authority, less the unaccompanied; the codes within a group
/// are assumed.
final class Origins {
    private Origins() {}

    private static final double[] ALONE = {0.02, 0.02, 0.16, 0.38, 0.40, 0.02};

    static Ethnicity unaccompanied(Draws draws) {
        return switch (draws.pick(ALONE)) {
            case 0 -> Ethnicity.WOTH;
            case 1 -> Ethnicity.MOTH;
            case 2 -> Ethnicity.AOTH;
            case 3 -> Ethnicity.BAFR;
            case 4 -> Ethnicity.OOTH;
            default -> Ethnicity.NOBT;
        };
    }

    static Ethnicity other(Draws draws, Shape shape) {
        double[] weights = new double[ALONE.length];
        for (int i = 0; i < weights.length; i++) {
            double all = i < shape.origins().size() ? shape.origins().get(i) : 0;
            weights[i] = Math.max(0.001, all - shape.unaccompanied() * ALONE[i]);
        }
        return switch (draws.pick(weights)) {
            case 0 -> List.of(Ethnicity.WBRI, Ethnicity.WOTH, Ethnicity.WROM).get(draws.pick(93, 5, 2));
            case 1 -> List.of(Ethnicity.MWBC, Ethnicity.MOTH, Ethnicity.MWAS).get(draws.pick(45, 35, 20));
            case 2 -> List.of(Ethnicity.APKN, Ethnicity.AOTH, Ethnicity.ABAN).get(draws.pick(40, 40, 20));
            case 3 -> List.of(Ethnicity.BAFR, Ethnicity.BCRB, Ethnicity.BOTH).get(draws.pick(60, 25, 15));
            case 4 -> Ethnicity.OOTH;
            default -> Ethnicity.NOBT;
        };
    }
}
