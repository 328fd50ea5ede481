package org.rightplace.source.dfe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Coded;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.Filed;
import org.rightplace.care.child.Filed.Blank;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.PupilNumber;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.child.SharedRows;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.door.Doorway;

/// Where what names a child stops: numbers become pseudonyms, days of birth months, postcodes the fact
/// that they are there. What needs the day or the postcode itself (ages, sameness) is worked out here,
/// once. Not for use by several threads: each has its own to read files, and one of them brings all
/// rows together.
final class Door {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: 00:00(?::00)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");
    private static final Pattern UPN = Pattern.compile("[A-Z]\\d{11}[A-Z\\d]");
    private static final Pattern SCORE = Pattern.compile("\\d{1,2}");
    private static final int HIGHEST_SCORE = 40;

    /// Of more different texts in a column than this, further ones are read each time.
    private static final int MOST = 1 << 17;

    private final Doorway doorway;
    private final SharedRows rows = new SharedRows();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final Map<RawFile.Who, RawFile.Who> whose = new HashMap<>();
    private final Map<Column, Map<String, Filed<?>>> read = new EnumMap<>(Column.class);

    Door(Doorway doorway) {
        this.doorway = doorway;
    }

    /// The code of an authority that a file writes so, or that word itself.
    String authority(String written) {
        return doorway.authorities().apply(written);
    }

    /// What stands for a child.
    Pseudonym pseudonym(String authority, String child) {
        return doorway.pseudonyms().of(authority, child);
    }

    /// Whom a row is about; one object for all rows that say the same.
    RawFile.Who who(RawRow raw) {
        var who = new RawFile.Who(
                raw.child(),
                raw.authority(),
                raw.year(),
                birth(raw.cell(Column.DOB)).orElse(null));
        RawFile.Who before = whose.putIfAbsent(who, who);
        return before == null ? who : before;
    }

    private Optional<LocalDate> birth(String text) {
        Optional<LocalDate> before = days.get(text);
        if (before != null) {
            return before;
        }
        Optional<LocalDate> birth = day(text);
        if (days.size() < MOST) {
            days.put(text, birth);
        }
        return birth;
    }

    /// A row without what names the child.
    ///
    /// @param number tells the row among all rows of its file
    /// @param nobody stands for the child until it is known who it is
    ReturnRow row(RawRow raw, int number, Pseudonym nobody) {
        var cells = new EnumMap<Column, Filed<?>>(Column.class);
        raw.cells().forEach((column, text) -> {
            Filed<?> filed = filed(column, text);
            if (!filed.isBlank()) {
                cells.put(column, filed);
            }
        });
        if (raw.kind() == FileKind.EPISODES) {
            String home = postcode(raw.cell(Column.HOME_POST));
            if (!home.isEmpty() && !raw.cell(Column.PL_POST).isBlank()) {
                cells.put(Column.SAME_POSTCODE, rows.known(home.equals(postcode(raw.cell(Column.PL_POST)))));
            }
            locate(raw, cells);
        }
        return rows.row(number, nobody, raw.kind(), cells);
    }

    /// The same row of the child that stands in it, with what can be told of it once the day of birth is
    /// known.
    ///
    /// @param number tells the row among all rows read together
    /// @param birth  the day that the child's header gives, if any
    ReturnRow row(ReturnRow draft, RawFile.Who who, int number, Pseudonym child, @Nullable LocalDate birth) {
        var more = new EnumMap<Column, Filed<?>>(Column.class);
        if (birth != null) {
            age(draft, Column.DECOM, birth).ifPresent(age -> more.put(Column.AGE_AT_START, rows.known(age)));
            age(draft, Column.DEC, birth).ifPresent(age -> more.put(Column.AGE_AT_END, rows.known(age)));
            if (who.birth() != null) {
                more.put(Column.SAME_BIRTH, rows.known(who.birth().equals(birth)));
            }
        }
        return rows.again(draft, number, child, more);
    }

