package org.rightplace.source.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.Urn;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability.NeededBy;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.care.referral.Requirements.Pets;
import org.rightplace.care.referral.Requirements.Specific;
import org.rightplace.care.referral.Requirements.Support;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.evidence.Checked;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.Workbooks;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.sheet.Unreadable;
import org.rightplace.source.standard.PlacementsStandard.Read;

/// Each version and form is read for what it says, and a broken copy of each says what is wrong and where.
class PlacementsStandardTest {

    private static final String ENFIELD = "E09000010";
    private static final String LEEDS = "E08000035";

    @TempDir
    Path folder;

    @Test
    @Tag("shared-data")
    void readsTheSpreadsheetAsPublished() throws IOException {
        var read = PlacementsStandard.read(List.of(Samples.PUBLISHED), Optional.of("Town"), Samples.DOORWAY);

        assertThat(read).isInstanceOf(Checked.Whole.class);
        assertThat(Samples.told(read))
                .containsExactly(
                        "4 - ExampleOfTheStandard",
                        "4 education_continuity HowEducationIsRead",
                        "0 - SexualExploitationNotAsked",
                        "4 provider_URN UnreadOfstedNumber");
        Referral referral = Samples.value(read).referrals().getFirst();
        assertThat(Samples.value(read).files())
                .containsExactly(new PlacementsStandard.Taken(
                        Samples.PUBLISHED.getFileName().toString(), Version.SHEET_01, 1));
        assertThat(referral.child()).isEqualTo(Samples.KEY.of("Town", "ABCD2012"));
        assertThat(referral.availability().outside()).contains(OutsideReason.COURT_ORDER);
        assertThat(referral.availability().siblings()).isEqualTo(new Siblings.With(2));
        assertThat(referral.requirements().company()).contains(Company.ONLY_WITH_YOUNGER);
        assertThat(referral.risks().of(Risk.SEXUAL_EXPLOITATION)).isEqualTo(Said.NOT_KNOWN);
        Arranged placement = referral.placement().orElseThrow();
        assertThat(placement.registration()).isEqualTo(new Registration.NotANumber());
        assertThat(placement.where()).isEqualTo(new Area.InAuthority(ENFIELD, true));
        assertThat(placement.cost().orElseThrow().fee()).isEqualTo(WeeklyFee.ofTotal(Pence.ofPounds(23_000)));
        assertThat(placement.educationContinuous())
                .as("“No” to: was it disrupted?")
                .contains(true);
        assertThat(referral.waited(LocalDate.of(2026, 6, 30))).isEqualTo(OptionalLong.of(38));
    }

    @Test
    @Tag("shared-data")
    void brokenCopiesOfThePublishedSpreadsheetSayWhatIsWrong() throws IOException, Unreadable {
        List<List<String>> rows = Samples.cells(Samples.PUBLISHED, "Data Collection");
        List<String> example = rows.get(3);
        example.set(0, "another");
        example.set(1, "one day");
        example.set(17, "");
        example.set(31, "230000");
        example.set(32, "N18 3RT");
        example.set(39, "yesterday");
        rows.get(1).set(7, "adaptation_of_home");

        var read = Samples.read(folder, "broken.xlsx", Workbooks.xlsx("Data Collection", rows));

        assertThat(Samples.told(read))
                .contains(
                        "2 - ColumnsMissing",
                        "2 H ColumnNotOfTheStandard",
                        "4 when_placement_is_needed_by UnreadChoice",
                        "4 risk_to_child_self_harm RisksLeftOpen",
                        "4 placement_location WholePostcode",
                        "4 Date_entry_referral UnreadDay",
                        "4 cost_total_weekly FieldsDisagree",
                        "4 Date_entry_referral FieldsDisagree");
        assertThat(read.findings())
                .filteredOn(finding -> finding.where().row() == 4)
                .allSatisfy(finding -> {
                    assertThat(finding.where().file()).isEqualTo("broken.xlsx");
                    assertThat(finding.where().sheet()).isEqualTo("Data Collection");
                });
        rows.get(1).set(0, "name");
        assertThat(Samples.told(Samples.read(folder, "worse.xlsx", Workbooks.xlsx("Data Collection", rows))))
                .containsExactly("2 - NoChildColumn");
    }

