package org.rightplace.children;

import java.util.List;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.PlacementType;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.ChildInCare.Before;

/// How children who live in a children's home (K1, K2) came there: from where, and whether by plan.
///
/// Whether a move was planned is read from the reason filed for the change, as `DOMAIN.md` 6.5
/// proposes: a change of the care plan, a change of status only, and a carer who resigned or a home
/// that closed are planned; what the carer, the child or the authority asked for, and allegations,
/// standards, approval and custody, are not; *other* says neither. It is this product's reading, and no
/// category of the Department's.
public final class IntoHome {
    private IntoHome() {}

    /// The category of children who live elsewhere.
    public static final String ELSEWHERE = "Not in a children's home";

    static final String FIRST = "First placement of this stay in care";
    static final String ANOTHER_HOME = "Another children's home";
    private static final String FOSTER = "Foster care with other carers";
    private static final String KIN = "Foster care with a relative or friend";
    static final String PARENTS = "With parents";
    private static final String SUPPORTED = "Supported accommodation or independent living";
    private static final String RESIDENTIAL = "Residential school or other residential place";
    private static final String OTHER = "Another placement";

    static final String PLANNED = "By plan";
    static final String UNPLANNED = "Not by plan: the placement before broke down or was ended";
    static final String CAME_INTO_CARE = "Came into care here: returns do not say whether by plan";

    static boolean isFostering(String origin) {
        return origin.equals(FOSTER) || origin.equals(KIN);
    }

    /// Where children in children's homes lived before, those elsewhere last.
    public static List<String> origins() {
        return List.of(FIRST, FOSTER, KIN, PARENTS, ANOTHER_HOME, SUPPORTED, RESIDENTIAL, OTHER, ELSEWHERE);
    }

    /// Whether they came by plan, those elsewhere last.
    public static List<String> ways() {
        return List.of(PLANNED, UNPLANNED, CAME_INTO_CARE, ELSEWHERE);
    }

    static String origin(ChildInCare child) {
        if (!isInHome(child)) {
            return ELSEWHERE;
        }
        return switch (child.path().before()) {
            case Before.Nowhere() -> FIRST;
            case Before.Elsewhere(Episode last) ->
                last.place().type().map(IntoHome::group).orElse(Characteristic.NOT_KNOWN);
            case Before.NotKnown() -> Characteristic.NOT_KNOWN;
        };
    }

    static String way(ChildInCare child) {
        if (!isInHome(child)) {
            return ELSEWHERE;
        }
        return switch (child.path().before()) {
            case Before.Nowhere() -> CAME_INTO_CARE;
            case Before.Elsewhere(Episode last) ->
                last.left().reason().map(IntoHome::planned).orElse(Characteristic.NOT_KNOWN);
            case Before.NotKnown() -> Characteristic.NOT_KNOWN;
        };
    }

    private static boolean isInHome(ChildInCare child) {
        return child.now()
                .told()
                .place()
                .type()
                .filter(type -> type == PlacementType.K1 || type == PlacementType.K2)
                .isPresent();
    }

    private static String group(PlacementType type) {
        return switch (type) {
            case U4, U5, U6 -> FOSTER;
            case U1, U2, U3 -> KIN;
            case P1 -> PARENTS;
            case K1, K2 -> ANOTHER_HOME;
            case K3, H5, P2 -> SUPPORTED;
            case S1, R1, R2, R3, R5 -> RESIDENTIAL;
            case A3, A4, A5, A6, P3, T0, T1, T2, T3, T4, Z1, Z11, Z12, Z13, Z14 -> OTHER;
        };
    }

    private static String planned(ChangeReason reason) {
        return switch (reason) {
            case CARPL, PLACE, CLOSE -> PLANNED;
            case CREQB, CREQO, CHILD, LAREQ, ALLEG, STAND, APPRR, CUSTOD -> UNPLANNED;
            case OTHER -> Characteristic.NOT_KNOWN;
        };
    }
}
