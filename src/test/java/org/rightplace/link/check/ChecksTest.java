package org.rightplace.link.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Column;
import org.rightplace.care.child.FileKind;
import org.rightplace.link.child.HomeLink;
import org.rightplace.register.MadeUpRegister;
import org.rightplace.source.dfe.SomeReturns;

/// Every check on the smallest return that breaks it. A row of a case is a file and what differs from a
/// row that breaks nothing; the cases stand in `checks.txt` beside this class.
class ChecksTest {

    private static final Map<FileKind, String> SOUND = Map.of(
            FileKind.HEADER, "SEX=1 DOB=01/06/2008 ETHNIC=WBRI UPN=UN2 MOTHER=0",
            FileKind.EPISODES,
                    "DECOM=01/05/2021 RNE=S LS=C2 CIN=N1 PLACE=U4 PLACE_PROVIDER=PR4 HOME_POST=AB1_2CD PL_POST=AB1_2CE URN=1234567",
            FileKind.REVIEWS, "DOB=01/06/2008 REVIEW=01/07/2021 REVIEW_CODE=PN1",
            FileKind.OC2, "DOB=01/06/2008",
            FileKind.MISSING, "DOB=01/06/2008 MISSING=M MIS_START=01/07/2021 MIS_END=02/07/2021",
            FileKind.DOLO, "DOB=01/06/2008 DOLO_START=01/07/2021 DOLO_END=01/09/2021");

    /// What needs a register or a postcode directory, and is tried apart.
    private static final List<String> APART = List.of("RP20", "RP21", "RP22", "RP30");

    @TempDir
    Path folder;

    record Case(String rule, String rows) {
        @Override
        public String toString() {
            return rule + ": " + rows;
        }
    }

