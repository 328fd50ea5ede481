package org.rightplace.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a request chose of what a page offers.
///
/// @param address of the page, without parameters
/// @param made    in the order in which the page offers them
public record Choosing(String address, List<Made> made) {

    public Choosing {
        made = List.copyOf(made);
    }

    /// A choice with what was chosen.
    public record Made(Choice choice, String value) {}

    /// Nothing to choose.
    static Choosing none(String address) {
        return new Choosing(address, List.of());
    }

    /// The choices as the parameters make them; what is not given is the default.
    ///
    /// @throws WrongRequest if a parameter is none of these choices, comes twice, or has a value they
    ///     do not allow
    static Choosing of(String address, List<Choice> choices, Map<String, String[]> parameters) {
        for (String name : parameters.keySet()) {
            if (choices.stream().noneMatch(choice -> choice.name().equals(name))) {
                throw WrongRequest.unknownParameter(address, name, choices);
            }
        }
        List<Made> made = new ArrayList<>();
        for (Choice choice : choices) {
            String[] given = parameters.get(choice.name());
            String value = given == null || given[0].isEmpty() ? choice.usual() : given[0];
            if ((given != null && given.length > 1) || !choice.allows(value)) {
                throw WrongRequest.notAllowed(address, choice, given == null ? "" : String.join(", ", given));
            }
            made.add(new Made(choice, value));
        }
        return new Choosing(address, made);
    }

    /// Whether there is anything to choose above the page.
    public boolean hasLists() {
        return made.stream()
                .anyMatch(one -> one.choice().isList() || one.choice().isWords());
    }

    /// What was chosen under this name.
    String value(String name) {
        return made.stream()
                .filter(one -> one.choice().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the page (%s) offers no %s".formatted(address, name)))
                .value();
    }

    /// The parameters that ask for this again, defaults left out.
    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        for (Made one : made) {
            if (!one.value().equals(one.choice().usual())) {
                query.put(one.choice().name(), one.value());
            }
        }
        return query;
    }
}
