package org.rightplace.care.referral;

import org.rightplace.care.Worded;

/// A kind of place to live.
public enum PlaceKind implements Worded {
    FOSTER("Foster"),
    RESIDENTIAL("Residential"),
    SUPPORTED("Supported Accommodation");

    private final String words;

    PlaceKind(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
