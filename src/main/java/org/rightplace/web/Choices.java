package org.rightplace.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.Words;
import org.rightplace.geo.Region;
import org.rightplace.register.AreaMeasure;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.release.Release;
import org.rightplace.web.Choice.Option;
import org.rightplace.workbench.Desks;
import org.rightplace.workbench.NeedCohorts;
import org.rightplace.workbench.Register;

/// What pages let a reader choose, and what was chosen as nouns of the trade.
final class Choices {
    private Choices() {}

    private static final String ENGLAND = "E92000001";
    private static final String ALL = "all";

    static Choice by(Grouping... groupings) {
        return Choice.of(
                "by",
                "By",
                Arrays.stream(groupings)
                        .map(by -> new Option(by.slug(), Words.capital(by.words())))
                        .toList());
    }

    static Choice types() {
        return Choice.of(
                "type",
                "Counting",
                Counted.all().stream()
                        .map(counted -> new Option(counted.slug(), Words.capital(counted.words())))
                        .toList());
    }

    static Choice asAt(Register register) {
        return Choice.of(
                "asAt",
                "As at",
                register.dates().stream()
                        .map(day -> new Option(day.toString(), Words.day(day)))
                        .toList());
    }

    static Choice measures() {
        return Choice.of(
                "measure",
                "Coloured by",
                Arrays.stream(AreaMeasure.values())
                        .map(measure -> new Option(measure.slug(), measure.heading()))
                        .toList());
    }

    static Choice year(Register register) {
        return Choice.of(
                "year",
                "On 31 March of",
                register.movementYears().stream()
                        .map(year -> new Option(year.toString(), year.toString()))
                        .toList());
    }

    /// One of the registers; the newest is number 0.
    static Choice register(String name, String label, List<Release> registers, int usual) {
        return new Choice(
                name,
                label,
                registers.stream()
                        .map(release -> new Option(
                                release.id().value(),
                                "%s: %s, %s"
                                        .formatted(
                                                Words.day(release.asAt()),
                                                Words.number(release.contents().homes(), "home", "homes"),
                                                release.loading().builtIn()
                                                        ? "built in"
                                                        : release.loading().file())))
                        .toList(),
                registers.get(usual).id().value());
    }

    /// England, the regions, and the area that was asked for where it is neither.
    ///
    /// @throws org.rightplace.workbench.NotHeld if there is no such area
    static Choice area(Register register, Optional<String> asked) {
        List<Option> options = new ArrayList<>(List.of(new Option(ENGLAND, "England")));
        for (Region region : Region.values()) {
            options.add(new Option(region.code(), region.published()));
        }
        asked.filter(code -> options.stream().noneMatch(option -> option.value().equals(code)))
                .ifPresent(code -> options.add(new Option(code, register.areaName(code))));
        return Choice.of("area", "Area", options);
    }

    /// Whose children are meant: all that are held, those of a region, or of one authority.
    ///
    /// @param groups names by code
    static Choice of(String label, Map<String, String> groups) {
        List<Option> options = new ArrayList<>(List.of(new Option(ALL, "all authorities held")));
        groups.forEach((code, name) -> options.add(new Option(code, name)));
        return Choice.of("of", label, options);
    }

    /// The codes that were chosen of them; none for all.
    static List<String> of(Choosing choosing) {
        String of = choosing.value("of");
        return of.equals(ALL) ? List.of() : List.of(of);
    }

    static Grouping grouping(Choosing choosing) {
        return Grouping.find(choosing.value("by")).orElseThrow();
    }

    static AreaMeasure measure(Choosing choosing) {
        return AreaMeasure.find(choosing.value("measure")).orElseThrow();
    }

    static Counted counted(Choosing choosing) {
        return Counted.find(choosing.value("type")).orElseThrow();
    }

    static Optional<LocalDate> date(Choosing choosing) {
        return Optional.of(LocalDate.parse(choosing.value("asAt")));
    }

    static Optional<String> areaCode(Choosing choosing) {
        return Optional.of(choosing.value("area")).filter(code -> !code.equals(ENGLAND));
    }

    /// The sets of weights that are kept, after the usual one.
    static Choice weights(Desks desks) {
        List<Option> options = new ArrayList<>(List.of(new Option(Desks.USUAL, "usual")));
        desks.kept().keySet().forEach(name -> options.add(new Option(name, name)));
        return Choice.of("weights", "Weights", options);
    }

    /// The ways to put children together by needs.
    static Choice lenses(NeedCohorts cohorts) {
        return Choice.of(
                "lens",
                "Cohorts",
                cohorts.lenses().entrySet().stream()
                        .map(lens -> new Option(lens.getKey(), lens.getValue()))
                        .toList());
    }
}
