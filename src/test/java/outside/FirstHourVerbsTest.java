package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What one quarter's spreadsheet says, of made-up children, with nothing else loaded.
class FirstHourVerbsTest {

    @TempDir
    Path folder;

    private Path loaded() throws IOException {
        Path town = Files.createDirectories(folder.resolve("Town"));
        Files.writeString(town.resolve("placements.csv"), """
                childId,Date_entry_referral,neededBy,siblingCount,deprivationOfLiberty,fosterCareSuitability,residentialCareSuitability,date_entry_placement,placementType,providerURN,placementLocation,totalWeeklyCost
                SYN1,05/01/2026,Today,1,No,Preferred,Unsuitable,08/01/2026,Foster,1234567,S70,600
                SYN2,05/02/2026,< 5 days,NA,Yes,Suitable but not preferred,Preferred,08/02/2026,Residential,unregistered,LS1,9000
                SYN3,05/03/2026,> 5 days,0,No,Unsuitable,Preferred,,,,,
                """);
        Path data = folder.resolve("data");
        Ran imported = Ran.on(data, "import", town.toString());
        assertThat(imported.code()).as(imported.err() + imported.out()).isZero();
        return data;
    }

    @Test
    void answers_from_the_spreadsheet_alone_and_says_what_it_cannot() throws IOException {
        Path data = loaded();
        Ran hour = Ran.on(data, "first-hour", "--json");
        assertThat(hour.err()).contains("whether a right home exists for these children it cannot tell");
        JsonNode rows = hour.json().get("rows");
        assertThat(rows.get(0).get("number").asInt()).isEqualTo(1);
        assertThat(Ran.on(data, "first-hour", "--table", "first-hour-spend", "--csv")
                        .out())
                .contains("Foster,1,1,600,")
                .contains("Residential,1,1,9000,");
        assertThat(Ran.on(data, "first-hour", "--quarter", "2020-01-01", "--json")
                        .json()
                        .get("rows")
                        .get(0)
                        .get("number")
                        .asInt())
                .as("nobody had been referred by then")
                .isZero();
        assertThat(Ran.on(data, "suitability", "--csv").out())
                .contains("A place registered with nobody,1,Fostering,0,1,0,0,0");
        Ran pathways = Ran.on(data, "pathways");
        assertThat(pathways.code()).isEqualTo(1);
        assertThat(pathways.err()).contains("No return on looked-after children is held");
    }

    @Test
    void says_what_to_load_where_nothing_is_held() {
        Ran none = Ran.on(folder.resolve("empty"), "first-hour");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("Neither a log of searches for homes nor a referral is held");
    }
}
