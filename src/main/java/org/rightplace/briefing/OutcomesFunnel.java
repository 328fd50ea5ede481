package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.estimate.Interval;
import org.rightplace.estimate.rate.Funnel;
import org.rightplace.figure.Caption;
import org.rightplace.figure.FunnelPlot;
import org.rightplace.figure.FunnelPlot.Limits;
import org.rightplace.figure.FunnelPlot.Unit;
import org.rightplace.sufficiency.outcome.Outcomes.OfGroup;

/// The funnel of groups: each share as it would be of children of the common mix, between the limits that
/// chance alone leaves groups of its size.
final class OutcomesFunnel {
    private OutcomesFunnel() {}

    private static final int STEPS = 60;

    /// The picture; empty with fewer than three groups, or where no first year is in view.
    static Optional<String> picture(PlacementOutcomesPage.Parts parts) {
        var all = parts.outcomes().all().withinAYear();
        List<Unit> units = new ArrayList<>();
        if (all.value().isPresent()) {
            double target = all.value().getAsDouble();
            parts.outcomes()
                    .groups()
                    .values()
                    .forEach(group -> unit(group, target).ifPresent(units::add));
        }
        if (units.size() < 3) {
            return Optional.empty();
        }
        var funnel = new Funnel(all.value().getAsDouble());
        int smallest = units.stream().mapToInt(Unit::size).min().orElseThrow();
        int largest = Math.max(units.stream().mapToInt(Unit::size).max().orElseThrow(), smallest + 1);
        List<Limits> limits = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            int size = smallest + (int) ((long) (largest - smallest) * step / STEPS);
            Interval near = funnel.near(size);
            Interval far = funnel.far(size);
            limits.add(new Limits(size, near.low(), near.high(), far.low(), far.high()));
        }
        String by = parts.outcomes().question().by().words().toLowerCase(Locale.UK);
        return Optional.of(FunnelPlot.draw(
                new Caption(
                        "outcomes-funnel",
                        "Ends without a plan within a year, by %s, and what chance alone may do".formatted(by),
                        "A dot for each group: across, how many placements have their first year in view; up, the share that ended without a plan as it would be if its children were like all. Between the broken lines chance alone would leave 95 of 100 such groups, between the dotted ones 998 of 1,000. The table above names the groups and holds the numbers."),
                new FunnelPlot.Plot(
                        units,
                        all.value().getAsDouble(),
                        limits,
                        new FunnelPlot.Axes(
                                "Placements with their first year in view",
                                "Share that ended without a plan, children taken to be like all"))));
    }

    /// A group as it is expected to be of children of the common mix: what came over what was expected,
    /// times the common share (Spiegelhalter 2005, section 4.2).
    private static Optional<Unit> unit(OfGroup group, double target) {
        return group.standard()
                .filter(ratio -> group.withinAYear().whole() > 0)
                .map(ratio ->
                        new Unit((int) group.withinAYear().whole(), Math.clamp(ratio.ratio() * target, 0.0, 1.0)));
    }
}