    static List<Case> cases() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/org/rightplace/link/check/checks.txt"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> new Case(line.split(" ", 2)[0], line.split(" ", 2)[1].strip()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheRowThatBreaksTheRule(Case broken) throws IOException {
        assertThat(flags(broken.rows())).extracting(Checks.Flag::rule).contains(broken.rule());
    }

    @Test
    void findsNothingInASoundReturn() throws IOException {
        assertThat(flags("")).isEmpty();
        assertThat(flags("REVIEWS ; MISSING")).isEmpty();
        assertThat(flags("EPISODES PLACE=K2 ; DOLO")).isEmpty();
    }

    @Test
    void triesEveryCheck() throws IOException {
        assertThat(cases().stream().map(Case::rule).toList())
                .containsAll(Checks.ALL.stream()
                        .map(Check::rule)
                        .filter(rule -> !APART.contains(rule))
                        .toList());
    }

    @Test
    void holdsACodeToItsYear() throws IOException {
        assertThat(flags("EPISODES YEAR=2024 DECOM=01/07/2024 PLACE=K3 ; HEADER YEAR=2024"))
                .isEmpty();
        assertThat(flags("EPISODES PLACE=K3")).extracting(Checks.Flag::rule).contains("146");
        assertThat(flags("EPISODES YEAR=2025 DECOM=01/05/2025 PLACE=H5 ; HEADER YEAR=2025"))
                .extracting(Checks.Flag::rule)
                .contains("146");
    }

    @Test
    void takesANewCodeForOneThatEndedWithLastYear() throws IOException {
        String other = "EPISODES YEAR=%d DECOM=01/05/2024 PLACE=%s PLACE_PROVIDER= URN=";
        String header = " ; HEADER YEAR=2024 ; HEADER YEAR=2025";

        assertThat(flags(other.formatted(2024, "Z1") + " ; " + other.formatted(2025, "Z12") + header))
                .isEmpty();
        assertThat(flags(other.formatted(2024, "R1") + " ; " + other.formatted(2025, "Z12") + header))
                .extracting(Checks.Flag::rule)
                .contains("503D");
    }

    @Test
    @Tag("shared-data")
    void takesItsNumbersFromThePublishedRules() throws IOException {
        Map<String, List<String>> published = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../shared/domain/ssda903-rules.csv"))) {
            published.put(line.split(",", 2)[0], List.of(line.split(",", 2)[1]));
        }

        assertThat(Checks.ALL).filteredOn(check -> !check.isOurs()).allSatisfy(check -> {
            assertThat(published).containsKey(check.rule());
            assertThat(published.get(check.rule()).getFirst())
                    .as(check.rule())
                    .contains(check.since() == 0 ? "" : check.since() + "_")
                    .contains(check.column().name());
        });
        assertThat(new TreeSet<>(Checks.ALL.stream()
                        .filter(check -> !check.isOurs())
                        .map(Check::rule)
                        .toList()))
                .hasSizeGreaterThanOrEqualTo(80);
        assertThat(Checks.ALL)
                .filteredOn(Check::isOurs)
                .allSatisfy(check -> assertThat(published).as(check.rule()).doesNotContainKey(check.rule()));
    }

    /// A register of an agency and a home in a made-up town, as at a day.
    private static HomeLink.Registers register(LocalDate asAt) {
        return new HomeLink.Registers(List.of(MadeUpRegister.facts(
                asAt.toString(),
                List.of(
                        provider("1234567", ProvisionType.INDEPENDENT_FOSTERING_AGENCY),
                        provider("SC000001", ProvisionType.CHILDRENS_HOME)))));
    }

    private static Provider provider(String urn, ProvisionType type) {
        return new Provider(
                new Urn(urn),
                type,
                Sector.PRIVATE,
                OptionalInt.of(4),
                new Provider.Registration(RegistrationStatus.ACTIVE, Optional.empty(), false, false),
                new Provider.PublishedPlace("London", "London", "Town 0", "Seat 0 of 0"),
                "",
                Optional.empty());
    }

    @Test
    void holdsOfstedsNumberAgainstARegisterOfAboutTheSameTime() throws IOException {
        HomeLink.Registers near = register(LocalDate.of(2022, 3, 31));

        assertThat(flags("", near)).isEmpty();
        assertThat(flags("EPISODES URN=7654321", near))
                .extracting(Checks.Flag::rule)
                .containsExactly("RP20");
        assertThat(flags("EPISODES URN=7654321", register(LocalDate.of(2024, 3, 31))))
                .as("a register of two years later says nothing of a home that may have closed")
                .isEmpty();
        assertThat(flags("EPISODES URN=7654321", HomeLink.Registers.none())).isEmpty();
        assertThat(flags("EPISODES URN=SC900001", near))
                .as("no register has a made-up home")
                .isEmpty();
    }

    @Test
    void asksWhetherTheNumberIsThatOfAHomeOrOfAnAgency() throws IOException {
        HomeLink.Registers near = register(LocalDate.of(2022, 3, 31));

        assertThat(flags("EPISODES PLACE=K2 URN=SC000001", near)).isEmpty();
        assertThat(flags("EPISODES PLACE=K2 URN=1234567", near))
                .extracting(Checks.Flag::rule)
                .containsExactly("RP22");
        assertThat(flags("EPISODES PLACE=U4 URN=SC000001", near))
                .extracting(Checks.Flag::rule)
                .containsExactly("RP22");
    }

    private List<Checks.Flag> flags(String rows) throws IOException {
        return flags(rows, HomeLink.Registers.none());
    }

    private List<Checks.Flag> flags(String rows, HomeLink.Registers registers) throws IOException {
        Map<FileKind, List<String>> files = new LinkedHashMap<>();
        for (String row : rows.split(";")) {
            String[] parts = row.strip().split(" ", 2);
            if (!parts[0].isEmpty()) {
                files.computeIfAbsent(FileKind.valueOf(parts[0]), k -> new ArrayList<>())
                        .add(parts.length > 1 ? parts[1] : "");
            }
        }
        files.computeIfAbsent(FileKind.HEADER, k -> new ArrayList<>(List.of("")));
        files.computeIfAbsent(FileKind.EPISODES, k -> new ArrayList<>(List.of("")));
        Map<String, String> written = new TreeMap<>();
        files.forEach((kind, all) -> written.put(kind.name() + ".csv", csv(kind, all)));
        Path fresh = Files.createTempDirectory(folder, "set").resolve("authority");
        return Checks.run(SomeReturns.value(SomeReturns.read(fresh, written)).returns(), registers);
    }

    private static String csv(FileKind kind, List<String> rows) {
        List<String> names = new ArrayList<>(List.of("CHILD", "YEAR"));
        kind.columns().stream().map(Column::name).forEach(names::add);
        StringBuilder csv = new StringBuilder(String.join(",", names)).append('\n');
        for (String row : rows) {
            Map<String, String> cells = new TreeMap<>(Map.of("CHILD", "7", "YEAR", "2021"));
            Stream.of(SOUND.getOrDefault(kind, ""), row)
                    .flatMap(text -> Arrays.stream(text.split(" ")))
                    .filter(pair -> pair.contains("="))
                    .forEach(pair -> cells.put(pair.split("=", 2)[0], pair.split("=", 2)[1].replace('_', ' ')));
            csv.append(String.join(
                            ",",
                            names.stream()
                                    .map(name -> cells.getOrDefault(name, ""))
                                    .toList()))
                    .append('\n');
        }
        return csv.toString();
    }
}
