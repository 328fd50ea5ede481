package org.rightplace.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capacity;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;
import org.rightplace.sufficiency.gap.Offer;

/// What could have been, had today's homes been matched by need from the start, for the children who
/// live in them: totals, and never which child. To move a child is a harm; what is counted here says how
/// far homes that are there could have been right, not that anybody should go.
///
/// Each home has the places of the children who live in it, and those that are open. A child takes one
/// place, or the whole home where the child is to live alone; the present home can always be had. Who
/// would live with whom is not weighed: everybody would have come new.
///
/// @param of       all children together
/// @param byArea   by the authority that looks after them
/// @param points   of all children where they live, in points that are sure
/// @param asIf     the same as it could have been
/// @param bound    no other way would have given more
/// @param fostering children of whom a foster home is recorded as suitable
public record AsIfAtEntry(Counts of, Map<String, Counts> byArea, long points, long asIf, long bound, int fostering) {

    /// To how many homes, those with most sure points, a child could have come.
    public static final int MOST_HOMES = 60;

    /// Worth more than any points, so that nobody is left without a place for the sake of others.
    private static final long A_PLACE = 2L * Match.ALL;

    public AsIfAtEntry {
        byArea = new TreeMap<>(byArea);
    }

    /// A child who lives in a home.
    ///
    /// @param child     with the home
    /// @param fostering whether a foster home is recorded as suitable
    public record Living(Seeker child, boolean fostering) {
        public Living {
            if (child.home().isEmpty()) {
                throw new IllegalArgumentException("who lives in no home is none of these");
            }
        }
    }

    /// How many children.
    ///
    /// @param children   who live in a home that is known
    /// @param elsewhere  would have come to another home: so many moves it would be now
    /// @param betterMet  would have more points for needs, for sure
    /// @param lessMet    would have fewer
    /// @param nearer     would live nearer to their own authority
    /// @param further    would live further from it
    /// @param ruledOut   live where something that is recorded rules the home out
    /// @param nothing    no home that is known has more sure points for them than theirs
    /// @param taken      some home has, and others would have its places
    public record Counts(
            int children,
            int elsewhere,
            int betterMet,
            int lessMet,
            int nearer,
            int further,
            int ruledOut,
            int nothing,
            int taken) {

        private static final Counts NOBODY = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0);

