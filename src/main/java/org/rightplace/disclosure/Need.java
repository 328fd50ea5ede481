package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// How far from the truth a quantity must be possible, for all that a reader can tell.
///
/// @param low    how many children below the truth, 0 or less: the careful reader must find this possible, and
///     everything between
/// @param high   how many above, 0 or more
/// @param values how many different counts must be possible to the reader who bets
record Need(Quantity quantity, int low, int high, int values) {

    /// What the careful reader must find possible and does not, of what he has been found to: the two ends first,
    /// since what is hidden for their sake mostly does for the rest.
    List<Integer> missing(Set<Integer> reached) {
        return IntStream.concat(IntStream.of(high, low), IntStream.range(low, high))
                .distinct()
                .filter(move -> !reached.contains(move))
                .boxed()
                .toList();
    }

    /// All that the rule asks for, on this screen.
    ///
    /// - A hidden count that is small may be any from 1 to the largest that the rule hides.
    /// - Any hidden count may be as many different ones, to the reader who bets too.
    /// - A small count that no table shows, but that could be worked out, may be as many; so may hidden parts
    ///   of one total together, and what is left of one area when another within it is taken away, if these
    ///   are small.
    static List<Need> on(Screen screen, Rule rule) {
        Web web = screen.web();
        List<Need> needs = new ArrayList<>();
        for (int cell = 0; cell < web.size(); cell++) {
            int children = web.children(cell);
            boolean small = rule.hides(children);
            boolean hidden =
                    screen.standing(cell) == Standing.HIDDEN || (screen.standing(cell) == Standing.SHOWN && small);
            boolean workedOut = screen.standing(cell) == Standing.UNSEEN && small;
            if (web.strand(cell).excused() || (!hidden && !workedOut)) {
                continue;
            }
            boolean whole = hidden && small;
            needs.add(new Need(
                    Quantity.of(cell),
                    whole ? 1 - children : 0,
                    whole ? rule.hiddenUpTo() - children : 0,
                    rule.hiddenUpTo()));
        }
        for (Sum sum : web.sums()) {
            together(screen, sum, rule, needs);
        }
        for (Web.Difference difference : web.differences()) {
            boolean seen = screen.standing(difference.outer()) != Standing.UNSEEN
                    && screen.standing(difference.inner()) != Standing.UNSEEN;
            boolean excused = difference.rest().cells().stream()
                    .anyMatch(cell -> web.strand(cell).excused());
            if (seen && !excused && rule.hides(difference.rest().children(web))) {
                needs.add(new Need(difference.rest(), 0, 0, rule.hiddenUpTo()));
            }
        }
        return needs;
    }

    /// The parts of a total that are not shown, taken together.
    private static void together(Screen screen, Sum sum, Rule rule, List<Need> needs) {
        if (!sum.ofParts()) {
            return;
        }
        Web web = screen.web();
        List<Integer> parts = new ArrayList<>();
        int shown = 0;
        boolean excused = false;
        for (int term = 1; term < sum.size(); term++) {
            int cell = sum.cell(term);
            if (screen.furthestUp(cell) > 0 || screen.furthestDown(cell, false) < 0) {
                parts.add(cell);
                excused |= web.strand(cell).excused();
            } else {
                shown += web.children(cell);
            }
        }
        Quantity quantity = new Quantity(parts);
        boolean asTheTotal = shown == 0 && screen.standing(sum.cell(0)) != Standing.SHOWN;
        if (parts.size() > 1 && !excused && !asTheTotal && rule.hides(quantity.children(web))) {
            needs.add(new Need(quantity, 0, 0, rule.hiddenUpTo()));
        }
    }
}
