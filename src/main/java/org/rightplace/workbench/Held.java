package org.rightplace.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The data directory is in use by another process; the message says by whom.
public final class Held extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Door door;

    Held(String message, @Nullable Door door) {
        super(message);
        this.door = door;
    }

    /// The server that holds it, where it is one that can be asked.
    public Optional<Door> door() {
        return Optional.ofNullable(door);
    }

    /// How to ask a server that holds the directory.
    ///
    /// @param address such as `http://127.0.0.1:8080`
    /// @param token   known only to the owner of the directory
    public record Door(String address, String token) {}
}
