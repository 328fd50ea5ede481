package org.rightplace.commissioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Recommendation;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Risks;

class ReferralsTest {

    private static Referral referral(Optional<LocalDate> on, Optional<Arranged> placement) {
        return new Referral(
                new Pseudonym("AAAAAAAAAAAAAAAA"),
                "Town (made up)",
                Optional.empty(),
                new Availability(
                        on, Optional.empty(), new Availability.Siblings.NotSaid(), Optional.empty(), Optional.empty()),
                new Requirements(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Recommendation(Optional.empty(), Optional.empty(), Optional.empty()),
                new Risks(Map.of(), false, false),
                placement);
    }

    private static Optional<Arranged> placed(LocalDate on, Registration registration) {
        return Optional.of(new Arranged(
                Optional.of(on),
                Optional.empty(),
                registration,
                new Arranged.Area.NotSaid(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty()));
    }

    @Test
    void countsUnmetDemandWithItsWaitAndTellsUnregisteredFromNotSaid() {
        LocalDate may = LocalDate.of(2025, 5, 1);
        List<Referrals> all = Referrals.of(
                List.of(
                        referral(Optional.of(may), Optional.empty()),
                        referral(Optional.of(may), placed(may.plusDays(4), new Registration.Unregistered())),
                        referral(Optional.of(may), placed(may.plusDays(9), new Registration.NotSaid())),
                        referral(Optional.empty(), Optional.empty())),
                Every.YEAR,
                may.plusDays(30));

        assertThat(all).hasSize(2);
        Referrals year = all.getFirst();
        assertThat(year.referrals()).isEqualTo(3);
        assertThat(year.placed()).isEqualTo(2);
        assertThat(year.waits().largest()).hasValue(9);
        assertThat(year.unmet()).isEqualTo(1);
        assertThat(year.unmetWaits().largest()).hasValue(30);
        assertThat(year.unregistered()).isEqualTo(1);
        assertThat(year.registrationNotSaid()).isEqualTo(1);
        assertThat(all.getLast().period())
                .as("it bears no day, and is not dropped")
                .isEmpty();
        assertThat(all.getLast().unmetWaits().count()).isZero();
    }
}
