package org.rightplace.workbench;

/// What was asked for is not held, or not in what is held; the message says what is.
public final class NotHeld extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    NotHeld(String message) {
        super(message);
    }

    /// Two releases were to be compared home by home, and one of them holds sums only.
    public static NotHeld homeByHome() {
        return new NotHeld("One of these releases holds sums only, not homes one by one; import the provider-level list"
                + " of its date to see what joined, left or changed.");
    }

    /// Children without a right home were asked for, and nobody is known to need one.
    public static NotHeld nobodyNeedsAHome() {
        return new NotHeld(
                "Nobody is known to need a home on that day: no search and no referral that is held was open then. `--all` sets those who live in a children's home against homes too.");
    }

    /// The ways of children into homes were asked for, and nobody lives in one.
    public static NotHeld nobodyInAHome() {
        return new NotHeld("By the returns that are held none of these children lived in a children's home that day.");
    }

    /// Openings were asked for, and no release gives dates of registration.
    public static NotHeld registrationDates() {
        return new NotHeld(
                "No loaded release gives dates of registration; import Ofsted's provider-level lists (2020 and"
                        + " later give them).");
    }

    /// A record of reflection.
    public static NotHeld reflection(String key) {
        return new NotHeld(
                "No record of reflection and no release is called %s. See `reflect` and `releases` for those held."
                        .formatted(key));
    }

    /// A version of a record of reflection.
    public static NotHeld version(String key, int asked, int newest) {
        return new NotHeld("The record %s has no version %d; it has 1 to %d.".formatted(key, asked, newest));
    }

    /// The record on a release that is held, which nobody has written yet.
    public static NotHeld notWritten(String key) {
        return new NotHeld(
                "Nobody has written the record of release %s yet. `reflect show %s --json` gives an empty one to begin from, and `reflect edit` keeps it."
                        .formatted(key, key));
    }
}
