package org.rightplace.source.ons;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.release.Kind;
import org.rightplace.release.Release.Edition;
import org.rightplace.source.sheet.AsAt;
import org.rightplace.source.sheet.Field;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// Reads ONS's postcode directory, whole or an extract. Postcodes of England only; districts become the
/// upper-tier authority they lie in.
///
/// Offer it a table, then ask for the directory. Not for use by several threads.
public final class Postcodes {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}(0[1-9]|1[0-2])");

    /// ONS numbered the constituencies of 2024 after all those of 2010.
    private static final String FIRST_OF_2024 = "E14001063";

    private static final int EASTERNMOST = 700_000;
    private static final int NORTHERNMOST = 1_300_000;

    private final String file;
    private final Noted noted;
    private final PostcodeDirectory.Filling filling = new PostcodeDirectory.Filling();
    private String latest = "";
    private long rows;
    private long outside;
    private long old;

    /// A reader for one file.
    public Postcodes(String file) {
        this.file = file;
        this.noted = new Noted(file);
    }

    /// What was in the file.
    public record Directory(Edition edition, long rows, PostcodeDirectory directory) {}

    /// How many of a sheet's columns are this directory's; 0 where it is another table.
    public static int known(Table table) {
        return PostcodeColumn.headings(table).map(Headings::known).orElse(0);
    }

    /// Reads the directory's table.
    public void take(Table table) throws IOException, Unreadable {
        Headings<PostcodeColumn> headings = PostcodeColumn.headings(table)
                .orElseThrow(() -> new IllegalArgumentException(
                        "sheet (%s) is no directory of postcodes".formatted(table.sheet())));
        headings.check(PostcodeColumn.REQUIRED, noted);
        if (!noted.refuses()) {
            var areas = UpperTier.carried();
            rows += headings.each(noted, row -> take(headings, row, areas));
        }
    }

    private void take(Headings<PostcodeColumn> headings, Row row, UpperTier areas) {
        String authority = headings.cell(row, PostcodeColumn.AUTHORITY).words();
        boolean unplaced = authority.isEmpty()
                && headings.cell(row, PostcodeColumn.EASTING).isBlank();
        if (unplaced || (CODE.matcher(authority).matches() && !authority.startsWith("E"))) {
            outside++;
            return;
        }
        Field postcode = headings.field(row, PostcodeColumn.POSTCODE, noted);
        if (!PostcodeDirectory.isPostcode(postcode.words())) {
            noted.add(new NotAPostcode(postcode.where(), postcode.words()));
            return;
        }
        Field easting = headings.field(row, PostcodeColumn.EASTING, noted);
        Field northing = headings.field(row, PostcodeColumn.NORTHING, noted);
        OptionalInt east = easting.needed("metres east on the National Grid").isPresent()
                ? easting.count(EASTERNMOST)
                : OptionalInt.empty();
        OptionalInt north = northing.needed("metres north on the National Grid").isPresent()
                ? northing.count(NORTHERNMOST)
                : OptionalInt.empty();
        String constituency = constituency(headings, row);
        if (!CODE.matcher(authority).matches()) {
            noted.add(new NotACode(
                    headings.field(row, PostcodeColumn.AUTHORITY, noted).where(), authority));
        } else if (east.isPresent() && north.isPresent()) {
            String month = headings.cell(row, PostcodeColumn.INTRODUCED).words();
            latest = MONTH.matcher(month).matches() && month.compareTo(latest) > 0 ? month : latest;
            var at = new GridReference(east.getAsInt(), north.getAsInt());
            filling.add(postcode.words(), new PostcodeDirectory.Place(at, areas.of(authority), constituency));
        }
    }

    private String constituency(Headings<PostcodeColumn> headings, Row row) {
        String code = headings.cell(row, PostcodeColumn.CONSTITUENCY).words();
        if (code.isEmpty()) {
            return "";
        }
        if (!CODE.matcher(code).matches()) {
            noted.add(new NotACode(
                    headings.field(row, PostcodeColumn.CONSTITUENCY, noted).where(), code));
            return "";
        }
        if (code.startsWith("E14") && code.compareTo(FIRST_OF_2024) < 0) {
            old++;
            return "";
        }
        return code;
    }

    /// The directory that the table makes.
    ///
    /// @param asAt     the day it describes, where the caller knows better than the file
    /// @param standing the day taken for a directory that does not say its day
    public Checked<Directory> directory(Optional<LocalDate> asAt, AsAt.Standing standing) {
        var whole = Finding.Where.file(file);
        if (outside > 0) {
            noted.add(new ElsewhereOrUnplaced(whole, outside));
        }
        if (old > 0) {
            noted.add(new OldConstituencies(whole, old));
        }
        Optional<LocalDate> day = asAt.or(() -> AsAt.inName(file)).or(this::newestMonth);
        if (day.isEmpty()) {
            noted.add(standing.finding(whole));
        }
        if (noted.refuses()) {
            return new Checked.Refused<>(noted.list());
        }
        var edition = new Edition(
                Kind.POSTCODES,
                "Office for National Statistics",
                "ONS Postcode Directory, England",
                day.orElse(standing.day()),
                Optional.empty(),
                "Open Geography portal, ONS Postcode Directory",
                "Open Government Licence v3.0; contains OS data and Royal Mail data, Crown copyright and database right, Royal Mail copyright and database right");
        return new Checked.Whole<>(new Directory(edition, rows, filling.done()), noted.list());
    }

    private Optional<LocalDate> newestMonth() {
        return latest.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        YearMonth.of(Integer.parseInt(latest.substring(0, 4)), Integer.parseInt(latest.substring(4)))
                                .atEndOfMonth());
    }

    /// A cell that holds no postcode.
    record NotAPostcode(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not a postcode. Expected one such as AL1 1AA.".formatted(text);
        }
    }

    /// A cell that holds none of ONS's codes.
    record NotACode(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is not one of ONS's codes. Expected a letter and 8 digits, such as E09000002.".formatted(text);
        }
    }

    /// Postcodes in other countries, or that ONS could not place. They are left out.
    record ElsewhereOrUnplaced(Where where, long count) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%,d postcodes are not in England, or in no known place, and were left out.".formatted(count);
        }
    }

    /// Postcodes with a constituency of 2010. The constituency is left out.
    record OldConstituencies(Where where, long count) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "%,d postcodes have a constituency of 2010, which cannot be joined to those of 2024. Their constituency was left out; take a directory of May 2024 or later to have it."
                    .formatted(count);
        }
    }
}
