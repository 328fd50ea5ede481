package org.rightplace.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Ofsted's words, as it has written them and as people might.
class PublishedWordsTest {

    private static List<String> spellings(String word) {
        return List.of(
                word,
                word.toUpperCase(Locale.ROOT),
                "  " + word.toLowerCase(Locale.ROOT) + "\u00a0",
                word.replace(" ", " \n "),
                word.replace('\'', '\u2019'));
    }

    @ParameterizedTest
    @EnumSource
    void aProvisionTypeIsFoundInAnySpelling(ProvisionType type) {
        assertThat(spellings(type.published()))
                .allSatisfy(word -> assertThat(ProvisionType.find(word)).contains(type));
        assertThat(ProvisionType.find(type.published() + "s")).isEmpty();
        assertThat(type.slug()).matches("[a-z]+(-[a-z]+)*");
        assertThat(type.isHome()).isEqualTo(ProvisionType.homes().contains(type));
    }

    @ParameterizedTest
    @EnumSource
    void aSectorIsFoundInAnySpelling(Sector sector) {
        assertThat(spellings(sector.published()))
                .allSatisfy(word -> assertThat(Sector.find(word)).contains(sector));
        assertThat(Sector.find("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aJudgementIsFoundInAnySpelling(Judgement judgement) {
        assertThat(spellings(judgement.published()))
                .allSatisfy(word -> assertThat(Judgement.find(word)).contains(judgement));
    }

    @Test
    void bothWordingsOfRequiresImprovementAreOneAndGoodishIsNone() {
        assertThat(Judgement.find("Requires improvement")).contains(Judgement.REQUIRES_IMPROVEMENT);
        assertThat(Judgement.find("requires improvement to be good")).contains(Judgement.REQUIRES_IMPROVEMENT);
        assertThat(Judgement.find("Goodish")).isEmpty();
        assertThat(Judgement.find("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aStatusIsFoundInAnySpelling(RegistrationStatus status) {
        assertThat(spellings(status.published()))
                .allSatisfy(word -> assertThat(RegistrationStatus.find(word)).contains(status));
        assertThat(RegistrationStatus.find("Sleeping")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SC035409", "2501234", "0000000"})
    void aNumberOfOfstedsIsTaken(String urn) {
        assertThat(Urn.isUrn(urn)).isTrue();
        assertThat(new Urn(urn)).hasToString(urn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "SC35409", "sc035409", "SC0354091", "250123", "25012345", " 2501234", "2501234.0", "٢٥٠١٢٣٤"
            })
    void anotherIsRefusedByItsValue(String urn) {
        assertThat(Urn.isUrn(urn)).isFalse();
        assertThatThrownBy(() -> new Urn(urn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(" + urn + ")");
    }

    @Test
    void theSetOfWhatAHomeIsRegisteredForIsInTheOrderOfTheList() {
        Set<RestrictedListing.RegisteredFor> given =
                EnumSet.of(RestrictedListing.RegisteredFor.DRUGS, RestrictedListing.RegisteredFor.MENTAL_DISORDERS);
        var listing = new RestrictedListing(
                "SC035409",
                RestrictedListing.Setting.PROVIDER,
                "Barnsley",
                "K2",
                given,
                java.util.OptionalInt.of(3),
                "");
        given.clear();

        assertThat(listing.registeredFor())
                .containsExactly(
                        RestrictedListing.RegisteredFor.MENTAL_DISORDERS, RestrictedListing.RegisteredFor.DRUGS);
        assertThatThrownBy(() -> listing.registeredFor().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> new RestrictedListing(
                        "SC035409",
                        RestrictedListing.Setting.PROVIDER,
                        "Barnsley",
                        "",
                        Set.of(),
                        java.util.OptionalInt.of(-1),
                        ""))
                .hasMessageContaining("places (-1)")
                .hasMessageContaining("SC035409");
    }

    @ParameterizedTest
    @CsvSource({"c, true", "z, true", "x, true", "k, true", "C, false", "'', false", "0, false", "cc, false"})
    void onlyDfesSymbolsHideANumber(String text, boolean symbol) {
        assertThat(Count.isSymbol(text)).isEqualTo(symbol);
        if (symbol) {
            assertThat(new Count.Hidden(text).symbol()).isEqualTo(text);
            assertThat(new Count.Hidden(text).children()).isEmpty();
        } else {
            assertThatThrownBy(() -> new Count.Hidden(text)).hasMessageContaining("(" + text + ")");
        }
        assertThat(new Count.Missing().children()).isEmpty();
        assertThat(new Count.Missing().symbol()).isEmpty();
        assertThat(new Count.Known(-7).children()).hasValue(-7);
        assertThat(new Count.Known(0).symbol()).isEmpty();
    }
}
