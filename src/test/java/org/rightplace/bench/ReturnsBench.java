package org.rightplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
import org.rightplace.link.child.HomeLink;
import org.rightplace.workbench.GivenFiles;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.Importing;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.ReturnsCheck;
import org.rightplace.workbench.SyntheticEngland;
import org.rightplace.workbench.Workbench;

/// Ten years of returns of one synthetic authority (81,000 rows, more than most have): read and
/// checked, and imported into an empty data folder (read, sealed, joined, stored). The first
/// iterations, printed as warm-up, are those of a program that has just started.
/// [England][ReturnsBench.England] is all 152 of them.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 6)
@Fork(2)
@State(Scope.Benchmark)
public class ReturnsBench {

    private static final String AUTHORITY = "SYN-A010";

    private final Bench bench = new Bench();

    @Setup(Level.Trial)
    public void write() throws IOException {
        SyntheticEngland england = SyntheticEngland.of(1, 1);
        bench.write(england, List.of(AUTHORITY));
    }

    @Setup(Level.Iteration)
    public void open() throws IOException, Held {
        bench.open();
    }

    @TearDown(Level.Iteration)
    public void close() throws IOException {
        bench.close();
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        Bench.remove(bench.folder);
    }

    @Benchmark
    public Exhibit checkOneAuthority() throws IOException {
        return bench.check();
    }

    @Benchmark
    public List<Imported> importOneAuthority() throws IOException {
        return bench.load();
    }

    /// All of a synthetic England, ten years, from a fresh start in a heap of 2 GB.
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(
            value = 1,
            jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
    @State(Scope.Benchmark)
    public static class England {

        private final Bench bench = new Bench();

        @Setup(Level.Trial)
        public void write() throws IOException, Held {
            bench.write(SyntheticEngland.of(1, 1), List.of());
            bench.open();
        }

        @TearDown(Level.Trial)
        public void remove() throws IOException {
            bench.close();
            Bench.remove(bench.folder);
        }

        @Benchmark
        public Exhibit checkEngland() throws IOException {
            return bench.check();
        }

        @Benchmark
        public List<Imported> importEngland() throws IOException {
            return bench.load();
        }
    }

    /// Files of returns, and a data folder to load them into.
    private static final class Bench {
        private Path folder = Path.of(".");
        private Path data = Path.of(".");
        private @Nullable Workbench workbench;

        void write(SyntheticEngland england, List<String> authorities) throws IOException {
            folder = Files.createTempDirectory("rightplace-returns");
            england.write(
                    folder.resolve("files"),
                    new SyntheticEngland.Choice(authorities, SyntheticEngland.Form.CSV, false),
                    done -> {});
        }

        private List<Path> files() throws IOException {
            return GivenFiles.of(List.of(folder.resolve("files").resolve("synthetic-returns")));
        }

        void open() throws IOException, Held {
            data = Files.createTempDirectory("rightplace-returns-data");
            workbench = Workbench.open(
                    data, "bench", new KeyHome(data.resolve("keys"), Optional::empty), Clock.systemUTC());
        }

        void close() throws IOException {
            Objects.requireNonNull(workbench).close();
            remove(data);
        }

        Exhibit check() throws IOException {
            return ReturnsCheck.of(
                            files(),
                            new ReturnsCheck.Choice(Optional.empty(), Optional.empty()),
                            LocalDate.of(2026, 11, 25))
                    .report(new HomeLink.Registers(List.of()))
                    .findings();
        }

        List<Imported> load() throws IOException {
            return Objects.requireNonNull(workbench)
                    .importAll(files(), Importing.Choice.of("bench", Optional.empty()), (file, read) -> {});
        }

        static void remove(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
