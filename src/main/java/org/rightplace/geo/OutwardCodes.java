package org.rightplace.geo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which authority holds most of the postcodes of an outward code, the first half of a postcode such as `N18`.
///
/// A code's sectors are each counted to the one authority that holds most of them, so a share is as coarse as
/// that.
public final class OutwardCodes {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?");

    private final Map<String, Mostly> byCode = new TreeMap<>();

    /// The codes that these sectors make up.
    public OutwardCodes(List<PostcodeSector> sectors) {
        Map<String, Map<String, Integer>> postcodes = new TreeMap<>();
        for (PostcodeSector sector : sectors) {
            String code = sector.sector().substring(0, sector.sector().indexOf(' '));
            postcodes
                    .computeIfAbsent(code, c -> new TreeMap<>())
                    .merge(sector.authority(), sector.postcodes(), Integer::sum);
        }
        postcodes.forEach((code, byAuthority) -> byCode.put(code, mostly(byAuthority)));
    }

    private static Mostly mostly(Map<String, Integer> byAuthority) {
        String authority = "";
        int most = -1;
        for (Map.Entry<String, Integer> each : byAuthority.entrySet()) {
            if (each.getValue() > most) {
                authority = each.getKey();
                most = each.getValue();
            }
        }
        return new Mostly(authority, byAuthority.size() == 1);
    }

    /// Where most of an outward code is.
    ///
    /// @param authority code of the upper-tier authority that holds most of its postcodes; of two with as many,
    ///     the
    ///     first by code
    /// @param wholly    whether each of its sectors is mostly in that authority
    public record Mostly(String authority, boolean wholly) {}

    /// Where most of a code is; empty where no sector of England begins with it.
    ///
    /// @param code without spaces, in capitals
    public Optional<Mostly> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// A code of which most is there, the first in order; empty where none is.
    public Optional<String> codeOf(Mostly place) {
        return byCode.entrySet().stream()
                .filter(each -> each.getValue().equals(place))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Every place that a code is mostly in, each once, in the order of the codes.
    public List<Mostly> places() {
        return byCode.values().stream().distinct().toList();
    }

    /// Whether `text` has the shape of an outward code, such as `N18`, `BS10` or `EC1A`.
    public static boolean isOutwardCode(String text) {
        return SHAPE.matcher(text).matches();
    }
}
