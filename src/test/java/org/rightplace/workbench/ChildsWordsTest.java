package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.need.OwnWords;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.store.KeptRecords;
import org.rightplace.workbench.ChildsWords.Statement;

/// What a child takes back is gone.
class ChildsWordsTest {

    private static final String WORDS = "I want to live with my aunt Persephone, and not with anybody else.";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @TempDir
    Path folder;

    private Workbench workbench;

    @BeforeEach
    void open() throws Exception {
        workbench = Workbench.open(
                folder.resolve("data"),
                "test",
                new KeyHome(folder.resolve("keys"), Optional::empty),
                Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    private Imported load(String name, String rows) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(
                file,
                "Child's number,Authority,About,Said on,In the child's own words,Written down by,Account,Version,Withdrawn on\n"
                        + rows);
        return workbench
                .importAll(List.of(file), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {})
                .getFirst();
    }

    private static String row(String about, String words, int version) {
        return "77001,Northshire,%s,01/04/2026,\"%s\",Advocate or independent visitor,an.advocate,%d,\n"
                .formatted(about, words, version);
    }

    private String child() throws IOException {
        return workbench.children().opened().needs().words().getFirst().child().value();
    }

    private Statement statement(OwnWords.About about) throws IOException {
        return workbench.words().standing(child(), about, LocalDate.of(2026, 4, 1));
    }

    /// The sealed bytes of every release.
    private Map<ReleaseId, byte[]> sealed() {
        Map<ReleaseId, byte[]> sealed = new TreeMap<>();
        for (Release release : workbench.store().releases()) {
            workbench.store().findSealed(release.id()).ifPresent(one -> sealed.put(release.id(), one.bytes()));
        }
        return sealed;
    }

    /// Whether any 48 bytes in a row of some sealed bytes stand anywhere in the data folder.
    private boolean anyOfItLies(byte[] sealed) throws IOException {
        List<String> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        for (int at = 0; at + 48 <= sealed.length; at += 24) {
            String piece = new String(Arrays.copyOfRange(sealed, at, at + 48), StandardCharsets.ISO_8859_1);
            if (files.stream().anyMatch(file -> file.contains(piece))) {
                return true;
            }
        }
        return false;
    }

    /// All that the keys open of the records of needs.
    private List<OwnWords> everythingTheKeysOpen() throws IOException {
        List<OwnWords> words = new ArrayList<>();
        for (Release release : workbench.store().releases()) {
            if (release.kind() == Kind.NEEDS) {
                KeptRecords.Needs needs = workbench.children().needs(release);
                words.addAll(needs.words());
            }
        }
        return words;
    }

    @Test
    void areGoneFromEveryVersionAndReleaseAndFromTheBytesOnTheDisk() throws IOException {
        load("first.csv", row("Who I want to live with", WORDS, 1) + row("My school", "I like it.", 1));
        load("second.csv", row("Who I want to live with", WORDS + " Really.", 2));
        Map<ReleaseId, byte[]> before = sealed();
        for (byte[] one : before.values()) {
            assertThat(anyOfItLies(one)).as("the search finds what is there").isTrue();
        }

        int gone = workbench.takeBack(statement(OwnWords.About.LIVE_WITH));

        assertThat(gone).isEqualTo(2);
        for (byte[] one : before.values()) {
            assertThat(anyOfItLies(one))
                    .as("no byte of what was sealed is left")
                    .isFalse();
        }
        assertThat(everythingTheKeysOpen())
                .filteredOn(one -> one.said() instanceof OwnWords.Said.Quoted)
                .extracting(OwnWords::said)
                .containsExactly(new OwnWords.Said.Quoted("I like it."));
        assertThat(everythingTheKeysOpen())
                .filteredOn(one -> one.said() instanceof OwnWords.Said.Withdrawn)
                .hasSize(2)
                .allSatisfy(one -> {
                    assertThat(one.said()).isEqualTo(new OwnWords.Said.Withdrawn(TODAY));
                    assertThat(one.writtenBy().account()).isEmpty();
                });
        assertThat(workbench.store().dump()).doesNotContain("Persephone", "aunt");
    }

    @Test
    void leaveOnlyThatSomethingWasTakenBackAndWhen() throws IOException {
        load("first.csv", row("Who I want to live with", WORDS, 1));
        String child = child();
        assertThat(workbench.cohorts().child(child).blocks().toString()).contains("Quoted[Who I want to live with");

        workbench.takeBack(statement(OwnWords.About.LIVE_WITH));

        assertThat(workbench.words().of(child))
                .singleElement()
                .satisfies(statement -> assertThat(statement.withdrawnOn()).contains(TODAY));
        assertThat(workbench.cohorts().child(child).blocks().toString())
                .contains("was taken back, and its words are gone")
                .doesNotContain("Who I want to live with", "an.advocate");
        assertThatThrownBy(() -> statement(OwnWords.About.LIVE_WITH)).isInstanceOf(NotHeld.class);
        assertThatThrownBy(() -> workbench.words().standing(child, 1))
                .isInstanceOf(NotHeld.class)
                .hasMessageContaining("taken back already");
    }

    @Test
    void areNotBroughtBackByAFileThatStillHasThem() throws IOException {
        load("first.csv", row("My school", WORDS, 1));
        workbench.takeBack(statement(OwnWords.About.SCHOOL));

        assertThat(load("copy.csv", row("My school", WORDS, 1) + row("What I want", "A dog.", 1)))
                .isInstanceOf(Imported.Kept.class);

        assertThat(everythingTheKeysOpen())
                .filteredOn(one -> one.said() instanceof OwnWords.Said.Quoted)
                .extracting(OwnWords::about)
                .containsExactly(OwnWords.About.WISHES);
    }

    @Test
    void areGoneFromEarlierReleasesWhenAFileSaysThatTheyWereTakenBack() throws IOException {
        load("first.csv", row("My school", WORDS, 1));
        byte[] before = sealed().values().iterator().next();

        load("later.csv", "77001,Northshire,My school,01/04/2026,,The child,,2,20/11/2026\n");

        assertThat(anyOfItLies(before)).isFalse();
        assertThat(everythingTheKeysOpen())
                .extracting(OwnWords::said)
                .containsOnly(new OwnWords.Said.Withdrawn(LocalDate.of(2026, 11, 20)));
    }

    @Test
    void countInNoLedgerNeitherBeforeNorAfter() throws IOException {
        Path town = Files.createDirectories(folder.resolve("Northshire"));
        Files.writeString(
                town.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,PLACE\n77001,01/05/2021,S,C2,U4\n77002,01/05/2021,S,C2,U4\n");
        workbench.importAll(
                List.of(town.resolve("episodes.csv")),
                Importing.Choice.of("tester", Optional.empty()),
                (path, read) -> {});
        load("first.csv", row("My school", WORDS, 1));
        var with = workbench.store().covered();
        assertThat(with)
                .filteredOn(one -> one.what().equals("needs"))
                .singleElement()
                .satisfies(one -> assertThat(one.covered()).isZero());

        workbench.takeBack(statement(OwnWords.About.SCHOOL));

        assertThat(workbench.store().covered()).isEqualTo(with);
    }

    @Test
    void stillOpenAndAreStillGoneAfterTheKeysAreChanged() throws IOException {
        load("first.csv", row("My school", WORDS, 1) + row("What I want", "A dog.", 1));
        workbench.children().changeKeys(Optional.empty());
        byte[] before = sealed().values().iterator().next();

        workbench.takeBack(statement(OwnWords.About.SCHOOL));

        assertThat(anyOfItLies(before)).isFalse();
        assertThat(workbench.words().of(child())).hasSize(2);
        assertThat(everythingTheKeysOpen())
                .filteredOn(one -> one.said() instanceof OwnWords.Said.Quoted)
                .hasSize(1);
    }

    @Test
    void aReleaseThatIsForgottenLeavesNoByteEither() throws IOException {
        load("first.csv", row("My school", WORDS, 1));
        load("second.csv", row("What I want", "A dog.", 1));
        Map<ReleaseId, byte[]> before = sealed();

        for (ReleaseId id : before.keySet()) {
            workbench.forget(id.value());
        }

        for (byte[] one : before.values()) {
            assertThat(anyOfItLies(one)).isFalse();
        }
    }
}
