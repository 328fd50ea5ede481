package org.rightplace.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.register.MadeUpRegister;
import org.rightplace.release.Kind;

class LedgerTest {

    @Test
    void ofNothingHeldNoLayerIsThere() {
        Ledger ledger = Ledger.of("England", List.of());

        assertThat(ledger.lines()).extracting(Ledger.Line::layer).containsExactly(Layer.values());
        assertThat(ledger.lines()).allSatisfy(line -> {
            assertThat(line.present()).isFalse();
            assertThat(line.coverage()).isZero();
            assertThat(line.asAt()).isEmpty();
            assertThat(line.source()).isEmpty();
        });
        assertThat(ledger.present()).isZero();
        assertThat(ledger.sentence())
                .isEqualTo("None of the five layers that make sense of these figures is held for England.");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"RETURN", "NEEDS", "CAPABILITY"},
            mode = EnumSource.Mode.EXCLUDE)
    void noReleaseOfARegisterSpeaksToALayer(Kind kind) {
        assertThat(Ledger.layersOf(kind)).isEmpty();
    }

    @Test
    void aReturnSpeaksToReasonsAndOutcomesAndNeverToNeeds() {
        assertThat(Ledger.layersOf(Kind.RETURN)).containsExactly(Layer.REASON, Layer.OUTCOME);
    }

    @ParameterizedTest
    @EnumSource
    void aReleaseThatCannotSpeakToALayerIsRefused(Layer layer) {
        var held = new Ledger.Held(MadeUpRegister.release("2025-03-31"), layer, 1, 2);

        assertThatThrownBy(() -> Ledger.of("England", List.of(held)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PROVIDER_LEVEL")
                .hasMessageContaining(layer.name());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5", "1, -1"})
    void whatIsCoveredIsPartOfItsSubject(long covered, long of) {
        assertThatThrownBy(() -> new Ledger.Held(MadeUpRegister.release("2025-03-31"), Layer.NEEDS, covered, of))
                .hasMessageContaining("(" + covered + ")")
                .hasMessageContaining("(" + of + ")");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN})
    void coverageIsAShare(double coverage) {
        assertThatThrownBy(() -> new Ledger.Line(Layer.REASON, coverage, Optional.empty(), Optional.empty()))
                .hasMessageContaining("(" + coverage + ")")
                .hasMessageContaining("REASON");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 'None of the five layers that make sense of these figures is held for Fylde.'",
        "1, '1 of the five layers that make sense of these figures is held for Fylde.'",
        "3, '3 of the five layers that make sense of these figures are held for Fylde.'"
    })
    void theSentenceCountsTheLayers(int present, String sentence) {
        List<Ledger.Line> lines = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            lines.add(
                    lines.size() < present
                            ? new Ledger.Line(layer, 0.5, Optional.of(LocalDate.EPOCH), Optional.of("a source"))
                            : new Ledger.Line(layer, 0, Optional.empty(), Optional.empty()));
        }

        assertThat(new Ledger("Fylde", lines).present()).isEqualTo(present);
        assertThat(new Ledger("Fylde", lines).sentence()).isEqualTo(sentence);
        assertThatThrownBy(() -> new Ledger("Fylde", lines.subList(0, 4))).hasMessageContaining("Fylde");
    }

    @ParameterizedTest
    @EnumSource
    void everyLayerHasAQuestionThatStaysOpen(Layer layer) {
        assertThat(layer.question())
                .contains("?")
                .startsWith("W".equals(layer.question().substring(0, 1)) ? "W" : "How");
        assertThat(layer.title()).isNotBlank();
        assertThat(layer.slug()).isEqualTo(layer.name().toLowerCase(java.util.Locale.ROOT));
    }
}
