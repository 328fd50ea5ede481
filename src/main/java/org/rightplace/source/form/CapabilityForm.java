package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Unreadable;

/// The form on what homes can do and how much room they have, filled by a home or a commissioner in
/// about two minutes a home.
///
/// A row stands even where cells in it do not: a faulty cell is left out and told, and counts as not
/// said. Only without a home's number or a day is there no row. Rows of one home on different days are
/// its history.
public final class CapabilityForm {

    /// The form.
    public static final Form FORM = new Form(
            "capability",
            "Home capability and capacity",
            "rightplace-home-capability",
            "What a home can do, on what evidence, and how much room it has on a day. Filled by a home or a commissioner in about two minutes a home.",
            List.of(CapabilityColumns.TABLE));

    private final List<Capability> capabilities = new ArrayList<>();
    private final List<Capacity> capacities = new ArrayList<>();
    private final Map<HomeDay, Long> rows = new TreeMap<>();

    private CapabilityForm() {}

    /// What was read, in the order of the file. A row that says nothing of one of the two is only in
    /// the other.
    public record Homes(List<Capability> capabilities, List<Capacity> capacities) {
        public Homes {
            capabilities = List.copyOf(capabilities);
            capacities = List.copyOf(capacities);
        }
    }

    private record HomeDay(Urn home, LocalDate on) implements Comparable<HomeDay> {
        @Override
        public int compareTo(HomeDay other) {
            int byHome = home.compareTo(other.home);
            return byHome != 0 ? byHome : on.compareTo(other.on);
        }
    }

    /// Reads a file, or says why not.
    ///
    /// @throws IOException only if the disk fails; whatever the file holds is in the answer
    public static Checked<Homes> read(Path file) throws IOException {
        Noted noted = new Noted(String.valueOf(file.getFileName()));
        CapabilityForm form = new CapabilityForm();
        try {
            FormFile.each(file, FORM, noted, form::take);
        } catch (Unreadable e) {
            return new Checked.Refused<>(List.of(e.finding()));
        }
        return FormFile.checked(new Homes(form.capabilities, form.capacities), form.rows.size(), noted);
    }

    /// Reads what was filled on a page: one home on one day, or what must be mended.
    public static Checked<Homes> read(Typed typed) {
        Noted noted = new Noted("");
        CapabilityForm form = new CapabilityForm();
        typed.each(noted, form::take);
        return typed.checked(new Homes(form.capabilities, form.capacities), noted);
    }

    private void take(FormRow row) {
        Optional<Urn> home = row.find(CapabilityColumns.HOME_NUMBER);
        Optional<LocalDate> on = row.find(CapabilityColumns.ON);
        if (home.isEmpty() || on.isEmpty()) {
            return;
        }
        Long before =
                rows.putIfAbsent(new HomeDay(home.get(), on.get()), row.where().row());
        if (before != null) {
            row.lose(new HomeTwiceOnADay(row.at(CapabilityColumns.HOME_NUMBER), home.get(), before));
            return;
        }
        Set<Purpose> purposes = row.find(CapabilityColumns.PURPOSES).orElse(Set.of());
        var capability = new Capability(
                home.get(),
                on.get(),
                row.find(CapabilityColumns.AUTHORITY),
                purposes,
                takes(row),
                abilities(row),
                setting(row));
        Capacity capacity = capacity(row, home.get(), on.get());
        if (capability.isSaid()) {
            capabilities.add(capability);
        }
        if (capacity.isSaid()) {
            capacities.add(capacity);
        }
        if (!capability.isSaid() && !capacity.isSaid()) {
            row.note(new NothingSaid(row.where(), home.get()));
        }
    }

    private static Takes takes(FormRow row) {
        OptionalInt youngest = row.number(CapabilityColumns.YOUNGEST);
        OptionalInt oldest = row.number(CapabilityColumns.OLDEST);
        var sexes = row.find(CapabilityColumns.SEXES);
        if (youngest.isPresent() && oldest.isPresent() && youngest.getAsInt() > oldest.getAsInt()) {
            row.disagree(
                    CapabilityColumns.YOUNGEST,
                    "the youngest age (%d) is over the oldest (%d)".formatted(youngest.getAsInt(), oldest.getAsInt()),
                    ", so neither was read");
            return new Takes(OptionalInt.empty(), OptionalInt.empty(), sexes);
        }
        return new Takes(youngest, oldest, sexes);
    }

    private static List<Ability> abilities(FormRow row) {
        List<Ability> abilities = new ArrayList<>();
        CapabilityColumns.LEVELS.forEach((domain, column) -> {
            Optional<Integer> level = row.find(column);
            Optional<Evidence> evidence = row.find(evidence(domain));
            if (level.isPresent() && evidence.equals(Optional.of(Evidence.REGISTERED_FOR))) {
                row.disagree(
                        column,
                        "a level (%d) stands beside “%s”, and a registration says no level"
                                .formatted(level.get(), Evidence.REGISTERED_FOR.words()),
                        ", so the level was not read");
                level = Optional.empty();
            }
            if (level.isPresent()) {
                abilities.add(new Ability(domain, level.get(), evidence.orElse(Evidence.CLAIMED_IN_SOP)));
            } else {
                evidence.ifPresent(known -> abilities.add(Ability.ofNoLevel(domain, known)));
            }
        });
        return abilities;
    }

    private static FormColumn<Evidence> evidence(NeedDomain domain) {
        return FormRow.column(CapabilityColumns.EVIDENCE, domain);
    }

    private static Setting setting(FormRow row) {
        return new Setting(
                row.find(CapabilityColumns.SOLO),
                row.find(CapabilityColumns.EDUCATION),
                row.find(CapabilityColumns.STEP_FREE),
                row.find(CapabilityColumns.LIBERTY),
                row.number(CapabilityColumns.STAFF),
                row.number(CapabilityColumns.AWAKE));
    }

