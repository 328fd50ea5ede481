package org.rightplace.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.evidence.Finding.Where;

class PlacesTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsTheSameAsAListOfThem(long seed) {
        var random = new SplittableRandom(seed);
        var taking = new Places.Taking();
        List<Where> all = new ArrayList<>();
        long row = 1;
        for (int i = 0; i < 500; i++) {
            row = random.nextInt(4) == 0 ? 1 + random.nextInt(50) : row + 1;
            var where = new Where(
                    "file " + random.nextInt(2) * random.nextInt(2),
                    random.nextInt(5) == 0 ? "sheet" : null,
                    row,
                    null);

            assertThat(taking.add(where)).isEqualTo(i);
            all.add(where);
        }

        assertThat(taking.done()).isEqualTo(all);
        assertThat(Places.of(all)).isEqualTo(all);
    }

    @Test
    void hasNoPlaceBeyondTheLast() {
        Places places = Places.of(List.of(new Where("a.csv", null, 2, null)));

        assertThat(places).hasSize(1);
        assertThatThrownBy(() -> places.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Places.of(List.of())).isEmpty();
    }
}
