package org.rightplace.sufficiency.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.sufficiency.outcome.SomeStays.START;
import static org.rightplace.sufficiency.outcome.SomeStays.history;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.PlacementType;
import org.rightplace.sufficiency.outcome.SomeStays.Step;

class StaysTest {

    private static final String ONE = "SC900001";
    private static final String OTHER = "SC900002";

    @Test
    void aChangeOfLawOrOfStatusWithTheSameCarersBeginsNoNewStay() {
        List<Stay> stays = Stays.of(history(
                List.of(
                        Step.of(0, EpisodeStart.S, PlacementType.U6, ONE),
                        Step.of(100, EpisodeStart.L, PlacementType.U6, ONE).ends(ChangeReason.PLACE),
                        Step.of(200, EpisodeStart.T, PlacementType.U4, ONE)),
                Optional.of(EpisodeEnd.E4A),
                300));

        assertThat(stays).singleElement().satisfies(stay -> {
            assertThat(stay.from()).isEqualTo(START);
            assertThat(stay.days()).isEqualTo(300);
            assertThat(stay.left()).contains(Ending.PLANNED);
            assertThat(stay.before()).isZero();
        });
    }

    @Test
    void aMoveToOtherCarersEndsAStayForItsReasonAndCounts() {
        List<Stay> stays = Stays.of(history(
                List.of(
                        Step.of(0, EpisodeStart.S, PlacementType.U6, ONE).ends(ChangeReason.CREQB),
                        Step.of(40, EpisodeStart.P, PlacementType.K2, OTHER)),
                Optional.empty(),
                400));

        assertThat(stays).hasSize(2);
        assertThat(stays.getFirst().left()).contains(Ending.NOT_PLANNED);
        assertThat(stays.getFirst().reason()).contains(ChangeReason.CREQB);
        assertThat(stays.getFirst().days()).isEqualTo(40);
        assertThat(stays.getLast().left()).as("still going on when returns end").isEmpty();
        assertThat(stays.getLast().days()).isEqualTo(360);
        assertThat(stays.getLast().before()).isEqualTo(1);
    }

    @Test
    void aWeekInHospitalEndsNothingForAChildWhoComesBack() {
        List<Stay> back = Stays.of(history(
                List.of(
                        Step.of(0, EpisodeStart.S, PlacementType.K2, ONE),
                        Step.of(50, EpisodeStart.P, PlacementType.T1, ""),
                        Step.of(57, EpisodeStart.P, PlacementType.K2, ONE)),
                Optional.of(EpisodeEnd.E4B),
                90));
        List<Stay> elsewhere = Stays.of(history(
                List.of(
                        Step.of(0, EpisodeStart.S, PlacementType.K2, ONE).ends(ChangeReason.LAREQ),
                        Step.of(50, EpisodeStart.P, PlacementType.T1, ""),
                        Step.of(57, EpisodeStart.P, PlacementType.K2, OTHER)),
                Optional.empty(),
                90));

        assertThat(back).singleElement().satisfies(stay -> {
            assertThat(stay.days()).isEqualTo(90);
            assertThat(stay.left()).contains(Ending.NOT_PLANNED);
        });
        assertThat(elsewhere).hasSize(2);
        assertThat(elsewhere.getFirst().days()).isEqualTo(50);
        assertThat(elsewhere.getFirst().left()).contains(Ending.NOT_PLANNED);
        assertThat(elsewhere.getLast().before()).isEqualTo(1);
    }

    @Test
    void aNewPeriodOfCareCountsAnew() {
        List<Stay> stays = Stays.of(history(
                List.of(
                        Step.of(0, EpisodeStart.S, PlacementType.U6, ONE).ends(ChangeReason.CARPL),
                        Step.of(30, EpisodeStart.P, PlacementType.U6, OTHER),
                        Step.of(200, EpisodeStart.S, PlacementType.U6, ONE)),
                Optional.empty(),
                300));

        assertThat(stays).extracting(Stay::before).containsExactly(0, 1, 0);
    }

    @Test
    void everyReasonIsReadAndTheStatusOfAPlacementIsNoEnd() {
        for (ChangeReason reason : ChangeReason.values()) {
            assertThat(Ending.of(reason)).isNotNull();
        }
        assertThat(Ending.of(ChangeReason.CREQB)).isEqualTo(Ending.NOT_PLANNED);
        assertThat(Ending.of(ChangeReason.CARPL)).isEqualTo(Ending.PLANNED);
        assertThat(Ending.of(ChangeReason.OTHER)).isEqualTo(Ending.NOT_SAID);
        assertThat(Ending.of(EpisodeEnd.E4B)).isEqualTo(Ending.NOT_PLANNED);
        assertThat(Ending.of(EpisodeEnd.E17)).isEqualTo(Ending.PLANNED);
        assertThat(Ending.of(EpisodeEnd.E2)).isEqualTo(Ending.NOT_SAID);
    }
}
