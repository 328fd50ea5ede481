package org.rightplace.capability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.Provider;
import org.rightplace.care.Worded;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Purpose;
import org.rightplace.link.home.KnownHome;

/// One thing that is recorded of a home, so that the home can answer it.
///
/// @param key  tells it from the others of the home, the same for as long as it is recorded
/// @param what it is about
/// @param says what is recorded
/// @param by   where
/// @param on   of which day; empty where the source bears none
public record Statement(String key, String what, String says, String by, Optional<LocalDate> on) {

    private static final String REGISTER = "Ofsted's register";
    private static final String LISTING = "Ofsted's list for authorities";
    private static final String RECORD = "Record of what the home can do";

    /// Everything that is recorded of a home.
    ///
    /// @param register the day of the register; empty where none is held
    public static List<Statement> of(RecordedHome home, Optional<LocalDate> register) {
        List<Statement> all = new ArrayList<>();
        home.provider().ifPresent(provider -> register(all, provider, register));
        KnownHome known = home.known();
        known.abilities()
                .forEach(backed -> backed.told()
                        .forEach(told -> all.add(new Statement(
                                "ability/%s%s"
                                        .formatted(
                                                backed.domain().slug(),
                                                told.on().isEmpty() ? "/registration" : ""),
                                backed.domain().title(),
                                says(told.ability()),
                                told.on().isEmpty() ? LISTING : RECORD,
                                told.on()))));
        if (!known.records().isEmpty()) {
            described(all, known.records().getLast());
        }
        known.capacity().ifPresent(capacity -> capacity(all, capacity));
        return distinct(all);
    }

    /// Of two records of one day each keeps its own key.
    private static List<Statement> distinct(List<Statement> all) {
        Map<String, Integer> times = new TreeMap<>();
        return all.stream()
                .map(one -> {
                    int time = times.merge(one.key(), 1, Integer::sum);
                    return time == 1
                            ? one
                            : new Statement(one.key() + "/" + time, one.what(), one.says(), one.by(), one.on());
                })
                .toList();
    }

    private static void register(List<Statement> all, Provider provider, Optional<LocalDate> register) {
        all.add(new Statement("register/type", "Type", provider.type().published(), REGISTER, register));
        provider.places()
                .ifPresent(places -> all.add(
                        new Statement("register/places", "Places registered", "" + places, REGISTER, register)));
        provider.inspection()
                .flatMap(inspection -> inspection.overall())
                .ifPresent(judgement -> all.add(new Statement(
                        "register/judgement", "Latest overall judgement", judgement.published(), REGISTER, register)));
    }

    private static String says(Ability ability) {
        String level = ability.highest().isEmpty()
                ? "registered for it, or no level said"
                : ability.highest().getAsInt() == 0
                        ? "cannot meet it (0)"
                        : "can meet it up to level " + ability.highest().getAsInt();
        return "%s; evidence: %s".formatted(level, ability.evidence().words().toLowerCase(Locale.UK));
    }

    private static void described(List<Statement> all, Capability record) {
        var day = Optional.of(record.on());
        if (!record.purposes().isEmpty()) {
            all.add(new Statement(
                    "record/purposes",
                    "What it is for",
                    String.join(
                            "; ", record.purposes().stream().map(Purpose::words).toList()),
                    RECORD,
                    day));
        }
        var takes = record.takes();
        if (takes.youngest().isPresent() || takes.oldest().isPresent()) {
            all.add(new Statement(
                    "record/ages",
                    "Ages it takes",
                    "%s to %s".formatted(number(takes.youngest()), number(takes.oldest())),
                    RECORD,
                    day));
        }
        takes.sexes().ifPresent(sexes -> all.add(worded("record/sexes", "Children it takes", sexes, day)));
        var setting = record.setting();
        yesOrNo(all, "record/solo", "Can care for one child alone", setting.solo(), day);
        yesOrNo(all, "record/education", "Teaching on the site", setting.educationOnSite(), day);
        yesOrNo(all, "record/step-free", "A child who uses a wheelchair can live in it", setting.stepFree(), day);
        yesOrNo(all, "record/liberty", "Can care for a child deprived of liberty", setting.deprivesLiberty(), day);
        whole(all, "record/staff", "Care staff in post", setting.careStaff(), day);
        whole(all, "record/awake", "Adults awake at night", setting.awakeAtNight(), day);
    }

    private static void capacity(List<Statement> all, Capacity capacity) {
        var day = Optional.of(capacity.on());
        whole(all, "capacity/registered", "Places registered", capacity.registered(), day);
        whole(all, "capacity/open", "Places open now", capacity.open(), day);
        capacity.held()
                .forEach((why, places) -> whole(
                        all,
                        "capacity/held/" + why.slug(),
                        "Places held: " + why.words(),
                        OptionalInt.of(places),
                        day));
        whole(all, "capacity/waiting", "Children waiting", capacity.waiting(), day);
    }

    private static Statement worded(String key, String what, Worded says, Optional<LocalDate> day) {
        return new Statement(key, what, says.words(), RECORD, day);
    }

    private static void yesOrNo(
            List<Statement> all, String key, String what, Optional<Boolean> says, Optional<LocalDate> day) {
        says.ifPresent(yes -> all.add(new Statement(key, what, yes ? "Yes" : "No", RECORD, day)));
    }

    private static void whole(List<Statement> all, String key, String what, OptionalInt says, Optional<LocalDate> day) {
        says.ifPresent(number -> all.add(new Statement(key, what, "" + number, RECORD, day)));
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? "" + number.getAsInt() : "not said";
    }
}
