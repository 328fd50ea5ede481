package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.life.Arrivals.Draft;
import org.rightplace.synthetic.life.Journey.Around;
import org.rightplace.synthetic.life.Person.Family;
import org.rightplace.synthetic.life.Placement.Begun;
import org.rightplace.synthetic.life.Placement.By;
import org.rightplace.synthetic.place.Address;
import org.rightplace.synthetic.place.Agencies;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Settled;
import org.rightplace.synthetic.place.Shape;

/// The children of one authority.
///
/// Those in care on 31 March 2016 are drawn as from a population that had not changed for eighteen
/// years. After that children arrive until as many are in care on each 31 March as the authority's
/// shape has: so the number on the day is given, and how many come and go follows.
public final class Population {

    private static final int BACK = 18 * 365 + 4;
    private static final double[] FAMILIES = {62, 22, 11, 5}; // 0 to 3 brothers and sisters who come too: assumed
    private static final double SHORT_BREAKS = 0.02; // for each looked-after child: assumed

    private final Settled settled;
    private final MadeUpAuthority authority;
    private final Streams streams;
    private final Arrivals arrivals;
    private final Around around;
    private final List<Entry> entries = new ArrayList<>();
    private final int[] inCare = new int[Shape.LAST - Shape.FIRST + 1];
    private int families;

    private Population(Settled settled, MadeUpAuthority authority, Streams streams) {
        this.settled = settled;
        this.authority = authority;
        this.streams = streams;
        this.arrivals = new Arrivals(authority);
        this.around = new Around(
                authority,
                settled.locality(authority),
                settled.bookings(authority),
                new Carers(authority, settled.agencies()),
                streams);
    }

    private record Entry(Person person, List<Course> courses, Draws draws) {}

    /// The children of an authority, by their numbers.
    public static List<Child> of(Settled settled, MadeUpAuthority authority, Streams streams) {
        var population = new Population(settled, authority, streams);
        population.before();
        for (int year = Shape.FIRST; year < Shape.LAST; year++) {
            population.year(year);
        }
        List<Child> children = population.journeys();
        children.addAll(population.shortBreaks());
        return List.copyOf(children);
    }

    private static int march(int year) {
        return Math.toIntExact(LocalDate.of(year, 3, 31).toEpochDay());
    }

    private Draws draws(String of, int number) {
        return streams.of(of, authority.code(), Integer.toString(number));
    }

    private void before() {
        int first = march(Shape.FIRST);
        for (int candidate = 0; inCare[0] < authority.children(Shape.FIRST); candidate++) {
            Draws draws = draws("before", candidate);
            int from = first - draws.below(BACK);
            Draft draft = arrivals.draft(draws, from, false);
            if (draft.course().holds(first)) {
                family(draft, draws, true);
            }
        }
    }

    private void year(int start) {
        int last = start + 1 - Shape.FIRST;
        for (int arrival = 0; inCare[last] < authority.children(start + 1); arrival++) {
            Draws draws = streams.of("arrival", authority.code(), Integer.toString(start), Integer.toString(arrival));
            int from = march(start) + 1 + draws.below(march(start + 1) - march(start));
            family(arrivals.draft(draws, from, false), draws, false);
        }
    }

    /// A child with the brothers and sisters who come on the same day.
    ///
    /// @param stillThere whether only those count who are in care on the first 31 March
    private void family(Draft first, Draws draws, boolean stillThere) {
        var family = new Family(families++, around.locality().home(draws));
        enter(first, family);
        int others = first.unaccompanied() ? 0 : draws.pick(FAMILIES);
        for (int i = 0; i < others; i++) {
            Draft sibling = arrivals.draft(draws, first.course().from(), true);
            if (!stillThere || sibling.course().holds(march(Shape.FIRST))) {
                enter(sibling, family);
            }
        }
    }

    private void enter(Draft draft, Family family) {
        int number = entries.size();
        Draws own = draws("child", number);
        Person person = arrivals.person(own, number(number), draft, family);
        List<Course> courses = arrivals.returns(own, draft);
        for (int i = 0; i < inCare.length; i++) {
            int day = march(Shape.FIRST + i);
            inCare[i] += courses.stream().anyMatch(course -> course.holds(day)) ? 1 : 0;
        }
        entries.add(new Entry(person, courses, own));
    }

