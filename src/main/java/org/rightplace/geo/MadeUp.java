package org.rightplace.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How places that do not exist are told from those that do: by their postcodes and their codes.
public final class MadeUp {
    private MadeUp() {}

    /// The letters that made-up postcodes begin with, and no British one does.
    public static final String LETTERS = "QVX";

    private static final Pattern AUTHORITY = Pattern.compile("(?i)(?:synthetic-)?(SYN-A\\d{3})");

    /// Whether a postcode, or the beginning of one, is of no real place.
    public static boolean isPostcode(String text) {
        String words = text.strip();
        return !words.isEmpty() && LETTERS.indexOf(Character.toUpperCase(words.charAt(0))) >= 0;
    }

    /// What a made-up authority is called wherever something of it is held, such as
    /// `synthetic-SYN-A017`, so that no page can show it without that word.
    ///
    /// @param word its code with or without that word before it
    /// @return empty for anything else
    public static Optional<String> authority(String word) {
        Matcher called = AUTHORITY.matcher(word.strip());
        return called.matches()
                ? Optional.of("synthetic-" + called.group(1).toUpperCase(Locale.ROOT))
                : Optional.empty();
    }
}
