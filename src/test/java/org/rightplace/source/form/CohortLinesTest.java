package org.rightplace.source.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.care.need.CohortDefinition.Condition;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.evidence.Checked;

class CohortLinesTest {

    private static Checked<List<CohortDefinition>> read(String text) {
        return CohortLines.read("mine.txt", text);
    }

    private static String refusal(String text) {
        assertThat(read(text)).isInstanceOf(Checked.Refused.class);
        return read(text).findings().getFirst().where() + ": "
                + read(text).findings().getFirst().message();
    }

    @Test
    void lines_are_cohorts_by_slug_or_title_with_comments_and_empty_lines_left_out() {
        List<CohortDefinition> expected = List.of(
                new CohortDefinition(
                        "Health at home",
                        List.of(
                                new Condition(NeedDomain.COMPLEX_HEALTH, 2, 3),
                                new Condition(NeedDomain.PHYSICAL_AND_SENSORY, 1, 3))),
                new CohortDefinition("Quiet: few needs", List.of(new Condition(NeedDomain.SUBSTANCE_USE, 0, 0))));
        var whole = (Checked.Whole<List<CohortDefinition>>)
                read(
                        "# ours\n\nHealth at home: complex-health 2-3, Physical and sensory 1+  # as agreed\nQuiet: few needs: substance-use 0\n");
        assertThat(whole.value()).isEqualTo(expected);
        assertThat(read(CohortLines.write(expected))).isEqualTo(new Checked.Whole<>(expected, List.of()));
    }

    @Test
    void what_cannot_be_read_is_named_with_its_line_and_what_to_do() {
        assertThat(refusal("A: complex-health 2\nno colon here"))
                .startsWith("mine.txt, row 2: “no colon here” is no cohort: write its name, a colon");
        assertThat(refusal("A: complex-health"))
                .contains("does not end in a level")
                .contains("2+");
        assertThat(refusal("A: complex-health 3-2")).contains("does not end in a level");
        assertThat(refusal("A: complex health needs 2"))
                .contains("“complex health needs” is none of the needs")
                .contains("exploitation-and-missing");
        assertThat(refusal("A: complex-health 2, complex-health 3")).contains("stands there twice");
        assertThat(refusal("A: complex-health 2\na: substance-use 2")).contains("“a” stands there twice");
        assertThat(refusal("# nothing")).contains("0 cohorts are defined; between 1 and 20");
    }
}
