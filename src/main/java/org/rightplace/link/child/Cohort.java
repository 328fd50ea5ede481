package org.rightplace.link.child;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.child.Sex;
import org.rightplace.care.need.Need;
import org.rightplace.link.child.ChildInCare.Before;
import org.rightplace.link.child.ChildInCare.Path;
import org.rightplace.link.child.ChildInCare.Person;
import org.rightplace.link.child.ChildInCare.Why;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Histories.History;
import org.rightplace.link.history.Rule;
import org.rightplace.link.history.Spell;
import org.rightplace.link.history.Touching;
import org.rightplace.link.need.Flag;
import org.rightplace.link.need.Profile;
import org.rightplace.link.need.ReturnNeeds;

/// The children in care on a day, of the authorities whose returns cover it.
///
/// @param rule     by which returns of several years were joined
/// @param children by authority and pseudonym; those in short breaks are left out, as in national
///     statistics
/// @param leftOut  who is not among them, counted by why
/// @param shortBreaks of those left out, children in short breaks, by authority
public record Cohort(
        LocalDate day,
        Rule rule,
        List<ChildInCare> children,
        Map<LeftOut, Integer> leftOut,
        Map<String, Integer> shortBreaks) {

    public Cohort {
        children = List.copyOf(children);
        shortBreaks = Collections.unmodifiableMap(new TreeMap<>(shortBreaks));
        var ordered = new EnumMap<LeftOut, Integer>(LeftOut.class);
        ordered.putAll(leftOut);
        leftOut = Collections.unmodifiableMap(ordered);
    }

    /// Why somebody, or an authority, is not in a cohort.
    public enum LeftOut {
        SHORT_BREAKS("children in short breaks (V3, V4), whom national statistics leave out too"),
        END_NOT_KNOWN("children whose last episode no return ends and no later return continues"),
        AUTHORITY_WITHOUT_RETURN("authorities of which no return covers the day");

        private final String words;

        LeftOut(String words) {
            this.words = words;
        }

        /// How a reader is told, after a number.
        public String words() {
            return words;
        }
    }

    /// A child of an authority.
    public record Key(String authority, Pseudonym child) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::authority).thenComparing(Key::child);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /// The cohort of a day.
    ///
    /// @param returns of one authority or several, in any order
    /// @param others  needs that other records than returns tell of
    public static Cohort of(LocalDate day, Rule rule, List<AuthorityReturn> returns, Map<Key, List<Need>> others) {
        Map<String, List<AuthorityReturn>> byAuthority = new TreeMap<>();
        returns.stream()
                .sorted()
                .forEach(filed -> byAuthority
                        .computeIfAbsent(filed.authority(), a -> new ArrayList<>())
                        .add(filed));
        List<OfAuthority> all = byAuthority.values().parallelStream()
                .map(filed -> OfAuthority.of(day, rule, filed, others))
                .toList();
        List<ChildInCare> children = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        Map<String, Integer> shortBreaks = new TreeMap<>();
        for (OfAuthority one : all) {
            children.addAll(one.children());
            one.leftOut().forEach((why, number) -> leftOut.merge(why, number, Integer::sum));
            if (!one.leftOut().containsKey(LeftOut.AUTHORITY_WITHOUT_RETURN)) {
                shortBreaks.put(one.authority(), one.leftOut().getOrDefault(LeftOut.SHORT_BREAKS, 0));
            }
        }
        return new Cohort(day, rule, children, leftOut, shortBreaks);
    }

    /// The part of a cohort that is of one authority.
    private record OfAuthority(String authority, List<ChildInCare> children, Map<LeftOut, Integer> leftOut) {

        static OfAuthority of(LocalDate day, Rule rule, List<AuthorityReturn> filed, Map<Key, List<Need>> others) {
            String authority = filed.getFirst().authority();
            List<ChildInCare> children = new ArrayList<>();
            Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
            if (filed.stream().noneMatch(one -> one.year().holds(day) && one.has(FileKind.EPISODES))) {
                leftOut.merge(LeftOut.AUTHORITY_WITHOUT_RETURN, 1, Integer::sum);
                return new OfAuthority(authority, children, leftOut);
            }
            List<History> histories = Histories.histories(Touching.of(filed, day.plusDays(1), day), rule);
            var told = new Told(day, filed, histories);
            for (History history : histories) {
                told.child(history, others, children, leftOut);
            }
            return new OfAuthority(authority, children, leftOut);
        }
    }

    /// What one authority's returns tell by a day of the children who are in care on it, beside episodes.
    private static final class Told {
        private final LocalDate day;
        private final Map<Pseudonym, ReturnRow> headers = new HashMap<>();
        private final Map<Pseudonym, List<OfYear>> rows = new HashMap<>();

        /// A child's rows of one year's return.
        private record OfYear(CollectionYear year, List<ReturnRow> rows) {}

        Told(LocalDate day, List<AuthorityReturn> returns, List<History> histories) {
            this.day = day;
            histories.stream()
                    .filter(history -> history.inCareOn(day))
                    .forEach(history -> rows.put(history.child(), new ArrayList<>()));
            for (AuthorityReturn filed : returns) {
                // What a later return corrects of a birth or a sex is corrected for every day.
                filed.header().forEach(row -> headers.put(row.child(), row));
                filed.files().values().forEach(file -> file.forEach(row -> take(filed.year(), row)));
            }
        }

        private void take(CollectionYear year, ReturnRow row) {
            List<OfYear> years = rows.get(row.child());
            if (years == null) {
                return;
            }
            if (years.isEmpty() || !years.getLast().year().equals(year)) {
                years.add(new OfYear(year, new ArrayList<>()));
            }
            years.getLast().rows().add(row);
        }

        private List<Need> needs(Pseudonym child) {
            return rows.getOrDefault(child, List.of()).stream()
                    .flatMap(of -> ReturnNeeds.of(of.year(), of.rows()).stream())
                    .toList();
        }

        private List<Flag> flags(Pseudonym child) {
            return rows.getOrDefault(child, List.of()).stream()
                    .flatMap(of -> ReturnNeeds.flags(of.year(), of.rows()).stream())
                    .filter(flag -> flag.holds(day))
                    .distinct()
                    .toList();
        }

        void child(
                History history,
                Map<Key, List<Need>> others,
                List<ChildInCare> children,
                Map<LeftOut, Integer> leftOut) {
            List<Spell> until = history.spells().stream()
                    .filter(spell -> !spell.told().decom().isAfter(day))
                    .toList();
            if (until.isEmpty()) {
                return;
            }
            Spell last = until.getLast();
            if (!last.holds(day)) {
                if (last.ending() instanceof Spell.Ending.NotKnown) {
                    leftOut.merge(LeftOut.END_NOT_KNOWN, 1, Integer::sum);
                }
                return;
            }
            if (last.told().isShortBreak()) {
                leftOut.merge(LeftOut.SHORT_BREAKS, 1, Integer::sum);
                return;
            }
            Pseudonym child = history.child();
            List<Need> heard = new ArrayList<>(needs(child));
            List<Flag> flags = flags(child);
            heard.addAll(others.getOrDefault(new Key(history.authority(), child), List.of()));
            children.add(new ChildInCare(
                    history.authority(),
                    child,
                    person(child, last, flags),
                    last,
                    path(until),
                    Profile.of(child, day, heard),
                    flags));
        }

        private Person person(Pseudonym child, Spell last, List<Flag> flags) {
            ReturnRow header = headers.get(child);
            if (header == null) {
                return new Person(
                        Optional.empty(), Optional.empty(), last.told().ages().atStart(), Optional.empty(), false);
            }
            Optional<YearMonth> born = header.month(Column.DOB);
            return new Person(
                    header.code(Column.SEX, Sex.class),
                    born,
                    born.map(this::age).orElse(OptionalInt.empty()),
                    header.code(Column.ETHNIC, Ethnicity.class),
                    header.flag(Column.UASC).orElse(false)
                            || flags.stream().anyMatch(flag -> flag.kind() == Flag.Kind.UNACCOMPANIED));
        }

        private OptionalInt age(YearMonth born) {
            long months = born.until(YearMonth.from(day), ChronoUnit.MONTHS);
            return months < 0 ? OptionalInt.empty() : OptionalInt.of((int) (months / 12));
        }
    }

    private static Path path(List<Spell> spells) {
        int start = spells.size() - 1;
        while (start > 0 && goesOn(spells.get(start - 1), spells.get(start))) {
            start--;
        }
        List<Spell> stay = spells.subList(start, spells.size());
        int here = stay.size() - 1;
        while (here > 0 && !moved(stay.get(here))) {
            here--;
        }
        int homes = 1;
        for (Spell spell : stay.subList(1, stay.size())) {
            homes += moved(spell) && !isTemporary(spell.told()) ? 1 : 0;
        }
        return new Path(
                stay.getFirst().told().decom(),
                stay.get(here).told().decom(),
                homes,
                why(stay, here),
                before(stay, here));
    }

    /// The placement before the one that begins with an episode. A child who was away for a while, such
    /// as in hospital, and came back to the same home, has lived there all the time.
    private static Before before(List<Spell> stay, int here) {
        Episode.Place now = stay.get(here).told().place();
        boolean away = false;
        for (int i = here - 1; i >= 0; i--) {
            Episode earlier = stay.get(i).told();
            if (isTemporary(earlier)) {
                away = true;
            } else if (away && earlier.place().urn().isPresent() && isSame(earlier.place(), now)) {
                while (i > 0 && !moved(stay.get(i))) {
                    i--;
                }
                away = false;
            } else {
                return new Before.Elsewhere(earlier);
            }
        }
        return stay.getFirst().told().status().why().equals(Optional.of(EpisodeStart.S))
                ? new Before.Nowhere()
                : new Before.NotKnown();
    }

    private static boolean isSame(Episode.Place one, Episode.Place other) {
        return one.urn().equals(other.urn()) && one.type().equals(other.type());
    }

    private static boolean isTemporary(Episode episode) {
        return episode.place().type().map(PlacementType::isTemporary).orElse(false);
    }

    private static Why why(List<Spell> stay, int here) {
        if (here == 0) {
            return stay.getFirst().told().status().why().equals(Optional.of(EpisodeStart.S))
                    ? new Why.CameIntoCare()
                    : new Why.NotKnown();
        }
        return stay.get(here - 1)
                .told()
                .left()
                .reason()
                .<Why>map(Why.Moved::new)
                .orElseGet(Why.NotKnown::new);
    }

    /// Whether an episode goes on from the one before it without a day between them.
    private static boolean goesOn(Spell before, Spell next) {
        return before.end().equals(next.told().decom())
                && !next.told().status().why().equals(Optional.of(EpisodeStart.S));
    }

    private static boolean moved(Spell spell) {
        return spell.told().status().why().map(EpisodeStart::changesPlacement).orElse(false);
    }

    /// The newest 31 March that a return of episodes covers; empty where there is none.
    public static Optional<LocalDate> newestDay(List<AuthorityReturn> returns) {
        return returns.stream()
                .filter(filed -> filed.has(FileKind.EPISODES))
                .map(AuthorityReturn::year)
                .max(CollectionYear::compareTo)
                .map(CollectionYear::lastDay);
    }
}
