package org.rightplace.figure;

import java.util.ArrayList;
import java.util.List;

/// Classes of a measure for a map, none overlapping and none missing: 0 by itself where it occurs, then small
/// whole numbers one by one, or classes of about equally many places.
///
/// @param measure how values are rounded; a value belongs to the class of its *rounded* value
/// @param bands   in ascending order, 1 to [#MOST]
public record Classes(Measure measure, List<Band> bands) {

    /// More than six shades cannot be told apart on a map.
    public static final int MOST = 6;

    public Classes {
        bands = List.copyOf(bands);
        if (bands.isEmpty() || bands.size() > MOST) {
            throw new IllegalArgumentException("bands (%d) must be 1 to %d".formatted(bands.size(), MOST));
        }
        for (int i = 1; i < bands.size(); i++) {
            if (bands.get(i).from() != bands.get(i - 1).to() + 1) {
                throw new IllegalArgumentException("%s must follow on %s".formatted(bands.get(i), bands.get(i - 1)));
            }
        }
    }

    /// One class, both ends included.
    ///
    /// @param from in steps of the last place shown
    /// @param to   in the same steps, `from` or more
    public record Band(long from, long to) {
        public Band {
            if (from > to) {
                throw new IllegalArgumentException("from (%d) must be at most to (%d)".formatted(from, to));
            }
        }
    }

    /// Classes for these values.
    ///
    /// @param values each 0 or more and finite; where there are none, there is one class, of 0
    public static Classes of(Measure measure, List<Double> values) {
        List<Long> steps =
                values.stream().map(value -> checked(measure, value)).sorted().toList();
        List<Long> positive = steps.stream().filter(step -> step > 0).toList();
        List<Band> bands = new ArrayList<>();
        if (positive.size() < steps.size() || positive.isEmpty()) {
            bands.add(new Band(0, 0));
        }
        long from = bands.isEmpty() ? positive.getFirst() : 1;
        for (long to : ends(positive, MOST - bands.size())) {
            bands.add(new Band(from, to));
            from = to + 1;
        }
        return new Classes(measure, bands);
    }

    private static long checked(Measure measure, double value) {
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("value (%s) of a class must be 0 or more".formatted(value));
        }
        return measure.steps(value);
    }

    /// The last step of each class: all values where they are few, otherwise quantiles of the places left.
    private static List<Long> ends(List<Long> ascending, int most) {
        if (ascending.isEmpty()) {
            return List.of();
        }
        long last = ascending.getLast();
        if (last <= most) {
            return ascending.stream().distinct().toList();
        }
        List<Long> ends = new ArrayList<>();
        int taken = 0;
        while (taken < ascending.size()) {
            int classes = most - ends.size();
            int share = (int) Math.ceil((ascending.size() - taken) / (double) classes);
            long end = ascending.get(Math.min(taken + share, ascending.size()) - 1);
            ends.add(end);
            // Equal values stay together, so a class may be larger than its share; the rest divide what is left.
            while (taken < ascending.size() && ascending.get(taken) <= end) {
                taken++;
            }
        }
        return ends;
    }

    /// The class of a value, from 0; the nearest one for a value outside all.
    public int indexOf(double value) {
        long step = checked(measure, value);
        int index = 0;
        while (index < bands.size() - 1 && step > bands.get(index).to()) {
            index++;
        }
        return index;
    }

    /// What a legend calls a class, such as *4* or *1 to 3*.
    public String label(int index) {
        Band band = bands.get(index);
        String from = measure.bare(band.from());
        return (band.from() == band.to() ? from : from + " to " + measure.bare(band.to())) + measure.suffix();
    }
}
