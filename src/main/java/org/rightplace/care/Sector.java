package org.rightplace.care;

import java.util.Locale;
import java.util.Optional;

/// Who owns a provider, in Ofsted's words.
public enum Sector {
    PRIVATE("Private"),
    LOCAL_AUTHORITY("Local Authority"),
    VOLUNTARY("Voluntary"),
    HEALTH_AUTHORITY("Health Authority"),
    ACADEMY("Academy"),
    PUBLIC_SECTOR("Public sector");

    private final String published;

    Sector(String published) {
        this.published = published;
    }

    /// Ofsted's name for it.
    public String published() {
        return published;
    }

    /// The word for it on the command line and in addresses, such as `local-authority`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The sector that Ofsted calls so, without regard to case and spacing.
    public static Optional<Sector> find(String published) {
        for (Sector sector : values()) {
            if (Published.same(sector.published, published)) {
                return Optional.of(sector);
            }
        }
        return Optional.empty();
    }
}
