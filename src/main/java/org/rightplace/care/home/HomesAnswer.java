package org.rightplace.care.home;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;

/// What a home says to one thing that is recorded of it. The record stays as it is and so does the
/// answer: both stand, side by side, whatever is loaded later.
///
/// @param statement the key of what is answered, such as `ability/substance-use`
/// @param recorded  what was recorded when it was answered, as the home read it
/// @param as        what it should be, in the home's words; empty unless it corrects
/// @param why       in the home's words; empty only where it agrees
/// @param who       answers, or takes the answer back
public record HomesAnswer(
        Urn home, String statement, String recorded, Says says, Optional<String> as, String why, Who who) {

    /// The longest text of an answer.
    public static final int LONGEST = 2_000;

    private static final Pattern OF_A_CHILD = Pattern.compile("\\b(?:[A-Z2-7]{16}|[A-Z][0-9]{11}[0-9A-Z])\\b");

    public HomesAnswer {
        as = as.map(String::strip).filter(text -> !text.isEmpty());
        why = why.strip();
        String all = as.orElse("") + " " + why;
        if (says.asksWhy() && why.isEmpty()) {
            throw new IllegalArgumentException("Say why.");
        }
        if (as.isPresent() != (says == Says.CORRECTS)) {
            throw new IllegalArgumentException(
                    says == Says.CORRECTS
                            ? "Say what it should be."
                            : "Only a correction says what it should be; choose “corrects”, or leave that empty.");
        }
        if (all.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "An answer has at most %,d characters; this has %,d.".formatted(LONGEST, all.length()));
        }
        if (OF_A_CHILD.matcher(all).find()) {
            throw new IllegalArgumentException(
                    "An answer must not speak of a child: it holds something that looks like a child's number. Take it out.");
        }
    }

    /// What a home says.
    public enum Says implements Worded {
        AGREES("It is so"),
        DISAGREES("It is not so"),
        CORRECTS("It should be something else"),
        TAKES_BACK("Takes back what it said before");

        private final String words;

        Says(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        private boolean asksWhy() {
            return this != AGREES;
        }

        /// Whether what is recorded is disputed.
        public boolean disputes() {
            return this == DISAGREES || this == CORRECTS;
        }
    }

    /// Who speaks for a home.
    ///
    /// @param name not blank
    /// @param role such as *registered manager*; not blank
    public record Who(String name, String role) {
        public Who {
            name = name.strip();
            role = role.strip();
            if (name.isEmpty() || role.isEmpty() || name.length() + role.length() > 200) {
                throw new IllegalArgumentException("Say who answers, and in which role.");
            }
        }
    }
}
