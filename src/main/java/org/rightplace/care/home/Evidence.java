package org.rightplace.care.home;

import org.rightplace.care.Worded;

/// What stands behind a home's word that it can meet a need, weakest first. It matters because nearly every home claims
/// nearly everything: 93% of homes claimed *complex needs* (Ofsted, July 2022).
public enum Evidence implements Worded {
    /// The home is registered for it. A permission: no evidence of what it can do, and no level.
    REGISTERED_FOR("Registered for it"),
    CLAIMED_IN_SOP("Claimed in the statement of purpose"),
    STAFFED_AND_TRAINED("Staffed and trained for it"),
    CLINICALLY_SUPPORTED("Supported by clinicians"),
    OBSERVED_IN_PLACEMENTS("Observed in placements");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// Whether it is at least as strong as another.
    public boolean isAtLeast(Evidence other) {
        return compareTo(other) >= 0;
    }
}
