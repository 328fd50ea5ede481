package org.rightplace.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rightplace.disclosure.Left;

/// Counts of children that left together, as they are remembered.
///
/// @param number  from 1, in the order of leaving
/// @param by      the account that let them leave
/// @param day     on which the children were in care
/// @param said    with it
public record KeptPublication(int number, Instant at, String by, LocalDate day, Left left, Said said) {

    /// What was said with the counts.
    ///
    /// @param sources the releases that were counted
    /// @param notes   what a reader must know to read them right
    public record Said(List<String> sources, List<String> notes) {
        public Said {
            sources = List.copyOf(sources);
            notes = List.copyOf(notes);
        }
    }
}
