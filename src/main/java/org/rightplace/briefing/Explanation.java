package org.rightplace.briefing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a figure is, so that it can be read for no more than that: one click from any number it belongs
/// to.
///
/// One figure has one explanation on a page, wherever the figure stands. All parts are whole sentences
/// for a reader who saw nothing else of the page.
///
/// @param key       tells it from the others on its page: small letters, digits and hyphens
/// @param title     what the figure is called
/// @param counts    what it counts, with its denominator
/// @param from      the releases it comes from, with their dates; never empty
/// @param leftOut   who or what is not in it
/// @param interval  how far it may be off, and in which sense
/// @param method    how it is worked out, and where the method comes from
/// @param notReadAs what it must not be read as
public record Explanation(
        String key,
        String title,
        String counts,
        List<From> from,
        String leftOut,
        String interval,
        String method,
        String notReadAs) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*");

    public Explanation {
        from = List.copyOf(from);
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("key (%s) must be small letters, digits and hyphens".formatted(key));
        }
        for (String part : List.of(title, counts, leftOut, interval, method, notReadAs)) {
            if (part.isBlank()) {
                throw new IllegalArgumentException("explanation (%s) must have all its parts".formatted(key));
            }
        }
        if (from.isEmpty()) {
            throw new IllegalArgumentException("explanation (%s) must name one release or more".formatted(key));
        }
    }

    /// What an explanation says but for where the figure comes from.
    public record Said(
            String key, String title, String counts, String leftOut, String interval, String method, String notReadAs) {

        Explanation from(List<String> sources) {
            return new Explanation(key, title, counts, From.all(sources), leftOut, interval, method, notReadAs);
        }
    }

    /// A release or another source.
    ///
    /// @param words   which it is, and of which day
    /// @param address of its page within this site; empty where it has none
    public record From(String words, Optional<String> address) {

        /// Sources that have no page of their own.
        static List<From> all(List<String> sources) {
            return sources.stream()
                    .map(source -> new From(source, Optional.empty()))
                    .toList();
        }
    }

    /// The name of its place on a page, which a number leads to.
    public String anchor() {
        return "explained-" + key;
    }
}
