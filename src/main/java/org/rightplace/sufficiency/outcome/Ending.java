package org.rightplace.sufficiency.outcome;

import java.util.Optional;
import org.rightplace.care.Worded;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.EpisodeEnd;

/// How a placement ended: ends that compete, since one keeps the others from coming.
///
/// Returns do not say whether an ending was planned. Reasons for change are read as `DOMAIN.md` 6.5
/// proposes (a reading, not a standard); how care ended is read by us: home, adoption, an order,
/// independence or staying with carers at 18 as planned; home without a plan and custody as not
/// planned. The table is open to the reader.
public enum Ending implements Worded {
    PLANNED("Planned"),
    NOT_PLANNED("Not planned: a breakdown"),
    NOT_SAID("Ended; whether planned is not said");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// Its number among ends that compete, from 1.
    public int number() {
        return switch (this) {
            case PLANNED -> 1;
            case NOT_PLANNED -> 2;
            case NOT_SAID -> 3;
        };
    }

    /// What a reason for change says.
    public static Ending of(ChangeReason reason) {
        return switch (reason) {
            case CARPL, CLOSE, PLACE -> PLANNED;
            case CREQB, CREQO, CHILD, LAREQ, ALLEG, STAND, APPRR, CUSTOD -> NOT_PLANNED;
            case OTHER -> NOT_SAID;
        };
    }

    /// What the way in which care ended says.
    public static Ending of(EpisodeEnd end) {
        return switch (end) {
            case E11, E12, E4A, E13, E41, E45, E46, E47, E48, E5, E6, E7, E17 -> PLANNED;
            case E4B, E9 -> NOT_PLANNED;
            case X1, E2, E3, E8, E14, E15, E16 -> NOT_SAID;
        };
    }

    /// What an episode's own end says: the reason for change where the child stayed in care, otherwise
    /// the way in which care ended.
    static Ending of(Optional<EpisodeEnd> end, Optional<ChangeReason> reason) {
        return reason.map(Ending::of).or(() -> end.map(Ending::of)).orElse(NOT_SAID);
    }
}
