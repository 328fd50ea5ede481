package outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.store.DataDirectory;
import org.rightplace.store.HeldByAnother;
import org.rightplace.store.Holder;

/// Data folders of tests.
final class Folder {
    private Folder() {}

    static final Path OFSTED = Path.of("../shared/data/ofsted");

    /// Everything in a data folder, in an order that depends on nothing but what is in it.
    static String dump(Path data) {
        var holder = new Holder(ProcessHandle.current().pid(), "test", Instant.EPOCH, Optional.empty());
        try (var directory = DataDirectory.open(data, holder)) {
            return directory.store().dump();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (HeldByAnother e) {
            throw new AssertionError(e);
        }
    }

    /// A folder in which all of Ofsted's real files are loaded; for tests that only read it.
    static Path loaded() {
        return Loaded.FOLDER;
    }

    /// Ofsted's real files, in the order of their names.
    static List<String> files() {
        try (var files = Files.list(OFSTED)) {
            return files.sorted().map(Path::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Loaded {
        static final Path FOLDER = load();

        static Path load() {
            try {
                Path folder = Files.createTempDirectory("loaded");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                List<String> arguments = new java.util.ArrayList<>(List.of("import", "--data", folder.toString()));
                arguments.addAll(files());
                Ran ran = Ran.of(arguments.toArray(String[]::new));
                if (ran.code() != 0) {
                    throw new AssertionError(ran.err());
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
