package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.disclosure.Attacker.Range;

/// Tries to work out every hidden count of a publication, and every difference of two published areas,
/// and says what it learnt that the rule forbids.
final class Attack {

    private final Publication publication;
    private final Rule rule;
    private final Map<Cell, Shown> shown = new TreeMap<>();
    private final List<String> learnt = new ArrayList<>();

    private Attack(Publication publication, List<Shown> cells, Rule rule) {
        this.publication = publication;
        this.rule = rule;
        for (Earlier earlier : publication.earlier()) {
            shown.put(earlier.cell(), new Shown(earlier.cell(), earlier.count(), earlier.roundedTo() > 1));
        }
        cells.forEach(cell -> shown.put(cell.cell(), cell));
    }

    /// What was learnt; nothing if the rule holds.
    static List<String> on(Publication publication, List<Shown> cells, Rule rule) {
        var attack = new Attack(publication, cells, rule);
        try (var before = new Attacker(publication, List.of(), false)) {
            attack.letOut(before);
        }
        try (var careful = new Attacker(publication, cells, false)) {
            attack.hidden(careful);
            attack.differences(careful, "");
            attack.dates(careful);
            attack.revisions(careful, "");
        }
        boolean zeroHidden = attack.shown.values().stream()
                .anyMatch(cell -> cell.count().symbol().equals("c") && Attacker.truth(publication, cell.cell()) == 0);
        if (!zeroHidden) {
            try (var betting = new Attacker(publication, cells, true)) {
                attack.bets(betting);
                attack.differences(betting, " by betting");
                attack.revisions(betting, " by betting");
            }
        }
        return attack.learnt;
    }

    /// Numbers that something let out before, as a milder rule allowed, are learnt no more: a `c` is a
    /// courtesy then.
    private void letOut(Attacker before) {
        if (!publication.earlier().isEmpty()) {
            shown.values()
                    .removeIf(cell -> cell.count().symbol().equals("c")
                            && Attacker.truth(publication, cell.cell()) > 3
                            && before.range(cell.cell()).values() == 1);
        }
    }

    private void hidden(Attacker attacker) {
        for (Shown cell : shown.values()) {
            int children = Attacker.truth(publication, cell.cell());
            boolean small = 1 <= children && children <= rule.hiddenUpTo();
            String symbol = cell.count().symbol();
            if (!symbol.equals("c") && !symbol.equals("k")) {
                if (small && !cell.rounded()) {
                    learnt.add("%s shows %d".formatted(cell.cell(), children));
                }
                continue;
            }
            Range range = attacker.range(cell.cell());
            if (small && !range.holdsAll(1, rule.hiddenUpTo())) {
                learnt.add("%s (%d) is within %s".formatted(cell.cell(), children, range));
            }
            if (symbol.equals("c") && range.values() < rule.hiddenUpTo()) {
                learnt.add("%s (%d) is one of few in %s".formatted(cell.cell(), children, range));
            }
        }
    }

    private void bets(Attacker attacker) {
        for (Shown cell : shown.values()) {
            Range range = attacker.range(cell.cell());
            if (cell.count().symbol().equals("c") && range.values() < rule.hiddenUpTo()) {
                learnt.add("%s is one of few in %s by betting".formatted(cell.cell(), range));
            }
        }
    }

    /// Takes one published area away from another that contains it.
    private void differences(Attacker attacker, String how) {
        for (Shown outer : shown.values()) {
            Dimension areas = publication
                    .population(outer.cell().population())
                    .dimensions()
                    .getFirst();
            for (String name : areas.everything()) {
                List<String> at = new ArrayList<>(outer.cell().at());
                at.set(0, name);
                Cell inner = new Cell(outer.cell().population(), at);
                boolean within = Attacker.members(areas, outer.cell().at().getFirst())
                        .containsAll(Attacker.members(areas, name));
                if (!shown.containsKey(inner) || inner.equals(outer.cell()) || !within) {
                    continue;
                }
                int children = Attacker.truth(publication, outer.cell()) - Attacker.truth(publication, inner);
                Range range = attacker.range(List.of(outer.cell()), List.of(inner));
                if (1 <= children && children <= rule.hiddenUpTo() && range.values() < rule.hiddenUpTo()) {
                    learnt.add("%s without %s (%d) is one of few in %s%s"
                            .formatted(outer.cell(), name, children, range, how));
                }
            }
        }
    }

    /// Takes a count as its records were from the same as they are, or the other way about.
    private void revisions(Attacker attacker, String how) {
        for (Revision revision : publication.revisions()) {
            int rose = Attacker.truth(publication, revision.after()) - Attacker.truth(publication, revision.before());
            int children = Math.abs(rose);
            List<Cell> more = List.of(rose > 0 ? revision.after() : revision.before());
            List<Cell> less = List.of(rose > 0 ? revision.before() : revision.after());
            if (1 <= children && children <= rule.hiddenUpTo()) {
                Range range = attacker.range(more, less);
                if (range.values() < rule.hiddenUpTo()) {
                    learnt.add("what changed from %s to %s (%d) is one of few in %s%s"
                            .formatted(revision.before(), revision.after(), children, range, how));
                }
            }
        }
    }

    /// Takes a population that is a part of another away from it, cell by cell.
    private void dates(Attacker attacker) {
        for (Balance balance : publication.balances()) {
            String part = balance.before().getFirst();
            String whole = balance.after().getLast();
            for (Shown all : shown.values()) {
                Cell inner = new Cell(part, all.cell().at());
                if (balance.after().size() > 1 || !all.cell().population().equals(whole) || !shown.containsKey(inner)) {
                    continue;
                }
                int children = Attacker.truth(publication, all.cell()) - Attacker.truth(publication, inner);
                Range range = attacker.range(List.of(all.cell()), List.of(inner));
                if (1 <= children && children <= rule.hiddenUpTo() && range.values() < rule.hiddenUpTo()) {
                    learnt.add("%s since %s (%d) is one of few in %s".formatted(all.cell(), part, children, range));
                }
            }
        }
    }
}
