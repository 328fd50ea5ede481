package org.rightplace.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rightplace.store.key.OwnersOnly;

/// The folder in which everything that was loaded and written is kept; one process holds it at a time.
///
/// In it: `format`, the number of the folder's layout; `lock`, held by the operating system's own lock,
/// which dies with its process; `holder` and `token`, which say who holds it; and the database.
public final class DataDirectory implements AutoCloseable {

    // Raise it when the folder's layout changes in a way that an older program must not touch.
    private static final int FORMAT = 1;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    // One process has one hold on a file however often it opens it, and loses it when it closes any: so
    // within this process openings wait for each other.
    private static final Object OPENING = new Object();

    // A process that has just taken the lock may need a moment to say who it is.
    private static final int PATIENCE = 20;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final FileChannel lock;
    private final HolderNote note;
    private final Holder holder;
    private final Store store;

    private DataDirectory(Path folder, FileChannel lock, Holder holder) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.holder = holder;
        this.note = new HolderNote(folder);
        note.write(holder);
        writeFormat(folder);
        this.store = Store.open(ownersOnly(folder.resolve("rightplace.db")));
    }

    /// Opens the folder, which is made where it is missing, and holds it until closed.
    ///
    /// @throws HeldByAnother if another process holds it, or this one already does
    /// @throws IOException   if the folder cannot be used, is of a newer format, or holds a damaged
    ///     database; the message is a sentence
    public static DataDirectory open(Path folder, Holder holder) throws IOException, HeldByAnother {
        synchronized (OPENING) {
            try {
                Files.createDirectories(folder, OwnersOnly.permissions(folder, "rwx------"));
                refuseNewer(folder);
                refuseForeign(folder);
                FileChannel lock = lock(folder);
                try {
                    return new DataDirectory(folder, lock, holder);
                } catch (IOException | RuntimeException e) {
                    new HolderNote(folder).remove();
                    lock.close();
                    throw e;
                }
            } catch (FileSystemException e) {
                throw new IOException("The data folder %s cannot be used: %s.".formatted(folder, reason(e)), e);
            }
        }
    }

    /// Where it is.
    public Path folder() {
        return folder;
    }

    /// What is kept in it.
    public Store store() {
        return store;
    }

    /// Tells other processes how to reach this one, once it serves.
    public void announce(Holder.Server server) throws IOException {
        note.write(holder.at(server));
    }

    /// Closes the database and lets go of the folder.
    @Override
    public void close() throws IOException {
        synchronized (OPENING) {
            try (lock) {
                if (lock.isOpen()) {
                    store.close();
                    note.remove();
                }
            }
        }
    }

    private static FileChannel lock(Path folder) throws IOException, HeldByAnother {
        var note = new HolderNote(folder);
        // Before the file is opened: see OPENING.
        if (note.isOurs()) {
            throw new HeldByAnother(folder, note.read());
        }
        FileChannel channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            Optional<Holder> holder = note.read().filter(DataDirectory::lives);
            if (holder.isPresent()) {
                channel.close();
                throw new HeldByAnother(folder, holder);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        channel.close();
        throw new HeldByAnother(folder, note.read());
    }

    private static boolean lives(Holder holder) {
        return ProcessHandle.of(holder.process()).isPresent();
    }

    private static void refuseNewer(Path folder) throws IOException {
        Path file = folder.resolve("format");
        if (!Files.exists(file)) {
            return;
        }
        String text = Files.readString(file).strip();
        if (!NUMBER.matcher(text).matches()) {
            throw new IOException("The file %s should hold the number of the folder's format, but says “%s”."
                    .formatted(file, text.substring(0, Math.min(40, text.length()))));
        }
        if (Integer.parseInt(text) > FORMAT) {
            throw new IOException(
                    "The data folder %s is of format %s, and this Rightplace knows formats up to %d: use a newer one."
                            .formatted(folder, text, FORMAT));
        }
    }

    // A process that was stopped in its very first moments leaves some of these and no `format` yet.
    private static final Pattern OURS = Pattern.compile("(lock|holder|token)(\\.next)?|rightplace\\.db(-.*)?");

    /// A folder that holds something else is somebody's own: it is neither read nor written.
    private static void refuseForeign(Path folder) throws IOException {
        if (Files.exists(folder.resolve("format"))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> foreign = files.filter(
                            file -> !OURS.matcher(file.getFileName().toString()).matches())
                    .min(Comparator.naturalOrder());
            if (foreign.isPresent()) {
                throw new IOException(
                        "The data folder %s cannot be used: it is none of Rightplace's and is not empty (it holds %s). Give an empty one, or one that is not there yet."
                                .formatted(folder, foreign.get().getFileName()));
            }
        }
    }

    private static void writeFormat(Path folder) throws IOException {
        Path file = folder.resolve("format");
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT + "\n");
        }
    }

    // The database can hold restricted lists, and the folder may be one that others can look into. SQLite
    // takes an empty file for a new database, and gives its log the same permissions.
    private static Path ownersOnly(Path database) throws IOException {
        if (!Files.exists(database)) {
            Files.createFile(database, OwnersOnly.permissions(database, "rw-------"));
        }
        return database;
    }

    private static String reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied for " + e.getFile();
        }
        String reason = e.getReason();
        return reason == null
                ? "%s (%s)".formatted(e.getFile(), e.getClass().getSimpleName().replaceAll("Exception$", ""))
                : "%s: %s".formatted(e.getFile(), reason);
    }
}
