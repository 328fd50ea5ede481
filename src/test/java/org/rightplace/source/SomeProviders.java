package org.rightplace.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.rightplace.care.Inspection;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;
import org.rightplace.care.Judgement;
import org.rightplace.care.Judgement.Scale;
import org.rightplace.care.Provider;
import org.rightplace.care.Provider.PublishedPlace;
import org.rightplace.care.Provider.Registration;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.geo.Region;

/// Providers drawn from a stream: every one could be published, none is.
public final class SomeProviders {

    private static final List<String> ORGANISATIONS = List.of(
            "", "Acorn, Oak & Co \"Ltd\"", "Café Homes", "Line one\nline two", "=SUM(A1)", "O\u2019Neill \u2013 Care");
    private static final List<String> AUTHORITIES = List.of("Kent", "Bristol, City of", "St. Helens");

    private final RandomGenerator random;

    public SomeProviders(RandomGenerator random) {
        this.random = random;
    }

    public List<Provider> list(int size) {
        List<Provider> providers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            providers.add(provider(i));
        }
        return providers;
    }

    private Provider provider(int i) {
        ProvisionType type = one(ProvisionType.values());
        boolean agency = !type.isHome() && random.nextBoolean();
        return new Provider(
                new Urn(random.nextBoolean() ? "SC%06d".formatted(i) : "%07d".formatted(1_000_000 + i)),
                type,
                one(Sector.values()),
                agency ? OptionalInt.empty() : OptionalInt.of(random.nextInt(200)),
                new Registration(
                        one(RegistrationStatus.values()),
                        random.nextBoolean() ? Optional.of(day()) : Optional.empty(),
                        random.nextInt(5) == 0,
                        random.nextInt(9) == 0),
                new PublishedPlace(
                        random.nextInt(20) == 0 ? "Wales" : one(Region.values()).published(),
                        random.nextBoolean() ? "North East, Yorkshire and the Humber" : "",
                        one(AUTHORITIES.toArray(String[]::new)),
                        random.nextBoolean() ? "Fylde" : ""),
                one(ORGANISATIONS.toArray(String[]::new)),
                random.nextInt(4) == 0 ? Optional.empty() : Optional.of(inspection(type)));
    }

    private Inspection inspection(ProvisionType type) {
        List<Judged> judged = new ArrayList<>();
        for (Heading heading : inReadingOrder()) {
            boolean supported = heading == Heading.OVERALL && type == ProvisionType.SUPPORTED_ACCOMMODATION;
            if (random.nextInt(3) > 0) {
                Judgement judgement = judgement(supported ? Scale.SUPPORTED_ACCOMMODATION : Scale.FOUR_POINTS);
                judged.add(new Judged(
                        heading,
                        judgement,
                        judgement == Judgement.REQUIRES_IMPROVEMENT && random.nextBoolean()
                                ? "Requires improvement"
                                : judgement.published()));
            }
        }
        return new Inspection(
                "Full inspection",
                random.nextBoolean() ? "" : String.valueOf(random.nextInt(10_000_000)),
                random.nextInt(9) == 0 ? Optional.empty() : Optional.of(day()),
                random.nextInt(9) == 0 ? Optional.empty() : Optional.of(day()),
                judged);
    }

    private static List<Heading> inReadingOrder() {
        return List.of(
                Heading.OVERALL,
                Heading.HELPED_AND_PROTECTED,
                Heading.LEADERS_AND_MANAGERS,
                Heading.EDUCATION,
                Heading.HEALTH,
                Heading.QUALITY_OF_CARE,
                Heading.OUTCOMES);
    }

    private Judgement judgement(Scale scale) {
        while (true) {
            Judgement judgement = one(Judgement.values());
            if (judgement.scale() == scale) {
                return judgement;
            }
        }
    }

    private LocalDate day() {
        return LocalDate.of(2002, 1, 1).plusDays(random.nextInt(8_000));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
