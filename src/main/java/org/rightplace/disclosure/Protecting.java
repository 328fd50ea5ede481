package org.rightplace.disclosure;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.rightplace.disclosure.Rearranging.Price;
import org.rightplace.disclosure.Rearranging.Way;

/// Hides cells until every [Need] is met, as far as it can be.
///
/// From the mildest rule upwards, each on top of what the one before has hidden, so that a stricter rule never
/// shows what a milder one hides.
final class Protecting {

    private final Screen screen;
    private final Worlds worlds;

    private Protecting(Screen screen) {
        this.screen = screen;
        this.worlds = new Worlds(screen);
    }

    /// Hides what the rule asks for; the answer is the worlds that prove it.
    static List<World> protect(Screen screen, Rule rule) {
        var protecting = new Protecting(screen);
        for (int upTo = Rule.LEAST; upTo <= rule.hiddenUpTo(); upTo++) {
            protecting.meet(new Rule(upTo));
        }
        return protecting.worlds.all();
    }

    private void meet(Rule rule) {
        screen.hideSmall(rule);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Need need : Need.on(screen, rule)) {
                changed |= meet(need);
            }
        }
    }

    /// Meets one need, if it can; whether something was hidden for it.
    private boolean meet(Need need) {
        Quantity quantity = need.quantity();
        boolean hidden = false;
        for (int move : need.missing(worlds.reach(quantity, false))) {
            if (!worlds.reach(quantity, false).contains(move)) {
                hidden |= take(way(quantity, move, move > 0, Price.COUNTS)
                        .or(() -> way(quantity, move, false, Price.COUNTS))
                        .or(() -> way(quantity, move, false, Price.COUNTS_AND_ZEROS)));
            }
        }
        int reached = worlds.reach(quantity, true).size();
        while (reached < need.values()) {
            hidden |= widen(quantity, need.values() - reached);
            int now = worlds.reach(quantity, true).size();
            if (now == reached && !spoilTheBet(quantity)) {
                break;
            }
            hidden |= now == reached;
            reached = now;
        }
        return hidden;
    }

    /// Finds more counts that are possible to the reader who bets: those between others if they cost nothing;
    /// else above or below, whichever is cheaper; else those between at a price.
    private boolean widen(Quantity quantity, int missing) {
        NavigableSet<Integer> reached = worlds.reach(quantity, true);
        fill(quantity, reached.first(), reached.last(), Price.NOTHING);
        if (worlds.reach(quantity, true).size() > reached.size()) {
            return false;
        }
        boolean hidden = extend(quantity, reached, missing);
        if (worlds.reach(quantity, true).size() > reached.size()) {
            return hidden;
        }
        return fill(quantity, reached.first(), reached.last(), Price.COUNTS);
    }

    /// Goes as far above or below as is missing; or, if neither goes so far, as far as either goes.
    private boolean extend(Quantity quantity, NavigableSet<Integer> reached, int missing) {
        for (int step = missing; step > 0; step--) {
            int above = reached.last() + step;
            int below = reached.first() - step;
            Optional<Way> up = way(quantity, above, true);
            boolean free = up.isPresent() && up.get().cost() == 0;
            Optional<Way> down = free ? Optional.empty() : way(quantity, below, true);
            boolean rises = up.isPresent()
                    && (down.isEmpty() || up.get().cost() <= down.get().cost());
            if (up.isPresent() || down.isPresent()) {
                boolean end = take(rises ? up : down);
                boolean between =
                        fill(quantity, rises ? reached.last() : below, rises ? above : reached.first(), Price.COUNTS);
                return end || between;
            }
        }
        return false;
    }

    /// Makes every count between two possible to the reader who bets, where it can at this price.
    private boolean fill(Quantity quantity, int from, int to, Price price) {
        boolean hidden = false;
        for (int move = from + 1; move < to; move++) {
            if (!worlds.reach(quantity, true).contains(move)) {
                hidden |= take(way(quantity, move, true, price));
            }
        }
        return hidden;
    }

    /// The last resort: hides a zero beside the quantity, so that nobody can take every `c` for 1 or more.
    private boolean spoilTheBet(Quantity quantity) {
        Web web = screen.web();
        for (int cell : quantity.cells()) {
            for (int s : web.sumsOf(cell)) {
                Sum sum = web.sums().get(s);
                for (int term = 0; term < sum.size(); term++) {
                    int beside = sum.cell(term);
                    if (screen.standing(beside) == Standing.SHOWN && web.children(beside) == 0) {
                        screen.hide(beside);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Way> way(Quantity quantity, int move, boolean bet) {
        return way(quantity, move, bet, Price.COUNTS).or(() -> way(quantity, move, bet, Price.COUNTS_AND_ZEROS));
    }

    private Optional<Way> way(Quantity quantity, int move, boolean bet, Price price) {
        return Exchange.find(screen, quantity, move, bet)
                .map(world -> new Way(world, List.of(), 0))
                .or(() -> Rearranging.cheapest(screen, quantity, move, bet, price));
    }

    private boolean take(Optional<Way> way) {
        way.ifPresent(taken -> {
            taken.hidden().forEach(screen::hide);
            worlds.add(taken.world());
        });
        return way.isPresent() && !way.get().hidden().isEmpty();
    }
}
