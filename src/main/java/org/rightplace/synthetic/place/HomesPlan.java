package org.rightplace.synthetic.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Judgement;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.PublishedTotals;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;
import org.rightplace.care.Urn;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.synthetic.place.MadeUpHome.Registered;

/// The homes of a synthetic world. On 31 March 2025 each place has as many homes of each type and
/// owner, with as many places and judgements together, as the constituency it is drawn to; which home
/// is how large is drawn. Homes that have closed are added so that each 31 March since 2016 has as many
/// as were published.
final class HomesPlan {

    /// Homes by the calendar year of registration, newest first, of those listed on 31 March 2025
    /// (`DOMAIN.md` 4.4; 2025 by its first quarter, as many as a fifth of 2024: assumed).
    private static final int[] REGISTERED = {124, 619, 507, 309, 266, 273, 201};
    private static final int NEWEST = 2025;
    private static final double LISTED = 3_946;
    private static final int OLDEST = 1998;

    private final Tables tables;
    private final Land land;
    private final Streams streams;
    private final double scale;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<ProvisionType, Double> kept = new EnumMap<>(ProvisionType.class);

    private HomesPlan(Tables tables, Land land, Streams streams, double scale) {
        this.tables = tables;
        this.land = land;
        this.streams = streams;
        this.scale = scale;
    }

    private static final double ALL_ASKED = 0.75;

    private record Draft(Place place, ProvisionType type, Sector owner, int places, Optional<Judgement> judgement) {}

    private record Dated(Draft draft, int opened, int closed) {}

    /// The homes of a world, those that have closed last.
    static List<MadeUpHome> of(Tables tables, Land land, Streams streams, double scale) {
        return new HomesPlan(tables, land, streams, scale).homes();
    }

    private List<MadeUpHome> homes() {
        for (OutcomeRow row : tables.outcomes().rows()) {
            if (row.type().isHome()) {
                draft(row);
            }
        }
        List<Dated> dated = opened();
        dated.addAll(closed(dated));
        var names = streams.of("home names");
        List<MadeUpHome> homes = new ArrayList<>();
        for (Dated one : dated) {
            homes.add(home(homes.size() + 1, one, names));
        }
        return Collections.unmodifiableList(homes);
    }

    private void draft(OutcomeRow row) {
        Place place = land.modelled().get(row.constituency());
        if (place == null || row.tally().homes() == 0) {
            return;
        }
        Draws draws = streams.of(
                "homes", row.constituency(), row.type().name(), row.sector().name());
        List<Optional<Judgement>> judgements = judgements(row.tally());
        shuffle(judgements, draws);
        int[] sizes = sizes(row.tally(), draws);
        for (int i = 0; i < sizes.length; i++) {
            double before = kept.getOrDefault(row.type(), 0.5);
            kept.put(row.type(), before + scale);
            if (Math.floor(before + scale + 1e-9) > Math.floor(before + 1e-9)) {
                drafts.add(new Draft(place, row.type(), row.sector(), sizes[i], judgements.get(i)));
            }
        }
    }

    private static int[] sizes(Tally tally, Draws draws) {
        int[] sizes = new int[tally.homes()];
        double[] weights = new double[tally.homes()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 1;
            weights[i] = 1 + 0.1 * draws.unit();
        }
        for (int more = tally.places() - tally.homes(); more > 0; more--) {
            sizes[draws.pick(weights)]++;
        }
        return sizes;
    }

    private static List<Optional<Judgement>> judgements(Tally tally) {
        List<Optional<Judgement>> all = new ArrayList<>();
        all.addAll(Collections.nCopies(tally.outstanding(), Optional.of(Judgement.OUTSTANDING)));
        all.addAll(Collections.nCopies(tally.good(), Optional.of(Judgement.GOOD)));
        all.addAll(Collections.nCopies(tally.requiresImprovement(), Optional.of(Judgement.REQUIRES_IMPROVEMENT)));
        all.addAll(Collections.nCopies(tally.inadequate(), Optional.of(Judgement.INADEQUATE)));
        all.addAll(Collections.nCopies(tally.homes() - all.size(), Optional.empty()));
        return all;
    }

    private static <T> void shuffle(List<T> list, Draws draws) {
        for (int i = list.size() - 1; i > 0; i--) {
            Collections.swap(list, i, draws.below(i + 1));
        }
    }

