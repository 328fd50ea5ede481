package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.source.form.FormFiles.DOORWAY;
import static org.rightplace.source.form.FormFiles.PSEUDONYMS;
import static org.rightplace.source.form.FormFiles.whole;
import static org.rightplace.source.form.FormFiles.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rightplace.care.Urn;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.need.WrittenBy.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplatesTest {

    @TempDir
    Path folder;

    static List<Form> forms() {
        return Form.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isReadAsTheFormThatItIsWithNoRowsAndNothingToSay(Form form) throws IOException {
        List<Path> files = new ArrayList<>(List.of(write(folder, "t.xlsx", Templates.xlsx(form))));
        for (Map.Entry<String, byte[]> csv : Templates.csv(form).entrySet()) {
            files.add(write(folder, csv.getKey() + ".csv", csv.getValue()));
        }
        for (Path file : files) {
            assertThat(FormFile.recognise(file)).contains(form);
            Object empty = whole(FormFiles.read(form, file));
            assertThat(empty)
                    .isIn(
                            new CapabilityForm.Homes(List.of(), List.of()),
                            new NeedsForm.Needs(List.of(), List.of(), List.of()),
                            List.of());
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasAListToPickFromUnderEveryHeadingThatHasOneAndFreezesTheHeadings(Form form) throws IOException {
        byte[] bytes = Templates.xlsx(form);
        Map<String, String> parts = parts(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (int s = 0; s < form.tables().size(); s++) {
                FormTable table = form.tables().get(s);
                String xml = parts.getOrDefault("xl/worksheets/sheet%d.xml".formatted(s + 1), "");
                assertThat(workbook.getSheet(s).orElseThrow().getName()).isEqualTo(table.sheet());
                assertThat(xml).contains("ySplit=\"3\"").contains("state=\"frozen\"");
                for (int c = 0; c < table.columns().size(); c++) {
                    String letters = letters(c);
                    List<String> picks = table.columns().get(c).holds().picks();
                    String validation =
                            "<dataValidation sqref=\"%s4:%s2001\" type=\"list\" allowBlank=\"true\" showDropDown=\"false\""
                                    .formatted(letters, letters);
                    assertThat(xml.contains(validation))
                            .as("%s of %s", table.columns().get(c).heading(), table.sheet())
                            .isEqualTo(!picks.isEmpty());
                }
            }
            assertThat(workbook.getSheets().map(sheet -> sheet.getName()).toList())
                    .endsWith("How to fill", "Lists");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void hasNoTimeOfWritingInItAndIsPackedForReadersFromFrontToBack(Form form) throws IOException {
        byte[] bytes = Templates.xlsx(form);
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts++;
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part.getTimeLocal().getYear()).isEqualTo(1980);
                assertThat(content.contains("<dcterms:created"))
                        .isEqualTo(content.contains(">1980-01-01T00:00:00Z</dcterms:created>"));
            }
        }
        assertThat(parts).isEqualTo(parts(bytes).size());
        assertThat(Templates.xlsx(form)).isEqualTo(bytes);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private Map<String, String> parts(byte[] bytes) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (var zip = new ZipFile(write(folder, "parts.xlsx", bytes).toFile())) {
            for (ZipEntry part : zip.stream().toList()) {
                parts.put(part.getName(), new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /// No schema validator is at hand, so the schema is held to the columns, and what is written to the schema.
    @ParameterizedTest
    @MethodSource("forms")
    void hasASchemaWithTheListsThatTheCodeHas(Form form) {
        JsonNode schema = JsonMapper.shared().readTree(Templates.schema(form));

        assertThat(schema.get("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        for (FormTable table : form.tables()) {
            JsonNode row = schema.get("properties").get(table.key()).get("items");
            assertThat(row.get("properties").propertyNames())
                    .containsExactlyElementsOf(
                            table.columns().stream().map(FormColumn::key).toList());
            assertThat(strings(row.get("required")))
                    .isEqualTo(table.columns().stream()
                            .filter(FormColumn::needed)
                            .map(FormColumn::key)
                            .toList());
            for (FormColumn<?> column : table.columns()) {
                JsonNode property = row.get("properties").get(column.key());
                switch (column.holds()) {
                    case Holds.OneOf<?> list ->
                        assertThat(strings(property.get("enum")))
                                .isEqualTo(list.options().stream()
                                        .map(Holds.Pick::slug)
                                        .toList());
                    case Holds.Several<?> list ->
                        assertThat(strings(property.get("items").get("enum"))).hasSameSizeAs(list.picks());
                    default -> assertThat(property.has("enum")).isFalse();
                }
            }
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void readsAFilledHomeAsThePersonMeantIt() throws IOException {
        byte[] filled = FormFiles.workbook(
                CapabilityColumns.TABLE,
                List.of(
                        Map.of("Ofsted number", FormTable.EXAMPLE),
                        Map.ofEntries(
                                Map.entry("Ofsted number", "sc900001"),
                                Map.entry("Day", "01/04/2026"),
                                Map.entry("Purposes", "therapeutic; Short term"),
                                Map.entry("Youngest age", "10"),
                                Map.entry("Trauma and attachment", "2"),
                                Map.entry("Trauma and attachment: evidence", "Observed in placements"),
                                Map.entry("Substance use", "0 Cannot meet it"),
                                Map.entry("Complex health: evidence", "Registered for it"),
                                Map.entry("One child alone", "yes"),
                                Map.entry("Step-free", "No"),
                                Map.entry("Places registered", "4"),
                                Map.entry("Places open", "1"),
                                Map.entry("Held: staffing", "2"),
                                Map.entry("Held: matching", "0"),
                                Map.entry("Fee: total", "£4,250.50"))));

        CapabilityForm.Homes homes = whole(CapabilityForm.read(write(folder, "home.xlsx", filled)));

        Urn home = new Urn("SC900001");
        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThat(homes.capabilities())
                .containsExactly(new Capability(
                        home,
                        day,
                        Set.of(Purpose.THERAPEUTIC, Purpose.SHORT_TERM),
                        new Capability.Takes(OptionalInt.of(10), OptionalInt.empty(), Optional.empty()),
                        List.of(
                                new Ability(NeedDomain.TRAUMA_AND_ATTACHMENT, 2, Evidence.OBSERVED_IN_PLACEMENTS),
                                new Ability(NeedDomain.SUBSTANCE_USE, 0, Evidence.CLAIMED_IN_SOP),
                                Ability.ofNoLevel(NeedDomain.COMPLEX_HEALTH, Evidence.REGISTERED_FOR)),
                        new Capability.Setting(
                                Optional.of(true),
                                Optional.empty(),
                                Optional.of(false),
                                Optional.empty(),
                                OptionalInt.empty(),
                                OptionalInt.empty())));
        assertThat(homes.capacities())
                .containsExactly(new Capacity(
                        home,
                        day,
                        4,
                        1,
                        Map.of(Held.STAFFING, 2, Held.MATCHING, 0),
                        OptionalInt.empty(),
                        Optional.of(WeeklyFee.ofTotal(new Pence(425_050)))));
        assertThat(homes.capacities().getFirst().lived()).hasValue(1);
    }

    @Test
    void readsAFilledProfileAsThePersonMeantIt() throws IOException {
        byte[] filled = FormFiles.workbook(
                NeedsColumns.PROFILES,
                List.of(Map.ofEntries(
                        Map.entry("Child's number", "00123"),
                        Map.entry("Authority", "Northshire"),
                        Map.entry("Day", "2026-04-01"),
                        Map.entry("Occasion", "review"),
                        Map.entry("Filled by", "Social worker"),
                        Map.entry("Account", "a.worker"),
                        Map.entry("Substance use", "0"),
                        Map.entry("Complex health", "There, level not known"),
                        Map.entry("Learning disability", "None known"),
                        Map.entry("Emotional wellbeing", "3 Dangerous or disabling"),
                        Map.entry("Emotional wellbeing: how often", "Every day, or nearly"))));

        NeedsForm.Needs needs = whole(NeedsForm.read(write(folder, "n.xlsx", filled), Optional.empty(), DOORWAY));

        LocalDate day = LocalDate.of(2026, 4, 1);
        NeedsProfile profile = needs.profiles().getFirst();
        assertThat(profile.child()).isEqualTo(PSEUDONYMS.of("Northshire", "00123"));
        assertThat(profile.filledBy()).isEqualTo(new WrittenBy(Role.SOCIAL_WORKER, "a.worker", day));
        assertThat(profile.tookPart()).isEmpty();
        assertThat(profile.version()).isEqualTo(1);
        assertThat(profile.needs()).hasSize(16);
        assertThat(profile.need(NeedDomain.SUBSTANCE_USE).level()).isEqualTo(new NeedLevel.Assessed(0));
        assertThat(profile.need(NeedDomain.COMPLEX_HEALTH).level()).isEqualTo(new NeedLevel.Present());
        assertThat(profile.need(NeedDomain.LEARNING_DISABILITY).level()).isEqualTo(new NeedLevel.NoneKnown());
        assertThat(profile.need(NeedDomain.NEURODEVELOPMENT).level()).isEqualTo(new NeedLevel.NotKnown());
        assertThat(profile.need(NeedDomain.EMOTIONAL_WELLBEING))
                .isEqualTo(new Need(
                        NeedDomain.EMOTIONAL_WELLBEING,
                        new NeedLevel.Assessed(3),
                        new Need.Extent(Optional.of(Need.Frequency.DAILY), Optional.empty(), Optional.empty()),
                        new Need.ReadFrom(Need.Source.NEEDS_PROFILE, "emotional-wellbeing"),
                        day));
    }

    @Test
    void readsTheChildsWordsAndPlacesApartFromTheProfile() throws IOException {
        Map<String, String> said = Map.of(
                "Child's number", "7",
                "Authority", "Northshire",
                "About", "My school",
                "Said on", "01/04/2026",
                "In the child's own words", " Dont move me!! ",
                "Written down by", "The child");
        Map<String, String> place = Map.of(
                "Child's number", "7",
                "Authority", "Northshire",
                "Near or away", "Keep away from",
                "Area", "rochdale (Constituency)",
                "Reason", "Exploitation or gangs",
                "Written down by", "Social worker",
                "Account", "a.worker",
                "Written on", "01/04/2026");

        NeedsForm.Needs words = whole(NeedsForm.read(
                write(folder, "w.csv", FormFiles.csv(NeedsColumns.OWN_WORDS, List.of(said))),
                Optional.empty(),
                DOORWAY));
        NeedsForm.Needs places = whole(NeedsForm.read(
                write(folder, "p.csv", FormFiles.csv(NeedsColumns.PLACES, List.of(place))),
                Optional.of("Northshire Council"),
                DOORWAY));

        LocalDate day = LocalDate.of(2026, 4, 1);
        assertThat(words.words())
                .containsExactly(new OwnWords(
                        PSEUDONYMS.of("Northshire", "7"),
                        "Northshire",
                        OwnWords.About.SCHOOL,
                        day,
                        new OwnWords.Said.Quoted(" Dont move me!! "),
                        new WrittenBy(Role.CHILD, "", day),
                        1));
        PlaceThatMatters kept = places.places().getFirst();
        assertThat(kept.child()).isEqualTo(PSEUDONYMS.of("Northshire Council", "7"));
        assertThat(kept.isConstituency()).isTrue();
        assertThat(kept.wanted()).isEqualTo(PlaceThatMatters.Wanted.AVOID);
    }

    @Test
    void readsAFilledSearchAsThePersonMeantIt() throws IOException {
        List<Map<String, String>> rows = List.of(
                Map.of(
                        "Child's number", "7",
                        "Authority", "Northshire",
                        "Notice given on", "01/04/2026",
                        "Needed by", "03/04/2026",
                        "Homes asked", "120",
                        "Sent to all", "Yes",
                        "Offers", "1",
                        "Declined: The home", "110",
                        "Declined: The home, mostly why", "Risk to the child or to others",
                        "Ended on", "09/04/2026"),
                Map.of("Child's number", "8", "Authority", "Northshire", "Notice given on", "02/04/2026"));

        List<HomeSearch> searches = whole(CommissioningForm.read(
                write(folder, "log.xlsx", FormFiles.workbook(CommissioningColumns.TABLE, rows)),
                Optional.empty(),
                DOORWAY));

        LocalDate given = LocalDate.of(2026, 4, 1);
        assertThat(searches)
                .containsExactly(
                        new HomeSearch(
                                PSEUDONYMS.of("Northshire", "7"),
                                "Northshire",
                                new HomeSearch.Notice(
                                        given, Optional.of(given.plusDays(2)), Optional.empty(), Optional.empty()),
                                new HomeSearch.Asking(
                                        OptionalInt.of(120),
                                        Optional.of(true),
                                        OptionalInt.of(1),
                                        List.of(new HomeSearch.Declined(
                                                HomeSearch.By.HOME,
                                                OptionalInt.of(110),
                                                Optional.of(HomeSearch.Why.RISK)))),
                                HomeSearch.Meanwhile.NOT_SAID,
                                new HomeSearch.Ending.Settled(given.plusDays(8), HomeSearch.ChosenOn.NOT_KNOWN)),
                        new HomeSearch(
                                PSEUDONYMS.of("Northshire", "8"),
                                "Northshire",
                                new HomeSearch.Notice(
                                        given.plusDays(1), Optional.empty(), Optional.empty(), Optional.empty()),
                                HomeSearch.Asking.NOT_SAID,
                                HomeSearch.Meanwhile.NOT_SAID,
                                new HomeSearch.Ending.NotSaid()));
        assertThat(searches.getFirst().notice().days()).hasValue(2);
    }
}
