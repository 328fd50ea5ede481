package org.rightplace.store;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Who holds a data directory.
///
/// @param process  the operating system's number of the process
/// @param activity what it does there: the verb, such as `serve`; one line
/// @param since    when it took hold
/// @param server   how to reach it, where it is a server
public record Holder(long process, String activity, Instant since, Optional<Server> server) {

    private static final DateTimeFormatter SINCE =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public Holder {
        if (activity.isBlank() || activity.lines().count() != 1) {
            throw new IllegalArgumentException("activity (%s) must be one line".formatted(activity));
        }
    }

    /// The same holder, now reachable.
    public Holder at(Server where) {
        return new Holder(process, activity, since, Optional.of(where));
    }

    /// How another process of the same person can ask the holder to act for it.
    ///
    /// @param address such as `http://127.0.0.1:8080`
    /// @param token   a secret, which only the owner of the directory can read; empty for everybody else
    public record Server(String address, String token) {

        public Server {
            if (address.isBlank() || (address + token).lines().count() != 1) {
                throw new IllegalArgumentException("address (%s) and token must be one line each".formatted(address));
            }
        }

        /// The address alone: the token is never printed.
        @Override
        public String toString() {
            return address;
        }
    }

    @Override
    public String toString() {
        return "process %d (%s since %s%s)"
                .formatted(
                        process,
                        activity,
                        SINCE.format(since),
                        server.map(s -> " at " + s).orElse(""));
    }
}
