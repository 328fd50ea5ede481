package org.rightplace.care;

import java.util.Optional;

/// Whether a registration is in use, in Ofsted's words.
public enum RegistrationStatus {
    ACTIVE("Active"),
    SUSPENDED("Suspended");

    private final String published;

    RegistrationStatus(String published) {
        this.published = published;
    }

    /// Ofsted's name for it.
    public String published() {
        return published;
    }

    /// The status that Ofsted calls so, without regard to case and spacing.
    public static Optional<RegistrationStatus> find(String published) {
        for (RegistrationStatus status : values()) {
            if (Published.same(status.published, published)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
