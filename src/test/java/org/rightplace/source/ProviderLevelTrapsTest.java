package org.rightplace.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.care.Inspection;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;
import org.rightplace.care.Judgement;
import org.rightplace.care.Provider;
import org.rightplace.care.Provider.PublishedPlace;
import org.rightplace.care.Provider.Registration;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.RegistrationStatus;
import org.rightplace.care.Sector;
import org.rightplace.care.Urn;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Coverage;
import org.rightplace.source.Incoming.Register;

/// Small lists made by hand, one for each way in which Ofsted's have differed.
class ProviderLevelTrapsTest {

    @TempDir
    Path folder;

    @Test
    void readsGroupHeadingsBlankRowsAndTheHeadingsOf2016() throws IOException {
        Register register = whole("grouped_at_31_march_2016.csv", Optional.empty());

        assertThat(register.edition().asAt()).isEqualTo(LocalDate.of(2016, 3, 31));
        assertThat(register.providers())
                .containsExactly(new Provider(
                        new Urn("SC001831"),
                        ProvisionType.CHILDRENS_HOME,
                        Sector.VOLUNTARY,
                        OptionalInt.of(5),
                        new Registration(RegistrationStatus.ACTIVE, Optional.empty(), true, false),
                        new PublishedPlace("Yorkshire and The Humber", "", "Leeds", ""),
                        "",
                        Optional.of(new Inspection(
                                "Full Inspection",
                                "2457938",
                                Optional.of(LocalDate.of(2015, 7, 21)),
                                Optional.empty(),
                                List.of(
                                        new Judged(Heading.OVERALL, Judgement.ADEQUATE, "Adequate"),
                                        new Judged(Heading.HELPED_AND_PROTECTED, Judgement.GOOD, "GOOD"),
                                        new Judged(
                                                Heading.LEADERS_AND_MANAGERS,
                                                Judgement.REQUIRES_IMPROVEMENT,
                                                "Requires  improvement"),
                                        new Judged(
                                                Heading.QUALITY_OF_CARE, Judgement.SATISFACTORY, "Satisfactory"))))));
        assertThat(register.coverage()).isEqualTo(Coverage.INSPECTED_ONLY);
        assertThat(kinds("grouped_at_31_march_2016.csv")).containsExactly("BlankRows", "InspectedOnly");
    }

    @Test
    void readsNotesLineBreaksPrefixesAndSupportedAccommodation() throws IOException {
        Register register = whole("noted.csv", Optional.empty());

        assertThat(register.edition().asAt()).isEqualTo(LocalDate.of(2022, 3, 31));
        assertThat(register.providers()).hasSize(3);
        assertThat(register.providers().getFirst().inspection()).isEmpty();
        assertThat(register.providers().getFirst().registration().multiBuilding())
                .isTrue();
        assertThat(register.providers().get(1).overall()).contains(Judgement.SERIOUS_WEAKNESSES);
        assertThat(register.providers().getLast().where().region()).isEqualTo("Wales");
        assertThat(register.coverage()).isEqualTo(Coverage.ALL);
        assertThat(kinds("noted.csv")).containsExactly("UnknownColumn", "UnnamedColumn", "InWales");
    }

    @Test
    void takesAListWithoutHomesForOneOfAll() throws IOException {
        String csv =
                Files.readString(sample("grouped_at_31_march_2016.csv")).replace("Children's Home", "Boarding School");

        var read = read("schools_at_31_march_2016.csv", csv);

        assertThat(((Register) ((Checked.Whole<Incoming>) read).value()).coverage())
                .isEqualTo(Coverage.ALL);
    }

