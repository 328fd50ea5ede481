package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A workbench on some authorities of a synthetic England, in a folder of its own that is gone when it is
/// closed.
///
/// @param workbench that holds nothing but what is built in and what was made up
public record Demonstration(Workbench workbench, Path folder) implements AutoCloseable {

    private static final long SEED = 1;
    private static final int AUTHORITIES = 5;

    /// Makes one.
    ///
    /// @throws IOException if the disk fails
    public static Demonstration open(Clock clock) throws IOException {
        Path folder = Files.createTempDirectory("rightplace-demonstration");
        try {
            SyntheticEngland england = SyntheticEngland.of(SEED, 1);
            List<String> codes = england.codes().subList(0, AUTHORITIES);
            Path files = folder.resolve("files");
            england.write(files, new SyntheticEngland.Choice(codes, SyntheticEngland.Form.CSV, false), done -> {});
            var workbench = Workbench.open(
                    folder.resolve("data"), "serve", new KeyHome(folder.resolve("keys"), Optional::empty), clock);
            workbench.importAll(
                    ofChildren(files), Importing.Choice.of("demonstration", Optional.empty()), (file, read) -> {});
            return new Demonstration(workbench, folder);
        } catch (Held impossible) {
            throw new IllegalStateException("a new folder is held by nobody", impossible);
        } catch (IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private static List<Path> ofChildren(Path files) throws IOException {
        return GivenFiles.of(List.of(files.resolve("synthetic-returns"), files.resolve("synthetic-needs")));
    }

    @Override
    public void close() throws IOException {
        workbench.close();
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
