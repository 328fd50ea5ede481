package org.rightplace.source.form;

import java.util.Optional;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.source.door.Doorway;

/// Where the number of a child in a form stops, and a pseudonym goes on.
///
/// @param authority what to call the authority of every row; empty to take what a row says
record Children(Optional<String> authority, Doorway doorway) {

    /// A child without the number.
    ///
    /// @param authority its code, or its name as written where no authority is known by it
    record Named(String authority, Pseudonym pseudonym) {}

    /// The child that a row is of; empty where it does not say, which is told.
    Optional<Named> of(FormRow row, FormColumn<String> number, FormColumn<String> ofAuthority) {
        Optional<String> called =
                (authority.isPresent() ? authority : row.find(ofAuthority)).map(doorway.authorities());
        Optional<String> child = row.find(number);
        return called.flatMap(name ->
                child.map(one -> new Named(name, doorway.pseudonyms().of(name, one))));
    }
}
