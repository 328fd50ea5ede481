package org.rightplace.match;

import org.rightplace.care.Worded;

/// What a preference is about. What must be is a [Limit], and not among these.
public enum Term implements Worded {
    NEEDS("Needs that the child's profile calls to be met"),
    TOGETHER("Living together with the children who are there"),
    NEAR("Near the people, school and places that matter to this child"),
    OWN_AREA("In the child's own authority, or outside it, as was asked"),
    THERAPY("A therapeutic home, where that was asked for"),
    SCHOOL_ON_SITE("Teaching on the site, where being part of a school is a need"),
    COMPANY("Older or younger children, or others at all, as was asked"),
    AWAKE_AT_NIGHT("Adults awake at night, where the child needs them"),
    CULTURE("Culture and faith, where that was asked for"),
    COST("What a place costs"),
    INSPECTION("What the newest full inspection judged");

    private final String words;

    Term(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// Whether it stands beside the match, and counts only where a reader puts it into the score.
    public boolean isBeside() {
        return this == COST || this == INSPECTION;
    }
}
