package org.rightplace.care;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A choice of a form.
public interface Worded {

    /// How a reader is told.
    String words();

    /// The enum's own name.
    String name();

    /// The word for it in files and output.
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The choice of a slug or of its words, without regard to case.
    static <E extends Enum<E> & Worded> Optional<E> find(Class<E> list, String text) {
        String asked = text.strip();
        return Arrays.stream(list.getEnumConstants())
                .filter(choice ->
                        choice.slug().equalsIgnoreCase(asked) || choice.words().equalsIgnoreCase(asked))
                .findFirst();
    }
}
