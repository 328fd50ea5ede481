package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Provider;
import org.rightplace.evidence.Checked;
import org.rightplace.source.Incoming.Register;
import org.rightplace.source.ofsted.OfstedProviderCsv;

class WrittenAndReadAgainTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void readsBackTheProvidersItWrote(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 20; trial++) {
            List<Provider> providers = new SomeProviders(random).list(1 + random.nextInt(40));
            LocalDate asAt = LocalDate.of(2025, 3, 31).plusMonths(random.nextInt(12));

            Register read = writeAndRead(providers, asAt);

            assertThat(read.providers()).isEqualTo(providers);
            assertThat(read.edition().asAt()).isEqualTo(asAt);
        }
    }

    @Tag("shared-data")
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "provider_level_at_31_march_2016.csv",
                "provider_level_at_31_march_2018.csv",
                "provider_level_at_31_march_2020.csv",
                "provider_level_at_31_march_2022.csv",
                "provider_level_at_31_march_2024.csv",
                "provider_level_at_31_march_2025.csv"
            })
    void givesARealReleaseBackUnchanged(String name) throws IOException {
        Register first = whole(Path.of("../shared/data/ofsted", name));

        Register again = writeAndRead(first.providers(), first.edition().asAt());

        assertThat(again.providers()).isEqualTo(first.providers());
        assertThat(again.coverage()).isEqualTo(first.coverage());
    }

    private Register writeAndRead(List<Provider> providers, LocalDate asAt) throws IOException {
        Path file = folder.resolve("written.csv");
        Files.writeString(file, OfstedProviderCsv.write(providers, asAt));
        return whole(file);
    }

    private static Register whole(Path file) throws IOException {
        Checked<Incoming> read = Intake.read(file);
        assertThat(read).as("%s", read.findings()).isInstanceOf(Checked.Whole.class);
        return (Register) ((Checked.Whole<Incoming>) read).value();
    }
}
