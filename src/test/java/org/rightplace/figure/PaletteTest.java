package org.rightplace.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightplace.figure.Palette.Paint;
import org.rightplace.figure.Palette.Pattern;

class PaletteTest {

    @Test
    void darkensFromClassToClassSoThatGreyPrintStillTellsThemApart() {
        for (int i = 1; i < Palette.SCALE.size(); i++) {
            assertThat(contrast(Palette.SCALE.get(i - 1), Palette.SCALE.get(i))).isGreaterThan(1.2);
            assertThat(luminance(Palette.SCALE.get(i))).isLessThan(luminance(Palette.SCALE.get(i - 1)));
        }
        assertThat(Palette.scale(0, 3)).isEqualTo(Palette.SCALE.getFirst());
        assertThat(Palette.scale(2, 3)).isEqualTo(Palette.SCALE.getLast());
    }

    @Test
    void tellsSeriesApartByLightnessOrPattern() {
        for (Paint one : Palette.SERIES) {
            for (Paint other : Palette.SERIES) {
                if (one != other && one.pattern() == other.pattern()) {
                    assertThat(contrast(one.colour(), other.colour())).isGreaterThan(1.25);
                }
            }
        }
        assertThat(Palette.SERIES.stream().map(Paint::pattern).distinct()).hasSize(Pattern.values().length);
    }

    @Test
    void writesOnPlainColoursSoThatItCanBeRead() {
        for (Paint paint : Palette.SERIES) {
            if (paint.pattern() == Pattern.PLAIN) {
                assertThat(contrast(paint.colour(), paint.dark() ? "#ffffff" : Svg.INK))
                        .isGreaterThan(4.5);
            }
        }
        for (String line : Palette.LINES) {
            assertThat(contrast(line, "#ffffff")).isGreaterThan(4.5);
        }
        assertThat(contrast(Svg.QUIET, "#ffffff")).isGreaterThan(4.5);
    }

    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    /// Relative luminance as the Web Content Accessibility Guidelines define it.
    private static double luminance(String colour) {
        List<Double> parts = List.of(1, 3, 5).stream()
                .map(at -> Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0)
                .map(c -> c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toList();
        return 0.2126 * parts.get(0) + 0.7152 * parts.get(1) + 0.0722 * parts.get(2);
    }
}
