package org.rightplace.children;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.rightplace.care.child.CategoryOfNeed;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.care.child.LegalStatus;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.ProviderKind;
import org.rightplace.care.child.Sex;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.ChildInCare.Why;

/// The categories of each characteristic, and which of them a child is in.
final class Categories {

    private static final double METRES_IN_A_MILE = 1609.344;
    private static final List<Integer> MILES = List.of(5, 15, 30, 60);

    private Categories() {}

    /// The categories that a record can say, in order.
    static List<String> known(Characteristic by) {
        return switch (by) {
            case AGE -> ages();
            case SEX -> List.of("Female", "Male");
            case ETHNICITY -> ethnicities();
            case UNACCOMPANIED -> List.of("UASC", "Non-UASC");
            case LEGAL_STATUS -> legalStatuses();
            case WHY_INVOLVED -> categoriesOfNeed();
            case PLACEMENT -> placements();
            case PROVIDER -> providers();
            case LOCALITY -> localities();
            case DISTANCE -> distances();
            case WHY_HERE -> reasons();
            case HOMES -> homes();
            case BEFORE_HOME -> IntoHome.origins();
            case INTO_HOME -> IntoHome.ways();
        };
    }

    /// The category that a child is in.
    static String of(Characteristic by, ChildInCare child) {
        return switch (by) {
            case AGE -> age(child);
            case SEX -> sex(child);
            case ETHNICITY -> ethnicity(child);
            case UNACCOMPANIED -> child.person().alone() ? "UASC" : "Non-UASC";
            case LEGAL_STATUS -> legalStatus(child);
            case WHY_INVOLVED -> category(child);
            case PLACEMENT -> placement(child);
            case PROVIDER -> provider(child);
            case LOCALITY -> locality(child);
            case DISTANCE -> distance(child);
            case WHY_HERE -> whyHere(child);
            case HOMES -> homes(child);
            case BEFORE_HOME -> IntoHome.origin(child);
            case INTO_HOME -> IntoHome.way(child);
        };
    }

    private static List<String> ages() {
        return List.of("Under 1 year", "1 to 4 years", "5 to 9 years", "10 to 15 years", "16 years and over");
    }

    private static String age(ChildInCare child) {
        OptionalInt age = child.person().age();
        if (age.isEmpty()) {
            return Characteristic.NOT_KNOWN;
        }
        int years = age.getAsInt();
        return ages().get(years < 1 ? 0 : years < 5 ? 1 : years < 10 ? 2 : years < 16 ? 3 : 4);
    }

    private static String sex(ChildInCare child) {
        return child.person()
                .sex()
                .map(sex -> sex == Sex.FEMALE ? "Female" : "Male")
                .orElse(Characteristic.NOT_KNOWN);
    }

    private static List<String> ethnicities() {
        return List.of(
                "White",
                "Mixed or Multiple ethnic groups",
                "Asian or Asian British",
                "Black, African, Caribbean or Black British",
                "Other ethnic group",
                "Refused or information not yet available");
    }

    private static String ethnicity(ChildInCare child) {
        return child.person().ethnicity().map(Categories::group).orElse(Characteristic.NOT_KNOWN);
    }

    private static String group(Ethnicity ethnicity) {
        return ethnicities()
                .get(
                        switch (ethnicity) {
                            case WBRI, WIRI, WOTH, WIRT, WROM -> 0;
                            case MWBC, MWBA, MWAS, MOTH -> 1;
                            case AIND, APKN, ABAN, AOTH, CHNE -> 2;
                            case BCRB, BAFR, BOTH -> 3;
                            case OOTH -> 4;
                            case REFU, NOBT -> 5;
                        });
    }

    private static List<String> legalStatuses() {
        return List.of(
                "Full care order",
                "Interim care order",
                "Placement order granted",
                "Voluntary agreements under S20 CA 1989",
                "Detained for child protection",
                "Youth justice legal statuses",
                "Freeing order granted");
    }

    private static String legalStatus(ChildInCare child) {
        return child.now().told().status().legalStatus().map(Categories::status).orElse(Characteristic.NOT_KNOWN);
    }

