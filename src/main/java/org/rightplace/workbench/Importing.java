package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.Whereabouts;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.store.Kept;
import org.rightplace.store.Payloads;
import org.rightplace.store.Records;
import org.rightplace.store.ReturnBytes;
import org.rightplace.store.Store;

/// One import of some files.
public final class Importing {

    private final Workbench workbench;
    private final Choice choice;
    private final Teller teller;

    Importing(Workbench workbench, Choice choice, Teller teller) {
        this.workbench = workbench;
        this.choice = choice;
        this.teller = teller;
    }

    /// What whoever imports says beside the files.
    ///
    /// @param by        the account that loads them
    /// @param asAt      the day that figures describe, where it is known better than by the file
    /// @param year      the collection year of returns, where it is known better than by the files
    /// @param authority whose records of children these are, where the files do not say so
    public record Choice(
            String by, Optional<LocalDate> asAt, Optional<CollectionYear> year, Optional<String> authority) {

        /// Nothing said but who loads, and perhaps for which day.
        public static Choice of(String by, Optional<LocalDate> asAt) {
            return new Choice(by, asAt, Optional.empty(), Optional.empty());
        }
    }

    /// Who is told how far the reading is.
    @FunctionalInterface
    public interface Teller {
        /// So many bytes of a file have been read; 0 when it is begun, and again where it is read a second time.
        void at(Path file, long bytes);
    }

    /// Imports files in their order, those about children last.
    List<Imported> all(List<Path> files) throws IOException {
        List<Path> ofReturns = ofReturns(files);
        List<Imported> imported = new ArrayList<>();
        for (Path file : files) {
            if (!ofReturns.contains(file)) {
                imported.add(file(file));
            }
        }
        if (!ofReturns.isEmpty()) {
            imported.addAll(returns(ofReturns));
        }
        return imported;
    }

    /// Those that are read together as returns on looked-after children: the files of the return, and, if there are
    /// any,
    /// files of no kind that is known, which make the others be refused with them.
    private static List<Path> ofReturns(List<Path> files) throws IOException {
        List<Path> found = new ArrayList<>();
        List<Path> unknown = new ArrayList<>();
        for (Path file : files) {
            if (Returns.isOne(file)) {
                found.add(file);
            } else if (!Intake.knows(file)) {
                unknown.add(file);
            }
        }
        if (!found.isEmpty()) {
            found.addAll(unknown);
        }
        return found;
    }

    private Imported file(Path file) throws IOException {
        teller.at(file, 0);
        String name = String.valueOf(file.getFileName());
        String sha256 = Intake.sha256(file);
        Optional<Release> already = workbench.find(new ReleaseId(sha256.substring(0, 12)));
        if (already.isPresent()) {
            return new Imported.AlreadyHeld(name, already.get());
        }
        return switch (Intake.read(file, choice.asAt(), read -> teller.at(file, read))) {
            case Checked.Whole<Incoming>(var incoming, var findings) -> {
                if (!Intake.sha256(file).equals(sha256)) {
                    throw new IOException("The file %s changed while it was read; import it again.".formatted(name));
                }
                Release release = Arrival.release(
                        incoming,
                        findings,
                        new Arrival.Arrived(sha256, name, workbench.clock().instant(), choice.by()),
                        workbench.england().geography(),
                        Arrival.before(workbench.releases(), incoming));
                Kept kept = workbench.store().keep(release, records(incoming));
                workbench.changed();
                yield imported(name, kept);
            }
            case Checked.Partial<Incoming>(var incoming, var findings) -> new Imported.Refused(name, findings);
            case Checked.Refused<Incoming>(var findings) -> new Imported.Refused(name, findings);
        };
    }

    private static Records records(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Register register -> new Records.Providers(register.providers());
            case Incoming.ListForAuthorities list -> Payloads.ofListings(list.listings());
            case Incoming.Postcodes postcodes -> Payloads.of(postcodes.directory());
            case Incoming.Boundaries boundaries -> Payloads.of(boundaries.boundaries());
        };
    }

    private List<Imported> returns(List<Path> files) throws IOException {
        Whereabouts whereabouts = whereabouts();
        var doorway = new Doorway(
                new Pseudonyms(workbench.children().keys().pseudonymKeys()), whereabouts, workbench::authorityCode);
        Checked<Returns.Read> checked = Returns.read(
                files, new Returns.Choice(choice.year(), choice.authority()), doorway, file -> teller.at(file, 0));
        return switch (checked) {
            case Checked.Whole<Returns.Read>(var read, var findings) ->
                keep(files, read, findings, whereabouts.isExact());
            case Checked.Partial<Returns.Read>(var read, var findings) ->
                keep(files, read, findings, whereabouts.isExact());
            case Checked.Refused<Returns.Read>(var findings) -> List.of(new Imported.Refused(names(files), findings));
        };
    }

    private List<Imported> keep(List<Path> files, Returns.Read read, List<Finding> findings, boolean exactPlaces)
            throws IOException {
        if (read.returns().isEmpty()) {
            return List.of(new Imported.NoRows(names(files), findings));
        }
        var arrival = new ReturnsArrival(files, read, findings, exactPlaces);
        List<Store.Arriving> arriving = new ArrayList<>();
        for (AuthorityReturn filed : read.returns()) {
            Release release = arrival.release(filed, workbench.clock().instant(), choice.by());
            arriving.add(new Store.Arriving(
                    release, workbench.children().seal(release.id(), ReturnBytes.of(filed, read.places()))));
        }
        List<Kept> kept = workbench.store().keepAll(arriving);
        workbench.childrenChanged(
                read.returns().stream().map(AuthorityReturn::authority).toList());
        workbench.changed();
        return kept.stream()
                .map(one -> imported(one.release().loading().file(), one))
                .toList();
    }

    private static String names(List<Path> files) {
        return String.join(", ", Returns.names(files).values());
    }

    private static Imported imported(String name, Kept kept) {
        return kept.added() ? new Imported.Kept(name, kept.release()) : new Imported.AlreadyHeld(name, kept.release());
    }

    private Whereabouts whereabouts() {
        return workbench.releases().stream()
                .filter(release -> release.kind() == Kind.POSTCODES)
                .findFirst()
                .flatMap(release -> workbench.store().findPayload(release.id()))
                .map(bytes -> Whereabouts.of(PostcodeDirectory.fromBytes(bytes)))
                .orElseGet(() -> Whereabouts.of(BuiltIn.postcodeSectors()));
    }
}
