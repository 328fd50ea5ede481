package org.rightplace.care.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.source.standard.SomeReferrals;

class ReferralTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void waitsFromTheReferralToThePlaceOrTheDayAndNeverBackwards(long seed) {
        for (Referral referral : new SomeReferrals(new SplittableRandom(seed)).list(100)) {
            Optional<LocalDate> end = referral.placement().isEmpty()
                    ? Optional.of(DAY)
                    : referral.placement().flatMap(Arranged::on);
            OptionalLong waited = referral.waited(DAY);

            if (referral.on().isPresent()
                    && end.isPresent()
                    && !end.get().isBefore(referral.on().get())) {
                assertThat(waited)
                        .hasValue(ChronoUnit.DAYS.between(referral.on().get(), end.get()));
            } else {
                assertThat(waited).isEmpty();
            }
        }
    }

    @Test
    void aRiskThatIsNotGivenIsNotKnown() {
        var risks = new Risks(Map.of(Risk.MISSING, Said.NONE_KNOWN), false, false);

        assertThat(risks.said()).hasSize(Risk.values().length);
        assertThat(risks.of(Risk.MISSING)).isEqualTo(Said.NONE_KNOWN);
        assertThat(risks.of(Risk.SEXUAL_EXPLOITATION)).isEqualTo(Said.NOT_KNOWN);
        assertThat(risks).isEqualTo(new Risks(new EnumMap<>(risks.said()), false, false));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Siblings.With(-1)).hasMessageContaining("(-1)");
        assertThatThrownBy(() -> new Arranged(
                        Optional.empty(),
                        Optional.empty(),
                        new Registration.NotSaid(),
                        new Area.NotSaid(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalInt.of(-2),
                        Optional.empty()))
                .hasMessageContaining("(-2)");
        Referral any = new SomeReferrals(new SplittableRandom(1)).referral();
        assertThatThrownBy(() -> new MadeUpReferral("1001", any)).hasMessageContaining("SYN");
    }
}
