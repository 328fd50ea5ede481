package org.rightplace.disclosure;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// How long it takes to decide what a publication shows: weaving the sums (the floor), England by twelve
/// categories, and one authority crossed by three characteristics.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class DisclosureBench {

    private Publication england = new MadeUpTables(1).england(153, 12);
    private Publication authority = new MadeUpTables(1).oneAuthority();

    @Benchmark
    public Object weaveEngland() {
        return Weaver.weave(england);
    }

    @Benchmark
    public Protection protectEngland() {
        return Protection.of(england, Rule.USUAL);
    }

    @Benchmark
    public Protection protectAuthority() {
        return Protection.of(authority, Rule.USUAL);
    }
}
