package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.evidence.Checked;
import org.rightplace.geo.PostcodeDirectory;
import org.rightplace.geo.Whereabouts;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.source.Incoming;
import org.rightplace.source.Intake;
import org.rightplace.source.builtin.BuiltIn;
import org.rightplace.source.door.Doorway;
import org.rightplace.source.door.Pseudonyms;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.store.Kept;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.Payloads;
import org.rightplace.store.RecordJson;
import org.rightplace.store.Records;

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
    /// @param dated     whether a file's date is that of its last change, and not of its coming, as
    ///     from a browser
    public record Choice(
            String by,
            Optional<LocalDate> asAt,
            Optional<CollectionYear> year,
            Optional<String> authority,
            boolean dated) {

        /// Nothing said but who loads, and perhaps for which day.
        public static Choice of(String by, Optional<LocalDate> asAt) {
            return new Choice(by, asAt, Optional.empty(), Optional.empty(), true);
        }

        /// The same of files that came without a date of their own.
        public Choice undated() {
            return new Choice(by, asAt, year, authority, false);
        }
    }

    /// Who is told how far the reading is.
    @FunctionalInterface
    public interface Teller {
        /// So many bytes of a file have been read; 0 when it is begun, and again where it is read a
        /// second time.
        void at(Path file, long bytes);
    }

    /// Whether any of some files is about children.
    ///
    /// @throws IOException only if the disk fails
    public static boolean isAnyOfChildren(List<Path> files) throws IOException {
        for (Path file : files) {
            if (FileSort.of(file).isOfChildren()) {
                return true;
            }
        }
        return false;
    }

    /// Imports files in their order, those about children last and together.
    List<Imported> all(List<Path> files) throws IOException {
        List<Sorted> sorted = new ArrayList<>();
        for (Path file : files) {
            sorted.add(new Sorted(file, FileSort.of(file)));
        }
        boolean ofChildren = sorted.stream().anyMatch(one -> one.sort().isOfChildren());
        List<Imported> imported = new ArrayList<>();
        List<Sorted> together = new ArrayList<>();
        for (Sorted one : sorted) {
            if (one.sort().isOfChildren() || (ofChildren && one.sort() == FileSort.UNKNOWN)) {
                together.add(one);
            } else {
                imported.add(one.sort() == FileSort.CAPABILITY ? homes(one.file()) : file(one.file()));
            }
        }
        if (!together.isEmpty()) {
            imported.addAll(children(together));
        }
        return imported;
    }

    private record Sorted(Path file, FileSort sort) {}

    private Imported file(Path file) throws IOException {
        teller.at(file, 0);
        String name = String.valueOf(file.getFileName());
        String sha256 = Intake.sha256(file);
        Optional<Release> already = workbench.find(new ReleaseId(sha256.substring(0, 12)));
        if (already.isPresent()) {
            return new Imported.AlreadyHeld(name, already.get());
        }
        return switch (Intake.read(
                file, new Intake.Known(choice.asAt(), choice.dated()), read -> teller.at(file, read))) {
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
                if (incoming instanceof Incoming.Register) {
                    workbench.homesChanged();
                    workbench.changed();
                }
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
            case Incoming.MadeUpPlaces places -> Payloads.ofSectors(places.sectors());
            case Incoming.Boundaries boundaries -> Payloads.of(boundaries.boundaries());
        };
    }

    /// What homes can do: kept as the form says it, rows that could not be read left out and told.
    private Imported homes(Path file) throws IOException {
        teller.at(file, 0);
        String name = String.valueOf(file.getFileName());
        var arrival = new FormArrival(file, choice, workbench.clock().instant());
        Optional<Release> already = workbench.find(arrival.id());
        if (already.isPresent()) {
            return new Imported.AlreadyHeld(name, already.get());
        }
        Checked<CapabilityForm.Homes> checked = CapabilityForm.read(file);
        return switch (checked) {
            case Checked.Whole<CapabilityForm.Homes>(var homes, var findings) ->
                keep(name, arrival.homes(homes, findings), homes);
            case Checked.Partial<CapabilityForm.Homes>(var homes, var findings) ->
                keep(name, arrival.homes(homes, findings), homes);
            case Checked.Refused<CapabilityForm.Homes>(var findings) -> new Imported.Refused(name, findings);
        };
    }

    private Imported keep(String name, Release release, CapabilityForm.Homes homes) throws IOException {
        var records = new KeptRecords.Homes(homes.capabilities(), homes.capacities());
        Kept kept = workbench.store().keep(release, new Records.Payload(RecordJson.of(records)));
        workbench.changed();
        workbench.homesChanged();
        workbench.changed();
        return imported(name, kept);
    }

    /// Records of children: all of these files or nothing of them.
    private List<Imported> children(List<Sorted> files) throws IOException {
        Whereabouts whereabouts = whereabouts(workbench);
        var doorway = new Doorway(
                new Pseudonyms(workbench.children().keys().pseudonymKeys()), whereabouts, workbench::authorityCode);
        var arriving = new ChildrenArriving(workbench, choice, doorway);
        List<Path> returns = new ArrayList<>();
        for (Sorted one : files) {
            switch (one.sort()) {
                case STANDARD -> arriving.referrals(one.file(), teller);
                case NEEDS -> arriving.needs(one.file(), teller);
                case COMMISSIONING -> arriving.searches(one.file(), teller);
                default -> returns.add(one.file());
            }
        }
        if (!returns.isEmpty()) {
            arriving.returns(returns, teller);
        }
        if (arriving.isRefused()) {
            return arriving.outcome();
        }
        List<Kept> kept = workbench.store().keepAll(arriving.toKeep());
        if (arriving.takesBack()) {
            workbench.words().settle();
        }
        workbench.childrenChanged(kept.stream()
                .map(one -> one.release().edition().publisher())
                .distinct()
                .toList());
        workbench.changed();
        List<Imported> imported = new ArrayList<>(arriving.outcome());
        kept.forEach(one -> imported.add(imported(one.release().loading().file(), one)));
        return imported;
    }

    private static Imported imported(String name, Kept kept) {
        return kept.added() ? new Imported.Kept(name, kept.release()) : new Imported.AlreadyHeld(name, kept.release());
    }

    /// Where postcodes are, as well as is known here.
    static Whereabouts whereabouts(Workbench workbench) {
        return payload(workbench, Kind.POSTCODES)
                .map(bytes -> Whereabouts.of(PostcodeDirectory.fromBytes(bytes)))
                .orElseGet(() -> Whereabouts.of(BuiltIn.postcodeSectors()))
                .withMadeUp(payload(workbench, Kind.SYNTHETIC_PLACES)
                        .map(Payloads::sectors)
                        .orElse(List.of()));
    }

    private static Optional<byte[]> payload(Workbench workbench, Kind kind) {
        return workbench.releases().stream()
                .filter(release -> release.kind() == kind)
                .findFirst()
                .flatMap(release -> workbench.store().findPayload(release.id()));
    }
}
