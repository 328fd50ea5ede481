package org.rightplace.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.disclosure.Rearranging.Price;
import org.rightplace.disclosure.Rearranging.Way;
import org.rightplace.disclosure.Worlds.Reach;

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
        if (worlds.reach(quantity, true).high() < need.high()
                && worlds.reach(quantity, false).high() < need.high()) {
            hidden |= take(way(quantity, need.high(), true).or(() -> way(quantity, need.high(), false)));
        }
        if (worlds.reach(quantity, false).low() > need.low()) {
            hidden |= take(way(quantity, need.low(), false));
        }
        Reach reach = worlds.reach(quantity, true);
        int missing = need.width() - reach.width();
        if (missing > 0) {
            hidden |= widen(quantity, reach, missing);
        }
        return hidden;
    }

    private boolean widen(Quantity quantity, Reach reach, int missing) {
        Optional<Way> up = way(quantity, reach.high() + missing, true);
        if (up.isPresent() && up.get().cost() == 0) {
            return take(up);
        }
        Optional<Way> down = way(quantity, reach.low() - missing, true);
        Optional<Way> best = Stream.of(up, down).flatMap(Optional::stream).min(Comparator.comparingDouble(Way::cost));
        if (best.isPresent()) {
            return take(best);
        }
        boolean hidden = false;
        for (int step = missing - 1; step > 0; step--) {
            Optional<Way> some = way(quantity, reach.high() + step, true);
            Optional<Way> rest = way(quantity, reach.low() - (missing - step), true);
            if (some.isPresent() && rest.isPresent()) {
                hidden |= take(some);
                hidden |= take(way(quantity, reach.low() - (missing - step), true));
                break;
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
