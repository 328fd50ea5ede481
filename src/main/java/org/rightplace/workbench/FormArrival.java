package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.home.Capability;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.referral.Referral;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.source.Intake;
import org.rightplace.source.form.CapabilityForm;
import org.rightplace.source.form.NeedsForm;
import org.rightplace.source.standard.PlacementsStandard;
import org.rightplace.store.KeptRecords;

/// Gives a file of one of the forms, or of the standard, its identity.
final class FormArrival {

    private static final String PERSONAL =
            "Personal data of children: for the authority's own use, never to be published";
    static final String SEVERAL = "several authorities";

    private static final String IN_A_FILE = "the file's own keeper";
    private static final String ON_A_PAGE = "written in this product";

    private final String file;
    private final String sha256;
    private final String source;
    private final Importing.Choice choice;
    private final Instant at;
    private boolean synthetic;

    FormArrival(Path file, Importing.Choice choice, Instant at) throws IOException {
        this.file = String.valueOf(file.getFileName());
        this.sha256 = Intake.sha256(file);
        this.source = IN_A_FILE;
        this.choice = choice;
        this.at = at;
    }

    private FormArrival(String number, Importing.Choice choice, Instant at) {
        this.file = "form on a page";
        this.sha256 = number;
        this.source = ON_A_PAGE;
        this.choice = choice;
        this.at = at;
    }

    /// Of a form that was filled on a page.
    ///
    /// @param number 64 hexadecimal digits drawn for it, in place of a hash: the hash of so few words
    ///     would let whoever has it try what they may be, even after they were taken back
    static FormArrival written(String number, Importing.Choice choice, Instant at) {
        return new FormArrival(number, choice, at);
    }

    /// Says that nobody in it exists, as the door saw by every child's number.
    FormArrival synthetic(boolean nobodyExists) {
        synthetic = nobodyExists;
        return this;
    }

    /// What its release is called by.
    ReleaseId id() {
        return new ReleaseId(sha256.substring(0, 12));
    }

    /// The day for which records without a date count.
    LocalDate asAt(Collection<LocalDate> days) {
        return choice.asAt()
                .or(() -> days.stream().max(Comparator.naturalOrder()))
                .orElseGet(() -> LocalDate.ofInstant(at, Workbench.ENGLAND_TIME));
    }

    Release homes(KeptRecords.Homes homes) {
        return homes(new CapabilityForm.Homes(homes.capabilities(), homes.capacities()), List.of());
    }

    Release homes(CapabilityForm.Homes homes, List<Finding> findings) {
        List<LocalDate> days = Stream.concat(
                        homes.capabilities().stream().map(Capability::on),
                        homes.capacities().stream().map(Capacity::on))
                .toList();
        synthetic(!days.isEmpty()
                && homes.capabilities().stream().allMatch(one -> one.home().isMadeUp())
                && homes.capacities().stream().allMatch(one -> one.home().isMadeUp()));
        return release(
                Kind.CAPABILITY,
                "homes and commissioners",
                "What homes can do, and their places",
                asAt(days),
                Math.max(homes.capabilities().size(), homes.capacities().size()),
                findings,
                "For commissioning: not to be published");
    }

    Release referrals(PlacementsStandard.Read read, List<Finding> findings) {
        return release(
                Kind.REFERRALS,
                one(read.referrals().stream().map(Referral::authority).toList()),
                "Referrals and placements (Placements Data Standard)",
                asAt(days(read.referrals())),
                read.referrals().size(),
                findings,
                PERSONAL);
    }

    static List<LocalDate> days(List<Referral> referrals) {
        return referrals.stream().flatMap(one -> one.dated().stream()).toList();
    }

    Release needs(NeedsForm.Needs needs, List<Finding> findings) {
        List<String> authorities = new ArrayList<>();
        needs.profiles().forEach(one -> authorities.add(one.authority()));
        needs.words().forEach(one -> authorities.add(one.authority()));
        needs.places().forEach(one -> authorities.add(one.authority()));
        return release(
                Kind.NEEDS,
                one(authorities),
                "Needs profiles",
                asAt(needs.profiles().stream().map(one -> one.on()).toList()),
                authorities.size(),
                findings,
                PERSONAL);
    }

    Release searches(List<HomeSearch> searches, List<Finding> findings) {
        return release(
                Kind.COMMISSIONING,
                one(searches.stream().map(HomeSearch::authority).toList()),
                "Searches for homes",
                asAt(searches.stream().map(one -> one.notice().given()).toList()),
                searches.size(),
                findings,
                PERSONAL);
    }

    /// What was decided for a child, on a page or by the command line.
    Release decision(Decision decision) {
        return release(
                Kind.DECISIONS,
                decision.authority(),
                "What people decided for a child",
                decision.on(),
                1,
                List.of(),
                PERSONAL);
    }

    private static String one(List<String> authorities) {
        List<String> different = authorities.stream().distinct().toList();
        return different.size() == 1 ? different.getFirst() : SEVERAL;
    }

    private Release release(
            Kind kind,
            String publisher,
            String title,
            LocalDate asAt,
            int rows,
            List<Finding> findings,
            String licence) {
        return new Release(
                Release.Identity.of(sha256),
                new Release.Edition(
                        kind,
                        publisher,
                        synthetic ? title + ", synthetic" : title,
                        asAt,
                        Optional.empty(),
                        source,
                        synthetic ? Release.Edition.SYNTHETIC : licence),
                new Release.Loading(file, at, choice.by(), false),
                new Release.Contents(rows, 0, 0, 0, Coverage.ALL),
                findings.stream().map(KeptFinding::of).toList());
    }
}
