package org.rightplace.sufficiency.outcome;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rightplace.care.Worded;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ProviderKind;

/// By what stays are told apart. What no return says is a group of its own.
public enum Group implements Worded {
    KIND("kind", "Kind of placement"),
    AGE("age", "Age when it began"),
    PROVIDER("provider", "Who provides it"),
    DISTANCE("distance", "Distance from home"),
    BEFORE("before", "Placements before it in this stay in care"),
    AUTHORITY("authority", "Authority responsible");

    private static final String NOT_SAID = "Not said";
    private static final double METRES_A_MILE = 1609.344;

    private final String slug;
    private final String words;

    Group(String slug, String words) {
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

    /// The word for a group, as it is sorted.
    public String of(Stay stay) {
        return switch (this) {
            case KIND -> kind(stay.place().type());
            case AGE -> age(stay.age());
            case PROVIDER ->
                stay.place()
                        .provider()
                        .map(ProviderKind::meaning)
                        .map(Group::capital)
                        .orElse(NOT_SAID);
            case DISTANCE -> distance(stay.place().located().metres());
            case BEFORE -> stay.before() == 0 ? "None" : stay.before() == 1 ? "One" : "Two or more";
            case AUTHORITY -> stay.child().authority();
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String kind(Optional<PlacementType> type) {
        return type.map(one -> switch (one) {
                    case K1 -> "Secure children's home";
                    case K2 -> "Children's home";
                    case U1, U2, U3 -> "Foster care, relative or friend";
                    case U4, U5, U6 -> "Foster care, other carer";
                    case K3, H5, P2 -> "Supported accommodation or independent";
                    case P1 -> "With parents";
                    case A3, A4, A5, A6 -> "Placed for adoption";
                    default -> "Other";
                })
                .orElse(NOT_SAID);
    }

    private static String age(OptionalInt age) {
        if (age.isEmpty()) {
            return NOT_SAID;
        }
        int years = age.getAsInt();
        return years < 5
                ? "Under 5"
                : years < 10 ? "5 to 9" : years < 13 ? "10 to 12" : years < 16 ? "13 to 15" : "16 and over";
    }

    private static String distance(OptionalInt metres) {
        if (metres.isEmpty()) {
            return NOT_SAID;
        }
        double miles = metres.getAsInt() / METRES_A_MILE;
        return miles < 5
                ? "Under 5 miles"
                : miles < 15 ? "5 to 14 miles" : miles < 30 ? "15 to 29 miles" : "30 miles and more";
    }

    /// What stays are compared within: the kind of placement, the child's age, and how many placements
    /// came before, but for that by which they are told apart.
    String mix(Stay stay) {
        return Stream.of(KIND, AGE, BEFORE)
                .filter(one -> one != this)
                .map(one -> one.of(stay))
                .collect(Collectors.joining(" / "));
    }
}
