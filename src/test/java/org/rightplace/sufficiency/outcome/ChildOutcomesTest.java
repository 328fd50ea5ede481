package org.rightplace.sufficiency.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.estimate.Share;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;
import org.rightplace.source.dfe.SomeReturns;
import org.rightplace.sufficiency.outcome.ChildOutcomes.Answer;

class ChildOutcomesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 3, 31);

    private static final String EPISODES =
            "CHILD,YEAR,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n";
    private static final String HEADER = "CHILD,YEAR,SEX,DOB,ETHNIC,UPN\n";
    private static final String MISSING = "CHILD,YEAR,DOB,MISSING,MIS_START,MIS_END\n";
    private static final String OC2 =
            "CHILD,YEAR,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED\n";

    /// One child who stays, one who moves twice in the year, one who leaves home unplanned, one adopted.
    private static final Map<String, String> FILES = Map.of(
            "header.csv",
            HEADER
                    + "1,2021,1,01/06/2010,WBRI,UN1\n2,2021,2,01/06/2010,WBRI,UN1\n3,2021,1,01/06/2010,WBRI,UN1\n4,2021,1,01/06/2018,WBRI,UN1\n",
            "episodes.csv",
            EPISODES + """
                    1,2021,01/05/2018,S,C2,N1,U4,PR4,,,,,,1234567
                    2,2021,01/05/2020,S,C2,N1,U4,PR4,01/06/2021,X1,CREQB,,,1234567
                    2,2021,01/06/2021,P,C2,N1,U4,PR4,01/09/2021,X1,CARPL,,,1234568
                    2,2021,01/09/2021,P,C2,N1,K2,PR4,,,,,,SC900001
                    3,2021,01/05/2020,S,V2,N1,U4,PR4,01/02/2022,E4B,,,,1234567
                    4,2021,01/05/2020,S,E1,N1,A3,PR4,01/12/2021,E11,,,,
                    """.stripIndent(),
            "missing.csv",
            MISSING
                    + "2,2021,01/06/2010,M,01/07/2021,02/07/2021\n2,2021,01/06/2010,M,01/08/2021,02/08/2021\n1,2021,01/06/2010,A,01/08/2021,02/08/2021\n",
            "oc2.csv",
            OC2
                    + "1,2020,01/06/2010,20,,,,,,,,,\n1,2021,01/06/2010,17,,,,,,,,,\n2,2020,01/06/2010,10,,,,,,,,,\n2,2021,01/06/2010,,SDQ1,,,,,,,,\n");

    @TempDir
    Path folder;

    private List<AuthorityReturn> returns(Map<String, String> files) throws IOException {
        Map<String, String> inTown = new HashMap<>();
        files.forEach((name, text) -> inTown.put("Town/" + name, text));
        return SomeReturns.value(SomeReturns.read(folder, inTown)).returns();
    }

    private static ChildOutcomes outcomes(List<AuthorityReturn> returns, List<OwnWords> words) {
        Map<Cohort.Key, List<Stay>> stays = new TreeMap<>();
        returns.stream().collect(Collectors.groupingBy(AuthorityReturn::authority)).values().stream()
                .flatMap(filed -> Histories.histories(filed, Rule.LATEST_RETURN).stream())
                .flatMap(history -> Stays.of(history).stream())
                .forEach(stay -> stays.computeIfAbsent(stay.child(), c -> new ArrayList<>())
                        .add(stay));
        return ChildOutcomes.of(new ChildOutcomes.Known(
                Cohort.of(DAY, Rule.LATEST_RETURN, returns, Map.of()), stays, returns, List.of(), List.of(), words));
    }

    private static Answer.Part part(long part, long whole, int notKnown) {
        return new Answer.Part(new Share(part, whole), notKnown);
    }

    @Test
    void hand_made_children_give_the_figures_that_were_counted_by_hand() throws IOException {
        ChildOutcomes found = outcomes(returns(FILES), List.of());
        assertThat(found.of(ChildOutcome.THREE_PLACEMENTS)).isEqualTo(part(1, 2, 0));
        assertThat(found.of(ChildOutcome.SAME_CARERS))
                .as("only the first is in care for two and a half years")
                .isEqualTo(part(1, 1, 0));
        assertThat(found.of(ChildOutcome.WENT_MISSING))
                .as("four were in care in the year; being away without leave is not going missing")
                .isEqualTo(part(1, 4, 0));
        assertThat(found.of(ChildOutcome.TIMES_MISSING)).isEqualTo(new Answer.Mean(Optional.empty(), 1, 0));
        assertThat(found.of(ChildOutcome.SDQ_CONCERN)).isEqualTo(part(1, 1, 1));
        assertThat(found.of(ChildOutcome.SDQ_CHANGE)).isEqualTo(new Answer.Mean(Optional.empty(), 1, 1));
        assertThat(found.of(ChildOutcome.PERMANENCE)).isEqualTo(part(1, 2, 0));
        assertThat(found.of(ChildOutcome.HOME_UNPLANNED)).isEqualTo(part(1, 2, 0));
        assertThat(found.of(ChildOutcome.EDUCATION)).isEqualTo(part(0, 0, 0));
        assertThat(found.of(ChildOutcome.MILES).notKnown()).isEqualTo(2);
    }

    @Test
    void a_file_that_was_not_filed_is_not_known_and_never_nobody() throws IOException {
        Map<String, String> without = new HashMap<>(FILES);
        without.remove("missing.csv");
        ChildOutcomes found = outcomes(returns(without), List.of());
        assertThat(found.of(ChildOutcome.WENT_MISSING)).isEqualTo(part(0, 0, 4));
        assertThat(found.of(ChildOutcome.THREE_PLACEMENTS)).isEqualTo(part(1, 2, 0));
    }

    @Test
    void own_words_count_in_the_year_in_which_they_were_said_and_not_when_taken_back() throws IOException {
        List<AuthorityReturn> returns = returns(FILES);
        var child =
                Cohort.of(DAY, Rule.LATEST_RETURN, returns, Map.of()).children().getFirst();
        var by = new WrittenBy(WrittenBy.Role.CHILD, "", DAY);
        var said = new OwnWords(
                child.child(),
                child.authority(),
                OwnWords.About.SCHOOL,
                DAY.minusDays(10),
                new OwnWords.Said.Quoted("made up for a test"),
                by,
                1);
        var longAgo = new OwnWords(
                child.child(),
                child.authority(),
                OwnWords.About.SCHOOL,
                DAY.minusYears(1),
                new OwnWords.Said.Quoted("made up for a test"),
                by,
                1);
        assertThat(outcomes(returns, List.of(said)).of(ChildOutcome.OWN_VIEW)).isEqualTo(part(1, 2, 0));
        assertThat(outcomes(returns, List.of(longAgo)).of(ChildOutcome.OWN_VIEW))
                .isEqualTo(part(0, 2, 0));
        assertThat(outcomes(returns, List.of(said.withdrawn(DAY))).of(ChildOutcome.OWN_VIEW))
                .isEqualTo(part(0, 2, 0));
    }
}
