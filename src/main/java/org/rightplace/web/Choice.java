package org.rightplace.web;

import java.util.List;
import java.util.regex.Pattern;

/// Something that a reader may choose on a page.
///
/// @param name    of the parameter in the address
/// @param label   of the list on the page
/// @param options what may be chosen; empty for a number or words
/// @param usual   the value where none is given; one that is allowed
/// @param form    how it is chosen
public record Choice(String name, String label, List<Option> options, String usual, Form form) {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N} ,;-]{0,80}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{0,3}(\\.[0-9]{1,9})?%?");

    public Choice {
        options = List.copyOf(options);
        if (!allows(form, options, usual)) {
            throw new IllegalArgumentException("choice (%s) must have its usual value (%s)".formatted(name, usual));
        }
    }

    /// One from a list.
    public Choice(String name, String label, List<Option> options, String usual) {
        this(name, label, options, usual, Form.LIST);
    }

    /// How something is chosen.
    public enum Form {
        /// From a list above the page.
        LIST,
        /// A number that is moved where the page tells of it.
        NUMBER,
        /// A few words, codes or numbers that are written above the page.
        WORDS
    }

    /// One of them.
    ///
    /// @param value in the address
    /// @param words on the page
    public record Option(String value, String words) {}

    /// A choice whose first option is the usual one.
    static Choice of(String name, String label, List<Option> options) {
        return new Choice(name, label, options, options.getFirst().value());
    }

    /// A number, of up to three digits and a fraction; the page that offers it says between which ends.
    static Choice number(String name, String label, String usual) {
        return new Choice(name, label, List.of(), usual, Form.NUMBER);
    }

    /// A few words; none where nothing is written.
    static Choice words(String name, String label) {
        return new Choice(name, label, List.of(), "", Form.WORDS);
    }

    /// Whether it is chosen from a list.
    public boolean isList() {
        return form == Form.LIST;
    }

    /// Whether it is written.
    public boolean isWords() {
        return form == Form.WORDS;
    }

    boolean allows(String value) {
        return allows(form, options, value);
    }

    private static boolean allows(Form form, List<Option> options, String value) {
        return switch (form) {
            case LIST -> options.stream().anyMatch(option -> option.value().equals(value));
            case NUMBER -> NUMBER.matcher(value).matches();
            case WORDS -> WORDS.matcher(value).matches();
        };
    }
}
