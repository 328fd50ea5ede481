package org.rightplace.capability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.capability.RecordedHome.Lies;
import org.rightplace.care.Provider;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Geography;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;
import org.rightplace.link.Place;
import org.rightplace.link.home.KnownHome;
import org.rightplace.link.home.KnownHome.HomeDay;

/// The homes of the newest register, and those that only a record knows, each with what is recorded of it
/// by a day.
///
/// @param day      by which records count
/// @param register the day of the register; empty where none with homes one by one is held
/// @param homes    by number
public record RecordedHomes(LocalDate day, Optional<LocalDate> register, List<RecordedHome> homes) {

    public RecordedHomes {
        homes = List.copyOf(homes);
    }

    /// What is held of homes.
    ///
    /// @param register     with homes one by one
    /// @param capabilities of any homes and days, in the order in which they were loaded
    /// @param capacities   likewise
    /// @param listings     of the newest restricted list
    /// @param geography    by which records' words for authorities are understood
    public record Held(
            Optional<Facts> register,
            List<Capability> capabilities,
            List<Capacity> capacities,
            List<RestrictedListing> listings,
            Geography geography) {
        public Held {
            capabilities = List.copyOf(capabilities);
            capacities = List.copyOf(capacities);
            listings = List.copyOf(listings);
        }
    }

    /// All homes.
    public static RecordedHomes of(Held held, LocalDate day) {
        Map<Urn, Entry> entries = new TreeMap<>();
        held.register()
                .ifPresent(facts -> facts.entries().stream()
                        .filter(entry -> entry.type().isHome())
                        .forEach(entry ->
                                entry.provider().map(Provider::urn).ifPresent(urn -> entries.put(urn, entry))));
        Map<Urn, List<Capability>> capabilities = new TreeMap<>();
        held.capabilities()
                .forEach(one -> capabilities
                        .computeIfAbsent(one.home(), home -> new ArrayList<>())
                        .add(one));
        Map<Urn, List<Capacity>> capacities = new TreeMap<>();
        held.capacities()
                .forEach(one -> capacities
                        .computeIfAbsent(one.home(), home -> new ArrayList<>())
                        .add(one));
        Map<Urn, RestrictedListing> listings = listings(held.listings(), entries);
        var numbers = new TreeMap<Urn, Boolean>();
        entries.keySet().forEach(urn -> numbers.put(urn, true));
        capabilities.keySet().forEach(urn -> numbers.put(urn, true));
        capacities.keySet().forEach(urn -> numbers.put(urn, true));
        listings.keySet().forEach(urn -> numbers.put(urn, true));
        List<RecordedHome> homes = new ArrayList<>();
        for (Urn urn : numbers.keySet()) {
            Optional<RestrictedListing> listing = Optional.ofNullable(listings.get(urn));
            Optional<Entry> entry = Optional.ofNullable(entries.get(urn));
            List<Capability> records = capabilities.getOrDefault(urn, List.of());
            KnownHome known =
                    KnownHome.of(new HomeDay(urn, day), records, capacities.getOrDefault(urn, List.of()), listing);
            homes.add(new RecordedHome(
                    urn, lies(entry, told(records, listing), held.geography()), entry.flatMap(Entry::provider), known));
        }
        return new RecordedHomes(day, held.register().map(Facts::asAt), homes);
    }

    /// Listings of homes: of a number that the register has as a home, or that is registered for a need.
    private static Map<Urn, RestrictedListing> listings(List<RestrictedListing> all, Map<Urn, Entry> homes) {
        Map<Urn, RestrictedListing> listings = new TreeMap<>();
        for (RestrictedListing listing : all) {
            if (listing.setting() == RestrictedListing.Setting.PROVIDER && Urn.isUrn(listing.urn())) {
                Urn urn = new Urn(listing.urn());
                if (homes.containsKey(urn) || !listing.registeredFor().isEmpty()) {
                    listings.put(urn, listing);
                }
            }
        }
        return listings;
    }

    private static String told(List<Capability> records, Optional<RestrictedListing> listing) {
        return records.stream()
                .sorted(Comparator.comparing(Capability::on).reversed())
                .flatMap(record -> record.authority().stream())
                .findFirst()
                .or(() -> listing.map(RestrictedListing::authority))
                .orElse("");
    }

    /// A register's word counts before a record's.
    private static Lies lies(Optional<Entry> entry, String told, Geography geography) {
        if (entry.isPresent()) {
            Place place = entry.get().place();
            return new Lies(place.constituency(), place.authority(), place.region(), told);
        }
        Optional<Authority> authority = geography.findAuthority(told).or(() -> geography.findAuthorityByName(told));
        return new Lies(Optional.empty(), authority, authority.map(Authority::region), told);
    }

    /// Those of an area.
    ///
    /// @param area the code of a region, an authority or a constituency, or an authority as a record
    ///     calls it
    public RecordedHomes in(String area) {
        return new RecordedHomes(
                day,
                register,
                homes.stream().filter(home -> home.lies().in(area)).toList());
    }

    /// The home of a number.
    public Optional<RecordedHome> find(String number) {
        return homes.stream().filter(home -> home.home().value().equals(number)).findFirst();
    }

    /// Those of which anything is recorded.
    public List<RecordedHome> recorded() {
        return homes.stream().filter(home -> !home.isUnrecorded()).toList();
    }

    /// The authorities that only records name, in their words, in order.
    public List<String> authoritiesTold() {
        return homes.stream()
                .map(RecordedHome::lies)
                .filter(lies -> lies.authority().isEmpty() && !lies.told().isEmpty())
                .map(Lies::told)
                .distinct()
                .sorted()
                .toList();
    }

    /// Of each need, how many of these homes are recorded as able to meet it, how far and on what
    /// evidence.
    ///
    /// @param least the weakest evidence that counts
    public List<NeedTally> byNeed(Evidence least) {
        List<NeedTally> tallies = new ArrayList<>();
        for (NeedDomain need : NeedDomain.values()) {
            tallies.add(NeedTally.of(need, homes, least));
        }
        return tallies;
    }
}
