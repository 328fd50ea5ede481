package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.rightplace.briefing.Words;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.Authority;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.Whereabouts;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.store.DataDirectory;
import org.rightplace.store.HeldByAnother;
import org.rightplace.store.Holder;
import org.rightplace.store.Kept;
import org.rightplace.store.Payloads;
import org.rightplace.store.Records;
import org.rightplace.store.ReflectionJson;
import org.rightplace.store.ReturnBytes;
import org.rightplace.store.Store;

/// A data directory, opened, and all that a person can do with it. Safe for many threads: readers see
/// the shelf as it was before a change or after it, never between.
public final class Workbench implements AutoCloseable {

    /// A day is a day in England.
    public static final ZoneId ENGLAND_TIME = ZoneId.of("Europe/London");

    private final DataDirectory directory;
    private final Clock clock;
    private final England england = England.builtIn();
    private final AtomicLong changes = new AtomicLong();
    private final Reflections reflections;
    private final Children children;
    private volatile Shelf shelf;

    private Workbench(DataDirectory directory, KeyHome keys, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        this.reflections = new Reflections(directory.store(), clock);
        this.children = new Children(directory.store(), keys);
        this.shelf = shelf();
    }

    /// Opens a data directory, which is made where it is missing, and holds it until closed.
    ///
    /// @param activity the verb that opens it, told to others who try meanwhile
    /// @param keys     of children's records, which need not be there yet
    /// @throws Held        if another process holds it
    /// @throws IOException if it cannot be used; the message is a sentence
    public static Workbench open(Path folder, String activity, KeyHome keys, Clock clock) throws IOException, Held {
        try {
            Holder holder = new Holder(ProcessHandle.current().pid(), activity, clock.instant(), Optional.empty());
            return new Workbench(DataDirectory.open(folder, holder), keys, clock);
        } catch (HeldByAnother e) {
            throw new Held(
                    String.valueOf(e.getMessage()),
                    e.holder()
                            .flatMap(Holder::server)
                            .map(server -> new Held.Door(server.address(), server.token()))
                            .orElse(null));
        }
    }

    /// Tells other processes how to reach this one.
    public void announce(Held.Door door) throws IOException {
        directory.announce(new Holder.Server(door.address(), door.token()));
    }

    /// Where it is.
    public Path folder() {
        return directory.folder();
    }

    private Shelf shelf() {
        Store store = directory.store();
        return new Shelf(
                england,
                new Shelf.Loaded(store.releases(), store.covered()),
                store::providers,
                id -> Payloads.boundaries(store.findPayload(id).orElseThrow()));
    }

    /// How many times something changed since it was opened; what was computed before is stale after.
    public long changes() {
        return changes.get();
    }

