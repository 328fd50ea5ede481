package org.rightplace.source.standard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cut or changed anywhere, a file is read as far as it goes or refused, and never throws.
class DamagedStandardTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"version-01.csv", "version-01.json", "v2.json", "v2.csv"})
    void cutAnywhere(String name) throws IOException {
        byte[] whole = Samples.bytes(name);
        int step = name.endsWith("json") ? 7 : 11;
        for (int length = 0; length < whole.length; length += step) {
            read(name, Arrays.copyOf(whole, length), "cut at byte " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"version-01.csv", "version-01.json", "v2.json", "v2.csv"})
    void changedAnywhere(String name) throws IOException {
        byte[] whole = Samples.bytes(name);
        var random = new SplittableRandom(name.length());
        for (int i = 0; i < 150; i++) {
            byte[] changed = whole.clone();
            for (int times = 1 + random.nextInt(4); times > 0; times--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            read(name, changed, "case " + i);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void aWorkbookCutOrChangedAnywhere(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        byte[] whole = PlacementsXlsx.write(new SomeReferrals(random).list(3));
        for (int length = 0; length < whole.length; length += 41) {
            read("a.xlsx", Arrays.copyOf(whole, length), "cut at byte " + length);
            byte[] changed = whole.clone();
            changed[length] ^= (byte) 0x55;
            read("a.xlsx", changed, "changed at byte " + length);
        }
    }

    private void read(String name, byte[] bytes, String what) {
        try {
            Samples.read(folder, name, bytes);
            PlacementsStandard.recognises(folder.resolve(name));
        } catch (IOException | RuntimeException e) {
            throw new AssertionError(what, e);
        }
    }
}
