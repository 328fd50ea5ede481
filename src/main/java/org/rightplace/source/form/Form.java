package org.rightplace.source.form;

import java.util.List;
import java.util.Optional;

/// One of this product's own forms.
///
/// @param slug   the word for it on the command line and in JSON
/// @param title  its name
/// @param file   what the names of its files begin with
/// @param says   what it is for and how long it takes
/// @param tables in order; a sheet each
public record Form(String slug, String title, String file, String says, List<FormTable> tables) {

    public Form {
        tables = List.copyOf(tables);
    }

    /// The three forms.
    public static List<Form> all() {
        return List.of(NeedsForm.FORM, CapabilityForm.FORM, CommissioningForm.FORM);
    }

    /// The form of a word.
    public static Optional<Form> find(String slug) {
        return all().stream().filter(form -> form.slug().equals(slug)).findFirst();
    }
}
