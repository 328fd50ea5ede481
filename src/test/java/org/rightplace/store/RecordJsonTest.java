package org.rightplace.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.referral.Referral;
import org.rightplace.source.standard.SomeReferrals;

class RecordJsonTest {

    record Kept(List<Referral> referrals) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void givesBackEveryReferralItWasGiven(long seed) throws IOException {
        var kept = new Kept(new SomeReferrals(new SplittableRandom(seed)).list(300));

        assertThat(RecordJson.read(RecordJson.of(kept), Kept.class, UnaryOperator.identity()))
                .isEqualTo(kept);
    }

    @Test
    void bringsEveryPseudonymUpToDate() throws IOException {
        var kept = new Kept(new SomeReferrals(new SplittableRandom(7)).list(100));
        var other = new Pseudonym("ABCDEFGHIJKLMNOP");

        Kept read = RecordJson.read(RecordJson.of(kept), Kept.class, made -> other);

        assertThat(read.referrals()).allSatisfy(referral -> {
            assertThat(referral.child()).isEqualTo(other);
            referral.number().ifPresent(number -> assertThat(number).isEqualTo(other));
        });
    }

    @Test
    void tellsDamagedBytes() {
        byte[] bytes = RecordJson.of(new Kept(new SomeReferrals(new SplittableRandom(7)).list(10)));

        assertThatThrownBy(() ->
                        RecordJson.read(Arrays.copyOf(bytes, bytes.length / 2), Kept.class, UnaryOperator.identity()))
                .isInstanceOf(IOException.class);
    }
}