    /// Distance and areas, which stay when the postcodes are dropped.
    private void locate(RawRow raw, Map<Column, Filed<?>> cells) {
        Whereabouts whereabouts = doorway.whereabouts();
        String placement = raw.cell(Column.PL_POST).strip();
        whereabouts
                .metres(raw.cell(Column.HOME_POST).strip(), placement)
                .ifPresent(metres -> cells.put(Column.DISTANCE, rows.known(metres)));
        whereabouts.find(placement).ifPresent(place -> {
            cells.put(Column.PLACED_IN_AUTHORITY, rows.known(place.authority()));
            if (!place.constituency().isEmpty()) {
                cells.put(Column.PLACED_IN_CONSTITUENCY, rows.known(place.constituency()));
            }
        });
    }

    private static Optional<Integer> age(ReturnRow row, Column column, LocalDate birth) {
        return row.day(column)
                .map(day ->
                        day.isBefore(birth) ? -1 : Period.between(birth, day).getYears());
    }

    /// What a cell holds; read once for all cells of a column that are written alike, but for what is a
    /// child's own.
    private Filed<?> filed(Column column, String text) {
        if (column == Column.UPN || column.holds() == Column.Holds.POSTCODE) {
            return read(column, text);
        }
        Map<String, Filed<?>> ofColumn = read.computeIfAbsent(column, c -> new HashMap<>());
        Filed<?> before = ofColumn.get(text);
        if (before != null) {
            return before;
        }
        Filed<?> filed = read(column, text);
        if (ofColumn.size() < MOST) {
            ofColumn.put(text, filed);
        }
        return filed;
    }

    private Filed<?> read(Column column, String text) {
        if (text.isBlank() || column.holds() == Column.Holds.DERIVED) {
            return new Blank<>();
        }
        String words = text.strip().toUpperCase(Locale.ROOT);
        Optional<?> value = switch (column.holds()) {
            case DAY -> day(words);
            case MONTH -> day(words).map(YearMonth::from);
            case CODE -> code(column, words);
            case FLAG -> flag(words);
            case SCORE -> score(words);
            case URN -> Optional.of(words).filter(urn -> urn.equals("XXXXXXX") || Urn.isUrn(urn));
            case POSTCODE -> POSTCODE.matcher(words).matches() ? Optional.of(true) : Optional.empty();
            case PRESENCE -> Optional.of(true);
            case DERIVED -> Optional.empty();
        };
        return value.<Filed<?>>map(rows::known).orElseGet(rows::noValue);
    }

    private static Optional<Coded> code(Column column, String words) {
        if (column == Column.UPN && UPN.matcher(words).matches()) {
            return Optional.of(PupilNumber.GIVEN);
        }
        return Coded.find(column.list().orElseThrow(), words).map(Coded.class::cast);
    }

    private static Optional<Boolean> flag(String words) {
        return switch (words) {
            case "1", "1.0", "TRUE", "Y", "YES" -> Optional.of(true);
            case "0", "0.0", "FALSE", "N", "NO" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> score(String words) {
        String whole = words.endsWith(".0") ? words.substring(0, words.length() - 2) : words;
        return SCORE.matcher(whole).matches() && Integer.parseInt(whole) <= HIGHEST_SCORE
                ? Optional.of(Integer.valueOf(whole))
                : Optional.empty();
    }

    private static String postcode(String text) {
        return text.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /// A day written day/month/year or year-month-day.
    static Optional<LocalDate> day(String text) {
        String words = text.strip();
        Matcher written = WRITTEN.matcher(words);
        if (written.matches()) {
            return day(written.group(3), written.group(2), written.group(1));
        }
        Matcher iso = ISO.matcher(words);
        return iso.matches() ? day(iso.group(1), iso.group(2), iso.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            var found = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return found.getYear() >= 1900 && found.getYear() < 2100 ? Optional.of(found) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
