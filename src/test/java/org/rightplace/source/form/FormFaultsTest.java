package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.source.form.FormFiles.DOORWAY;
import static org.rightplace.source.form.FormFiles.PSEUDONYMS;
import static org.rightplace.source.form.FormFiles.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.OwnWords;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.door.Doorway;

class FormFaultsTest {

    private static final String NAME = "Persephone Quillfeather";
    private static final String NUMBER = "QX-77-1904";

    private static final Map<String, String> HOME = Map.of(
            "Ofsted number", "SC900001",
            "Day", "01/04/2026",
            "Youngest age", "8",
            "Oldest age", "12",
            "Substance use", "1",
            "Places registered", "4",
            "Places open", "1",
            "Fee: total", "4000");
    private static final Map<String, String> PROFILE = Map.of(
            "Child's number", NUMBER,
            "Authority", "Northshire",
            "Day", "01/04/2026",
            "Occasion", "At a review",
            "Filled by", "Social worker",
            "Account", "a.worker",
            "Substance use", "1");
    private static final Map<String, String> WORDS = Map.of(
            "Child's number", NUMBER,
            "Authority", "Northshire",
            "About", "My school",
            "Said on", "01/04/2026",
            "In the child's own words", "My name is " + NAME,
            "Written down by", "Social worker",
            "Account", "a.worker");
    private static final Map<String, String> PLACE = Map.of(
            "Child's number", NUMBER,
            "Authority", "Northshire",
            "Near or away", "Be near",
            "Area", "Kent",
            "Reason", "School or college",
            "Written down by", "Social worker",
            "Account", "a.worker",
            "Written on", "01/04/2026");
    private static final Map<String, String> SEARCH = Map.of(
            "Child's number", NUMBER,
            "Authority", "Northshire",
            "Notice given on", "01/04/2026",
            "Offers", "2",
            "Outcome", "A home was found",
            "Ended on", "05/04/2026");

    @TempDir
    Path folder;

    /// A table and a row of it that is right.
    record Filled(Form form, FormTable table, Map<String, String> row) {
        @Override
        public String toString() {
            return table.key();
        }
    }

    static Stream<Filled> tables() {
        return Stream.of(
                new Filled(CapabilityForm.FORM, CapabilityColumns.TABLE, HOME),
                new Filled(NeedsForm.FORM, NeedsColumns.PROFILES, PROFILE),
                new Filled(NeedsForm.FORM, NeedsColumns.OWN_WORDS, WORDS),
                new Filled(NeedsForm.FORM, NeedsColumns.PLACES, PLACE),
                new Filled(CommissioningForm.FORM, CommissioningColumns.TABLE, SEARCH));
    }

    private static Map<String, String> with(Map<String, String> row, String heading, String cell) {
        Map<String, String> changed = new HashMap<>(row);
        changed.put(heading, cell);
        return changed;
    }

    private Checked<CapabilityForm.Homes> homes(List<Map<String, String>> rows) throws IOException {
        return CapabilityForm.read(write(folder, "homes.xlsx", FormFiles.workbook(CapabilityColumns.TABLE, rows)));
    }

    private Checked<NeedsForm.Needs> words(List<Map<String, String>> rows) throws IOException {
        return NeedsForm.read(
                write(folder, "words.csv", FormFiles.csv(NeedsColumns.OWN_WORDS, rows)), Optional.empty(), DOORWAY);
    }

