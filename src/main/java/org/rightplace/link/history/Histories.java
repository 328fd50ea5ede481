package org.rightplace.link.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;

/// The histories of all children of some returns.
///
/// @param histories      one for each child of an authority, by authority and pseudonym
/// @param counts         of each 31 March on which a return ends, oldest first
/// @param contradictions in order of kind, authority, child and day
public record Histories(Rule rule, List<History> histories, List<Count> counts, List<Contradiction> contradictions) {

    public Histories {
        histories = List.copyOf(histories);
        counts = List.copyOf(counts);
        contradictions = List.copyOf(contradictions);
    }

    /// One child's history.
    ///
    /// @param spells in order of their start
    public record History(String authority, Pseudonym child, List<Spell> spells) {
        public History {
            spells = List.copyOf(spells);
        }

        /// Whether the child is in care on a day.
        public boolean inCareOn(LocalDate day) {
            return at(day).isPresent();
        }

        Optional<Spell> at(LocalDate day) {
            return spells.stream().filter(spell -> spell.holds(day)).findFirst();
        }

        /// Whether an episode holds the day when only ends that a return gives count.
        boolean carriedTo(LocalDate day) {
            return spells.stream().anyMatch(spell -> spell.told().holds(day));
        }
    }

    /// Children in care on a 31 March, counted in three ways; short breaks are in all three.
    ///
    /// @param asReturned     as the return of the year that ends on it says
    /// @param carriedForward as all returns say together, when an episode that no return ends goes on
    ///     for ever
    /// @param byRule         by the rule
    /// @param explained      the children in one of the last two counts and not in the other
    /// @param shortBreaks    of those by the rule, how many are in short breaks
    public record Count(
            LocalDate date,
            int asReturned,
            int carriedForward,
            int byRule,
            List<Pseudonym> explained,
            int shortBreaks) {
        public Count {
            explained = List.copyOf(explained);
        }
    }

    /// What returns say together, without the histories themselves: of all England's returns these would
    /// fill a memory.
    ///
    /// @param counts         of each 31 March on which a return ends, oldest first
    /// @param contradictions in order of kind, authority, child and day
    public record Joined(Rule rule, List<Count> counts, List<Contradiction> contradictions) {
        public Joined {
            counts = List.copyOf(counts);
            contradictions = List.copyOf(contradictions);
        }
    }

    /// Joins returns, whatever their order and that of their rows.
    public static Histories of(List<AuthorityReturn> returns, Rule rule) {
        Map<String, List<AuthorityReturn>> byAuthority = byAuthority(returns);
        SortedSet<LocalDate> days = ends(returns);
        List<OfAuthority> all = new ArrayList<>();
        byAuthority.values().forEach(filed -> all.add(OfAuthority.of(filed, rule, days)));
        return new Histories(
                rule,
                all.stream().flatMap(one -> one.histories().stream()).toList(),
                counts(days, all),
                contradictions(all));
    }

    /// Joins returns as [#of], and keeps no history.
    public static Joined joined(List<AuthorityReturn> returns, Rule rule) {
        SortedSet<LocalDate> days = ends(returns);
        List<OfAuthority> all = byAuthority(returns).values().parallelStream()
                .map(filed -> OfAuthority.of(filed, rule, days).withoutHistories())
                .toList();
        return new Joined(rule, counts(days, all), contradictions(all));
    }

    /// The histories alone of one authority's children, by pseudonym.
    ///
    /// @param filed the authority's returns
    public static List<History> histories(List<AuthorityReturn> filed, Rule rule) {
        List<History> histories = new ArrayList<>();
        tellings(filed).forEach((child, tellings) -> {
            List<Spell> spells = tellings.spells(rule);
            if (!spells.isEmpty()) {
                histories.add(new History(tellings.authority(), child, spells));
            }
        });
        return histories;
    }

    private static Map<String, List<AuthorityReturn>> byAuthority(List<AuthorityReturn> returns) {
        Map<String, List<AuthorityReturn>> byAuthority = new TreeMap<>();
        returns.stream()
                .sorted()
                .forEach(filed -> byAuthority
                        .computeIfAbsent(filed.authority(), a -> new ArrayList<>())
                        .add(filed));
        return byAuthority;
    }

