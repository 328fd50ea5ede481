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
                boolean bet = move > 0;
                hidden |= take(
                        (bet ? way(quantity, move, true) : Optional.<Way>empty()).or(() -> way(quantity, move, false)));
            }
        }
        NavigableSet<Integer> reached = worlds.reach(quantity, true);
        while (reached.size() < need.values()) {
            hidden |= widen(quantity, reached, need.values() - reached.size());
            NavigableSet<Integer> now = worlds.reach(quantity, true);
            if (now.size() == reached.size()) {
                break;
            }
            reached = now;
        }
        return hidden;
    }

    /// Finds more counts that are possible to the reader who bets: above or below, whichever is cheaper; or, if
    /// neither goes so far, as far as either goes.
    private boolean widen(Quantity quantity, NavigableSet<Integer> reached, int missing) {
        for (int step = missing; step > 0; step--) {
            Optional<Way> up = way(quantity, reached.last() + step, true);
            boolean free = up.isPresent() && up.get().cost() == 0;
            Optional<Way> down = free ? Optional.empty() : way(quantity, reached.first() - step, true);
            boolean rises = up.isPresent()
                    && (down.isEmpty() || up.get().cost() <= down.get().cost());
            if (up.isPresent() || down.isPresent()) {
                boolean end = take(rises ? up : down);
                boolean between = fill(quantity, rises ? reached.last() : reached.first() - step, step);
                return end || between;
            }
        }
        return false;
    }

    /// Makes every count between two possible to the reader who bets, where it can.
    private boolean fill(Quantity quantity, int from, int step) {
        boolean hidden = false;
        for (int move = from + 1; move < from + step; move++) {
            if (!worlds.reach(quantity, true).contains(move)) {
                hidden |= take(way(quantity, move, true));
            }
        }
        return hidden;
    }

    private Optional<Way> way(Quantity quantity, int move, boolean bet) {
        return Exchange.find(screen, quantity, move, bet)
                .map(world -> new Way(world, List.of(), 0))
                .or(() -> Rearranging.cheapest(screen, quantity, move, bet, Price.COUNTS))
                .or(() -> Rearranging.cheapest(screen, quantity, move, bet, Price.COUNTS_AND_ZEROS));
    }

    private boolean take(Optional<Way> way) {
        way.ifPresent(taken -> {
            taken.hidden().forEach(screen::hide);
            worlds.add(taken.world());
        });
        return way.isPresent() && !way.get().hidden().isEmpty();
    }
}
