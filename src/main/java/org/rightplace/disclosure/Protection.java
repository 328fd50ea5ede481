package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.Count;

/// What came of asking whether a publication may leave.
public sealed interface Protection {

    /// It may, as these cells show it.
    ///
    /// @param cells each cell of every table once, in their order
    record Granted(List<Shown> cells) implements Protection {

        public Granted {
            cells = List.copyOf(cells);
        }

        /// What each cell shows.
        public SortedMap<Cell, Shown> byCell() {
            SortedMap<Cell, Shown> found = new TreeMap<>();
            cells.forEach(shown -> found.put(shown.cell(), shown));
            return found;
        }

        /// What a reader of this knows when the next publication comes.
        public List<Earlier> asEarlier() {
            return cells.stream().map(Shown::asEarlier).toList();
        }
    }

    /// It may not: small counts would be given away, whatever is hidden now.
    ///
    /// @param reasons one or more, in the order of their cells; they name cells and hold no count
    record Refused(List<Reason> reasons) implements Protection {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal must have a reason");
            }
        }
    }

    /// Cells that cannot be protected: one, or several that together can be worked out.
    record Reason(List<Cell> cells) {
        public Reason {
            cells = List.copyOf(cells);
        }

        /// In words, with what to do.
        public String message() {
            return ("What was shown before gives away “%s”%s, whatever is hidden now. "
                            + "If that is public already, say so for this cell; otherwise leave its population out.")
                    .formatted(cells.getFirst(), cells.size() > 1 ? " and others together" : "");
        }
    }

    /// Decides what each cell of a publication shows, so that a reader who knows everything in it, the
    /// rule, and what was shown before cannot work a hidden count out: each small one may be any that
    /// the rule hides, and any hidden one as many different ones.
    ///
    /// The same publication gives the same answer on every machine, in whatever order its tables are.
    /// The answer is not the least that could be hidden, which is hard to find; see
    /// `docs/decisions/2026-11-25-how-counts-are-protected.md`.
    ///
    /// @throws IllegalArgumentException if the publication contradicts itself or is too large
    static Protection of(Publication publication, Rule rule) {
        return of(publication, rule, List.of());
    }

    /// The same, where something left under milder rules than this. What these let out no stricter rule
    /// can take back: it is not held against the publication, as long as what was promised then still
    /// holds.
    ///
    /// @param before the rules under which `earlier` left; each as mild as this rule or milder
    static Protection of(Publication publication, Rule rule, List<Rule> before) {
        for (Rule one : before) {
            if (one.hiddenUpTo() > rule.hiddenUpTo()) {
                throw new IllegalArgumentException("rule (%d) must be as strict as those before (%d)"
                        .formatted(rule.hiddenUpTo(), one.hiddenUpTo()));
            }
        }
        Web web = Weaver.weave(publication);
        var screen = new Screen(web);
        List<World> worlds = Protecting.protect(screen, rule);
        SortedSet<Rule> rules = new TreeSet<>(Comparator.comparingInt(Rule::hiddenUpTo));
        rules.add(rule);
        rules.addAll(before);
        Set<Quantity> unmet = new LinkedHashSet<>();
        for (Rule one : rules) {
            List<Need> here = Audit.unmet(screen, one, worlds);
            Set<Quantity> lost = here.isEmpty() || one.equals(rules.first()) ? Set.of() : lostBefore(web, one);
            here.stream()
                    .map(Need::quantity)
                    .filter(quantity -> !lost.contains(quantity))
                    .forEach(unmet::add);
        }
        if (!unmet.isEmpty()) {
            return new Refused(unmet.stream()
                    .map(quantity ->
                            new Reason(quantity.cells().stream().map(web::cell).toList()))
                    .toList());
        }
        List<Shown> cells = new ArrayList<>();
        for (int cell = 0; cell < web.size(); cell++) {
            if (web.strand(cell).published()) {
                cells.add(shown(screen, cell, rule));
            }
        }
        return new Granted(cells);
    }

    /// What a reader knows too well under a rule, without seeing anything of this publication.
    private static Set<Quantity> lostBefore(Web web, Rule rule) {
        Screen screen = Screen.before(web);
        Set<Quantity> lost = new HashSet<>();
        Audit.unmet(screen, rule, Protecting.protect(screen, rule)).forEach(need -> lost.add(need.quantity()));
        return lost;
    }

    private static Shown shown(Screen screen, int cell, Rule rule) {
        Web.Strand strand = screen.web().strand(cell);
        int children = strand.children();
        Optional<String> gap = strand.gap();
        boolean secret = screen.standing(cell) == Standing.HIDDEN
                || (rule.hides(children) && screen.standing(cell) == Standing.KNOWN);
        if (gap.isPresent() || secret) {
            return new Shown(screen.web().cell(cell), new Count.Hidden(gap.orElse("c")), false);
        }
        if (screen.isK(cell)) {
            return new Shown(screen.web().cell(cell), new Count.Hidden("k"), true);
        }
        boolean rounded = strand.above() && children > 0;
        int number = rounded ? Rule.rounded(children) : children;
        return new Shown(screen.web().cell(cell), new Count.Known(number), rounded);
    }
}
