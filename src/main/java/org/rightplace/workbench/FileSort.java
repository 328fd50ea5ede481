package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.rightplace.source.Intake;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.form.CommissioningForm;
import org.rightplace.source.form.Form;
import org.rightplace.source.form.FormFile;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.standard.PlacementsStandard;

/// What a file is, as its content says.
enum FileSort {
    /// One of the twelve files of the return on looked-after children, or the upload.
    RETURN,
    /// The Placements Data Standard.
    STANDARD,
    /// Our own needs profile.
    NEEDS,
    /// Our own log of searches.
    COMMISSIONING,
    /// Our own form of homes.
    CAPABILITY,
    /// Something that is published: a register, postcodes, boundaries.
    PUBLISHED,
    /// None of these.
    UNKNOWN;

    /// Whether it holds records of children.
    boolean isOfChildren() {
        return this == RETURN || this == STANDARD || this == NEEDS || this == COMMISSIONING;
    }

    /// What a file is.
    ///
    /// @throws IOException only if the disk fails
    static FileSort of(Path file) throws IOException {
        if (Returns.isOne(file)) {
            return RETURN;
        }
        Optional<Form> form = FormFile.recognise(file);
        if (form.isPresent()) {
            return of(form.get());
        }
        if (PlacementsStandard.recognises(file)) {
            return STANDARD;
        }
        return Intake.knows(file) ? PUBLISHED : UNKNOWN;
    }

    private static FileSort of(Form form) {
        if (form.equals(NeedsForm.FORM)) {
            return NEEDS;
        }
        if (form.equals(CommissioningForm.FORM)) {
            return COMMISSIONING;
        }
        if (form.equals(CapabilityForm.FORM)) {
            return CAPABILITY;
        }
        throw new IllegalStateException("form (%s) has no place here".formatted(form.slug()));
    }
}
