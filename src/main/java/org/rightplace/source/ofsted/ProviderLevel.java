package org.rightplace.source.ofsted;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.rightplace.care.Provider;
import org.rightplace.care.Published;
import org.rightplace.care.Urn;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release.Edition;
import org.rightplace.source.sheet.AsAt;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// Reads Ofsted's provider-level list, as CSV or in a workbook, of any year since 2016.
///
/// A workbook from 2023 on has two lists: all providers with their places, and the inspected ones with
/// their judgements. The first says who is in the register, the second how each was judged; they are
/// joined by Ofsted's number. Other sheets of the workbook are passed over.
///
/// Hand it every sheet of the file, then ask for the register. Not for use by several threads.
public final class ProviderLevel {

    private static final String TITLE = "Children's social care in England, provider level";

    private final String file;
    private final Noted noted;
    private final List<Listing> listings = new ArrayList<>();
    private final List<Finding> passedOver = new ArrayList<>();
    private Optional<LocalDate> published = Optional.empty();

    /// A reader for one file.
    public ProviderLevel(String file) {
        this.file = file;
        this.noted = new Noted(file);
    }

    /// What was in the file.
    ///
    /// @param rows      data rows read, on all sheets taken
    /// @param providers in the order of the list that says who is in the register
    public record Register(Edition edition, Coverage coverage, long rows, List<Provider> providers) {
        public Register {
            providers = List.copyOf(providers);
        }
    }

    /// One list, as one sheet holds it.
    private record Listing(Table table, Headings<Column> headings, List<Provider> providers, long rows) {
        boolean hasJudgements() {
            return headings.has(Column.OVERALL);
        }
    }

    /// How many of a sheet's columns are this list's; 0 where it is another table.
    public static int known(Table table) {
        return Column.headings(table).map(Headings::known).orElse(0);
    }

    /// Reads a sheet with this list's columns. One that lists something else than the providers registered on
    /// a day is passed over.
    public void take(Table table) throws IOException, Unreadable {
        Headings<Column> headings = Column.headings(table)
                .orElseThrow(() ->
                        new IllegalArgumentException("sheet (%s) is no list of providers".formatted(table.sheet())));
        String title =
                (headings.notes() + " " + table.sheet()).replace('_', ' ').toLowerCase(Locale.ROOT);
        if (title.contains("in year")) {
            passedOver.add(new NotTheRegister(table.where(), "the inspections of a year"));
        } else if (headings.says("Joiner status") || headings.says("Leaver status")) {
            passedOver.add(new NotTheRegister(table.where(), "providers that joined or left in a year"));
        } else {
            list(table, headings);
        }
    }

    private void list(Table table, Headings<Column> headings) throws IOException, Unreadable {
        headings.check(Column.REQUIRED, noted);
        List<Provider> providers = new ArrayList<>();
        Map<Urn, Long> seen = new TreeMap<>();
        long rows = headings.each(
                noted,
                row -> new ProviderRow(headings, row, noted).provider().ifPresent(provider -> {
                    Long first = seen.putIfAbsent(provider.urn(), row.number());
                    if (first != null) {
                        noted.add(new SameUrnTwice(table.where(row.number()), provider.urn(), first));
                    }
                    providers.add(provider);
                }));
        listings.add(new Listing(table, headings, List.copyOf(providers), rows));
    }

    /// Looks at a sheet that is no list for the day of publication, which a workbook has on its cover.
    public void lookAtCover(Table table) {
        for (Row row : table.top()) {
            if (Published.same(row.cell(0).words(), "Published on:") && row.cell(1) instanceof Cell.Day(var day)) {
                published = published.or(() -> Optional.of(day));
            }
        }
    }

    /// The register that the sheets offered make.
    ///
    /// @param asAt the day it describes, where the caller knows better than the file
    public Checked<Register> register(Optional<LocalDate> asAt) {
        Optional<Listing> judged = only(Listing::hasJudgements);
        Optional<Listing> all = only(listing -> !listing.hasJudgements());
        if (listings.isEmpty()) {
            passedOver.forEach(noted::add);
        } else if (judged.isEmpty()) {
            all.ifPresent(listing -> listing.headings().missing(Column.OVERALL, noted));
        }
        Optional<Listing> leading = all.or(() -> judged);
        Optional<LocalDate> day = asAt.or(() -> leading.flatMap(this::asAt));
        if (day.isEmpty() && leading.isPresent()) {
            noted.add(new NoDay(Finding.Where.file(file)));
        }
        if (noted.refuses() || judged.isEmpty() || leading.isEmpty() || day.isEmpty()) {
            return new Checked.Refused<>(noted.list());
        }
        List<Provider> providers =
                all.isPresent() ? joined(all.get(), judged.get()) : judged.get().providers();
        Coverage coverage = all.isEmpty() && holdsJudgedHomesOnly(providers) ? Coverage.INSPECTED_ONLY : Coverage.ALL;
        noteWhatAReaderMustKnow(providers, coverage);
        long rows = judged.get().rows() + all.map(Listing::rows).orElse(0L);
        var edition = new Edition(
                Kind.PROVIDER_LEVEL,
                "Ofsted",
                TITLE,
                day.get(),
                published,
                "GOV.UK, Ofsted, Children's social care data in England",
                "Open Government Licence v3.0");
        return Checked.wholeOrRefused(new Register(edition, coverage, rows, providers), noted.list());
    }

