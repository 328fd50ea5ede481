package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rightplace.briefing.ChildrenPage;
import org.rightplace.briefing.DataPage;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.NeedsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.PublishedPage;
import org.rightplace.briefing.ReconciliationTable;
import org.rightplace.briefing.TimelinePage;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.FileKind;
import org.rightplace.children.Characteristic;
import org.rightplace.children.CohortCounts;
import org.rightplace.children.Reconciled;
import org.rightplace.children.ShortBreaks;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.Region;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.HomeLink;

/// What can be asked of the records of children that are held. Counts come out as they may leave.
///
/// Methods throw [UncheckedIOException] if the records cannot be opened; the message is a sentence.
public final class Cohorts {

    private final Children children;
    private final England england;
    private final Register register;
    private final Shelf shelf;
    private final Counting counting;
    private final boolean exact;

    Cohorts(Counting counting, Register register, Shelf shelf) {
        this(counting, register, shelf, false);
    }

    private Cohorts(Counting counting, Register register, Shelf shelf, boolean exact) {
        this.children = counting.children();
        this.england = counting.england();
        this.register = register;
        this.shelf = shelf;
        this.counting = counting;
        this.exact = exact;
    }

    /// The same, counted exactly: for those who keep the records, never for publication.
    public Cohorts exactly() {
        return new Cohorts(counting, register, shelf, true);
    }

    LocalDate today() {
        return register.today();
    }

