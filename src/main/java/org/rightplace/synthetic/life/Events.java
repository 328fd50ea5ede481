package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.MissingKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Sex;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.place.Shape;

/// What happens to a child in care beside placements.
///
/// @param missing  times away, none over a 31 March or a move
/// @param reviews  their days
/// @param workers  social workers, one after another in each period of care
/// @param orders   times deprived of liberty by an order
/// @param mother   the day on which a girl's own child is born, where one is
/// @param yearly   one for each collection year, for what is asked once a year
public record Events(
        List<Away> missing,
        List<Integer> reviews,
        List<Worker> workers,
        List<Order> orders,
        Optional<Integer> mother,
        List<Yearly> yearly) {

    private static final int FIRST = day(Shape.FIRST, 4, 1);
    private static final int LAST = day(Shape.LAST, 3, 31);
    /// Social workers are told of from this collection year on.
    private static final int WORKERS_FROM = day(2023, 4, 1);

    private static final int ORDERS_FROM = day(2025, 4, 1);
    private static final double ORDERED = 0.59; // of children in danger: set by trial
    /// Where an order may hold a child outside a children's home (the Department's check 709).
    private static final List<PlacementType> MAY_HOLD = List.of(PlacementType.Z12, PlacementType.Z13);
    private static final double LASTING = 0.8; // and passing: squares sum to 1
    private static final double PASSING = 0.6;
    private static final double MOST_STRAIN = 8; // points
    private static final double MOTHERS = 0.03; // of girls in care at 15 or over: assumed

    public Events {
        missing = List.copyOf(missing);
        reviews = List.copyOf(reviews);
        workers = List.copyOf(workers);
        orders = List.copyOf(orders);
        yearly = List.copyOf(yearly);
    }

    /// What stands behind the answers of one year.
    ///
    /// @param mood   a chance number, about normal; a child's own numbers of different years are alike
    /// @param strain points by which homes lived in have moved the child's score by the end of the
    ///     year: see [Fit]
    public record Yearly(double mood, double strain) {}

    /// A time away.
    ///
    /// @param until the day the child was back; not before `from`
    /// @param in    where the child lived
    public record Away(MissingKind kind, int from, int until, Setting in) {}

    /// A social worker's time with a child.
    ///
    /// @param id    of nobody
    /// @param until the day it ended
    public record Worker(String id, int from, int until, String reason) {}

    /// A time under an order.
    public record Order(int from, int until) {}

    private static int day(int year, int month, int day) {
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }

    /// What happens to a child.
    public static Events of(Draws draws, Child child) {
        List<Away> missing = new ArrayList<>();
        List<Integer> reviews = new ArrayList<>();
        List<Worker> workers = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (Spell spell : child.spells()) {
            if (!child.shortBreak()) {
                reviews(draws, spell.course(), reviews);
                workers(draws, spell.course(), workers);
                for (Placement placement : spell.placements()) {
                    away(draws, child.person(), placement, missing);
                    order(draws, child.person(), placement, orders);
                }
            }
        }
        return new Events(missing, reviews, workers, orders, mother(draws, child), yearly(draws, child));
    }

    private static List<Yearly> yearly(Draws draws, Child child) {
        double trait = draws.bell();
        double strain = 0;
        List<Yearly> yearly = new ArrayList<>();
        for (int year = Shape.FIRST; year < Shape.LAST; year++) {
            strain =
                    Math.clamp(strain + strain(child, day(year, 4, 1), day(year + 1, 4, 1)), -MOST_STRAIN, MOST_STRAIN);
            yearly.add(new Yearly(LASTING * trait + PASSING * draws.bell(), strain));
        }
        return yearly;
    }

    /// What the homes in which a child lived in a time did to the score.
    private static double strain(Child child, int from, int to) {
        double strain = 0;
        for (Spell spell : child.spells()) {
            for (Placement placement : spell.placements()) {
                int days = Math.min(to, placement.to()) - Math.max(from, placement.from());
                if (days > 0 && placement.bed().isPresent()) {
                    strain += Fit.strain(fit(child.person(), placement)) * days / 365.25;
                }
            }
        }
        return strain;
    }

    private static double fit(Person person, Placement placement) {
        return placement
                .bed()
                .map(bed -> Fit.of(
                        person.needs(), person.age(placement.from()), bed.home().capability()))
                .orElse(Fit.MIDDLE);
    }

    /// How often children are missing in a year, by where they live, is measured (`DOMAIN.md` 5.5);
    /// that it rises with age, with a need for protection from exploitation and with a home that fits
    /// badly, and how fast, is assumed.
    private static void away(Draws draws, Person person, Placement placement, List<Away> into) {
        double perYear = switch (placement.setting()) {
            case HOME -> 2.0;
            case SUPPORTED -> person.unaccompanied() ? 1.4 : 3.6;
            case KIN -> 0.35;
            case FOSTER -> 0.52;
            case OTHER -> 6.0;
            case PARENTS -> 1.0;
            case CARE_HOME, FAMILY_CENTRE -> 0.5;
            case ADOPTION, SECURE, HOSPITAL, CUSTODY, SCHOOL -> 0;
        };
        int from = Math.max(FIRST, placement.from());
        int to = Math.min(LAST, placement.to());
        if (perYear == 0 || from >= to || person.age(to) < 10) {
            return;
        }
        perYear *= Fit.running(fit(person, placement));
        double day = from;
        while (true) {
            double rate = perYear * runsOff(person, (int) day) / 365.25;
            day += draws.waiting() / Math.max(1e-6, rate);
            if (day >= to) {
                return;
            }
            int start = (int) day;
            int until = Math.min(start + nights(draws), Math.min(to, march(start)));
            into.add(new Away(draws.chance(0.8) ? MissingKind.M : MissingKind.A, start, until, placement.setting()));
            day = until + 1;
        }
    }

    private static double runsOff(Person person, int day) {
        int age = person.age(day);
        double[] byLevel = {0.06, 1.1, 9, 20};
        double byAge = age < 10 ? 0.01 : age < 13 ? 0.4 : 1;
        int level = person.needs().level(NeedDomain.EXPLOITATION_AND_MISSING, Math.max(11, age));
        return byAge * byLevel[level];
    }

    private static int nights(Draws draws) {
        return switch (draws.pick(30, 42, 18, 8.5, 1.0, 0.6)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> draws.between(2, 3);
            case 3 -> draws.between(4, 10);
            case 4 -> draws.between(11, 30);
            default -> draws.between(31, 90);
        };
    }

    private static int march(int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return day(date.getMonthValue() >= 4 ? date.getYear() + 1 : date.getYear(), 3, 31);
    }

    /// After twenty working days, then three months, then every six.
    private static void reviews(Draws draws, Course course, List<Integer> into) {
        int day = course.from() + draws.between(20, 28);
        for (int count = 0; day < Math.min(course.to(), LAST + 1); count++) {
            if (day >= FIRST) {
                into.add(day);
            }
            day += count == 0 ? draws.between(80, 91) : draws.between(165, 183);
        }
    }

    private static void workers(Draws draws, Course course, List<Worker> into) {
        int day = course.from();
        while (day < Math.min(course.to(), LAST + 1)) {
            int until = Math.min(course.to(), day + draws.between(90, 760));
            int id = draws.below(100_000);
            if (until >= WORKERS_FROM) {
                // the first worker changed nothing, and the list has no code for that
                String reason = day == course.from() ? "" : draws.chance(0.5) ? "LEFTRL" : "TSPROC";
                into.add(new Worker("XXSYN%05d".formatted(id), day, until, reason));
            }
            day = until;
        }
    }

    private static void order(Draws draws, Person person, Placement placement, List<Order> into) {
        boolean there = placement.setting() == Setting.HOME || MAY_HOLD.contains(placement.newType());
        int from = Math.max(ORDERS_FROM, placement.from());
        int to = Math.min(LAST + 1, placement.to());
        if (!there || from + 2 >= to || person.age(from) < 11) {
            return;
        }
        NeedsProfile needs = person.needs();
        int age = person.age(from);
        boolean danger = needs.level(NeedDomain.BEHAVIOUR_REGULATION, age) >= 2
                && (needs.level(NeedDomain.SELF_HARM_AND_SUICIDALITY, age) >= 2
                        || needs.level(NeedDomain.EXPLOITATION_AND_MISSING, age) >= 2);
        if (danger && draws.chance(ORDERED)) {
            int start = draws.between(from, to - 2);
            into.add(new Order(start, Math.min(placement.to(), start + draws.between(28, 420))));
        }
    }

    private static Optional<Integer> mother(Draws draws, Child child) {
        Person person = child.person();
        int fifteen = person.birthday(15) + draws.below(3 * 365);
        boolean mother = draws.chance(MOTHERS);
        boolean inCare =
                child.spells().stream().anyMatch(spell -> spell.course().holds(fifteen));
        return mother && inCare && person.sex() == Sex.FEMALE && !child.shortBreak()
                ? Optional.of(fifteen)
                : Optional.empty();
    }
}
