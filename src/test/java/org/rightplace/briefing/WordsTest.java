package org.rightplace.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rightplace.care.Count;
import org.rightplace.figure.Cell;
import org.rightplace.geo.Region;
import org.rightplace.register.Counted;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.3",
        "0.35, 0.4",
        "2.949999, 2.9",
        "2.95, 3.0",
        "0.049, 0.0",
        "0.05, 0.1",
        "-0.25, -0.3",
        "1e-9, 0.0",
        "12345.65, 12345.7"
    })
    void aNumberIsRoundedHalfUp(double number, String words) {
        assertThat(Words.decimal(number)).isEqualTo(words);
    }

    @Test
    void roundingIsThatOfTheNumberAsItIsWritten() {
        var random = new SplittableRandom(2);
        for (int trial = 0; trial < 5_000; trial++) {
            long hundredths = random.nextLong(10_000_000);
            double number = hundredths / 100.0;

            assertThat(new BigDecimal(Words.decimal(number)))
                    .isEqualTo(BigDecimal.valueOf(hundredths, 2).setScale(1, RoundingMode.HALF_UP));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0.0%", "1, 100.0%", "0.225, 22.5%", "0.2574, 25.7%", "0.0005, 0.1%", "0.179, 17.9%", "0.2605, 26.1%"
    })
    void aShareIsSaidInPerCentWithOneDecimal(double share, String words) {
        assertThat(Words.percent(share)).isEqualTo(words);
    }

    /// A share of two counts that ends in 5 thousandths exactly, such as 1 of 2000, must not fall to a stray bit.
    @Test
    void sharesOfCountsThatEndInHalfATenthOfAPerCentAreRoundedUp() {
        for (int part = 1; part < 2_000; part += 2) {
            String expected = BigDecimal.valueOf(part)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(2_000))
                            .setScale(1, RoundingMode.HALF_UP)
                    + "%";

            assertThat(Words.percent(part / 2_000.0)).as("%d of 2000", part).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "999, 999", "1000, '1,000'", "4009, '4,009'", "-12345678, '-12,345,678'"})
    void thousandsAreSetOff(long number, String words) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Words.whole(number)).isEqualTo(words);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void wordsAreBritishWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Words.day(LocalDate.of(2025, 3, 31))).isEqualTo("31 March 2025");
            assertThat(Words.percent(0.225)).isEqualTo("22.5%");
            assertThat(Words.number(1, "home", "homes")).isEqualTo("1 home");
            assertThat(Words.number(4009, "home", "homes")).isEqualTo("4,009 homes");
            assertThat(Words.capital("īslands")).isEqualTo("Īslands");
        } finally {
            Locale.setDefault(before);
        }
        assertThat(Words.capital("")).isEmpty();
    }

    @Test
    void aListIsASentence() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void whatIsCountedStandsAtTheHeadOfATitle() {
        assertThat(Words.counted(Counted.ALL_HOMES, LocalDate.of(2025, 3, 31)))
                .isEqualTo("Children's homes, all types, at 31 March 2025");
    }

    @Test
    void whatIsNotKnownIsACellOfItsOwn() {
        assertThat(Cells.count(new Count.Known(0))).isEqualTo(new Cell.Whole(0));
        assertThat(Cells.count(new Count.Hidden("c")))
                .isEqualTo(new Cell.Unknown("c", "withheld to protect confidentiality"));
        assertThat(List.of("z", "k", "x"))
                .extracting(symbol -> Cells.count(new Count.Hidden(symbol)))
                .doesNotHaveDuplicates();
        assertThat(Cells.count(new Count.Missing())).isInstanceOf(Cell.Unknown.class);
        assertThat(Cells.share(Optional.empty(), "why")).isEqualTo(new Cell.Unknown("", "why"));
        assertThat(Cells.share(Optional.of(0.5), "why")).isEqualTo(new Cell.Share(0.5));
        assertThat(Cells.decimal(Optional.empty(), "why")).isEqualTo(new Cell.Unknown("", "why"));
        assertThat(Cells.words(Optional.empty(), "why")).isEqualTo(new Cell.Unknown("", "why"));
        assertThat(Words.region(Optional.empty())).isInstanceOf(Cell.Unknown.class);
        assertThat(Words.region(Optional.of(Region.LONDON))).isEqualTo(new Cell.Text("London"));
    }
}
