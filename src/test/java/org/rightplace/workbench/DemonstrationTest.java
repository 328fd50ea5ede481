package org.rightplace.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rightplace.children.Characteristic;
import org.rightplace.evidence.Finding;
import org.rightplace.figure.Cell;
import org.rightplace.link.history.Rule;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

class DemonstrationTest {

    @Test
    void showsFiveAuthoritiesOfNobodyAndLeavesNothingBehind() throws Exception {
        Path folder;
        try (Demonstration demonstration = Demonstration.open(Clock.systemUTC())) {
            folder = demonstration.folder().path();
            Workbench workbench = demonstration.workbench();
            Cohorts cohorts = workbench.cohorts();

            assertThat(workbench.children().heldAreSynthetic()).isTrue();
            assertThat(cohorts.authorities())
                    .hasSize(5)
                    .allSatisfy(name -> assertThat(name).startsWith("synthetic-"));
            assertThat(cohorts.days()).hasSize(10);
            ReturnsReport returns = workbench.returns(Optional.empty());
            assertThat(returns.read())
                    .extracting(Finding::kind)
                    .as("what is said of every spreadsheet of referrals, and nothing else")
                    .containsOnly("AuthorityByFolder", "HowEducationIsRead", "SexualExploitationNotAsked");
            assertThat(workbench.releases().stream()
                            .filter(release -> !release.loading().builtIn())
                            .map(Release::kind)
                            .distinct())
                    .containsExactlyInAnyOrder(
                            Kind.SYNTHETIC_PLACES,
                            Kind.CAPABILITY,
                            Kind.RETURN,
                            Kind.REFERRALS,
                            Kind.NEEDS,
                            Kind.COMMISSIONING);
            assertThat(returns.joined(Rule.LATEST_RETURN).table().rows())
                    .hasSize(10)
                    .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(row.get(3)));
            assertThat(cohorts.children(Characteristic.PLACEMENT, Optional.empty())
                            .exhibits()
                            .getFirst()
                            .table()
                            .rows())
                    .noneMatch(row -> row.get(3) instanceof Cell.Whole(long children) && children > 0 && children < 5);
            assertThat(cohorts.needs(Optional.empty(), Optional.empty())
                            .exhibits()
                            .get(1)
                            .table()
                            .rows())
                    .as("needs that were drawn to come together do")
                    .anyMatch(row -> row.get(6) instanceof Cell.Decimal(double low) && low > 1);
            assertThat(workbench
                            .register()
                            .ledgerPage(Optional.empty())
                            .exhibits()
                            .getFirst()
                            .ledger()
                            .present())
                    .as("nothing made up counts as held")
                    .isZero();
        }
        assertThat(folder).doesNotExist();
    }
}
