package org.rightplace.synthetic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Sex;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.source.dfe.Ssda903Csv;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Placement;
import org.rightplace.synthetic.life.Spell;
import org.rightplace.synthetic.life.Stay;
import org.rightplace.synthetic.place.Address;
import org.rightplace.synthetic.place.MadeUpAuthority;
import org.rightplace.synthetic.place.MadeUpHome;
import org.rightplace.synthetic.place.Place;

class WorldTest {

    private static final double SMALL = 0.05;
    private static final World WORLD = SomeWorld.of(7, SMALL);
    private static final List<Community> COMMUNITIES =
            WORLD.authorities().stream().map(WORLD::community).toList();

    private static Stream<Told> children() {
        return COMMUNITIES.stream().flatMap(community -> community.children().stream());
    }

    private static Stream<Spell> spells() {
        return children().flatMap(told -> told.child().spells().stream());
    }

    /// All files of an authority, in order.
    private static String files(Community community) {
        var text = new StringBuilder();
        for (CollectionYear year : World.years()) {
            community.filed(year).forEach((kind, rows) -> text.append(Ssda903Csv.write(kind, rows)));
        }
        return text.toString();
    }

    private static String homes() {
        return WORLD.homes().stream()
                .map(home -> "%s %s %s\n".formatted(home.urn(), home.name(), home.registered()))
                .collect(Collectors.joining());
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    }

    @Test
    void isTheSameToTheByteInEveryJvm() throws Exception {
        // Written down once, in another run: change it only where a world is meant to become another.
        assertThat(hash(files(COMMUNITIES.get(0)) + files(COMMUNITIES.get(70)) + homes()))
                .isEqualTo("eca405b8b656966a8ef08ee5954fe79f98c20b232f23a2eacee9ee77164c0b1b");
    }

    @Test
    void drawsAnAuthorityAloneAsAmongOthers() {
        World again = SomeWorld.of(7, SMALL);
        List<String> together = COMMUNITIES.parallelStream()
                .skip(30)
                .limit(6)
                .map(WorldTest::files)
                .toList();

        List<String> alone = new ArrayList<>();
        for (MadeUpAuthority authority : again.authorities().subList(30, 36).reversed()) {
            alone.addFirst(files(again.community(authority)));
        }

        assertThat(alone).isEqualTo(together);
        assertThat(files(SomeWorld.of(8, SMALL).community(again.authorities().get(30))))
                .isNotEqualTo(together.getFirst());
    }

    @Test
    void bearsNoNameCodeOrPostcodeOfARealPlace() {
        Set<String> real = new TreeSet<>();
        BuiltIn.geography().authorities().forEach(area -> real.add(area.name().toLowerCase(Locale.ROOT)));
        BuiltIn.geography()
                .constituencies()
                .forEach(area -> real.add(area.name().toLowerCase(Locale.ROOT)));
        Set<String> sectors =
                BuiltIn.postcodeSectors().stream().map(PostcodeSector::sector).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        for (MadeUpAuthority authority : WORLD.authorities()) {
            assertThat(authority.code()).matches("SYN-A\\d{3}");
            names.add(authority.name());
            for (Place place : authority.places()) {
                names.add(place.name());
                for (int sector = 0; sector < Place.SECTORS; sector++) {
                    assertThat(sectors).doesNotContain(place.sector(sector));
                    // no British postcode begins so
                    assertThat(place.sector(sector)).matches("[QVX][A-Z]\\d \\d");
                }
            }
        }

        int places = WORLD.authorities().stream()
                .mapToInt(authority -> authority.places().size())
                .sum();
        assertThat(names).hasSize(places + WORLD.authorities().size());
        assertThat(names).allSatisfy(name -> assertThat(real).doesNotContain(name.toLowerCase(Locale.ROOT)));
    }

