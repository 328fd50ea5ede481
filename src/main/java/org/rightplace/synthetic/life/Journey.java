package org.rightplace.synthetic.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.life.Person.Family;
import org.rightplace.synthetic.life.Placement.Begun;
import org.rightplace.synthetic.place.Address;
import org.rightplace.synthetic.place.Bed;
import org.rightplace.synthetic.place.Bookings;
import org.rightplace.synthetic.place.Bookings.Booking;
import org.rightplace.synthetic.place.Bookings.While;
import org.rightplace.synthetic.place.Locality;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.MadeUpHome;

/// Draws the placements of one period of care, one after another, until care ends. A journey is taken a
/// step at a time, since children need the same beds.
final class Journey {

    /// Beds are booked from here on; where children lived before no return tells.
    static final int TOLD_FROM = day(2016, 4, 1);

    private static final int REGISTERED = day(2023, 10, 28);
    private static final int NEW_CODE = day(2024, 4, 1);
    private static final int OTHERS_SPLIT = day(2025, 4, 1);
    private static final double STATUS_ONLY = 0.24; // of foster placements that last long enough: set by trial
    private static final int STATUS_ONLY_AFTER = 100;
    private static final double TOGETHER = 0.7; // of brothers and sisters who begin together in foster care: assumed
    private static final double COMES_TO_A_HOME = 0.7; // of children who waited for one: assumed

    private final Draws draws;
    private final Person person;
    private final Course course;
    private final Around around;
    private final List<Placement> placements = new ArrayList<>();
    private final int adoption;
    private final NavigableMap<Integer, LegalStatus> legal;
    private int day;
    private @Nullable Setting next;

    Journey(Draws draws, Person person, Course course, Around around) {
        this.draws = draws;
        this.person = person;
        this.course = course;
        this.around = around;
        this.adoption = course.adopted()
                ? Math.max(course.from() + 130, course.to() - draws.between(130, 330))
                : Integer.MAX_VALUE;
        this.legal = LegalPath.of(draws, person, course, adoption);
        this.day = course.from();
    }

    private static int day(int year, int month, int day) {
        return Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
    }

    /// What an authority has to place a child.
    ///
    /// @param streams    of the world
    record Around(MadeUpAuthority authority, Locality locality, Bookings beds, Carers carers, Streams streams) {

        private static final double ENGLAND_IN_HOMES = 9_480.0 / 81_770; // built-in table, 31 March 2025

        /// How much more or less often its children are in homes than England's.
        double homes() {
            return authority.shape().inHomes() / ENGLAND_IN_HOMES;
        }

        /// What brothers and sisters who come on a day into the same kind of foster care draw in common.
        Draws together(Family family, Setting setting, int day) {
            return streams.of(
                    "together",
                    authority.code(),
                    Integer.toString(family.number()),
                    setting.name(),
                    Integer.toString(day));
        }
    }

    /// The day on which the child needs the next placement.
    int day() {
        return day;
    }

    Person person() {
        return person;
    }

    /// Whether the child needs another placement before care ends, or adoption takes over.
    boolean goesOn() {
        return day < Math.min(adoption, course.to());
    }

    /// Finds the next placement. Children of an authority take their turns in the order of the days on
    /// which they need one, so that a bed that is free is free for as long as the home is there.
    void step() {
        int until = Math.min(adoption, course.to());
        Setting setting = next == null ? suited(Moves.first(draws, person, person.age(day), homes(day)), true) : next;
        Placement placement = place(setting, day, until);
        day = placement.to();
        Optional<ChangeReason> why = Optional.empty();
        if (day < until) {
            Setting from = placement.setting();
            Setting to = suited(Moves.next(draws, person, person.age(day), from, homes(day)), false);
            why = Optional.of(placement.left().orElseGet(() -> Moves.why(draws, from, to)));
            next = placement.isWaiting() && draws.chance(COMES_TO_A_HOME) ? Setting.HOME : to;
        }
        split(placement.ending(day, why));
    }

    /// The period of care as it went.
    ///
    /// @param comesBack whether a later one is known already
    Spell spell(boolean comesBack) {
        if (course.adopted()) {
            adopt();
        }
        var end = Endings.of(draws, person, course, placements.getLast().setting(), comesBack);
        return new Spell(course, placements, Stays.of(course, placements, legal, end));
    }

