package org.rightplace.sufficiency.published;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.register.Counted;

/// Which homes' places children are set against. The children stay the same, since DfE counts those in
/// secure homes and in children's homes together: the choice of places alone turns the answer.
public enum HomeTypes {
    /// Children's homes, secure homes, and residential special schools registered as children's
    /// homes: the types that DfE's count of children is nearest to.
    ALL("all types of home"),
    /// Children's homes that are neither secure nor schools: fewer places for the same children.
    MAINSTREAM("mainstream homes only");

    private final String words;

    HomeTypes(String words) {
        this.words = words;
    }

    /// The words for it in a title.
    public String words() {
        return words;
    }

    /// The word for it on the command line and in addresses.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the register counts for it.
    public Counted counted() {
        return switch (this) {
            case ALL -> Counted.ALL_HOMES;
            case MAINSTREAM -> Counted.MAINSTREAM;
        };
    }

    /// What is asked for by this word.
    public static Optional<HomeTypes> find(String slug) {
        return Arrays.stream(values())
                .filter(types -> types.slug().equals(slug.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
