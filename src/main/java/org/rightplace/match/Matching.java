package org.rightplace.match;

import java.util.ArrayList;
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

/// Sets homes against what one child needs.
///
/// Each thing that is asked for bears a part of the points, the same for every home: the weight of its
/// term over the weights of all terms that apply to the child. What a home has of it is between 0 and 1,
/// or somewhere between two such numbers where that is not known. Points are whole, so that reasons add
/// up to the score.
final class Matching {

    private final Seeker child;
    private final Desk desk;
    private final List<Aspect> aspects;
    private final int[] points;

    /// @param homes all that are to be set against the child: among their fees a fee is cheap or dear
    Matching(Seeker child, Desk desk, Land land, List<Candidate> homes) {
        this.child = child;
        this.desk = desk;
        this.aspects = new Aspects(child, desk, land, fees(homes)).all();
        this.points = shared(aspects, desk);
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

    /// All points shared out among what is asked; what is left over by rounding down goes where rounding
    /// took most.
    private static int[] shared(List<Aspect> aspects, Desk desk) {
        Map<Term, Double> parts = new EnumMap<>(Term.class);
        aspects.forEach(aspect -> parts.merge(aspect.term(), aspect.part(), Double::sum));
        double weights = parts.keySet().stream().mapToInt(desk::weight).sum();
        double[] exact = aspects.stream()
                .mapToDouble(aspect -> Match.ALL
                        * desk.weight(aspect.term())
                        / weights
                        * aspect.part()
                        / parts.getOrDefault(aspect.term(), 1.0))
                .toArray();
        int[] points = new int[exact.length];
        int left = aspects.isEmpty() ? 0 : Match.ALL;
        for (int i = 0; i < points.length; i++) {
            points[i] = (int) Math.floor(exact[i]);
            left -= points[i];
        }
        IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> points[i] - exact[i]))
                .limit(left)
                .forEach(i -> points[i]++);
        return points;
    }

    Match of(Candidate home) {
        List<Reason> reasons = new ArrayList<>(aspects.size());
        for (int i = 0; i < points.length; i++) {
            Answer answer = aspects.get(i).question().of(home);
            reasons.add(new Reason(
                    answer.what(),
                    new Points((int) (answer.low() * points[i]), (int) (answer.high() * points[i]), points[i])));
        }
        return new Match(home, Limit.of(child, home, desk), reasons);
    }
}
