package org.rightplace.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.rightplace.care.Provider;
import org.rightplace.care.home.HomesAnswer;
import org.rightplace.disclosure.Left;
import org.rightplace.release.Covered;
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
        return keepAll(List.of(new Arriving(release, records))).getFirst();
    }

    /// A release with its records, to be kept.
    public record Arriving(Release release, Records records) {}

    /// Keeps releases with their records, all of them or nothing. Those that are there already change
    /// nothing.
    ///
    /// @throws IllegalArgumentException if the product carries one of them itself
    public List<Kept> keepAll(List<Arriving> arriving) throws IOException {
        for (Arriving one : arriving) {
            if (one.release().loading().builtIn()) {
                throw new IllegalArgumentException("release (%s) is built in and need not be kept"
                        .formatted(one.release().id()));
            }
        }
        return database.write(
                handle -> arriving.stream().map(one -> keep(handle, one)).toList());
    }

    private static Kept keep(Handle handle, Arriving arriving) {
        Release release = arriving.release();
        Optional<Release> earlier = ReleaseTable.find(handle, release.identity());
        if (earlier.isPresent()) {
            return new Kept(earlier.get(), false);
        }
        ReleaseTable.add(handle, release);
        String id = release.id().value();
        switch (arriving.records()) {
            case Records.Providers(var providers) -> ProviderTable.add(handle, release.id(), providers);
            case Records.Payload payload ->
                handle.execute("INSERT INTO payload (release, bytes) VALUES (?, ?)", id, payload.bytes());
            case Records.Sealed children ->
                handle.execute(
                        "INSERT INTO sealed (release, generation, bytes) VALUES (?, ?, ?)",
                        id,
                        children.generation(),
                        children.bytes());
        }
        return new Kept(release, true);
    }

    /// The sealed records of a release; empty where it has none.
    public Optional<Records.Sealed> findSealed(ReleaseId id) {
        return database.read(handle -> handle.createQuery("SELECT generation, bytes FROM sealed WHERE release = :id")
                .bind("id", id.value())
                .map((row, context) -> new Records.Sealed(row.getInt("generation"), row.getBytes("bytes")))
                .findOne());
    }

    /// Puts other sealed records in the place of those of the same releases, all of them or none. Of
    /// the former ones no byte is left in the data directory.
    public void reseal(Map<ReleaseId, Records.Sealed> anew) throws IOException {
        database.erase(handle -> {
            anew.forEach((id, children) -> handle.execute(
                    "UPDATE sealed SET generation = ?, bytes = ? WHERE release = ?",
                    children.generation(),
                    children.bytes(),
                    id.value()));
            return anew.size();
        });
    }

    /// Says how much releases cover, in place of all that was said before of the same areas in the same
    /// respects.
    ///
    /// @param what  the words for what is said
    public void cover(Collection<String> areas, Collection<String> what, List<Covered> covered) throws IOException {
        database.write(handle -> {
            areas.forEach(area ->
                    what.forEach(one -> handle.execute("DELETE FROM covered WHERE area = ? AND what = ?", area, one)));
            covered.forEach(one -> handle.execute(
                    "INSERT INTO covered (release, what, area, covered, of) VALUES (?, ?, ?, ?, ?)",
                    one.release().value(),
                    one.what(),
                    one.area(),
                    one.covered(),
                    one.of()));
            return covered.size();
        });
    }

    /// How much releases cover, by area, release and what.
    public List<Covered> covered() {
        return database.read(handle -> handle.createQuery("SELECT * FROM covered ORDER BY area, release, what")
                .map((row, context) -> new Covered(
                        new ReleaseId(row.getString("release")),
                        row.getString("what"),
                        row.getString("area"),
                        row.getLong("covered"),
                        row.getLong("of")))
                .list());
    }

    /// Forgets a release of sealed records, with all that hangs on it. No byte of them is left in the
    /// data directory.
    ///
    /// @return whether there was one
    public boolean forget(ReleaseId id) throws IOException {
        return database.erase(handle -> {
            boolean was = handle.execute("DELETE FROM sealed WHERE release = ?", id.value()) > 0;
            if (was) {
                handle.execute("DELETE FROM covered WHERE release = ?", id.value());
                handle.execute("DELETE FROM warning WHERE release = ?", id.value());
                handle.execute("DELETE FROM release WHERE id = ?", id.value());
            }
            return was;
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

    /// Remembers counts of children that leave; from then on they have left.
    ///
    /// @param by   the account that lets them leave
    /// @param day  on which the children were in care
    /// @param said with them
    public KeptPublication keepPublication(Instant at, String by, LocalDate day, Left left, KeptPublication.Said said)
            throws IOException {
        return database.write(handle -> PublicationTable.add(handle, at, by, day, left, said));
    }

    /// All counts of children that left, in the order of leaving.
    public List<KeptPublication> publications() {
        return database.read(PublicationTable::list);
    }

    /// Keeps a further version of what a home says to a statement.
    ///
    /// @param by the account that wrote it
    public KeptAnswer keepAnswer(HomesAnswer answer, Instant at, String by) throws IOException {
        return database.write(handle -> AnswerTable.add(handle, answer, at, by));
    }

    /// Everything that homes say, by home and statement, oldest version first.
    public List<KeptAnswer> answers() {
        return database.read(AnswerTable::list);
    }

    /// What is set under a name; empty where nothing is.
    public Optional<String> findSetting(String name) {
        return database.read(handle -> handle.createQuery("SELECT value FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    /// Everything that is set under names that begin so, by name without that beginning.
    public NavigableMap<String, String> settings(String beginning) {
        return database.read(handle -> {
            NavigableMap<String, String> found = new TreeMap<>();
            handle.createQuery("SELECT name, value FROM setting WHERE substr(name, 1, length(:beginning)) = :beginning")
                    .bind("beginning", beginning)
                    .map((row, context) ->
                            Map.entry(row.getString("name").substring(beginning.length()), row.getString("value")))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
            return found;
        });
    }

    /// Nothing is set under a name any more.
    ///
    /// @return whether anything was
    public boolean unset(String name) throws IOException {
        return database.write(handle -> handle.execute("DELETE FROM setting WHERE name = ?", name)) > 0;
    }

    /// Sets something.
    ///
    /// @param by the account that sets it
    public void set(String name, String value, Instant at, String by) throws IOException {
        database.write(handle -> handle.execute(
                "INSERT INTO setting (name, value, set_at, set_by) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value, set_at = excluded.set_at,"
                        + " set_by = excluded.set_by",
                name,
                value,
                at.toString(),
                by));
    }

    /// Everything in the database as text, in an order that depends on nothing but what is in it:
    /// tables by name, rows by primary key. Bytes are shown by their length and SHA-256.
    public String dump() {
        return database.read(Dump::of);
    }
}
