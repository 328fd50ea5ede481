package org.rightplace.children;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Count;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.disclosure.Dimension;
import org.rightplace.disclosure.Rule;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.child.Cohort.LeftOut;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.SomeReturns;

class CohortCountsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);

    private static Cohort fiveYears() throws IOException {
        List<AuthorityReturn> returns = SomeReturns.value(Returns.read(
                        SomeReturns.files(Path.of("../shared/data/returns/five-years")),
                        Returns.Choice.NONE,
                        SomeReturns.KEY))
                .returns();
        return Cohort.of(DAY, org.rightplace.link.history.Rule.LATEST_RETURN, returns, Map.of());
    }

    @Test
    @Tag("shared-data")
    void showsNoSmallCountAndNoTotalThatWouldGiveOneAway() throws IOException {
        Cohort cohort = fiveYears();
        CohortCounts counts = CohortCounts.of(cohort, List.of(), Rule.USUAL);

        assertThat(cohort.children().size() + cohort.leftOut().getOrDefault(LeftOut.SHORT_BREAKS, 0))
                .as("545 by the rule, short breaks and all")
                .isEqualTo(545);
        assertThat(counts.refusals()).isEmpty();
        for (Characteristic by : Characteristic.values()) {
            Map<String, Integer> exact = new TreeMap<>();
            cohort.children().forEach(child -> exact.merge(by.of(child), 1, Integer::sum));
            int hidden = 0;
            int inHidden = 0;
            for (String category : by.categories()) {
                int children = exact.getOrDefault(category, 0);
                Count shown = counts.count("five-years", by, category);
                if (shown.children().isPresent()) {
                    assertThat(shown.children()).as(category).hasValue(children);
                    assertThat(children == 0 || children > 4).as(category).isTrue();
                } else {
                    assertThat(shown).as(category).isEqualTo(new Count.Hidden("c"));
                    hidden++;
                    inHidden += children;
                }
            }
            OptionalInt total = counts.count("five-years", by, Dimension.TOTAL).children();
            assertThat(total).hasValue(cohort.children().size());
            assertThat(hidden)
                    .as("one hidden cell alone is the total less the rest: %s", by)
                    .isNotEqualTo(1);
            assertThat(inHidden == 0 || hidden >= 2).isTrue();
        }
        assertThat(counts.count("five-years", NeedDomain.COMPLEX_HEALTH, NeedSaid.ASSESSED_3.words()))
                .as("no return assesses a need")
                .isEqualTo(new Count.Known(0));
    }
}
