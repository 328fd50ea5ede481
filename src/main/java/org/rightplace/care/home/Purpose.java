package org.rightplace.care.home;

import org.rightplace.care.Worded;

/// What a home is for. A home has one or several: there is no such thing as *a* children's home (NCERCC).
public enum Purpose implements Worded {
    ASSESSMENT("Assessment"),
    CRISIS_REFUGE("Refuge in a crisis"),
    SHORT_TERM("Short term"),
    LONG_TERM_UPBRINGING("Growing up here, long term"),
    THERAPEUTIC("Therapeutic"),
    STEP_DOWN("Step down from a more intensive setting"),
    SHORT_BREAK("Short breaks"),
    SECURE_WELFARE("Secure, on welfare grounds"),
    DUAL_REGISTERED_SCHOOL("School that is registered as a home too"),
    PARENT_AND_CHILD("Parent and child together"),
    TRANSITION_16_PLUS("Transition, 16 and over");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }
}
