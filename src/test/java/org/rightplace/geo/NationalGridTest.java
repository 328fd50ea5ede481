package org.rightplace.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NationalGridTest {

    /// The worked example of annex C of Ordnance Survey's guide: the water tower at Caister, on the British
    /// ellipsoid.
    @Test
    void projectsTheGuidesWorkedExampleToTheMillimetre() {
        var tower = NationalGrid.project(
                Math.toRadians(52 + 39 / 60.0 + 27.2531 / 3600), Math.toRadians(1 + 43 / 60.0 + 4.5177 / 3600));

        assertThat(tower.easting()).isCloseTo(651_409.903, within(0.001));
        assertThat(tower.northing()).isCloseTo(313_177.270, within(0.001));
    }

    @Test
    void knowsWhatIsNotOnTheGrid() {
        assertThat(NationalGrid.covers(53.48, -2.24)).isTrue();
        assertThat(NationalGrid.covers(48.85, 2.35)).isFalse();
        assertThat(NationalGrid.covers(Double.NaN, -2)).isFalse();
        assertThatThrownBy(() -> NationalGrid.of(48.85, 2.35)).hasMessageContaining("northing");
    }
}
