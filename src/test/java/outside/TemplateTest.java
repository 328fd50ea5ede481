package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"needs", "capability", "commissioning"})
    void writesAWorkbookAndSaysWhere(String form) throws IOException {
        Path file = folder.resolve("mine.xlsx");

        Ran ran = Ran.of("template", form, "--out", file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out().strip()).isEqualTo(file.toString());
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.xlsx"), "filled");

        Ran ran = Ran.of("template", "needs", "--out", file.toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is there already").contains("--force");
        assertThat(file).hasContent("filled");
        assertThat(Ran.of("template", "needs", "--out", file.toString(), "--force")
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
    }

    @Test
    void csvOfTheNeedsFormIsAFileForEachTableOrNone() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(folder.resolve("mine-places.csv"), "filled");

        assertThat(Ran.of("template", "needs", "--csv", "--out", file.toString())
                        .code())
                .isEqualTo(1);
        assertThat(files()).containsExactly("mine-places.csv");

        Files.delete(folder.resolve("mine-places.csv"));
        assertThat(Ran.of("template", "needs", "--csv", "--out", file.toString())
                        .code())
                .isZero();
        assertThat(files()).containsExactly("mine-own-words.csv", "mine-places.csv", "mine.csv");
        assertThat(Files.readAllLines(file)).hasSize(2);
    }

    @Test
    void theSchemaIsJsonOfTheDraftOf2020() throws IOException {
        Path file = folder.resolve("mine.json");

        assertThat(Ran.of("template", "capability", "--schema", "--out", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(file)).contains("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void aFormThatThereIsNotOrTwoFormatsAreWrongUsage() throws IOException {
        assertThat(Ran.of("template", "wishes").code()).isEqualTo(1);
        assertThat(Ran.of("template", "wishes").err()).contains("needs, capability, commissioning");
        assertThat(Ran.of("template", "needs", "--csv", "--schema").code()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void aFolderThatThereIsNotIsToldInASentence() {
        Ran ran = Ran.of(
                "template", "needs", "--out", folder.resolve("none/mine.xlsx").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("There is no file or folder");
    }
}
