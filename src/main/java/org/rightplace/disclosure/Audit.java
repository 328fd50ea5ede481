package org.rightplace.disclosure;

import java.util.ArrayList;
import java.util.List;

/// Checks, by plain arithmetic and trusting neither the solver nor the search, that every need of a screen is
/// met by a world that adds up and looks the same. What it finds unmet must not leave.
final class Audit {

    private Audit() {}

    static List<Need> unmet(Screen screen, Rule rule, List<World> worlds) {
        var proven = new Worlds(screen);
        worlds.stream().filter(world -> world.addsUp(screen.web())).forEach(proven::add);
        List<Need> unmet = new ArrayList<>();
        for (Need need : Need.on(screen, rule)) {
            var careful = proven.reach(need.quantity(), false);
            var betting = proven.reach(need.quantity(), true);
            if (careful.low() > need.low() || careful.high() < need.high() || betting.width() < need.width()) {
                unmet.add(need);
            }
        }
        return unmet;
    }
}
