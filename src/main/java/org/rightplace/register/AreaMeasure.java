package org.rightplace.register;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.rightplace.care.Tally;

/// What a map of areas can be coloured by.
public enum AreaMeasure {
    HOMES("Homes in a constituency", "homes", false),
    PLACES("Registered places in a constituency", "places", false),
    NOT_YET_JUDGED("Homes with no judgement yet in a constituency", "homes with no judgement yet", false),
    HOMES_PER_10000(
            "Homes for every 10,000 residents aged 0 to 17", "homes for every 10,000 residents aged 0 to 17", true);

    private final String heading;
    private final String words;
    private final boolean rate;

    AreaMeasure(String heading, String words, boolean rate) {
        this.heading = heading;
        this.words = words;
        this.rate = rate;
    }

    /// What stands over a legend.
    public String heading() {
        return heading;
    }

    /// What follows a number.
    public String words() {
        return words;
    }

    /// Whether it is a rate, which has a fraction, rather than a count.
    public boolean isRate() {
        return rate;
    }

    /// The word for it in addresses.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The measure of this word.
    public static Optional<AreaMeasure> find(String slug) {
        for (AreaMeasure measure : values()) {
            if (measure.slug().equals(slug)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /// Its value in an area.
    ///
    /// @param under18 residents aged 0 to 17
    /// @return empty for a rate over nobody
    public OptionalDouble of(Tally tally, int under18) {
        return switch (this) {
            case HOMES -> OptionalDouble.of(tally.homes());
            case PLACES -> OptionalDouble.of(tally.places());
            case NOT_YET_JUDGED -> OptionalDouble.of(tally.notYetJudged());
            case HOMES_PER_10000 ->
                under18 == 0 ? OptionalDouble.empty() : OptionalDouble.of(tally.homes() * 10_000.0 / under18);
        };
    }
}
