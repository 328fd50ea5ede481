package org.rightplace.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.rightplace.care.Inspection;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;
import org.rightplace.care.Judgement;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// Releases and providers drawn from a seed, with every field both there and not there.
final class Invented {

    private static final List<String> WORDS = List.of(
            "",
            "North West",
            "it's",
            "“Bristol”",
            "line\nbreak",
            "tab\t",
            "null",
            "Ynys Môn",
            "; DROP TABLE x",
            "😀",
            " ");

    private final RandomGenerator random;

    Invented(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Release release(int providers) {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        List<KeptFinding> warnings = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> new KeptFinding(
                        "Kind" + i,
                        new Where(
                                "file.csv",
                                random.nextBoolean() ? word() : null,
                                random.nextLong(1_048_576),
                                random.nextBoolean() ? word() : null),
                        oneOf(Severity.values()),
                        word()))
                .toList();
        return new Release(
                Release.Identity.of(HexFormat.of().formatHex(hash)),
                new Release.Edition(oneOf(Kind.values()), word(), word(), date(), maybe(date()), word(), word()),
                new Release.Loading(
                        word(),
                        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000)),
                        word(),
                        false),
                new Release.Contents(
                        random.nextLong(3_000_000_000L),
                        providers,
                        random.nextInt(5_000),
                        random.nextInt(20_000),
                        oneOf(Coverage.values())),
                warnings);
    }

    List<Provider> providers(int number) {
        List<Provider> providers = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            providers.add(provider());
        }
        return providers;
    }

    private Provider provider() {
        return new Provider(
                new Urn(
                        random.nextBoolean()
                                ? "SC%06d".formatted(random.nextInt(1_000_000))
                                : "%07d".formatted(random.nextInt(10_000_000))),
                oneOf(ProvisionType.values()),
                oneOf(Sector.values()),
                random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of(random.nextInt(40)),
                new Provider.Registration(
                        oneOf(RegistrationStatus.values()), maybe(date()), random.nextBoolean(), random.nextBoolean()),
                new Provider.PublishedPlace(word(), word(), word(), word()),
                word(),
                maybe(inspection()));
    }

    private Inspection inspection() {
        List<Judged> judgements = new ArrayList<>();
        for (Heading heading : Heading.values()) {
            if (random.nextBoolean()) {
                judgements.add(new Judged(heading, oneOf(Judgement.values()), word()));
            }
        }
        return new Inspection(word(), word(), maybe(date()), maybe(date()), judgements);
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(-10_000, 25_000));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T oneOf(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
