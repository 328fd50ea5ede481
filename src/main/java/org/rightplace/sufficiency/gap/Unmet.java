package org.rightplace.sufficiency.gap;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.rightplace.care.home.Capacity.Held;

/// A child for whom no right home is to be had here, and why not.
///
/// @param asking the child
/// @param causes homes behind each cause, in the order of [Cause]; 0 for a cause that no home stands
///     behind, such as that there is none; never empty
/// @param main   the first of them in the order asked for
/// @param detail what stands behind the causes
public record Unmet(Asking asking, Map<Cause, Integer> causes, Cause main, Detail detail) {

    public Unmet {
        var ordered = new EnumMap<Cause, Integer>(Cause.class);
        ordered.putAll(causes);
        causes = Collections.unmodifiableMap(ordered);
        if (!causes.containsKey(main)) {
            throw new IllegalArgumentException(
                    "main cause (%s) must be one of the causes (%s)".formatted(main, causes));
        }
    }

    static Unmet of(Asking asking, Map<Cause, Integer> causes, List<Cause> order, Detail detail) {
        Cause main = order.stream()
                .filter(causes::containsKey)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the order (%s) lacks a cause of %s".formatted(order, causes)));
        return new Unmet(asking, causes, main, detail);
    }

    /// What stands behind causes.
    ///
    /// @param held      empty places in such homes here, by why they are held
    /// @param ruledOut  such homes here, by what rules them out; a home can count under several
    /// @param elsewhere areas with such homes, nearest first
    /// @param claimedElsewhere homes elsewhere that claim to meet the call, on evidence that is too weak
    public record Detail(
            Map<Held, Integer> held, Map<RuledOut, Integer> ruledOut, List<Away> elsewhere, int claimedElsewhere) {

        static final Detail NONE = new Detail(Map.of(), Map.of(), List.of(), 0);

        public Detail {
            var byWhy = new EnumMap<Held, Integer>(Held.class);
            byWhy.putAll(held);
            held = Collections.unmodifiableMap(byWhy);
            var byRule = new EnumMap<RuledOut, Integer>(RuledOut.class);
            byRule.putAll(ruledOut);
            ruledOut = Collections.unmodifiableMap(byRule);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /// Homes in another authority that would meet a call.
    ///
    /// @param authority  its code or name; empty text where it is not known where the homes lie
    /// @param metres     between the centres of the two authorities; empty where one is not known
    /// @param homes      that meet the call and may take the child
    /// @param openPlaces in them; a home that does not say has none counted
    public record Away(String authority, OptionalDouble metres, int homes, int openPlaces) {}

    /// The causes alone.
    public Set<Cause> all() {
        return causes.keySet();
    }
}
