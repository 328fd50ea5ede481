package org.rightplace.source.door;

import java.util.function.UnaryOperator;
import org.rightplace.geo.Whereabouts;

/// What a reader of records about children needs to take out of them what names a child.
///
/// @param pseudonyms  what children stand under from here on
/// @param whereabouts where postcodes are, which become distances and areas here and go no further
/// @param authorities the code of an authority from its name or code as a file writes it, or the word
///     itself where no
///     authority is known by it; children of one authority must not stand under two
public record Doorway(Pseudonyms pseudonyms, Whereabouts whereabouts, UnaryOperator<String> authorities) {

    /// The same for another file, of which nothing has been asked yet.
    public Doorway forAnotherFile() {
        return new Doorway(pseudonyms.forAnotherFile(), whereabouts, authorities);
    }

    /// A doorway that knows no place.
    public static Doorway of(Pseudonyms pseudonyms) {
        return new Doorway(pseudonyms, Whereabouts.unknown(), UnaryOperator.identity());
    }
}
