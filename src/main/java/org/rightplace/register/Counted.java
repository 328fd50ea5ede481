package org.rightplace.register;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.ProvisionType;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;

/// Which provision types a figure counts; always part of its title, since 26% and 25.7% differ only by it.
///
/// @param slug  the word for it on the command line
/// @param words the words for it in a title
/// @param types in the order of [ProvisionType]; never empty
public record Counted(String slug, String words, List<ProvisionType> types) {

    /// *Children's homes, all types*: the default.
    public static final Counted ALL_HOMES =
            new Counted("all-homes", "children's homes, all types", ProvisionType.homes());

    /// Children's homes that are neither secure nor schools.
    public static final Counted MAINSTREAM =
            new Counted("childrens-home", "mainstream children's homes", List.of(ProvisionType.CHILDRENS_HOME));

    /// Every kind of provider.
    public static final Counted EVERY_PROVIDER =
            new Counted("every-provider", "providers of every type", List.of(ProvisionType.values()));

    public Counted {
        types = List.copyOf(types);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("what is counted (%s) must name one type or more".formatted(slug));
        }
    }

    /// All that can be asked for, the default first.
    public static List<Counted> all() {
        return Stream.concat(
                        Stream.of(ALL_HOMES, MAINSTREAM, EVERY_PROVIDER),
                        Stream.of(ProvisionType.values())
                                .filter(type -> type != ProvisionType.CHILDRENS_HOME)
                                .map(Counted::only))
                .toList();
    }

    /// What is asked for by this word.
    public static Optional<Counted> find(String slug) {
        return all().stream()
                .filter(counted -> counted.slug.equals(slug.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// The same, in the words that are true of this release: a list of inspected homes only must
    /// never pass for all homes, in a title or in a sentence.
    Counted listedIn(Release release) {
        return release.contents().coverage() == Coverage.INSPECTED_ONLY
                ? new Counted(slug, "inspected " + words, types)
                : this;
    }

    /// Whether this type is among them.
    public boolean counts(ProvisionType type) {
        return types.contains(type);
    }

    private static Counted only(ProvisionType type) {
        return new Counted(type.slug(), type.published(), List.of(type));
    }
}