    private static String status(LegalStatus status) {
        return switch (status) {
            case C2 -> legalStatuses().get(0);
            case C1 -> legalStatuses().get(1);
            case E1 -> legalStatuses().get(2);
            case V2 -> legalStatuses().get(3);
            case L1, L2, L3 -> legalStatuses().get(4);
            case J1, J2, J3 -> legalStatuses().get(5);
            case D1 -> legalStatuses().get(6);
            case V3, V4 -> Characteristic.NOT_KNOWN; // short breaks are in no cohort
        };
    }

    private static List<String> categoriesOfNeed() {
        return Arrays.stream(CategoryOfNeed.values()).map(Categories::words).toList();
    }

    private static String words(CategoryOfNeed category) {
        return "%s. %s".formatted(category.code(), capital(category.meaning()));
    }

    private static String category(ChildInCare child) {
        return child.now().told().status().category().map(Categories::words).orElse(Characteristic.NOT_KNOWN);
    }

    private static List<String> placements() {
        return List.of(
                "Foster placements",
                "Placed for adoption",
                "Placed with parents or other person with parental responsibility",
                "Secure homes and children's homes",
                "Independent and semi-independent living arrangements/supported accommodation",
                "Other residential settings",
                "Residential schools",
                "Other placements");
    }

    private static String placement(ChildInCare child) {
        return child.now().told().place().type().map(Categories::group).orElse(Characteristic.NOT_KNOWN);
    }

    private static String group(PlacementType type) {
        return placements()
                .get(
                        switch (type) {
                            case U1, U2, U3, U4, U5, U6 -> 0;
                            case A3, A4, A5, A6 -> 1;
                            case P1 -> 2;
                            case K1, K2 -> 3;
                            case K3, H5, P2 -> 4;
                            case R1, R2, R3, R5 -> 5;
                            case S1 -> 6;
                            case P3, T0, T1, T2, T3, T4, Z1, Z11, Z12, Z13, Z14 -> 7;
                        });
    }

    private static List<String> providers() {
        return List.of(
                "Own provision (by the LA)",
                "Other LA provision",
                "Other public provision (e.g. by a PCT etc)",
                "Private provision",
                "Voluntary/third sector provision",
                "Parents or other person with parental responsibility");
    }

    private static String provider(ChildInCare child) {
        return child.now().told().place().provider().map(Categories::group).orElse(Characteristic.NOT_KNOWN);
    }

    private static String group(ProviderKind provider) {
        return providers()
                .get(
                        switch (provider) {
                            case PR1 -> 0;
                            case PR2 -> 1;
                            case PR3 -> 2;
                            case PR4 -> 3;
                            case PR5 -> 4;
                            case PR0 -> 5;
                        });
    }

    private static List<String> localities() {
        return List.of("Placed inside the local authority boundary", "Placed outside the local authority boundary");
    }

    private static String locality(ChildInCare child) {
        return child.now()
                .told()
                .place()
                .located()
                .authority()
                .map(lies -> localities().get(lies.equals(child.authority()) ? 0 : 1))
                .orElse(Characteristic.NOT_KNOWN);
    }

    private static List<String> distances() {
        return List.of(
                "Less than 5 miles",
                "5 to less than 15 miles",
                "15 to less than 30 miles",
                "30 to less than 60 miles",
                "60 miles or more");
    }

    private static String distance(ChildInCare child) {
        OptionalInt metres = child.now().told().place().located().metres();
        if (metres.isEmpty()) {
            return Characteristic.NOT_KNOWN;
        }
        int band = 0;
        while (band < MILES.size() && metres.getAsInt() >= MILES.get(band) * METRES_IN_A_MILE) {
            band++;
        }
        return distances().get(band);
    }

    private static List<String> reasons() {
        return Stream.concat(
                        Stream.of("Came into care here"),
                        Arrays.stream(ChangeReason.values()).map(Categories::words))
                .toList();
    }

    private static String words(ChangeReason reason) {
        return "Moved: %s (%s)".formatted(reason.meaning(), reason.code());
    }

    private static String whyHere(ChildInCare child) {
        return switch (child.path().why()) {
            case Why.CameIntoCare() -> reasons().getFirst();
            case Why.Moved(ChangeReason reason) -> words(reason);
            case Why.NotKnown() -> Characteristic.NOT_KNOWN;
        };
    }

    private static List<String> homes() {
        return List.of("1", "2", "3", "4 or 5", "6 or more");
    }

    private static String homes(ChildInCare child) {
        int homes = child.path().homes();
        return homes().get(homes <= 3 ? homes - 1 : homes <= 5 ? 3 : 4);
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
