package org.rightplace.sufficiency.gap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.optimise.Assignment;
import org.rightplace.optimise.Choices;
import org.rightplace.optimise.Choices.Option;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Board.Standing;
import org.rightplace.sufficiency.gap.Gaps.InArea;
import org.rightplace.sufficiency.gap.Gaps.Met;
import org.rightplace.sufficiency.gap.Gaps.Question;
import org.rightplace.sufficiency.gap.Unmet.Away;
import org.rightplace.sufficiency.gap.Unmet.Detail;

/// Sets the children of an area against all homes.
final class Setting {

    private final Question question;
    private final Board board;
    private final Areas areas;
    private final boolean every;
    private final Map<String, BitSet> homesIn = new TreeMap<>();

    Setting(Question question, Gaps.Homes homes, Areas areas) {
        this.question = question;
        this.board = new Board(homes.known(), question.evidence());
        this.every = homes.every();
        this.areas = areas;
        for (int home = 0; home < board.homes().size(); home++) {
            int number = home;
            board.home(home)
                    .area()
                    .flatMap(areas::find)
                    .ifPresent(area ->
                            homesIn.computeIfAbsent(area, a -> new BitSet()).set(number));
        }
    }

    InArea inArea(String area, List<Asking> children) {
        BitSet here = homesIn.getOrDefault(area, new BitSet());
        List<Met> met = new ArrayList<>();
        List<Asking> without = new ArrayList<>();
        List<Standing> standings = new ArrayList<>();
        for (Asking asking : children) {
            if (!asking.call().isKnown()) {
                without.add(asking);
                standings.add(NOTHING);
                continue;
            }
            Standing standing = board.standing(asking.call());
            if (isInRightHome(asking, standing)) {
                met.add(new Met(asking, Met.How.LIVES_IN_IT));
            } else {
                without.add(asking);
                standings.add(standing);
            }
        }
        Set<Integer> placed = placed(without, standings, here);
        List<Unmet> unmet = new ArrayList<>();
        for (int child = 0; child < without.size(); child++) {
            if (placed.contains(child)) {
                met.add(new Met(without.get(child), Met.How.A_PLACE_IS_OPEN));
            } else {
                unmet.add(unmet(without.get(child), standings.get(child), here));
            }
        }
        return new InArea(area, met, unmet);
    }

    private static final Standing NOTHING = new Standing(new BitSet(), new BitSet(), new BitSet());

    private boolean isInRightHome(Asking asking, Standing standing) {
        int home = asking.lives() instanceof Lives.In(Urn in) ? board.find(in) : -1;
        // a home in which the child lives has room for the child, and what it holds open is no matter
        return home >= 0
                && asking.call().unmeasured().isEmpty()
                && standing.meeting().get(home);
    }

    /// Which of the children can be given an open place here, as many as can be.
    private Set<Integer> placed(List<Asking> children, List<Standing> standings, BitSet here) {
        List<Integer> columns = new ArrayList<>();
        List<Integer> room = new ArrayList<>();
        int[] columnOf = new int[board.homes().size()];
        here.stream().filter(home -> open(home) > 0).forEach(home -> {
            columnOf[home] = columns.size();
            columns.add(home);
            room.add(open(home));
        });
        List<Option> options = new ArrayList<>();
        for (int child = 0; child < children.size(); child++) {
            if (!children.get(child).call().unmeasured().isEmpty()) {
                continue;
            }
            var able = (BitSet) standings.get(child).meeting().clone();
            able.and(here);
            for (int home = able.nextSetBit(0); home >= 0; home = able.nextSetBit(home + 1)) {
                if (open(home) > 0
                        && board.ruledOut(children.get(child).call().child(), home)
                                .isEmpty()) {
                    options.add(new Option(child, columnOf[home], 0));
                }
            }
        }
        Set<Integer> placed = new HashSet<>();
        if (!options.isEmpty()) {
            Assignment.cheapest(new Choices(children.size(), room, options))
                    .pairs()
                    .forEach(pair -> placed.add(pair.row()));
        }
        return placed;
    }

    private int open(int home) {
        return board.home(home).room().map(room -> room.open().orElse(0)).orElse(0);
    }

