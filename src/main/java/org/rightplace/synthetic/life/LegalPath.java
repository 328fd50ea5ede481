package org.rightplace.synthetic.life;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.estimate.Draws;

/// The legal statuses of one period of care, by the day on which each began.
///
/// Measured is the mix on a day (`DOMAIN.md` 5.1); the path (by agreement or police protection first, an interim
/// order, a full one after the proceedings) and its times are assumed, within the legal limits: 72 hours of police
/// protection, 21 days of an emergency protection order.
final class LegalPath {

    private final Draws draws;
    private final Course course;
    private final NavigableMap<Integer, LegalStatus> path = new TreeMap<>();

    private LegalPath(Draws draws, Course course) {
        this.draws = draws;
        this.course = course;
    }

    /// The path of a period of care.
    ///
    /// @param adoption the day of placement for adoption; [Integer#MAX_VALUE] where there is none
    static NavigableMap<Integer, LegalStatus> of(Draws draws, Person person, Course course, int adoption) {
        var path = new LegalPath(draws, course);
        path.walk(person, adoption);
        return path.path;
    }

    private void walk(Person person, int adoption) {
        int age = person.age(course.from());
        LegalStatus first = person.unaccompanied() ? LegalStatus.V2 : first(person, age);
        add(course.from(), first);
        int day = course.from();
        if (first == LegalStatus.L1 || first == LegalStatus.L2) {
            day += first == LegalStatus.L1 ? draws.between(1, 3) : draws.between(6, 8);
            add(day, draws.chance(age < 10 ? 0.8 : 0.5) ? LegalStatus.C1 : LegalStatus.V2);
        } else if (first == LegalStatus.J1) {
            day += draws.between(15, 110);
            add(day, LegalStatus.V2);
        }
        if (path.lastEntry().getValue() == LegalStatus.V2 && !person.unaccompanied() && first != LegalStatus.J1) {
            boolean proceedings = draws.chance(age < 5 ? 0.93 : age < 10 ? 0.88 : age < 16 ? 0.75 : 0.12);
            day += draws.between(20, 180);
            if (proceedings) {
                add(day, LegalStatus.C1);
            }
        }
        if (path.lastEntry().getValue() == LegalStatus.C1) {
            add(day + draws.between(220, 520), LegalStatus.C2);
        }
        if (adoption < Integer.MAX_VALUE) {
            int order = Math.max(course.from() + 60, adoption - draws.between(220, 760));
            path.tailMap(order, true).clear();
            add(Math.min(order, adoption), LegalStatus.E1);
        }
    }

    private LegalStatus first(Person person, int age) {
        boolean trouble = person.category() == CategoryOfNeed.N6 || age >= 16;
        double remand = age < 12 ? 0 : trouble ? 7 : 1.5;
        double[] weights = age < 10
                ? new double[] {24, 52, 16, 7, 0}
                : age < 16 ? new double[] {56, 28, 10, 2, remand} : new double[] {84, 4, 5, 0, remand};
        return switch (draws.pick(weights)) {
            case 0 -> LegalStatus.V2;
            case 1 -> LegalStatus.C1;
            case 2 -> LegalStatus.L1;
            case 3 -> LegalStatus.L2;
            default -> LegalStatus.J1;
        };
    }

    private void add(int day, LegalStatus status) {
        if (day < course.to()) {
            path.put(day, status);
        }
    }

    /// The status on a day of the period.
    static LegalStatus at(NavigableMap<Integer, LegalStatus> path, int day) {
        Map.Entry<Integer, LegalStatus> entry = path.floorEntry(day);
        if (entry == null) {
            throw new IllegalArgumentException("day (%d) must not be before the period of care".formatted(day));
        }
        return entry.getValue();
    }
}
