package org.rightplace.link.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.link.child.HomeLink.Registers;

/// A return as checks look at it: rows by child, episodes in order, and the same authority's return of
/// the year before.
final class Filing {

    private final AuthorityReturn filed;
    private final Map<FileKind, Map<Pseudonym, List<ReturnRow>>> byChild = new EnumMap<>(FileKind.class);
    private final Map<Pseudonym, List<Episode>> episodes;
    private final List<Told> told = new ArrayList<>();
    private @Nullable Filing before;
    private final Registers registers;
    private final boolean measures;

    /// @param before    the return of the year before; null where it is not here
    /// @param registers that are held
    Filing(AuthorityReturn filed, @Nullable Filing before, Registers registers) {
        this.filed = filed;
        this.before = before;
        this.registers = registers;
        this.measures = filed.episodes().stream()
                .anyMatch(episode -> episode.place().located().metres().isPresent());
        filed.files().forEach((kind, rows) -> byChild.put(kind, byChild(rows, ReturnRow::child)));
        episodes = byChild(filed.episodes(), Episode::child);
        episodes.values().forEach(all -> {
            all.sort(Comparator.comparing(Episode::decom)
                    .thenComparing(episode -> episode.dec().orElse(LocalDate.MAX)));
            for (int i = 0; i < all.size(); i++) {
                told.add(new Told(
                        this,
                        all.get(i),
                        i == 0 ? Optional.empty() : Optional.of(all.get(i - 1)),
                        i + 1 == all.size() ? Optional.empty() : Optional.of(all.get(i + 1))));
            }
        });
    }

    /// What is of each child, in its order, the children in order of their pseudonyms: found fast, since
    /// each check asks for many.
    private static <T> Map<Pseudonym, List<T>> byChild(List<T> all, Function<T, Pseudonym> whose) {
        Map<Pseudonym, List<T>> children = new HashMap<>();
        all.forEach(one -> children.computeIfAbsent(whose.apply(one), c -> new ArrayList<>(2))
                .add(one));
        Map<Pseudonym, List<T>> inOrder = LinkedHashMap.newLinkedHashMap(children.size());
        children.keySet().stream().sorted().forEach(child -> inOrder.put(child, children.get(child)));
        return inOrder;
    }

    /// An episode between those before and after it in the same return.
    record Told(Filing filing, Episode episode, Optional<Episode> before, Optional<Episode> after) {

        /// The last day it is known to have lasted to: its end, or the end of the year.
        LocalDate until() {
            return episode.dec().orElse(filing.year().lastDay());
        }

        /// Whether it goes on from the one before it without a break.
        boolean follows() {
            return before.map(b -> b.dec().equals(Optional.of(episode.decom()))).orElse(false);
        }
    }

    CollectionYear year() {
        return filed.year();
    }

    /// The registers that Ofsted's numbers are held against.
    Registers registers() {
        return registers;
    }

    /// Whether distances were worked out in this return: the door had a directory that knows its
    /// postcodes.
    boolean measures() {
        return measures;
    }

    boolean has(FileKind kind) {
        return filed.has(kind);
    }

    List<ReturnRow> rows(FileKind kind) {
        return filed.rows(kind);
    }

    List<ReturnRow> rows(FileKind kind, Pseudonym child) {
        return byChild.getOrDefault(kind, Map.of()).getOrDefault(child, List.of());
    }

    /// Rows of a file by child, children in order of their pseudonyms.
    Map<Pseudonym, List<ReturnRow>> children(FileKind kind) {
        return byChild.getOrDefault(kind, Map.of());
    }

    List<Told> told() {
        return told;
    }

    /// A child's episodes in order.
    List<Episode> episodes(Pseudonym child) {
        return episodes.getOrDefault(child, List.of());
    }

    Optional<Filing> before() {
        return Optional.ofNullable(before);
    }

    /// Nothing more is asked of the year before, so that a return does not hold all those before it.
    void forgetBefore() {
        before = null;
    }

    /// The child's age on 31 March that ends the year, in whole years: every day of March has had its
    /// birthday by then, so that the month of birth is enough.
    OptionalInt ageAtEnd(Pseudonym child) {
        return rows(FileKind.HEADER, child).stream()
                .flatMap(row -> row.month(Column.DOB).stream())
                .mapToInt(month -> ageAtEnd(year(), month))
                .findFirst();
    }

    static int ageAtEnd(CollectionYear year, YearMonth birth) {
        int years = year.lastDay().getYear() - birth.getYear();
        return birth.getMonthValue() <= 3 ? years : years - 1;
    }

    /// Whether the episodes hold every day of the twelve months to 31 March, short breaks not counted.
    boolean allYear(Pseudonym child) {
        LocalDate covered = year().firstDay();
        for (Episode episode : episodes(child)) {
            if (episode.isShortBreak() || episode.decom().isAfter(covered)) {
                continue;
            }
            LocalDate until = episode.dec().orElse(year().lastDay().plusDays(1));
            covered = until.isAfter(covered) ? until : covered;
        }
        return covered.isAfter(year().lastDay());
    }
}
