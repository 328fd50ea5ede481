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
            boolean possible =
                    need.missing(proven.reach(need.quantity(), false)).isEmpty();
            if (!possible || proven.reach(need.quantity(), true).size() < need.values()) {
                unmet.add(need);
            }
        }
        return unmet;
    }
}
