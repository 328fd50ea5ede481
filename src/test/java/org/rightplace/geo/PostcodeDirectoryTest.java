package org.rightplace.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.geo.PostcodeDirectory.Filling;
import org.rightplace.geo.PostcodeDirectory.Place;

class PostcodeDirectoryTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsWhatAMapWouldFindInAnyOrderOfFillingAndThroughBytes(long seed) {
        var random = new SplittableRandom(seed);
        Map<String, Place> oracle = new TreeMap<>();
        var filling = new Filling();
        for (int i = 0; i < 3_000; i++) {
            String postcode = postcode(random);
            Place place = new Place(
                    new GridReference(random.nextInt(700_001), random.nextInt(1_300_001)),
                    "E%08d".formatted(random.nextInt(300)),
                    random.nextInt(50) == 0 ? "" : "E14%06d".formatted(random.nextInt(600)));
            oracle.put(postcode.replace(" ", ""), place);
            filling.add(postcode, place);
        }
        PostcodeDirectory directory = filling.done();
        PostcodeDirectory again = PostcodeDirectory.fromBytes(directory.toBytes());

        assertThat(directory.size()).isEqualTo(oracle.size());
        oracle.forEach((postcode, place) -> {
            assertThat(directory.find(postcode)).contains(place);
            assertThat(again.find(postcode.toLowerCase(java.util.Locale.ROOT))).contains(place);
        });
        for (int i = 0; i < 3_000; i++) {
            String other = postcode(random).replace(" ", "");
            assertThat(directory.find(other).isPresent()).isEqualTo(oracle.containsKey(other));
        }
    }

    @Test
    void refusesBytesThatAreNotItsOwn() {
        var filling = new Filling();
        filling.add("AL1 1AA", new Place(new GridReference(1, 2), "E10000015", "E14001507"));
        byte[] bytes = filling.done().toBytes();

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PostcodeDirectory.fromBytes(cut)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> PostcodeDirectory.fromBytes(new byte[100])).hasMessageContaining("no directory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AL1",
                "AL1 1A",
                "1L1 1AA",
                "AL1 AAA",
                "AL1 11A",
                "AL11 11AA1",
                "ALL 1AA",
                "A 1AA",
                "AL111 1AA",
                "ÄL1 1AA"
            })
    void knowsWhatIsNoPostcode(String text) {
        assertThat(PostcodeDirectory.isPostcode(text)).isFalse();
        assertThat(new Filling().done().find(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1 1AA", "m60 1nw", "CR2 6XH", "DN55 1PT", "W1A 1HQ", "EC1A1BB", " NE373LN "})
    void knowsEveryShapeOfAPostcode(String text) {
        assertThat(PostcodeDirectory.isPostcode(text)).isTrue();
    }

    private static String postcode(RandomGenerator random) {
        return "%c%s%d %d%c%c"
                .formatted(
                        'A' + random.nextInt(3),
                        random.nextBoolean() ? "B" : "",
                        1 + random.nextInt(20),
                        random.nextInt(10),
                        'A' + random.nextInt(5),
                        'A' + random.nextInt(5));
    }
}