    @Test
    @Tag("shared-data")
    void takesTheDescriptionOfV2ForNoRecords() throws IOException {
        var read = PlacementsStandard.read(
                List.of(Path.of("../shared/data/standards/placements.json")), Optional.empty(), Samples.DOORWAY);

        assertThat(Samples.told(read)).containsExactly("0 - DescriptionOfTheStandard");
    }

    @Test
    void readsTheSpreadsheetsColumnsAsCsv() throws IOException {
        var read = Samples.read(folder, "version-01.csv");

        assertThat(read).isInstanceOf(Checked.Whole.class);
        List<Referral> referrals = Samples.value(read).referrals();
        assertThat(referrals).hasSize(3);
        Referral first = referrals.getFirst();
        assertThat(first.requirements().specific())
                .hasValueSatisfying(some -> assertThat(some).containsExactly(Specific.ESOL, Specific.MAKATON));
        assertThat(first.requirements().support())
                .hasValueSatisfying(
                        some -> assertThat(some).containsExactly(Support.THERAPEUTIC, Support.TAXIS_TO_SCHOOL));
        assertThat(first.requirements().pets()).contains(Pets.CAN);
        assertThat(first.recommendation().residential()).contains(Suitability.SUITABLE);
        assertThat(first.recommendation().supported()).contains(Suitability.UNSUITABLE);
        Arranged placement = first.placement().orElseThrow();
        assertThat(placement.cost().orElseThrow().fee().core()).contains(Pence.ofPounds(4_500));
        assertThat(placement.cost().orElseThrow().recordedOn()).contains(LocalDate.of(2026, 4, 20));
        assertThat(placement.registration()).isEqualTo(new Registration.WithOfsted(new Urn("SC900123")));
        assertThat(placement.kind()).contains(PlaceKind.RESIDENTIAL);
        assertThat(first.waited(LocalDate.MAX)).isEqualTo(OptionalLong.of(37));
        assertThat(Samples.value(read).places())
                .extracting(where -> where.row())
                .containsExactly(4L, 5L, 6L);
    }

    @Test
    void aReferralWithoutAPlacementIsDemandThatWaits() throws IOException {
        Referral waiting = Samples.value(Samples.read(folder, "version-01.csv"))
                .referrals()
                .get(1);

        assertThat(waiting.isUnmet()).isTrue();
        assertThat(waiting.waited(LocalDate.of(2026, 3, 31))).isEqualTo(OptionalLong.of(30));
        assertThat(waiting.availability().siblings()).as("NA, which is not 0").isEqualTo(new Siblings.None());
        assertThat(waiting.requirements().specific()).contains(java.util.Set.of());
        assertThat(waiting.requirements().support()).contains(java.util.Set.of());
    }

    @Test
    void tellsUnregisteredFromMissingAndAPlaceOutsideEngland() throws IOException {
        Referral third = Samples.value(Samples.read(folder, "version-01.csv"))
                .referrals()
                .get(2);

        Arranged placement = third.placement().orElseThrow();
        assertThat(placement.registration()).isEqualTo(new Registration.Unregistered());
        assertThat(placement.where()).isEqualTo(new Area.NotInEngland());
        assertThat(placement.educationContinuous()).contains(false);
        assertThat(third.availability().siblings()).isEqualTo(new Siblings.With(0));
    }

    @Test
    void readsTheSameInAWorkbookAndInCsv() throws IOException, Unreadable {
        Read csv = Samples.value(Samples.read(folder, "version-01.csv"));
        List<List<String>> rows = Samples.cells(folder.resolve("version-01.csv"), "");

        Read xlsx = Samples.value(Samples.read(folder, "same.xlsx", Workbooks.xlsx("Whatever", rows)));
        Read ods = Samples.value(Samples.read(folder, "same.ods", Workbooks.ods("Whatever", rows)));

        assertThat(xlsx.referrals()).isEqualTo(csv.referrals());
        assertThat(ods.referrals()).isEqualTo(csv.referrals());
    }

