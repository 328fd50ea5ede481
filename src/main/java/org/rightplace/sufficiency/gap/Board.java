package org.rightplace.sufficiency.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel.Assessed;
import org.rightplace.sufficiency.gap.Offer.Meets;

/// All homes, laid out so that a call is set against every one of them at once.
///
/// For each need and level the homes that meet it stand as a set of bits, so that setting a call
/// against `h` homes costs a few operations on `h / 64` words. Not changed once built; safe for use by
/// several threads.
final class Board {

    private final List<Offer> homes;
    private final Map<Urn, Integer> numbers = new TreeMap<>();
    private final Map<NeedDomain, List<Map<Meets, BitSet>>> meets = new EnumMap<>(NeedDomain.class);
    private final BitSet notDescribed = new BitSet();

    Board(List<Offer> homes, Evidence least) {
        this.homes = List.copyOf(homes);
        for (int home = 0; home < homes.size(); home++) {
            if (numbers.put(homes.get(home).home(), home) != null) {
                throw new IllegalArgumentException(
                        "home (%s) is offered twice".formatted(homes.get(home).home()));
            }
            notDescribed.set(home, !homes.get(home).isDescribed());
        }
        for (NeedDomain domain : NeedDomain.values()) {
            List<Map<Meets, BitSet>> levels = new ArrayList<>();
            for (int level = Call.LEAST; level <= Assessed.HIGHEST; level++) {
                Map<Meets, BitSet> sets = new EnumMap<>(Meets.class);
                for (int home = 0; home < homes.size(); home++) {
                    sets.computeIfAbsent(homes.get(home).meets(domain, level, least), m -> new BitSet())
                            .set(home);
                }
                levels.add(sets);
            }
            meets.put(domain, levels);
        }
    }

    List<Offer> homes() {
        return homes;
    }

    Offer home(int number) {
        return homes.get(number);
    }

    /// The number of a home; -1 where it is none of these.
    int find(Urn home) {
        return numbers.getOrDefault(home, -1);
    }

    /// The homes as they stand to a call, whatever rules them out; each is in one of the sets, or in
    /// none where it cannot meet a need.
    Standing standing(Call call) {
        var no = new BitSet();
        var notRecorded = new BitSet();
        notRecorded.or(notDescribed);
        var claimed = new BitSet();
        for (Call.Need need : call.needs()) {
            Map<Meets, BitSet> sets = sets(need);
            no.or(sets.getOrDefault(Meets.NO, NONE));
            notRecorded.or(sets.getOrDefault(Meets.NOT_RECORDED, NONE));
            claimed.or(sets.getOrDefault(Meets.CLAIMED, NONE));
        }
        notRecorded.andNot(no);
        claimed.andNot(no);
        claimed.andNot(notRecorded);
        var meeting = new BitSet();
        meeting.set(0, homes.size());
        meeting.andNot(no);
        meeting.andNot(notRecorded);
        meeting.andNot(claimed);
        return new Standing(meeting, claimed, notRecorded);
    }

    private static final BitSet NONE = new BitSet();

    private Map<Meets, BitSet> sets(Call.Need need) {
        List<Map<Meets, BitSet>> levels = meets.getOrDefault(need.domain(), List.of());
        return levels.get(need.level() - Call.LEAST);
    }

    /// What rules a home out for a child.
    Set<RuledOut> ruledOut(Call.Who child, int home) {
        return RuledOut.of(child, homes.get(home));
    }

    /// Homes by how they stand to a call.
    ///
    /// @param meeting     every need at the level and the evidence asked for
    /// @param claimed     every need at the level, one or more on weaker evidence
    /// @param notRecorded no need is known to be beyond them, and of one or more nothing is told
    record Standing(BitSet meeting, BitSet claimed, BitSet notRecorded) {}
}
