package org.rightplace.source.sheet;

import static org.rightplace.evidence.Finding.Severity.NOTE;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightplace.evidence.Finding;

/// Days as titles, sheets and files are named after them: *as at 31 March 2025*, `..._at_31_Mar_2023`,
/// `ONSPD_NOV_2025`. A month without a day stands for its last day.
public final class AsAt {

    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Pattern AS_AT =
            Pattern.compile("\\bat (?:(\\d{1,2})(?:st|nd|rd|th)? )?" + MONTHS + ",? (\\d{4})\\b");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTHS + ",? (\\d{4})\\b");
    private static final Pattern MONTH = Pattern.compile("\\b()" + MONTHS + ",? (\\d{4})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4}) (\\d{2}) (\\d{2})\\b");
    private static final List<String> ORDER =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private AsAt() {}

    /// The day after *as at* or *at* in a sentence.
    public static Optional<LocalDate> inNote(String note) {
        return written(AS_AT, plain(note));
    }

    /// The day in a name, wherever it stands.
    public static Optional<LocalDate> inName(String name) {
        String plain = plain(name);
        Matcher iso = ISO.matcher(plain);
        if (iso.find()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(iso.group(1)),
                        Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return written(DAY, plain).or(() -> written(MONTH, plain));
    }

    private static Optional<LocalDate> written(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        if (!match.find()) {
            return Optional.empty();
        }
        var month = YearMonth.of(Integer.parseInt(match.group(3)), 1 + ORDER.indexOf(match.group(2)));
        String day = match.group(1);
        if (day == null || day.isEmpty()) {
            return Optional.of(month.atEndOfMonth());
        }
        int number = Integer.parseInt(day);
        return month.isValidDay(number) ? Optional.of(month.atDay(number)) : Optional.empty();
    }

    private static String plain(String text) {
        return text.replaceAll("[_+.\\-\u2013\\s\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }

    /// The day that stands for one that a file does not name.
    ///
    /// @param day   the day the file was last saved, or on which it came
    /// @param saved whether it is the day of saving; a file sent by a browser comes without one
    public record Standing(LocalDate day, boolean saved) {
        /// The finding that says which was taken.
        public Finding finding(Finding.Where where) {
            return saved ? new DayOfSaving(where, day) : new DayOfUpload(where, day);
        }
    }

    /// A file that does not say which day it describes, where the day it was saved will do.
    ///
    /// @param day the day taken
    record DayOfSaving(Where where, LocalDate day) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The file does not say which day it describes. The day it was last saved, %s, was taken; use --as-at to give another."
                    .formatted(day);
        }
    }

    /// A file that says neither which day it describes nor when it was saved, as one sent by a browser does not.
    ///
    /// @param day the day taken
    record DayOfUpload(Where where, LocalDate day) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The file says neither which day it describes nor when it was saved. The day on which it was sent, %s, was taken; give the day it describes where you send it."
                    .formatted(day);
        }
    }
}
