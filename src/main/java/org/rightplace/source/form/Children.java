package org.rightplace.source.form;

import java.util.Optional;
import org.rightplace.source.door.Doorway;

/// Where the number of a child in a form stops, and a pseudonym goes on.
///
/// @param authority what to call the authority of every row; empty to take what a row says
/// @param known     the child of every row, where it is known already; empty to take what a row says
record Children(Optional<String> authority, Doorway doorway, Optional<NamedChild> known) {

    /// The child that a row is of; empty where it does not say, which is told.
    Optional<NamedChild> of(FormRow row, FormColumn<String> number, FormColumn<String> ofAuthority) {
        if (known.isPresent()) {
            return known;
        }
        Optional<String> called =
                (authority.isPresent() ? authority : row.find(ofAuthority)).map(doorway.authorities());
        Optional<String> child = row.find(number);
        return called.flatMap(name ->
                child.map(one -> new NamedChild(name, doorway.pseudonyms().of(name, one))));
    }
}
