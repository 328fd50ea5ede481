package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What made-up homes say to what is recorded of them.
class VoiceVerbTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void load() throws IOException {
        data = folder.resolve("data");
        record("01/04/2026", "2 Gets in the way of living");
    }

    private void record(String day, String level) throws IOException {
        Path homes = folder.resolve("homes-%s.csv".formatted(day.substring(0, 2)));
        Files.writeString(homes, """
                Ofsted number *,Day *,Authority,Substance use,Substance use: evidence
                SC900001,%s,Town,%s,Staffed and trained for it
                """.formatted(day, level));
        Ran ran = Ran.on(data, "import", homes.toString());
        assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
    }

    private Ran answer(String... more) {
        String[] all = new String[more.length + 8];
        System.arraycopy(
                new String[] {
                    "voice",
                    "SC900001",
                    "--answer",
                    "ability/substance-use",
                    "--name",
                    "A. Manager",
                    "--role",
                    "manager"
                },
                0,
                all,
                0,
                8);
        System.arraycopy(more, 0, all, 8, more.length);
        return Ran.on(data, all);
    }

    private JsonNode row() {
        for (JsonNode row : Ran.on(data, "voice", "SC900001", "--json").json().get("rows")) {
            if (row.get("statement").asString().equals("ability/substance-use")) {
                return row;
            }
        }
        throw new AssertionError("no such row");
    }

    @Test
    void record_and_answer_both_stand_and_an_earlier_answer_is_kept() {
        assertThat(row().get("answer").isNull()).isTrue();
        assertThat(answer("--says", "corrects", "--as", "Up to level 1", "--why", "Two staff left")
                        .out())
                .contains(
                        "Kept: It should be something else: “Up to level 1”. Why: “Two staff left” (A. Manager, manager");
        assertThat(row().get("recorded").asString()).contains("up to level 2");
        assertThat(row().get("answer").asString()).contains("Up to level 1");

        answer("--says", "takes-back", "--why", "They are back");
        assertThat(row().get("answer").isNull()).isTrue();
        assertThat(row().get("earlier")).hasSize(2);
        assertThat(answer("--says", "takes-back", "--why", "again").err()).contains("took its answer back already");
    }

    @Test
    void a_later_record_erases_no_answer_and_says_that_it_answered_other_words() throws IOException {
        answer("--says", "disagrees", "--why", "Never asked");
        record("02/04/2026", "1 History or suspicion");
        assertThat(row().get("recorded").asString()).contains("up to level 1");
        assertThat(row().get("answer").asString())
                .contains("It is not so")
                .contains("It answered other words: “can meet it up to level 2");
    }

    @Test
    void what_an_answer_lacks_or_must_not_hold_is_said_and_nothing_is_kept() {
        assertThat(answer("--says", "disagrees").err()).contains("Say why.");
        assertThat(answer("--says", "corrects", "--why", "x").err()).contains("Say what it should be.");
        assertThat(answer("--says", "agrees", "--as", "x").err()).contains("Only a correction says what it should be");
        assertThat(answer("--says", "disagrees", "--why", "as A123456789012 showed")
                        .err())
                .contains("must not speak of a child");
        assertThat(Ran.on(
                                data,
                                "voice",
                                "SC900001",
                                "--answer",
                                "ability/none",
                                "--says",
                                "agrees",
                                "--name",
                                "A",
                                "--role",
                                "m")
                        .err())
                .contains("Nothing called “ability/none” is recorded of home SC900001");
        assertThat(Ran.on(data, "voice", "SC900009").err()).contains("SC900009");
        assertThat(row().get("answer").isNull()).isTrue();
        assertThat(row().get("earlier")).isEmpty();
    }
}
