package org.rightplace.reflection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rightplace.reflection.Reflection.Asking;

class ReflectionTest {

    private static final Reflection WHOLE = WorkedCase.JULY_2024;

    private static Reflection with(Asking asking, String shows, List<Reading> readings, List<String> questions) {
        return new Reflection(
                WHOLE.subject(), asking, shows, WHOLE.doesNot(), readings, WHOLE.heard(), questions, WHOLE.source());
    }

    @Test
    void theWorkedCaseIsComplete() {
        assertThat(WHOLE.missing()).isEmpty();
        assertThat(WHOLE.readings()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(WHOLE.asking().whyThis()).contains("tidying up", "always programmed", "new government");
        assertThat(WHOLE.asking().whyNow()).contains("day after term ended", "busiest travel days", "policy nudge");
        assertThat(WHOLE.asking().signalled()).contains("not signalled at the national consultative forum");
        assertThat(WHOLE.absent()).contains(Voice.CHILDREN, Voice.GOVERNMENT);
        assertThat(WHOLE.source()).contains("NCERCC");
    }

    @Test
    void anEmptyRecordSaysAllThatIsToBeWritten() {
        Reflection empty = Reflection.empty("A list");

        assertThat(empty.missing()).hasSize(6);
        assertThat(empty.absent()).containsExactly(Voice.values());
        assertThat(empty.subject()).isEqualTo("A list");
    }

    @Test
    void eachPartThatLacksIsNamedAlone() {
        Asking asking = WHOLE.asking();

        assertThat(with(new Asking(" ", "n", "s"), "x", WHOLE.readings(), List.of("q?"))
                        .missing())
                .containsExactly("why this");
        assertThat(with(new Asking("t", "", "s"), "x", WHOLE.readings(), List.of("q?"))
                        .missing())
                .containsExactly("why now");
        assertThat(with(new Asking("t", "n", "\n"), "x", WHOLE.readings(), List.of("q?"))
                        .missing())
                .containsExactly("how it was signalled, and to whom");
        assertThat(with(asking, "", WHOLE.readings(), List.of("q?")).missing()).containsExactly("what it shows");
        assertThat(with(asking, "x", WHOLE.readings(), List.of()).missing()).containsExactly("a question kept open");
        String readings = "two readings or more, each with the test that would tell it apart";
        assertThat(with(asking, "x", WHOLE.readings().subList(0, 1), List.of("q?"))
                        .missing())
                .containsExactly(readings);
        assertThat(with(asking, "x", List.of(new Reading("a", "t"), new Reading("b", " ")), List.of("q?"))
                        .missing())
                .containsExactly(readings);
    }

    @Test
    void everyVoiceIsHeardOrAbsentAndInOneOrder() {
        for (int bits = 0; bits < 1 << Voice.values().length; bits++) {
            EnumSet<Voice> heard = EnumSet.noneOf(Voice.class);
            for (Voice voice : Voice.values()) {
                if ((bits >> voice.ordinal() & 1) == 1) {
                    heard.add(voice);
                }
            }
            Reflection record =
                    new Reflection("A list", WHOLE.asking(), "", "", List.of(), Set.copyOf(heard), List.of(), "");

            assertThat(List.copyOf(record.heard())).isEqualTo(List.copyOf(heard));
            assertThat(record.absent()).isEqualTo(EnumSet.complementOf(heard));
        }
    }

    @Test
    void aRecordDoesNotChangeWithWhatItWasMadeFrom() {
        List<Reading> readings = new ArrayList<>(WHOLE.readings());
        EnumSet<Voice> heard = EnumSet.of(Voice.CHILDREN);
        Reflection record =
                new Reflection("A list", WHOLE.asking(), "", "", readings, heard, new ArrayList<>(List.of("q?")), "");
        readings.clear();
        heard.clear();

        assertThat(record.readings()).hasSize(3);
        assertThat(record.heard()).containsExactly(Voice.CHILDREN);
        assertThatThrownBy(() -> record.heard().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aVoiceIsFoundByItsWord(Voice voice) {
        assertThat(Voice.find(voice.slug())).contains(voice);
        assertThat(Voice.find(voice.words() + "!")).isEmpty();
    }

    @Test
    void versionsAreCountedFromOne() {
        assertThat(new Version(1, Instant.EPOCH, "somebody", WHOLE).number()).isEqualTo(1);
        assertThatThrownBy(() -> new Version(0, Instant.EPOCH, "somebody", WHOLE))
                .hasMessageContaining("(0)");
    }
}
