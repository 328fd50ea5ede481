package org.rightplace.workbench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.SharedRows;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.children.Telling;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.evidence.Places;
import org.rightplace.ledger.Layer;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.child.HomeLink;
import org.rightplace.release.Covered;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.RecordJson;
import org.rightplace.store.Records;
import org.rightplace.store.ReturnBytes;
import org.rightplace.store.Store;
import org.rightplace.store.key.KeyFile;
import org.rightplace.store.key.KeyRing;

/// The records of children that are held, opened with their owner's keys when they are first asked for.
///
/// Safe for use by several threads.
public final class Children {

    /// The words for the layers that records of children speak to.
    static final List<String> LAYERS = List.of(Layer.NEEDS.slug(), Layer.REASON.slug(), Layer.OUTCOME.slug());

    private static final String OPENING = "Opening the records, release by release";

    private final Store store;
    private final KeyFile file;
    private final KeyHome home;
    private @Nullable KeyRing ring;
    private @Nullable OpenedRecords opened;
    private final Underway underway = new Underway();
    // Asked at every request, so not of the database.
    private volatile Held held;

    Children(Store store, KeyHome home) {
        this.store = store;
        this.home = home;
        this.file = new KeyFile(home.folder());
        this.held = Held.of(store);
    }

    /// Whether any are held.
    public boolean held() {
        return held != Held.NONE;
    }

    /// Whether any are held of children who exist; then pages ask for a sign-in.
    public boolean heldOfRealChildren() {
        return held == Held.REAL;
    }

    /// Whether any are held, and all of them are of children who do not exist.
    public boolean heldAreSynthetic() {
        return held == Held.SYNTHETIC;
    }

    private enum Held {
        NONE,
        SYNTHETIC,
        REAL;

        static Held of(Store store) {
            List<Release> kept = store.releases().stream()
                    .filter(release -> release.kind().isOfChildren())
                    .toList();
            if (kept.isEmpty()) {
                return NONE;
            }
            // a file without a row is of nobody
            return kept.stream()
                            .allMatch(one -> one.isSynthetic() || one.contents().rows() == 0)
                    ? SYNTHETIC
                    : REAL;
        }
    }

    /// Where the keys are, or would be.
    public Path keysAt() {
        return file.path();
    }

    /// Whether there are keys yet.
    public boolean hasKeys() {
        return file.exists();
    }

    /// Whether the keys are under a passphrase.
    public boolean keysUnderPassphrase() throws IOException {
        return file.isSealed();
    }

    /// The keys, which are made where there are none and nothing is sealed with others.
    ///
    /// @throws IOException if they cannot be had; the message is a sentence
    synchronized KeyRing keys() throws IOException {
        KeyRing known = ring;
        if (known == null) {
            known = file.exists() || held() ? file.open(home.passphrase()) : file.create();
            ring = known;
        }
        return known;
    }

