package org.rightplace.synthetic;

import java.util.List;
import java.util.stream.Stream;
import org.rightplace.synthetic.place.Tables;

/// How near a synthetic world comes to published figures. What was fitted says nothing of how good the world is: it
/// could only come back. What is only compared says a little.
///
/// @param scale of the world; numbers are scaled up to England
public record Calibration(long seed, double scale, List<Line> lines) {
    public Calibration {
        lines = List.copyOf(lines);
    }

    /// A figure of the world beside its target.
    public record Line(Target target, double synthetic) {

        /// Synthetic less published, in the figure's own unit.
        public double difference() {
            return synthetic - target.value();
        }
    }

    /// The calibration of a world.
    ///
    /// @param figures of the communities of all authorities, added up
    public static Calibration of(World world, Figures figures, Tables tables) {
        var all = new Figures();
        all.add(figures);
        all.add(world.homesFigures(figures));
        List<Line> lines = Stream.of(TableTargets.of(tables), FlowTargets.of(), StayTargets.of(), OutcomeTargets.of())
                .flatMap(List::stream)
                .map(target -> new Line(target, target.synthetic(all, world.scale())))
                .toList();
        return new Calibration(world.seed(), world.scale(), lines);
    }
}
