package org.rightplace.sufficiency.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OccupancyTest {

    @ParameterizedTest
    @CsvSource({
        "0.825, 0.825, false",
        ".9, 0.9, false",
        "1, 1, false",
        "1.0, 1, false",
        "82.5, 0.825, true",
        "82.5%, 0.825, true",
        "' 85 % ', 0.85, true",
        "1%, 0.01, true",
        "100, 1, true",
        "0.5%, 0.005, true",
    })
    void isReadAsAShareOrAsWhatIsPlainlyMeantAsPerCent(String text, double share, boolean asPerCent) {
        assertThat(Occupancy.read(text)).isEqualTo(new Occupancy.Written(new Occupancy(share), asPerCent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0%", "-0.8", "100.1", "101", "1e-1", "0,8", "NaN", "most", "0.8.1", "%"})
    void refusesWhatIsNoShareOfPlacesAndSaysWhatIs(String text) {
        assertThatThrownBy(() -> Occupancy.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "“%s” is not an occupancy. Give a share above 0 and up to 1, such as 0.825, or the same in per cent, such as 82.5%%.",
                        text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0001, Double.NaN})
    void isNeverNoneOrMoreThanAll(double share) {
        assertThatThrownBy(() -> new Occupancy(share)).hasMessageContaining("above 0 and at most 1");
    }

    @Test
    void isWrittenInPerCentWithTheShortestDigits() {
        assertThat(Occupancy.ASSUMED.perCent()).isEqualTo("82.5");
        assertThat(Occupancy.EVERY_PLACE.perCent()).isEqualTo("100");
        assertThat(Occupancy.read("0.07").occupancy().perCent()).isEqualTo("7");
    }
}
