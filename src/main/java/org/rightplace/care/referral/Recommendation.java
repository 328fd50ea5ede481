package org.rightplace.care.referral;

import java.util.Optional;
import org.rightplace.care.Worded;

/// What the social worker thinks of each kind of place for the child; empty where the answer was left out,
/// which is
/// told apart from *Not specified*.
public record Recommendation(
        Optional<Suitability> foster, Optional<Suitability> residential, Optional<Suitability> supported) {

    /// How well a kind of place would do.
    public enum Suitability implements Worded {
        PREFERRED("Preferred"),
        SUITABLE("Suitable but not preferred"),
        UNSUITABLE("Unsuitable"),
        NOT_SPECIFIED("Not specified");

        private final String words;

        Suitability(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// What is thought of a kind of place.
    public Optional<Suitability> of(PlaceKind kind) {
        return switch (kind) {
            case FOSTER -> foster;
            case RESIDENTIAL -> residential;
            case SUPPORTED -> supported;
        };
    }
}
