package org.rightplace.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Provider;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;

/// Releases and reflections, whole or not at all. Safe for use by many threads: one writes at a time,
/// and those who read meanwhile see the state before or the state after.
///
/// Methods that read throw [UncheckedIOException] if the database cannot be read; methods that keep
/// throw [IOException] if it cannot be written, and then nothing is kept. Both carry a sentence.
public final class Store {

    private final Database database;

    private Store(Database database) {
        this.database = database;
    }

    static Store open(Path file) throws IOException {
        return new Store(Database.open(file));
    }

    void close() {
        database.close();
    }

    Database database() {
        return database;
    }

    /// Keeps a release with its records, all or nothing. The same bytes again change nothing.
    ///
    /// @throws IllegalArgumentException if the product carries the release itself
    public Kept keep(Release release, Records records) throws IOException {
        if (release.loading().builtIn()) {
            throw new IllegalArgumentException("release (%s) is built in and need not be kept".formatted(release.id()));
        }
        return database.write(handle -> {
            Optional<Release> earlier = ReleaseTable.find(handle, release.identity());
            if (earlier.isPresent()) {
                return new Kept(earlier.get(), false);
            }
            ReleaseTable.add(handle, release);
            switch (records) {
                case Records.Providers(var providers) -> ProviderTable.add(handle, release.id(), providers);
                case Records.Payload payload ->
                    handle.execute(
                            "INSERT INTO payload (release, bytes) VALUES (?, ?)",
                            release.id().value(),
                            payload.bytes());
            }
            return new Kept(release, true);
        });
    }

    /// All releases that were kept, oldest as-at first, then by the time of loading.
    public List<Release> releases() {
        return database.read(ReleaseTable::list);
    }

    /// The providers of a register, in the order of its file; none for a release of another kind, or
    /// one that is not kept.
    public List<Provider> providers(ReleaseId id) {
        return database.read(handle -> ProviderTable.list(handle, id));
    }

    /// The bytes kept with a release.
    public Optional<byte[]> findPayload(ReleaseId id) {
        return database.read(handle -> handle.createQuery("SELECT bytes FROM payload WHERE release = :id")
                .bind("id", id.value())
                .map((row, context) -> row.getBytes("bytes"))
                .findOne());
    }

    /// Keeps a further version of a reflection record beside the earlier ones.
    ///
    /// @param key    a release's id, or a word for what is reflected on
    /// @param by     the account that wrote it
    /// @param record the record as JSON text
    public KeptReflection keepReflection(String key, Instant at, String by, String record) throws IOException {
        return database.write(handle -> ReflectionTable.add(handle, key, at, by, record));
    }

    /// The last version of a reflection record.
    public Optional<KeptReflection> findReflection(String key) {
        return reflections(key).stream().reduce((earlier, later) -> later);
    }

    /// All versions of a reflection record, first to last.
    public List<KeptReflection> reflections(String key) {
        return database.read(handle -> ReflectionTable.list(handle, key));
    }

    /// What there are reflection records for, in order.
    public List<String> reflectionKeys() {
        return database.read(ReflectionTable::keys);
    }

    /// Everything in the database as text, in an order that depends on nothing but what is in it:
    /// tables by name, rows by primary key. Bytes are shown by their length and SHA-256.
    public String dump() {
        return database.read(Dump::of);
    }
}