    private Unmet unmet(Asking asking, Standing standing, BitSet here) {
        Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        if (!asking.call().isKnown() || !asking.call().unmeasured().isEmpty()) {
            causes.put(Cause.NEED_NOT_RECORDED, 0);
        }
        if (!asking.call().isKnown()) {
            return Unmet.of(asking, causes, question.order(), Detail.NONE);
        }
        var found = new Found(asking.call().child());
        found.here(standing, here);
        found.elsewhere(asking, standing, here);
        found.causes().forEach((cause, homes) -> causes.put(cause, homes));
        return Unmet.of(asking, causes, question.order(), found.detail());
    }

    /// What is found for one child.
    private final class Found {
        private final Call.Who child;
        private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
        private final Map<Held, Integer> held = new EnumMap<>(Held.class);
        private final Map<RuledOut, Integer> ruledOut = new EnumMap<>(RuledOut.class);
        private List<Away> away = List.of();
        private int claimedElsewhere;
        private boolean notRecordedElsewhere = !every;

        Found(Call.Who child) {
            this.child = child;
        }

        void here(Standing standing, BitSet here) {
            each(standing.meeting(), here, home -> {
                if (isAllowed(home)) {
                    add(room(home));
                }
            });
            each(standing.claimed(), here, home -> {
                if (isAllowed(home)) {
                    add(Cause.ONLY_CLAIMED);
                }
            });
            each(standing.notRecorded(), here, home -> {
                if (board.ruledOut(child, home).isEmpty()) {
                    add(Cause.HOMES_NOT_RECORDED);
                }
            });
        }

        /// Whether a home that would meet the call may take the child; if not, why not is counted.
        private boolean isAllowed(int home) {
            Set<RuledOut> rules = board.ruledOut(child, home);
            if (!rules.isEmpty()) {
                add(Cause.RULED_OUT);
                rules.forEach(rule -> ruledOut.merge(rule, 1, Integer::sum));
            }
            return rules.isEmpty();
        }

        private Cause room(int home) {
            Capacity room = board.home(home).room().orElse(null);
            if (room == null || room.open().isEmpty()) {
                return Cause.HOMES_NOT_RECORDED;
            }
            int empty =
                    room.held().values().stream().mapToInt(Integer::intValue).sum();
            if (room.open().getAsInt() == 0 && empty > 0) {
                room.held().forEach((why, places) -> held.merge(why, places, Integer::sum));
                return Cause.HELD;
            }
            return Cause.FULL;
        }

        private void add(Cause cause) {
            causes.merge(cause, 1, Integer::sum);
        }

        void elsewhere(Asking asking, Standing standing, BitSet here) {
            var away = new Aways(asking.child().authority(), areas);
            var there = new BitSet();
            there.set(0, board.homes().size());
            there.andNot(here);
            each(standing.meeting(), there, home -> {
                if (board.ruledOut(child, home).isEmpty()) {
                    away.add(board.home(home).area().orElse(""), open(home));
                    add(Cause.ELSEWHERE);
                }
            });
            each(standing.claimed(), there, home -> {
                if (board.ruledOut(child, home).isEmpty()) {
                    claimedElsewhere++;
                }
            });
            each(standing.notRecorded(), there, home -> {
                if (board.ruledOut(child, home).isEmpty()) {
                    notRecordedElsewhere = true;
                }
            });
            this.away = away.nearest();
        }

        /// The causes; that there is no such home is said only where every home is described well
        /// enough to say so.
        Map<Cause, Integer> causes() {
            if (causes.isEmpty()) {
                causes.put(notRecordedElsewhere ? Cause.HOMES_NOT_RECORDED : Cause.NO_SUCH_HOME, 0);
            }
            return causes;
        }

        Detail detail() {
            return new Detail(held, ruledOut, away, claimedElsewhere);
        }

        private void each(BitSet homes, BitSet among, IntConsumer then) {
            for (int home = homes.nextSetBit(0); home >= 0; home = homes.nextSetBit(home + 1)) {
                if (among.get(home)) {
                    then.accept(home);
                }
            }
        }
    }
}
