package org.rightplace.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.ledger.Layer;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Histories.History;
import org.rightplace.link.history.Rule;
import org.rightplace.link.history.Spell;

/// Of how many of the children in care on the last 31 March an authority's records tell what the layers
/// ask.
///
/// @param date     the 31 March
/// @param children in care on it by [Rule#LATEST_RETURN], short breaks left out
/// @param told     of those, how many, for each layer that records of children speak to
public record Telling(LocalDate date, int children, Map<Layer, Integer> told) {

    /// What one authority's returns tell.
    ///
    /// A reason is told where the child's stay in care began with this placement, or where the episode
    /// before it gives a reason for the change; an outcome, where the year's file of outcomes has a row
    /// of the child.
    ///
    /// @param returns  one or more, of one authority
    /// @param assessed children of the authority with a needs profile that assesses one need or more
    public static Telling of(List<AuthorityReturn> returns, Set<Pseudonym> assessed) {
        AuthorityReturn newest =
                returns.stream().max(AuthorityReturn::compareTo).orElseThrow();
        LocalDate day = newest.year().lastDay();
        Set<Pseudonym> outcomes = new TreeSet<>();
        newest.files().getOrDefault(FileKind.OC2, List.of()).stream()
                .map(ReturnRow::child)
                .forEach(outcomes::add);
        int children = 0;
        Map<Layer, Integer> told = new EnumMap<>(Map.of(Layer.NEEDS, 0, Layer.REASON, 0, Layer.OUTCOME, 0));
        for (History history : Histories.histories(returns, Rule.LATEST_RETURN)) {
            List<Spell> until = new ArrayList<>();
            history.spells().stream()
                    .filter(spell -> !spell.told().decom().isAfter(day))
                    .forEach(until::add);
            if (until.isEmpty()
                    || !until.getLast().holds(day)
                    || until.getLast().told().isShortBreak()) {
                continue;
            }
            children++;
            if (assessed.contains(history.child())) {
                told.merge(Layer.NEEDS, 1, Integer::sum);
            }
            if (tellsWhy(until)) {
                told.merge(Layer.REASON, 1, Integer::sum);
            }
            if (outcomes.contains(history.child())) {
                told.merge(Layer.OUTCOME, 1, Integer::sum);
            }
        }
        return new Telling(day, children, told);
    }

    /// Whether a child's episodes say why the child lives where the last of them says.
    private static boolean tellsWhy(List<Spell> spells) {
        for (int i = spells.size() - 1; i >= 0; i--) {
            EpisodeStart why = spells.get(i).told().status().why().orElse(EpisodeStart.L);
            if (why == EpisodeStart.S) {
                return true;
            }
            if (why.changesPlacement()) {
                return i > 0 && spells.get(i - 1).told().left().reason().isPresent();
            }
        }
        return false;
    }
}
