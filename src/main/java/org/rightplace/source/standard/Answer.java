package org.rightplace.source.standard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.source.sheet.Cell;

/// How the words of a cell are understood, whatever their case, spacing, punctuation and usual misspelling.
final class Answer {
    private Answer() {}

    private static final Pattern APART = Pattern.compile("[,;|/\\n\\r]+");
    private static final Pattern NOT_APPLICABLE = Pattern.compile("(?i)\\bn/a\\b");
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})(?: \\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})[ -]([A-Za-z]{3,9})[ -](\\d{4}|\\d{2})");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ][\\d:.]*(?:Z|[+]\\d{2}:\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// Day 0 of a spreadsheet's count, such that its day 36526 is 1 January 2000.
    private static final LocalDate SERIAL_START = LocalDate.of(1899, 12, 30);

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /// Spellings met in the standard's own texts and in what people write, in [#plain] form, and what they
    /// mean.
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("inlessthan5days", "<5days"),
            Map.entry("lessthan5days", "<5days"),
            Map.entry("lessthanfivedays", "<5days"),
            Map.entry("within5days", "<5days"),
            Map.entry("inmorethan5days", ">5days"),
            Map.entry("morethan5days", ">5days"),
            Map.entry("morethanfivedays", ">5days"),
            Map.entry("otherpleasespecify", "other"),
            Map.entry("outoflareasonother", "other"),
            Map.entry("y", "yes"),
            Map.entry("n", "no"),
            Map.entry("britishsignlanguage", "bsl"),
            Map.entry("englishforspeakersofotherlanguages", "esol"),
            Map.entry("supportedaccomodation", "supportedaccommodation"),
            Map.entry("fostercare", "foster"),
            Map.entry("fostering", "foster"),
            Map.entry("residentialcare", "residential"));

    /// Letters, digits and the signs for less and more, in lower case.
    static String plain(String words) {
        var plain = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = Character.toLowerCase(words.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '<' || c == '>') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// The name of a thing of linked data without what stands before it: `cn:Other` and `https://x/y#Other` are
    /// `Other`.
    static String local(String words) {
        if (words.startsWith("http://") || words.startsWith("https://")) {
            return words.substring(Math.max(words.lastIndexOf('/'), words.lastIndexOf('#')) + 1);
        }
        int colon = words.indexOf(':');
        boolean prefixed = colon > 0
                && colon <= 8
                && colon + 1 < words.length()
                && words.substring(0, colon).chars().allMatch(c -> c >= 'a' && c <= 'z')
                && !Character.isWhitespace(words.charAt(colon + 1));
        return prefixed ? words.substring(colon + 1) : words;
    }

    private static String meaning(String words) {
        String plain = plain(local(words));
        return SAME.getOrDefault(plain, plain);
    }

    /// The choice that words make.
    static <E extends Enum<E> & Worded> Optional<E> choice(Class<E> list, String words) {
        String asked = meaning(words);
        for (E each : list.getEnumConstants()) {
            if (plain(each.words()).equals(asked)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /// Yes or no.
    static Optional<Boolean> yesOrNo(String words) {
        return switch (meaning(words)) {
            case "yes", "true", "1" -> Optional.of(true);
            case "no", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// Whether the words say that there is nothing to say.
    static boolean isNothing(String words) {
        return switch (plain(words)) {
            case "", "na", "null", "notapplicable" -> true;
            default -> false;
        };
    }

    /// The parts of a cell in which several answers stand.
    static List<String> parts(String words) {
        return APART.splitAsStream(NOT_APPLICABLE.matcher(words).replaceAll("NA"))
                .map(String::strip)
                .filter(part -> !plain(part).isEmpty())
                .toList();
    }

    /// A day of this century: typed, written, or as a spreadsheet counts days.
    static Optional<LocalDate> day(Cell cell) {
        if (cell instanceof Cell.Day(LocalDate day)) {
            return plausible(day);
        }
        String words = cell.words();
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        Matcher written = WRITTEN.matcher(words);
        if (written.matches()) {
            return day(written.group(3), Integer.parseInt(written.group(2)), written.group(1));
        }
        Matcher named = NAMED.matcher(words);
        if (named.matches()) {
            int month = 1 + MONTHS.indexOf(named.group(2).substring(0, 3).toLowerCase(Locale.ROOT));
            return day(named.group(3), month, named.group(1));
        }
        if (SERIAL.matcher(words).matches()) {
            return plausible(SERIAL_START.plusDays(Integer.parseInt(words.substring(0, 5))));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            int full = year.length() == 2 ? FIRST_YEAR + Integer.parseInt(year) : Integer.parseInt(year);
            return plausible(LocalDate.of(full, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> plausible(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
    }

    /// A whole number from 0 to 99.
    static OptionalInt count(String words) {
        String whole = words.endsWith(".0") ? words.substring(0, words.length() - 2) : words;
        return whole.length() <= 2 && !whole.isEmpty() && whole.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalInt.of(Integer.parseInt(whole))
                : OptionalInt.empty();
    }

    /// An amount in pounds, to the nearest penny.
    static Optional<Pence> amount(String words) {
        String plain = words.replace("£", "").replace(",", "").replace(" ", "");
        return MONEY.matcher(plain).matches()
                ? Optional.of(new Pence(new BigDecimal(plain)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact()))
                : Optional.empty();
    }
}
