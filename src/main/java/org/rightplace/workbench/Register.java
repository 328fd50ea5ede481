package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.AreaPage;
import org.rightplace.briefing.Block;
import org.rightplace.briefing.ComparisonPage;
import org.rightplace.briefing.ConcentrationPage;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.FirstPage;
import org.rightplace.briefing.HistoryPage;
import org.rightplace.briefing.HomesPage;
import org.rightplace.briefing.LedgerPage;
import org.rightplace.briefing.MapPage;
import org.rightplace.briefing.MovementsPage;
import org.rightplace.briefing.OpenQuestions;
import org.rightplace.briefing.OpeningsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Pictures;
import org.rightplace.briefing.ReflectionPages;
import org.rightplace.briefing.ReleasePage;
import org.rightplace.briefing.ReleasesPage;
import org.rightplace.geo.Region;
import org.rightplace.ledger.Layer;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.Facts;
import org.rightplace.reflection.Reflection;
import org.rightplace.reflection.Version;
import org.rightplace.register.AreaMeasure;
import org.rightplace.register.Comparison;
import org.rightplace.register.Concentration;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.register.History;
import org.rightplace.register.Movements;
import org.rightplace.register.Openings;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Covered;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// The pages that can be asked for, of what was held at one moment.
public final class Register {

    static final String ENGLAND = "E92000001";

    private final Shelf shelf;
    private final England england;
    private final Reflections reflections;
    private final LocalDate today;

    Register(Shelf shelf, England england, Reflections reflections, LocalDate today) {
        this.shelf = shelf;
        this.england = england;
        this.reflections = reflections;
        this.today = today;
    }

    /// The day on which it is asked.
    LocalDate today() {
        return today;
    }

    /// The dates of which a register is held, newest first.
    public List<LocalDate> dates() {
        return shelf.registers().stream().map(Release::asAt).distinct().toList();
    }

    /// The registers held, newest first.
    public List<Release> registers() {
        return shelf.registers();
    }

    /// The years of which movements are held, newest first.
    public List<Integer> movementYears() {
        return england.flows().years().reversed();
    }

    /// A release's questions and what it does not show; figures after.
    public Page firstPage() {
        Facts facts = shelf.register(Optional.empty());
        return FirstPage.of(
                facts,
                Concentration.of(facts, Grouping.REGION, Counted.MAINSTREAM, england.lookedAfter()),
                Concentration.of(facts, Grouping.REGION, Counted.ALL_HOMES, england.lookedAfter()),
                ledger());
    }

    /// Homes and outcomes. A release that names no constituency of 2024 is shown by authority where it
    /// is asked for by constituency, and the page says why.
    ///
    /// @param asAt a date of which a register is held; empty for the newest
    /// @throws NotHeld if none is held of that date
    public Page homes(Grouping by, Counted counted, Optional<LocalDate> asAt) {
        Facts facts = shelf.register(asAt);
        if (by == Grouping.CONSTITUENCY && !facts.namesConstituencies()) {
            Outcomes byAuthority = Outcomes.of(facts, Grouping.AUTHORITY, counted);
            return HomesPage.insteadOfConstituencies(
                    byAuthority, facts, ledger(), Pictures.outcomes(byAuthority, facts));
        }
        Outcomes outcomes = Outcomes.of(facts, by, counted);
        return HomesPage.of(outcomes, facts, ledger(), Pictures.outcomes(outcomes, facts));
    }

    /// The constituencies as a map, coloured by a measure.
    ///
    /// @throws NotHeld if no register is held of that date
    public Page map(AreaMeasure measure, Counted counted, Optional<LocalDate> asAt) {
        Facts facts = shelf.register(asAt);
        Outcomes outcomes = Outcomes.of(facts, Grouping.CONSTITUENCY, counted);
        return MapPage.of(
                outcomes,
                Outcomes.of(facts, Grouping.AUTHORITY, counted),
                measure,
                facts,
                new MapPage.Shown(
                        new MapPage.Maps(
                                england.hexagons().displacement(),
                                Pictures.hexagons(
                                        outcomes,
                                        measure,
                                        facts,
                                        england.hexagons().cells()),
                                Pictures.shapes(outcomes, measure, facts, shelf.boundaries())),
                        ledger()));
    }

    /// Shares side by side, by region or authority.
    public Page concentration(Grouping by, Counted counted, Optional<LocalDate> asAt) {
        Facts facts = shelf.register(asAt);
        Concentration concentration = Concentration.of(facts, by, counted, england.lookedAfter());
        return ConcentrationPage.of(concentration, facts, ledger(), Pictures.shares(concentration));
    }

