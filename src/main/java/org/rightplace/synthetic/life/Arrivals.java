package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.care.child.Sex;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.life.Person.Family;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Shape;

/// Who comes into care, at what age, and for how long.
final class Arrivals {

    /// Children starting in 2023-24 who were not unaccompanied, by age: under 1, 1 to 4, 5 to 9, 10 to 15, 16 and
    /// 17 (`DOMAIN.md` 5.1, less the unaccompanied, of whom a quarter are taken to be under 16, and less those who
    /// had been in care before: assumed).
    private static final double[] STARTS = {5_400, 3_650, 3_500, 5_900, 4_450};

    private static final int[] FROM_AGE = {0, 1, 5, 10, 16};
    private static final int[] TO_AGE = {1, 5, 10, 16, 18};
    private static final double AT_BIRTH = 0.85; // of those under 1, within two weeks of birth: assumed
    /// Shares of children with this reason for care at each of these ages, times England's: assumed.
    private static final double[] DISABILITY_BY_AGE = {0.4, 0.55, 1.0, 1.55, 1.3};

    private static final double[] BEHAVIOUR_BY_AGE = {0, 0, 0.4, 2.1, 4.2};
    /// A third of authorities hide this number because it is small; the region's, which stands for it, is too
    /// large.
    private static final double ILLNESS = 0.92;

    private static final double MALE = 0.533; // DOMAIN.md 5.1, less the unaccompanied
    private static final double MALE_UNACCOMPANIED = 0.95;
    /// Mean years in care: unaccompanied, and others (stock over starts, `DOMAIN.md` 5.1).
    private static final double[] MEAN_STAY = {1.0, 2.92};
    /// Of those who left for home or relatives, who come back: so that 11% of children leaving had been in care
    /// before.
    static final double RETURNS = 0.35;

    /// How many children start on average for each one who is drawn as coming first of a family: brothers and
    /// sisters, and those who come back later; see [Population].
    private static final double TOGETHER = 1.85;

    private final MadeUpAuthority authority;
    private final double unaccompanied;

    Arrivals(MadeUpAuthority authority) {
        this.authority = authority;
        double stock = authority.shape().unaccompanied();
        double one = stock / MEAN_STAY[0];
        double other = (1 - stock) / MEAN_STAY[1];
        double share = one / (one + other);
        this.unaccompanied = share * TOGETHER / (1 - share + share * TOGETHER);
    }

    /// A child with the first period of care.
    record Arrival(Person person, Course course) {}

    /// What is known of a child before it is known whether the child is of interest: nothing but times.
    record Draft(boolean unaccompanied, int band, int birth, Course course) {}

    /// When a child comes and goes.
    ///
    /// @param sibling whether of children who come together; they are never unaccompanied
    Draft draft(Draws draws, int from, boolean sibling) {
        boolean alone = !sibling && draws.chance(unaccompanied);
        int band = alone ? (draws.chance(0.25) ? 3 : 4) : draws.pick(STARTS);
        int age = alone && band == 3 ? draws.between(14 * 365, 16 * 365 - 1) : age(draws, band);
        int birth = notInLeap(from - age);
        int eighteen = Person.birthday(birth, 18);
        Course course = alone ? new Course(from, alone(draws, from, eighteen), false) : course(draws, from, birth);
        return new Draft(alone, band, birth, course);
    }

    private static int age(Draws draws, int band) {
        if (band == 0) {
            return draws.chance(AT_BIRTH) ? draws.below(15) : draws.between(15, 364);
        }
        int least = FROM_AGE[band] * 365 + FROM_AGE[band] / 4 + 1;
        return draws.between(least, TO_AGE[band] * 365 - 5);
    }

    private static int notInLeap(int birth) {
        LocalDate day = LocalDate.ofEpochDay(birth);
        return day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? birth - 1 : birth;
    }

    /// One in three leaves early: to another authority, abroad, found to be an adult, or gone: assumed.
    private static int alone(Draws draws, int from, int eighteen) {
        int early = from + draws.between(3, 120);
        return draws.chance(0.33) && early < eighteen ? early : Math.max(eighteen, from + 1);
    }

    /// A period of care of a child who is not unaccompanied.
    static Course course(Draws draws, int from, int birth) {
        int eighteen = Person.birthday(birth, 18);
        int to = from + Hazards.days(draws, from - birth, Math.max(1, eighteen - from));
        double age = (to - birth) / 365.25;
        double adopted = to - from < 300 ? 0 : age < 1 ? 0.5 : age < 5 ? 0.66 : age < 8 ? 0.2 : age < 10 ? 0.05 : 0;
        return new Course(from, to, draws.chance(adopted));
    }

    /// Everything else of a child.
    Person person(Draws draws, String number, Draft draft, Family family) {
        Shape shape = authority.shape();
        Sex sex = draws.chance(draft.unaccompanied() ? MALE_UNACCOMPANIED : MALE) ? Sex.MALE : Sex.FEMALE;
        CategoryOfNeed category = draft.unaccompanied() ? CategoryOfNeed.N8 : category(draws, shape, draft.band());
        Ethnicity origin = draft.unaccompanied() ? Origins.unaccompanied(draws) : Origins.other(draws, shape);
        return new Person(
                number,
                draft.birth(),
                sex,
                draft.unaccompanied(),
                category,
                origin,
                family,
                NeedsProfile.of(draws, category == CategoryOfNeed.N2));
    }

    private static CategoryOfNeed category(Draws draws, Shape shape, int band) {
        double[] weights = shape.needs().stream().mapToDouble(share -> share).toArray();
        weights[1] *= DISABILITY_BY_AGE[band];
        weights[2] *= ILLNESS;
        weights[5] *= BEHAVIOUR_BY_AGE[band];
        return List.of(CategoryOfNeed.values()).get(draws.pick(weights));
    }

    /// Further periods of a child who left for home, one after another.
    List<Course> returns(Draws draws, Draft draft) {
        List<Course> courses = new ArrayList<>(List.of(draft.course()));
        int seventeen = Person.birthday(draft.birth(), 17);
        while (!draft.unaccompanied() && !courses.getLast().adopted() && draws.chance(RETURNS)) {
            int from = courses.getLast().to() + draws.between(60, 900);
            if (from >= seventeen) {
                break;
            }
            courses.add(course(draws, from, draft.birth()));
        }
        return courses;
    }
}
