package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// What stands under a table as its sources: releases one by one, or many of a kind in one line.
final class Sources {
    private Sources() {}

    private static final int NAMED_ONE_BY_ONE = 3;

    /// The sources, those of one kind in the order in which they were loaded.
    static List<String> of(List<Release> all) {
        Map<Kind, List<Release>> byKind = new EnumMap<>(Kind.class);
        all.forEach(release ->
                byKind.computeIfAbsent(release.kind(), k -> new ArrayList<>()).add(release));
        List<String> sources = new ArrayList<>();
        byKind.values().forEach(releases -> {
            if (releases.size() <= NAMED_ONE_BY_ONE) {
                releases.forEach(release -> sources.add(release.source()));
            } else {
                sources.add(together(releases));
            }
        });
        return sources;
    }

    /// Many releases of a kind in one line; the page of what is held lists each.
    private static String together(List<Release> releases) {
        long authorities = releases.stream()
                .map(release -> release.edition().publisher())
                .distinct()
                .count();
        List<LocalDate> days = releases.stream().map(Release::asAt).sorted().toList();
        boolean synthetic = releases.stream().allMatch(Release::isSynthetic);
        return "%d releases of kind %s%s, of %d %s, as at %s to %s; each is listed under Data"
                .formatted(
                        releases.size(),
                        releases.getFirst().kind().slug(),
                        synthetic ? ", all synthetic" : "",
                        authorities,
                        authorities == 1 ? "authority" : "authorities",
                        days.getFirst(),
                        days.getLast());
    }
}