    /// Today, in England.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ENGLAND_TIME);
    }

    /// The records of reflection.
    public Reflections reflections() {
        return reflections;
    }

    /// The records of children.
    public Children children() {
        return children;
    }

    /// The questions that can be asked of what is held now.
    public Register register() {
        return new Register(shelf, england, reflections, today());
    }

    /// Every release, newest date first; of one date the fullest first.
    public List<Release> releases() {
        return shelf.releases();
    }

    /// The release with this id, or with the only id that begins so.
    ///
    /// @throws NotHeld if none or several do
    public Release release(String id) {
        List<Release> found = releases().stream()
                .filter(release -> release.id().value().startsWith(id))
                .toList();
        if (id.length() < 4 || found.size() != 1) {
            throw new NotHeld(
                    found.size() > 1 && id.length() >= 4
                            ? "%d releases have an id that begins with %s; give more of it.".formatted(found.size(), id)
                            : "No release has the id %s. See `releases` for those held.".formatted(id));
        }
        return found.getFirst();
    }

    /// Imports a file: recognises it by its content, reads it whole and keeps it, or keeps nothing of it.
    ///
    /// @param by   the account that loads it
    /// @param asAt the day its figures describe, where the caller knows better than the file
    /// @throws IOException if the disk fails
    public Imported importFile(Path file, String by, Optional<LocalDate> asAt) throws IOException {
        return importFile(file, by, asAt, read -> {});
    }

    /// Imports a file and tells its progress.
    ///
    /// @param progress told how many bytes of the file have been read
    /// @throws IOException if the disk fails
    public synchronized Imported importFile(Path file, String by, Optional<LocalDate> asAt, LongConsumer progress)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        String sha256 = Intake.sha256(file);
        Optional<Release> already = shelf.find(new ReleaseId(sha256.substring(0, 12)));
        if (already.isPresent()) {
            return new Imported.AlreadyHeld(name, already.get());
        }
        return switch (Intake.read(file, asAt, progress)) {
            case Checked.Whole<Incoming>(var incoming, var findings) -> {
                if (!Intake.sha256(file).equals(sha256)) {
                    throw new IOException("The file %s changed while it was read; import it again.".formatted(name));
                }
                Release release = Arrival.release(
                        incoming,
                        findings,
                        new Arrival.Arrived(sha256, name, clock.instant(), by),
                        england.geography(),
                        Arrival.before(releases(), incoming));
                yield keep(name, release, records(incoming));
            }
            case Checked.Partial<Incoming>(var incoming, var findings) -> new Imported.Refused(name, findings);
            case Checked.Refused<Incoming>(var findings) -> new Imported.Refused(name, findings);
        };
    }

    private Imported keep(String name, Release release, Records records) throws IOException {
        Kept kept = directory.store().keep(release, records);
        changed();
        return imported(name, kept);
    }

    private static Imported imported(String name, Kept kept) {
        return kept.added() ? new Imported.Kept(name, kept.release()) : new Imported.AlreadyHeld(name, kept.release());
    }

    /// Those of some files that are read together as returns on looked-after children: the files of the return, and,
    /// if
    /// there are any, files of no kind that is known, which make the others be refused with them.
    public static List<Path> ofReturns(List<Path> files) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> unknown = new ArrayList<>();
        for (Path file : files) {
            if (Returns.isOne(file)) {
                found.add(file);
            } else if (!Intake.knows(file)) {
                unknown.add(file);
            }
        }
        if (!found.isEmpty()) {
            found.addAll(unknown);
        }
        return found;
    }

    /// Imports returns on looked-after children: all that these files hold, or nothing of them where one is none of
    /// the
    /// return's or lacks a column it cannot do without. Faulty rows are left out and told.
    ///
    /// @param files   each one for which [Returns#isOne] holds, or that its owner says is one
    /// @param choice  what the caller knows better than the files
    /// @param reading told each file before it is read
    /// @throws IOException if the disk fails, or the keys cannot be had
    public synchronized List<Imported> importReturns(
            List<Path> files, ReturnsCheck.Choice choice, String by, Consumer<Path> reading) throws IOException {
        String names = String.join(", ", Returns.names(files).values());
        Whereabouts whereabouts = whereabouts();
        var doorway = new Doorway(new Pseudonyms(children.keys().pseudonymKeys()), whereabouts, this::authorityCode);
        Checked<Returns.Read> checked =
                Returns.read(files, new Returns.Choice(choice.year(), choice.authority()), doorway, reading);
        return switch (checked) {
            case Checked.Whole<Returns.Read>(var read, var findings) ->
                keepReturns(files, read, findings, whereabouts.isExact(), by);
            case Checked.Partial<Returns.Read>(var read, var findings) ->
                keepReturns(files, read, findings, whereabouts.isExact(), by);
            case Checked.Refused<Returns.Read>(var findings) -> List.of(new Imported.Refused(names, findings));
        };
    }

    private List<Imported> keepReturns(
            List<Path> files, Returns.Read read, List<Finding> findings, boolean exactPlaces, String by)
            throws IOException {
        if (read.returns().isEmpty()) {
            return List.of(
                    new Imported.NoRows(String.join(", ", Returns.names(files).values()), findings));
        }
        var arrival = new ReturnsArrival(files, read, findings, exactPlaces);
        List<Store.Arriving> arriving = new ArrayList<>();
        for (AuthorityReturn filed : read.returns()) {
            Release release = arrival.release(filed, clock.instant(), by);
            arriving.add(
                    new Store.Arriving(release, children.seal(release.id(), ReturnBytes.of(filed, read.places()))));
        }
        List<Kept> kept = directory.store().keepAll(arriving);
        children.changed();
        cover(read.returns().stream().map(AuthorityReturn::authority).toList());
        changed();
        return kept.stream()
                .map(one -> imported(one.release().loading().file(), one))
                .toList();
    }

    private void cover(List<String> authorities) throws IOException {
        directory.store().cover(authorities, children.covered(authorities));
    }

    private Whereabouts whereabouts() {
        return releases().stream()
                .filter(release -> release.kind() == Kind.POSTCODES)
                .findFirst()
                .flatMap(release -> directory.store().findPayload(release.id()))
                .map(bytes -> Whereabouts.of(PostcodeDirectory.fromBytes(bytes)))
                .orElseGet(() -> Whereabouts.of(BuiltIn.postcodeSectors()));
    }

    /// The code of an authority of this code or name, or that word itself.
    public String authorityCode(String word) {
        var geography = england.geography();
        return geography
                .findAuthority(word)
                .or(() -> geography.findAuthorityByName(word))
                .map(Authority::code)
                .orElse(word);
    }

    /// Forgets a release of records of children: it is gone, with what was found in it.
    ///
    /// @throws NotHeld if there is no such release
    /// @throws IllegalArgumentException if it holds no records of children
    public synchronized Release forget(String id) throws IOException {
        Release release = release(id);
        if (!release.kind().isOfChildren()) {
            throw new IllegalArgumentException(
                    "Release %s holds no records of children; releases are kept and superseded, never dropped."
                            .formatted(release.id()));
        }
        directory.store().forget(release.id());
        children.changed();
        cover(List.of(release.edition().publisher()));
        changed();
        return release;
    }

    private static Records records(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Register register -> new Records.Providers(register.providers());
            case Incoming.ListForAuthorities list -> Payloads.ofListings(list.listings());
            case Incoming.Postcodes postcodes -> Payloads.of(postcodes.directory());
            case Incoming.Boundaries boundaries -> Payloads.of(boundaries.boundaries());
        };
    }

    /// Keeps the next version of a record of reflection.
    ///
    /// @param basedOn the number of the version that was edited; 0 for a first one
    public Reflections.Saved saveReflection(String key, int basedOn, String by, Reflection reflection)
            throws IOException {
        Reflections.Saved saved = reflections.save(key, basedOn, by, reflection);
        changed();
        return saved;
    }

    /// The key of the record that a person means: the key itself, or a release's id or the beginning of it.
    ///
    /// @throws NotHeld if it is neither
    public String reflectionKey(String asked) {
        if (reflections.keys().contains(asked)) {
            return asked;
        }
        try {
            return release(asked).id().value();
        } catch (NotHeld none) {
            throw NotHeld.reflection(asked);
        }
    }

    /// A record on a release with nothing in it yet, to begin from.
    ///
    /// @throws NotHeld if there is no such release
    public Reflection emptyReflection(String id) {
        Release release = release(id);
        return Reflection.empty("%s, as at %s".formatted(release.title(), Words.day(release.asAt())));
    }

    /// Keeps the next version of a record of reflection, from its JSON, on top of the newest.
    ///
    /// @param key one that [#reflectionKey] gives
    /// @throws IllegalArgumentException if it is no such JSON
    public Version writeReflection(String key, String by, String json) throws IOException {
        Reflection reflection = ReflectionJson.read(json);
        int newest = reflections.find(key).map(Version::number).orElse(0);
        return switch (saveReflection(key, newest, by, reflection)) {
            case Reflections.Saved.AsVersion(Version version) -> version;
            case Reflections.Saved.Overtaken(Version version) ->
                throw new IOException(
                        "Version %d was written meanwhile by %s; try again.".formatted(version.number(), version.by()));
        };
    }

    /// Everything is computed anew from here on.
    private void changed() {
        shelf = shelf.with(
                new Shelf.Loaded(directory.store().releases(), directory.store().covered()));
        changes.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
