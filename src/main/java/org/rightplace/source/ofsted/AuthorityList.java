package org.rightplace.source.ofsted;

import static org.rightplace.evidence.Finding.Severity.NOTE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rightplace.care.RestrictedListing;
import org.rightplace.care.RestrictedListing.RegisteredFor;
import org.rightplace.care.RestrictedListing.Setting;
import org.rightplace.care.Urn;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Kind;
import org.rightplace.release.Release.Edition;
import org.rightplace.source.sheet.AsAt;
import org.rightplace.source.sheet.Field;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// Reads Ofsted's restricted list for authorities: a sheet of providers and one of settings of supported
/// accommodation. Names, addresses and everything else that leads to a door or a person is dropped here.
///
/// Offer it the sheets of the file, then ask for the listings. Not for use by several threads.
public final class AuthorityList {

    private static final int MOST_PLACES = 9_999;

    private final String file;
    private final Noted noted;
    private final List<RestrictedListing> listings = new ArrayList<>();
    private Optional<LocalDate> written = Optional.empty();
    private long rows;

    /// A reader for one file.
    public AuthorityList(String file) {
        this.file = file;
        this.noted = new Noted(file);
    }

    /// What was in the file.
    ///
    /// @param rows data rows read, on both sheets
    public record Listings(Edition edition, long rows, List<RestrictedListing> listings) {
        public Listings {
            listings = List.copyOf(listings);
        }
    }

    /// How many of a sheet's columns are this list's; 0 where it is another table.
    public static int known(Table table) {
        return ListColumn.headings(table).map(Headings::known).orElse(0);
    }

    /// Reads a sheet of the list.
    public void take(Table table) throws IOException, Unreadable {
        Headings<ListColumn> headings = ListColumn.headings(table)
                .orElseThrow(() ->
                        new IllegalArgumentException("sheet (%s) is no sheet of the list".formatted(table.sheet())));
        Setting setting = headings.has(ListColumn.SETTING_AUTHORITY) || headings.has(ListColumn.CAPACITY)
                ? Setting.SUPPORTED_ACCOMMODATION
                : Setting.PROVIDER;
        headings.check(
                setting == Setting.PROVIDER ? ListColumn.REQUIRED_OF_PROVIDERS : ListColumn.REQUIRED_OF_SETTINGS,
                noted);
        written = written.or(() -> AsAt.inNote(headings.notes())).or(() -> AsAt.inName(table.sheet()));
        rows += headings.each(noted, row -> listing(headings, row, setting).ifPresent(listings::add));
    }

    private Optional<RestrictedListing> listing(Headings<ListColumn> headings, Row row, Setting setting) {
        boolean home = setting == Setting.PROVIDER;
        Field number = headings.field(row, ListColumn.URN, noted);
        Optional<String> urn = number.needed("Ofsted's number: SC and 6 digits, or 7 digits")
                .map(words -> words.toUpperCase(Locale.ROOT));
        urn.filter(words -> !Urn.isUrn(words)).ifPresent(words -> noted.add(new OddUrn(number.where(), words)));
        Optional<String> authority = headings.field(
                        row, home ? ListColumn.AUTHORITY : ListColumn.SETTING_AUTHORITY, noted)
                .needed("a local authority's name");
        OptionalInt places = headings.field(row, home ? ListColumn.PLACES : ListColumn.CAPACITY, noted)
                .count(MOST_PLACES);
        Set<RegisteredFor> registeredFor = home ? registeredFor(headings, row) : Set.of();
        if (urn.isEmpty() || authority.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RestrictedListing(
                urn.get(),
                setting,
                authority.get(),
                headings.cell(row, ListColumn.PLACEMENT_CODE).words(),
                registeredFor,
                places,
                headings.cell(row, ListColumn.CONDITIONS).words()));
    }

    private Set<RegisteredFor> registeredFor(Headings<ListColumn> headings, Row row) {
        Set<RegisteredFor> marked = EnumSet.noneOf(RegisteredFor.class);
        for (RegisteredFor need : RegisteredFor.values()) {
            Field field = headings.field(row, ListColumn.of(need), noted);
            switch (field.words().toLowerCase(Locale.ROOT)) {
                case "", "no", "n", "false", "0" -> {}
                case "yes", "y", "true", "1" -> marked.add(need);
                default -> {
                    marked.add(need);
                    noted.add(new NeitherYesNorNo(field.where(), field.words()));
                }
            }
        }
        return marked;
    }

    /// The listings that the sheets taken make.
    ///
    /// @param asAt     the day they describe, where the caller knows better than the file
    /// @param standing the day taken for a list that does not say its day
    public Checked<Listings> listings(Optional<LocalDate> asAt, AsAt.Standing standing) {
        Optional<LocalDate> day = asAt.or(() -> written).or(() -> AsAt.inName(file));
        if (day.isEmpty()) {
            noted.add(standing.finding(Finding.Where.file(file)));
        }
        var edition = new Edition(
                Kind.LIST_FOR_AUTHORITIES,
                "Ofsted",
                "Children's social care providers, list for local authorities",
                day.orElse(standing.day()),
                Optional.empty(),
                "Ofsted, given to local authorities",
                "Restricted: for the authority's own use, not for publication");
        return Checked.wholeOrRefused(new Listings(edition, rows, listings), noted.list());
    }

    /// A number that has not the shape of Ofsted's. The listing is kept and will meet no provider.
    record OddUrn(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "“%s” is not an Ofsted number (SC and 6 digits, or 7 digits). The row was kept and cannot be matched to a provider."
                    .formatted(text);
        }
    }

    /// A mark that is neither yes nor no. It is taken for yes.
    record NeitherYesNorNo(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "“%s” is neither Yes nor No. It was taken for Yes; correct the cell if that is wrong."
                    .formatted(text);
        }
    }
}
