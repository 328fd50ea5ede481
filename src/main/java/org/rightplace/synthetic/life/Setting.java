package org.rightplace.synthetic.life;

import org.rightplace.care.child.PlacementType;
import org.rightplace.synthetic.place.Locality.Habit;

/// Kinds of placement as a journey knows them; the return has finer codes.
public enum Setting {
    KIN(PlacementType.U3),
    FOSTER(PlacementType.U6),
    ADOPTION(PlacementType.A6),
    PARENTS(PlacementType.P1),
    HOME(PlacementType.K2),
    SECURE(PlacementType.K1),
    SUPPORTED(PlacementType.K3),
    CARE_HOME(PlacementType.R1),
    HOSPITAL(PlacementType.R2),
    FAMILY_CENTRE(PlacementType.R3),
    CUSTODY(PlacementType.R5),
    SCHOOL(PlacementType.S1),
    OTHER(PlacementType.Z1);

    private final PlacementType type;

    Setting(PlacementType type) {
        this.type = type;
    }

    /// The code it is mostly filed under.
    PlacementType type() {
        return type;
    }

    /// How often it is outside the authority and near.
    Habit habit() {
        return switch (this) {
            case KIN, FOSTER -> Habit.FOSTER;
            case ADOPTION -> Habit.ADOPTION;
            case PARENTS -> Habit.PARENTS;
            case SUPPORTED -> Habit.SUPPORTED;
            case HOME, SECURE, CARE_HOME, HOSPITAL, FAMILY_CENTRE, CUSTODY, SCHOOL, OTHER -> Habit.OTHER;
        };
    }

    /// The kind that a code belongs to.
    public static Setting of(PlacementType type) {
        return switch (type) {
            case U1, U2, U3 -> KIN;
            case U4, U5, U6 -> FOSTER;
            case A3, A4, A5, A6 -> ADOPTION;
            case P1 -> PARENTS;
            case K1 -> SECURE;
            case K2 -> HOME;
            case H5, K3, P2 -> SUPPORTED;
            case R1, P3 -> CARE_HOME;
            case R2 -> HOSPITAL;
            case R3 -> FAMILY_CENTRE;
            case R5 -> CUSTODY;
            case S1 -> SCHOOL;
            case T0, T1, T2, T3, T4, Z1, Z11, Z12, Z13, Z14 -> OTHER;
        };
    }

    /// Whether it is with foster carers.
    public boolean isFoster() {
        return this == KIN || this == FOSTER;
    }

    /// Whether a bed of a home stands behind it.
    public boolean isInHome() {
        return this == HOME || this == SECURE;
    }
}
