package org.rightplace.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table.Column;
import org.rightplace.geo.Region;
import org.rightplace.register.Counted;

/// How numbers and dates are put into sentences. Rounding, half up, happens here and nowhere before.
public final class Words {
    private Words() {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /// A day, such as *31 March 2025*.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A whole number with thousands set off, such as *4,009*.
    public static String whole(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /// A share in per cent with one decimal, such as *22.5%*.
    public static String percent(double share) {
        // Shifted, not multiplied: 100 times 0.0045 is a little less than 0.45, and would fall to 0.4.
        return rounded(BigDecimal.valueOf(share).movePointRight(2)) + "%";
    }

    /// A number with one decimal, rounded half up, such as *2.9*.
    public static String decimal(double number) {
        return rounded(BigDecimal.valueOf(number));
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /// A number with two decimals, rounded half up, such as *0.91*: for ratios, where one decimal
    /// hides too much.
    public static String fine(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /// The interval of a number with two decimals, such as *0.90 to 0.91* or *0.45 or more*; empty
    /// where it is no wider than what is shown of the number.
    public static String interval(Cell.Interval interval) {
        String least = interval.least().isPresent() ? fine(interval.least().getAsDouble()) : "";
        String most = interval.most().isPresent() ? fine(interval.most().getAsDouble()) : "";
        if (least.isEmpty() || most.isEmpty()) {
            return least.isEmpty() ? most.isEmpty() ? "" : "up to " + most : least + " or more";
        }
        boolean wider = interval.number().isEmpty() || !least.equals(most);
        return wider ? least + " to " + most : "";
    }

    /// A number of things, such as *1 home* or *27 homes*.
    public static String number(long number, String one, String many) {
        return whole(number) + " " + (number == 1 ? one : many);
    }

    /// A phrase at the head of a title.
    public static String capital(String phrase) {
        return phrase.isEmpty() ? phrase : phrase.substring(0, 1).toUpperCase(Locale.UK) + phrase.substring(1);
    }

    /// Words of their own within a sentence.
    static String lower(String phrase) {
        boolean name = phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1));
        return phrase.isEmpty() || name ? phrase : phrase.substring(0, 1).toLowerCase(Locale.UK) + phrase.substring(1);
    }

    /// What is counted and when, at the head of every title.
    static String counted(Counted counted, LocalDate asAt) {
        return capital(counted.words()) + ", at " + day(asAt);
    }

    static Column words(String key, String label) {
        return new Column(key, label, "");
    }

    static Cell text(String text) {
        return new Cell.Text(text);
    }

    /// A region's name within a sentence, such as *the North West*, *London*.
    static String region(String name) {
        return name.equals("London") || name.startsWith("Yorkshire") ? name : "the " + name;
    }

    static Cell region(Optional<Region> region) {
        return Cells.words(region.map(Region::published), "not in one region of today");
    }

    static String list(List<String> words) {
        return switch (words.size()) {
            case 0 -> "";
            case 1 -> words.getFirst();
            default -> String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
        };
    }
}
