package org.rightplace.bench;

import java.util.List;
import java.util.SplittableRandom;
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
import org.rightplace.care.Provider;
import org.rightplace.geo.Geography;
import org.rightplace.link.Facts;
import org.rightplace.register.Comparison;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.source.SomeProviders;
import org.rightplace.source.builtin.BuiltIn;

/// The accounts over a register as large as that of 2025: joining it (the floor), counting it by
/// constituency, and comparing it with another.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class AccountsBench {

    private Geography geography = BuiltIn.geography();
    private Release release = BuiltIn.releases().stream()
            .filter(one -> one.kind() == Kind.CONSTITUENCY_OUTCOMES)
            .findFirst()
            .orElseThrow();
    private List<Provider> providers = List.of();
    private Facts one = Facts.ofProviders(release, List.of(), geography);
    private Facts other = one;

    @Setup
    public void draw() {
        providers = new SomeProviders(new SplittableRandom(20250331)).list(5_600);
        one = Facts.ofProviders(release, providers, geography);
        other = Facts.ofProviders(release, new SomeProviders(new SplittableRandom(20240331)).list(5_600), geography);
    }

    @Benchmark
    public Facts join() {
        return Facts.ofProviders(release, providers, geography);
    }

    @Benchmark
    public Outcomes countByConstituency() {
        return Outcomes.of(one, Grouping.CONSTITUENCY, Counted.ALL_HOMES);
    }

    @Benchmark
    public Comparison compare() {
        return Comparison.of(one, other, Counted.ALL_HOMES);
    }
}
