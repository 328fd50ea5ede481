package org.rightplace.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Versions of reflection records as rows.
final class ReflectionTable {

    private ReflectionTable() {}

    static KeptReflection add(Handle handle, String key, Instant at, String by, String record) {
        int version = handle.createQuery("SELECT coalesce(max(version), 0) + 1 FROM reflection WHERE key = :key")
                .bind("key", key)
                .mapTo(Integer.class)
                .one();
        handle.execute(
                "INSERT INTO reflection (key, version, written_at, written_by, record) VALUES (?, ?, ?, ?, ?)",
                key,
                version,
                at.toString(),
                by,
                record);
        return new KeptReflection(key, version, at, by, record);
    }

    static List<KeptReflection> list(Handle handle, String key) {
        return handle.createQuery("SELECT * FROM reflection WHERE key = :key ORDER BY version")
                .bind("key", key)
                .map((row, context) -> reflection(row))
                .list();
    }

    static List<String> keys(Handle handle) {
        return handle.createQuery("SELECT DISTINCT key FROM reflection ORDER BY key")
                .mapTo(String.class)
                .list();
    }

    private static KeptReflection reflection(ResultSet row) throws SQLException {
        return new KeptReflection(
                row.getString("key"),
                row.getInt("version"),
                Instant.parse(row.getString("written_at")),
                row.getString("written_by"),
                row.getString("record"));
    }
}
