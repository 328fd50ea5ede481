package org.rightplace.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void isNamedByTheFirstTwelveDigitsOfItsHash() {
        Release.Identity identity = Release.Identity.of(HASH);

        assertThat(identity.id()).isEqualTo(new ReleaseId("0123456789ab")).hasToString("0123456789ab");
        assertThatThrownBy(() -> new Release.Identity(new ReleaseId("abcdef012345"), HASH))
                .hasMessageContaining("abcdef012345")
                .hasMessageContaining(HASH);
        assertThatThrownBy(() -> Release.Identity.of(HASH.substring(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Release.Identity.of(HASH.replace('a', 'A')))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123456789a", "0123456789abc", "0123456789AB", "0123456789ag", " 123456789ab"})
    void anIdOfAnotherShapeIsRefusedByItsValue(String id) {
        assertThat(ReleaseId.isReleaseId(id)).isFalse();
        assertThatThrownBy(() -> new ReleaseId(id)).hasMessageContaining("(" + id + ")");
    }

    @Test
    void idsStandInTheOrderOfTheirDigits() {
        assertThat(List.of(new ReleaseId("0".repeat(12)), new ReleaseId("1".repeat(12)), new ReleaseId("a".repeat(12))))
                .isSorted();
    }

    @Test
    void itsSourceNamesPublisherTitleDayAndId() {
        var release = new Release(
                Release.Identity.of(HASH),
                new Release.Edition(
                        Kind.PROVIDER_LEVEL,
                        "Ofsted",
                        "A list",
                        LocalDate.of(2025, 3, 31),
                        Optional.empty(),
                        "gov.uk",
                        "OGL"),
                new Release.Loading("a.csv", Instant.EPOCH, "somebody", false),
                new Release.Contents(1, 1, 1, 1, Coverage.ALL),
                List.of());

        assertThat(release.source()).isEqualTo("Ofsted, A list, as at 2025-03-31 (release 0123456789ab)");
        assertThat(release.kind()).isEqualTo(Kind.PROVIDER_LEVEL);
        assertThat(release.asAt()).isEqualTo("2025-03-31");
        assertThat(release.title()).isEqualTo("A list");
    }

    @Test
    void whatIsOfChildrenOrRestrictedIsNotOpen() {
        for (Kind kind : Kind.values()) {
            boolean restricted = kind == Kind.LIST_FOR_AUTHORITIES || kind == Kind.CAPABILITY;
            assertThat(kind.isOpen()).as("%s", kind).isEqualTo(!kind.isOfChildren() && !restricted);
            assertThat(kind.slug()).matches("[a-z]+(-[a-z]+)*");
        }
        assertThat(Coverage.INSPECTED_ONLY.slug()).isEqualTo("inspected-only");
        assertThat(Coverage.ALL.slug()).isEqualTo("all");
    }
}
