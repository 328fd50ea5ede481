package org.rightplace.synthetic.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.NeedsProfile.Occasion;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.geo.MadeUp;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Course;
import org.rightplace.synthetic.life.Spell;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.Settled;
import org.rightplace.synthetic.place.Shape;

/// All that one authority writes down beside its returns, as known on the world's last day, 31 March
/// 2026.
public final class Practice {

    /// The last day of the world.
    public static final LocalDate LAST = LocalDate.of(Shape.LAST, 3, 31);
    /// Searches are logged from this day on.
    public static final LocalDate LOGGED_FROM = LAST.minusYears(2).plusDays(1);

    private static final int KNOWN_ON = Math.toIntExact(LAST.toEpochDay());
    private static final int A_YEAR = 365;

    private final Streams streams;
    private final MadeUpAuthority authority;
    private final List<Told> children;
    private final Recording recording;
    private final String called;
    private final List<Request> requests = new ArrayList<>();
    private final Referring referring;

    private Practice(Settled settled, Streams streams, MadeUpAuthority authority, List<Told> children) {
        this.streams = streams;
        this.authority = authority;
        this.children = List.copyOf(children);
        this.recording = Recording.of(streams, authority);
        this.called = MadeUp.authority(authority.code()).orElseThrow();
        children.forEach(told -> requests.addAll(Requests.of(streams, authority.code(), told)));
        var costs = new Costs(settled, streams, recording.costParts());
        this.referring = new Referring(called, settled.land().authorities(), new Siblings(children), costs, KNOWN_ON);
    }

    /// What an authority writes down of its children.
    public static Practice of(Settled settled, Streams streams, MadeUpAuthority authority, List<Told> children) {
        return new Practice(settled, streams, authority, children);
    }

    /// Which of all this it writes down.
    public Recording recording() {
        return recording;
    }

    /// All requests, by the child's number and then by day.
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /// The requests that came in in a quarter, in the same order.
    public List<Request> requests(Quarter quarter) {
        return requests.stream()
                .filter(request -> quarter.holds(request.asked()))
                .toList();
    }

    /// The requests that came in in a quarter, with what came of them by the world's last day: each
    /// request is in one quarter's file, and one that is still open says so.
    public List<MadeUpReferral> referrals(Quarter quarter) {
        return requests(quarter).stream()
                .map(request -> referring.of(draws("referral", request), request))
                .toList();
    }

    /// The log of searches for homes; none where it keeps no log.
    public List<HomeSearch> searches() {
        var searching = new Searching(called, recording.profiles(), KNOWN_ON);
        return requests.stream()
                .filter(request -> recording.keepsLog()
                        && request.kind() == PlaceKind.RESIDENTIAL
                        && LOGGED_FROM.toEpochDay() <= request.asked()
                        && request.asked() <= KNOWN_ON)
                .map(request -> searching.of(draws("search", request), request))
                .toList();
    }

    private Draws draws(String of, Request request) {
        return streams.of(of, authority.code(), request.number(), Integer.toString(request.asked()));
    }

    /// Profiles of children's needs: of some of those in care on the last day, at a review on that day,
    /// and when they were accommodated if that was within a year; and what some of them say.
    public Profiles profiles() {
        var profiling = new Profiling(called);
        List<NeedsProfile> profiles = new ArrayList<>();
        List<OwnWords> words = new ArrayList<>();
        for (Told told : children) {
            Draws draws = streams.of(
                    "profile", authority.code(), told.child().person().number());
            boolean made = draws.chance(recording.profiles());
            if (made && told.child().inCareOn(LAST)) {
                int from = since(told);
                if (KNOWN_ON - from < A_YEAR && from < KNOWN_ON) {
                    profiles.add(profiling.profile(draws, told, LocalDate.ofEpochDay(from), Occasion.AT_ACCOMMODATION));
                }
                profiles.add(profiling.profile(draws, told, LAST, Occasion.REVIEW));
                words.addAll(profiling.words(draws, told, LAST));
            }
        }
        return new Profiles(profiles, words);
    }

    private static int since(Told told) {
        return told.child().spells().stream()
                .map(Spell::course)
                .filter(course -> course.holds(KNOWN_ON))
                .mapToInt(Course::from)
                .findFirst()
                .orElseThrow();
    }

    /// Needs as they were written down, and what children said beside them.
    public record Profiles(List<NeedsProfile> profiles, List<OwnWords> words) {
        public Profiles {
            profiles = List.copyOf(profiles);
            words = List.copyOf(words);
        }
    }
}
