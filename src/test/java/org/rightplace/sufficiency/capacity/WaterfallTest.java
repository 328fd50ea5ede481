package org.rightplace.sufficiency.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rightplace.care.home.Evidence.CLAIMED_IN_SOP;
import static org.rightplace.care.home.Evidence.STAFFED_AND_TRAINED;
import static org.rightplace.care.need.NeedDomain.COMPLEX_HEALTH;
import static org.rightplace.sufficiency.gap.SomeHomes.home;
import static org.rightplace.sufficiency.gap.SomeHomes.room;
import static org.rightplace.sufficiency.gap.SomeHomes.urn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Capacity.Held;
import org.rightplace.sufficiency.capacity.Waterfall.Level;
import org.rightplace.sufficiency.capacity.Waterfall.Question;
import org.rightplace.sufficiency.capacity.Waterfall.Step;
import org.rightplace.sufficiency.capacity.Waterfall.Step.Why;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Offer;

class WaterfallTest {

    private static final Question HEALTH = new Question(List.of(new Call.Need(COMPLEX_HEALTH, 2)), STAFFED_AND_TRAINED);

    private static List<Ability> able(int level) {
        return List.of(new Ability(COMPLEX_HEALTH, level, STAFFED_AND_TRAINED));
    }

    @Test
    void namesEveryStepFromRegisteredToUsableToSpecific() {
        List<Offer> homes = List.of(
                home(1, "A", able(3), room(1, 6, 1, Map.of(Held.STAFFING, 2, Held.NOTICE_GIVEN, 1))),
                home(2, "A", able(0), room(2, 4, 0, Map.of(Held.MATCHING, 1))),
                home(3, "A", List.of(new Ability(COMPLEX_HEALTH, 3, CLAIMED_IN_SOP)), room(3, 3, 1, Map.of())),
                home(4, "A", List.of(), room(4, 2, 2, Map.of())),
                Offer.notRecorded(urn(5), Optional.of("A")),
                Offer.notRecorded(urn(6), Optional.of("A")));

        Waterfall places = Waterfall.of(HEALTH, homes, Map.of(urn(1), 99, urn(5), 5));

        assertThat(places.registered()).isEqualTo(new Level(6 + 4 + 3 + 2 + 5, 5, 4));
        assertThat(places.down())
                .contains(new Step(Why.STAFFING, 2, 1), new Step(Why.MATCHING, 1, 1), new Step(Why.NOT_RECORDED, 5, 1))
                .contains(new Step(Why.SOLO_USE, 0, 0));
        assertThat(places.usable()).isEqualTo(new Level(4 + 3 + 3 + 2, 4, 4));
        assertThat(places.further())
                .containsExactly(
                        new Step(Why.CANNOT, 3, 1),
                        new Step(Why.ONLY_CLAIMED, 3, 1),
                        new Step(Why.NOT_DESCRIBED, 2, 1));
        assertThat(places.specific()).isEqualTo(new Level(4, 1, 1));
        assertThat(places.homesWithoutPlaces()).isOne();
    }

    @Test
    void hasEveryUsablePlaceSpecificWhereNoNeedIsAskedFor() {
        List<Offer> homes = List.of(home(1, "A", List.of(), room(1, 6, 1, Map.of(Held.RESTRICTION, 2))));

        Waterfall places = Waterfall.of(new Question(List.of(), STAFFED_AND_TRAINED), homes, Map.of());

        assertThat(places.specific()).isEqualTo(places.usable()).isEqualTo(new Level(4, 1, 1));
    }
}
