package org.rightplace.source.synthetic;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.MadeUp;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.release.Kind;
import org.rightplace.release.Release.Edition;
import org.rightplace.source.sheet.Field;
import org.rightplace.source.sheet.Headings;
import org.rightplace.source.sheet.Headings.Headed;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Row;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// Reads the sectors of a synthetic England's postcodes, as `rightplace synth` writes them. A row that
/// could be of a real place refuses the file, so that no made-up point ever answers for a real
/// postcode.
///
/// Offer it a table, then ask for the directory. Not for use by several threads.
public final class MadeUpSectors {

    private static final Pattern SECTOR = Pattern.compile("[%s][A-Z]\\d{1,2} \\d".formatted(MadeUp.LETTERS));
    private static final int EASTERNMOST = 700_000;
    private static final int NORTHERNMOST = 1_300_000;

    private final Noted noted;
    private final List<PostcodeSector> sectors = new ArrayList<>();
    private final Set<String> taken = new TreeSet<>();
    private long rows;

    /// A reader for one file.
    public MadeUpSectors(String file) {
        this.noted = new Noted(file);
    }

    /// What was in the file.
    public record Directory(Edition edition, long rows, List<PostcodeSector> sectors) {
        public Directory {
            sectors = List.copyOf(sectors);
        }
    }

    private enum Column implements Headed {
        SECTOR,
        EASTING,
        NORTHING,
        AUTHORITY,
        PLACE;

        @Override
        public List<String> headings() {
            return List.of(name().toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean isKept() {
            return true;
        }

        static Optional<Column> find(String heading) {
            return Arrays.stream(values())
                    .filter(column -> column.name().equalsIgnoreCase(heading))
                    .findFirst();
        }
    }

    private static Optional<Headings<Column>> headings(Table table) {
        return Headings.find(table, Column.class, Column::find, Column.values().length - 1);
    }

    /// The headings of the file, in order.
    public static String columns() {
        return String.join(
                ",",
                Arrays.stream(Column.values())
                        .map(column -> column.headings().getFirst())
                        .toList());
    }

    /// How many of a sheet's columns are this table's; 0 where it is another table.
    public static int known(Table table) {
        return headings(table).map(Headings::known).orElse(0);
    }

    /// Reads the table.
    public void take(Table table) throws IOException, Unreadable {
        Headings<Column> headings = headings(table)
                .orElseThrow(() -> new IllegalArgumentException(
                        "sheet (%s) is no table of made-up sectors".formatted(table.sheet())));
        headings.check(List.of(Column.SECTOR, Column.EASTING, Column.NORTHING, Column.AUTHORITY), noted);
        if (!noted.refuses()) {
            rows += headings.each(noted, row -> take(headings, row));
        }
    }

    private void take(Headings<Column> headings, Row row) {
        Field sector = headings.field(row, Column.SECTOR, noted);
        Field authority = headings.field(row, Column.AUTHORITY, noted);
        Optional<String> called = MadeUp.authority(authority.words());
        OptionalInt east = headings.field(row, Column.EASTING, noted).count(EASTERNMOST);
        OptionalInt north = headings.field(row, Column.NORTHING, noted).count(NORTHERNMOST);
        if (!SECTOR.matcher(sector.words()).matches()) {
            noted.add(new NotAMadeUpSector(sector.where(), sector.words()));
        } else if (!taken.add(sector.words())) {
            noted.add(new SectorTwice(sector.where(), sector.words()));
        } else if (called.isEmpty()) {
            noted.add(new NotAMadeUpAuthority(authority.where(), authority.words()));
        } else if (east.isEmpty() || north.isEmpty()) {
            noted.add(new NowhereOnTheMap(sector.where(), sector.words()));
        } else {
            var at = new GridReference(east.getAsInt(), north.getAsInt());
            sectors.add(new PostcodeSector(sector.words(), at, 0, called.get(), ""));
        }
    }

    /// The directory that the table makes.
    ///
    /// @param asAt the day under which it is kept: made-up places do not change
    public Checked<Directory> directory(LocalDate asAt) {
        if (noted.refuses()) {
            return new Checked.Refused<>(noted.list());
        }
        var edition = new Edition(
                Kind.SYNTHETIC_PLACES,
                "Rightplace",
                "Postcode sectors of a synthetic England",
                asAt,
                Optional.empty(),
                "rightplace synth",
                Edition.SYNTHETIC);
        return new Checked.Whole<>(new Directory(edition, rows, sectors), noted.list());
    }

    /// A sector that a real postcode could lie in.
    record NotAMadeUpSector(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is no sector of a made-up postcode. Expected one such as QA1 3, beginning with Q, V or X as no British postcode does."
                    .formatted(text);
        }
    }

    /// A sector that stands in the table already.
    record SectorTwice(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The sector “%s” is in the table twice, so it cannot be told where it lies. Write the table anew with rightplace synth."
                    .formatted(text);
        }
    }

    /// An authority that could be a real one.
    record NotAMadeUpAuthority(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is no made-up authority. Expected one such as SYN-A017.".formatted(text);
        }
    }

    /// A sector without a place.
    record NowhereOnTheMap(Where where, String text) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "Where the sector “%s” lies is not said. Expected whole metres east (0 to 700,000) and north (0 to 1,300,000)."
                    .formatted(text);
        }
    }
}
