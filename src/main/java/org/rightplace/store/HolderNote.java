package org.rightplace.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.rightplace.store.key.OwnersOnly;

/// The note in a data directory that says who holds it, for people and for other processes.
///
/// It says so only while the lock is held: a note without a lock is a dead process's. The secret token
/// lies beside it in a file of its own, which only the owner can read.
final class HolderNote {

    // Tells this run of the program from any other, since numbers of processes come back.
    private static final String RUN = UUID.randomUUID().toString();

    private final Path note;
    private final Path token;

    HolderNote(Path folder) {
        this.note = folder.resolve("holder");
        this.token = folder.resolve("token");
    }

    /// Replaces the note in one step, so that nobody reads half of it.
    void write(Holder holder) throws IOException {
        var lines = new StringBuilder();
        lines.append("process=").append(holder.process()).append('\n');
        lines.append("activity=").append(holder.activity()).append('\n');
        lines.append("since=").append(holder.since()).append('\n');
        lines.append("run=").append(RUN).append('\n');
        if (holder.server().isPresent()) {
            Holder.Server server = holder.server().get();
            lines.append("address=").append(server.address()).append('\n');
            OwnersOnly.replace(token, server.token().getBytes(UTF_8), "rw-------");
        } else {
            Files.deleteIfExists(token);
        }
        OwnersOnly.replace(note, lines.toString().getBytes(UTF_8), "rw-r--r--");
    }

    /// Takes both files away.
    void remove() throws IOException {
        Files.deleteIfExists(note);
        Files.deleteIfExists(token);
    }

    /// Who the note says holds the directory; empty if there is no note, or none that can be read.
    Optional<Holder> read() {
        Map<String, String> said = said();
        try {
            var server = Optional.ofNullable(said.get("address"))
                    .map(address -> new Holder.Server(address, text(token).strip()));
            return Optional.of(new Holder(
                    Long.parseLong(said.getOrDefault("process", "")),
                    said.getOrDefault("activity", ""),
                    Instant.parse(said.getOrDefault("since", "")),
                    server));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether it was written by this very run of the program.
    boolean isOurs() {
        return RUN.equals(said().get("run"));
    }

    private Map<String, String> said() {
        Map<String, String> said = new TreeMap<>();
        text(note).lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                said.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return said;
    }

    // Another person's token cannot be read, and that is as it should be.
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (IOException missing) {
            return "";
        }
    }
}
