package org.rightplace.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.rightplace.care.Count;
import org.rightplace.care.Inspection;
import org.rightplace.care.Judgement;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;
import org.rightplace.care.Urn;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Geography;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.Overlap;
import org.rightplace.geo.Region;
import org.rightplace.link.Facts;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// Registers drawn from a seed over a small made-up England: every trap of the real ones, in every list.
public final class MadeUpRegister {

    public static final Geography GEOGRAPHY = geography();

    private static final List<String> FORMER = List.of("Old Shire", "Vanished on Sea");
    private static final List<String> OWNERS = List.of(
            "Acorn Care Limited",
            "Acorn Care Ltd",
            "ACORN CARE LTD, 01234567",
            "Beech & Co",
            "Beech and Co.",
            "Cedar",
            "");

    private final RandomGenerator random;

    public MadeUpRegister(long seed) {
        this.random = new SplittableRandom(seed);
    }

    // Two authorities and three constituencies a region; the second constituency lies in both authorities.
    private static Geography geography() {
        List<Authority> authorities = new ArrayList<>();
        List<Constituency> constituencies = new ArrayList<>();
        List<Overlap> overlaps = new ArrayList<>();
        var here = new GridReference(400_000, 300_000);
        for (Region region : Region.values()) {
            int number = region.ordinal();
            String one = "E06%06d".formatted(number);
            String two = "E10%06d".formatted(number);
            authorities.add(new Authority(one, "Town " + number, region, here, 1_000 + number));
            authorities.add(new Authority(two, "Shire " + number, region, here, 2_000 + number));
            for (int part = 0; part < 3; part++) {
                String code = "E14%05d%d".formatted(number, part);
                constituencies.add(new Constituency(code, "Seat %d of %d".formatted(part, number), region, here, 900));
                if (part < 2) {
                    overlaps.add(new Overlap(code, one, part == 0 ? 1 : 0.25));
                }
                if (part > 0) {
                    overlaps.add(new Overlap(code, two, part == 2 ? 1 : 0.75));
                }
            }
        }
        return new Geography(authorities, constituencies, overlaps, Map.of("Toun Nought", "E06000000"));
    }

