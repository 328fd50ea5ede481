package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rightplace.care.Provider;
import org.rightplace.geo.Boundary;
import org.rightplace.link.Facts;
import org.rightplace.release.Coverage;
import org.rightplace.release.Covered;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;

/// All that is held at one moment; a change makes a new shelf. Facts are read when first asked for.
final class Shelf {

    private final England england;
    private final Loaded loaded;
    private final Function<ReleaseId, List<Provider>> providers;
    private final Function<ReleaseId, List<Boundary>> outlines;
    private final Map<ReleaseId, Facts> facts = new ConcurrentHashMap<>();
    private final Map<ReleaseId, List<Boundary>> boundaries = new ConcurrentHashMap<>();

    /// What was loaded, beside what is built in.
    ///
    /// @param covered how much of the layers releases cover
    record Loaded(List<Release> releases, List<Covered> covered) {
        Loaded {
            releases = List.copyOf(releases);
            covered = List.copyOf(covered);
        }
    }

    /// How much of the layers releases cover.
    List<Covered> covered() {
        return loaded.covered();
    }

    Shelf(
            England england,
            Loaded loaded,
            Function<ReleaseId, List<Provider>> providers,
            Function<ReleaseId, List<Boundary>> outlines) {
        this.england = england;
        this.loaded = loaded;
        this.providers = providers;
        this.outlines = outlines;
    }

    /// The same England with other releases; what was read of those that stay is kept, since a release never changes.
    Shelf with(Loaded nowLoaded) {
        Shelf next = new Shelf(england, nowLoaded, providers, outlines);
        next.releases().forEach(release -> {
            Facts known = facts.get(release.id());
            if (known != null) {
                next.facts.put(release.id(), known);
            }
            List<Boundary> drawn = boundaries.get(release.id());
            if (drawn != null) {
                next.boundaries.put(release.id(), drawn);
            }
        });
        return next;
    }

    /// The outlines of constituencies that were loaded last; none where none were.
    List<Boundary> boundaries() {
        return releases().stream()
                .filter(release -> release.kind() == Kind.BOUNDARIES)
                .findFirst()
                .map(release -> boundaries.computeIfAbsent(release.id(), outlines))
                .orElse(List.of());
    }

    /// Every release, newest date first; of one date the fullest first.
    List<Release> releases() {
        List<Release> all = new ArrayList<>(loaded.releases());
        all.addAll(england.releases());
        all.sort(FULLEST);
        return all;
    }

    /// The releases that are open and list homes, newest date first; of one date the fullest first.
    List<Release> registers() {
        return releases().stream()
                .filter(release ->
                        release.kind() == Kind.PROVIDER_LEVEL || release.kind() == Kind.CONSTITUENCY_OUTCOMES)
                .toList();
    }

    /// Newest date first; then all homes before inspected ones only, loaded before built-in, more
    /// homes before fewer; the id settles what is left.
    private static final Comparator<Release> FULLEST = Comparator.comparing(Release::asAt)
            .reversed()
            .thenComparingInt(release -> release.contents().coverage() == Coverage.ALL ? 0 : 1)
            .thenComparingInt(release -> release.loading().builtIn() ? 1 : 0)
            .thenComparingInt(release -> -release.contents().homes())
            .thenComparing(Release::id);

    Optional<Release> find(ReleaseId id) {
        return releases().stream().filter(release -> release.id().equals(id)).findFirst();
    }

    /// The fullest register of a date, or of the newest date there is.
    Facts register(Optional<LocalDate> asAt) {
        return registers().stream()
                .filter(release -> asAt.isEmpty() || release.asAt().equals(asAt.get()))
                .findFirst()
                .map(this::facts)
                .orElseThrow(() ->
                        new NotHeld("No release of %s is held. Held are those of %s; load another with import."
                                .formatted(
                                        asAt.orElseThrow(),
                                        String.join(
                                                ", ",
                                                registers().stream()
                                                        .map(release ->
                                                                release.asAt().toString())
                                                        .distinct()
                                                        .toList()))));
    }

    /// The facts of a register.
    Facts facts(Release release) {
        return facts.computeIfAbsent(
                release.id(),
                id -> release.loading().builtIn()
                        ? Facts.ofOutcomes(release, england.outcomes().rows(), england.geography())
                        : Facts.ofProviders(release, providers.apply(id), england.geography()));
    }

    /// The fullest register of each date, newest first.
    List<Facts> ofEachDate() {
        List<Facts> all = new ArrayList<>();
        for (Release release : registers()) {
            if (all.isEmpty() || !all.getLast().asAt().equals(release.asAt())) {
                all.add(facts(release));
            }
        }
        return all;
    }

    /// Every loaded list with homes one by one, newest first.
    List<Facts> lists() {
        return registers().stream()
                .filter(release -> !release.loading().builtIn())
                .map(this::facts)
                .toList();
    }
}
