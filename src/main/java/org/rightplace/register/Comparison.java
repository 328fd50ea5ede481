package org.rightplace.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rightplace.care.Provider;
import org.rightplace.care.Published;
import org.rightplace.care.Tally;
import org.rightplace.care.Urn;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;

/// What changed in the register between two releases.
///
/// @param earlier     the release with the earlier date
/// @param later       the other
/// @param counted     which types are compared
/// @param sums        of all that each release lists
/// @param likeForLike of homes with an overall judgement only, which both releases list whatever their
///     coverage: the base to compare on where one of them holds inspected homes only. Its places are 0
///     where a release holds sums only, since they are not known then
/// @param changes     home by home; empty where a release holds sums only
public record Comparison(
        Release earlier, Release later, Counted counted, Pair sums, Pair likeForLike, Optional<Changes> changes) {

    /// The same sum in both releases, over England.
    public record Pair(Tally earlier, Tally later) {}

    /// Homes in one list and not in the other, and homes in both that differ.
    ///
    /// @param joined       in the later only, by number
    /// @param left         in the earlier only, by number
    /// @param changed      in both, with what differs
    /// @param candidates   a home that left and one that joined which may be one home registered anew
    public record Changes(
            List<Provider> joined, List<Provider> left, List<Changed> changed, List<Candidate> candidates) {
        public Changes {
            joined = List.copyOf(joined);
            left = List.copyOf(left);
            changed = List.copyOf(changed);
            candidates = List.copyOf(candidates);
        }
    }

    /// One home as both releases list it.
    ///
    /// @param aspects what differs, in the order of [Aspect]; never empty
    public record Changed(Provider before, Provider after, List<Aspect> aspects) {
        public Changed {
            aspects = List.copyOf(aspects);
        }
    }

    /// What can differ.
    public enum Aspect {
        PLACES("places"),
        OWNER("owner"),
        STATUS("registration status"),
        JUDGEMENT("latest overall judgement"),
        TYPE("provision type"),
        SECTOR("sector");

        private final String words;

        Aspect(String words) {
            this.words = words;
        }

        /// The words for it in a table.
        public String words() {
            return words;
        }
    }

    /// A closing and an opening that may be one home: same authority, same owner's name, registered
    /// after the earlier release. Only a candidate: the register does not say.
    public record Candidate(Provider left, Provider joined) {}

    /// Whether one release holds inspected homes only and the other all, so that part of any
    /// difference is an artefact of what was listed.
    public boolean coverageDiffers() {
        return earlier.contents().coverage() != later.contents().coverage();
    }

    /// Whether either release holds inspected homes only.
    public boolean inspectedOnly() {
        return earlier.contents().coverage() == Coverage.INSPECTED_ONLY
                || later.contents().coverage() == Coverage.INSPECTED_ONLY;
    }

    /// Compares two releases, whichever way round they are given.
    public static Comparison of(Facts one, Facts other, Counted counted) {
        boolean inOrder = !one.asAt().isAfter(other.asAt());
        Facts earlier = inOrder ? one : other;
        Facts later = inOrder ? other : one;
        return new Comparison(
                earlier.release(),
                later.release(),
                counted,
                new Pair(sum(earlier, counted), sum(later, counted)),
                new Pair(judged(earlier, counted), judged(later, counted)),
                earlier.singly() && later.singly() ? Optional.of(changes(earlier, later, counted)) : Optional.empty());
    }

    private static Tally sum(Facts facts, Counted counted) {
        return Outcomes.of(facts, Grouping.REGION, counted).england();
    }

    /// Homes with an overall judgement; their places are known only where homes are listed one by one.
    private static Tally judged(Facts facts, Counted counted) {
        if (facts.singly()) {
            return facts.entries().stream()
                    .filter(entry ->
                            counted.counts(entry.type()) && entry.place().inEngland())
                    .map(Entry::tally)
                    .filter(tally -> tally.notYetJudged() == 0)
                    .reduce(Tally.NONE, Tally::plus);
        }
        Tally all = sum(facts, counted);
        return new Tally(
                all.judged(),
                0,
                all.outstanding(),
                all.good(),
                all.requiresImprovement(),
                all.inadequate(),
                all.otherScale(),
                0);
    }

    private static Changes changes(Facts earlier, Facts later, Counted counted) {
        Map<Urn, Provider> before = byUrn(earlier, counted);
        Map<Urn, Provider> after = byUrn(later, counted);
        List<Provider> joined = new ArrayList<>();
        List<Provider> left = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        after.forEach((urn, provider) -> {
            if (!before.containsKey(urn)) {
                joined.add(provider);
            }
        });
        before.forEach((urn, provider) -> {
            Provider now = after.get(urn);
            if (now == null) {
                left.add(provider);
            } else {
                List<Aspect> aspects = aspects(provider, now);
                if (!aspects.isEmpty()) {
                    changed.add(new Changed(provider, now, aspects));
                }
            }
        });
        return new Changes(joined, left, changed, candidates(left, joined, earlier));
    }

    private static Map<Urn, Provider> byUrn(Facts facts, Counted counted) {
        Map<Urn, Provider> homes = new TreeMap<>();
        for (Entry entry : facts.entries()) {
            if (counted.counts(entry.type()) && entry.place().inEngland()) {
                entry.provider().ifPresent(provider -> homes.put(provider.urn(), provider));
            }
        }
        return homes;
    }

    private static List<Aspect> aspects(Provider before, Provider after) {
        List<Aspect> aspects = new ArrayList<>();
        if (!before.places().equals(after.places())) {
            aspects.add(Aspect.PLACES);
        }
        if (!before.organisation().isEmpty()
                && !after.organisation().isEmpty()
                && !before.organisation().equals(after.organisation())
                && !owner(before).equals(owner(after))) {
            aspects.add(Aspect.OWNER);
        }
        if (before.registration().status() != after.registration().status()) {
            aspects.add(Aspect.STATUS);
        }
        if (!Objects.equals(before.overall(), after.overall())) {
            aspects.add(Aspect.JUDGEMENT);
        }
        if (before.type() != after.type()) {
            aspects.add(Aspect.TYPE);
        }
        if (before.sector() != after.sector()) {
            aspects.add(Aspect.SECTOR);
        }
        return aspects;
    }

    private static final Pattern NUMBER = Pattern.compile("[,\\s]*\\b\\d{5,8}\\b");
    private static final Pattern MARKS = Pattern.compile("[.'’()]");
    private static final Pattern LIMITED = Pattern.compile("\\b(limited|ltd)\\b");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// An owner's name without the company number that some years print after it, and with *Limited*
    /// and *Ltd* alike; a change of spelling is not a change of owner.
    static String owner(Provider provider) {
        String name = NUMBER.matcher(Published.key(provider.organisation())).replaceAll("");
        name = MARKS.matcher(name.replace("&", "and")).replaceAll("");
        return SPACES.matcher(LIMITED.matcher(name).replaceAll("ltd"))
                .replaceAll(" ")
                .strip();
    }

    private static List<Candidate> candidates(List<Provider> left, List<Provider> joined, Facts earlier) {
        Map<String, List<Provider>> arrivals = new TreeMap<>();
        for (Provider provider : joined) {
            boolean registeredSince = provider.registration()
                    .since()
                    .filter(day -> day.isAfter(earlier.asAt()))
                    .isPresent();
            if (registeredSince && !provider.organisation().isEmpty()) {
                arrivals.computeIfAbsent(ground(provider), key -> new ArrayList<>())
                        .add(provider);
            }
        }
        List<Candidate> candidates = new ArrayList<>();
        TreeSet<Urn> taken = new TreeSet<>();
        for (Provider gone : left) {
            arrivals.getOrDefault(ground(gone), List.of()).stream()
                    .filter(arrival -> !taken.contains(arrival.urn()))
                    .min(Comparator.comparingInt((Provider arrival) -> Math.abs(
                                    arrival.places().orElse(0) - gone.places().orElse(0)))
                            .thenComparing(Provider::urn))
                    .ifPresent(arrival -> {
                        taken.add(arrival.urn());
                        candidates.add(new Candidate(gone, arrival));
                    });
        }
        return candidates;
    }

    private static String ground(Provider provider) {
        return Published.key(provider.where().authority()) + "\n" + owner(provider);
    }
}