    @Test
    void aBrokenCsvSaysRowColumnAndRule() throws IOException {
        var read = Samples.read(folder, "version-01-broken.csv");

        assertThat(read).isInstanceOf(Checked.Partial.class);
        assertThat(Samples.value(read).referrals()).hasSize(3);
        assertThat(Samples.told(read))
                .containsExactly(
                        "4 child_ID ReferralOfNobody",
                        "8 - SameRecordTwice",
                        "0 - SexualExploitationNotAsked",
                        "5 when_placement_is_needed_by UnreadChoice",
                        "5 number_of_siblings_to_place_with UnreadCount",
                        "5 risk_to_child_self_harm RiskLevelNotKept",
                        "5 risk_to_others_fire_setting RisksLeftOpen",
                        "6 education_continuity HowEducationIsRead",
                        "6 Date_entry_referral UnreadDay",
                        "6 provider_URN UnreadOfstedNumber",
                        "6 placement_location WholePostcode",
                        "6 additional_support_other OtherApartFromItsText",
                        "6 Date_entry_referral FieldsDisagree",
                        "6 cost_total_weekly FieldsDisagree",
                        "7 placement_location UnreadPlace",
                        "7 provider_URN FieldsDisagree",
                        "7 out_of_LA_reason FieldsDisagree",
                        "7 cost_total_weekly FieldsDisagree",
                        "0 - FreeTextNotKept");
        assertThat(read.findings())
                .allSatisfy(finding -> assertThat(finding.where().file()).isEqualTo("version-01-broken.csv"));
        Referral cut = Samples.value(read).referrals().get(1);
        assertThat(cut.placement().orElseThrow().where()).isEqualTo(new Area.InAuthority(ENFIELD, true));
    }

    @Test
    void readsThePageAsLinkedDataWithPartsThatStandApart() throws IOException {
        var read = Samples.read(folder, "version-01.json");

        assertThat(read).isInstanceOf(Checked.Whole.class);
        List<Referral> referrals = Samples.value(read).referrals();
        assertThat(referrals).hasSize(2);
        Referral first = referrals.getFirst();
        assertThat(first.number()).isPresent().isNotEqualTo(Optional.of(first.child()));
        assertThat(first.availability().outside()).contains(OutsideReason.OTHER);
        assertThat(first.requirements().support()).contains(java.util.Set.of(Support.TAXIS_TO_SCHOOL));
        assertThat(first.risks().of(Risk.SEXUAL_EXPLOITATION)).isEqualTo(Said.NONE_KNOWN);
        assertThat(first.risks().moreToOthers()).isTrue();
        assertThat(first.risks().moreToChild()).isFalse();
        assertThat(first.placement().orElseThrow().educationContinuous())
                .as("the page's name says continuous")
                .contains(false);
        assertThat(first.placement().orElseThrow().cost().orElseThrow().fee().disagrees())
                .isFalse();
        Referral second = referrals.get(1);
        assertThat(second.availability().neededBy()).contains(NeededBy.TODAY);
        assertThat(second.requirements().support())
                .contains(java.util.Set.of(Support.THERAPEUTIC, Support.RESPITE_WORKER));
        assertThat(second.requirements().company()).contains(Company.NO_PREFERENCE);
        assertThat(second.isUnmet()).isTrue();
        assertThat(Samples.told(read)).contains("1 isEducationContinuous HowEducationIsRead");
    }

    @Test
    void aBrokenJsonSaysRecordFieldAndRule() throws IOException {
        var read = Samples.read(folder, "version-01-broken.json");

        assertThat(read).isInstanceOf(Checked.Partial.class);
        assertThat(Samples.value(read).referrals()).hasSize(2);
        assertThat(Samples.told(read))
                .contains(
                        "2 childId ReferralOfNobody",
                        "3 childId ReferralOfNobody",
                        "5 placementId SameNumberTwice",
                        "4 riskMissing UnreadChoice",
                        "4 totalWeeklyCost UnreadAmount",
                        "4 placementType UnreadChoice",
                        "4 neededBy SeveralAnswers",
                        "4 - FieldsNotOfTheStandard",
                        "4 referralDate FieldsDisagree",
                        "4 providerURN FieldsDisagree");
    }

