package org.rightplace.synthetic.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rightplace.care.referral.Availability;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Stay;

/// Brothers and sisters who came into care together.
final class Siblings {

    private final Map<Integer, List<Told>> families = new TreeMap<>();

    Siblings(List<Told> children) {
        for (Told told : children) {
            families.computeIfAbsent(told.child().person().family().number(), f -> new ArrayList<>())
                    .add(told);
        }
    }

    /// With how many a place is asked for: those in care when it is needed.
    Availability.Siblings wanted(Request request, int day) {
        List<Told> family = others(request);
        if (family.isEmpty()) {
            return new Availability.Siblings.None();
        }
        return new Availability.Siblings.With((int)
                family.stream().filter(one -> one.child().find(day).isPresent()).count());
    }

    /// With how many the child lives in a placement from its first day on.
    int together(Request request, Placement placement) {
        return (int) others(request).stream()
                .flatMap(one -> one.child().find(placement.from()).stream())
                .map(Stay::placement)
                .filter(other ->
                        other.where().equals(placement.where()) && other.by().equals(placement.by()))
                .count();
    }

    private List<Told> others(Request request) {
        int family = request.told().child().person().family().number();
        return families.getOrDefault(family, List.of()).stream()
                .filter(one -> !one.child().person().number().equals(request.number()))
                .toList();
    }
}
