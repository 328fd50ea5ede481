package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capability.Setting;
import org.rightplace.care.home.Capability.Takes;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.home.Purpose;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.figure.Cell;
import org.rightplace.link.Facts;
import org.rightplace.link.child.HomeLink;
import org.rightplace.link.history.Rule;
import org.rightplace.source.dfe.SomeReturns;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.form.CommissioningForm;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.form.SomeForms;
import org.rightplace.store.key.KeyFile;

class ChildrenTest {

    private static final Path RETURNS = Path.of("../shared/data/returns");
    private static final ReturnsCheck.Choice NONE = new ReturnsCheck.Choice(Optional.empty(), Optional.empty());
    private static final Importing.Choice BY_TESTER = Importing.Choice.of("tester", Optional.empty());
    private static final char[] WORDS = "four words in a row".toCharArray();

    @TempDir
    Path folder;

    private Workbench open(Optional<char[]> passphrase) throws IOException, Held {
        return Workbench.open(
                folder.resolve("data"),
                "test",
                new KeyHome(folder.resolve("keys"), () -> passphrase),
                Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }

    private Workbench open() throws IOException, Held {
        return open(Optional.empty());
    }

    private static List<Imported> load(Workbench workbench, Path from) throws IOException {
        return workbench.importAll(GivenFiles.of(List.of(from)), BY_TESTER, (file, read) -> {});
    }

    /// A made-up authority's files, whose children contradict themselves freely.
    private Path madeUp(String name) throws IOException {
        Path file = folder.resolve(name).resolve("episodes.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                SomeReturns.EPISODES + String.join("\n", SomeReturns.episodes(new SplittableRandom(20261125), 40))
                        + "\n");
        return file.getParent();
    }

    private static List<List<Cell>> rows(Workbench workbench, Optional<String> authority) throws IOException {
        return workbench.returns(authority).joined(Rule.LATEST_RETURN).table().rows();
    }

    private static List<String> findings(Workbench workbench) throws IOException {
        return workbench.returns(Optional.empty()).findings().table().rows().stream()
                .map(row -> row.subList(0, 6).toString())
                .toList();
    }

    @Test
    @Tag("shared-data")
    void countsTheFiveYearsInThreeWaysFromWhatItKept() throws Exception {
        try (Workbench workbench = open()) {
            assertThat(load(workbench, RETURNS.resolve("five-years")))
                    .hasSize(5)
                    .allSatisfy(imported -> assertThat(imported).isInstanceOf(Imported.Kept.class));
        }
        try (Workbench again = open()) {
            List<List<Cell>> rows = rows(again, Optional.empty());
            assertThat(rows.getFirst().subList(0, 4))
                    .containsExactly(
                            new Cell.Text("2018-03-31"), new Cell.Whole(434), new Cell.Whole(550), new Cell.Whole(545));
            assertThat(rows.getLast().subList(0, 5))
                    .containsExactly(
                            new Cell.Text("2022-03-31"),
                            new Cell.Whole(62),
                            new Cell.Whole(86),
                            new Cell.Whole(62),
                            new Cell.Whole(24));
        }
    }

    @Test
    @Tag("shared-data")
    void keepsNothingThatNamesAChildAndNoByteThatCanBeReadWithoutTheKeys() throws Exception {
        var numbers = new TreeSet<String>();
        for (Path file : GivenFiles.of(List.of(RETURNS.resolve("five-years")))) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", 2)[0])
                    .filter(number -> number.length() > 4)
                    .forEach(numbers::add);
        }
        try (Workbench workbench = open()) {
            load(workbench, RETURNS.resolve("five-years"));
        }
        var kept = new StringBuilder();
        for (Path file : GivenFiles.of(List.of(folder.resolve("data")))) {
            kept.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        assertThat(numbers).hasSizeGreaterThan(500);
        assertThat(kept).contains("Return on looked-after children");
        // A sealed byte may spell anything, but not a name of a column, which every row of a return has unsealed.
        assertThat(kept).doesNotContain("PLACE_PROVIDER").doesNotContain("HEALTH_ASSESSMENT");
        assertThat(numbers).noneMatch(number -> kept.indexOf(number) >= 0);
    }

    @Test
    void findsInWhatItKeptWhatItFoundInTheFiles() throws Exception {
        Path from = madeUp("Town");
        List<String> read = ReturnsCheck.of(List.of(from), NONE, LocalDate.of(2026, 11, 25))
                .report(HomeLink.Registers.none())
                .findings()
                .table()
                .rows()
                .stream()
                .map(row -> row.subList(0, 6).toString())
                .toList();
        try (Workbench workbench = open()) {
            load(workbench, from);
        }
        try (Workbench again = open()) {
            assertThat(read).hasSizeGreaterThan(20);
            List<String> kept = new ArrayList<>(findings(again));
            kept.removeIf(row -> row.contains("DistancesBySector"));
            assertThat(kept).containsExactlyInAnyOrderElementsOf(read);
        }
    }

    @Test
    void theSameFilesAgainChangeNothing() throws Exception {
        Path from = madeUp("Town");
        try (Workbench workbench = open()) {
            int first = load(workbench, from).size();
            assertThat(load(workbench, from))
                    .hasSize(first)
                    .allSatisfy(imported -> assertThat(imported).isInstanceOf(Imported.AlreadyHeld.class));
        }
    }

    @Test
    void aFileThatIsNoneOfTheReturnsLeavesNothingOfTheCommandBehind() throws Exception {
        Path from = madeUp("Town");
        Files.writeString(from.resolve("homes.csv"), "Home,Places\nA,4\n");
        try (Workbench workbench = open()) {
            List<Path> all = GivenFiles.of(List.of(from));
            assertThat(workbench.importAll(all, BY_TESTER, (file, read) -> {}))
                    .singleElement()
                    .isInstanceOf(Imported.Refused.class);
            assertThat(workbench.children().held()).isFalse();
            assertThat(workbench.releases()).noneMatch(release -> release.kind().isOfChildren());
        }
    }

    @Test
    void makesKeysThatOnlyTheirOwnerCanReadAndNeverWritesOverThem() throws Exception {
        try (Workbench workbench = open()) {
            assertThat(workbench.children().hasKeys()).isFalse();
            load(workbench, madeUp("Town"));
        }
        Path keys = folder.resolve("keys").resolve("keys.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.getParent())))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> new KeyFile(keys.getParent()).create())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("never written over");
    }

    @Test
    void withoutTheKeysOrWithOthersNothingOpens() throws Exception {
        try (Workbench workbench = open()) {
            load(workbench, madeUp("Town"));
        }
        Path keys = folder.resolve("keys").resolve("keys.json");
        Path away = Files.move(keys, folder.resolve("away"));
        try (Workbench workbench = open()) {
            assertThatThrownBy(() -> rows(workbench, Optional.empty()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Put the file back");
            assertThat(keys)
                    .as("no new keys where records are sealed with others")
                    .doesNotExist();
        }
        new KeyFile(keys.getParent()).create();
        try (Workbench workbench = open()) {
            assertThatThrownBy(() -> rows(workbench, Optional.empty()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("other keys");
        }
        Files.move(away, keys, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (Workbench workbench = open()) {
            assertThat(rows(workbench, Optional.empty())).isNotEmpty();
        }
    }

    @Test
    void opensUnderAPassphraseAndUnderNoOther() throws Exception {
        try (Workbench workbench = open()) {
            load(workbench, madeUp("Town"));
            workbench.children().sealKeys(Optional.of(WORDS));
        }
        assertThat(Files.readString(folder.resolve("keys").resolve("keys.json")))
                .doesNotContain("pseudonymKeys")
                .doesNotContain("recordKeys");
        try (Workbench workbench = open()) {
            assertThatThrownBy(() -> rows(workbench, Optional.empty()))
                    .hasMessageContaining("RIGHTPLACE_PASSPHRASE_FILE");
        }
        try (Workbench workbench = open(Optional.of("four words in a raw".toCharArray()))) {
            assertThatThrownBy(() -> rows(workbench, Optional.empty())).hasMessageContaining("not the one");
        }
        try (Workbench workbench = open(Optional.of(WORDS))) {
            assertThat(rows(workbench, Optional.empty())).isNotEmpty();
        }
    }

    @Test
    void changedKeysGiveEveryChildAnotherPseudonymAndTheSameCounts() throws Exception {
        Path from = madeUp("Town");
        try (Workbench workbench = open()) {
            load(workbench, from);
            List<List<Cell>> before = rows(workbench, Optional.empty());
            var pseudonyms = pseudonyms(workbench);

            assertThat(workbench.children().changeKeys(Optional.empty())).isPositive();

            assertThat(rows(workbench, Optional.empty())).isEqualTo(before);
            assertThat(pseudonyms(workbench)).hasSameSizeAs(pseudonyms).doesNotContainAnyElementsOf(pseudonyms);
        }
        try (Workbench again = open()) {
            var changed = pseudonyms(again);
            Path later = madeUp("later/Town");
            Files.writeString(
                    later.resolve("episodes.csv"),
                    SomeReturns.EPISODES + "1000,2022,01/06/2022,S,C2,N1,U1,PR1,,,,,,\n");
            load(again, later);
            assertThat(pseudonyms(again))
                    .as("a child who was there before the change keeps the new pseudonym")
                    .isEqualTo(changed);
        }
    }

    private static TreeSet<String> pseudonyms(Workbench workbench) throws IOException {
        var found = new TreeSet<String>();
        workbench
                .returns(Optional.empty())
                .returns()
                .forEach(filed -> filed.episodes()
                        .forEach(episode -> found.add(episode.child().value())));
        return found;
    }

    @Test
    void aChangeOfKeysThatIsCutOffBeforeTheRecordsLeavesThemReadable() throws Exception {
        try (Workbench workbench = open()) {
            load(workbench, madeUp("Town"));
        }
        var file = new KeyFile(folder.resolve("keys"));
        // What changeKeys does first; then the power goes.
        file.write(file.open(Optional::empty).changed(), Optional.empty());
        try (Workbench again = open()) {
            assertThat(rows(again, Optional.empty())).isNotEmpty();
            assertThat(again.children().changeKeys(Optional.empty())).isPositive();
            assertThat(rows(again, Optional.empty())).isNotEmpty();
        }
    }

    @Test
    void givesBackWhatFormsAndReferralsSaidAlsoAfterAChangeOfKeys() throws Exception {
        var forms = new SomeForms(new SplittableRandom(3));
        var needs = forms.needs(30);
        var searches = forms.searches(30);
        var homes = forms.homes(20);
        Path town = Files.createDirectories(folder.resolve("Town"));
        Files.writeString(town.resolve("needs.json"), NeedsForm.json(needs, Pseudonym::value));
        Files.write(town.resolve("searches.xlsx"), CommissioningForm.xlsx(searches, Pseudonym::value));
        Files.writeString(town.resolve("homes.csv"), CapabilityForm.csv(homes));
        Files.copy(
                Path.of("src/test/resources/org/rightplace/source/standard/version-01.json"),
                town.resolve("referrals.json"));
        try (Workbench workbench = open()) {
            assertThat(load(workbench, town))
                    .hasSize(4)
                    .allSatisfy(imported -> assertThat(imported).isInstanceOf(Imported.Kept.class));
            OpenedRecords before = workbench.children().opened();
            assertThat(before.needs().profiles()).hasSameSizeAs(needs.profiles());
            assertThat(before.needs().words()).hasSameSizeAs(needs.words());
            assertThat(before.searches()).hasSameSizeAs(searches);
            assertThat(before.referrals()).isNotEmpty();

            workbench.children().changeKeys(Optional.empty());

            OpenedRecords after = workbench.children().opened();
            assertThat(after.needs().profiles())
                    .extracting(profile -> profile.needs())
                    .isEqualTo(before.needs().profiles().stream()
                            .map(profile -> profile.needs())
                            .toList());
            assertThat(after.needs().profiles())
                    .extracting(profile -> profile.child())
                    .doesNotContainAnyElementsOf(before.needs().profiles().stream()
                            .map(profile -> profile.child())
                            .toList());
        }
        try (Workbench again = open()) {
            assertThat(load(again, town))
                    .allSatisfy(imported -> assertThat(imported).isInstanceOf(Imported.AlreadyHeld.class));
        }
    }

    @Test
    void aFoldersNameMakesNobodySynthetic() throws Exception {
        Path town = Files.createDirectories(folder.resolve("synthetic-Town"));
        Files.writeString(
                town.resolve("needs.json"),
                NeedsForm.json(new SomeForms(new SplittableRandom(3)).needs(10), Pseudonym::value));
        try (Workbench workbench = open()) {
            workbench.importAll(
                    List.of(town.resolve("needs.json")),
                    new Importing.Choice(
                            "tester", Optional.empty(), Optional.empty(), Optional.of("synthetic-Town"), true),
                    (file, read) -> {});

            assertThat(workbench.children().heldAreSynthetic()).isFalse();
            assertThat(workbench.children().heldOfRealChildren())
                    .as("so a sign-in is asked for")
                    .isTrue();
        }
    }

    @Test
    void countsTheNeedsOfAFileOfSeveralAuthoritiesForEachOfThem() throws Exception {
        var forms = Files.createDirectories(folder.resolve("several"));
        Files.writeString(forms.resolve("episodes.csv"), """
                LA,YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE
                E06000001,2024,1,2024-05-01,S,C2,N1,U4,PR1,,,
                E06000002,2024,1,2024-05-01,S,C2,N1,U4,PR1,,,
                """);
        List<NeedsProfile> profiles = List.of("E06000001", "E06000002").stream()
                .map(authority -> new NeedsProfile(
                        new Pseudonym("AAAAAAAAAAAAAAA" + (authority.endsWith("1") ? "B" : "C")),
                        authority,
                        LocalDate.of(2025, 2, 1),
                        NeedsProfile.Occasion.REVIEW,
                        new WrittenBy(WrittenBy.Role.SOCIAL_WORKER, "a.worker", LocalDate.of(2025, 2, 1)),
                        Optional.empty(),
                        List.of(NeedsProfile.need(
                                NeedDomain.COMPLEX_HEALTH,
                                new NeedLevel.Assessed(2),
                                Need.Extent.NOT_SAID,
                                LocalDate.of(2025, 2, 1))),
                        1))
                .toList();
        Files.writeString(
                forms.resolve("needs.json"),
                NeedsForm.json(new NeedsForm.Needs(profiles, List.of(), List.of()), pseudonym -> "1"));
        try (Workbench workbench = open()) {
            load(workbench, forms.resolve("episodes.csv"));
            load(workbench, forms.resolve("needs.json"));

            for (String authority : List.of("E06000001", "E06000002")) {
                assertThat(ledger(workbench, authority))
                        .as(authority)
                        .anyMatch(line -> line.startsWith("needs=") && !line.equals("needs=0.0"));
            }
        }
    }

    @Test
    void whatIsForgottenIsGone() throws Exception {
        try (Workbench workbench = open()) {
            List<Imported> loaded = load(workbench, madeUp("Town"));
            for (Imported one : loaded) {
                workbench.forget(((Imported.Kept) one).release().id().value());
            }
            assertThat(workbench.children().held()).isFalse();
            assertThatThrownBy(() -> rows(workbench, Optional.empty())).isInstanceOf(NotHeld.class);
            assertThat(load(workbench, folder.resolve("Town")))
                    .allSatisfy(imported -> assertThat(imported).isInstanceOf(Imported.Kept.class));
        }
    }

    @Test
    void theLedgerCountsWhatAnAuthorityTellsAndNothingElsewhere() throws Exception {
        Path file = folder.resolve("a").resolve("episodes.csv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                LA,YEAR,CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE
                E06000001,2024,1,2024-05-01,S,C2,N1,U4,PR1,,,
                E06000001,2024,2,2024-05-01,S,C2,N1,U4,PR1,2024-08-01,X1,CARPL
                E06000001,2024,2,2024-08-01,P,C2,N1,K2,PR4,,,
                E06000001,2024,3,2024-05-01,S,C2,N1,U4,PR1,2024-08-01,X1,
                E06000001,2024,3,2024-08-01,P,C2,N1,K2,PR4,,,
                """);
        try (Workbench workbench = open()) {
            load(workbench, file.getParent());

            int published = 332; // DfE: looked-after children in Hartlepool on 31 March 2025
            assertThat(ledger(workbench, "E06000001"))
                    .as("two of three, of as many as DfE counts there")
                    .contains("reason=" + 2.0 / published)
                    .contains("outcome=0.0");
            assertThat(ledger(workbench, "E06000002")).allMatch(line -> line.endsWith("=0.0"));
            assertThat(ledger(workbench, "E12000001"))
                    .anyMatch(line -> line.startsWith("reason=") && !line.endsWith("=0.0"));
        }
    }

    @Test
    @Tag("shared-data")
    void theLedgerCountsTheHomesOfWhichItIsToldWhatTheyCanDo() throws Exception {
        Path register = Path.of("../shared/data/ofsted/provider_level_at_31_march_2025.csv");
        try (Workbench workbench = open()) {
            workbench.importFile(register, "tester", Optional.empty());
            Facts facts = workbench.newestRegister();
            List<Capability> some = facts.entries().stream()
                    .filter(entry -> entry.type() == ProvisionType.CHILDRENS_HOME
                            && entry.place().authorityAsPublished().equals("Hartlepool"))
                    .map(entry -> entry.provider().orElseThrow().urn())
                    .limit(3)
                    .map(urn -> new Capability(
                            urn,
                            LocalDate.of(2025, 6, 1),
                            EnumSet.of(Purpose.THERAPEUTIC),
                            Takes.NOT_SAID,
                            List.of(new Ability(NeedDomain.COMPLEX_HEALTH, 2, Evidence.CLAIMED_IN_SOP)),
                            Setting.NOT_SAID))
                    .toList();
            Path homes = Files.createDirectories(folder.resolve("h")).resolve("homes.csv");
            Files.writeString(homes, CapabilityForm.csv(new CapabilityForm.Homes(some, List.of())));
            int all = (int) facts.entries().stream()
                    .filter(entry -> entry.type().isHome()
                            && entry.place().authorityAsPublished().equals("Hartlepool"))
                    .count();

            workbench.importFile(homes, "tester", Optional.empty());

            assertThat(some).hasSize(3);
            assertThat(ledger(workbench, "E06000001")).contains("specialism=" + 3.0 / all);
            assertThat(ledger(workbench, "E92000001")).contains("specialism=" + 3.0 / 4009);
            assertThat(ledger(workbench, "E06000002")).contains("specialism=0.0");
        }
    }

    private static List<String> ledger(Workbench workbench, String area) {
        return workbench.register().ledgerPage(Optional.of(area)).exhibits().getFirst().ledger().lines().stream()
                .map(line -> line.layer().slug() + "=" + line.coverage())
                .toList();
    }
}