    @Test
    void readsV2AsJsonAndAsCsvAlike() throws IOException {
        var json = Samples.read(folder, "v2.json");
        var csv = Samples.read(folder, "v2.csv");

        assertThat(json).isInstanceOf(Checked.Whole.class);
        assertThat(csv).isInstanceOf(Checked.Whole.class);
        Read read = Samples.value(json);
        assertThat(read.files().getFirst().version()).isEqualTo(Version.V2);
        assertThat(Samples.value(csv).files().getFirst().version()).isEqualTo(Version.V2);
        assertThat(Samples.value(csv).referrals()).isEqualTo(read.referrals());
        Referral referral = read.referrals().getFirst();
        assertThat(referral.child()).isEqualTo(Samples.KEY.of(SomeReferrals.AUTHORITY, "1001"));
        assertThat(referral.availability().neededBy()).contains(NeededBy.WITHIN_FIVE_DAYS);
        assertThat(referral.risks().of(Risk.SEXUAL_EXPLOITATION)).isEqualTo(Said.PRESENT);
        assertThat(referral.requirements().pets()).contains(Pets.MUST);
        Arranged placement = referral.placement().orElseThrow();
        assertThat(placement.educationContinuous()).contains(true);
        assertThat(placement.where()).isEqualTo(new Area.InAuthority(LEEDS, true));
    }

    @Test
    void brokenCopiesOfV2SayWhatIsWrong() throws IOException {
        var json = Samples.read(folder, "v2-broken.json");
        var csv = Samples.read(folder, "v2-broken.csv");

        assertThat(json).isInstanceOf(Checked.Partial.class);
        assertThat(Samples.told(json))
                .contains(
                        "2 neededBy UnreadChoice",
                        "2 placementDate FieldsDisagree",
                        "3 childId ReferralOfNobody",
                        "4 - SameRecordTwice");
        assertThat(csv).isInstanceOf(Checked.Partial.class);
        assertThat(Samples.told(csv))
                .contains(
                        "3 childId ReferralOfNobody",
                        "4 educationContinuity UnreadChoice",
                        "4 riskSelfHarm RisksLeftOpen",
                        "5 - RowCutShort");
    }

