package org.rightplace.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.match.Aspects.Answer;
import org.rightplace.match.Aspects.Aspect;
import org.rightplace.match.Reason.Points;
import org.rightplace.match.Reason.What;

/// Sets homes against what one child needs.
///
/// Each thing that is asked for bears a part of the points, the same for every home: the weight of its
/// term over the weights of all terms that apply to the child. What a home has of it is between 0 and 1,
/// or somewhere between two such numbers where that is not known. What is recorded of no home at all can
/// tell none from another: it bears no points, and is named apart. Points are whole, so that reasons add
/// up to the score.
final class Matching {

    private final Seeker child;
    private final Desk desk;
    private final List<Aspect> asked;
    private final BitSet told = new BitSet();
    private final int[] points;
    private final List<Match> matches;
    private final List<What> unanswered;

    /// @param homes all that are to be set against the child: among their fees a fee is cheap or dear
    Matching(Seeker child, Desk desk, Land land, List<Candidate> homes) {
        this.child = child;
        this.desk = desk;
        this.asked = new Aspects(child, desk, land, fees(homes)).all();
        Answer[][] answers = new Answer[homes.size()][];
        for (int home = 0; home < answers.length; home++) {
            answers[home] = answers(homes.get(home));
            for (int i = 0; i < asked.size(); i++) {
                told.set(i, told.get(i) || !answers[home][i].isOpen());
            }
        }
        this.points = shared(asked, told, desk);
        List<Match> matches = new ArrayList<>();
        for (int home = 0; home < answers.length; home++) {
            matches.add(match(homes.get(home), answers[home]));
        }
        this.matches = List.copyOf(matches);
        this.unanswered = answers.length == 0
                ? List.of()
                : IntStream.range(0, asked.size())
                        .filter(i -> !told.get(i))
                        .mapToObj(i -> answers[0][i].what())
                        .toList();
    }

    private Answer[] answers(Candidate home) {
        Answer[] answers = new Answer[asked.size()];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = asked.get(i).question().of(home);
        }
        return answers;
    }

    private Match match(Candidate home, Answer[] answers) {
        List<Reason> reasons = new ArrayList<>();
        for (int i = told.nextSetBit(0); i >= 0; i = told.nextSetBit(i + 1)) {
            reasons.add(new Reason(
                    answers[i].what(),
                    new Points(
                            (int) (answers[i].low() * points[i]), (int) (answers[i].high() * points[i]), points[i])));
        }
        return new Match(home, Limit.of(child, home, desk), reasons);
    }

    /// A home that is not among those, with the points that things bear among them.
    Match match(Candidate home) {
        return match(home, answers(home));
    }

    /// One for each home, in their order.
    List<Match> matches() {
        return matches;
    }

    /// What was asked for and is recorded of no home.
    List<What> unanswered() {
        return unanswered;
    }

    private static Aspects.Fees fees(List<Candidate> homes) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (Candidate home : homes) {
            Optional<Pence> fee = home.fee();
            if (fee.isPresent()) {
                least = Math.min(least, fee.get().pence());
                most = Math.max(most, fee.get().pence());
            }
        }
        return least > most ? new Aspects.Fees(0, 0) : new Aspects.Fees(least, most);
    }

    /// All points shared out among what is told of any home; what is left over by rounding down goes
    /// where rounding took most.
    private static int[] shared(List<Aspect> asked, BitSet told, Desk desk) {
        Map<Term, Double> parts = new EnumMap<>(Term.class);
        told.stream().mapToObj(asked::get).forEach(aspect -> parts.merge(aspect.term(), aspect.part(), Double::sum));
        double weights = parts.keySet().stream().mapToInt(desk::weight).sum();
        int[] points = new int[asked.size()];
        double[] lost = new double[asked.size()];
        int left = told.isEmpty() ? 0 : Match.ALL;
        for (int i = told.nextSetBit(0); i >= 0; i = told.nextSetBit(i + 1)) {
            Aspect aspect = asked.get(i);
            double share =
                    desk.weight(aspect.term()) / weights * aspect.part() / parts.getOrDefault(aspect.term(), 1.0);
            points[i] = (int) (Match.ALL * share);
            lost[i] = Match.ALL * share - points[i];
            left -= points[i];
        }
        told.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -lost[i]))
                .limit(left)
                .forEach(i -> points[i]++);
        return points;
    }
}
