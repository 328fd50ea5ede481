package org.rightplace.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.form.CommissioningForm;
import org.rightplace.source.form.NamedChild;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.form.Typed;
import org.rightplace.store.KeptRecords;

/// Where answers on a page become records: a child's number stops here, and a postcode.
final class FormDoor {

    private final Workbench workbench;
    private final Doorway doorway;
    private final boolean known;

    /// A door for one form.
    ///
    /// @param known   whether the child is held already, so that no number is typed
    /// @param keeping whether records of a child are to be kept, for which keys are made where there
    ///     are none
    FormDoor(Workbench workbench, boolean known, boolean keeping) throws IOException {
        this.workbench = workbench;
        this.known = known;
        Children children = workbench.children();
        // Looking through a form makes no keys: until something is kept, any will do.
        boolean keyed = keeping || known || children.hasKeys() || children.held();
        List<byte[]> keys = keyed ? children.keys().pseudonymKeys() : List.of(new byte[Pseudonyms.LEAST_KEY]);
        this.doorway = new Doorway(new Pseudonyms(keys), Importing.whereabouts(workbench), workbench::authorityCode);
    }

    Typed withoutPostcodes(Typed typed) {
        return NeedsForm.withoutPostcodes(typed, doorway);
    }

    Checked<FormReading> read(Typed typed) throws IOException {
        String slug = typed.form().slug();
        if (slug.equals(CapabilityForm.FORM.slug())) {
            return homes(CapabilityForm.read(typed));
        }
        return slug.equals(CommissioningForm.FORM.slug())
                ? searches(CommissioningForm.read(typed, doorway))
                : needs(NeedsForm.read(typed, doorway));
    }

    private static Checked<FormReading> homes(Checked<CapabilityForm.Homes> read) {
        return switch (read) {
            case Checked.Whole<CapabilityForm.Homes>(var homes, var findings) ->
                new Checked.Whole<>(
                        FormReading.ofHomes(new KeptRecords.Homes(homes.capabilities(), homes.capacities())), findings);
            case Checked.Partial<CapabilityForm.Homes>(var homes, var findings) -> new Checked.Refused<>(findings);
            case Checked.Refused<CapabilityForm.Homes>(var findings) -> new Checked.Refused<>(findings);
        };
    }

    private Checked<FormReading> searches(Checked<List<HomeSearch>> read) throws IOException {
        return switch (read) {
            case Checked.Whole<List<HomeSearch>>(var searches, var findings) -> {
                HomeSearch search = searches.getFirst();
                List<String> notes = new ArrayList<>();
                if (held().searches().stream()
                        .anyMatch(other -> other.child().equals(search.child())
                                && other.notice().given().equals(search.notice().given()))) {
                    notes.add("A search for this child from the same day is held already. This one takes its place in"
                            + " what is shown; both stay in the record.");
                }
                yield new Checked.Whole<>(
                        reading(
                                new KeptRecords.Searches(searches),
                                new NamedChild(search.authority(), search.child()),
                                Optional.empty(),
                                notes),
                        findings);
            }
            case Checked.Partial<List<HomeSearch>>(var searches, var findings) -> new Checked.Refused<>(findings);
            case Checked.Refused<List<HomeSearch>>(var findings) -> new Checked.Refused<>(findings);
        };
    }

    private Checked<FormReading> needs(Checked<NeedsForm.Needs> read) throws IOException {
        return switch (read) {
            case Checked.Whole<NeedsForm.Needs>(var needs, var findings) -> needs(needs);
            case Checked.Partial<NeedsForm.Needs>(var needs, var findings) -> new Checked.Refused<>(findings);
            case Checked.Refused<NeedsForm.Needs>(var findings) -> new Checked.Refused<>(findings);
        };
    }

    private Checked<FormReading> needs(NeedsForm.Needs needs) throws IOException {
        KeptRecords.Needs held = held().needs();
        List<String> notes = new ArrayList<>();
        List<NeedsProfile> profiles = new ArrayList<>();
        for (NeedsProfile profile : needs.profiles()) {
            NeedsProfile next = Versions.next(profile, held.profiles());
            if (next.version() > 1) {
                notes.add(
                        "A profile of this day and occasion is held already. This one becomes version %d of it; every version is kept."
                                .formatted(next.version()));
            }
            profiles.add(next);
        }
        List<OwnWords> words = new ArrayList<>();
        List<Finding> taken = new ArrayList<>();
        for (OwnWords one : needs.words()) {
            if (Versions.isWithdrawn(one, held.words())) {
                taken.add(NeedsForm.takenBack(one.about()));
            }
            words.add(Versions.next(one, held.words()));
        }
        if (!taken.isEmpty()) {
            return new Checked.Refused<>(taken);
        }
        var records = new KeptRecords.Needs(profiles, words, needs.places());
        return new Checked.Whole<>(
                reading(records, Versions.child(records), Versions.writer(records), notes), List.of());
    }

    private FormReading reading(KeptRecords records, NamedChild child, Optional<String> by, List<String> notes)
            throws IOException {
        Children children = workbench.children();
        boolean synthetic = known
                ? children.isSyntheticAuthority(child.authority())
                : doorway.pseudonyms().sawOnlyMadeUp();
        List<String> all = new ArrayList<>(notes);
        if (!known) {
            all.add(
                    children.held() && children.find(child.pseudonym().value()).isPresent()
                            ? "Records of the child with this number are held already; this is added to them."
                            : "No record of a child with this number of this authority is held yet. If there should be one, look at the number and the authority again.");
            if (workbench.england().geography().findAuthority(child.authority()).isEmpty() && !synthetic) {
                all.add(
                        "No authority of England is known by the name “%s”. It is kept as it is written; write it always in the same way."
                                .formatted(child.authority()));
            }
        }
        return new FormReading(records, Optional.of(child), synthetic, by, all);
    }

    private OpenedRecords held() throws IOException {
        return workbench.children().held() ? workbench.children().opened() : OpenedRecords.none();
    }
}
