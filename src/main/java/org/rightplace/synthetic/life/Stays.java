package org.rightplace.synthetic.life;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.LegalStatus;

/// Cuts a period of care into episodes: a new one on each day on which the placement or the legal status changed.
final class Stays {
    private Stays() {}

    static List<Stay> of(
            Course course, List<Placement> placements, NavigableMap<Integer, LegalStatus> legal, EpisodeEnd end) {
        var days = new TreeSet<Integer>(legal.keySet());
        placements.forEach(placement -> days.add(placement.from()));
        List<Integer> starts = List.copyOf(days);
        List<Stay> stays = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < starts.size(); i++) {
            int from = starts.get(i);
            int to = i + 1 < starts.size() ? starts.get(i + 1) : course.to();
            while (placements.get(at).to() <= from) {
                at++;
            }
            Placement placement = placements.get(at);
            boolean last = to == course.to();
            boolean moves = !last && placement.to() == to;
            Optional<ChangeReason> reason = moves ? placement.left() : Optional.empty();
            stays.add(new Stay(
                    from,
                    to,
                    why(course, placement, legal, from),
                    LegalPath.at(legal, from),
                    placement,
                    last ? end : EpisodeEnd.X1,
                    reason));
        }
        return stays;
    }

    private static EpisodeStart why(
            Course course, Placement placement, NavigableMap<Integer, LegalStatus> legal, int day) {
        if (day == course.from()) {
            return EpisodeStart.S;
        }
        boolean status = legal.containsKey(day);
        if (placement.from() != day) {
            return EpisodeStart.L;
        }
        if (placement.sameCarer()) {
            return status ? EpisodeStart.U : EpisodeStart.T;
        }
        return status ? EpisodeStart.B : EpisodeStart.P;
    }
}
