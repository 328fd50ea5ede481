package org.rightplace.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.rightplace.evidence.Checked;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;
import org.rightplace.source.SomeProviders;
import org.rightplace.source.ofsted.OfstedProviderCsv;
import org.rightplace.workbench.Held;
import org.rightplace.workbench.Imported;
import org.rightplace.workbench.KeyHome;
import org.rightplace.workbench.Workbench;

/// A list of 5,600 providers, as large as Ofsted's of 2025: cut into cells (the floor), read and checked,
/// and imported into an empty data folder (read, checked, joined, stored). The first iterations, printed
/// as warm-up, are those of a program that has just started.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 8)
@Fork(2)
@State(Scope.Benchmark)
public class ImportBench {

    private Path folder = Path.of(".");
    private Path file = Path.of(".");
    private @Nullable Workbench workbench;

    @Setup(Level.Iteration)
    public void write() throws IOException, Held {
        folder = Files.createTempDirectory("rightplace-bench");
        file = folder.resolve("provider_level_at_31_march_2025.csv");
        Files.writeString(
                file,
                OfstedProviderCsv.write(
                        new SomeProviders(new SplittableRandom(20250331)).list(5_600), LocalDate.of(2025, 3, 31)),
                StandardCharsets.UTF_8);
        workbench = Workbench.open(
                folder.resolve("data"),
                "bench",
                new KeyHome(folder.resolve("keys"), Optional::empty),
                Clock.systemUTC());
    }

    @TearDown(Level.Iteration)
    public void remove() throws IOException {
        Objects.requireNonNull(workbench).close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Benchmark
    public long cutIntoCells() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            return reader.stream().mapToLong(CsvRecord::getFieldCount).sum();
        }
    }

    @Benchmark
    public Checked<Incoming> readAndCheck() throws IOException {
        return Intake.read(file);
    }

    @Benchmark
    public Imported importWhole() throws IOException {
        return Objects.requireNonNull(workbench).importFile(file, "bench", Optional.empty());
    }
}