    OpenedRecords records() {
        try {
            OpenedRecords opened = children.opened();
            if (opened.returns().stream().noneMatch(filed -> filed.has(FileKind.EPISODES))) {
                throw new NotHeld(
                        "No return on looked-after children is held, so nobody is known to be in care. Load some with import.");
            }
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The days for which children in care can be counted, newest first: each 31 March on which a return
    /// ends.
    public List<LocalDate> days() {
        return records().returns().stream()
                .filter(filed -> filed.has(FileKind.EPISODES))
                .map(filed -> filed.year().lastDay())
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /// The authorities of which returns are held, by code or name as held.
    public List<String> authorities() {
        return records().returns().stream()
                .map(AuthorityReturn::authority)
                .distinct()
                .sorted()
                .toList();
    }

    /// The name of an authority or of authorities together.
    public String name(String code) {
        return england.geography()
                .findAuthority(code)
                .map(Authority::name)
                .or(() -> england.geography().constituencies().stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(Constituency::name))
                .or(() -> Region.findByCode(code).map(Region::published))
                .orElse(code);
    }

    /// Children in care, by area and a characteristic.
    ///
    /// @param day one of [#days]; empty for the newest
    public Page children(Characteristic by, Optional<LocalDate> day) {
        return children(by, day, org.rightplace.link.history.Rule.LATEST_RETURN);
    }

    /// The same, years joined by a rule.
    public Page children(Characteristic by, Optional<LocalDate> day, org.rightplace.link.history.Rule rule) {
        return ChildrenPage.of(parts(day(day), rule), by);
    }

    /// Needs of children in care, and which come together in one authority.
    ///
    /// @param authority one of [#authorities]; empty for the first
    public Page needs(Optional<LocalDate> day, Optional<String> authority) {
        return needs(day, authority, org.rightplace.link.history.Rule.LATEST_RETURN);
    }

    /// The same, years joined by a rule.
    public Page needs(Optional<LocalDate> day, Optional<String> authority, org.rightplace.link.history.Rule rule) {
        ChildrenPage.Parts parts = parts(day(day), rule);
        List<String> held = parts.counts().authorities();
        String asked = authority.orElseGet(() -> held.isEmpty() ? "" : held.getFirst());
        if (!held.isEmpty() && !held.contains(asked)) {
            throw new NotHeld("No children of %s were in care on that day by the returns held. Held are those of: %s."
                    .formatted(asked, String.join(", ", held)));
        }
        return NeedsPage.of(parts, asked);
    }

    LocalDate day(Optional<LocalDate> asked) {
        List<LocalDate> days = days();
        if (asked.isPresent() && !days.contains(asked.get())) {
            throw new NotHeld("No return that ends on %s is held. Held are those that end on %s."
                    .formatted(
                            asked.get(),
                            String.join(
                                    ", ", days.stream().map(LocalDate::toString).toList())));
        }
        return asked.orElseGet(days::getFirst);
    }

    /// Any day that a return covers, for what is counted exactly and never leaves: counts of days that lie
    /// close together would tell of single children.
    ///
    /// @throws NotHeld if none covers it
    LocalDate anyDay(Optional<LocalDate> asked) {
        LocalDate day = asked.orElseGet(() -> days().getFirst());
        boolean covered = records().returns().stream()
                .anyMatch(filed -> filed.has(FileKind.EPISODES) && filed.year().holds(day));
        if (!covered) {
            throw new NotHeld("No return that is held covers %s. Held are those of the years to %s."
                    .formatted(
                            day,
                            String.join(
                                    ", ",
                                    days().stream().map(LocalDate::toString).toList())));
        }
        return day;
    }

    /// The ends of the quarters that returns cover, newest first.
    public List<LocalDate> quarterEnds() {
        return days().stream()
                .flatMap(last -> Stream.of(
                        last,
                        last.minusMonths(3).with(TemporalAdjusters.lastDayOfMonth()),
                        last.minusMonths(6).with(TemporalAdjusters.lastDayOfMonth()),
                        last.minusMonths(9).with(TemporalAdjusters.lastDayOfMonth())))
                .toList();
    }

    private ChildrenPage.Parts parts(LocalDate day, org.rightplace.link.history.Rule rule) {
        OpenedRecords records = records();
        CohortCounts counts = exact ? counting.exact(records, day, rule) : counting.mayLeave(records, day, rule);
        return new ChildrenPage.Parts(
                counts,
                ShortBreaks.of(counts.cohort(), counts.above(), counting.rule()),
                this::name,
                sources(records),
                england.lookedAfter(),
                ledger());
    }

    static List<String> sources(OpenedRecords records) {
        return Sources.of(records.kept());
    }

    Ledger ledger() {
        return register.ledger();
    }

    /// What stands around every page.
    PublishedPage.Context context() {
        return new PublishedPage.Context(this::name, register.today(), ledger());
    }

    /// What is held about children, with its quality and everything found in it, row by row.
    public Page data() {
        OpenedRecords records = records();
        try {
            ReturnsReport report =
                    children.returns(Optional.empty(), new HomeLink.Registers(shelf.lists()), register.today());
            return DataPage.of(
                    records.kept(),
                    List.of(
                            report.joined(org.rightplace.link.history.Rule.LATEST_RETURN),
                            reconciled(Optional.empty()),
                            report.findings()),
                    homes(),
                    register.today(),
                    ledger());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everything found in the returns that are held, to take away.
    public Exhibit findings() {
        records();
        try {
            return children.returns(Optional.empty(), new HomeLink.Registers(shelf.lists()), register.today())
                    .findingsToDo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Children in care on a 31 March beside DfE's count of them, each difference taken apart; exact.
    ///
    /// @param day one of [#days]; empty for the newest
    public Exhibit reconciled(Optional<LocalDate> day) {
        OpenedRecords records = records();
        var rule = org.rightplace.link.history.Rule.LATEST_RETURN;
        return ReconciliationTable.of(
                Reconciled.of(day(day), rule, records.returns(), england.lookedAfter()),
                new ReconciliationTable.About(rule, this::name, counting::isMadeUp, sources(records), ledger()));
    }

    /// One child's life in care.
    ///
    /// @param pseudonym of the child
    /// @throws NotHeld if no child stands under it
    public Page child(String pseudonym) {
        try {
            OpenedRecords records = children.opened();
            var child = new OneChild(records, pseudonym);
            return child.page(
                    new TimelinePage.For(register.today(), Sources.of(child.releases()), this::name, ledger()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How the newest day's children in care were joined to homes and agencies of the registers that are
    /// held.
    public Exhibit homes() {
        OpenedRecords records = records();
        LocalDate day = day(Optional.empty());
        var registers = new HomeLink.Registers(shelf.lists());
        Map<HomeLink.How, Integer> counts = new TreeMap<>();
        for (ChildInCare child : Counting.cohort(records, day, org.rightplace.link.history.Rule.LATEST_RETURN)
                .children()) {
            counts.merge(registers.link(child.now().told(), day).how(), 1, Integer::sum);
        }
        return DataPage.links(counts, day, sources(records), ledger());
    }
}
