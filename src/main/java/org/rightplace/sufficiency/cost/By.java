package org.rightplace.sufficiency.cost;

import java.util.OptionalInt;
import org.rightplace.care.Worded;
import org.rightplace.care.referral.PlaceKind;

/// By what the cost of places is told. What no record says is a group of its own.
public enum By implements Worded {
    KIND("kind", "Kind of place"),
    NEED("need", "Needs judged at level 2 or 3"),
    DISTANCE("distance", "Inside or outside the authority"),
    AUTHORITY("authority", "Authority"),
    LIKE_FOR_LIKE("like-for-like", "Kind, needs, and inside or outside");

    private static final String NOT_SAID = "not said";
    private static final int SEVERAL = 3;

    private final String slug;
    private final String words;

    By(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String slug() {
        return slug;
    }

    /// The word for a group.
    public String of(Found found) {
        return switch (this) {
            case KIND -> kind(found);
            case NEED -> need(found.needs());
            case DISTANCE ->
                found.outside().map(outside -> outside ? "outside" : "inside").orElse(NOT_SAID);
            case AUTHORITY -> found.authority();
            case LIKE_FOR_LIKE -> "%s; %s; %s".formatted(KIND.of(found), NEED.of(found), DISTANCE.of(found));
        };
    }

    private static String kind(Found found) {
        String kind = found.kind().map(PlaceKind::words).orElse("kind not said");
        return found.isWithNobody() ? kind + ", registered with nobody" : kind;
    }

    private static String need(OptionalInt needs) {
        if (needs.isEmpty()) {
            return "needs not judged";
        }
        int judged = needs.getAsInt();
        return judged == 0 ? "no such need" : judged < SEVERAL ? "1 or 2 needs" : "3 needs or more";
    }
}
