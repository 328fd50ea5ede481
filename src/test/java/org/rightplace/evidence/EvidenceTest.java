package org.rightplace.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.evidence.Checked.Partial;
import org.rightplace.evidence.Checked.Refused;
import org.rightplace.evidence.Checked.Whole;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;

class EvidenceTest {

    private static final Finding NOTE = finding(Severity.NOTE);
    private static final Finding REFUSAL = finding(Severity.REFUSE);

    private static Finding finding(Severity severity) {
        return new KeptFinding("Kind", Where.file("a.csv"), severity, "A sentence.");
    }

    @Test
    void aWholeReadingCarriesNotesOnlyAndARefusalNeedsOne() {
        assertThat(new Whole<>(1, List.of(NOTE)).findings()).containsExactly(NOTE);
        assertThatThrownBy(() -> new Whole<>(1, List.of(NOTE, REFUSAL))).hasMessageContaining("A sentence.");
        assertThat(new Partial<>(1, List.of(NOTE, REFUSAL)).findings()).hasSize(2);
        assertThatThrownBy(() -> new Partial<>(1, List.of(NOTE))).hasMessageContaining("A sentence.");
        assertThatThrownBy(() -> new Refused<>(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Refused<>(List.of(NOTE))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneRefusalRefusesTheWhole() {
        assertThat(Checked.wholeOrRefused(1, List.of(NOTE, NOTE))).isEqualTo(new Whole<>(1, List.of(NOTE, NOTE)));
        assertThat(Checked.wholeOrRefused(1, List.of(NOTE, REFUSAL))).isEqualTo(new Refused<>(List.of(NOTE, REFUSAL)));
    }

    @Test
    void aChangeOfValueKeepsShapeAndFindings() {
        assertThat(new Whole<>(2, List.of(NOTE)).map(n -> "x".repeat(n))).isEqualTo(new Whole<>("xx", List.of(NOTE)));
        assertThat(new Partial<>(2, List.of(REFUSAL)).map(n -> n + 1)).isEqualTo(new Partial<>(3, List.of(REFUSAL)));
        assertThat(new Refused<Integer>(List.of(REFUSAL)).map(n -> n + 1)).isEqualTo(new Refused<>(List.of(REFUSAL)));
    }

    @Test
    void findingsAreTheReadingsOwn() {
        List<Finding> given = new ArrayList<>(List.of(NOTE));
        Checked<Integer> whole = new Whole<>(1, given);
        given.clear();

        assertThat(whole.findings()).containsExactly(NOTE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 0, -, 'a.csv'",
                "-, 7, -, 'a.csv, row 7'",
                "All, 0, -, 'a.csv, sheet “All”'",
                "All, 7, Places, 'a.csv, sheet “All”, row 7, column “Places”'",
                "-, 0, Places, 'a.csv, column “Places”'",
            })
    void aPlaceIsSaidAsOneWouldLookForIt(String sheet, long row, String column, String words) {
        assertThat(new Where("a.csv", sheet, row, column)).hasToString(words);
    }

    @Test
    void aRowBeforeTheFirstIsRefused() {
        assertThatThrownBy(() -> new Where("a.csv", null, -1, null))
                .hasMessageContaining("(-1)")
                .hasMessageContaining("a.csv");
    }

    @Test
    void aFindingIsKeptAsItWas() {
        record Odd(Where where) implements Finding {
            @Override
            public Severity severity() {
                return Severity.REFUSE;
            }

            @Override
            public String message() {
                return "“7” is odd.";
            }
        }
        assertThat(KeptFinding.of(new Odd(Where.file("a.csv"))))
                .isEqualTo(new KeptFinding("Odd", Where.file("a.csv"), Severity.REFUSE, "“7” is odd."));
        assertThat(KeptFinding.of(NOTE)).isEqualTo(NOTE);
    }

    @Test
    void anOriginNamesAReleaseOrMore() {
        assertThat(new Origin(List.of("abc a list"), "0.1.0", OptionalLong.empty()).releases())
                .hasSize(1);
        assertThatThrownBy(() -> new Origin(List.of(), "0.1.0", OptionalLong.of(1)))
                .hasMessageContaining("release");
    }
}
