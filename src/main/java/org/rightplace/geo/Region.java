package org.rightplace.geo;

import java.util.Optional;

/// The nine Government Office regions of England, with ONS's codes.
public enum Region {
    NORTH_EAST("E12000001", "North East"),
    NORTH_WEST("E12000002", "North West"),
    YORKSHIRE_AND_THE_HUMBER("E12000003", "Yorkshire and The Humber"),
    EAST_MIDLANDS("E12000004", "East Midlands"),
    WEST_MIDLANDS("E12000005", "West Midlands"),
    EAST_OF_ENGLAND("E12000006", "East of England"),
    LONDON("E12000007", "London"),
    SOUTH_EAST("E12000008", "South East"),
    SOUTH_WEST("E12000009", "South West");

    private final String code;
    private final String published;

    Region(String code, String published) {
        this.code = code;
        this.published = published;
    }

    /// ONS's code.
    public String code() {
        return code;
    }

    /// The name as published.
    public String published() {
        return published;
    }

    /// The region with this code.
    public static Optional<Region> findByCode(String code) {
        for (Region region : values()) {
            if (region.code.equals(code)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    /// The region of this name, without regard to case and spacing.
    public static Optional<Region> findByName(String name) {
        for (Region region : values()) {
            if (region.published.equalsIgnoreCase(name.strip().replaceAll("\\s+", " "))) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }
}