    private double homes(int day) {
        return around.homes() * Moves.homesThen(day);
    }

    /// A kind of placement that the law, the age and the times allow in the place of one that they do
    /// not.
    private Setting suited(Setting drawn, boolean first) {
        LegalStatus status = LegalPath.at(legal, day);
        boolean remanded = status == LegalStatus.J1;
        boolean ordered = status == LegalStatus.C1 || status == LegalStatus.C2;
        if (drawn == Setting.CUSTODY && !remanded && first) {
            return fallback(day);
        }
        if (remanded && first && draws.chance(0.6)) {
            return Setting.CUSTODY;
        }
        if (drawn == Setting.PARENTS && !ordered) {
            return draws.chance(0.4) ? Setting.KIN : Setting.FOSTER;
        }
        boolean rarer = drawn == Setting.OTHER && !draws.chance(Moves.othersThen(day) / 1.3);
        return rarer ? fallback(day) : drawn;
    }

    private Setting fallback(int day) {
        return person.age(day) >= 16 ? Setting.SUPPORTED : Setting.FOSTER;
    }

    private Placement place(Setting setting, int day, int until) {
        int planned = Math.min(until, day + Moves.days(draws, setting, person, placements.isEmpty()));
        if (!setting.isInHome()) {
            return elsewhere(setting, day, planned);
        }
        boolean secure = setting == Setting.SECURE;
        int age = person.age(day);
        if (planned <= TOLD_FROM) {
            return around.beds()
                    .any(draws, home -> takes(home, secure, age))
                    .map(bed -> inHome(bed, day, planned, Optional.empty()))
                    .orElseGet(() -> elsewhere(fallback(day), day, planned));
        }
        // a stay that began before the first return counts from its beginning, and is booked from there
        Optional<Booking> booked = around.beds()
                .book(draws, new While(day, planned), home -> takes(home, secure, age), home -> worth(home, age));
        return booked.map(booking -> stay(booking, day, planned)).orElseGet(() -> waiting(day, planned));
    }

    /// A stay in a home, which breaks down early the likelier, the worse the home fits.
    private Placement stay(Booking booking, int day, int planned) {
        double fit =
                Fit.of(person.needs(), person.age(day), booking.bed().home().capability());
        int early = day + 10 + (int) ((booking.until() - day) * (0.1 + 0.5 * draws.unit()));
        if (!Fit.breaksDown(draws, fit) || early >= booking.until()) {
            return inHome(booking.bed(), day, booking.until(), cut(booking, planned));
        }
        around.beds().giveUp(booking, early);
        return inHome(booking.bed(), day, early, Optional.of(Moves.whyBroken(draws)));
    }

    /// Where no bed is free, a child waits somewhere else, and not for as long.
    private Placement waiting(int day, int planned) {
        int shorter = Math.min(planned, day + Moves.days(draws, Setting.OTHER, person, false));
        return day < TOLD_FROM
                ? elsewhere(fallback(day), day, shorter)
                : elsewhere(Setting.OTHER, day, shorter).waiting();
    }

    private static Optional<ChangeReason> cut(Booking booking, int planned) {
        return booking.until() < planned
                ? Optional.of(booking.closes() ? ChangeReason.CLOSE : ChangeReason.LAREQ)
                : Optional.empty();
    }

    private boolean takes(MadeUpHome home, boolean secure, int age) {
        var takes = home.capability().takes();
        boolean sex = switch (takes.sexes().orElse(Sexes.ANY)) {
            case ANY -> true;
            case FEMALE -> person.sex() == org.rightplace.care.child.Sex.FEMALE;
            case MALE -> person.sex() == org.rightplace.care.child.Sex.MALE;
        };
        boolean old = age >= takes.youngest().orElse(0) && age <= takes.oldest().orElse(Capability.Takes.OLDEST);
        return home.isSecure() == secure && sex && old;
    }

    /// How many of a child's higher needs a home says it can meet, less those it does not: assumed to
    /// be asked for.
    private int worth(MadeUpHome home, int age) {
        int worth = 0;
        for (NeedDomain domain : NeedDomain.values()) {
            int level = person.needs().level(domain, age);
            if (level >= 2) {
                boolean meets = home.capability()
                        .find(domain)
                        .filter(ability -> ability.highest().orElse(0) >= level)
                        .isPresent();
                worth += meets ? level : -level;
            }
        }
        return worth;
    }