    /// Whether the keys are under this passphrase.
    ///
    /// @throws UncheckedIOException if the file of keys cannot be read
    public boolean opensWith(char[] passphrase) {
        try {
            if (!file.isSealed()) {
                return false;
            }
            file.open(() -> Optional.of(passphrase));
            return true;
        } catch (KeyFile.WrongPassphrase wrong) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Opens one release of those that are held, so that a missing passphrase is told now and not later.
    ///
    /// @throws IOException if it cannot be opened; the message is a sentence
    public void open() throws IOException {
        List<Release> kept = kept();
        if (!kept.isEmpty()) {
            ReleaseId id = kept.getFirst().id();
            unseal(id, store.findSealed(id).orElseThrow());
        }
    }

    /// Forgets what was opened, since something else is held now.
    synchronized void changed() {
        opened = null;
        held = Held.of(store);
    }

    /// What is being worked out of them just now.
    public Underway underway() {
        return underway;
    }

    /// What was worked out is worked out anew: something left, or another rule holds.
    synchronized void countAnew() {
        if (opened != null) {
            opened.results().forget();
        }
    }

    /// Seals records as those of a release.
    Records.Sealed seal(ReleaseId id, byte[] plain) throws IOException {
        KeyRing keys = keys();
        int generation = keys.pseudonymKeys().size();
        return new Records.Sealed(generation, keys.seal(plain, about(id, generation)));
    }

    private byte[] unseal(ReleaseId id, Records.Sealed sealed) throws IOException {
        return keys().open(sealed.bytes(), about(id, sealed.generation()));
    }

    // Sealed in with the records, so that those of one release do not open as those of another.
    private static byte[] about(ReleaseId id, int generation) {
        return "%s %d".formatted(id, generation).getBytes(US_ASCII);
    }

    synchronized OpenedRecords opened() throws IOException {
        OpenedRecords known = opened;
        if (known == null) {
            known = read(kept());
            opened = known;
        }
        return known;
    }

    /// The records as they were when only some of the releases were held.
    ///
    /// @return empty where one of them was forgotten since
    Optional<OpenedRecords> openedOf(Set<String> ids) throws IOException {
        List<Release> kept = kept().stream()
                .filter(release -> ids.contains(release.id().value()))
                .toList();
        return kept.size() < ids.size() ? Optional.empty() : Optional.of(read(kept));
    }

    /// The releases of records of children, in the order of loading.
    private List<Release> kept() {
        return store.releases().stream()
                .filter(release -> release.kind().isOfChildren())
                .sorted(Comparator.comparing(
                                (Release release) -> release.loading().at())
                        .thenComparing(Release::id))
                .toList();
    }

    /// Opens releases. What was decided is none of the records that are counted, and is left sealed.
    private OpenedRecords read(List<Release> releases) throws IOException {
        List<Release> kept = releases.stream()
                .filter(release -> release.kind() != Kind.DECISIONS)
                .toList();
        var opening = new OpenedRecords.Opening(kept, underway);
        int done = 0;
        try {
            for (Release release : kept) {
                underway.says(OPENING, done++, kept.size());
                Records.Sealed sealed = store.findSealed(release.id()).orElseThrow();
                opening.add(release, unseal(release.id(), sealed), upToDate(sealed.generation()));
            }
        } finally {
            underway.done(OPENING);
        }
        return opening.done();
    }

    /// The child that stands under a pseudonym.
    ///
    /// @throws IOException if the records cannot be opened
    Optional<Cohort.Key> find(String pseudonym) throws IOException {
        return held() ? opened().find(pseudonym) : Optional.empty();
    }

    /// Whether nobody of an authority exists: all that is held of it says so. An authority of which
    /// nothing is held, or anything of somebody who exists, is none of these.
    boolean isSyntheticAuthority(String authority) {
        List<Release> of = store.releases().stream()
                .filter(release -> release.kind().isOfChildren()
                        && List.of(authority, FormArrival.SEVERAL)
                                .contains(release.edition().publisher()))
                .toList();
        return !of.isEmpty() && of.stream().allMatch(Release::isSynthetic);
    }

    /// The records of a release as they are kept, pseudonyms brought up to date.
    KeptRecords.Needs needs(Release release) throws IOException {
        Records.Sealed sealed = store.findSealed(release.id()).orElseThrow();
        return RecordJson.read(unseal(release.id(), sealed), KeptRecords.Needs.class, upToDate(sealed.generation()));
    }

    /// Keeps what was decided for a child. It changes nothing that is counted of children, so that what was
    /// worked out of them stays.
    ///
    /// @throws IOException if the disk fails; then nothing is kept
    Release keep(Decision decision, FormArrival arrival) throws IOException {
        Release release = arrival.decision(decision);
        byte[] plain = RecordJson.of(new KeptRecords.Decisions(List.of(decision)));
        return store.keep(release, seal(release.id(), plain)).release();
    }

    /// A decision, and the release that it is kept as.
    record Decided(ReleaseId id, Decision decision) {}

    /// All that was decided, oldest first.
    ///
    /// @throws IOException if they cannot be opened
    List<Decided> decisions() throws IOException {
        List<Decided> all = new ArrayList<>();
        for (Release release : kept()) {
            if (release.kind() == Kind.DECISIONS) {
                Records.Sealed sealed = store.findSealed(release.id()).orElseThrow();
                RecordJson.read(
                                unseal(release.id(), sealed),
                                KeptRecords.Decisions.class,
                                upToDate(sealed.generation()))
                        .decisions()
                        .forEach(decision -> all.add(new Decided(release.id(), decision)));
            }
        }
        return all;
    }

    private UnaryOperator<Pseudonym> upToDate(int generation) throws IOException {
        List<byte[]> keys = keys().pseudonymKeys();
        if (generation == keys.size()) {
            return UnaryOperator.identity();
        }
        var pseudonyms = new Pseudonyms(keys);
        return made -> pseudonyms.upToDate(made, generation);
    }

    /// What the returns that are held say together, and what is wrong in them.
    ///
    /// @param authority its code or name as it is held; empty for all
    /// @param registers that Ofsted's numbers are held against
    /// @throws NotHeld     if none are held, or none of that authority
    /// @throws IOException if they cannot be opened
    ReturnsReport returns(Optional<String> authority, HomeLink.Registers registers, LocalDate today)
            throws IOException {
        OpenedRecords all = opened();
        List<AuthorityReturn> asked = all.returns().stream()
                .filter(filed -> authority.isEmpty() || filed.authority().equals(authority.get()))
                .toList();
        if (asked.isEmpty()) {
            throw new NotHeld(
                    all.returns().isEmpty()
                            ? "No return on looked-after children is held. Load some with import."
                            : "No return of %s is held. Held are those of: %s."
                                    .formatted(authority.orElse(""), String.join(", ", authorities(all))));
        }
        List<KeptFinding> findings = new ArrayList<>();
        List<Release> told = all.kept().stream()
                .filter(release ->
                        authority.isEmpty() || release.edition().publisher().equals(authority.get()))
                .toList();
        told.forEach(release -> findings.addAll(release.warnings()));
        return new ReturnsReport(
                asked,
                all.places(),
                findings,
                new ReturnsReport.About(
                        Sources.of(told),
                        "Children stand under pseudonyms that only the keys of this installation can make.",
                        registers),
                today);
    }

    /// How much the records of some authorities cover, of the layers that records of children speak to.
    /// One authority's returns are opened after the other, since all of them together are much.
    List<Covered> covered(Collection<String> authorities) throws IOException {
        List<Release> kept = kept();
        Map<Boolean, List<Release>> returns =
                kept.stream().collect(Collectors.partitioningBy(release -> release.kind() == Kind.RETURN));
        Map<String, Set<Pseudonym>> assessed =
                read(returns.getOrDefault(false, List.of())).assessed();
        Map<String, List<Release>> byAuthority = new TreeMap<>();
        for (Release release : returns.getOrDefault(true, List.of())) {
            if (authorities.contains(release.edition().publisher())) {
                byAuthority
                        .computeIfAbsent(release.edition().publisher(), a -> new ArrayList<>())
                        .add(release);
            }
        }
        List<Covered> covered = new ArrayList<>();
        AtOnce.each(byAuthority.entrySet(), of -> {
                    Telling telling =
                            Telling.of(read(of.getValue()).returns(), assessed.getOrDefault(of.getKey(), Set.of()));
                    return covered(of.getKey(), telling, kept);
                })
                .forEach(covered::addAll);
        return covered;
    }

    private static List<Covered> covered(String authority, Telling telling, List<Release> kept) {
        List<Covered> covered = new ArrayList<>();
        if (telling.children() > 0) {
            telling.told()
                    .forEach((layer, told) -> newest(kept, authority, layer)
                            .ifPresent(release -> covered.add(
                                    new Covered(release.id(), layer.slug(), authority, told, telling.children()))));
        }
        return covered;
    }

    /// The release of an authority that was loaded last of those which speak to a layer.
    private static Optional<Release> newest(List<Release> kept, String authority, Layer layer) {
        return kept.stream()
                .filter(release -> List.of(authority, FormArrival.SEVERAL)
                                .contains(release.edition().publisher())
                        && Ledger.layersOf(release.kind()).contains(layer))
                .max(Comparator.comparing(Release::asAt));
    }

    /// The authorities of which returns are held.
    List<String> authorities() {
        return kept().stream()
                .filter(release -> release.kind() == Kind.RETURN)
                .map(release -> release.edition().publisher())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> authorities(OpenedRecords all) {
        return all.returns().stream().map(AuthorityReturn::authority).distinct().toList();
    }

    /// Puts the keys under a passphrase, or takes them out from under it.
    ///
    /// @param passphrase empty to take them out
    public synchronized void sealKeys(Optional<char[]> passphrase) throws IOException {
        file.write(keys(), passphrase);
    }

    /// Changes the keys: every pseudonym becomes another, and every record is sealed anew.
    ///
    /// The new keys are written first, beside the old ones; then the records; then the old ones are
    /// dropped. Whenever it is cut off, all that is held still opens, and changing them again finishes
    /// the work.
    ///
    /// @param passphrase what the new keys are put under, where the old ones were under one
    /// @return how many releases were sealed anew
    public synchronized int changeKeys(Optional<char[]> passphrase) throws IOException {
        KeyRing next = keys().changed();
        file.write(next, passphrase);
        Map<ReleaseId, Records.Sealed> anew = new LinkedHashMap<>();
        for (Release release : store.releases()) {
            Optional<Records.Sealed> sealed = store.findSealed(release.id());
            if (sealed.isPresent()) {
                anew.put(release.id(), resealed(release, sealed.get(), next));
            }
        }
        ring = next;
        store.reseal(anew);
        KeyRing last = next.withoutFormerRecordKeys();
        file.write(last, passphrase);
        ring = last;
        changed();
        return anew.size();
    }

    private static byte[] remade(Kind kind, byte[] plain, UnaryOperator<Pseudonym> upToDate) throws IOException {
        if (kind == Kind.RETURN) {
            var places = new Places.Taking();
            AuthorityReturn filed = ReturnBytes.read(plain, places, new SharedRows(), upToDate);
            return ReturnBytes.of(filed, places.done());
        }
        return RecordJson.of(RecordJson.read(plain, OpenedRecords.typeOf(kind), upToDate));
    }

    private static Records.Sealed resealed(Release release, Records.Sealed sealed, KeyRing next) throws IOException {
        byte[] plain = next.open(sealed.bytes(), about(release.id(), sealed.generation()));
        var pseudonyms = new Pseudonyms(next.pseudonymKeys());
        int generation = next.pseudonymKeys().size();
        byte[] anew = remade(release.kind(), plain, made -> pseudonyms.upToDate(made, sealed.generation()));
        return new Records.Sealed(generation, next.seal(anew, about(release.id(), generation)));
    }
}
