package org.rightplace.synthetic.life;

import java.util.EnumMap;
import java.util.Map;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.estimate.Draws;

/// Why care ends, by age and by where the child lives last. The shares of all who leave are measured
/// (`DOMAIN.md` 5.4); how they differ by age and placement is assumed and set by trial so that they
/// come back.
final class Endings {
    private Endings() {}

    private static final double DIED = 0.001;

    /// @param comesBack whether a later period of care is known already
    static EpisodeEnd of(Draws draws, Person person, Course course, Setting last, boolean comesBack) {
        int age = person.age(course.to());
        if (course.adopted()) {
            return draws.chance(0.6) ? EpisodeEnd.E12 : EpisodeEnd.E11;
        }
        if (!comesBack && draws.chance(DIED)) {
            return EpisodeEnd.E2;
        }
        Map<EpisodeEnd, Double> weights = new EnumMap<>(EpisodeEnd.class);
        if (age >= 18) {
            grownUp(weights, last);
        } else if (person.unaccompanied()) {
            put(weights, EpisodeEnd.E3, 65, EpisodeEnd.E8, 16, EpisodeEnd.E15, 14, EpisodeEnd.E16, 5);
        } else {
            child(weights, last, age);
        }
        if (comesBack) {
            weights.keySet().removeIf(end -> !mayComeBack(end));
            weights.merge(EpisodeEnd.E4A, 5.0, Double::sum);
        }
        double[] all = weights.values().stream().mapToDouble(weight -> weight).toArray();
        return weights.keySet().stream().toList().get(draws.pick(all));
    }

    private static boolean mayComeBack(EpisodeEnd end) {
        return switch (end) {
            case E4A, E4B, E13, E41, E8 -> true;
            case X1, E11, E12, E2, E3, E45, E46, E47, E48, E5, E6, E7, E9, E14, E15, E16, E17 -> false;
        };
    }

    private static void grownUp(Map<EpisodeEnd, Double> to, Setting last) {
        switch (last) {
            case KIN, FOSTER -> {
                put(to, EpisodeEnd.E17, 96, EpisodeEnd.E5, 1, EpisodeEnd.E8, 1, EpisodeEnd.E6, 1);
                put(to, EpisodeEnd.E13, 1);
            }
            case SUPPORTED -> {
                put(to, EpisodeEnd.E5, 66, EpisodeEnd.E6, 9, EpisodeEnd.E8, 20, EpisodeEnd.E7, 2);
                put(to, EpisodeEnd.E13, 3);
            }
            case HOME, SECURE -> put(to, EpisodeEnd.E5, 52, EpisodeEnd.E6, 8, EpisodeEnd.E7, 12, EpisodeEnd.E8, 22);
            case PARENTS -> put(to, EpisodeEnd.E4A, 45, EpisodeEnd.E8, 35, EpisodeEnd.E13, 10, EpisodeEnd.E6, 10);
            case CUSTODY -> put(to, EpisodeEnd.E9, 60, EpisodeEnd.E8, 40);
            case ADOPTION, CARE_HOME, HOSPITAL, FAMILY_CENTRE, SCHOOL, OTHER ->
                put(to, EpisodeEnd.E5, 35, EpisodeEnd.E6, 15, EpisodeEnd.E7, 8, EpisodeEnd.E8, 42);
        }
    }

    private static void child(Map<EpisodeEnd, Double> to, Setting last, int age) {
        switch (last) {
            case PARENTS -> put(to, EpisodeEnd.E4A, 82, EpisodeEnd.E4B, 5, EpisodeEnd.E41, 4, EpisodeEnd.E8, 9);
            case KIN -> {
                if (age < 16) {
                    put(to, EpisodeEnd.E45, 44, EpisodeEnd.E47, 14, EpisodeEnd.E41, 7, EpisodeEnd.E13, 10);
                    put(to, EpisodeEnd.E4A, 13, EpisodeEnd.E48, 2, EpisodeEnd.E8, 2);
                } else {
                    put(to, EpisodeEnd.E13, 45, EpisodeEnd.E4A, 30, EpisodeEnd.E6, 10, EpisodeEnd.E8, 15);
                }
            }
            case FOSTER -> {
                if (age < 10) {
                    put(to, EpisodeEnd.E46, 15, EpisodeEnd.E47, 38, EpisodeEnd.E48, 2, EpisodeEnd.E41, 6);
                    put(to, EpisodeEnd.E13, 7, EpisodeEnd.E4A, 20, EpisodeEnd.E4B, 3, EpisodeEnd.E3, 3);
                } else if (age < 16) {
                    put(to, EpisodeEnd.E4A, 36, EpisodeEnd.E4B, 10, EpisodeEnd.E13, 14, EpisodeEnd.E46, 10);
                    put(to, EpisodeEnd.E47, 8, EpisodeEnd.E41, 6, EpisodeEnd.E3, 4, EpisodeEnd.E8, 5);
                } else {
                    put(to, EpisodeEnd.E4A, 30, EpisodeEnd.E4B, 18, EpisodeEnd.E13, 18, EpisodeEnd.E6, 12);
                    put(to, EpisodeEnd.E5, 6, EpisodeEnd.E8, 8);
                }
            }
            case HOME, SECURE -> {
                put(to, EpisodeEnd.E4A, 50, EpisodeEnd.E4B, 18, EpisodeEnd.E13, 8, EpisodeEnd.E8, 10);
                put(to, EpisodeEnd.E9, 14, EpisodeEnd.E3, 6);
            }
            case SUPPORTED -> {
                put(to, EpisodeEnd.E6, 24, EpisodeEnd.E5, 22, EpisodeEnd.E4A, 18, EpisodeEnd.E4B, 10);
                put(to, EpisodeEnd.E13, 10, EpisodeEnd.E8, 13, EpisodeEnd.E9, 8);
            }
            case CUSTODY -> put(to, EpisodeEnd.E9, 60, EpisodeEnd.E14, 25, EpisodeEnd.E4A, 15);
            case ADOPTION, HOSPITAL, FAMILY_CENTRE, CARE_HOME, SCHOOL, OTHER -> {
                put(to, EpisodeEnd.E4A, 55, EpisodeEnd.E4B, 12, EpisodeEnd.E13, 14, EpisodeEnd.E41, 5);
                put(to, EpisodeEnd.E8, 9, EpisodeEnd.E3, 5);
                if (age >= 12) {
                    put(to, EpisodeEnd.E9, 12);
                }
            }
        }
    }

    private static void put(Map<EpisodeEnd, Double> to, Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            to.put((EpisodeEnd) pairs[i], ((Number) pairs[i + 1]).doubleValue());
        }
    }
}
