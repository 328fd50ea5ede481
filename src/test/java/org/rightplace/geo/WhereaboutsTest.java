package org.rightplace.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightplace.geo.PostcodeDirectory.Place;

class WhereaboutsTest {

    private static final PostcodeSector REAL = sector("AL1 1", 515_000, 206_000, "E10000015");
    private static final PostcodeSector MADE_UP = sector("QA1 3", 300_000, 400_000, "synthetic-SYN-A001");
    private static final PostcodeSector NEXT = sector("QA1 4", 303_000, 404_000, "synthetic-SYN-A001");

    private static PostcodeSector sector(String sector, int east, int north, String authority) {
        return new PostcodeSector(sector, new GridReference(east, north), 1, authority, "");
    }

    private static PostcodeDirectory directory() {
        var filling = new PostcodeDirectory.Filling();
        filling.add("AL1 1AA", new Place(new GridReference(515_100, 206_100), "E10000015", "E14001153"));
        // a directory that were wrong, or of somebody's own making, does not answer for what is made up
        filling.add("QA1 3AA", new Place(new GridReference(1, 1), "E10000015", "E14001153"));
        return filling.done();
    }

    @Test
    void askEachTableForItsOwnPostcodesOnly() {
        for (Whereabouts bare : List.of(Whereabouts.of(List.of(REAL)), Whereabouts.of(directory()))) {
            Whereabouts both = bare.withMadeUp(List.of(MADE_UP, NEXT));

            assertThat(both.find("QA1 3AA")).map(Place::authority).contains("synthetic-SYN-A001");
            assertThat(both.find("qa13aa")).isEqualTo(both.find("QA1 3AA"));
            assertThat(both.find("AL1 1AA")).isEqualTo(bare.find("AL1 1AA")).isPresent();
            assertThat(both.metres("QA1 3AA", "QA1 4ZZ")).contains(5_000);
            assertThat(both.isExact()).isEqualTo(bare.isExact());
            assertThat(both.knowsMadeUp()).isTrue();
            assertThat(bare.find("QA1 3AA")).isEmpty();
            assertThat(bare.knowsMadeUp()).isFalse();
        }
    }

    @Test
    void knowWhoseAMadeUpDistrictIs() {
        Whereabouts both = Whereabouts.unknown().withMadeUp(List.of(MADE_UP, NEXT));

        assertThat(both.madeUpAuthority("QA1")).contains("synthetic-SYN-A001");
        assertThat(both.madeUpAuthority("QA2")).isEmpty();
        assertThat(both.madeUpAuthority("AL1")).isEmpty();
        assertThat(both.find("AL1 1AA")).isEmpty();
    }

    @Test
    void refuseAMadeUpPlaceUnderAPostcodeThatCouldBeReal() {
        assertThatThrownBy(() -> Whereabouts.unknown().withMadeUp(List.of(REAL)))
                .hasMessageContaining("AL1 1");
    }

    @Test
    void callAMadeUpAuthorityByOneNameHoweverItIsWritten() {
        for (String word : List.of("SYN-A017", "syn-a017", "synthetic-SYN-A017", " Synthetic-SYN-a017 ")) {
            assertThat(MadeUp.authority(word)).contains("synthetic-SYN-A017");
        }
        for (String word : List.of("E10000015", "SYN-A17", "SYN-A0171", "A017", "")) {
            assertThat(MadeUp.authority(word)).isEmpty();
        }
    }
}
