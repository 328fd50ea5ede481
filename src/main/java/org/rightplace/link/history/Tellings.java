package org.rightplace.link.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.link.history.Contradiction.Kind;
import org.rightplace.link.history.Spell.Ending;

/// All that the returns of one authority say of one child.
final class Tellings {

    /// Rows of one return that tell of the same day stand in an order that does not depend on the file's.
    private static final Comparator<Episode> SAME_DAY = Comparator.comparing(
                    (Episode e) -> e.dec().orElse(LocalDate.MAX))
            .thenComparing(e -> e.row().cells().toString());

    private final String authority;
    private final Pseudonym child;
    private final NavigableMap<CollectionYear, List<Episode>> episodes = new TreeMap<>();
    private final NavigableMap<CollectionYear, List<ReturnRow>> headers = new TreeMap<>();

    Tellings(String authority, Pseudonym child) {
        this.authority = authority;
        this.child = child;
    }

    /// Whose child it is.
    String authority() {
        return authority;
    }

    void header(CollectionYear year, ReturnRow row) {
        headers.computeIfAbsent(year, y -> new ArrayList<>()).add(row);
    }

    void episode(CollectionYear year, Episode episode) {
        episodes.computeIfAbsent(year, y -> new ArrayList<>()).add(episode);
    }

    /// The child's history by a rule, in order of the episodes' starts.
    List<Spell> spells(Rule rule) {
        NavigableMap<LocalDate, Telling> believed = new TreeMap<>();
        episodes.forEach((year, all) -> all.stream().sorted(SAME_DAY).forEach(episode -> {
            var telling = new Telling(year, episode);
            switch (rule) {
                case LATEST_RETURN -> believed.put(episode.decom(), telling);
                case FIRST_RETURN -> believed.putIfAbsent(episode.decom(), telling);
            }
        }));
        List<Spell> spells = new ArrayList<>();
        believed.forEach((start, telling) ->
                spells.add(new Spell(telling.episode(), telling.year(), ending(telling, believed.higherKey(start)))));
        return spells;
    }

    private Ending ending(Telling telling, @Nullable LocalDate next) {
        Optional<LocalDate> dec = telling.episode().dec();
        if (next != null && dec.map(next::isBefore).orElse(true)) {
            return new Ending.CutByTheNext(next);
        }
        return dec.<Ending>map(Ending.AsTold::new)
                .orElseGet(() -> new Ending.NotKnown(episodes.lastKey().lastDay()));
    }

    private record Telling(CollectionYear year, Episode episode) {}

    /// What the returns cannot all be right about.
    ///
    /// @param filed the years of which the authority's returns are here
    List<Contradiction> contradictions(SortedSet<CollectionYear> filed) {
        List<Contradiction> found = new ArrayList<>();
        List<CollectionYear> years = List.copyOf(filed);
        for (int i = 0; i < years.size(); i++) {
            withinOneReturn(years.get(i), found);
            // A year that is missing between two returns excuses what they cannot know.
            if (i + 1 < years.size() && years.get(i + 1).equals(years.get(i).next())) {
                openAtTheEnd(years.get(i), found);
            }
            if (i > 0) {
                toldLate(years.get(i), filed, found);
            }
        }
        betweenReturns(found);
        changed(Column.DOB, Kind.BIRTH_CHANGED, found);
        changed(Column.SEX, Kind.SEX_CHANGED, found);
        changed(Column.ETHNIC, Kind.ETHNICITY_CHANGED, found);
        return found;
    }

