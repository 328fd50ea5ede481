package org.rightplace.care.child;

import java.util.Optional;

/// A code of one of the return's lists, with the collection years in which it could be used.
public interface Coded {

    /// As it is filed.
    String code();

    /// What it stands for, in words of our own; *meaning not found* where no source says.
    String meaning();

    /// The first collection year it could be used in, by the year's start; [CollectionYear#FIRST] also for earlier.
    int since();

    /// The last collection year it could be used in, by the year's start; [CollectionYear#LAST] also for later.
    int until();

    /// Whether it could be used in a year. Years outside those known here are held to the nearest known one.
    default boolean isValidIn(CollectionYear year) {
        int known = Math.clamp(year.start(), CollectionYear.FIRST, CollectionYear.LAST);
        return since() <= known && known <= until();
    }

    /// The code of a list that is filed so, without regard to case; empty where the list has none.
    ///
    /// @param list an enum's class
    static <C extends Coded> Optional<C> find(Class<C> list, String filed) {
        for (C coded : list.getEnumConstants()) {
            if (coded.code().equalsIgnoreCase(filed)) {
                return Optional.of(coded);
            }
        }
        return Optional.empty();
    }
}
