package org.rightplace.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rightplace.optimise.Sharing;
import org.rightplace.optimise.Sharing.Option;
import org.rightplace.optimise.Sharing.Shared;
import org.rightplace.optimise.SomeSharings;
import org.rightplace.optimise.SomeSharings.Drawn;
import org.rightplace.optimise.Standing;

/// 10,000 rows against 14,000 places, 200 options a row, beside the bare flow of OR-Tools on the same
/// numbers: one place each; with rows that take several places or must be apart; and once more after a
/// place or a row went.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class SharingBench {

    /// One place each.
    @State(Scope.Benchmark)
    public static class One {
        private Sharing problem = drawn(false);
    }

    /// With groups.
    @State(Scope.Benchmark)
    public static class Groups {
        private Sharing problem = drawn(true);
    }

    /// An answer that stands.
    @State(Scope.Benchmark)
    public static class Stands {
        private final Standing standing = Standing.of(drawn(false));
        private int next;

        @Setup
        public void begin() {
            next = 0;
        }
    }

    private static Sharing drawn(boolean special) {
        return SomeSharings.of(new Drawn(10_000, 4_500, 14_000, 200, special, 1));
    }

    @Benchmark
    public long bareFlow(One one) {
        Loader.loadNativeLibraries();
        Sharing problem = one.problem;
        var flow = new MinCostFlow();
        int sink = problem.rows() + problem.room().size();
        for (Option option : problem.options()) {
            flow.addArcWithCapacityAndUnitCost(
                    option.row(), problem.rows() + option.column(), 1, 1_001 - option.worth());
        }
        for (int column = 0; column < problem.room().size(); column++) {
            flow.addArcWithCapacityAndUnitCost(
                    problem.rows() + column, sink, problem.room().get(column), 0);
        }
        for (int row = 0; row < problem.rows(); row++) {
            flow.addArcWithCapacityAndUnitCost(row, sink, 1, 1_001);
            flow.setNodeSupply(row, 1);
        }
        flow.setNodeSupply(sink, -problem.rows());
        flow.solve();
        long cost = flow.getOptimalCost();
        flow.delete();
        return cost;
    }

    @Benchmark
    public Shared onePlaceEach(One one) {
        return one.problem.best();
    }

    @Benchmark
    public Shared withGroups(Groups groups) {
        Shared shared = groups.problem.best();
        if (shared.worth() < 0.99 * shared.bound()) {
            throw new IllegalStateException("%d of at most %d".formatted(shared.worth(), shared.bound()));
        }
        return shared;
    }

    @Benchmark
    public long aRowGoes(Stands stands) {
        stands.standing.withoutRow(stands.next++);
        return stands.standing.worth();
    }

    @Benchmark
    public long aPlaceGoes(Stands stands) {
        stands.standing.withoutPlace(stands.next++);
        return stands.standing.worth();
    }
}