    private String number(int number) {
        return "SYN%03d%06d".formatted(authority.number() + 1, number);
    }

    /// Children find places in the order of the days on which they need them.
    private List<Child> journeys() {
        Map<String, List<Journey>> ofChild = new TreeMap<>();
        var turns = new PriorityQueue<>(Comparator.comparingInt(Journey::day)
                .thenComparing(journey -> journey.person().number()));
        for (Entry entry : entries) {
            List<Journey> journeys = entry.courses().stream()
                    .map(course -> new Journey(entry.draws(), entry.person(), course, around))
                    .toList();
            ofChild.put(entry.person().number(), journeys);
            turns.addAll(journeys);
        }
        while (!turns.isEmpty()) {
            Journey next = turns.remove();
            next.step();
            if (next.goesOn()) {
                turns.add(next);
            }
        }
        List<Child> children = new ArrayList<>();
        ofChild.values().forEach(journeys -> children.add(child(journeys)));
        return children;
    }

    private static Child child(List<Journey> journeys) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < journeys.size(); i++) {
            spells.add(journeys.get(i).spell(i + 1 < journeys.size()));
        }
        return new Child(journeys.getFirst().person(), spells, false);
    }

    private List<Child> shortBreaks() {
        List<MadeUpHome> homes = settled.homes().stream()
                .filter(MadeUpHome::isForShortBreaks)
                .filter(home -> home.place().authority() == authority.number())
                .toList();
        int many = (int) Math.round(authority.children(2025) * SHORT_BREAKS * 2.5);
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            children.add(shortBreaks(entries.size() + i, homes));
        }
        return children;
    }

    /// Short breaks under one agreement, for a disabled child who lives at home.
    private Child shortBreaks(int number, List<MadeUpHome> homes) {
        Draws draws = draws("short breaks", number);
        int from = march(Shape.FIRST) + draws.between(-300, 10 * 365);
        int to = from + draws.between(200, 1_300);
        int birth = from - draws.between(6 * 365, 13 * 365);
        var draft = new Draft(false, 2, birth, new Course(from, to, false));
        Address home = around.locality().home(draws);
        Person some = arrivals.person(draws, number(number), leap(draft), new Family(families++, home));
        Person person = new Person(
                some.number(),
                some.birth(),
                some.sex(),
                false,
                CategoryOfNeed.N2,
                some.origin(),
                some.family(),
                NeedsProfile.of(draws, true));
        boolean inHome = !homes.isEmpty() && draws.chance(0.6);
        Placement placement = inHome
                ? shortBreak(draft.course(), homes.get(draws.below(homes.size())))
                : shortBreak(draft.course(), draws, home);
        var path = new TreeMap<>(Map.of(from, LegalStatus.V4));
        List<Placement> placements = List.of(placement);
        return new Child(
                person,
                List.of(new Spell(
                        draft.course(), placements, Stays.of(draft.course(), placements, path, EpisodeEnd.E8))),
                true);
    }

    private static Draft leap(Draft draft) {
        LocalDate birth = LocalDate.ofEpochDay(draft.birth());
        boolean leap = birth.getMonthValue() == 2 && birth.getDayOfMonth() == 29;
        return new Draft(false, draft.band(), leap ? draft.birth() - 1 : draft.birth(), draft.course());
    }

    private Placement shortBreak(Course course, MadeUpHome home) {
        return placement(
                course,
                PlacementType.K2,
                Address.of(home),
                around.carers().of(new org.rightplace.synthetic.place.Bed(home, 0)));
    }

    private Placement shortBreak(Course course, Draws draws, Address home) {
        Address where = around.locality().place(draws, home, Setting.FOSTER.habit());
        return placement(
                course,
                PlacementType.U6,
                where,
                new By(Optional.of(ProviderKind.PR1), Agencies.ownService(authority.number())));
    }

    private static Placement placement(Course course, PlacementType type, Address where, By by) {
        return new Placement(
                course.from(), course.to(), type, where, by, Optional.empty(), Begun.MOVED, Optional.empty());
    }
}
