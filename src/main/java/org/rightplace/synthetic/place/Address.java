package org.rightplace.synthetic.place;

import org.rightplace.estimate.Draws;

/// A postcode of no real place, whose whereabouts the world knows.
///
/// @param sector of the place, 0 to 9
/// @param unit   the two letters at its end
public record Address(Place place, int sector, String unit) {

    // the letters that postcodes end in
    private static final String LETTERS = "ABDEFGHJLNPQRSTUWXYZ";

    private static final int HALF = LETTERS.length() / 2;

    /// A family's address in a place. No placement elsewhere has the same.
    static Address family(Place place, Draws draws) {
        return of(place, draws.below(Place.SECTORS), draws.below(HALF), draws.below(LETTERS.length()));
    }

    /// An address of a placement in a sector of a place.
    static Address placement(Place place, int sector, Draws draws) {
        return of(place, sector, HALF + draws.below(HALF), draws.below(LETTERS.length()));
    }

    /// A home's address.
    public static Address of(MadeUpHome home) {
        int number = Integer.parseInt(home.urn().value().substring(2));
        return of(home.place(), home.sector(), HALF + number / LETTERS.length() % HALF, number % LETTERS.length());
    }

    private static Address of(Place place, int sector, int one, int two) {
        return new Address(place, sector, new String(new char[] {LETTERS.charAt(one), LETTERS.charAt(two)}));
    }

    /// Such as `QA1 3BD`.
    public String postcode() {
        return place.sector(sector) + unit;
    }

    /// In a straight line between the middles of the two sectors.
    public double metres(Address other) {
        return place.metres(sector, other.place, other.sector);
    }
}
