package org.rightplace.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rightplace.estimate.Draws;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Option;

/// Children who are referred one after the other, each to be given a place, or none, before the next is
/// known. What is known beforehand is how often each kind of child is referred.
///
/// @param room   places of each home, numbered from 0
/// @param kinds  of children, numbered from 0
/// @param stream the kinds in the order in which they come
public record Arrivals(List<Integer> room, List<Kind> kinds, List<Integer> stream) {

    public Arrivals {
        room = List.copyOf(room);
        kinds = List.copyOf(kinds);
        stream = List.copyOf(stream);
        for (int kind : stream) {
            if (kind < 0 || kind >= kinds.size()) {
                throw new IllegalArgumentException("kind (%d) must be one of %d".formatted(kind, kinds.size()));
            }
        }
    }

    /// A kind of child.
    ///
    /// @param often how often it is referred, beside the others; above 0
    /// @param homes that such a child can have, each once
    public record Kind(double often, List<Had> homes) {
        public Kind {
            homes = List.copyOf(homes);
            if (!(often > 0)) {
                throw new IllegalArgumentException("often (%s) must be above 0".formatted(often));
            }
        }
    }

    /// A place in a home, to a kind of child.
    ///
    /// @param worth in points and 1, so that a place is always better than none
    public record Had(int home, long worth) {}

    /// Kinds that are children who need a home now, each as often as another.
    ///
    /// @param leftOut children who take several places wherever they could be
    public record OfNow(Arrivals arrivals, int leftOut) {}

    /// Children who need a home now as kinds, with the places that are open now; nobody comes yet.
    static OfNow of(Possible possible) {
        List<Kind> kinds = new ArrayList<>();
        int leftOut = 0;
        for (int row = 0; row < possible.children().size(); row++) {
            List<Had> homes = possible.options(row).stream()
                    .filter(option -> option.takes() == 1)
                    .map(option -> new Had(option.column(), option.worth()))
                    .toList();
            if (homes.isEmpty() && !possible.options(row).isEmpty()) {
                leftOut++;
            } else {
                kinds.add(new Kind(1, homes));
            }
        }
        return new OfNow(new Arrivals(possible.room(), kinds, List.of()), leftOut);
    }

    /// So many children in a drawn order, each kind as often as it is referred; none where there is no
    /// kind.
    List<Integer> drawn(int many, Draws draws) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        double[] often = kinds.stream().mapToDouble(Kind::often).toArray();
        return IntStream.range(0, many).mapToObj(i -> draws.pick(often)).toList();
    }

    /// The same with another stream.
    Arrivals with(List<Integer> other) {
        return new Arrivals(room, kinds, other);
    }

    /// The problem of one who knows the whole stream beforehand.
    Sharing inHindsight() {
        List<Option> options = new ArrayList<>();
        for (int row = 0; row < stream.size(); row++) {
            for (Had had : kinds.get(stream.get(row)).homes()) {
                options.add(new Option(row, had.home(), had.worth(), 1));
            }
        }
        return new Sharing(stream.size(), room, options, List.of());
    }
}