    private Checked<List<HomeSearch>> searches(List<Map<String, String>> rows) throws IOException {
        return CommissioningForm.read(
                write(folder, "log.csv", FormFiles.csv(CommissioningColumns.TABLE, rows)), Optional.empty(), DOORWAY);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withAnyCellGarbledItSaysFileRowAndColumnAndLeavesOutNoMoreThanThat(Filled filled) throws IOException {
        boolean sheets = !filled.table().aboutChildren();
        for (FormColumn<?> column : filled.table().columns()) {
            boolean takesAnything = column.holds() instanceof Holds.Line || column.holds() instanceof Holds.Quotation;
            if (takesAnything) {
                continue;
            }
            var rows = List.of(with(filled.row(), column.heading(), "¿ " + NAME + " ?"), other(filled.row()));
            Path file = write(folder, "broken.xlsx", FormFiles.workbook(filled.table(), rows));

            Checked<?> read = FormFiles.read(filled.form(), file);

            Finding finding = read.findings().getFirst();
            assertThat(finding.where())
                    .isEqualTo(new Finding.Where("broken.xlsx", filled.table().sheet(), 2, column.heading()));
            assertThat(finding.message()).contains("Expected");
            assertThat(finding.message().contains(NAME)).as(finding.message()).isEqualTo(sheets);
            boolean keepsRow = sheets && !column.needed();
            assertThat(finding.severity()).isEqualTo(keepsRow ? Severity.NOTE : Severity.REFUSE);
            assertThat(read).isInstanceOf(keepsRow ? Checked.Whole.class : Checked.Partial.class);
            assertThat(records(read)).isEqualTo(keepsRow ? 2 : 1);
        }
    }

    /// The same row of another day, child or home.
    private static Map<String, String> other(Map<String, String> row) {
        return row.containsKey("Ofsted number")
                ? with(row, "Ofsted number", "SC900002")
                : with(row, "Child's number", "other");
    }

    private static int records(Checked<?> read) {
        Object value = switch (read) {
            case Checked.Whole<?>(var all, var notes) -> all;
            case Checked.Partial<?>(var some, var found) -> some;
            case Checked.Refused<?>(var found) -> List.of();
        };
        return switch (value) {
            case CapabilityForm.Homes homes -> homes.capabilities().size();
            case NeedsForm.Needs needs ->
                needs.profiles().size() + needs.words().size() + needs.places().size();
            default -> ((List<?>) value).size();
        };
    }

    @ParameterizedTest
    @MethodSource("tables")
    void withANeededCellEmptyTheRowIsOutAndWithTheColumnGoneTheFile(Filled filled) throws IOException {
        for (FormColumn<?> column : filled.table().columns()) {
            if (!column.needed()) {
                continue;
            }
            var empty = List.of(with(filled.row(), column.heading(), ""), other(filled.row()));
            Path file = write(folder, "empty.csv", FormFiles.csv(filled.table(), empty));
            Checked<?> read = FormFiles.read(filled.form(), file);
            assertThat(read.findings().getFirst())
                    .isEqualTo(new FormRow.NeededCellEmpty(
                            new Finding.Where("empty.csv", null, 2, column.heading()),
                            column.holds().expected()));
            assertThat(records(read)).isEqualTo(1);

            String gone =
                    FormFiles.csv(filled.table(), List.of(filled.row())).replace("\"" + column.shown() + "\"", "\"\"");
            Checked<?> refused = FormFiles.read(filled.form(), write(folder, "gone.csv", gone));
            assertThat(refused).isInstanceOf(Checked.Refused.class);
            assertThat(refused.findings().getFirst())
                    .isEqualTo(new FormHeadings.NeededColumnMissing(
                            new Finding.Where("gone.csv", null, 1, null), column.heading()));
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingThatNamesAChildComesThroughWhateverCellItStandsIn(Filled filled) throws IOException {
        if (!filled.table().aboutChildren()) {
            return;
        }
        for (FormColumn<?> column : filled.table().columns()) {
            if (column.holds() instanceof Holds.Quotation || column.key().equals("authority")) {
                continue; // the child's own words are kept as they are, for those who may see them
            }
            var row = with(filled.row(), column.heading(), NAME);
            for (Path file : List.of(
                    write(folder, "n.csv", FormFiles.csv(filled.table(), List.of(row))),
                    write(folder, "n.xlsx", FormFiles.workbook(filled.table(), List.of(row))))) {
                Checked<?> read = FormFiles.read(filled.form(), file);
                assertThat(read.toString()).doesNotContain("Persephone", "Quillfeather", NUMBER);
            }
        }
        for (String sheet : List.of(NAME, filled.table().sheet() + " " + NAME)) {
            byte[] named = FormFiles.workbook(sheet, filled.table(), List.of(with(filled.row(), "Authority", "")));
            Checked<?> read = FormFiles.read(filled.form(), write(folder, "sheet.xlsx", named));
            assertThat(read.findings().getFirst().where())
                    .isEqualTo(new Finding.Where("sheet.xlsx", filled.table().sheet(), 2, "Authority"));
        }
        String headed = FormFiles.csv(filled.table(), List.of(filled.row()))
                .replaceFirst("\n", ",\"%s\"\n".formatted(NAME))
                .replaceFirst("\n$", ",\"x\"\n");
        Checked<?> read = FormFiles.read(filled.form(), write(folder, "headed.csv", headed));
        assertThat(records(read)).isEqualTo(1);
        assertThat(read.findings()).hasSize(1);
        assertThat(read.toString()).doesNotContain("Persephone", "Quillfeather", NUMBER);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cutAtAnyByteItNeverThrows(Filled filled) throws IOException {
        var rows = List.of(filled.row(), other(filled.row()));
        byte[] csv = FormFiles.csv(filled.table(), rows).getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < csv.length; length++) {
            Checked<?> read = FormFiles.read(filled.form(), write(folder, "cut.csv", Arrays.copyOf(csv, length)));
            assertThat(records(read)).isLessThanOrEqualTo(2);
        }
        byte[] xlsx = FormFiles.workbook(filled.table(), rows);
        for (int length = 0; length < xlsx.length; length += 37) {
            assertThat(FormFiles.read(filled.form(), write(folder, "cut.xlsx", Arrays.copyOf(xlsx, length))))
                    .isInstanceOf(Checked.Refused.class);
        }
    }

    @Test
    void cutAtAnyByteJsonIsRefused() throws IOException {
        var random = new SomeForms(new SplittableRandom(3));
        Map<Form, String> texts = Map.of(
                CapabilityForm.FORM, CapabilityForm.json(random.homes(2)),
                NeedsForm.FORM, NeedsForm.json(random.needs(1), Pseudonym::value),
                CommissioningForm.FORM, CommissioningForm.json(random.searches(2), Pseudonym::value));
        for (Map.Entry<Form, String> text : texts.entrySet()) {
            byte[] bytes = text.getValue().strip().getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < bytes.length; length++) {
                assertThat(FormFiles.read(text.getKey(), write(folder, "cut.json", Arrays.copyOf(bytes, length))))
                        .as("cut at %d of %d", length, bytes.length)
                        .isInstanceOf(Checked.Refused.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void damagedAnyhowItNeverThrows(long seed) throws IOException {
        var random = new SplittableRandom(seed);
        var forms = new SomeForms(random);
        byte[] json = NeedsForm.json(forms.needs(2), Pseudonym::value).getBytes(StandardCharsets.UTF_8);
        byte[] csv = CapabilityForm.csv(forms.homes(4)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            for (byte[] whole : List.of(json, csv)) {
                byte[] bytes = whole.clone();
                for (int times = 1 + random.nextInt(3); times > 0; times--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Path file = write(folder, "damaged", bytes);
                for (Form form : Form.all()) {
                    assertThat(FormFiles.read(form, file)).isNotNull();
                }
                assertThat(FormFile.recognise(file)).isNotNull();
            }
        }
    }

    @Test
    void twoDaysOfAHomeAreItsHistoryAndOneDayTwiceIsAFinding() throws IOException {
        Checked<CapabilityForm.Homes> history = homes(List.of(HOME, with(HOME, "Day", "02/04/2026")));
        assertThat(history).isInstanceOf(Checked.Whole.class);
        assertThat(records(history)).isEqualTo(2);

        Checked<CapabilityForm.Homes> twice = homes(List.of(HOME, with(HOME, "Oldest age", "17")));
        assertThat(records(twice)).isEqualTo(1);
        assertThat(twice.findings())
                .containsExactly(new CapabilityForm.HomeTwiceOnADay(
                        new Finding.Where("homes.xlsx", "Homes", 3, "Ofsted number"), new Urn("SC900001"), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "Youngest age, 13, the youngest age (13) is over the oldest (12)",
        "Places open, 5, more places are open or held (5) than registered (4)",
        "Substance use: evidence, Registered for it, a registration says no level",
        "Fee: core, 5000, do not add up to its total"
    })
    void aHomeThatContradictsItselfKeepsItsRowAndSaysSo(String heading, String cell, String said) throws IOException {
        Checked<CapabilityForm.Homes> read = homes(List.of(with(HOME, heading, cell)));

        assertThat(read).isInstanceOf(Checked.Whole.class);
        assertThat(read.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.where().row()).isEqualTo(2);
            assertThat(finding.message()).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Needed by, 31/03/2026, Needed by",
        "Ended on, 31/03/2026, Ended on",
        "Ended on, '', Ended on",
        "Outcome, Still open, Ended on",
        "Declined: The authority, 3, Offers"
    })
    void aSearchThatContradictsItselfIsLeftOut(String heading, String cell, String column) throws IOException {
        Checked<List<HomeSearch>> read = searches(List.of(with(SEARCH, heading, cell), other(SEARCH)));

        assertThat(records(read)).isEqualTo(1);
        assertThat(read.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding).isInstanceOf(FormRow.RowDisagrees.class);
            assertThat(finding.where()).isEqualTo(new Finding.Where("log.csv", null, 2, column));
        });
    }

    @Test
    void aSecondSearchOfOneDayAndASecondRowOfOneVersionAreLeftOut() throws IOException {
        assertThat(searches(List.of(SEARCH, SEARCH)).findings())
                .containsExactly(
                        new CommissioningForm.SearchTwice(new Finding.Where("log.csv", null, 3, "Notice given on"), 2));
        assertThat(words(List.of(WORDS, WORDS)).findings())
                .containsExactly(new NeedsForm.VersionTwice(new Finding.Where("words.csv", null, 3, "Version"), 2, 1));
        assertThat(words(List.of(WORDS, with(WORDS, "Version", "2")))).isInstanceOf(Checked.Whole.class);
    }

    @Test
    void wordsThatWereTakenBackAreGoneFromEveryVersion() throws IOException {
        Map<String, String> taken = with(with(WORDS, "Version", "2"), "Withdrawn on", "09/04/2026");

        Checked<NeedsForm.Needs> read = words(List.of(WORDS, taken, with(WORDS, "About", "What I want")));

        List<OwnWords> kept = ((Checked.Whole<NeedsForm.Needs>) read).value().words();
        assertThat(kept).hasSize(3);
        assertThat(kept.subList(0, 2))
                .allMatch(words -> words.said().equals(new OwnWords.Said.Withdrawn(LocalDate.of(2026, 4, 9))));
        assertThat(kept.getLast().said()).isEqualTo(new OwnWords.Said.Quoted("My name is " + NAME));
        assertThat(read.findings())
                .containsExactly(new NeedsForm.WithdrawnWordsStandThere(
                        new Finding.Where("words.csv", null, 3, "In the child's own words")));
    }

    @Test
    void wordsWithoutAnAccountAreTheChildsOnly() throws IOException {
        assertThat(words(List.of(with(WORDS, "Account", ""))).findings())
                .hasSize(1)
                .first()
                .isInstanceOf(FormRow.RowDisagrees.class);
        assertThat(words(List.of(with(with(WORDS, "Account", ""), "Written down by", "The child"))))
                .isInstanceOf(Checked.Whole.class);
        assertThat(words(List.of(with(WORDS, "In the child's own words", ""))).findings())
                .hasSize(1)
                .first()
                .isInstanceOf(FormRow.RowDisagrees.class);
    }

    @Test
    void aPostcodeIsNoPlaceWholeOrInPart() throws IOException {
        for (String postcode : List.of("ME14 1XX", "ME14", "ME141XX")) {
            Path file =
                    write(folder, "p.csv", FormFiles.csv(NeedsColumns.PLACES, List.of(with(PLACE, "Area", postcode))));
            Checked<NeedsForm.Needs> read = NeedsForm.read(file, Optional.empty(), DOORWAY);
            assertThat(read).isInstanceOf(Checked.Refused.class);
            assertThat(read.toString()).doesNotContain("ME14");
        }
    }

    @Test
    void aWholePostcodeBecomesItsConstituencyAtTheDoorAndAnAuthorityItsCode() throws IOException {
        var sectors =
                List.of(new PostcodeSector("ME14 1", new GridReference(576_000, 155_000), 9, "E10000016", "E14001356"));
        var doorway = new Doorway(
                PSEUDONYMS, Whereabouts.of(sectors), name -> name.equals("Northshire") ? "E10000000" : name);
        Path file =
                write(folder, "p.csv", FormFiles.csv(NeedsColumns.PLACES, List.of(with(PLACE, "Area", "me14 1xx"))));

        Checked<NeedsForm.Needs> read = NeedsForm.read(file, Optional.empty(), doorway);

        var place = FormFiles.whole(read).places().getFirst();
        assertThat(place.area()).isEqualTo("E14001356");
        assertThat(place.authority()).isEqualTo("E10000000");
        assertThat(place.child()).isEqualTo(PSEUDONYMS.of("E10000000", NUMBER));
        assertThat(read.toString().toLowerCase(Locale.ROOT)).doesNotContain("me14");
    }

    @Test
    void anExampleThatSomebodyFilledIsTold() throws IOException {
        Checked<CapabilityForm.Homes> read = homes(List.of(with(HOME, "Ofsted number", "EXAMPLE, not read"), HOME));

        assertThat(records(read)).isEqualTo(1);
        assertThat(read.findings())
                .containsExactly(new FormFile.ExampleChanged(new Finding.Where("homes.xlsx", "Homes", 2, null)));
    }

    @Test
    void aHomeOfWhichNothingIsSaidIsTold() throws IOException {
        Checked<CapabilityForm.Homes> read = homes(List.of(Map.of("Ofsted number", "SC900001", "Day", "01/04/2026")));

        assertThat(records(read)).isZero();
        assertThat(read.findings()).hasSize(1).first().isInstanceOf(CapabilityForm.NothingSaid.class);
    }

    @Test
    void noFormIsTakenForAnotherNorForAPublishersTable() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Filled filled : tables().toList()) {
            files.add(
                    write(folder, filled.table().key() + ".csv", FormFiles.csv(filled.table(), List.of(filled.row()))));
            assertThat(FormFile.recognise(files.getLast())).contains(filled.form());
        }
        for (Path file : files) {
            Form own = FormFile.recognise(file).orElseThrow();
            for (Form form : Form.all()) {
                Checked<?> read = FormFiles.read(form, file);
                assertThat(read).isInstanceOf(form.equals(own) ? Checked.Whole.class : Checked.Refused.class);
            }
        }
        Path episodes = write(folder, "e.csv", "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,URN\n");
        Path register = write(folder, "r.csv", "URN,Provision type,Local authority,Region,Sector,Places,Name\n");
        assertThat(FormFile.recognise(episodes)).isEmpty();
        assertThat(FormFile.recognise(register)).isEmpty();
    }

    @Test
    void aColumnTwiceAndARowThatDoesNotFitAreTold() throws IOException {
        String csv = FormFiles.csv(CapabilityColumns.TABLE, List.of(HOME));
        Path twice = write(folder, "twice.csv", csv.replace("\"Oldest age\"", "\"youngest\""));
        assertThat(CapabilityForm.read(twice).findings())
                .containsExactly(new FormHeadings.FormColumnTwice(
                        new Finding.Where("twice.csv", null, 1, "youngest"), "Youngest age"));
        int columns = CapabilityColumns.TABLE.columns().size();
        Path cut = write(folder, "short.csv", csv + "SC900002,01/04/2026\n");
        Checked<CapabilityForm.Homes> read = CapabilityForm.read(cut);
        assertThat(records(read)).isEqualTo(1);
        assertThat(read.findings())
                .containsExactly(
                        new FormHeadings.CellsMisfit(new Finding.Where("short.csv", null, 3, null), 2, columns));
    }
}
