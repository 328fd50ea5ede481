package org.rightplace.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/// One SQLite file: one writer at a time, and some readers beside it, each of which sees the last
/// whole state (write-ahead log). A write is on the disk when it returns (`synchronous=FULL`).
final class Database implements AutoCloseable {

    private static final int READERS = 4;

    /// Work on an open connection, inside one transaction.
    @FunctionalInterface
    interface Work<T> {
        T on(Handle handle);
    }

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private final Jdbi writer;
    private final Readers readers;
    private final Jdbi reader;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Database(Path file) {
        this.file = file;
        this.writer = Jdbi.create(() -> erasing(source(file, TransactionMode.IMMEDIATE)));
        this.readers = new Readers(source(file, TransactionMode.DEFERRED));
        this.reader = Jdbi.create(readers);
    }

    /// Opens the file, or makes it, and brings its tables up to date.
    static Database open(Path file) throws IOException {
        if (file.toString().contains("?")) {
            throw new IOException("The data folder %s cannot be used: its name must not hold a question mark."
                    .formatted(file.getParent()));
        }
        var database = new Database(file);
        try {
            Migrations.bringUpToDate(database);
            return database;
        } catch (IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    /// All of the work, or nothing of it.
    <T> T write(Work<T> work) throws IOException {
        refuseIfClosed();
        writing.lock();
        try {
            return writer.inTransaction(work::on);
        } catch (JdbiException e) {
            throw sentence("Nothing was kept", e);
        } finally {
            writing.unlock();
        }
    }

    /// All of the work, or nothing of it; and what it took out or wrote over is then on the disk no
    /// more, neither in the file nor in the log beside it. What the disk itself or a copy made before
    /// still holds is beyond it.
    ///
    /// @throws IOException if it could not be done, or could and the old bytes are still in the log
    <T> T erase(Work<T> work) throws IOException {
        T done = write(work);
        writing.lock();
        try {
            int busy = writer.withHandle(handle -> handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, context) -> row.getInt("busy"))
                    .one());
            if (busy != 0) {
                throw new IOException(
                        "It was taken out, but somebody was still reading, so its sealed bytes may lie in the log beside the database %s until this program ends."
                                .formatted(file));
            }
            return done;
        } catch (JdbiException e) {
            throw sentence("It was taken out, but the log could not be emptied", e);
        } finally {
            writing.unlock();
        }
    }

    /// Reads one state of the database.
    ///
    /// @throws UncheckedIOException if the database cannot be read; the message is a sentence
    <T> T read(Work<T> work) {
        refuseIfClosed();
        try {
            return reader.inTransaction(work::on);
        } catch (JdbiException e) {
            throw new UncheckedIOException(sentence("Nothing was read", e));
        }
    }

    /// Waits for readers and a writer to finish, then closes the file.
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            writing.lock();
            try {
                readers.close();
            } finally {
                writing.unlock();
            }
        }
    }

    private void refuseIfClosed() {
        if (closed.get()) {
            throw new IllegalStateException("the database %s is closed".formatted(file));
        }
    }

    private IOException sentence(String consequence, JdbiException problem) {
        String what = switch (code(problem)) {
            case "SQLITE_FULL" -> "the disk is full, so the database %s cannot grow";
            case "SQLITE_NOTADB", "SQLITE_CORRUPT" -> "the database %s is damaged, or is no database";
            case "SQLITE_READONLY", "SQLITE_PERM" -> "the database %s cannot be written: permission denied";
            case "SQLITE_CANTOPEN" -> "the database %s cannot be opened";
            case "SQLITE_IOERR" -> "the disk fails under the database %s";
            case "SQLITE_BUSY", "SQLITE_LOCKED" -> "another program is writing to the database %s";
            default -> "the database %s fails (" + rootOf(problem).getMessage() + ")";
        };
        return new IOException(consequence + ": " + what.replace("%s", file.toString()) + ".", problem);
    }

    // SQLite's primary name for the problem: SQLITE_IOERR also for SQLITE_IOERR_WRITE.
    private static String code(Throwable problem) {
        if (rootOf(problem) instanceof SQLiteException sqlite) {
            String[] words = sqlite.getResultCode().name().split("_", -1);
            return words.length < 2 ? words[0] : words[0] + "_" + words[1];
        }
        return "";
    }

    private static Throwable rootOf(Throwable problem) {
        Throwable root = problem;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// A connection that writes zeros over what it takes out, so that no free page holds it.
    private static Connection erasing(SQLiteDataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static SQLiteDataSource source(Path file, TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(10_000);
        config.setTransactionMode(mode);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /// A few connections that are opened as needed and used again.
    private static final class Readers implements ConnectionFactory {
        private final SQLiteDataSource source;
        private final Semaphore free = new Semaphore(READERS, true);
        private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
        private volatile boolean gone;

        Readers(SQLiteDataSource source) {
            this.source = source;
        }

        @Override
        public Connection openConnection() throws SQLException {
            free.acquireUninterruptibly();
            if (gone) {
                free.release();
                throw new SQLException("the database is closed");
            }
            Connection connection = idle.poll();
            if (connection != null) {
                return connection;
            }
            try {
                return opened();
            } catch (SQLException e) {
                free.release();
                throw e;
            }
        }

        private Connection opened() throws SQLException {
            Connection connection = source.getConnection();
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = ON");
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }

        @Override
        public void closeConnection(Connection connection) {
            idle.add(connection);
            free.release();
        }

        void close() {
            free.acquireUninterruptibly(READERS);
            gone = true;
            free.release(READERS);
            for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                closeQuietly(connection);
            }
        }

        // A connection that only reads has nothing to lose.
        private static void closeQuietly(Connection connection) {
            try {
                connection.close();
            } catch (SQLException alreadyBroken) {
                return;
            }
        }
    }
}
