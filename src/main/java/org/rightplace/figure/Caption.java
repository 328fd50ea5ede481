package org.rightplace.figure;

import java.util.regex.Pattern;

/// What a picture is called, for those who see it and those who hear it.
///
/// @param id          tells the picture from the others on its page: small letters, digits and hyphens
/// @param title       what is counted, of which types, where, on which day
/// @param description what the picture shows, in a sentence or two, and where its numbers can be read
public record Caption(String id, String title, String description) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    public Caption {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id (%s) must be small letters, digits and hyphens".formatted(id));
        }
        if (title.isBlank() || description.isBlank()) {
            throw new IllegalArgumentException("picture (%s) must have a title and a description".formatted(id));
        }
    }
}
