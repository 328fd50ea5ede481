package org.rightplace.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.FileKind;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;

/// One authority's children in care on a 31 March, counted from its returns, beside the count that the
/// Department for Education published. All counts are exact.
///
/// @param authority   its code, or its name as held
/// @param day         the 31 March
/// @param returned    as that year's return alone says, short breaks left out; DfE counts so too
/// @param counted     as all returns that are held say together, by a rule, short breaks left out
/// @param published   by DfE
/// @param leftOut     who is not in `counted`
public record Reconciled(String authority, LocalDate day, int returned, int counted, Count published, LeftOut leftOut) {

    /// Who is not counted.
    ///
    /// @param shortBreaks children in a short break by all returns together (V3, V4), whom DfE leaves
    ///     out too
    /// @param carriedOn   children who would be counted if an episode that no return ends went on for
    ///     ever, or would not be and are by the rule
    public record LeftOut(int shortBreaks, int carriedOn) {}

    /// Of each authority whose returns cover the day, in order.
    ///
    /// @param day a 31 March
    public static List<Reconciled> of(LocalDate day, Rule rule, List<AuthorityReturn> returns, LookedAfter published) {
        Map<String, List<AuthorityReturn>> byAuthority = new TreeMap<>();
        returns.stream()
                .sorted()
                .forEach(filed -> byAuthority
                        .computeIfAbsent(filed.authority(), a -> new ArrayList<>())
                        .add(filed));
        List<Reconciled> all = new ArrayList<>();
        byAuthority.forEach((authority, filed) -> {
            List<AuthorityReturn> ofYear = filed.stream()
                    .filter(one -> one.year().lastDay().equals(day) && one.has(FileKind.EPISODES))
                    .toList();
            if (!ofYear.isEmpty()) {
                Histories.Count alone = on(day, Histories.of(ofYear, rule));
                Histories.Count together = on(day, Histories.of(filed, rule));
                all.add(new Reconciled(
                        authority,
                        day,
                        alone.byRule() - alone.shortBreaks(),
                        together.byRule() - together.shortBreaks(),
                        published.total(day.getYear(), authority),
                        new LeftOut(together.shortBreaks(), together.explained().size())));
            }
        });
        return all;
    }

    private static Histories.Count on(LocalDate day, Histories histories) {
        return histories.counts().stream()
                .filter(count -> count.date().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /// How many more are counted than DfE published; below 0 for fewer.
    public OptionalInt difference() {
        return published instanceof Count.Known(int number) ? OptionalInt.of(counted - number) : OptionalInt.empty();
    }

    /// How much of it comes of the other returns that are held, and of the rule that joins them.
    public int sinceReturned() {
        return counted - returned;
    }

    /// How much of it was there when only that year's return was read: DfE counted another state of it.
    public OptionalInt otherThanPublished() {
        return published instanceof Count.Known(int number) ? OptionalInt.of(returned - number) : OptionalInt.empty();
    }
}
