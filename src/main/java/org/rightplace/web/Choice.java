package org.rightplace.web;

import java.util.List;

/// Something that a reader may choose on a page.
///
/// @param name    of the parameter in the address
/// @param label   of the list on the page
/// @param options what may be chosen; never empty
/// @param usual   the value where none is given; one of the options
public record Choice(String name, String label, List<Option> options, String usual) {

    public Choice {
        options = List.copyOf(options);
        if (!allows(options, usual)) {
            throw new IllegalArgumentException("choice (%s) must have its usual value (%s)".formatted(name, usual));
        }
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

    boolean allows(String value) {
        return allows(options, value);
    }

    private static boolean allows(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }
}
