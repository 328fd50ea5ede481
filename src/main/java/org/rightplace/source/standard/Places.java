package org.rightplace.source.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Geography;
import org.rightplace.geo.OutwardCodes;
import org.rightplace.geo.OutwardCodes.Mostly;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.Whereabouts;
import org.rightplace.source.builtin.BuiltIn;

/// Turns what was written of a place into what may be kept of it: the authority that holds most of it.
final class Places {

    /// Cardiff's: what stands in a file that is written for a place outside England.
    private static final String OUTSIDE = "CF10";

    private static final String NO_PLACE = "no postcode";

    private final OutwardCodes codes;
    private final Geography geography;
    private final Whereabouts madeUp;

    private Places(OutwardCodes codes, Geography geography, Whereabouts madeUp) {
        this.codes = codes;
        this.geography = geography;
        this.madeUp = madeUp;
    }

    /// By the product's own tables.
    static Places carried() {
        return Carried.PLACES;
    }

    /// The same, with the places of a synthetic England that are known there.
    Places with(Whereabouts whereabouts) {
        return new Places(codes, geography, whereabouts);
    }

    /// Made when first asked for, once: the tables take longer to read than most files.
    private static final class Carried {
        private static final Places PLACES =
                new Places(new OutwardCodes(BuiltIn.postcodeSectors()), BuiltIn.geography(), Whereabouts.unknown());

        private Carried() {}
    }

    /// What a place is, and whether more of a postcode was written than its first half.
    record Found(Area where, boolean cut) {}

    /// What may be kept of words.
    Found find(String words) {
        String compact = words.replace(" ", "").toUpperCase(Locale.ROOT);
        boolean whole = PostcodeDirectory.isPostcode(compact);
        List<String> halves = List.of(words.strip().toUpperCase(Locale.ROOT).split("\\s+", 2));
        boolean sector = !whole && halves.size() == 2 && OutwardCodes.isOutwardCode(halves.getFirst());
        String code = whole ? compact.substring(0, compact.length() - 3) : sector ? halves.getFirst() : compact;
        if (OutwardCodes.isOutwardCode(code)) {
            Area where = codes.find(code)
                    .or(() -> madeUp.madeUpAuthority(code).map(authority -> new Mostly(authority, true)))
                    .<Area>map(mostly -> new Area.InAuthority(mostly.authority(), mostly.wholly()))
                    .orElseGet(Area.NotInEngland::new);
            return new Found(where, whole || sector);
        }
        return new Found(
                authority(words)
                        .<Area>map(authority -> new Area.InAuthority(authority.code(), true))
                        .orElseGet(Area.NotAPlace::new),
                false);
    }

    /// The authority of a name: v2 does not say in which form a place is written.
    private Optional<Authority> authority(String words) {
        return geography.findAuthorityByName(words);
    }

    /// What reads as this; empty text where nothing does.
    String written(Area where) {
        return switch (where) {
            case Area.InAuthority(var authority, var certain) ->
                codes.codeOf(new Mostly(authority, certain))
                        .or(() -> codes.codeOf(new Mostly(authority, !certain)))
                        .orElse("");
            case Area.NotInEngland() -> OUTSIDE;
            case Area.NotAPlace() -> NO_PLACE;
            case Area.NotSaid() -> "";
        };
    }

    /// Every place that a file can be written for.
    List<Mostly> all() {
        return codes.places();
    }
}
