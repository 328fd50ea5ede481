package org.rightplace.sufficiency.published;

import java.util.OptionalDouble;

/// Children to places: 1 where there are as many children as places, above 1 where there are more
/// children. In full precision; rounding is for whoever shows it.
///
/// The range holds what the publisher's rounding and an unknown border leave open. It is no interval of
/// sampling, since both sides are full counts, and it does not hold the larger doubt: for whom the
/// places are.
///
/// @param value from the numbers as published; empty where one of them is not known
/// @param least the fewest children to the most places
/// @param most  the most children to the fewest places; empty where those may be none
public record Ratio(OptionalDouble value, OptionalDouble least, OptionalDouble most) {

    private static final Ratio UNKNOWN =
            new Ratio(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Ratio {
        double low = least.orElse(0);
        double high = most.orElse(Double.POSITIVE_INFINITY);
        double middle = value.orElse(low);
        if (!(low >= 0 && low <= middle && middle <= high)) {
            throw new IllegalArgumentException("ratio %s must lie between %s and %s".formatted(value, least, most));
        }
    }

    /// Children to the share of places that is supposed to be open to a child.
    static Ratio of(Headcount children, RegisteredPlaces places, Occupancy occupancy) {
        if (children.number().isEmpty() || places.most() == 0) {
            return UNKNOWN;
        }
        return new Ratio(
                places.exact()
                        ? quotient(children.number().getAsInt(), places.least(), occupancy)
                        : OptionalDouble.empty(),
                quotient(children.least().getAsInt(), places.most(), occupancy),
                quotient(children.most().getAsInt(), places.least(), occupancy));
    }

    private static OptionalDouble quotient(int children, int places, Occupancy occupancy) {
        return places == 0 ? OptionalDouble.empty() : OptionalDouble.of(children / (places * occupancy.share()));
    }

    /// Whether anything is known of it.
    public boolean known() {
        return least.isPresent();
    }

    /// Whether there are more children than such places, by the numbers as published.
    public boolean aboveOne() {
        return value.isPresent() && value.getAsDouble() > 1;
    }
}
