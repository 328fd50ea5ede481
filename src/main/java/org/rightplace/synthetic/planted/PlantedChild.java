package org.rightplace.synthetic.planted;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.Sex;
import org.rightplace.care.need.NeedsProfile;

/// A child of a planted world, who lives in no home yet and needs one.
///
/// @param area    the code of the area that looks after the child
/// @param age     in whole years
/// @param asks    what the home must offer beside meeting needs
/// @param profile empty where nobody wrote one
public record PlantedChild(
        Pseudonym child, String area, int age, Sex sex, Set<Condition> asks, Optional<NeedsProfile> profile) {

    public PlantedChild {
        var ordered = EnumSet.noneOf(Condition.class);
        ordered.addAll(asks);
        asks = Collections.unmodifiableSet(ordered);
        if (age < 0 || age > 17) {
            throw new IllegalArgumentException("age (%d) must be 0 to 17".formatted(age));
        }
        profile.ifPresent(told -> {
            if (!told.child().equals(child) || !told.authority().equals(area)) {
                throw new IllegalArgumentException("profile must be of the child (%s) of %s".formatted(child, area));
            }
        });
    }

    /// What a home must offer beside meeting needs.
    public enum Condition {
        /// The child is to live with no other child.
        SOLO,
        /// The child is under an order that deprives of liberty.
        LIBERTY,
        /// The child uses a wheelchair.
        STEP_FREE
    }
}
