package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.rightplace.briefing.CapabilityPage;
import org.rightplace.briefing.CapabilityPage.Asked;
import org.rightplace.briefing.OneHomePage;
import org.rightplace.briefing.Page;
import org.rightplace.capability.RecordedHome;
import org.rightplace.capability.RecordedHomes;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Region;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.Payloads;
import org.rightplace.store.RecordJson;
import org.rightplace.store.Store;

/// What can be asked of the records of homes that are held: what each can do, on what evidence, and how
/// much room it has.
///
/// Methods throw [UncheckedIOException] if the records cannot be read; the message is a sentence.
public final class HomeRecords {

    private static final String ENGLAND = "E92000001";

    private final Store store;
    private final Shelf shelf;
    private final England england;
    private final Register register;
    private final RecordedHomes.Held held;
    private final RecordedHomes homes;

    HomeRecords(Store store, Shelf shelf, England england, Register register) {
        this.store = store;
        this.shelf = shelf;
        this.england = england;
        this.register = register;
        this.held = read();
        this.homes = RecordedHomes.of(held, register.today());
    }

    private RecordedHomes.Held read() {
        List<Capability> capabilities = new ArrayList<>();
        List<Capacity> capacities = new ArrayList<>();
        for (Release release : loaded(Kind.CAPABILITY)) {
            try {
                KeptRecords.Homes kept = RecordJson.read(
                        store.findPayload(release.id()).orElseThrow(),
                        KeptRecords.Homes.class,
                        UnaryOperator.identity());
                capabilities.addAll(kept.capabilities());
                capacities.addAll(kept.capacities());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        List<RestrictedListing> listings = shelf.releases().stream()
                .filter(release -> release.kind() == Kind.LIST_FOR_AUTHORITIES)
                .findFirst()
                .flatMap(release -> store.findPayload(release.id()))
                .map(Payloads::listings)
                .orElse(List.of());
        Optional<Facts> newest = shelf.lists().stream().findFirst();
        return new RecordedHomes.Held(newest, capabilities, capacities, listings, england.geography());
    }

    /// All homes as they are recorded by a day.
    RecordedHomes on(LocalDate day) {
        return RecordedHomes.of(held, day);
    }

    /// The releases of records of homes, in the order in which they were loaded.
    List<Release> records() {
        return loaded(Kind.CAPABILITY);
    }

    /// The newest register with homes one by one.
    Optional<Facts> newestRegister() {
        return held.register();
    }

    /// Whether homes are described, and all of those that are described are made up.
    boolean describesMadeUpOnly() {
        return !held.capabilities().isEmpty()
                && held.capabilities().stream().allMatch(one -> one.home().isMadeUp());
    }

    private List<Release> loaded(Kind kind) {
        return shelf.releases().stream()
                .filter(release -> release.kind() == kind)
                .sorted(Comparator.comparing(
                                (Release release) -> release.loading().at())
                        .thenComparing(Release::id))
                .toList();
    }

    /// What homes are recorded as able to do.
    ///
    /// @param area the code or name of a region, an authority or a constituency, or an authority as a
    ///     record calls it; empty for all
    /// @throws NotHeld if there is no such area
    public Page capability(Optional<String> area, Asked asked) {
        if (area.isEmpty() || area.get().equals(ENGLAND)) {
            return CapabilityPage.of(parts(homes, "England", asked));
        }
        if (homes.authoritiesTold().contains(area.get())) {
            return CapabilityPage.of(parts(homes.in(area.get()), area.get(), asked));
        }
        String code = code(area.get());
        return CapabilityPage.of(parts(homes.in(code), register.areaName(code), asked));
    }

    private String code(String area) {
        var geography = england.geography();
        return geography
                .findAuthorityByName(area)
                .map(authority -> authority.code())
                .or(() -> geography.findConstituencyByName(area).map(constituency -> constituency.code()))
                .orElse(area);
    }

    /// One home, by its number.
    ///
    /// @throws NotHeld if neither the newest register nor a record has it
    RecordedHome one(String number) {
        return homes.find(number)
                .orElseThrow(() -> new NotHeld(
                        "Neither the newest register that is held nor a record of what homes can do has a home with the number %s."
                                .formatted(number)));
    }

    Optional<LocalDate> registerDay() {
        return homes.register();
    }

    LocalDate day() {
        return homes.day();
    }

    Ledger ledger() {
        return register.ledger();
    }

    /// All that is recorded of one home, by its number.
    ///
    /// @throws NotHeld if neither the newest register nor a record has it
    public Page home(String number) {
        RecordedHome home = one(number);
        return OneHomePage.of(parts(
                new RecordedHomes(homes.day(), homes.register(), List.of(home)),
                home.lies().words(),
                new Asked(Optional.empty(), Evidence.REGISTERED_FOR, true)));
    }

    /// Whether there is a page on a home with this number.
    public boolean hasPage(String number) {
        return homes.find(number).isPresent();
    }

    /// The names of regions and then of authorities, each by name, by their codes.
    public Map<String, String> areas() {
        Map<String, String> areas = new LinkedHashMap<>();
        Arrays.stream(Region.values()).forEach(region -> areas.put(region.code(), region.published()));
        england.geography().authorities().stream()
                .sorted(Comparator.comparing(Authority::name))
                .forEach(authority -> areas.put(authority.code(), authority.name()));
        return areas;
    }

    /// The authorities that only records name, in their words.
    public List<String> authoritiesTold() {
        return homes.authoritiesTold();
    }

    private CapabilityPage.Parts parts(RecordedHomes of, String area, Asked asked) {
        return new CapabilityPage.Parts(of, area, asked, sources(), register.ledger());
    }

    List<String> sources() {
        List<Release> used = new ArrayList<>();
        held.register().ifPresent(facts -> used.add(facts.release()));
        shelf.releases().stream()
                .filter(release -> release.kind() == Kind.CAPABILITY || release.kind() == Kind.LIST_FOR_AUTHORITIES)
                .forEach(used::add);
        List<String> sources = new ArrayList<>(Sources.of(used));
        if (sources.isEmpty()) {
            sources.add("Rightplace, which holds no list with homes one by one and no record of what they can do");
        }
        return sources;
    }
}
