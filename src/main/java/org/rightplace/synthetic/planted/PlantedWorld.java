package org.rightplace.synthetic.planted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Draws;
import org.rightplace.estimate.Streams;
import org.rightplace.geo.GridReference;
import org.rightplace.synthetic.planted.Gap.Rule;
import org.rightplace.synthetic.planted.Gap.Why;

/// A world of a few areas with one planted gap for every cause: where, for how many children and why is
/// drawn from a seed and told. Each cause has a domain of need of its own, so that nothing but what was
/// planted touches it: every home says of every other domain that it cannot (level 0), and every child
/// of every other domain that there is no need.
///
/// @param centres  of the areas, by their codes
/// @param children of all gaps, and those whom a home can take
/// @param homes    with what they can do, and their places on [Planting#DAY]
/// @param gaps     all that was planted, one of each cause and, last, one that is none
public record PlantedWorld(
        Map<String, GridReference> centres, List<PlantedChild> children, List<PlantedHome> homes, List<Gap> gaps) {

    private static final int FEWEST_AREAS = 2;
    private static final int APART = 30_000;

    public PlantedWorld {
        centres = Collections.unmodifiableMap(new TreeMap<>(centres));
        children = List.copyOf(children);
        homes = List.copyOf(homes);
        gaps = List.copyOf(gaps);
    }

    /// The planted world of a seed.
    ///
    /// @param areas how many, 2 or more
    public static PlantedWorld of(long seed, int areas) {
        if (areas < FEWEST_AREAS) {
            throw new IllegalArgumentException("areas (%d) must be %d or more".formatted(areas, FEWEST_AREAS));
        }
        Draws draws = new Streams(seed).of("planted");
        Map<String, GridReference> centres = new TreeMap<>();
        for (int area = 1; area <= areas; area++) {
            centres.put(
                    "synthetic-SYN-A%03d".formatted(area),
                    new GridReference(APART * area, 200_000 + draws.below(100_000)));
        }
        var planting = new Planting(draws, List.copyOf(centres.keySet()));
        List<Why> whys = whys(draws);
        List<NeedDomain> domains = shuffled(draws, List.of(NeedDomain.values()));
        for (int i = 0; i < whys.size(); i++) {
            planting.plant(whys.get(i), domains.get(i));
        }
        return new PlantedWorld(centres, planting.children(), planting.homes(), planting.gaps());
    }

    /// One of each cause. Of the reasons for which places are held two are drawn; not
    /// [Held#NOTICE_GIVEN], of which it can be asked whether the place is empty at all.
    private static List<Why> whys(Draws draws) {
        List<Held> held = shuffled(
                draws, List.of(Held.STAFFING, Held.MATCHING, Held.SOLO_USE, Held.RESTRICTION, Held.FILLING_UP));
        List<Why> whys = new ArrayList<>(List.of(
                new Why.NeedNotRecorded(),
                new Why.HomesNotRecorded(),
                new Why.NoSuchHome(),
                new Why.Elsewhere(""),
                new Why.Full(),
                new Why.HeldOpen(held.get(0)),
                new Why.HeldOpen(held.get(1)),
                new Why.OnlyClaimed()));
        for (Rule rule : Rule.values()) {
            whys.add(new Why.RuledOut(rule));
        }
        whys.add(new Why.NoGap());
        return whys;
    }

    static <T> List<T> shuffled(Draws draws, List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, draws.below(i + 1));
        }
        return shuffled;
    }
}
