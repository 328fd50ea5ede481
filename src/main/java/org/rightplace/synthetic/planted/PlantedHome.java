package org.rightplace.synthetic.planted;

import org.rightplace.care.Urn;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;

/// A home of a planted world.
///
/// @param area the code of the area in which it lies
public record PlantedHome(String area, Capability capability, Capacity capacity) {
    public PlantedHome {
        if (!capability.home().equals(capacity.home()) || !capability.on().equals(capacity.on())) {
            throw new IllegalArgumentException("capability (of %s on %s) and capacity (of %s on %s) must be of one home"
                    .formatted(capability.home(), capability.on(), capacity.home(), capacity.on()));
        }
        if (!capability.home().isMadeUp()) {
            throw new IllegalArgumentException("home (%s) must be made up".formatted(capability.home()));
        }
    }

    /// Its made-up number.
    public Urn urn() {
        return capability.home();
    }
}
