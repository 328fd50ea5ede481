package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.OwnWords;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.release.Release;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.form.CommissioningForm;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.standard.PlacementsStandard;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.RecordJson;
import org.rightplace.store.ReturnBytes;
import org.rightplace.store.Store;

/// Records of children that arrive in one command: all are kept, or none.
final class ChildrenArriving {

    private final Workbench workbench;
    private final Importing.Choice choice;
    private final Doorway doorway;
    private final List<Store.Arriving> toKeep = new ArrayList<>();
    private final List<Imported> outcome = new ArrayList<>();
    private boolean takesBack;

    ChildrenArriving(Workbench workbench, Importing.Choice choice, Doorway doorway) {
        this.workbench = workbench;
        this.choice = choice;
        this.doorway = doorway;
    }

    /// What is to be kept, all together.
    List<Store.Arriving> toKeep() {
        return toKeep;
    }

    /// Of which files nothing is to be kept, and why.
    List<Imported> outcome() {
        return outcome;
    }

    /// Whether a file is refused, and all others with it.
    boolean isRefused() {
        return outcome.stream().anyMatch(Imported.Refused.class::isInstance);
    }

    void returns(List<Path> files, Importing.Teller teller) throws IOException {
        String names = String.join(", ", Returns.names(files).values());
        Checked<Returns.Read> checked = Returns.read(
                files, new Returns.Choice(choice.year(), choice.authority()), doorway, file -> teller.at(file, 0));
        switch (checked) {
            case Checked.Whole<Returns.Read>(var read, var findings) -> returns(files, names, read, findings);
            case Checked.Partial<Returns.Read>(var read, var findings) -> returns(files, names, read, findings);
            case Checked.Refused<Returns.Read>(var findings) -> outcome.add(new Imported.Refused(names, findings));
        }
    }

    private void returns(List<Path> files, String names, Returns.Read read, List<Finding> findings) throws IOException {
        if (read.returns().isEmpty()) {
            outcome.add(new Imported.NoRows(names, findings));
            return;
        }
        var arrival = new ReturnsArrival(files, read, findings, doorway.whereabouts());
        Instant now = workbench.clock().instant();
        toKeep.addAll(AtOnce.each(
                read.returns(),
                filed -> sealed(arrival.release(filed, now, choice.by()), ReturnBytes.of(filed, read.places()))));
    }

    void referrals(Path file, Importing.Teller teller) throws IOException {
        teller.at(file, 0);
        Doorway door = doorway.forAnotherFile();
        var arrival = new FormArrival(file, choice, workbench.clock().instant());
        switch (PlacementsStandard.read(List.of(file), choice.authority(), door)) {
            case Checked.Whole<PlacementsStandard.Read>(var read, var findings) ->
                referrals(arrival.synthetic(door.pseudonyms().sawOnlyMadeUp()), read, findings);
            case Checked.Partial<PlacementsStandard.Read>(var read, var findings) ->
                referrals(arrival.synthetic(door.pseudonyms().sawOnlyMadeUp()), read, findings);
            case Checked.Refused<PlacementsStandard.Read>(var findings) -> refuse(file, findings);
        }
    }

    private void referrals(FormArrival arrival, PlacementsStandard.Read read, List<Finding> findings)
            throws IOException {
        seal(
                arrival.referrals(read, findings),
                RecordJson.of(new KeptRecords.Referrals(
                        arrival.asAt(FormArrival.days(read.referrals())), read.referrals(), read.places())));
    }

    void needs(Path file, Importing.Teller teller) throws IOException {
        teller.at(file, 0);
        Doorway door = doorway.forAnotherFile();
        var arrival = new FormArrival(file, choice, workbench.clock().instant());
        switch (NeedsForm.read(file, choice.authority(), door)) {
            case Checked.Whole<NeedsForm.Needs>(var read, var findings) ->
                needs(arrival.synthetic(door.pseudonyms().sawOnlyMadeUp()), read, findings);
            case Checked.Partial<NeedsForm.Needs>(var read, var findings) ->
                needs(arrival.synthetic(door.pseudonyms().sawOnlyMadeUp()), read, findings);
            case Checked.Refused<NeedsForm.Needs>(var findings) -> refuse(file, findings);
        }
    }

    private void needs(FormArrival arrival, NeedsForm.Needs read, List<Finding> findings) throws IOException {
        List<OwnWords> words = workbench.words().withoutTakenBack(read.words());
        takesBack |= words.stream().anyMatch(one -> one.said() instanceof OwnWords.Said.Withdrawn);
        seal(
                arrival.needs(read, findings),
                RecordJson.of(new KeptRecords.Needs(read.profiles(), words, read.places())));
    }

    /// Whether a file says that a child took words back, which may be held from an earlier one.
    boolean takesBack() {
        return takesBack;
    }

    void searches(Path file, Importing.Teller teller) throws IOException {
        teller.at(file, 0);
        Doorway door = doorway.forAnotherFile();
        var arrival = new FormArrival(file, choice, workbench.clock().instant());
        switch (CommissioningForm.read(file, choice.authority(), door)) {
            case Checked.Whole<List<HomeSearch>>(var read, var findings) ->
                searches(arrival.synthetic(door.pseudonyms().sawOnlyMadeUp()), read, findings);
            case Checked.Partial<List<HomeSearch>>(var read, var findings) ->
                searches(arrival.synthetic(door.pseudonyms().sawOnlyMadeUp()), read, findings);
            case Checked.Refused<List<HomeSearch>>(var findings) -> refuse(file, findings);
        }
    }

    private void searches(FormArrival arrival, List<HomeSearch> read, List<Finding> findings) throws IOException {
        seal(arrival.searches(read, findings), RecordJson.of(new KeptRecords.Searches(read)));
    }

    private void seal(Release release, byte[] plain) throws IOException {
        toKeep.add(sealed(release, plain));
    }

    private Store.Arriving sealed(Release release, byte[] plain) throws IOException {
        return new Store.Arriving(release, workbench.children().seal(release.id(), plain));
    }

    private void refuse(Path file, List<Finding> findings) {
        outcome.add(new Imported.Refused(String.valueOf(file.getFileName()), findings));
    }
}