    private static Capacity capacity(FormRow row, Urn home, LocalDate on) {
        OptionalInt registered = row.number(CapabilityColumns.REGISTERED);
        OptionalInt open = row.number(CapabilityColumns.OPEN);
        Map<Held, Integer> held = new EnumMap<>(Held.class);
        CapabilityColumns.HELD.forEach((why, column) -> row.find(column).ifPresent(places -> held.put(why, places)));
        int empty = open.orElse(0)
                + held.values().stream().mapToInt(Integer::intValue).sum();
        if (registered.isPresent() && empty > registered.getAsInt()) {
            row.disagree(
                    CapabilityColumns.REGISTERED,
                    "more places are open or held (%d) than registered (%d)".formatted(empty, registered.getAsInt()),
                    ", so none of them was read");
            registered = OptionalInt.empty();
            open = OptionalInt.empty();
            held.clear();
        }
        return new Capacity(home, on, registered, open, held, row.number(CapabilityColumns.WAITING), fee(row));
    }

    private static Optional<WeeklyFee> fee(FormRow row) {
        var fee = new WeeklyFee(
                row.find(CapabilityColumns.FEE_TOTAL),
                row.find(CapabilityColumns.FEE_CORE),
                row.find(CapabilityColumns.FEE_SUPPORT),
                row.find(CapabilityColumns.FEE_EDUCATION),
                row.find(CapabilityColumns.FEE_OTHER));
        if (fee.disagrees()) {
            row.disagree(
                    CapabilityColumns.FEE_TOTAL,
                    "the parts of the fee do not add up to its total",
                    ", and both were kept as they stand");
        }
        return fee.isSaid() ? Optional.of(fee) : Optional.empty();
    }

    /// The rows of the form, one for each home and day, by home and day.
    static Map<FormTable, List<Answers>> rows(Homes homes) {
        Map<HomeDay, Answers> rows = new TreeMap<>();
        for (Capability capability : homes.capabilities()) {
            fill(answers(rows, capability.home(), capability.on()), capability);
        }
        for (Capacity capacity : homes.capacities()) {
            fill(answers(rows, capacity.home(), capacity.on()), capacity);
        }
        return Map.of(CapabilityColumns.TABLE, List.copyOf(rows.values()));
    }

    private static Answers answers(Map<HomeDay, Answers> rows, Urn home, LocalDate on) {
        return rows.computeIfAbsent(
                new HomeDay(home, on),
                key -> new Answers().with(CapabilityColumns.HOME_NUMBER, home).with(CapabilityColumns.ON, on));
    }

    private static void fill(Answers row, Capability capability) {
        if (!capability.purposes().isEmpty()) {
            row.with(CapabilityColumns.PURPOSES, capability.purposes());
        }
        row.with(CapabilityColumns.AUTHORITY, capability.authority())
                .with(CapabilityColumns.YOUNGEST, capability.takes().youngest())
                .with(CapabilityColumns.OLDEST, capability.takes().oldest())
                .with(CapabilityColumns.SEXES, capability.takes().sexes());
        for (Ability ability : capability.abilities()) {
            row.with(FormRow.column(CapabilityColumns.LEVELS, ability.domain()), ability.highest())
                    .with(evidence(ability.domain()), ability.evidence());
        }
        Setting setting = capability.setting();
        row.with(CapabilityColumns.SOLO, setting.solo())
                .with(CapabilityColumns.EDUCATION, setting.educationOnSite())
                .with(CapabilityColumns.STEP_FREE, setting.stepFree())
                .with(CapabilityColumns.LIBERTY, setting.deprivesLiberty())
                .with(CapabilityColumns.STAFF, setting.careStaff())
                .with(CapabilityColumns.AWAKE, setting.awakeAtNight());
    }

    private static void fill(Answers row, Capacity capacity) {
        row.with(CapabilityColumns.REGISTERED, capacity.registered())
                .with(CapabilityColumns.OPEN, capacity.open())
                .with(CapabilityColumns.WAITING, capacity.waiting());
        capacity.held().forEach((why, places) -> row.with(FormRow.column(CapabilityColumns.HELD, why), places));
        capacity.fee()
                .ifPresent(fee -> row.with(CapabilityColumns.FEE_TOTAL, fee.total())
                        .with(CapabilityColumns.FEE_CORE, fee.core())
                        .with(CapabilityColumns.FEE_SUPPORT, fee.additionalSupport())
                        .with(CapabilityColumns.FEE_EDUCATION, fee.education())
                        .with(CapabilityColumns.FEE_OTHER, fee.other()));
    }

    /// The form filled, as a workbook.
    public static byte[] xlsx(Homes homes) {
        return FormXlsx.write(FORM, rows(homes));
    }

    /// The form filled, as CSV.
    public static String csv(Homes homes) {
        return FormCsv.write(CapabilityColumns.TABLE, rows(homes).getOrDefault(CapabilityColumns.TABLE, List.of()));
    }

    /// The form filled, as JSON.
    public static String json(Homes homes) {
        return FormJson.write(FORM, rows(homes));
    }

    /// A second row of one home on one day. It is left out; the first is read.
    ///
    /// @param row where the first is
    record HomeTwiceOnADay(Where where, Urn home, long row) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Home %s is in row %d already with the same day, so it cannot be told which one is so. This row was left out; put them together, or give each its own day."
                    .formatted(home, row);
        }
    }

    /// A row that names a home and a day and says nothing more.
    record NothingSaid(Where where, Urn home) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The row says nothing of home %s but its day, so there was nothing to read.".formatted(home);
        }
    }
}