    /// Where more children come to live than leave.
    ///
    /// @param year of which movements are held; empty for the newest
    /// @throws NotHeld if none are held of that year
    public Page movements(Optional<Integer> year) {
        int asked = year.orElse(movementYears().getFirst());
        if (!movementYears().contains(asked)) {
            throw new NotHeld("No movements of %d are held; held are %d to %d."
                    .formatted(asked, movementYears().getLast(), movementYears().getFirst()));
        }
        return MovementsPage.of(
                Movements.of(england.flows(), asked, england.geography()), england.release(Kind.FLOWS), ledger());
    }

    /// Homes by the year of their registration.
    public Page openings(Counted counted) {
        List<Facts> lists = shelf.lists();
        Openings openings = Openings.of(lists, counted);
        return OpeningsPage.of(
                openings,
                OpeningsPage.newest(lists).map(facts -> Outcomes.of(facts, Grouping.REGION, counted)),
                ledger(),
                Pictures.openings(openings));
    }

    /// Homes at the date of each release.
    public Page history(Counted counted) {
        History history = History.of(shelf.ofEachDate(), counted, england.totals());
        return HistoryPage.of(history, ledger(), Pictures.history(history));
    }

    /// Why two registers cannot be set side by side yet, and what to do.
    public Page nothingToCompare() {
        return ComparisonPage.nothingYet(ledger());
    }

    /// Two registers side by side.
    ///
    /// @throws NotHeld if one of them is not a register
    public Page compare(Release one, Release other, Counted counted) {
        return ComparisonPage.of(Comparison.of(facts(one), facts(other), counted), ledger());
    }

    private Facts facts(Release release) {
        if (!shelf.registers().contains(release)) {
            throw new NotHeld("Release %s (%s) is not a register of homes, so there is nothing to compare."
                    .formatted(release.id(), release.kind().slug()));
        }
        return shelf.facts(release);
    }

    /// All that is held, restricted releases included: for the owner of the data folder alone.
    public Page releases() {
        return ReleasesPage.of(shelf.releases(), today, ledger());
    }

    /// All that is held and open to anyone.
    public Page openReleases() {
        return ReleasesPage.of(open(), today, ledger());
    }

    private List<Release> open() {
        return shelf.releases().stream()
                .filter(release -> release.kind().isOpen())
                .toList();
    }

    /// One release: its reflection first.
    ///
    /// @throws NotHeld if it is restricted
    public Page release(Release release) {
        if (!release.kind().isOpen()) {
            throw new NotHeld(
                    "Release %s is restricted: it stands on no page and in no export.".formatted(release.id()));
        }
        Optional<Facts> facts =
                shelf.registers().contains(release) ? Optional.of(shelf.facts(release)) : Optional.empty();
        return ReleasePage.of(new ReleasePage.Parts(
                release,
                reflections.find(release.id().value()),
                facts.map(f -> OpenQuestions.of(
                                f, Concentration.of(f, Grouping.REGION, Counted.MAINSTREAM, england.lookedAfter())))
                        .orElse(List.of()),
                facts,
                facts.map(f -> Outcomes.of(f, Grouping.REGION, Counted.ALL_HOMES)),
                ledger()));
    }

    /// All records of reflection.
    public Page reflections() {
        return ReflectionPages.list(
                reflections.keys().stream()
                        .map(key -> new ReflectionPages.Kept(key, reflections.versions(key)))
                        .toList(),
                today,
                ledger());
    }

    /// A version of a record of reflection, as a table.
    public Exhibit reflectionTable(String key, Version version) {
        return ReflectionPages.table(key, version, ledger());
    }

    /// A record that nobody has written yet, as a table.
    public Exhibit emptyReflectionTable(String key, Reflection reflection) {
        return ReflectionPages.empty(key, reflection, today, ledger());
    }

    /// A version of a record of reflection, as a page.
    public Page reflectionRecord(String key, Version version) {
        return ReflectionPages.record(key, version, ledger());
    }

    /// What is not shown, for England or an area.
    ///
    /// @param area ONS's code; empty for England
    /// @throws NotHeld if there is no such area
    public Page ledgerPage(Optional<String> area) {
        return LedgerPage.of(
                ledger(area.orElse(ENGLAND)),
                today,
                open().stream().map(Release::source).toList());
    }

    /// The ledger of England.
    public Ledger ledger() {
        return ledger(ENGLAND);
    }

