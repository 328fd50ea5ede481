package org.rightplace.link.need;

import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.care.need.Need.ReadFrom;

/// Something that matters for where a child can live and is no domain of need.
///
/// @param from  the first day it is known for
/// @param until the day it ends; empty where that is not known, or it has not
public record Flag(Kind kind, ReadFrom readFrom, LocalDate from, Optional<LocalDate> until) {

    /// Which.
    public enum Kind {
        DEPRIVATION_OF_LIBERTY("Under an order that deprives of liberty"),
        UNACCOMPANIED("Came to the country alone, seeking asylum"),
        SIBLING_GROUP("To be placed with brothers or sisters"),
        SOLO_RECOMMENDED("A solo placement is recommended");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// In words for a reader.
        public String words() {
            return words;
        }
    }

    /// Whether it is known for a day.
    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && until.map(end -> end.isAfter(day)).orElse(true);
    }
}
