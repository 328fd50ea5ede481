package org.rightplace.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;

/// Brings the tables of a database from any earlier version to today's, a step at a time.
///
/// A step that has been published is never edited: a change is a new file at the end of the list.
final class Migrations {

    /// The steps in `src/main/resources/db/migration`, in order. The n-th makes version n.
    static final List<String> STEPS = List.of(
            "V1__releases_and_reflections.sql", "V2__sealed_records.sql", "V3__what_left.sql", "V4__homes_answers.sql");

    private Migrations() {}

    /// All missing steps, each whole or not at all.
    ///
    /// @throws IOException if the database is of a newer version, or cannot be read or written
    static void bringUpToDate(Database database) throws IOException {
        int version = database.write(Migrations::version);
        if (version > STEPS.size()) {
            throw new IOException(
                    "The database %s is of version %d, and this Rightplace knows versions up to %d: use a newer one."
                            .formatted(database.file(), version, STEPS.size()));
        }
        for (int step = version; step < STEPS.size(); step++) {
            String sql = sql(STEPS.get(step));
            int next = step + 1;
            database.write(handle -> {
                run(handle, sql + "\nPRAGMA user_version = " + next + ";");
                return next;
            });
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static void run(Handle handle, String sql) {
        // The driver runs all statements of an update; Jdbi's own scripts would cut triggers apart.
        try (var statement = handle.getConnection().createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static String sql(String step) throws IOException {
        try (var in = Migrations.class.getResourceAsStream("/db/migration/" + step)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks its migration " + step);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
