package org.rightplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.rightplace.briefing.Exhibit;
import org.rightplace.workbench.SyntheticEngland;
import org.rightplace.workbench.SyntheticEngland.Choice;
import org.rightplace.workbench.SyntheticEngland.Form;

/// A synthetic England at full scale, from nothing: 82,000 children in care on 31 March, ten years of returns.
/// Drawn and counted (the calibration), and drawn and written as CSV files, on as many threads as there are
/// processors, in a heap of 1 GB and in a program that has just started.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 2,
        jvmArgsAppend = {"-Xmx1g"})
@State(Scope.Benchmark)
public class SyntheticBench {

    private Path folder = Path.of(".");

    @Setup(Level.Iteration)
    public void make() throws IOException {
        folder = Files.createTempDirectory("rightplace-synthetic");
    }

    @TearDown(Level.Iteration)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Benchmark
    public Exhibit drawAndCountEngland() {
        return SyntheticEngland.of(1, 1).calibration(done -> {});
    }

    @Benchmark
    public Exhibit drawAndWriteEngland() throws IOException {
        return SyntheticEngland.of(1, 1)
                .write(folder.resolve("out"), new Choice(List.of(), Form.CSV, false), done -> {});
    }
}
