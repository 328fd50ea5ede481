package org.rightplace.sufficiency.published;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// The share of registered places that is supposed to be open to a child to live in: an assumption, and
/// not a number that any release holds.
///
/// @param share above 0, at most 1
public record Occupancy(double share) {

    /// Every registered place: what a bare count supposes without saying so.
    public static final Occupancy EVERY_PLACE = new Occupancy(1);

    /// The middle of the 80 to 85% that providers reported in 2020 (ICHA, *State of the Sector*, as
    /// quoted by Dialogue Ltd): a trade survey, known here at second hand only, and so a weak
    /// source.
    public static final Occupancy ASSUMED = new Occupancy(0.825);

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,9})?|\\.\\d{1,9})\\s*(%?)");

    public Occupancy {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("occupancy (%s) must be above 0 and at most 1".formatted(share));
        }
    }

    /// An occupancy as somebody wrote it.
    ///
    /// @param asPerCent whether it was written in per cent, such as *82.5* or *82.5%*, and not as a share
    public record Written(Occupancy occupancy, boolean asPerCent) {}

    /// Reads a share, such as *0.825*, or what is plainly meant as per cent: anything with a per cent
    /// sign, and any number above 1 and up to 100. The number 1 without a sign is the whole.
    ///
    /// @throws IllegalArgumentException if it is neither; the message is a sentence for the one who
    ///     wrote it
    public static Written read(String text) {
        var number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            var value = new BigDecimal(number.group(1));
            boolean asPerCent = !number.group(2).isEmpty() || value.compareTo(BigDecimal.ONE) > 0;
            double share = (asPerCent ? value.movePointLeft(2) : value).doubleValue();
            if (share > 0 && share <= 1) {
                return new Written(new Occupancy(share), asPerCent);
            }
        }
        throw new IllegalArgumentException(
                "“%s” is not an occupancy. Give a share above 0 and up to 1, such as 0.825, or the same in per cent, such as 82.5%%."
                        .formatted(text.strip()));
    }

    /// In per cent without the sign, such as *82.5*: the shortest digits.
    public String perCent() {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
