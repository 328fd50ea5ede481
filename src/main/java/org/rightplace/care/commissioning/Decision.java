package org.rightplace.care.commissioning;

import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Pseudonym;

/// What people decided for a child when homes were set against each other, and why, where it departs
/// from the order in which they stood. It binds nobody: a home that was not chosen, or would not take
/// the child, stands among the others the next time.
///
/// @param authority that looks after the child
/// @param on        the day
/// @param home      that was chosen, or that would not take the child; empty where none of them was right
/// @param stood     where that home stood among those that could be considered
/// @param weights   what the set of weights was called
/// @param why       the reason; empty where what was chosen might stand first and nothing was to be said
/// @param words     more, in the words of who decided; may be empty
/// @param by        the account that wrote it down
public record Decision(
        Pseudonym child,
        String authority,
        LocalDate on,
        Optional<Urn> home,
        Optional<Stood> stood,
        String weights,
        Optional<Why> why,
        String words,
        String by) {

    /// The most letters of [#words].
    public static final int MOST_WORDS = 500;

    public Decision {
        if (words.length() > MOST_WORDS) {
            // Not quoted: it may be a sentence about a child.
            throw new IllegalArgumentException(
                    "words (%d letters) must be at most %d".formatted(words.length(), MOST_WORDS));
        }
        if (stood.isPresent() && home.isEmpty()) {
            throw new IllegalArgumentException("only a home can have stood somewhere");
        }
    }

    /// A place in an order.
    ///
    /// @param first the best that it could be, 1 or more
    /// @param last  the last that it could be
    /// @param of    how many homes could be considered
    public record Stood(int first, int last, int of) {}

    /// Whether it departs from the order: what was decided for might not stand first.
    public boolean isDeparture() {
        return stood.map(place -> place.first() > 1).orElse(true);
    }

    /// Why people depart from an order.
    public enum Why implements Worded {
        CHILDS_WISH("The child wishes otherwise"),
        FAMILYS_WISH("The family wishes otherwise"),
        HOME_REFUSED("The home would not take the child"),
        NOT_OPEN("The place was not open after all"),
        LIVING_TOGETHER("Living together with those who are there would not go well"),
        KNOWN_TO_PEOPLE("Those who decide know more of the child or the home than is recorded"),
        NO_TIME("It had to be at once"),
        WHERE_IT_IS("Where it is"),
        COURT("A court decided"),
        COST("What it costs"),
        NONE_IS_RIGHT("None of them is right, and the search goes on"),
        OTHER("Something else");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