    /// A list of so many providers of any kind.
    public List<Provider> providers(int number) {
        List<Provider> providers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            providers.add(provider(i));
        }
        return providers;
    }

    /// The same register later: some providers gone, some changed, some new.
    public List<Provider> later(List<Provider> before) {
        List<Provider> after = new ArrayList<>();
        for (Provider provider : before) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> {
                    Provider other = provider(0);
                    after.add(new Provider(
                            provider.urn(),
                            random.nextBoolean() ? provider.type() : other.type(),
                            random.nextBoolean() ? provider.sector() : other.sector(),
                            random.nextBoolean() ? provider.places() : other.places(),
                            random.nextBoolean() ? provider.registration() : other.registration(),
                            provider.where(),
                            random.nextBoolean() ? provider.organisation() : other.organisation(),
                            random.nextBoolean() ? provider.inspection() : other.inspection()));
                }
                default -> after.add(provider);
            }
        }
        int fresh = before.size() + random.nextInt(1 + before.size() / 4);
        for (int i = before.size(); i < fresh; i++) {
            after.add(provider(i));
        }
        return after;
    }

    private Provider provider(int number) {
        return new Provider(
                new Urn("%07d".formatted(1_000_000 + number)),
                random.nextInt(4) > 0 ? ProvisionType.homes().get(random.nextInt(3)) : oneOf(ProvisionType.values()),
                oneOf(Sector.values()),
                random.nextInt(6) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(16)),
                new Provider.Registration(
                        oneOf(RegistrationStatus.values()),
                        random.nextInt(8) == 0
                                ? Optional.empty()
                                : Optional.of(LocalDate.of(2010, 1, 1).plusDays(random.nextInt(5_600))),
                        random.nextBoolean(),
                        random.nextBoolean()),
                where(),
                OWNERS.get(random.nextInt(OWNERS.size())),
                inspection());
    }

    private Provider.PublishedPlace where() {
        if (random.nextInt(25) == 0) {
            return new Provider.PublishedPlace("Wales", "", "Cardiff", "Cardiff West");
        }
        Region region = oneOf(Region.values());
        Region other = random.nextInt(15) == 0 ? oneOf(Region.values()) : region;
        String authority = random.nextInt(12) == 0
                ? FORMER.get(random.nextInt(FORMER.size()))
                : (random.nextBoolean() ? "Town " : "SHIRE  ") + other.ordinal();
        String constituency = switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> "Nowhere Central";
            default -> "Seat %d of %d".formatted(random.nextInt(3), region.ordinal());
        };
        return new Provider.PublishedPlace(region.published(), "", authority, constituency);
    }

    private Optional<Inspection> inspection() {
        if (random.nextInt(6) == 0) {
            return Optional.empty();
        }
        Judgement judgement = oneOf(Judgement.values());
        return Optional.of(new Inspection(
                "Full inspection",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(new Inspection.Judged(Inspection.Heading.OVERALL, judgement, judgement.published()))));
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// A release of a day.
    public static Release release(LocalDate asAt, Coverage coverage) {
        String hash =
                "%016x".formatted(asAt.toEpochDay() * 31 + coverage.ordinal()).repeat(4);
        return new Release(
                Release.Identity.of(hash),
                new Release.Edition(
                        Kind.PROVIDER_LEVEL, "Ofsted", "A made-up list", asAt, Optional.empty(), "nowhere", "none"),
                new Release.Loading("made-up.csv", Instant.EPOCH, "a test", false),
                new Release.Contents(0, 0, 0, 0, coverage),
                List.of());
    }

    public static Release release(String asAt) {
        return release(LocalDate.parse(asAt), Coverage.ALL);
    }

    /// Facts of these providers on a day.
    public static Facts facts(String asAt, List<Provider> providers) {
        return Facts.ofProviders(release(asAt), providers, GEOGRAPHY);
    }

    /// Facts of a table that is already added up.
    public Facts addedUp(String asAt) {
        List<OutcomeRow> rows = new ArrayList<>();
        for (Constituency constituency : GEOGRAPHY.constituencies()) {
            for (ProvisionType type : ProvisionType.homes()) {
                if (random.nextInt(3) > 0) {
                    Tally tally = Tally.NONE;
                    for (int i = 0; i <= random.nextInt(6); i++) {
                        tally = tally.plus(
                                Tally.of(OptionalInt.of(random.nextInt(9)), Optional.of(oneOf(Judgement.values()))));
                    }
                    rows.add(new OutcomeRow(constituency.code(), type, oneOf(Sector.values()), tally));
                }
            }
        }
        return Facts.ofOutcomes(release(asAt), rows, GEOGRAPHY);
    }

    /// Looked-after children of every region and authority, some of them hidden.
    public LookedAfter lookedAfter(int year) {
        List<LookedAfter.Row> rows = new ArrayList<>();
        List<String> areas = new ArrayList<>(List.of(Concentration.ENGLAND));
        for (Region region : Region.values()) {
            areas.add(region.code());
        }
        GEOGRAPHY.authorities().forEach(authority -> areas.add(authority.code()));
        for (String area : areas) {
            Map<LookedAfter.Characteristic, Count> counts =
                    new TreeMap<>(java.util.Comparator.comparing(LookedAfter.Characteristic::name));
            boolean hidden = area.startsWith("E0") && random.nextInt(4) == 0;
            counts.put(
                    new LookedAfter.Characteristic("Placement", "Total"),
                    hidden
                            ? new Count.Hidden("c")
                            : new Count.Known(area.equals(Concentration.ENGLAND) ? 80_000 : random.nextInt(9_000)));
            rows.add(new LookedAfter.Row(year, area, counts));
        }
        return new LookedAfter(rows);
    }
}
