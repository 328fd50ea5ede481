package org.rightplace.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.Count;
import org.rightplace.disclosure.Rule;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.source.dfe.SomeReturns;

class IntoHomeTest {

    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
    private static final String HEADINGS =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";

    @TempDir
    Path folder;

    private Cohort cohort(String... rows) throws IOException {
        String episodes = HEADINGS + String.join("\n", rows) + "\n";
        return Cohort.of(
                DAY,
                org.rightplace.link.history.Rule.LATEST_RETURN,
                SomeReturns.value(SomeReturns.read(folder.resolve("Town"), Map.of("episodes.csv", episodes)))
                        .returns(),
                Map.of());
    }

    private List<String> read(String... rows) throws IOException {
        List<ChildInCare> children = cohort(rows).children();
        assertThat(children).hasSize(1);
        return List.of(
                Characteristic.BEFORE_HOME.of(children.getFirst()), Characteristic.INTO_HOME.of(children.getFirst()));
    }

    @Test
    void tellsAFirstPlacementFromAMoveByPlanAndFromABreakdown() throws IOException {
        assertThat(read("1,01/05/2021,S,C2,N1,K2,PR4,,,,,,SC900001"))
                .containsExactly(IntoHome.FIRST, IntoHome.CAME_INTO_CARE);
        assertThat(read(
                        "1,01/05/2021,S,C2,N1,U4,PR4,01/09/2021,X1,CREQB,,,1234567",
                        "1,01/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001"))
                .containsExactly("Foster care with other carers", IntoHome.UNPLANNED);
        assertThat(read(
                        "1,01/05/2021,S,C2,N1,K2,PR4,01/09/2021,X1,CARPL,,,SC900002",
                        "1,01/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001"))
                .containsExactly(IntoHome.ANOTHER_HOME, IntoHome.PLANNED);
        assertThat(read(
                        "1,01/05/2021,S,C2,N1,P1,PR0,01/09/2021,X1,OTHER,,,",
                        "1,01/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001"))
                .as("“other” says neither")
                .containsExactly("With parents", Characteristic.NOT_KNOWN);
    }

    @Test
    void takesAChildWhoCameBackFromHospitalToTheSameHomeToHaveLivedThereAllTheTime() throws IOException {
        assertThat(read(
                        "1,01/05/2021,S,C2,N1,U4,PR4,01/06/2021,X1,LAREQ,,,1234567",
                        "1,01/06/2021,P,C2,N1,K2,PR4,01/09/2021,X1,CARPL,,,SC900001",
                        "1,01/09/2021,P,C2,N1,T1,,10/09/2021,X1,,,,",
                        "1,10/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001"))
                .containsExactly("Foster care with other carers", IntoHome.UNPLANNED);
        assertThat(read(
                        "1,01/06/2021,S,C2,N1,K2,PR4,01/09/2021,X1,CARPL,,,SC900001",
                        "1,01/09/2021,P,C2,N1,T1,,10/09/2021,X1,,,,",
                        "1,10/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001"))
                .containsExactly(IntoHome.FIRST, IntoHome.CAME_INTO_CARE);
    }

    @Test
    void saysNotKnownWhereTheReturnsBeginInTheMiddleAndLooksAtNobodyElsewhere() throws IOException {
        assertThat(read("1,01/05/2021,P,C2,N1,K2,PR4,,,,,,SC900001"))
                .containsExactly(Characteristic.NOT_KNOWN, Characteristic.NOT_KNOWN);
        assertThat(read("1,01/05/2021,S,C2,N1,U4,PR4,,,,,,1234567"))
                .containsExactly(IntoHome.ELSEWHERE, IntoHome.ELSEWHERE);
    }

    @Test
    void keepsShortBreaksApartAndHidesASmallNumberOfThem() throws IOException {
        String[] rows = new String[9];
        for (int child = 0; child < 9; child++) {
            rows[child] = "%d,01/0%d/2022,S,V4,N2,K2,PR4,,,,,,SC900001".formatted(child + 1, child < 3 ? 2 : 3);
        }
        Cohort many = cohort(rows);
        Cohort few = cohort(rows[0], rows[1]);

        assertThat(many.children()).isEmpty();
        assertThat(ShortBreaks.of(many, List.of(), Rule.USUAL).count("Town")).isEqualTo(new Count.Known(9));
        assertThat(ShortBreaks.of(few, List.of(), Rule.USUAL).count("Town")).isEqualTo(new Count.Hidden("c"));
    }

    @Test
    void countsEachChildInAHomeOnceByTheWayInWithTheReasonFiled() throws IOException {
        WaysIntoHomes ways = WaysIntoHomes.of(cohort(
                        "1,01/05/2021,S,C2,N1,U4,PR4,01/09/2021,X1,CREQB,,,1234567",
                        "1,01/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001",
                        "2,01/05/2021,S,C2,N1,K2,PR4,,,,,,SC900001",
                        "3,01/05/2021,S,C2,N1,U4,PR4,,,,,,1234567",
                        "4,01/05/2021,S,C2,N1,P1,PR0,01/09/2021,X1,OTHER,,,",
                        "4,01/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001")
                .children());
        assertThat(ways.children()).as("the third lives with foster carers").isEqualTo(3);
        assertThat(ways.came())
                .containsExactly(
                        Map.entry(WaysIntoHomes.Came.FIRST, 1),
                        Map.entry(WaysIntoHomes.Came.AFTER_FOSTERING_ENDED, 1),
                        Map.entry(WaysIntoHomes.Came.AFTER_FAMILY, 1));
        assertThat(ways.ways().keySet())
                .extracting(WaysIntoHomes.Way::reason)
                .contains("carer asked, because of the child's behaviour");
    }
}
