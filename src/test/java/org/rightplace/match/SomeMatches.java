package org.rightplace.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.rightplace.care.Judgement;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.CareIntensity;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.PlaceThatMatters.Reason;
import org.rightplace.care.need.PlaceThatMatters.Wanted;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.geo.GridReference;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Offer;
import org.rightplace.sufficiency.gap.SomeHomes;

/// Children and homes who do not exist, drawn.
public final class SomeMatches {

    static final LocalDate DAY = SomeHomes.DAY;
    static final String HERE = "E10000016";
    static final String THERE = "E10000014";
    static final String FAR = "E08000025";
    static final List<String> AREAS = List.of(HERE, THERE, FAR);
    public static final Land LAND = new Land(Map.of(
            HERE, new GridReference(575_000, 155_000),
            THERE, new GridReference(450_000, 130_000)));
    static final WrittenBy WRITTEN = new WrittenBy(WrittenBy.Role.CHILD, "", DAY);

    private SomeMatches() {}

    static Seeker seeker(Call call, PlaceThatMatters... places) {
        return new Seeker(
                SomeHomes.key(1, HERE),
                call,
                Optional.empty(),
                List.of(places),
                Seeker.Asked.NOTHING,
                Optional.empty());
    }

    static Candidate candidate(Offer offer) {
        return new Candidate(offer, Optional.empty(), Household.NOBODY, Optional.empty(), Candidate.Stay.ELSEWHERE);
    }

    static PlaceThatMatters place(Wanted wanted, String area, Reason why) {
        Cohort.Key key = SomeHomes.key(1, HERE);
        return new PlaceThatMatters(key.child(), key.authority(), wanted, area, why, WRITTEN);
    }

    static Household household(Map<NeedDomain, Integer> levels) {
        return Household.of(List.of(member(OptionalInt.of(14), levels)));
    }

    static Household.Member member(OptionalInt age, Map<NeedDomain, Integer> levels) {
        List<Need> needs = new ArrayList<>();
        levels.forEach((domain, level) ->
                needs.add(NeedsProfile.need(domain, new NeedLevel.Assessed(level), Need.Extent.NOT_SAID, DAY)));
        return new Household.Member(age, Profile.of(SomeHomes.key(2, HERE).child(), DAY, needs));
    }

    static Seeker drawnSeeker(RandomGenerator random) {
        Call call = SomeHomes.drawnChild(random, 1, AREAS, 9).call();
        List<PlaceThatMatters> places = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            places.add(place(
                    random.nextBoolean() ? Wanted.AVOID : Wanted.BE_NEAR,
                    AREAS.get(random.nextInt(3)),
                    Reason.values()[random.nextInt(Reason.values().length)]));
        }
        return new Seeker(
                SomeHomes.key(1, AREAS.get(random.nextInt(3))),
                call,
                drawn(random, CareIntensity.values()),
                places,
                new Seeker.Asked(
                        random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(3)) : OptionalInt.empty(),
                        drawn(random, Company.values()),
                        drawn(random),
                        drawn(random),
                        drawn(random),
                        drawn(random, NeededBy.values())),
                Optional.empty());
    }

    /// Children with keys of their own.
    static List<Seeker> drawnSeekers(RandomGenerator random, int many) {
        List<Seeker> children = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            Seeker drawn = drawnSeeker(random);
            children.add(new Seeker(
                    SomeHomes.key(number, drawn.child().authority()),
                    drawn.call(),
                    drawn.care(),
                    drawn.places(),
                    drawn.asked(),
                    drawn.home()));
        }
        return children;
    }

    static Candidate drawnCandidate(RandomGenerator random, int number) {
        Household household = Household.NOBODY;
        if (random.nextBoolean()) {
            List<Household.Member> members = new ArrayList<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                Map<NeedDomain, Integer> levels = new EnumMap<>(NeedDomain.class);
                for (NeedDomain domain : NeedDomain.values()) {
                    if (random.nextInt(6) == 0) {
                        levels.put(domain, random.nextInt(4));
                    }
                }
                members.add(member(
                        random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(8 + random.nextInt(10)), levels));
            }
            household = Household.of(members);
        }
        return new Candidate(
                SomeHomes.drawnHome(random, number, AREAS),
                Optional.empty(),
                household,
                drawn(random, Judgement.values()),
                random.nextInt(8) == 0 ? Candidate.Stay.values()[random.nextInt(3)] : Candidate.Stay.ELSEWHERE);
    }

    static Desk drawnDesk(RandomGenerator random) {
        Map<Term, Integer> weights = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            weights.put(term, random.nextInt(3) == 0 ? 0 : random.nextInt(Desk.MOST + 1));
        }
        weights.put(Term.NEEDS, 1 + random.nextInt(Desk.MOST));
        return new Desk(
                weights,
                Evidence.values()[random.nextInt(Evidence.values().length)],
                random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty(),
                1 + random.nextInt(60));
    }

    public static List<Candidate> candidates(int homes, long seed) {
        var random = random(seed);
        return IntStream.range(0, homes)
                .mapToObj(number -> drawnCandidate(random, number))
                .toList();
    }

    public static List<Seeker> seekers(int children, long seed) {
        var random = random(seed);
        return IntStream.range(0, children)
                .mapToObj(child -> drawnSeeker(random))
                .toList();
    }

    static SplittableRandom random(long seed) {
        return new SplittableRandom(seed);
    }

    private static <E> Optional<E> drawn(RandomGenerator random, E[] values) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(values[random.nextInt(values.length)]);
    }

    private static Optional<Boolean> drawn(RandomGenerator random) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(random.nextBoolean());
    }
}
