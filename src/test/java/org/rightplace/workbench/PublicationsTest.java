package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.Count;
import org.rightplace.children.Characteristic;
import org.rightplace.children.CountsAsked.Wanted;
import org.rightplace.disclosure.Line;
import org.rightplace.figure.Cell;
import org.rightplace.store.KeptPublication;
import org.rightplace.workbench.Publications.Outcome;

/// What leaves of made-up towns, and what is remembered of it.
class PublicationsTest {

    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final Wanted BY_PLACEMENT = new Wanted(List.of(), List.of(Characteristic.PLACEMENT), false);

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
        load("first", "Town", 60, 13);
    }

    @AfterEach
    void close() throws IOException {
        workbench.close();
    }

    /// A return of children in foster care and in homes, and of two with their parents.
    private void load(String file, String authority, int foster, int homes) throws IOException {
        var episodes = new StringBuilder("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC\n");
        for (int child = 1; child <= foster + homes + 2; child++) {
            String place = child <= 2 ? "P1" : child <= foster + 2 ? "U4" : "K2";
            episodes.append("SYN%d,01/05/2021,S,C2,N1,%s,PR1,,\n".formatted(child, place));
        }
        Path at =
                Files.createDirectories(folder.resolve(file).resolve(authority)).resolve("episodes.csv");
        Files.writeString(at, episodes);
        workbench.importAll(List.of(at), Importing.Choice.of("tester", Optional.empty()), (path, read) -> {});
    }

    private Outcome publish(Wanted wanted) throws IOException {
        return workbench.publications().publish(Optional.of(DAY), wanted, "tester");
    }

    private Map<String, String> placements(int publication) {
        Map<String, String> shown = new TreeMap<>();
        KeptPublication kept = workbench.store().publications().get(publication - 1);
        for (Line line : kept.left().lines()) {
            if (line.by().equals("Placement") || line.by().isEmpty()) {
                shown.put(line.area() + " " + line.category(), text(line.count()));
            }
        }
        return shown;
    }

    private static String text(Count count) {
        return count instanceof Count.Known(int number) ? Integer.toString(number) : count.symbol();
    }

    @Test
    void remembersWhatLeftAndOnlyWhatWasShown() throws IOException {
        assertThat(publish(Wanted.ALL)).isEqualTo(new Outcome.Published(1, true));

        assertThat(placements(1))
                .containsEntry("Town Total", "75")
                .containsEntry("Town Foster placements", "60")
                .containsEntry("Town Placed with parents or other person with parental responsibility", "c")
                .containsEntry("Town Secure homes and children's homes", "c");
        assertThat(workbench.store().dump().lines().filter(line -> line.contains("'c', 0")))
                .as("a hidden count is a symbol and nothing else")
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches("  1, \\d+, 'Town', '.*', '.*', 'c', 0"));
    }

    @Test
    void theSameAgainLeavesUnderTheNumberItHas() throws IOException {
        publish(Wanted.ALL);

        assertThat(publish(Wanted.ALL)).isEqualTo(new Outcome.Published(1, false));
        assertThat(publish(BY_PLACEMENT)).as("a part of it").isEqualTo(new Outcome.Published(1, false));
        assertThat(workbench.store().publications()).hasSize(1);
    }

    @Test
    void oneChildMoreInACorrectedReturnIsNotToldByTheDifference() throws IOException {
        publish(Wanted.ALL);
        load("second", "Town", 60, 14);

        assertThat(publish(Wanted.ALL)).isEqualTo(new Outcome.Published(2, true));

        assertThat(placements(2))
                .containsEntry("Town Foster placements", "60")
                .containsEntry("Town Total", "c")
                .containsEntry("Town Secure homes and children's homes", "c");
        assertThat(differences())
                .as("counts of children told by taking one publication from the other")
                .isEmpty();
    }

    @Test
    void aLargeCorrectionIsToldAndAThirdPublicationRemembersBoth() throws IOException {
        publish(Wanted.ALL);
        load("second", "Town", 90, 13);
        publish(BY_PLACEMENT);
        load("third", "Town", 91, 13);
        publish(Wanted.ALL);

        assertThat(placements(2)).containsEntry("Town Foster placements", "90").containsEntry("Town Total", "105");
        assertThat(placements(3)).containsEntry("Town Foster placements", "c").containsEntry("Town Total", "c");
        assertThat(differences()).isEmpty();
    }

    @Test
    void anotherAuthorityDoesNotMakeTheFirstAnother() throws IOException {
        publish(Wanted.ALL);
        load("second", "Village", 30, 20);
        publish(Wanted.ALL);

        Map<String, String> first = placements(1);
        assertThat(placements(2)).containsAllEntriesOf(first).containsEntry("All 2 authorities held Total", "130");
    }

    /// Small differences of one cell in two publications that both show it.
    private List<String> differences() {
        int all = workbench.store().publications().size();
        List<String> found = new java.util.ArrayList<>();
        for (int one = 1; one <= all; one++) {
            Map<String, String> before = placements(one);
            for (int other = one + 1; other <= all; other++) {
                placements(other).forEach((cell, shown) -> {
                    String then = before.getOrDefault(cell, "c");
                    if (!then.equals("c") && !shown.equals("c")) {
                        int apart = Math.abs(Integer.parseInt(then) - Integer.parseInt(shown));
                        if (1 <= apart && apart <= 4) {
                            found.add(cell + " " + then + " " + shown);
                        }
                    }
                });
            }
        }
        return found;
    }

    @Test
    void aViewIsAsItMayLeaveAndIsNotRemembered() throws IOException {
        publish(Wanted.ALL);
        load("second", "Town", 60, 14);

        var seen = workbench
                .cohorts()
                .children(Characteristic.PLACEMENT, Optional.of(DAY))
                .exhibits()
                .getFirst();
        var exact = workbench
                .cohorts()
                .exactly()
                .children(Characteristic.PLACEMENT, Optional.of(DAY))
                .exhibits()
                .getFirst();

        assertThat(seen.table().rows())
                .anyMatch(row -> row.contains(new Cell.Text("Total")) && row.getLast() instanceof Cell.Unknown);
        assertThat(exact.table().rows())
                .anyMatch(row ->
                        row.contains(new Cell.Text("Total")) && row.getLast().equals(new Cell.Whole(76)));
        assertThat(exact.table().notes()).anyMatch(note -> note.contains("not for publication"));
        assertThat(workbench.store().publications()).hasSize(1);
    }

    @Test
    void whereRecordsThatSomethingLeftOfWereForgottenNothingMoreOfTheDayLeaves() throws IOException {
        publish(Wanted.ALL);
        workbench.forget(workbench.releases().stream()
                .filter(release -> release.kind().isOfChildren())
                .findFirst()
                .orElseThrow()
                .id()
                .value());
        load("second", "Town", 60, 14);

        assertThat(publish(Wanted.ALL))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("publication 1", "were forgotten since", "What left then stands"));
    }

    @Test
    void anOrganisationMayHideMoreAndNotLessThanThree() throws IOException {
        assertThat(workbench.publications().rule().hiddenUpTo()).isEqualTo(4);

        workbench.publications().setThreshold(14, "tester");

        assertThat(workbench.publications().rule().hiddenUpTo()).isEqualTo(14);
        assertThat(workbench
                        .cohorts()
                        .children(Characteristic.PLACEMENT, Optional.of(DAY))
                        .lede())
                .contains("Counts of 1 to 14 children are hidden");
        assertThatThrownBy(() -> workbench.publications().setThreshold(2, "tester"))
                .hasMessage("The threshold can be 3 to 50, not 2: counts of 1 to so many children are hidden, and fewer"
                        + " than 3 may never be.");
        assertThat(workbench.publications().rule().hiddenUpTo()).isEqualTo(14);
    }

    @Test
    void whatLeftUnderAStricterRuleStaysUnderIt() throws IOException {
        workbench.publications().setThreshold(14, "tester");
        publish(Wanted.ALL);
        workbench.publications().setThreshold(3, "tester");

        assertThat(publish(Wanted.ALL)).isEqualTo(new Outcome.Published(1, false));
    }

    @Test
    void countsAreReconciledWithThePublishedOneAndItIsSaidWhereThereIsNone() {
        var table = workbench.cohorts().reconciled(Optional.empty()).table();

        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.get(2)).isEqualTo(new Cell.Whole(75));
            assertThat(row.get(3))
                    .isEqualTo(new Cell.Unknown("", "no published figure exists: this authority is made up"));
            assertThat(row.getLast()).asString().contains("No published figure exists");
        });
    }

    @Test
    void aRealAuthoritysCountStandsBesideDfEsWithTheDifferenceTakenApart() throws IOException {
        load("real", "E06000001", 300, 50);

        var row =
                workbench.cohorts().reconciled(Optional.of(DAY)).table().rows().getFirst();

        int published = BuiltInCount.of(2022, "E06000001").orElseThrow();
        assertThat(row.get(2)).isEqualTo(new Cell.Whole(352));
        assertThat(row.get(3)).isEqualTo(new Cell.Whole(published));
        assertThat(row.get(4)).isEqualTo(new Cell.Whole(352 - published));
        assertThat(row.get(5)).isEqualTo(new Cell.Whole(0));
        assertThat(row.get(6)).isEqualTo(new Cell.Whole(352 - published));
    }

    private static final class BuiltInCount {
        static OptionalInt of(int year, String area) {
            return England.builtIn().lookedAfter().total(year, area).children();
        }
    }
}
