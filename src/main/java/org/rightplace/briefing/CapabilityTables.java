package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.briefing.CapabilityPage.Parts;
import org.rightplace.capability.NeedTally;
import org.rightplace.capability.NeedTally.Said;
import org.rightplace.capability.RecordedHome;
import org.rightplace.care.Provider;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.Worded;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// The tables of what homes are recorded as able to do.
final class CapabilityTables {
    private CapabilityTables() {}

    static final String NONE = "not recorded";

    /// Said under tables whose homes may have several records of one day.
    static final String SEVERAL = "Where two records of one day differ, both are told on the home's own page.";

    /// Homes with a record of their own first, then those with a registration for a need, then the
    /// others; by number.
    static List<RecordedHome> recordedFirst(List<RecordedHome> homes) {
        return homes.stream()
                .sorted(Comparator.comparing((RecordedHome home) -> home.isUnrecorded())
                        .thenComparing(home -> !home.isDescribed())
                        .thenComparing(RecordedHome::home))
                .toList();
    }

    /// Needs, and of how many homes it is recorded that they can meet them.
    static Exhibit byNeed(Parts parts) {
        List<Column> columns =
                new ArrayList<>(List.of(Words.words("need", "Need"), new Column("homes", "Homes", "homes")));
        for (Said said : Said.values()) {
            columns.add(new Column(key(said.name()), said.words(), "homes"));
        }
        for (Evidence evidence : strongestFirst()) {
            columns.add(new Column(key(evidence.name()), evidence.words(), "homes"));
        }
        List<NeedTally> tallies = parts.homes().byNeed(parts.asked().least()).stream()
                .filter(tally -> parts.asked().need().map(tally.need()::equals).orElse(true))
                .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (NeedTally tally : tallies) {
            List<Cell> row = new ArrayList<>(List.of(Words.text(tally.need().title()), Cells.whole(tally.homes())));
            for (Said said : Said.values()) {
                row.add(Cells.whole(tally.count(said)));
            }
            strongestFirst().forEach(evidence -> row.add(Cells.whole(tally.count(evidence))));
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(List.of(
                CapabilityPage.RESTRICTED,
                "Of each home counts what has the strongest evidence of what says a level. The columns of levels add up to the homes; those of evidence to the homes that say that they can.",
                "A registration is a permission and says no level: it is the lowest evidence."));
        notes.addAll(least(parts));
        return exhibit(
                parts,
                "capability-by-need",
                new Table(
                        "Needs that homes in %s are recorded as able to meet, %s"
                                .formatted(parts.area(), Words.day(parts.homes().day())),
                        columns,
                        rows,
                        notes),
                parts.homes().recorded().isEmpty()
                        ? Optional.empty()
                        : Optional.of(CapabilityPictures.byNeed(parts, tallies)));
    }

    static List<Evidence> strongestFirst() {
        return List.of(Evidence.values()).reversed();
    }

    private static List<String> least(Parts parts) {
        return parts.asked().least() == Evidence.REGISTERED_FOR
                ? List.of()
                : List.of(
                        "Only what stands on this evidence or stronger counts: %s. What stands on weaker evidence is not counted as recorded."
                                .formatted(lower(parts.asked().least().words())));
    }

    /// A row for each home, a column for each need.
    static Exhibit grid(Parts parts, List<RecordedHome> homes) {
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("urn", "Home"),
                Words.words("lies", "Constituency or authority"),
                Words.words("on", "Recorded on")));
        for (NeedDomain need : NeedDomain.values()) {
            columns.add(Words.words(key(need.name()), need.title()));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (RecordedHome home : homes) {
            List<Cell> row = new ArrayList<>(List.of(urn(home), lies(home), on(home)));
            for (NeedDomain need : NeedDomain.values()) {
                row.add(ability(home, need, parts.asked().least()));
            }
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(List.of(
                CapabilityPage.RESTRICTED,
                "In each field the highest level of need that the home can meet, 0 to 3 (0: it says that it cannot), and what stands behind that: registered (a permission, without a level), claimed (in the statement of purpose), staffed (and trained), clinical (supported by clinicians), observed (in placements).",
                SEVERAL));
        notes.addAll(least(parts));
        return exhibit(
                parts,
                "capability",
                new Table(
                        "Homes in %s by need, %s"
                                .formatted(parts.area(), Words.day(parts.homes().day())),
                        columns,
                        rows,
                        notes),
                CapabilityPictures.grid(parts, homes));
    }

    /// A row for each home: one need.
    static Exhibit ofNeed(Parts parts, List<RecordedHome> homes, NeedDomain need) {
        List<List<Cell>> rows = new ArrayList<>();
        for (RecordedHome home : homes) {
            Optional<Ability> ability = home.ability(need, parts.asked().least());
            rows.add(List.of(
                    urn(home),
                    lies(home),
                    on(home),
                    level(ability),
                    ability.<Cell>map(one -> Words.text(one.evidence().words()))
                            .orElseGet(() -> none(home, need, parts.asked().least()))));
        }
        List<String> notes =
                new ArrayList<>(List.of(CapabilityPage.RESTRICTED, "Level 0: the home says that it cannot.", SEVERAL));
        notes.addAll(least(parts));
        return exhibit(
                parts,
                "capability",
                new Table(
                        "%s: homes in %s, %s"
                                .formatted(
                                        need.title(),
                                        parts.area(),
                                        Words.day(parts.homes().day())),
                        List.of(
                                Words.words("urn", "Home"),
                                Words.words("lies", "Constituency or authority"),
                                Words.words("on", "Recorded on"),
                                new Column("level", "Highest level that it can meet", ""),
                                Words.words("evidence", "Evidence")),
                        rows,
                        notes),
                Optional.empty());
    }

    private static Cell level(Optional<Ability> ability) {
        if (ability.isEmpty()) {
            return new Cell.Unknown(NONE, CapabilityPage.NOT_RECORDED);
        }
        OptionalInt highest = ability.get().highest();
        return highest.isPresent()
                ? new Cell.Whole(highest.getAsInt())
                : new Cell.Unknown("not said", "the record says that the home can, and not up to which level");
    }

    private static Cell none(RecordedHome home, NeedDomain need, Evidence least) {
        return least != Evidence.REGISTERED_FOR && home.speaksOf(need)
                ? new Cell.Unknown("weaker", "recorded, on weaker evidence than was asked for")
                : new Cell.Unknown(NONE, CapabilityPage.NOT_RECORDED);
    }

    /// A need of a home as a field of the grid.
    static Cell ability(RecordedHome home, NeedDomain need, Evidence least) {
        return home.ability(need, least)
                .<Cell>map(ability -> Words.text(field(ability)))
                .orElseGet(() -> none(home, need, least));
    }

    private static String field(Ability ability) {
        return ability.highest().isPresent()
                ? "%d %s".formatted(ability.highest().getAsInt(), shortly(ability.evidence()))
                : shortly(ability.evidence());
    }

    /// One word for a grade of evidence.
    static String shortly(Evidence evidence) {
        return switch (evidence) {
            case REGISTERED_FOR -> "registered";
            case CLAIMED_IN_SOP -> "claimed";
            case STAFFED_AND_TRAINED -> "staffed";
            case CLINICALLY_SUPPORTED -> "clinical";
            case OBSERVED_IN_PLACEMENTS -> "observed";
        };
    }

    /// What a home is for, whom it takes, and how it is built and staffed.
    static Exhibit described(Parts parts, List<RecordedHome> homes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (RecordedHome home : homes) {
            Optional<Capability> record = home.known().records().stream().reduce((one, next) -> next);
            Optional<Takes> takes = record.map(Capability::takes);
            Optional<Setting> setting = record.map(Capability::setting);
            rows.add(List.of(
                    urn(home),
                    lies(home),
                    said(home.provider().map(provider -> provider.type().published())),
                    on(home),
                    said(record.map(Capability::purposes)
                            .filter(purposes -> !purposes.isEmpty())
                            .map(purposes -> String.join(
                                    "; ", purposes.stream().map(Worded::words).toList()))),
                    number(takes.map(Takes::youngest)),
                    number(takes.map(Takes::oldest)),
                    said(takes.flatMap(Takes::sexes).map(Worded::words)),
                    yes(setting.flatMap(Setting::solo)),
                    yes(setting.flatMap(Setting::educationOnSite)),
                    yes(setting.flatMap(Setting::stepFree)),
                    yes(setting.flatMap(Setting::deprivesLiberty)),
                    number(setting.map(Setting::careStaff)),
                    number(setting.map(Setting::awakeAtNight))));
        }
        return exhibit(
                parts,
                "homes-described",
                new Table(
                        "What homes in %s are for, whom they take, how they are built and staffed"
                                .formatted(parts.area()),
                        List.of(
                                Words.words("urn", "Home"),
                                Words.words("lies", "Constituency or authority"),
                                Words.words("type", "Registered as"),
                                Words.words("on", "Recorded on"),
                                Words.words("purposes", "For"),
                                new Column("youngest", "Youngest", "years"),
                                new Column("oldest", "Oldest", "years"),
                                Words.words("sexes", "Sex"),
                                Words.words("solo", "One child alone"),
                                Words.words("educationOnSite", "Education on site"),
                                Words.words("stepFree", "Wheelchair"),
                                Words.words("deprivesLiberty", "Orders that deprive of liberty"),
                                new Column("careStaff", "Care staff", "full-time equivalents"),
                                new Column("awakeAtNight", "Awake at night", "adults")),
                        rows,
                        List.of(CapabilityPage.RESTRICTED, SEVERAL)),
                Optional.empty());
    }

    /// Places, why some cannot be used, and fees.
    static Exhibit capacity(Parts parts, List<RecordedHome> homes) {
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("urn", "Home"),
                new Column("listed", "Places in the register", "places"),
                Words.words("on", "Said on"),
                new Column("registered", "Registered, as said", "places"),
                new Column("open", "Open now", "places")));
        for (Capacity.Held held : Capacity.Held.values()) {
            columns.add(new Column(key(held.name()), held.words(), "places held"));
        }
        columns.add(new Column("waiting", "Waiting list", "children"));
        columns.addAll(List.of(
                new Column("feeTotal", "Weekly fee", "pounds"),
                new Column("feeCore", "Core", "pounds"),
                new Column("feeAdditional", "Additional support", "pounds"),
                new Column("feeEducation", "Education", "pounds"),
                new Column("feeOther", "Other", "pounds")));
        List<List<Cell>> rows = new ArrayList<>();
        homes.forEach(home -> rows.add(capacity(home)));
        return exhibit(
                parts,
                "capacity",
                new Table(
                        "Places and weekly fees of homes in %s".formatted(parts.area()),
                        columns,
                        rows,
                        List.of(
                                "Restricted: places open and held, waiting lists and fees are for those who sign in, and in no public export.",
                                "Registered is not usable, and usable is not open. A reason that is missing is not said, which is not 0.",
                                "Fees are without VAT, a week, in the parts of the Placements Data Standard. They say what a place costs and nothing of what it is worth to a child.")),
                Optional.empty());
    }

    private static List<Cell> capacity(RecordedHome home) {
        Optional<Capacity> capacity = home.known().capacity();
        List<Cell> row = new ArrayList<>();
        row.add(urn(home));
        row.add(number(home.provider()
                .map(Provider::places)
                .or(() -> home.known().listing().map(RestrictedListing::places))));
        row.add(said(capacity.map(one -> one.on().toString())));
        row.add(number(capacity.map(Capacity::registered)));
        row.add(number(capacity.map(Capacity::open)));
        Map<Capacity.Held, Integer> held = capacity.map(Capacity::held).orElse(Map.of());
        for (Capacity.Held why : Capacity.Held.values()) {
            row.add(held.containsKey(why) ? Cells.whole(held.getOrDefault(why, 0)) : notSaid());
        }
        row.add(number(capacity.map(Capacity::waiting)));
        Optional<WeeklyFee> fee = capacity.flatMap(Capacity::fee);
        row.add(pounds(fee.flatMap(WeeklyFee::total)));
        row.add(pounds(fee.flatMap(WeeklyFee::core)));
        row.add(pounds(fee.flatMap(WeeklyFee::additionalSupport)));
        row.add(pounds(fee.flatMap(WeeklyFee::education)));
        row.add(pounds(fee.flatMap(WeeklyFee::other)));
        return row;
    }

    private static Cell urn(RecordedHome home) {
        return Words.text(home.home().value());
    }

    static Cell lies(RecordedHome home) {
        String words = home.lies().words();
        return words.isEmpty() ? new Cell.Unknown("", "no register and no record says where") : Words.text(words);
    }

    private static Cell on(RecordedHome home) {
        return home.known().records().stream()
                .map(Capability::on)
                .max(Comparator.naturalOrder())
                .<Cell>map(day -> Words.text(day.toString()))
                .orElseGet(() -> new Cell.Unknown(NONE, CapabilityPage.NOT_RECORDED));
    }

    static Cell notSaid() {
        return new Cell.Unknown("not said", "the record does not say, or there is none");
    }

    static Cell said(Optional<String> words) {
        return words.<Cell>map(Cell.Text::new).orElseGet(CapabilityTables::notSaid);
    }

    static Cell yes(Optional<Boolean> answer) {
        return said(answer.map(yes -> yes ? "Yes" : "No"));
    }

    static Cell number(Optional<OptionalInt> number) {
        OptionalInt known = number.orElse(OptionalInt.empty());
        return known.isPresent() ? Cells.whole(known.getAsInt()) : notSaid();
    }

    static Cell pounds(Optional<Pence> amount) {
        return amount.<Cell>map(one ->
                        one.pence() % 100 == 0 ? Cells.whole(one.pence() / 100) : new Cell.Decimal(one.pence() / 100.0))
                .orElseGet(CapabilityTables::notSaid);
    }

    static String lower(String words) {
        return Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /// A name such as `LEVEL_3` as a key such as `level3`.
    static String key(String name) {
        var key = new StringBuilder();
        for (String part : name.toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? part : Words.capital(part));
        }
        return key.toString();
    }

    static Exhibit exhibit(Parts parts, String name, Table table, Optional<String> picture) {
        return new Exhibit(name, table, parts.homes().day(), parts.sources(), picture, parts.ledger());
    }
}