    private void withinOneReturn(CollectionYear year, List<Contradiction> found) {
        List<Episode> all = episodes.getOrDefault(year, List.of()).stream()
                .sorted(Comparator.comparing(Episode::decom).thenComparing(SAME_DAY))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            Episode episode = all.get(i);
            if (episode.dec().map(dec -> dec.isBefore(episode.decom())).orElse(false)) {
                found.add(of(Kind.ENDS_BEFORE_IT_STARTS, year, episode));
            }
            boolean continues = episode.left().end().equals(Optional.of(EpisodeEnd.X1))
                    && episode.dec().isPresent();
            if (continues
                    && all.stream()
                            .noneMatch(next -> next.decom().equals(episode.dec().get()))) {
                found.add(of(Kind.GAP, year, episode));
            }
            if (i > 0) {
                Episode before = all.get(i - 1);
                if (before.decom().equals(episode.decom())) {
                    found.add(of(Kind.TOLD_TWICE, year, episode, before));
                } else if (before.dec().map(episode.decom()::isBefore).orElse(true)) {
                    found.add(of(Kind.OVERLAP, year, episode, before));
                }
            }
        }
    }

    private void openAtTheEnd(CollectionYear year, List<Contradiction> found) {
        for (Episode episode : episodes.getOrDefault(year, List.of())) {
            boolean open = episode.holds(year.lastDay());
            if (!open) {
                continue;
            }
            if (!episodes.containsKey(year.next())) {
                found.add(of(Kind.OPEN_AND_THEN_ABSENT, year.next(), episode));
            } else if (episodes.getOrDefault(year.next(), List.of()).stream()
                    .noneMatch(next -> next.decom().equals(episode.decom()))) {
                found.add(of(Kind.OPEN_AND_THEN_NOT_CONTINUED, year.next(), episode));
            }
        }
    }

    private void toldLate(CollectionYear year, SortedSet<CollectionYear> filed, List<Contradiction> found) {
        for (Episode episode : episodes.getOrDefault(year, List.of())) {
            CollectionYear began = CollectionYear.of(episode.decom());
            if (began.compareTo(year) < 0 && filed.contains(began) && !isTold(episode, year)) {
                found.add(of(Kind.TOLD_LATE, year, episode));
            }
        }
    }

    /// Whether a return of a year before has an episode that began on the same day.
    private boolean isTold(Episode episode, CollectionYear year) {
        return episodes.headMap(year, false).values().stream()
                .flatMap(List::stream)
                .anyMatch(earlier -> earlier.decom().equals(episode.decom()));
    }

    private void betweenReturns(List<Contradiction> found) {
        Map<LocalDate, Telling> last = new TreeMap<>();
        episodes.forEach((year, all) -> all.stream().sorted(SAME_DAY).forEach(episode -> {
            Telling before = last.put(episode.decom(), new Telling(year, episode));
            if (before == null || before.year().equals(year)) {
                return;
            }
            Episode earlier = before.episode();
            if (!earlier.status().equals(episode.status()) || !earlier.place().isToldAgainAs(episode.place(), year)) {
                found.add(of(Kind.TOLD_DIFFERENTLY, year, episode, earlier));
            }
            if (earlier.dec().isPresent() && !earlier.dec().equals(episode.dec())) {
                found.add(of(Kind.END_CHANGED, year, episode, earlier));
            }
        }));
    }

    private void changed(Column column, Kind kind, List<Contradiction> found) {
        @Nullable ReturnRow before = null;
        for (Map.Entry<CollectionYear, List<ReturnRow>> year : headers.entrySet()) {
            List<ReturnRow> rows = year.getValue().stream()
                    .sorted(Comparator.comparing(row -> row.cells().toString()))
                    .toList();
            for (ReturnRow row : rows) {
                if (!(row.cell(column) instanceof Filed.Known)) {
                    continue;
                }
                if (before != null && !before.cell(column).equals(row.cell(column))) {
                    found.add(new Contradiction(
                            kind,
                            authority,
                            child,
                            Optional.empty(),
                            year.getKey(),
                            List.of(before.number(), row.number())));
                }
                before = row;
            }
        }
    }

    private Contradiction of(Kind kind, CollectionYear year, Episode episode, Episode... earlier) {
        List<Integer> rows = new ArrayList<>();
        for (Episode other : earlier) {
            rows.add(other.row().number());
        }
        rows.add(episode.row().number());
        return new Contradiction(kind, authority, child, Optional.of(episode.decom()), year, rows);
    }
}
