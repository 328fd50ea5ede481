package org.rightplace.workbench;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.evidence.Checked;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Geography;
import org.rightplace.geo.MadeUp;
import org.rightplace.geo.Region;
import org.rightplace.source.form.CohortLines;
import org.rightplace.store.Store;

/// What those who plan have drawn for themselves: groups of authorities that plan together, and cohorts
/// of needs by their own definitions.
public final class Planning {

    private static final String GROUP = "group/";
    private static final String COHORTS = "cohorts/";
    private static final int LONGEST_NAME = 80;

    private final Store store;
    private final Geography geography;
    private final Clock clock;
    private final Runnable changed;
    private final Supplier<List<String>> called;

    /// @param called what the records of children that are held call their authorities
    Planning(Store store, Geography geography, Clock clock, Runnable changed, Supplier<List<String>> called) {
        this.called = called;
        this.store = store;
        this.geography = geography;
        this.clock = clock;
        this.changed = changed;
    }

    /// The groups, each with the codes of its authorities.
    public NavigableMap<String, List<String>> groups() {
        NavigableMap<String, List<String>> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        store.settings(GROUP).forEach((name, codes) -> groups.put(name, List.of(codes.split("\n", -1))));
        return Collections.unmodifiableNavigableMap(groups);
    }

    /// Keeps a group; one of the same name is replaced.
    ///
    /// @param words codes or names of authorities, one or more
    /// @param by    the account that draws it
    /// @throws NotHeld     if one is no authority, or the name means something else; the message is a
    ///     sentence
    /// @throws IOException if the disk fails
    public List<String> keepGroup(String name, List<String> words, String by) throws IOException {
        checkName(name);
        if (geography
                        .findAuthority(name)
                        .or(() -> geography.findAuthorityByName(name))
                        .isPresent()
                || Region.findByCode(name).isPresent()) {
            throw new NotHeld("“%s” is the name or code of an area already; a group needs another.".formatted(name));
        }
        List<String> codes = words.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(this::code)
                .distinct()
                .sorted()
                .toList();
        if (codes.size() < 2) {
            throw new NotHeld("A group is of two authorities or more, by code or name.");
        }
        store.set(GROUP + name, String.join("\n", codes), clock.instant(), by);
        changed.run();
        return codes;
    }

    /// The name of an authority, or the code itself where it has none.
    public String name(String code) {
        return geography.findAuthority(code).map(Authority::name).orElse(code);
    }

    private String code(String word) {
        return geography
                .findAuthority(word)
                .or(() -> geography.findAuthorityByName(word))
                .map(Authority::code)
                .or(() -> MadeUp.authority(word))
                .or(() -> called.get().stream()
                        .filter(name -> name.equalsIgnoreCase(word))
                        .findFirst())
                .orElseThrow(() ->
                        new NotHeld("“%s” is neither code nor name of an authority, and no records are held under it."
                                .formatted(word)));
    }

    /// What words mean: the authorities of a group of that name, the code of an authority of that name, or
    /// the word itself.
    public List<String> meant(List<String> words) {
        Map<String, List<String>> groups = groups();
        return words.stream()
                .flatMap(word -> Optional.ofNullable(groups.get(word))
                        .orElseGet(() -> List.of(geography
                                .findAuthority(word)
                                .or(() -> geography.findAuthorityByName(word))
                                .map(Authority::code)
                                .or(() -> MadeUp.authority(word))
                                .orElse(word)))
                        .stream())
                .toList();
    }

    /// Drops a group.
    ///
    /// @return the authorities that were in it
    public List<String> dropGroup(String name) throws IOException {
        List<String> codes = Optional.ofNullable(groups().get(name))
                .orElseThrow(
                        () -> new NotHeld("No group is called “%s”. Kept are: %s.".formatted(name, listed(groups()))));
        store.unset(GROUP + groups().ceilingKey(name));
        changed.run();
        return codes;
    }

    /// The sets of cohorts by own definitions.
    public NavigableMap<String, List<CohortDefinition>> cohorts() {
        NavigableMap<String, List<CohortDefinition>> sets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        store.settings(COHORTS).forEach((name, text) -> {
            if (CohortLines.read(name, text) instanceof Checked.Whole<List<CohortDefinition>>(var definitions, var _)) {
                sets.put(name, definitions);
            }
        });
        return Collections.unmodifiableNavigableMap(sets);
    }

    /// Keeps a set of cohorts; one of the same name is replaced. Nothing is kept of one with a fault.
    ///
    /// @param file what the lines came in, for a reader
    /// @param text lines as [CohortLines] reads them
    /// @throws NotHeld     if the name cannot be one
    /// @throws IOException if the disk fails
    public Checked<List<CohortDefinition>> keepCohorts(String name, String file, String text, String by)
            throws IOException {
        checkName(name);
        if (Arrays.stream(NeedCohorts.Looked.values())
                .anyMatch(one -> one.slug().equals(name))) {
            throw new NotHeld("“%s” stands for cohorts that are found; own ones need another name.".formatted(name));
        }
        Checked<List<CohortDefinition>> read = CohortLines.read(file, text);
        if (read instanceof Checked.Whole<List<CohortDefinition>>(var definitions, var _)) {
            store.set(COHORTS + name, CohortLines.write(definitions), clock.instant(), by);
            changed.run();
        }
        return read;
    }

    /// Drops a set of cohorts.
    ///
    /// @return its lines, from which it can be kept again
    public String dropCohorts(String name) throws IOException {
        List<CohortDefinition> definitions = Optional.ofNullable(cohorts().get(name))
                .orElseThrow(() -> new NotHeld(
                        "No set of cohorts is called “%s”. Kept are: %s.".formatted(name, listed(cohorts()))));
        store.unset(COHORTS + cohorts().ceilingKey(name));
        changed.run();
        return CohortLines.write(definitions);
    }

    private static String listed(NavigableMap<String, ?> kept) {
        return kept.isEmpty() ? "none" : String.join(", ", kept.keySet());
    }

    static void checkName(String name) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || !name.equals(name.strip())
                || name.toLowerCase(Locale.UK).equals("all")
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new NotHeld(
                    "A name is 1 to %d characters in one line, not “all”, and does not begin or end with a space."
                            .formatted(LONGEST_NAME));
        }
    }
}