    @Test
    void takesTheCallersDayBeforeTheFiles() throws IOException {
        LocalDate day = LocalDate.of(2021, 9, 30);
        assertThat(whole("noted.csv", Optional.of(day)).edition().asAt()).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} in place of {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Goodish | Adequate | NotAValue | Overall effectiveness",
                "Care home | Children's Home | NotAValue | Provision type",
                "Closed | Active | NotAValue | Registration status",
                "Charity | Voluntary | NotAValue | Sector",
                "Northern Powerhouse | Yorkshire and The Humber | NotAValue | Government Office Region",
                "31/02/2015 | 21/07/2015 | NotADate | Inspection date",
                "07/21/2015 | 21/07/2015 | NotADate | Inspection date",
                "SC1831 | SC001831 | NotAUrn | URN",
                "five | ,5, | NotACount | Places",
                "'' | ,5, | EmptyCell | Places",
                "'' | Leeds | EmptyCell | Local authority",
                "'' | Active | EmptyCell | Registration status",
                "Maybe | ,Yes, | NotAValue | Short breaks only children's home"
            })
    void refusesWhatAColumnCannotHoldAndSaysWhere(String wrong, String right, String kind, String column)
            throws IOException {
        String cell = right.startsWith(",") ? "," + wrong + "," : wrong;
        String csv = Files.readString(sample("grouped_at_31_march_2016.csv")).replace(right, cell);

        Finding found = refused("changed_at_31_march_2016.csv", csv);

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.where()).isEqualTo(new Finding.Where("changed_at_31_march_2016.csv", null, 3, column));
        assertThat(found.message()).contains(wrong);
    }

    @Test
    void refusesAProviderListedTwiceAndNamesTheFirst() throws IOException {
        String csv = Files.readString(sample("noted.csv"));
        Finding found = refused("twice.csv", csv + csv.lines().toList().getLast() + "\n");

        assertThat(found.kind()).isEqualTo("SameUrnTwice");
        assertThat(found.where().row()).isEqualTo(9);
        assertThat(found.message()).contains("1234567").contains("row 8");
    }

    @Test
    void asksForTheDayWhereNeitherFileNorNameHasOne() throws IOException {
        Finding found = refused("list.csv", Files.readString(sample("grouped_at_31_march_2016.csv")));

        assertThat(found.kind()).isEqualTo("NoDay");
        assertThat(found.message()).contains("--as-at");
    }

    @Test
    void refusesTheInspectionsOfAYear() throws IOException {
        String csv = Files.readString(sample("noted.csv"))
                .replace("Provider level as at March 2022", "Provider level in year 2021-22");

        assertThat(refused("year.csv", csv).kind()).isEqualTo("NotTheRegister");
    }

    @Test
    void listsTwentyFindingsOfAKindAndCountsTheRest() throws IOException {
        List<String> lines =
                Files.readString(sample("grouped_at_31_march_2016.csv")).lines().toList();
        var csv = new StringBuilder(String.join("\n", lines.subList(0, 2)) + "\n");
        for (int i = 0; i < 50; i++) {
            csv.append(lines.get(2).replace("SC001831", "SC%06d".formatted(i)).replace("Adequate", "Goodish"))
                    .append('\n');
        }
        Checked<Incoming> read = read("many_at_31_march_2016.csv", csv.toString());

        assertThat(read.findings()).hasSize(21);
        assertThat(read.findings().getLast().message()).startsWith("30 more findings of the kind NotAValue");
    }

    @Test
    void joinsTheTwoSheetsOfAWorkbookAndPassesOverTheOthers() throws IOException {
        Files.write(folder.resolve("workbook.ods"), Workbooks.odsOf(Files.readString(sample("workbook-tables.xml"))));
        Checked<Incoming> read = Intake.read(folder.resolve("workbook.ods"));

        assertThat(read).as("%s", read.findings()).isInstanceOf(Checked.Whole.class);
        Register register = (Register) ((Checked.Whole<Incoming>) read).value();
        assertThat(register.edition().asAt()).isEqualTo(LocalDate.of(2023, 3, 31));
        assertThat(register.edition().published()).contains(LocalDate.of(2023, 7, 6));
        assertThat(register.coverage()).isEqualTo(Coverage.ALL);
        assertThat(register.providers())
                .extracting(p -> p.urn().value(), p -> p.overall().isPresent())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SC000001", true),
                        org.assertj.core.groups.Tuple.tuple("2500002", false),
                        org.assertj.core.groups.Tuple.tuple("SC000003", true));
        assertThat(read.findings()).extracting(Finding::kind).containsExactly("OnlyJudged", "OnlyJudged");
    }

    private Finding refused(String name, String csv) throws IOException {
        Checked<Incoming> read = read(name, csv);
        assertThat(read).isInstanceOf(Checked.Refused.class);
        return read.findings().getFirst();
    }

    private Checked<Incoming> read(String name, String csv) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
        return Intake.read(file);
    }

    private static List<String> kinds(String name) throws IOException {
        return Intake.read(sample(name)).findings().stream().map(Finding::kind).toList();
    }

    private static Register whole(String name, Optional<LocalDate> asAt) throws IOException {
        Checked<Incoming> read = Intake.read(sample(name), asAt);
        assertThat(read).as("%s", read.findings()).isInstanceOf(Checked.Whole.class);
        return (Register) ((Checked.Whole<Incoming>) read).value();
    }

    private static Path sample(String name) {
        URL found = Objects.requireNonNull(ProviderLevelTrapsTest.class.getResource("ofsted/" + name), name);
        try {
            return Path.of(found.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