    private static SortedSet<LocalDate> ends(List<AuthorityReturn> returns) {
        SortedSet<LocalDate> days = new TreeSet<>();
        returns.stream()
                .filter(filed -> filed.has(FileKind.EPISODES))
                .forEach(filed -> days.add(filed.year().lastDay()));
        return days;
    }

    /// All that one authority's returns say of each child, by pseudonym.
    private static SortedMap<Pseudonym, Tellings> tellings(List<AuthorityReturn> filed) {
        Map<Pseudonym, Tellings> children = new HashMap<>();
        for (AuthorityReturn one : filed.stream().sorted().toList()) {
            for (ReturnRow row : one.header()) {
                children.computeIfAbsent(row.child(), c -> new Tellings(one.authority(), c))
                        .header(one.year(), row);
            }
            for (Episode episode : one.episodes()) {
                children.computeIfAbsent(episode.child(), c -> new Tellings(one.authority(), c))
                        .episode(one.year(), episode);
            }
        }
        return new TreeMap<>(children);
    }

    private static List<Contradiction> contradictions(List<OfAuthority> all) {
        return all.stream()
                .flatMap(one -> one.contradictions().stream())
                .sorted()
                .toList();
    }

    private static List<Count> counts(SortedSet<LocalDate> days, List<OfAuthority> all) {
        List<Count> counts = new ArrayList<>();
        int at = 0;
        for (LocalDate day : days) {
            int here = at++;
            List<Count> ofDay = all.stream().map(one -> one.counts().get(here)).toList();
            counts.add(new Count(
                    day,
                    ofDay.stream().mapToInt(Count::asReturned).sum(),
                    ofDay.stream().mapToInt(Count::carriedForward).sum(),
                    ofDay.stream().mapToInt(Count::byRule).sum(),
                    ofDay.stream().flatMap(count -> count.explained().stream()).toList(),
                    ofDay.stream().mapToInt(Count::shortBreaks).sum()));
        }
        return counts;
    }

    /// What one authority's returns say together.
    ///
    /// @param counts of each of some days
    private record OfAuthority(List<History> histories, List<Count> counts, List<Contradiction> contradictions) {

        /// @param filed the authority's returns, in order
        static OfAuthority of(List<AuthorityReturn> filed, Rule rule, SortedSet<LocalDate> days) {
            SortedSet<CollectionYear> years = new TreeSet<>();
            filed.stream().filter(one -> one.has(FileKind.EPISODES)).forEach(one -> years.add(one.year()));
            List<History> histories = new ArrayList<>();
            List<Contradiction> contradictions = new ArrayList<>();
            tellings(filed).forEach((child, tellings) -> {
                List<Spell> spells = tellings.spells(rule);
                if (!spells.isEmpty()) {
                    histories.add(new History(tellings.authority(), child, spells));
                }
                contradictions.addAll(tellings.contradictions(years));
            });
            List<Count> counts =
                    days.stream().map(day -> count(day, filed, histories)).toList();
            return new OfAuthority(histories, counts, contradictions);
        }

        OfAuthority withoutHistories() {
            return new OfAuthority(List.of(), counts, contradictions);
        }

        private static Count count(LocalDate day, List<AuthorityReturn> filed, List<History> histories) {
            int carried = 0;
            int byRule = 0;
            int shortBreaks = 0;
            List<Pseudonym> explained = new ArrayList<>();
            for (History history : histories) {
                boolean goesOn = history.carriedTo(day);
                Optional<Spell> spell = history.at(day);
                carried += goesOn ? 1 : 0;
                byRule += spell.isPresent() ? 1 : 0;
                shortBreaks += spell.isPresent() && spell.get().told().isShortBreak() ? 1 : 0;
                if (goesOn != spell.isPresent()) {
                    explained.add(history.child());
                }
            }
            return new Count(day, asReturned(filed, day), carried, byRule, explained, shortBreaks);
        }

        private static int asReturned(List<AuthorityReturn> filed, LocalDate day) {
            return (int) filed.stream()
                    .filter(one -> one.year().lastDay().equals(day))
                    .flatMap(one -> one.episodes().stream())
                    .filter(episode -> episode.holds(day))
                    .map(Episode::child)
                    .distinct()
                    .count();
        }
    }
}
