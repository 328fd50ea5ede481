package org.rightplace.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A request that cannot be answered as it was asked; the message says what is wrong, and the ways on
/// what is allowed.
public final class WrongRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // More would be no help to a person: the page with its lists is one click away.
    private static final int WAYS = 12;

    private final transient List<Way> ways;

    /// A way on.
    public record Way(String words, String address) {}

    WrongRequest(String message, List<Way> ways) {
        super(message);
        this.ways = List.copyOf(ways);
    }

    List<Way> ways() {
        return ways;
    }

    static WrongRequest unknownParameter(String address, String name, List<Choice> choices) {
        String allowed = choices.isEmpty()
                ? "It takes none."
                : "It takes "
                        + String.join(", ", choices.stream().map(Choice::name).toList()) + ".";
        return new WrongRequest(
                "“%s” is not something that the page %s can be asked for. %s".formatted(name, address, allowed),
                List.of(new Way("The page as it stands", address)));
    }

    static WrongRequest notAllowed(String address, Choice choice, String value) {
        if (!choice.isList()) {
            return new WrongRequest(
                    "“%s” is not a value that “%s” can have on the page %s. It is %s."
                            .formatted(
                                    value,
                                    choice.name(),
                                    address,
                                    choice.isWords()
                                            ? "letters, digits, spaces and commas"
                                            : "a number, such as " + choice.usual()),
                    List.of(new Way("The page as it stands", address)));
        }
        List<Way> ways = new ArrayList<>();
        for (Choice.Option option : choice.options().stream().limit(WAYS).toList()) {
            ways.add(new Way(
                    option.words(), new Address(address, Map.of(choice.name(), option.value()), false).toString()));
        }
        String allowed = String.join(
                ", ",
                choice.options().stream()
                        .map(Choice.Option::value)
                        .filter(v -> !v.isEmpty())
                        .limit(WAYS)
                        .toList());
        return new WrongRequest(
                "“%s” is not a value that “%s” can have on the page %s. Allowed are: %s%s."
                        .formatted(
                                value,
                                choice.name(),
                                address,
                                allowed,
                                choice.options().size() > WAYS ? " and more, listed on the page" : ""),
                ways);
    }
}
