package org.rightplace.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShareTest {

    @Test
    void isPartByWholeAndNothingWithoutAWhole() {
        assertThat(new Share(1024, 3946).value()).hasValueCloseTo(0.2595, within(5e-5));
        assertThat(new Share(0, 7).value()).hasValue(0);
        assertThat(new Share(0, 0).value()).isEmpty();
        assertThatThrownBy(() -> new Share(-1, 4)).hasMessage("part (-1) and whole (4) must be 0 or more");
    }

    @Test
    void comparesTheShareOfHomesWithTheShareOfChildren() {
        // A quarter of the homes where an eighth of the children live.
        assertThat(new LocationQuotient(new Share(25, 100), new Share(10, 80)).value())
                .hasValue(2);
        assertThat(new LocationQuotient(new Share(0, 100), new Share(10, 80)).value())
                .hasValue(0);
        assertThat(new LocationQuotient(new Share(3, 100), new Share(0, 80)).value())
                .isEmpty();
        assertThat(new LocationQuotient(new Share(0, 0), new Share(10, 80)).value())
                .isEmpty();
    }

    @Test
    void weighsOutToOneOverAllAreas() {
        var random = new SplittableRandom(1);
        for (int trial = 0; trial < 200; trial++) {
            List<Integer> homes = new ArrayList<>();
            List<Integer> children = new ArrayList<>();
            for (int area = 1 + random.nextInt(9); area > 0; area--) {
                homes.add(random.nextInt(1, 50));
                children.add(random.nextInt(1, 90_000));
            }
            long allHomes = homes.stream().mapToLong(n -> n).sum();
            long allChildren = children.stream().mapToLong(n -> n).sum();
            double weighted = 0;
            for (int area = 0; area < homes.size(); area++) {
                Share base = new Share(children.get(area), allChildren);
                weighted += base.value().orElseThrow()
                        * new LocationQuotient(new Share(homes.get(area), allHomes), base)
                                .value()
                                .orElseThrow();
            }
            assertThat(weighted).isCloseTo(1, within(1e-12));
        }
    }
}