    @Test
    void refusesWhatIsNoneOfTheStandards() throws IOException {
        for (String text : List.of("a,b\n1,2\n", "{\"a\": 1}", "[]", "[{\"type\": \"Feature\"}]", "{}", "<html>")) {
            assertThat(Samples.read(folder, "any", text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(Checked.Refused.class);
            assertThat(PlacementsStandard.recognises(folder.resolve("any"))).isFalse();
        }
    }

    @Test
    void refusesEverythingWhereOneFileHasNoChildren() throws IOException {
        Path without = folder.resolve("a.csv");
        Files.writeString(without, "neededBy,siblingCount,pets,placementType,totalWeeklyCost\nToday,1,No,Foster,800\n");
        Samples.read(folder, "v2.csv");

        var read =
                PlacementsStandard.read(List.of(folder.resolve("v2.csv"), without), Optional.empty(), Samples.DOORWAY);

        assertThat(read).isInstanceOf(Checked.Refused.class);
        assertThat(Samples.told(read)).contains("1 - NoChildColumn");
        assertThat(PlacementsStandard.recognises(without)).isTrue();
    }

    @Test
    void takesTheAuthorityFromTheCommandElseTheRowElseTheFolder() throws IOException {
        Path file = Files.createDirectories(folder.resolve("Madeupham/2026")).resolve("q1.csv");
        String rows = "childId,neededBy,siblingCount,pets,placementType,totalWeeklyCost";
        Files.writeString(file, rows + "\n7,Today,1,No,Foster,800\n");
        assertThat(Samples.value(PlacementsStandard.read(List.of(file), Optional.empty(), Samples.DOORWAY))
                        .referrals()
                        .getFirst()
                        .authority())
                .isEqualTo("Madeupham");
        Files.writeString(file, rows + ",LA\n7,Today,1,No,Foster,800,Madeupton\n");

        Referral byRow = Samples.value(PlacementsStandard.read(List.of(file), Optional.empty(), Samples.DOORWAY))
                .referrals()
                .getFirst();
        Referral told = Samples.value(PlacementsStandard.read(List.of(file), Optional.of("E10000000"), Samples.DOORWAY))
                .referrals()
                .getFirst();

        assertThat(byRow.authority()).isEqualTo("Madeupton");
        assertThat(byRow.child()).isEqualTo(Samples.KEY.of("Madeupton", "7"));
        assertThat(told.child()).isEqualTo(Samples.KEY.of("E10000000", "7"));
    }

    @Test
    void childrenOfOneAuthorityStandUnderOneNameHoweverAFileCallsIt() throws IOException {
        Path file = folder.resolve("names.csv");
        Files.writeString(file, """
                childId,neededBy,siblingCount,pets,LA
                7,Today,1,No,Madeupton
                7,Today,2,No,E10999999
                """);
        var doorway =
                new Doorway(Samples.KEY, Whereabouts.unknown(), word -> word.equals("Madeupton") ? "E10999999" : word);

        assertThat(Samples.value(PlacementsStandard.read(List.of(file), Optional.empty(), doorway))
                        .referrals())
                .hasSize(2)
                .allSatisfy(referral -> {
                    assertThat(referral.authority()).isEqualTo("E10999999");
                    assertThat(referral.child()).isEqualTo(Samples.KEY.of("E10999999", "7"));
                });
    }

    @Test
    void columnsMayStandInAnyOrderAndUnderOlderNames() throws IOException, Unreadable {
        Read before = Samples.value(Samples.read(folder, "version-01.csv"));
        List<List<String>> rows = Samples.cells(folder.resolve("version-01.csv"), "");
        rows.get(1).set(16, "supported_accomodation ");
        rows.forEach(row -> row.add(row.remove(2)));

        var read = Samples.read(folder, "turned.xlsx", Workbooks.xlsx("Whatever", rows));

        assertThat(Samples.value(read).referrals()).isEqualTo(before.referrals());
        assertThat(Samples.told(read)).contains("2 supported_accomodation ColumnRenamed", "2 - ColumnsInAnotherOrder");
    }

    @Test
    void theQuestionDecidesWhatYesMeansForEducation() throws IOException, Unreadable {
        Samples.read(folder, "version-01.csv");
        List<List<String>> rows = Samples.cells(folder.resolve("version-01.csv"), "");
        int education = rows.get(1).indexOf("education_continuity");
        rows.get(2).set(education, "Does education continue?");

        var asked = Samples.read(folder, "asked.xlsx", Workbooks.xlsx("Whatever", rows));
        rows.remove(2);
        var unasked = Samples.read(folder, "unasked.xlsx", Workbooks.xlsx("Whatever", rows));

        assertThat(continuous(asked)).isFalse();
        assertThat(continuous(unasked)).as("as the spreadsheet asks it").isTrue();
    }

    private static boolean continuous(Checked<Read> read) {
        return Samples.value(read)
                .referrals()
                .getFirst()
                .placement()
                .flatMap(Arranged::educationContinuous)
                .orElseThrow();
    }

    @Test
    void zerosWhereThereIsNoPlacementYetMakeNone() throws IOException {
        String text = "childId,neededBy,siblingCount,pets,placementType,totalWeeklyCost,siblingsPlacedTogether\n"
                + "7,Today,1,No,NA,0,0\n";

        var read = Samples.read(folder, "waiting.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(Samples.value(read).referrals().getFirst().isUnmet()).isTrue();
    }
}
