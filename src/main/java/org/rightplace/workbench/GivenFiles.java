package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a person means by a list of files and folders.
public final class GivenFiles {
    private GivenFiles() {}

    /// The files, and in place of each folder every file in it and below, in order, but for hidden ones
    /// and those that are to be read by people, such as `README.md`.
    ///
    /// @throws IOException if a folder cannot be read
    public static List<Path> of(List<Path> given) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> all = Files.walk(path)) {
                    all.filter(Files::isRegularFile)
                            .filter(file -> isMeant(String.valueOf(file.getFileName())))
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isMeant(String name) {
        return !name.startsWith(".") && !name.startsWith("README");
    }
}