    private static boolean holdsJudgedHomesOnly(List<Provider> providers) {
        List<Provider> homes = providers.stream().filter(p -> p.type().isHome()).toList();
        return !homes.isEmpty() && homes.stream().allMatch(p -> p.overall().isPresent());
    }

    private Optional<Listing> only(Predicate<Listing> wanted) {
        List<Listing> found = listings.stream().filter(wanted).toList();
        if (found.size() > 1) {
            noted.add(new TwoLists(
                    found.get(1).table().where(), found.getFirst().table().sheet()));
        }
        return found.stream().findFirst();
    }

    private Optional<LocalDate> asAt(Listing listing) {
        return AsAt.inNote(listing.headings().notes())
                .or(() -> AsAt.inName(listing.table().sheet()))
                .or(() -> AsAt.inName(file));
    }

    private List<Provider> joined(Listing all, Listing judged) {
        Map<Urn, Provider> inspected = new TreeMap<>();
        judged.providers().forEach(provider -> inspected.put(provider.urn(), provider));
        List<Provider> providers = new ArrayList<>();
        for (Provider provider : all.providers()) {
            Provider found = inspected.remove(provider.urn());
            providers.add(found == null ? provider : provider.withInspection(found.inspection()));
        }
        // Who is on the list of judgements only is no home in use on the day; agencies and schools are kept.
        for (Provider provider : judged.providers()) {
            if (inspected.containsKey(provider.urn())) {
                boolean kept = !provider.type().isHome();
                noted.add(new OnlyJudged(judged.table().where(), provider.urn(), kept));
                if (kept) {
                    providers.add(provider);
                }
            }
        }
        return providers;
    }

    private void noteWhatAReaderMustKnow(List<Provider> providers, Coverage coverage) {
        long inWales = providers.stream()
                .filter(p -> Published.same(p.where().region(), ProviderRow.WALES))
                .count();
        if (inWales > 0) {
            noted.add(new InWales(Finding.Where.file(file), inWales));
        }
        if (coverage == Coverage.INSPECTED_ONLY) {
            noted.add(new InspectedOnly(
                    Finding.Where.file(file),
                    providers.stream().filter(p -> p.type().isHome()).count()));
        }
    }

    /// A sheet with providers that is not the register.
    ///
    /// @param listed what is in it instead
    record NotTheRegister(Where where, String listed) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This lists %s, not the providers registered on a day. Use the provider-level list “as at” a day."
                    .formatted(listed);
        }
    }

    /// Two sheets that could both be the register.
    record TwoLists(Where where, String other) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "This sheet and the sheet “%s” both look like the register, so it cannot be told which one to read."
                    .formatted(other);
        }
    }

    /// A provider that is listed twice.
    record SameUrnTwice(Where where, Urn urn, long first) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Provider %s is listed again; it is in row %d already. A register lists each provider once."
                    .formatted(urn, first);
        }
    }

    /// A list that does not say which day it describes.
    record NoDay(Where where) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Neither the notes above the headings nor the file's name say which day the list describes. Give the file a name with the day in it, such as provider_level_at_31_march_2016.csv, or use --as-at 2016-03-31.";
        }
    }

    /// A provider with a judgement that is not on the list of all providers.
    ///
    /// @param kept whether it was added to the register: homes are not
    record OnlyJudged(Where where, Urn urn, boolean kept) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Provider %s has a judgement here and is not on the sheet of all providers; %s."
                    .formatted(urn, kept ? "it was added, since it is no home" : "as a home it was not counted");
        }
    }

    /// Providers across the border. They are kept and counted apart.
    record InWales(Where where, long count) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%,d providers are in Wales. They are kept and counted apart from England's.".formatted(count);
        }
    }

    /// A list without homes that are still to be inspected.
    ///
    /// @param homes in the list
    record InspectedOnly(Where where, long homes) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Each of the %,d homes in the list has an overall judgement, so it holds inspected homes only: homes that opened lately are not in it. Set beside a full list, part of any growth comes from this."
                    .formatted(homes);
        }
    }
}
