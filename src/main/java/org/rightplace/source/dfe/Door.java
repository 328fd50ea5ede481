package org.rightplace.source.dfe;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.EnumMap;
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
import org.rightplace.care.child.Filed.Known;
import org.rightplace.care.child.Filed.NotAValue;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.PupilNumber;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.door.Doorway;

/// Where what names a child stops: numbers become pseudonyms, days of birth months, postcodes the fact that they are
/// there. What needs the day or the postcode itself (ages, sameness) is worked out here, once.
final class Door {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: 00:00(?::00)?)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
    private static final Pattern POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}");
    private static final Pattern UPN = Pattern.compile("[A-Z]\\d{11}[A-Z\\d]");
    private static final Pattern SCORE = Pattern.compile("\\d{1,2}");
    private static final int HIGHEST_SCORE = 40;

    private final Doorway doorway;

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

    /// A row without what names the child.
    ///
    /// @param number tells the row among all rows read together
    /// @param birth  the day that the child's header gives, if any
    ReturnRow row(RawRow raw, int number, Pseudonym child, @Nullable LocalDate birth) {
        Map<Column, Filed<?>> cells = new EnumMap<>(Column.class);
        for (Column column : raw.kind().columns()) {
            cells.put(column, filed(column, raw.cell(column)));
        }
        if (birth != null) {
            age(raw, Column.DECOM, birth).ifPresent(age -> cells.put(Column.AGE_AT_START, age));
            age(raw, Column.DEC, birth).ifPresent(age -> cells.put(Column.AGE_AT_END, age));
            day(raw.cell(Column.DOB)).ifPresent(day -> cells.put(Column.SAME_BIRTH, new Known<>(day.equals(birth))));
        }
        String home = postcode(raw.cell(Column.HOME_POST));
        if (!home.isEmpty() && !raw.cell(Column.PL_POST).isBlank()) {
            cells.put(Column.SAME_POSTCODE, new Known<>(home.equals(postcode(raw.cell(Column.PL_POST)))));
        }
        if (raw.kind() == FileKind.EPISODES) {
            locate(raw, cells);
        }
        return new ReturnRow(number, child, raw.kind(), cells);
    }

    /// Distance and areas, which stay when the postcodes are dropped.
    private void locate(RawRow raw, Map<Column, Filed<?>> cells) {
        Whereabouts whereabouts = doorway.whereabouts();
        String placement = raw.cell(Column.PL_POST).strip();
        whereabouts
                .metres(raw.cell(Column.HOME_POST).strip(), placement)
                .ifPresent(metres -> cells.put(Column.DISTANCE, new Known<>(metres)));
        whereabouts.find(placement).ifPresent(place -> {
            cells.put(Column.PLACED_IN_AUTHORITY, new Known<>(place.authority()));
            if (!place.constituency().isEmpty()) {
                cells.put(Column.PLACED_IN_CONSTITUENCY, new Known<>(place.constituency()));
            }
        });
    }

    private static Optional<Filed<?>> age(RawRow raw, Column column, LocalDate birth) {
        return day(raw.cell(column))
                .map(day -> new Known<>(
                        day.isBefore(birth) ? -1 : Period.between(birth, day).getYears()));
    }

    private static Filed<?> filed(Column column, String text) {
        if (text.isBlank()) {
            return new Blank<>();
        }
        String words = text.strip().toUpperCase(Locale.ROOT);
        return switch (column.holds()) {
            case DAY -> Filed.of(day(words));
            case MONTH -> Filed.of(day(words).map(YearMonth::from));
            case CODE -> Filed.of(code(column, words));
            case FLAG -> flag(words);
            case SCORE -> score(words);
            case URN -> words.equals("XXXXXXX") || Urn.isUrn(words) ? new Known<>(words) : new NotAValue<>();
            case POSTCODE -> POSTCODE.matcher(words).matches() ? new Known<>(true) : new NotAValue<>();
            case PRESENCE -> new Known<>(true);
            case DERIVED -> new Blank<>();
        };
    }

    private static Optional<Coded> code(Column column, String words) {
        if (column == Column.UPN && UPN.matcher(words).matches()) {
            return Optional.of(PupilNumber.GIVEN);
        }
        return Coded.find(column.list().orElseThrow(), words).map(Coded.class::cast);
    }

    private static Filed<?> flag(String words) {
        return switch (words) {
            case "1", "1.0", "TRUE", "Y", "YES" -> new Known<>(true);
            case "0", "0.0", "FALSE", "N", "NO" -> new Known<>(false);
            default -> new NotAValue<>();
        };
    }

    private static Filed<?> score(String words) {
        String whole = words.endsWith(".0") ? words.substring(0, words.length() - 2) : words;
        return SCORE.matcher(whole).matches() && Integer.parseInt(whole) <= HIGHEST_SCORE
                ? new Known<>(Integer.valueOf(whole))
                : new NotAValue<>();
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
