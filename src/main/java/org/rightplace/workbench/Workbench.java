package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.CrosswalkPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.care.Urn;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.geo.Authority;
import org.rightplace.geo.MadeUp;
import org.rightplace.ledger.Layer;
import org.rightplace.link.Facts;
import org.rightplace.link.child.HomeLink;
import org.rightplace.link.home.HomesDescribed;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.release.Covered;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.store.DataDirectory;
import org.rightplace.store.HeldByAnother;
import org.rightplace.store.Holder;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.Payloads;
import org.rightplace.store.RecordJson;
import org.rightplace.store.ReflectionJson;
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
    private volatile @Nullable HomesAsOf homes;

    /// The records of homes, of one state of the data and one day.
    private record HomesAsOf(long changes, LocalDate day, HomeRecords records) {}

    private volatile boolean demonstration;
    private volatile Runnable whenChanged = () -> {};

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

    /// What the returns that are held say together, and what is wrong in them, Ofsted's numbers held
    /// against the registers.
    ///
    /// @param authority its code or name as it is held; empty for all
    /// @throws NotHeld     if none are held, or none of that authority
    /// @throws IOException if they cannot be opened
    public ReturnsReport returns(Optional<String> authority) throws IOException {
        return children.returns(authority, providers(), today());
    }

    /// The registers with homes one by one that are held.
    public HomeLink.Registers providers() {
        return new HomeLink.Registers(shelf.lists());
    }

    /// The questions that can be asked of what is held now.
    public Register register() {
        return new Register(shelf, england, reflections, today());
    }

    /// The count of places against children that needs no record of a child.
    public PlacesAndChildren placesAndChildren() {
        return new PlacesAndChildren(shelf, england, register());
    }

    /// Authorities that are like one another, by what is published.
    public StatisticalNeighbours neighbours() {
        return new StatisticalNeighbours(england, register());
    }

    /// The questions that can be asked of records of children.
    public Cohorts cohorts() {
        return new Cohorts(counting(), register(), shelf);
    }

    /// The account under whose name something is written: that of the operating system.
    public static String account() {
        return System.getProperty("user.name", "unknown");
    }

    /// Which homes could be right for one child.
    public Matches matches() {
        return new Matches(ground(), cohorts(), children, desks());
    }

    /// What people decide for children.
    public Decisions decisions() {
        return new Decisions(children, matches(), ground(), clock, this::changed);
    }

    /// What there could be for many children at once.
    public Allotments allotments() {
        return new Allotments(ground(), needCohorts(), desks());
    }

    private MatchGround ground() {
        return new MatchGround(cohorts(), children, england, homes(), store());
    }

    /// The sets of weights that readers keep.
    public Desks desks() {
        return new Desks(store(), clock, this::changed);
    }

    /// The door by which counts of children leave.
    public Publications publications() {
        return new Publications(cohorts(), counting(), clock, this::changed);
    }

    private Counting counting() {
        return new Counting(children, england, directory.store());
    }

    /// The questions that can be asked of how placements went on.
    public PlacementOutcomes outcomes() {
        return new PlacementOutcomes(cohorts(), shelf, rightHomes());
    }

    /// The questions that can be asked of what places cost.
    public Costs costs() {
        return new Costs(children, cohorts());
    }

    /// The questions that can be asked of children's needs and of homes together.
    public RightHomes rightHomes() {
        return new RightHomes(cohorts(), children, england, homes(), planning());
    }

    /// The questions that can be asked of needs that come together.
    public NeedCohorts needCohorts() {
        return new NeedCohorts(cohorts(), planning().cohorts());
    }

    /// Groups of authorities and cohorts of needs that those who plan have drawn.
    public Planning planning() {
        return new Planning(
                store(),
                england.geography(),
                clock,
                this::changed,
                () -> children.held() ? cohorts().authorities() : List.of());
    }

    /// The questions that can be asked of the records of homes.
    public HomeRecords homes() {
        long now = changes();
        LocalDate day = today();
        HomesAsOf known = homes;
        if (known == null || known.changes() != now || !known.day().equals(day)) {
            known = new HomesAsOf(now, day, new HomeRecords(store(), shelf, england, register()));
            homes = known;
        }
        return known.records();
    }

    /// The questions that can be asked of logs of searches and of referrals.
    public SearchRecords searches() {
        return new SearchRecords(children, england, register());
    }

    /// The questions that can be asked of how children came to live in homes.
    public WaysIn waysIn() {
        return new WaysIn(cohorts(), searches());
    }

    /// Everything that is known of one area.
    public AreaProfile areaProfile() {
        return new AreaProfile(this);
    }

    /// What homes say to what is recorded of them.
    public HomesVoices homesVoices() {
        return new HomesVoices(store(), homes(), clock, this::changed);
    }

    /// Keeps what a home says; in a demonstration nothing is kept.
    ///
    /// @throws NotHeld                  see [HomesVoices#keep]
    /// @throws IllegalArgumentException see [HomesVoices#keep]
    public synchronized void keepAnswer(HomesVoices.Answering answer, String by) throws IOException {
        if (!demonstration) {
            homesVoices().keep(answer, by);
        }
    }

    /// Whether anything is held that is not for everybody and not of children: what real homes can do,
    /// or the list for authorities.
    public boolean holdsRestrictedHomes() {
        return shelf.releases().stream()
                .anyMatch(release -> !release.isSynthetic()
                        && (release.kind() == Kind.CAPABILITY || release.kind() == Kind.LIST_FOR_AUTHORITIES));
    }

    /// The table by which needs are read.
    ///
    /// @param need   only this domain; empty for all
    /// @param source only this source; empty for all
    public Page crosswalk(Optional<NeedDomain> need, Optional<Need.Source> source) {
        return CrosswalkPage.of(need, source, today(), register().ledger());
    }

    /// This product's own forms, to be filled on a page.
    public Forms forms() {
        return new Forms(this);
    }

    /// Keeps a form that was filled on a page, all of it or nothing.
    ///
    /// @param once the number that [Forms#look] drew for these answers
    /// @throws IOException if the disk fails, or the keys of children's records cannot be had
    public synchronized Forms.Saved keepForm(Forms.Wanted wanted, Forms.Answers answers, String once)
            throws IOException {
        return forms().keep(wanted, answers, once);
    }

    /// What children said themselves.
    public ChildsWords words() {
        return new ChildsWords(this);
    }

    /// Takes a child's words back, for good.
    ///
    /// @return how many versions of them are gone
    /// @throws IOException if the disk fails; then nothing is gone
    public synchronized int takeBack(ChildsWords.Statement statement) throws IOException {
        int gone = words().withdraw(statement.key());
        changed();
        return gone;
    }

    /// Whether it is there to be tried only: what is written on its pages is kept nowhere.
    public boolean isDemonstration() {
        return demonstration;
    }

    /// From here on what is written on pages is kept nowhere.
    void demonstrate() {
        demonstration = true;
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
        return importAll(List.of(file), Importing.Choice.of(by, asAt), (path, read) -> {})
                .getFirst();
    }

    /// Imports files. Those about children are taken together: all of them, or, where one is of no kind
    /// that is known or lacks a column it cannot do without, nothing of them. Of the others each is
    /// kept whole or refused.
    ///
    /// @param teller told of progress
    /// @throws IOException if the disk fails, or the keys of children's records cannot be had
    public synchronized List<Imported> importAll(List<Path> files, Importing.Choice choice, Importing.Teller teller)
            throws IOException {
        return new Importing(this, choice, teller).all(files);
    }

    Store store() {
        return directory.store();
    }

    Clock clock() {
        return clock;
    }

    England england() {
        return england;
    }

    Optional<Release> find(ReleaseId id) {
        return shelf.find(id);
    }

    /// The code of an authority of this code or name, or that word itself.
    public String authorityCode(String word) {
        var geography = england.geography();
        return geography
                .findAuthority(word)
                .or(() -> geography.findAuthorityByName(word))
                .map(Authority::code)
                .or(() -> MadeUp.authority(word))
                .orElse(word);
    }

    /// The fullest register of the newest date.
    Facts newestRegister() {
        return shelf.register(Optional.empty());
    }

    /// Homes or the register are others now: the ledger counts anew of how many homes it is told what
    /// they can do.
    void homesChanged() throws IOException {
        Set<Urn> described = new TreeSet<>();
        Optional<Release> newest = Optional.empty();
        for (Release release : releases()) {
            if (release.kind() == Kind.CAPABILITY) {
                newest = newest.or(() -> Optional.of(release));
                byte[] kept = store().findPayload(release.id()).orElseThrow();
                RecordJson.read(kept, KeptRecords.Homes.class, UnaryOperator.identity())
                        .capabilities()
                        .forEach(one -> described.add(one.home()));
            }
        }
        List<Covered> covered = new ArrayList<>();
        if (newest.isPresent() && !shelf.lists().isEmpty()) {
            ReleaseId id = newest.get().id();
            HomesDescribed.byAuthority(shelf.lists().getFirst(), described)
                    .forEach((authority, homes) -> covered.add(
                            new Covered(id, Layer.SPECIALISM.slug(), authority, homes.described(), homes.homes())));
        }
        store().cover(
                        england.geography().authorities().stream()
                                .map(Authority::code)
                                .toList(),
                        List.of(Layer.SPECIALISM.slug()),
                        covered);
    }

    /// Children's records of some authorities are others now: the ledger counts them anew.
    void childrenChanged(List<String> authorities) throws IOException {
        children.changed();
        if (authorities.contains(FormArrival.SEVERAL)) {
            childrenChanged(children.authorities());
            return;
        }
        store().cover(authorities, Children.LAYERS, children.covered(authorities));
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
        childrenChanged(List.of(release.edition().publisher()));
        changed();
        return release;
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

    /// The key of the record that a person means: the key itself, or a release's id or the beginning of
    /// it.
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
    void changed() {
        shelf = shelf.with(
                new Shelf.Loaded(directory.store().releases(), directory.store().covered()));
        changes.incrementAndGet();
        whenChanged.run();
    }

    /// Tells of every change from here on, once it can be read.
    ///
    /// @param told must take no time, and ask nothing of this workbench on the thread that tells it
    public void whenChanged(Runnable told) {
        whenChanged = told;
    }

    @Override
    public void close() throws IOException {
        directory.close();
    }
}