        private Counts plus(Counts other) {
            return new Counts(
                    children + other.children,
                    elsewhere + other.elsewhere,
                    betterMet + other.betterMet,
                    lessMet + other.lessMet,
                    nearer + other.nearer,
                    further + other.further,
                    ruledOut + other.ruledOut,
                    nothing + other.nothing,
                    taken + other.taken);
        }
    }

    /// What could have been.
    ///
    /// @param children those whose home is none of `homes` are left out
    public static AsIfAtEntry of(List<Living> children, Desk desk, Land land, List<Candidate> homes) {
        Map<Urn, Integer> columns = new HashMap<>();
        IntStream.range(0, homes.size())
                .forEach(i -> columns.put(homes.get(i).offer().home(), i));
        List<Living> living = children.stream()
                .filter(one -> columns.containsKey(one.child().home().orElseThrow()))
                .toList();
        int[] room = homes.stream().mapToInt(home -> home.open().orElse(0)).toArray();
        living.forEach(one -> room[columns.getOrDefault(one.child().home().orElseThrow(), 0)]++);
        List<Candidate> emptied = IntStream.range(0, room.length)
                .mapToObj(home -> emptied(homes.get(home), room[home]))
                .toList();
        List<Row> rows = IntStream.range(0, living.size())
                .parallel()
                .mapToObj(row -> {
                    Seeker child = alone(living.get(row).child());
                    int own = columns.getOrDefault(child.home().orElseThrow(), 0);
                    return Row.of(row, child, own, new Matching(child, desk, land, emptied), room);
                })
                .toList();
        Shared best = new Sharing(
                        rows.size(),
                        IntStream.of(room).boxed().toList(),
                        rows.stream().flatMap(row -> row.options().stream()).toList(),
                        List.of())
                .best();
        Map<Integer, Option> given = new HashMap<>();
        best.taken().forEach(option -> given.put(option.row(), option));
        Map<String, Counts> byArea = new TreeMap<>();
        Counts all = Counts.NOBODY;
        long points = 0;
        long asIf = 0;
        int fostering = 0;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Optional<Had> could = Optional.ofNullable(given.get(i)).map(row::had);
            Had then = could.orElse(row.own());
            Counts counts = row.counts(then, land, emptied);
            all = all.plus(counts);
            byArea.merge(row.child().child().authority(), counts, Counts::plus);
            points += row.own().points();
            asIf += could.map(Had::points).orElse(0);
            fostering += living.get(i).fostering() ? 1 : 0;
        }
        return new AsIfAtEntry(
                all,
                byArea,
                points,
                asIf,
                Math.max(asIf, best.bound() - A_PLACE * best.taken().size()),
                fostering);
    }

    /// A home as if nobody lived in it yet.
    private static Candidate emptied(Candidate home, int places) {
        Offer offer = home.offer();
        return new Candidate(
                new Offer(
                        offer.home(),
                        offer.area(),
                        offer.abilities(),
                        offer.purposes(),
                        offer.takes(),
                        offer.setting(),
                        Optional.of(new Capacity(
                                offer.home(),
                                offer.room().map(Capacity::on).orElse(LocalDate.EPOCH),
                                OptionalInt.of(places),
                                OptionalInt.of(places),
                                Map.of(),
                                OptionalInt.empty(),
                                offer.room().flatMap(Capacity::fee)))),
                home.constituency(),
                Household.NOBODY,
                home.judgement(),
                Candidate.Stay.ELSEWHERE);
    }

    /// Brothers and sisters in care are children of their own here.
    private static Seeker alone(Seeker child) {
        Seeker.Asked asked = child.asked();
        return new Seeker(
                child.child(),
                child.call(),
                child.care(),
                child.places(),
                new Seeker.Asked(
                        OptionalInt.of(0),
                        asked.company(),
                        asked.therapy(),
                        asked.culture(),
                        asked.ownArea(),
                        asked.by()),
                child.home());
    }

    /// A place, to a child.
    ///
    /// @param points that are sure
    /// @param needs  those of them that are for needs
    private record Had(int home, int points, int needs) {

        static Had of(int home, Match match) {
            return new Had(
                    home,
                    match.score().low(),
                    Optional.ofNullable(match.byTerm().get(Term.NEEDS))
                            .map(Reason.Points::low)
                            .orElse(0));
        }
    }

    /// A child, where the child lives, and where the child could have come.
    private record Row(Seeker child, Had own, boolean ruledOut, List<Had> could, List<Option> options) {

        static Row of(int row, Seeker child, int own, Matching matching, int[] room) {
            List<Match> matches = matching.matches();
            Had present = Had.of(own, matches.get(own));
            List<Had> could = new ArrayList<>(List.of(present));
            IntStream.range(0, matches.size())
                    .filter(home ->
                            home != own && room[home] > 0 && matches.get(home).isPossible())
                    .mapToObj(home -> Had.of(home, matches.get(home)))
                    .sorted(Comparator.comparingInt(had -> -had.points()))
                    .limit(MOST_HOMES)
                    .forEach(could::add);
            return new Row(
                    child,
                    present,
                    !matches.get(own).isPossible(),
                    could,
                    could.stream()
                            .map(had -> new Option(
                                    row,
                                    had.home(),
                                    had.points() + A_PLACE,
                                    child.isSolo() && had.home() != own ? room[had.home()] : 1))
                            .toList());
        }

        Had had(Option option) {
            return could.stream()
                    .filter(one -> one.home() == option.column())
                    .findFirst()
                    .orElseThrow();
        }

        Counts counts(Had then, Land land, List<Candidate> homes) {
            int most = could.stream().mapToInt(Had::points).max().orElse(0);
            OptionalDouble now = miles(own, land, homes);
            OptionalDouble thenMiles = miles(then, land, homes);
            boolean known = now.isPresent() && thenMiles.isPresent();
            return new Counts(
                    1,
                    one(then.home() != own.home()),
                    one(then.needs() > own.needs()),
                    one(then.needs() < own.needs()),
                    one(known && thenMiles.getAsDouble() < now.getAsDouble()),
                    one(known && thenMiles.getAsDouble() > now.getAsDouble()),
                    one(ruledOut),
                    one(most <= own.points()),
                    one(most > own.points() && then.points() <= own.points()));
        }

        private OptionalDouble miles(Had had, Land land, List<Candidate> homes) {
            return land.miles(child.child().authority(), homes.get(had.home()));
        }

        private static int one(boolean is) {
            return is ? 1 : 0;
        }
    }
}
