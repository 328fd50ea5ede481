package org.rightplace.link.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /// @param carriedForward as all returns say together, when an episode that no return ends goes on for ever
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

    private record Child(String authority, Pseudonym pseudonym) implements Comparable<Child> {
        private static final Comparator<Child> ORDER =
                Comparator.comparing(Child::authority).thenComparing(Child::pseudonym);

        @Override
        public int compareTo(Child other) {
            return ORDER.compare(this, other);
        }
    }

    /// Joins returns, whatever their order and that of their rows.
    public static Histories of(List<AuthorityReturn> returns, Rule rule) {
        List<AuthorityReturn> inOrder = returns.stream().sorted().toList();
        Map<Child, Tellings> children = new TreeMap<>();
        for (AuthorityReturn filed : inOrder) {
            for (ReturnRow row : filed.header()) {
                of(children, filed, row.child()).header(filed.year(), row);
            }
            for (Episode episode : filed.episodes()) {
                of(children, filed, episode.child()).episode(filed.year(), episode);
            }
        }
        Map<String, TreeSet<CollectionYear>> years = new TreeMap<>();
        for (AuthorityReturn filed : inOrder) {
            if (filed.has(FileKind.EPISODES)) {
                years.computeIfAbsent(filed.authority(), a -> new TreeSet<>()).add(filed.year());
            }
        }
        List<History> histories = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        children.forEach((child, tellings) -> {
            List<Spell> spells = tellings.spells(rule);
            if (!spells.isEmpty()) {
                histories.add(new History(child.authority(), child.pseudonym(), spells));
            }
            contradictions.addAll(tellings.contradictions(years.getOrDefault(child.authority(), new TreeSet<>())));
        });
        Collections.sort(contradictions);
        return new Histories(rule, histories, counts(inOrder, years, histories), contradictions);
    }

    private static Tellings of(Map<Child, Tellings> children, AuthorityReturn filed, Pseudonym child) {
        return children.computeIfAbsent(
                new Child(filed.authority(), child), c -> new Tellings(c.authority(), c.pseudonym()));
    }

    private static List<Count> counts(
            List<AuthorityReturn> returns, Map<String, TreeSet<CollectionYear>> years, List<History> histories) {
        var ends = new TreeSet<LocalDate>();
        years.values().forEach(all -> all.forEach(year -> ends.add(year.lastDay())));
        List<Count> counts = new ArrayList<>();
        for (LocalDate day : ends) {
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
            counts.add(new Count(day, asReturned(returns, day), carried, byRule, explained, shortBreaks));
        }
        return counts;
    }

    private static int asReturned(List<AuthorityReturn> returns, LocalDate day) {
        var children = new TreeSet<Child>();
        for (AuthorityReturn filed : returns) {
            if (filed.year().lastDay().equals(day)) {
                for (Episode episode : filed.episodes()) {
                    if (episode.holds(day)) {
                        children.add(new Child(filed.authority(), episode.child()));
                    }
                }
            }
        }
        return children.size();
    }
}