    private Placement inHome(Bed bed, int day, int until, Optional<ChangeReason> cut) {
        PlacementType type = bed.home().isSecure() ? PlacementType.K1 : PlacementType.K2;
        return new Placement(
                day, until, type, Address.of(bed.home()), around.carers().of(bed), Optional.of(bed), Begun.MOVED, cut);
    }

    private Placement elsewhere(Setting setting, int day, int until) {
        Address home = person.family().home();
        boolean atHome = setting == Setting.PARENTS && draws.chance(0.5);
        boolean together = placements.isEmpty() && setting.isFoster() && draws.chance(TOGETHER);
        Draws from = together ? around.together(person.family(), setting, day) : draws;
        Address where = atHome ? home : around.locality().place(from, home, setting.habit());
        return new Placement(
                day,
                until,
                type(setting, day),
                where,
                around.carers().of(from, setting, where.place()),
                Optional.empty(),
                Begun.MOVED,
                Optional.empty());
    }

    private PlacementType type(Setting setting, int day) {
        return switch (setting) {
            case SUPPORTED -> {
                boolean independent = draws.chance(0.25);
                yield day >= NEW_CODE
                        ? PlacementType.K3
                        : independent && day < REGISTERED ? PlacementType.P2 : PlacementType.H5;
            }
            case OTHER ->
                day >= OTHERS_SPLIT ? Placement.OTHERS.get(draws.below(Placement.OTHERS.size())) : PlacementType.Z1;
            default -> setting.type();
        };
    }

    /// Adds a placement, cut in two where its status changed while the carers stayed the same: foster
    /// care that became long-term, supported accommodation that took the code of 2024-25.
    private void split(Placement placement) {
        int after = placement.from() + STATUS_ONLY_AFTER;
        if (placement.setting().isFoster() && after < placement.to() && draws.chance(STATUS_ONLY)) {
            boolean kin = placement.setting() == Setting.KIN;
            int day = draws.between(after, Math.min(placement.to() - 1, after + 300));
            goOn(placement, day, kin ? PlacementType.U1 : PlacementType.U4);
        } else {
            recoded(placement);
        }
    }

    /// Independent living was no placement from 28 October 2023 on, semi-independent living none after
    /// 2024-25.
    private void recoded(Placement placement) {
        int day = Integer.MAX_VALUE;
        PlacementType next = PlacementType.K3;
        if (placement.type() == PlacementType.P2) {
            day = draws.between(Math.max(placement.from() + 1, REGISTERED - 27), REGISTERED);
            next = PlacementType.H5;
        } else if (placement.type() == PlacementType.H5) {
            day = Math.max(NEW_CODE, placement.from()) + draws.between(1, 270);
        }
        if (day < placement.to()) {
            placements.add(placement.ending(day, Optional.of(ChangeReason.PLACE)));
            recoded(sameCarer(placement, day, next));
        } else {
            placements.add(placement);
        }
    }

    private void goOn(Placement placement, int day, PlacementType type) {
        placements.add(placement.ending(day, Optional.of(ChangeReason.PLACE)));
        placements.add(sameCarer(placement, day, type));
    }

    private static Placement sameCarer(Placement placement, int day, PlacementType type) {
        return new Placement(
                day,
                placement.to(),
                type,
                placement.where(),
                placement.by(),
                placement.bed(),
                Begun.SAME_CARER,
                placement.left());
    }

    private void adopt() {
        Placement last = placements.removeLast();
        boolean sameCarer = last.setting() == Setting.FOSTER && draws.chance(0.12);
        ChangeReason why = sameCarer ? ChangeReason.PLACE : ChangeReason.CARPL;
        placements.add(last.ending(adoption, Optional.of(why)));
        Address where = sameCarer
                ? last.where()
                : around.locality().place(draws, person.family().home(), Locality.Habit.ADOPTION);
        placements.add(new Placement(
                adoption,
                course.to(),
                sameCarer ? PlacementType.A5 : PlacementType.A6,
                where,
                around.carers().of(draws, Setting.ADOPTION, where.place()),
                Optional.empty(),
                sameCarer ? Begun.SAME_CARER : Begun.MOVED,
                Optional.empty()));
    }
}
