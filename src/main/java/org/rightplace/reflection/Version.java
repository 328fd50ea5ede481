package org.rightplace.reflection;

import java.time.Instant;

/// One kept version of a reflection.
///
/// @param number counted from 1
/// @param by     who wrote it
public record Version(int number, Instant at, String by, Reflection reflection) {
    public Version {
        if (number < 1) {
            throw new IllegalArgumentException("number (%d) of a version must be 1 or more".formatted(number));
        }
    }
}
