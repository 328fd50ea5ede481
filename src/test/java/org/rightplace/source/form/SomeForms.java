package org.rightplace.source.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.need.WrittenBy.Role;

/// Homes, needs and searches drawn from a stream: every one could be written in the forms, none is real.
public final class SomeForms {

    private static final List<String> AUTHORITIES =
            List.of("Northshire (made up)", "Süd, \"Quoted\" & Co", "E10000000");
    private static final List<String> ACCOUNTS = List.of("a.worker", "o_neill", "b-b@made.up", "Zoë7");
    private static final List<String> WORDS = List.of(
            "I want my dog.",
            "  spaces before, and after  ",
            "Line one\nline two, \"quoted\"",
            "=1+1",
            "'apostrophe",
            "Example, not read",
            "ich möchte nach Hause – 😀",
            "00123",
            "yes");

    private final RandomGenerator random;

    public SomeForms(RandomGenerator random) {
        this.random = random;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <E extends Enum<E>> E one(Class<E> list) {
        return one(List.of(list.getEnumConstants()));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value.get());
    }

    private OptionalInt maybe(int below) {
        return random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(below));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
    }

    private Pseudonym child() {
        var text = new StringBuilder();
        for (int i = 0; i < Pseudonym.LENGTH; i++) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32)));
        }
        return new Pseudonym(text.toString());
    }

    /// By home and day, as they are written.
    public CapabilityForm.Homes homes(int size) {
        List<Capability> capabilities = new ArrayList<>();
        List<Capacity> capacities = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Urn home = new Urn("SC%06d".formatted(900_000 + i / 2));
            LocalDate on = LocalDate.of(2025, 1, 1).plusDays(i * 2L + random.nextInt(2));
            Capability capability = capability(home, on);
            if (capability.isSaid()) {
                capabilities.add(capability);
            }
            Capacity capacity = capacity(home, on);
            if (capacity.isSaid()) {
                capacities.add(capacity);
            }
        }
        return new CapabilityForm.Homes(capabilities, capacities);
    }

    private Capability capability(Urn home, LocalDate on) {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            purposes.add(one(Purpose.class));
        }
        int youngest = random.nextInt(18);
        OptionalInt oldest = random.nextBoolean()
                ? OptionalInt.empty()
                : OptionalInt.of(youngest + random.nextInt(Takes.OLDEST + 1 - youngest));
        var takes = new Takes(
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(youngest),
                oldest,
                maybe(() -> one(Capability.Sexes.class)));
        List<Ability> abilities = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            Evidence evidence = one(Evidence.class);
            switch (random.nextInt(3)) {
                case 0 -> {}
                case 1 -> abilities.add(Ability.ofNoLevel(domain, evidence));
                default ->
                    abilities.add(
                            evidence == Evidence.REGISTERED_FOR
                                    ? Ability.ofNoLevel(domain, evidence)
                                    : new Ability(domain, random.nextInt(4), evidence));
            }
        }
        var setting = new Setting(
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                maybe(random::nextBoolean),
                maybe(40),
                maybe(4));
        var capability = new Capability(home, on, purposes, takes, abilities, setting);
        return capability.isSaid() && random.nextInt(3) > 0 ? capability.in("Northshire") : capability;
    }

    private Capacity capacity(Urn home, LocalDate on) {
        Map<Capacity.Held, Integer> held = new EnumMap<>(Capacity.Held.class);
        int empty = random.nextInt(3);
        int sum = empty;
        for (Capacity.Held why : Capacity.Held.values()) {
            if (random.nextInt(3) == 0) {
                held.put(why, random.nextInt(3));
                sum += held.get(why);
            }
        }
        OptionalInt registered = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(sum + random.nextInt(8));
        OptionalInt open = random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(empty);
        return new Capacity(
                home, on, registered, open, held, maybe(9), random.nextBoolean() ? Optional.empty() : fee());
    }

    private Optional<WeeklyFee> fee() {
        List<Optional<Pence>> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(maybe(() -> new Pence(random.nextInt(900_000))));
        }
        long sum = parts.stream()
                .mapToLong(part -> part.map(Pence::pence).orElse(0L))
                .sum();
        var fee = new WeeklyFee(
                random.nextBoolean() ? Optional.empty() : Optional.of(new Pence(sum)),
                parts.get(0),
                parts.get(1),
                parts.get(2),
                parts.get(3));
        return fee.isSaid() ? Optional.of(fee) : Optional.empty();
    }

    public NeedsForm.Needs needs(int size) {
        List<NeedsProfile> profiles = new ArrayList<>();
        List<OwnWords> words = new ArrayList<>();
        List<PlaceThatMatters> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Pseudonym child = child();
            String authority = one(AUTHORITIES);
            NeedsProfile profile = profile(child, authority);
            profiles.add(profile);
            if (random.nextInt(3) == 0) {
                profiles.add(profile.changed(
                        profile(child, authority, profile.on()).needs(), maybe(random::nextBoolean), by()));
            }
            var said = new OwnWords(
                    child,
                    authority,
                    one(OwnWords.About.class),
                    day(),
                    random.nextInt(4) == 0 ? new OwnWords.Said.Withdrawn(day()) : new OwnWords.Said.Quoted(one(WORDS)),
                    random.nextInt(4) == 0 ? new WrittenBy(Role.CHILD, "", day()) : by(),
                    1);
            words.add(said);
            if (said.said() instanceof OwnWords.Said.Quoted && random.nextBoolean()) {
                words.add(said.changed(one(WORDS), by()));
            }
            places.add(new PlaceThatMatters(
                    child,
                    authority,
                    one(PlaceThatMatters.Wanted.class),
                    one(((Holds.OneOf<String>) NeedsColumns.AREA.holds()).options())
                            .value(),
                    one(PlaceThatMatters.Reason.class),
                    by()));
        }
        return new NeedsForm.Needs(profiles, words, places);
    }

    private WrittenBy by() {
        return new WrittenBy(one(Role.class), one(ACCOUNTS), day());
    }

    private NeedsProfile profile(Pseudonym child, String authority) {
        return profile(child, authority, day());
    }

    private NeedsProfile profile(Pseudonym child, String authority, LocalDate on) {
        List<Need> needs = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            NeedLevel level = level();
            needs.add(NeedsProfile.need(
                    domain, level, level.isSaid() && !level.isThere() ? Need.Extent.NOT_SAID : extent(), on));
        }
        return new NeedsProfile(
                child, authority, on, one(NeedsProfile.Occasion.class), by(), maybe(random::nextBoolean), needs, 1);
    }

    private Need.Extent extent() {
        return new Need.Extent(
                maybe(() -> one(Need.Frequency.class)),
                maybe(() -> one(Need.Duration.class)),
                maybe(() -> one(Need.CareIntensity.class)));
    }

    private NeedLevel level() {
        return switch (random.nextInt(6)) {
            case 0 -> new NeedLevel.NotKnown();
            case 1 -> new NeedLevel.Present();
            case 2 -> new NeedLevel.NoneKnown();
            default -> new NeedLevel.Assessed(random.nextInt(4));
        };
    }

    public List<HomeSearch> searches(int size) {
        List<HomeSearch> searches = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            searches.add(search());
        }
        return searches;
    }

    private HomeSearch search() {
        LocalDate given = day();
        var notice = new HomeSearch.Notice(
                given,
                maybe(() -> given.plusDays(random.nextInt(60))),
                maybe(() -> one(HomeSearch.Urgency.class)),
                maybe(random::nextBoolean));
        List<HomeSearch.Declined> declined = new ArrayList<>();
        for (HomeSearch.By by : HomeSearch.By.values()) {
            OptionalInt times = maybe(5);
            Optional<HomeSearch.Why> why = maybe(() -> one(HomeSearch.Why.class));
            if (times.isPresent() || why.isPresent()) {
                declined.add(new HomeSearch.Declined(by, times, why));
            }
        }
        var asking = new HomeSearch.Asking(
                maybe(300),
                maybe(random::nextBoolean),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(10 + random.nextInt(5)),
                declined);
        HomeSearch.Ending ending = switch (random.nextInt(4)) {
            case 0 -> new HomeSearch.Ending.StillOpen();
            case 1 -> new HomeSearch.Ending.NotSaid();
            case 2 -> new HomeSearch.Ending.NoLongerNeeded(given.plusDays(random.nextInt(90)));
            default ->
                new HomeSearch.Ending.Settled(given.plusDays(random.nextInt(90)), one(HomeSearch.ChosenOn.class));
        };
        return new HomeSearch(
                child(), one(AUTHORITIES), notice, asking, new HomeSearch.Meanwhile(maybe(100), maybe(60)), ending);
    }
}
