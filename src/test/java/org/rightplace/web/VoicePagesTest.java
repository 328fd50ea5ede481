package org.rightplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.home.HomesAnswer.Says;
import org.rightplace.care.home.HomesAnswer.Who;
import org.rightplace.workbench.HomesVoices.Answering;
import org.rightplace.workbench.Importing;

/// A home's own voice on pages, of a home that does not exist.
class VoicePagesTest {

    @TempDir
    Path folder;

    @Test
    void pages_of_counts_say_how_much_of_what_they_count_is_disputed() throws IOException {
        try (Started site = new Started(folder.resolve("data"))) {
            Path homes = folder.resolve("homes.csv");
            Files.writeString(homes, """
                    Ofsted number *,Day *,Authority,Substance use,Substance use: evidence
                    SC900001,01/04/2026,Town,2 Gets in the way of living,Observed in placements
                    """);
            site.workbench()
                    .importAll(List.of(homes), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
            assertThat(site.get("/capacity").body()).doesNotContain("disputed");
            assertThat(site.get("/home/SC900001/voice").body())
                    .contains("Substance use: can meet it up to level 2")
                    .contains("Never write anything of a child here");
            site.workbench()
                    .keepAnswer(
                            new Answering(
                                    "SC900001",
                                    "ability/substance-use",
                                    Says.DISAGREES,
                                    Optional.empty(),
                                    "made up for a test",
                                    new Who("A. Manager", "manager")),
                            "tester");

            assertThat(site.get("/capacity").body()).contains("1 statement of them, 1 of which is disputed");
            assertThat(site.get("/capability").body()).contains("1 statement of them, 1 of which is disputed");
            assertThat(site.get("/home/SC900001").body())
                    .contains("It is not so. Why: “made up for a test”")
                    .contains("can meet it up to level 2");
            assertThat(site.get("/home/SC900009/voice").statusCode()).isEqualTo(404);
        }
    }
}