    /// Homes without a judgement are the newest; among the others small ones are newer than large ones,
    /// more often than not (homes registered since April 2024 have 2.9 places, all together 3.6).
    private List<Dated> opened() {
        Draws draws = streams.of("opened");
        record Aged(Draft draft, double age) {}
        List<Aged> aged = new ArrayList<>();
        for (Draft draft : drafts) {
            double age = draft.judgement().isEmpty() ? draws.unit() : 1 + 0.5 * draft.places() + 2 * draws.unit();
            aged.add(new Aged(draft, age));
        }
        aged.sort(Comparator.comparingDouble(Aged::age));
        List<Dated> dated = new ArrayList<>();
        for (int rank = 0; rank < aged.size(); rank++) {
            dated.add(new Dated(aged.get(rank).draft(), day(rank * LISTED / aged.size(), draws), MadeUpHome.NEVER));
        }
        return dated;
    }

    private static int day(double rank, Draws draws) {
        double left = rank;
        for (int back = 0; back < REGISTERED.length; back++) {
            if (left < REGISTERED[back]) {
                LocalDate first = LocalDate.of(NEWEST - back, 1, 1);
                return Math.toIntExact(first.toEpochDay()) + draws.below(back == 0 ? 89 : 365);
            }
            left -= REGISTERED[back];
        }
        return before(NEWEST - REGISTERED.length + 1, draws);
    }

    private static int before(int year, Draws draws) {
        return Math.toIntExact(LocalDate.of(OLDEST, 1, 1).toEpochDay()) + draws.below((year - OLDEST) * 365);
    }

    /// Homes that were open on one of the published dates and are no more in 2025.
    private List<Dated> closed(List<Dated> open) {
        Draws draws = streams.of("closed");
        List<Dated> closed = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        int[] missing = new int[NEWEST - Shape.FIRST];
        for (int year = Shape.FIRST; year < NEWEST; year++) {
            least = Math.min(least, Math.max(0, missing(open, year)));
            missing[year - Shape.FIRST] = least;
        }
        int size = missing[0] == 0 ? 0 : size(open, missing[0]);
        for (int home = 0; home < missing[0] && !drafts.isEmpty(); home++) {
            int last = Shape.FIRST;
            while (last + 1 < NEWEST && missing[last + 1 - Shape.FIRST] > home) {
                last++;
            }
            Draft like = drafts.get(draws.below(drafts.size()));
            int places =
                    like.type() == ProvisionType.CHILDRENS_HOME ? draws.between(size - 2, size + 2) : like.places();
            closed.add(new Dated(
                    new Draft(like.place(), like.type(), like.owner(), places, Optional.empty()),
                    before(Shape.FIRST, draws),
                    Math.toIntExact(LocalDate.of(last, 4, 1).toEpochDay()) + draws.between(30, 364)));
        }
        return closed;
    }

    private int missing(List<Dated> open, int year) {
        int then = Math.toIntExact(LocalDate.of(year, 3, 31).toEpochDay());
        int there = (int) open.stream().filter(one -> one.opened() <= then).count();
        int published = tables.totals()
                .find(LocalDate.of(year, 3, 31))
                .map(PublishedTotals.Total::homes)
                .orElse(0);
        return (int) Math.round(published * scale) - there;
    }

    private int size(List<Dated> open, int missing) {
        LocalDate first = LocalDate.of(Shape.FIRST, 3, 31);
        int there = open.stream()
                .filter(one -> one.opened() <= first.toEpochDay())
                .mapToInt(one -> one.draft().places())
                .sum();
        double published =
                tables.totals().find(first).map(PublishedTotals.Total::places).orElse(0) * scale;
        return Math.clamp(Math.round((published - there) / missing), 3, 9);
    }

    private MadeUpHome home(int number, Dated one, Draws names) {
        Draft draft = one.draft();
        var urn = new Urn("%s%05d".formatted(Urn.MADE_UP, number));
        var registered = new Registered(
                draft.type(), draft.owner(), draft.places(), one.opened(), one.closed(), draft.judgement());
        return new MadeUpHome(
                urn,
                "Synthetic home %d, %s".formatted(number, draft.place().name()),
                draft.place(),
                names.below(Place.SECTORS),
                registered,
                Capabilities.of(
                        streams.of("capability", urn.value()),
                        urn,
                        draft.type(),
                        draft.places(),
                        asked(draft.place())));
    }

    /// Whether the authority has asked every home that lies there to fill in the whole form.
    private boolean asked(Place place) {
        return streams.of("whole-form", Integer.toString(place.authority())).chance(ALL_ASKED);
    }
}
