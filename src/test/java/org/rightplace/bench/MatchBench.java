package org.rightplace.bench;

import java.util.List;
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
import org.rightplace.match.Candidate;
import org.rightplace.match.Desk;
import org.rightplace.match.Ranking;
import org.rightplace.match.Seeker;
import org.rightplace.match.SomeMatches;

/// One child set against as many homes as there are in England, beside the floor: looking at every home
/// once.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class MatchBench {

    private static final int HOMES = 4_009;

    private List<Candidate> homes = List.of();
    private List<Seeker> children = List.of();
    private int next;

    @Setup
    public void draw() {
        homes = SomeMatches.candidates(HOMES, 1);
        children = SomeMatches.seekers(200, 2);
    }

    @Benchmark
    public int floor() {
        int open = 0;
        for (Candidate home : homes) {
            open += home.others().orElse(0);
        }
        return open;
    }

    @Benchmark
    public Ranking oneChild() {
        next = (next + 1) % children.size();
        return Ranking.of(children.get(next), Desk.USUAL, SomeMatches.LAND, homes);
    }
}
