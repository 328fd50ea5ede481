package org.rightplace.sufficiency.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.Sex;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.home.KnownHome;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Call.Who;

/// Homes and children who do not exist, said in few words or drawn.
public final class SomeHomes {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private SomeHomes() {}

    public static Urn urn(int number) {
        return new Urn("SC9%05d".formatted(number));
    }

    public static Offer home(int number, String area, List<Ability> abilities, Optional<Capacity> room) {
        return home(number, area, abilities, room, Takes.NOT_SAID, Setting.NOT_SAID);
    }

    public static Offer home(
            int number, String area, List<Ability> abilities, Optional<Capacity> room, Takes takes, Setting setting) {
        var record = new Capability(
                urn(number),
                DAY,
                Optional.of(area),
                EnumSet.of(Purpose.LONG_TERM_UPBRINGING),
                takes,
                abilities,
                setting);
        return Offer.of(
                KnownHome.of(
                        new KnownHome.HomeDay(urn(number), DAY),
                        List.of(record),
                        room.stream().toList(),
                        Optional.empty()),
                Optional.empty());
    }

    public static Optional<Capacity> room(int number, int registered, int open, Map<Held, Integer> held) {
        return Optional.of(
                new Capacity(urn(number), DAY, registered, open, held, OptionalInt.empty(), Optional.empty()));
    }

    public static Asking child(int number, String authority, Call call) {
        return new Asking(key(number, authority), call, new Lives.NotInHome());
    }

    public static Cohort.Key key(int number, String authority) {
        return new Cohort.Key(authority, new Pseudonym(pseudonym(number)));
    }

    private static String pseudonym(int number) {
        var text = new StringBuilder();
        int left = number;
        for (int i = 0; i < 16; i++) {
            text.insert(0, (char) ('A' + left % 26));
            left /= 26;
        }
        return text.toString();
    }

    public static Call call(Call.Need... needs) {
        return new Call(List.of(needs), Set.of(), true, Who.NOT_KNOWN);
    }

    // ---- drawn ----

    public static Offer drawnHome(RandomGenerator random, int number, List<String> areas) {
        List<Ability> abilities = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            if (random.nextInt(4) > 0) {
                Evidence evidence = Evidence.values()[random.nextInt(Evidence.values().length)];
                abilities.add(
                        evidence == Evidence.REGISTERED_FOR || random.nextInt(8) == 0
                                ? Ability.ofNoLevel(domain, evidence)
                                : new Ability(domain, random.nextInt(4), evidence));
            }
        }
        if (random.nextInt(8) == 0) {
            abilities.clear();
        }
        Map<Held, Integer> held = new EnumMap<>(Held.class);
        if (random.nextInt(3) == 0) {
            held.put(Held.values()[random.nextInt(Held.values().length)], 1);
        }
        int open = random.nextInt(3);
        Optional<Capacity> room = random.nextInt(6) == 0 ? Optional.empty() : room(number, 5, open, held);
        var takes = new Takes(random.nextInt(12), 12 + random.nextInt(7), Sexes.values()[random.nextInt(3)]);
        var setting = new Setting(
                Optional.of(random.nextBoolean()),
                Optional.empty(),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean()),
                Optional.of(random.nextBoolean()),
                OptionalInt.empty(),
                OptionalInt.empty());
        return home(number, areas.get(random.nextInt(areas.size())), abilities, room, takes, setting);
    }

    private static Lives lives(RandomGenerator random, int homes) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Lives.In(urn(random.nextInt(homes)));
            case 2 -> new Lives.InHomeNotKnown();
            default -> new Lives.NotInHome();
        };
    }

    public static Asking drawnChild(RandomGenerator random, int number, List<String> areas, int homes) {
        List<Call.Need> needs = new ArrayList<>();
        Set<NeedDomain> unmeasured = EnumSet.noneOf(NeedDomain.class);
        for (NeedDomain domain : NeedDomain.values()) {
            int drawn = random.nextInt(24);
            if (drawn < 2) {
                needs.add(new Call.Need(domain, 2 + drawn));
            } else if (drawn == 2 && random.nextInt(6) == 0) {
                unmeasured.add(domain);
            }
        }
        boolean known = random.nextInt(8) > 0;
        Set<Call.Condition> asks = EnumSet.noneOf(Call.Condition.class);
        if (random.nextInt(6) == 0) {
            asks.add(Call.Condition.values()[random.nextInt(3)]);
        }
        var who = new Who(
                OptionalInt.of(8 + random.nextInt(10)),
                Optional.of(random.nextBoolean() ? Sex.FEMALE : Sex.MALE),
                asks);
        return new Asking(
                key(number, areas.get(random.nextInt(areas.size()))),
                new Call(known ? needs : List.of(), unmeasured, known, who),
                lives(random, homes));
    }
}