    @Test
    void numbersHomesAndChildrenAsMadeUp() {
        assertThat(WORLD.homes())
                .extracting(MadeUpHome::urn)
                .doesNotHaveDuplicates()
                .allMatch(urn -> urn.isMadeUp());
        assertThat(children().map(told -> told.child().person().number()))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("SYN\\d{9}"));
        assertThat(spells().flatMap(spell -> spell.placements().stream())
                        .map(placement -> placement.by().urn())
                        .distinct())
                .allMatch(urn -> urn.isEmpty() || urn.equals("XXXXXXX") || urn.startsWith("SC9"));
    }

    private record Lived(int from, int to, Placement placement) {}

    @Test
    void putsNoTwoChildrenIntoOneBedAndNobodyIntoAClosedHome() {
        Map<String, List<Lived>> beds = new TreeMap<>();
        int first = day(2016, 4, 1);
        spells().flatMap(spell -> spell.placements().stream())
                .forEach(placement -> placement.bed().ifPresent(bed -> {
                    if (placement.to() > first) {
                        beds.computeIfAbsent(bed.home().urn() + " " + bed.number(), b -> new ArrayList<>())
                                .add(new Lived(placement.from(), placement.to(), placement));
                        assertThat(bed.number())
                                .isLessThan(bed.home().registered().places());
                        assertThat(placement.from())
                                .isGreaterThanOrEqualTo(bed.home().registered().opened());
                        assertThat(placement.to())
                                .isLessThanOrEqualTo(bed.home().registered().closed());
                        assertThat(placement.where()).isEqualTo(Address.of(bed.home()));
                    }
                }));

        assertThat(beds.size()).isGreaterThan(300);
        beds.forEach((bed, lived) -> {
            lived.sort((one, other) -> Integer.compare(one.from(), other.from()));
            for (int i = 1; i < lived.size(); i++) {
                assertThat(lived.get(i).from())
                        .as(bed)
                        .isGreaterThanOrEqualTo(lived.get(i - 1).to());
            }
        });
    }

    @Test
    void putsChildrenOnlyWhereTheirAgeAndSexMayLive() {
        children()
                .forEach(told -> told.child().spells().stream()
                        .flatMap(spell -> spell.placements().stream())
                        .forEach(placement -> {
                            int age = told.child().person().age(placement.from());
                            placement.bed().ifPresent(bed -> {
                                var takes = bed.home().capability().takes();
                                assertThat(age)
                                        .isBetween(
                                                takes.youngest().orElseThrow(),
                                                takes.oldest().orElseThrow());
                                boolean female = told.child().person().sex() == Sex.FEMALE;
                                assertThat(takes.sexes().orElseThrow().name()).isIn("ANY", female ? "FEMALE" : "MALE");
                            });
                            if (placement.type() == PlacementType.K3 || placement.type() == PlacementType.H5) {
                                assertThat(age).isGreaterThanOrEqualTo(16);
                            }
                        }));
    }

    @Test
    void leavesNoGapInAPeriodOfCareAndEndsItBy18() {
        children().forEach(told -> {
            int born = told.child().person().birth();
            int grown = told.child().person().birthday(18);
            int last = Integer.MIN_VALUE;
            for (Spell spell : told.child().spells()) {
                assertThat(spell.course().from()).isGreaterThanOrEqualTo(born).isGreaterThan(last);
                assertThat(spell.course().to()).isLessThanOrEqualTo(grown);
                last = spell.course().to();
                int day = spell.course().from();
                for (Stay stay : spell.stays()) {
                    assertThat(stay.from()).isEqualTo(day);
                    day = stay.to();
                }
                assertThat(day).isEqualTo(spell.course().to());
            }
        });
    }

    @Test
    void letsMostBrothersAndSistersWhoBeginInFosterCareTogetherLiveWithTheSameCarers() {
        int together = 0;
        int both = 0;
        for (Community community : COMMUNITIES) {
            Map<String, List<Placement>> firsts = new TreeMap<>();
            for (Told told : community.children()) {
                Placement first = told.child().spells().getFirst().placements().getFirst();
                if (first.setting().isFoster()) {
                    firsts.computeIfAbsent(
                                    "%d %d %s"
                                            .formatted(
                                                    told.child()
                                                            .person()
                                                            .family()
                                                            .number(),
                                                    first.from(),
                                                    first.setting()),
                                    key -> new ArrayList<>())
                            .add(first);
                }
            }
            for (List<Placement> family : firsts.values()) {
                if (family.size() == 2) {
                    both++;
                    boolean same = family.getFirst()
                                    .where()
                                    .equals(family.getLast().where())
                            && family.getFirst().by().equals(family.getLast().by());
                    together += same ? 1 : 0;
                }
            }
        }
        assertThat(both).isGreaterThan(200);
        assertThat((double) together / both).isBetween(0.4, 0.6);
    }

    @Test
    void keepsToTheLaw() {
        spells().flatMap(spell -> spell.stays().stream()).forEach(stay -> {
            int days = stay.to() - stay.from();
            PlacementType type = stay.placement().type();
            switch (stay.legalStatus()) {
                case L1 -> assertThat(days).isLessThanOrEqualTo(3);
                case L2 -> assertThat(days).isLessThanOrEqualTo(21);
                case V2 -> assertThat(type).isNotEqualTo(PlacementType.P1);
                default -> {}
            }
            if (type == PlacementType.A5 || type == PlacementType.A6) {
                assertThat(stay.legalStatus()).isEqualTo(LegalStatus.E1);
            }
        });
    }

    @Test
    void hasAsManyChildrenOnEach31MarchAsTheShapeAsksFor() {
        for (Community community : COMMUNITIES) {
            for (int year = 2016; year <= 2026; year++) {
                int day = day(year, 3, 31);
                long inCare = community.children().stream()
                        .filter(told -> !told.child().shortBreak())
                        .filter(told -> told.child().find(day).isPresent())
                        .count();
                // brothers and sisters come together, and those in care already may be too many
                assertThat(inCare)
                        .as(community.authority().code() + " " + year)
                        .isBetween((long) community.authority().children(year), (long)
                                (community.authority().children(year) * 1.25 + 6));
            }
        }
    }

    @Test
    void givesEveryChildALevelInEveryDomainAndNeedsThatComeTogether() {
        int[][] both = new int[2][2];
        children().forEach(told -> {
            var needs = told.child().person().needs();
            assertThat(needs.felt()).hasSize(NeedDomain.values().length);
            int one = needs.level(NeedDomain.TRAUMA_AND_ATTACHMENT, 12) >= 2 ? 1 : 0;
            int other = needs.level(NeedDomain.EMOTIONAL_WELLBEING, 12) >= 2 ? 1 : 0;
            both[one][other]++;
        });

        double odds = (double) both[0][0] * both[1][1] / ((double) both[0][1] * both[1][0]);
        assertThat(odds).isGreaterThan(3);
    }

    @Test
    void givesEachHomeAsMuchRoomAsItsPlacesLessItsChildren() {
        var day = java.time.LocalDate.of(2025, 3, 31);
        MadeUpHome home = WORLD.homes().stream()
                .filter(one -> one.registered().places() >= 3)
                .findFirst()
                .orElseThrow();

        assertThat(WORLD.capacity(home, day, 2).lived()).hasValue(2);
        assertThat(WORLD.capacity(home, day, 2)).isEqualTo(WORLD.capacity(home, day, 2));
        assertThat(WORLD.capacity(home, day, 2).fee().orElseThrow().disagrees()).isFalse();
        assertThatThrownBy(() -> WORLD.capacity(home, day, 99)).hasMessageContaining("at most its places");
    }

    @Test
    void refusesAScaleThatIsNone() {
        for (double scale : new double[] {0, -1, 1.5, Double.NaN}) {
            assertThatThrownBy(() -> SomeWorld.of(1, scale)).hasMessageContaining("scale");
        }
    }

    private static int day(int year, int month, int day) {
        return Math.toIntExact(java.time.LocalDate.of(year, month, day).toEpochDay());
    }
}
