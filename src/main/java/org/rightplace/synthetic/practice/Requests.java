package org.rightplace.synthetic.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rightplace.care.home.Capability;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Fit;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Setting;
import org.rightplace.synthetic.life.Spell;
import org.rightplace.synthetic.practice.Request.Found;

/// The requests for places that a child's life made necessary.
///
/// A place is asked for before each new placement with foster carers who are no kin, in a home or in
/// supported accommodation; when a child waits for a home; and for some children in a home that fits
/// badly. That four moves into homes of five are planned is measured (`DOMAIN.md` 4.1, 113 children);
/// all else, above all how long children wait, is assumed.
final class Requests {

    private static final double PLANNED = 0.86; // so that with children who wait four of five are
    private static final double UNREGISTERED_WHILE_WAITING = 0.5;
    private static final double UNREGISTERED = 0.13; // of other placements of children of ten and older
    private static final double ASKED_AGAIN = 0.3; // of children in a home that fits badly
    private static final double FITS_BADLY = 0.3;
    private static final int OLD_ENOUGH = 10;
    private static final int BEFORE_CARE = 5; // days at most

    private final Streams streams;
    private final String authority;
    private final Told told;
    private final Set<Integer> days = new TreeSet<>();
    private final List<Request> requests = new ArrayList<>();

    private Requests(Streams streams, String authority, Told told) {
        this.streams = streams;
        this.authority = authority;
        this.told = told;
    }

    /// All of a child's, no two on one day.
    static List<Request> of(Streams streams, String authority, Told told) {
        var requests = new Requests(streams, authority, told);
        if (!told.child().shortBreak()) {
            told.child().spells().forEach(requests::spell);
        }
        return requests.requests;
    }

    private Person person() {
        return told.child().person();
    }

    private void spell(Spell spell) {
        List<Placement> all = spell.placements();
        int answer = -1; // the placement that answers an earlier request
        for (int i = 0; i < all.size(); i++) {
            Placement placement = all.get(i);
            if (placement.sameCarer()) {
                continue;
            }
            Draws draws = streams.of("request", authority, person().number(), Integer.toString(placement.from()));
            if (placement.isWaiting()) {
                answer = waits(draws, spell, i);
                continue;
            }
            if (i != answer) {
                int least =
                        i == 0 ? placement.from() - BEFORE_CARE : all.get(i - 1).from() + 1;
                moves(draws, spell, placement, Math.max(least, person().birth()));
            }
            answer = Math.max(answer, again(draws, spell, i));
        }
    }

    /// A child waits for a home, half of them where nobody is registered.
    private int waits(Draws draws, Spell spell, int at) {
        Placement placement = spell.placements().get(at);
        int next = next(spell, at);
        Optional<Placement> home =
                next < 0 ? Optional.empty() : Optional.of(spell.placements().get(next));
        int asked = placement.from();
        if (draws.chance(UNREGISTERED_WHILE_WAITING)) {
            add(asking(spell, PlaceKind.RESIDENTIAL, asked, false, Optional.of(new Found(placement, false))));
            asked++;
        }
        add(asking(spell, PlaceKind.RESIDENTIAL, asked, false, home.map(one -> new Found(one, true)))
                .waitingIn(placement));
        return next;
    }

    /// The number of the next placement with new carers, if it is in a home; -1 otherwise.
    private static int next(Spell spell, int at) {
        for (int i = at + 1; i < spell.placements().size(); i++) {
            Placement placement = spell.placements().get(i);
            if (!placement.sameCarer()) {
                return placement.bed().isPresent() ? i : -1;
            }
        }
        return -1;
    }

    private void moves(Draws draws, Spell spell, Placement placement, int least) {
        Setting setting = placement.setting();
        boolean unregistered =
                setting == Setting.OTHER && person().age(placement.from()) >= OLD_ENOUGH && draws.chance(UNREGISTERED);
        Optional<PlaceKind> kind =
                kind(setting).or(() -> unregistered ? Optional.of(PlaceKind.RESIDENTIAL) : Optional.empty());
        boolean planned = !unregistered && draws.chance(PLANNED);
        int wait = planned ? (int) (1 + waits(setting) * draws.waiting()) : draws.below(3);
        int asked = Math.max(least, placement.from() - wait);
        kind.ifPresent(
                asks -> add(asking(spell, asks, asked, planned, Optional.of(new Found(placement, !unregistered)))));
    }

    private static Optional<PlaceKind> kind(Setting setting) {
        return switch (setting) {
            case FOSTER -> Optional.of(PlaceKind.FOSTER);
            case HOME, SECURE -> Optional.of(PlaceKind.RESIDENTIAL);
            case SUPPORTED -> Optional.of(PlaceKind.SUPPORTED);
            case KIN, ADOPTION, PARENTS, CARE_HOME, HOSPITAL, FAMILY_CENTRE, CUSTODY, SCHOOL, OTHER -> Optional.empty();
        };
    }

    /// Mean days of a search that could be planned.
    private static double waits(Setting setting) {
        return switch (setting) {
            case HOME, SECURE -> 35;
            case SUPPORTED -> 14;
            default -> 12;
        };
    }

    /// Whether another home is asked for, and which placement answers that; -1 where none does.
    private int again(Draws draws, Spell spell, int at) {
        Placement placement = spell.placements().get(at);
        Optional<Capability> home = placement.bed().map(bed -> bed.home().capability());
        int asked = placement.from() + 30 + draws.below(60);
        int age = person().age(placement.from());
        boolean badly = home.isPresent() && Fit.of(person().needs(), age, home.get()) < FITS_BADLY;
        if (!badly || asked >= placement.to() || !draws.chance(ASKED_AGAIN)) {
            return -1;
        }
        int next = next(spell, at);
        Optional<Found> found = next < 0
                ? Optional.empty()
                : Optional.of(new Found(spell.placements().get(next), true));
        add(asking(spell, PlaceKind.RESIDENTIAL, asked, true, found));
        return next;
    }

    private Request asking(Spell spell, PlaceKind kind, int asked, boolean planned, Optional<Found> found) {
        return new Request(
                told,
                kind,
                asked,
                planned,
                found,
                Optional.empty(),
                spell.course().to());
    }

    /// Adds one, on the first day from its own on that has none, if there is such a day in time.
    private void add(Request request) {
        int last = request.found().map(one -> one.placement().from()).orElse(request.careEnds() - 1);
        for (int day = request.asked(); day <= last; day++) {
            if (days.add(day)) {
                requests.add(request.on(day));
                return;
            }
        }
    }
}
