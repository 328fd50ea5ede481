package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder that is there until it is closed, and then gone with all that is in it.
public record PassingFolder(Path path) implements AutoCloseable {

    /// A new and empty one, which only its owner can enter.
    ///
    /// @param called how its name begins
    public static PassingFolder make(String called) throws IOException {
        return new PassingFolder(Files.createTempDirectory(called));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
