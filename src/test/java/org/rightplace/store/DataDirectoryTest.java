package org.rightplace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {

    private static final Holder TEST =
            new Holder(ProcessHandle.current().pid(), "test", Instant.parse("2026-11-23T12:00:00Z"), Optional.empty());

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("some").resolve("where");
    }

    @Test
    void makesTheFolderAndFindsAgainWhatWasKept() throws Exception {
        try (var data = DataDirectory.open(folder(), TEST)) {
            data.store().keepReflection("july-2024", Instant.EPOCH, "ann", "{}");
            assertThat(data.folder()).isEqualTo(folder());
        }
        try (var data = DataDirectory.open(folder(), TEST)) {
            assertThat(data.store().reflections("july-2024")).hasSize(1);
        }
        assertThat(Files.readString(folder().resolve("format"))).isEqualTo("1\n");
        assertThat(folder().resolve("holder")).doesNotExist();
    }

    @Test
    void letsNobodyElseLookIntoAFolderItMakesNorIntoTheDatabase() throws Exception {
        try (var data = DataDirectory.open(folder(), TEST)) {
            assertThat(data.store().releases())
                    .as("one reader stays, so the log does too")
                    .isEmpty();
            data.store().keepReflection("july-2024", Instant.EPOCH, "ann", "{}");

            assertThat(permissions(folder())).isEqualTo("rwx------");
            assertThat(permissions(folder().resolve("rightplace.db"))).isEqualTo("rw-------");
            assertThat(permissions(folder().resolve("rightplace.db-wal"))).isEqualTo("rw-------");
        }
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void leavesAFolderThatIsSomebodysOwnAsItIs() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("letters.txt"), "Dear all");

        assertThatThrownBy(() -> DataDirectory.open(folder(), TEST))
                .isInstanceOf(IOException.class)
                .hasMessage("The data folder %s cannot be used: it is none of Rightplace's and is not empty"
                                .formatted(folder())
                        + " (it holds letters.txt). Give an empty one, or one that is not there yet.");
        try (var files = Files.list(folder())) {
            assertThat(files).containsExactly(folder().resolve("letters.txt"));
        }
    }

    @Test
    void takesOverAFolderWhoseFirstProcessWasStoppedBeforeItWroteTheFormat() throws Exception {
        try (var data = DataDirectory.open(folder(), TEST)) {
            assertThat(data.store().releases()).isEmpty();
        }
        Files.delete(folder().resolve("format"));
        Files.writeString(folder().resolve("holder.next"), "proc");

        try (var data = DataDirectory.open(folder(), TEST)) {
            assertThat(data.store().releases()).isEmpty();
        }
    }

    @Test
    void saysSinceWhenInEnglandsTimeToTheMinute() {
        var holder = new Holder(7, "serve", Instant.parse("2026-07-01T23:59:58.123456789Z"), Optional.empty());

        assertThat(holder).hasToString("process 7 (serve since 00:59 on 2 July 2026)");
    }

    @Test
    void tellsASecondProcessByWhomTheFolderIsHeld() throws Exception {
        Process child = Child.start(List.of(), "hold", folder());
        try (var said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("ready");

            assertThatThrownBy(() -> DataDirectory.open(folder(), TEST))
                    .isInstanceOfSatisfying(HeldByAnother.class, held -> {
                        Holder holder = held.holder().orElseThrow();
                        assertThat(holder.process()).isEqualTo(child.pid());
                        assertThat(holder.activity()).isEqualTo("hold");
                        Holder.Server server = holder.server().orElseThrow();
                        assertThat(server.address()).isEqualTo("http://127.0.0.1:8080");
                        assertThat(server.token()).isEqualTo("secret");
                    })
                    .hasMessageContaining(folder().toString())
                    .hasMessageContaining("process " + child.pid())
                    .hasMessageContaining("http://127.0.0.1:8080")
                    .hasMessageNotContaining("secret");
            assertThat(permissions(folder().resolve("token"))).isEqualTo("rw-------");
            assertThat(Files.readString(folder().resolve("holder"))).doesNotContain("secret");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    @Test
    void takesOverFromAProcessThatWasKilled() throws Exception {
        Process child = Child.start(List.of(), "hold", folder());
        try (var said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("ready");
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(folder().resolve("holder")).content().contains("process=" + child.pid());

        try (var data = DataDirectory.open(folder(), TEST)) {
            assertThat(data.store().releases()).isEmpty();
            assertThat(new HolderNote(folder()).read()).hasValue(TEST);
            assertThat(folder().resolve("token")).doesNotExist();
        }
    }

    @Test
    void isFreeOnceItsHolderHasLeftInPeace() throws Exception {
        Process child = Child.start(List.of(), "hold", folder());
        try (var said = child.inputReader()) {
            assertThat(said.readLine()).isEqualTo("ready");
            child.getOutputStream().close();
            assertThat(child.waitFor()).isZero();
        }

        assertThat(folder().resolve("token")).doesNotExist();
        DataDirectory.open(folder(), TEST).close();
    }

    @Test
    void refusesASecondOpeningInTheSameProcessAndKeepsItsHold() throws Exception {
        try (var data = DataDirectory.open(folder(), TEST)) {
            assertThatThrownBy(() -> DataDirectory.open(folder(), TEST))
                    .isInstanceOfSatisfying(
                            HeldByAnother.class,
                            held -> assertThat(held.holder()).hasValue(TEST));

            Process child = Child.start(List.of(), "hold", folder());
            try (var said = child.inputReader()) {
                assertThat(said.readLine()).as("the child gets no hold").isNull();
            }
            assertThat(child.waitFor()).isNotZero();
            assertThat(data.store().releases()).isEmpty();
        }
    }

    @Test
    void mayBeClosedTwice() throws Exception {
        var data = DataDirectory.open(folder(), TEST);
        data.close();
        try (var again = DataDirectory.open(folder(), TEST)) {
            data.close();

            assertThat(again.store().releases()).isEmpty();
            assertThat(folder().resolve("holder")).exists();
        }
    }

    @Test
    void refusesAFolderOfANewerFormatAndTouchesNothing() throws Exception {
        DataDirectory.open(folder(), TEST).close();
        Files.writeString(folder().resolve("format"), "2\n");
        byte[] before = Files.readAllBytes(folder().resolve("rightplace.db"));

        assertThatThrownBy(() -> DataDirectory.open(folder(), TEST))
                .isInstanceOf(IOException.class)
                .hasMessage("The data folder %s is of format 2, and this Rightplace knows formats up to 1: "
                                .formatted(folder())
                        + "use a newer one.");

        assertThat(Files.readAllBytes(folder().resolve("rightplace.db"))).isEqualTo(before);
        assertThat(folder().resolve("holder")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "-1", "99999999999999"})
    void refusesAFormatThatIsNoNumber(String text) throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("format"), text);

        assertThatThrownBy(() -> DataDirectory.open(folder(), TEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("format")
                .hasMessageContaining("“" + text + "”");
    }

    @Test
    void letsGoOfAFolderWhoseDatabaseIsRubbish() throws Exception {
        Files.createDirectories(folder());
        byte[] rubbish = new byte[10_000];
        new Random(1).nextBytes(rubbish);
        Files.write(folder().resolve("rightplace.db"), rubbish);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> DataDirectory.open(folder(), TEST))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is damaged, or is no database");
        }
        assertThat(folder().resolve("holder")).doesNotExist();
        Files.delete(folder().resolve("rightplace.db"));
        DataDirectory.open(folder(), TEST).close();
    }

    @Test
    void saysInOneSentenceThatAFileIsInTheWay() throws Exception {
        Path file = Files.writeString(parent.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file, TEST))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The data folder %s cannot be used: ".formatted(file))
                .hasMessageEndingWith(".");
    }

    @Test
    void saysInOneSentenceThatAFolderCannotBeWritten() {
        Path kernels = Path.of("/proc/self/fdinfo");

        assertThatThrownBy(() -> DataDirectory.open(kernels, TEST))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The data folder %s cannot be used: ".formatted(kernels))
                .hasMessageEndingWith(".");
    }

    @Test
    void readsANoteThatIsRubbishAsNone() throws Exception {
        Files.createDirectories(folder());
        var note = new HolderNote(folder());
        assertThat(note.read()).isEmpty();
        for (String text : List.of("", "process=x", "process=1\nactivity=\nsince=2026-11-23T12:00:00Z", "\0\1\2")) {
            Files.writeString(folder().resolve("holder"), text);
            assertThat(note.read()).isEmpty();
        }
    }

    @Test
    void holdersSpeakInOneLine() {
        assertThatThrownBy(() -> new Holder(1, "two\nlines", Instant.EPOCH, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Holder.Server("http://x", "a\nb")).isInstanceOf(IllegalArgumentException.class);
    }
}