    /// The ledger of an area: what the newest releases of its authorities cover, of the children that
    /// DfE counts there. A constituency has none of its own, since the finest area of children's
    /// records is the authority.
    Ledger ledger(String code) {
        Map<Layer, List<Covered>> byLayer = new EnumMap<>(Layer.class);
        for (Covered one : shelf.covered()) {
            if (isIn(one.area(), code)) {
                Layer.find(one.what())
                        .ifPresent(layer -> byLayer.computeIfAbsent(layer, l -> new ArrayList<>())
                                .add(one));
            }
        }
        List<Ledger.Held> held = new ArrayList<>();
        byLayer.forEach((layer, all) -> {
            long covered = all.stream().mapToLong(Covered::covered).sum();
            long of = all.stream().mapToLong(Covered::of).sum();
            Release newest = all.stream()
                    .flatMap(one -> shelf.find(one.release()).stream())
                    .max((one, other) -> one.asAt().compareTo(other.asAt()))
                    .orElseThrow();
            // Homes are counted by the register, children by DfE.
            long subject = layer == Layer.SPECIALISM ? of : Math.max(of, published(code));
            held.add(new Ledger.Held(newest, layer, covered, subject));
        });
        return Ledger.of(areaName(code), held);
    }

    /// Children looked after in an area, as DfE counted them last; 0 where it shows no number.
    private int published(String code) {
        var lookedAfter = england.lookedAfter();
        return lookedAfter.total(lookedAfter.years().getLast(), code).children().orElse(0);
    }

    private boolean isIn(String authority, String code) {
        return authority.equals(code)
                || england.geography()
                        .findAuthority(authority)
                        .map(found ->
                                code.equals(ENGLAND) || found.region().code().equals(code))
                        .orElse(false);
    }

    /// The name of an area.
    ///
    /// @throws NotHeld if there is no such area
    public String areaName(String code) {
        if (code.equals(ENGLAND)) {
            return "England";
        }
        return Region.findByCode(code)
                .map(Region::published)
                .or(() -> england.geography().findAuthority(code).map(a -> a.name()))
                .or(() -> england.geography().findConstituency(code).map(c -> c.name()))
                .orElseThrow(() -> new NotHeld(
                        ("No region, authority or constituency of 2024 has the code %s. Codes begin with E12 for regions,"
                                        + " E06 to E10 for authorities and E14 for constituencies.")
                                .formatted(code)));
    }

    /// Whether there is a page of the area or of the release with this code.
    public boolean hasPage(String code) {
        return Region.findByCode(code).isPresent()
                || england.geography().findAuthority(code).isPresent()
                || england.geography().findConstituency(code).isPresent()
                || open().stream().anyMatch(release -> release.id().value().equals(code));
    }

    /// One region, authority or constituency.
    ///
    /// @throws NotHeld if there is no such area
    public Page area(String code) {
        String name = areaName(code);
        Facts facts = shelf.register(Optional.empty());
        Grouping by = Region.findByCode(code).isPresent()
                ? Grouping.REGION
                : england.geography().findAuthority(code).isPresent() ? Grouping.AUTHORITY : Grouping.CONSTITUENCY;
        List<AreaPage.Counting> rows = new ArrayList<>();
        for (Counted counted : List.of(Counted.ALL_HOMES, Counted.MAINSTREAM)) {
            Outcomes.of(facts, by, counted).find(code).ifPresent(row -> rows.add(new AreaPage.Counting(counted, row)));
        }
        return AreaPage.of(
                name, rows, AreaContext.of(code, england), near(code, by), new AreaPage.Parts(facts, ledger(code)));
    }

    private AreaPage.Near near(String code, Grouping by) {
        var geography = england.geography();
        return switch (by) {
            case REGION ->
                new AreaPage.Near(
                        "Local authorities in it",
                        geography.authorities().stream()
                                .filter(authority -> authority.region().code().equals(code))
                                .map(authority -> way(authority.name(), authority.code()))
                                .toList(),
                        List.of());
            case AUTHORITY ->
                new AreaPage.Near(
                        "Constituencies that lie in it, whole or in part",
                        geography.constituenciesOf(code).stream()
                                .map(overlap -> geography.constituency(overlap.constituency()))
                                .map(constituency -> way(constituency.name(), constituency.code()))
                                .toList(),
                        List.of(new Block.Way("Authorities like it", "/neighbours?area=" + code)));
            default ->
                new AreaPage.Near(
                        "Local authorities that it lies in",
                        geography.authoritiesOf(code).stream()
                                .map(overlap -> geography.authority(overlap.authority()))
                                .map(authority -> way(authority.name(), authority.code()))
                                .toList(),
                        List.of());
        };
    }

    private static Block.Way way(String name, String code) {
        return new Block.Way(name, "/areas/" + code);
    }
}
