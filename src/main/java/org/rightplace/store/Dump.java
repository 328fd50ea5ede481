package org.rightplace.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A database as text, the same for the same contents.
final class Dump {

    private Dump() {}

    static String of(Handle handle) {
        var text = new StringBuilder();
        for (String table : tables(handle)) {
            text.append(table).append('\n');
            handle.createQuery("SELECT * FROM " + table + " ORDER BY " + String.join(", ", primaryKey(handle, table)))
                    .map((row, context) -> line(row))
                    .forEach(line -> text.append(line).append('\n'));
        }
        return text.toString();
    }

    private static List<String> tables(Handle handle) {
        return handle.createQuery("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                .mapTo(String.class)
                .list();
    }

    private static List<String> primaryKey(Handle handle, String table) {
        return handle.createQuery("SELECT name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY pk")
                .bind("table", table)
                .mapTo(String.class)
                .list();
    }

    // Such as: 12, 'it''s', null, 5 bytes 9f86d0...
    private static String line(ResultSet row) throws SQLException {
        var line = new StringBuilder("  ");
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            line.append(column > 1 ? ", " : "");
            switch (value) {
                case null -> line.append("null");
                case byte[] bytes -> line.append(bytes.length).append(" bytes ").append(sha256(bytes));
                case String text ->
                    line.append('\'').append(text.replace("'", "''")).append('\'');
                default -> line.append(value);
            }
        }
        return line.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
