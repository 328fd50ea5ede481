package org.rightplace.source.dfe;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rightplace.evidence.Finding;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Unreadable;

/// Files of the return being read, as many at a time as there are processors, and given in their order.
final class FilesRead implements AutoCloseable {

    private final ExecutorService threads;
    private final Queue<Door> doors = new ConcurrentLinkedQueue<>();
    private final Queue<Future<One>> begun = new ArrayDeque<>();

    private FilesRead(int threads, Doorway doorway) {
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("reading-", 0).factory());
        for (int i = 0; i < threads; i++) {
            doors.add(new Door(doorway));
        }
    }

    /// A file that was read, with what was found in it, or why it could not be.
    private sealed interface One {
        record Read(RawFile file, List<Finding> findings) implements One {}

        record Not(Unreadable why, List<Finding> findings) implements One {}
    }

    /// Begins to read files.
    static FilesRead begin(List<Path> files, Doorway doorway) {
        var reading = new FilesRead(
                Math.clamp(Runtime.getRuntime().availableProcessors(), 1, Math.max(1, files.size())), doorway);
        Map<Path, String> names = Returns.names(files);
        for (Path file : files) {
            reading.begun.add(reading.threads.submit(() -> reading.read(file, names.getOrDefault(file, ""))));
        }
        return reading;
    }

    private One read(Path file, String called) throws IOException {
        Door door = doors.remove(); // there is one for each thread
        List<Finding> findings = new ArrayList<>();
        try {
            Bytes bytes = Bytes.of(file);
            boolean xml = bytes.form() == Bytes.Form.TEXT && Returns.startsAsXml(bytes);
            var raw = new RawFile(file, called, xml);
            if (xml) {
                Ssda903Xml.read(bytes, called, row -> raw.add(row, door), findings::add);
            } else {
                Ssda903Csv.read(bytes, called, row -> raw.add(row, door), findings::add);
            }
            return new One.Read(raw, findings);
        } catch (Unreadable e) {
            return new One.Not(e, findings);
        } finally {
            doors.add(door);
        }
    }

    /// The next file.
    ///
    /// @param findings takes what was found in it
    /// @throws Unreadable if it is no file of the return
    RawFile next(List<Finding> findings) throws IOException, Unreadable {
        return switch (taken()) {
            case One.Read(RawFile file, List<Finding> found) -> {
                findings.addAll(found);
                yield file;
            }
            case One.Not(Unreadable why, List<Finding> found) -> {
                findings.addAll(found);
                throw why;
            }
        };
    }

    private One taken() throws IOException {
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The reading was stopped.");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException disk -> throw disk;
                case RuntimeException bug -> throw bug;
                case Error trouble -> throw trouble;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
