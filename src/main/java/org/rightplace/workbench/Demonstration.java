package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// A workbench on some authorities of a synthetic England, in a folder of its own that is gone when it
/// is closed.
///
/// @param workbench that holds nothing but what is built in and what was made up
public record Demonstration(Workbench workbench, PassingFolder folder) implements AutoCloseable {

    private static final long SEED = 1;
    private static final int AUTHORITIES = 5;

    /// Makes one.
    ///
    /// @throws IOException if the disk fails
    public static Demonstration open(Clock clock) throws IOException {
        PassingFolder folder = PassingFolder.make("rightplace-demonstration");
        Path here = folder.path();
        try {
            SyntheticEngland england = SyntheticEngland.of(SEED, 1);
            List<String> codes = england.codes().subList(0, AUTHORITIES);
            Path files = here.resolve("files");
            england.write(files, new SyntheticEngland.Choice(codes, SyntheticEngland.Form.CSV, false), done -> {});
            var workbench = Workbench.open(
                    here.resolve("data"), "serve", new KeyHome(here.resolve("keys"), Optional::empty), clock);
            workbench.importAll(
                    GivenFiles.of(List.of(files)),
                    Importing.Choice.of("demonstration", Optional.empty()),
                    (file, read) -> {});
            workbench.demonstrate();
            return new Demonstration(workbench, folder);
        } catch (Held impossible) {
            throw new IllegalStateException("a new folder is held by nobody", impossible);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            workbench.close();
        }
    }
}
