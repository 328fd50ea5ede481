package org.rightplace.workbench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Tally;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.geo.Geography;
import org.rightplace.link.Facts;
import org.rightplace.link.Join;
import org.rightplace.register.Counted;
import org.rightplace.register.Grouping;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.Release.Contents;
import org.rightplace.release.Release.Identity;
import org.rightplace.release.Release.Loading;
import org.rightplace.source.Incoming;

/// Gives what was read from a file its identity, its counts and all that is to be said of it.
final class Arrival {
    private Arrival() {}

    /// What stands behind a file that has been read.
    ///
    /// @param sha256 of its bytes
    /// @param file   its name, without folders
    /// @param by     the account that loads it
    record Arrived(String sha256, String file, Instant at, String by) {}

    /// The release of a file.
    ///
    /// @param before the register of the same kind that precedes it in date, to set its row count beside
    static Release release(
            Incoming incoming, List<Finding> findings, Arrived arrived, Geography geography, Optional<Release> before) {
        List<KeptFinding> warnings = new ArrayList<>();
        findings.forEach(finding -> warnings.add(KeptFinding.of(finding)));
        Release bare = new Release(
                Identity.of(arrived.sha256()),
                incoming.edition(),
                new Loading(arrived.file(), arrived.at(), arrived.by(), false),
                new Contents(incoming.rows(), 0, 0, 0, Coverage.ALL),
                List.of());
        Contents contents = bare.contents();
        if (incoming instanceof Incoming.Register register) {
            Facts facts = Facts.ofProviders(bare, register.providers(), geography);
            Tally homes = Outcomes.of(facts, Grouping.REGION, Counted.ALL_HOMES).england();
            contents = new Contents(
                    incoming.rows(), register.providers().size(), homes.homes(), homes.places(), register.coverage());
            facts.joins().stream()
                    .filter(join -> join.reason() != Join.Reason.IN_WALES) // its reader has noted it
                    .forEach(join -> warnings.add(note(arrived.file(), join)));
            before.ifPresent(previous ->
                    warnings.add(rowsBeside(arrived.file(), register.providers().size(), previous)));
        }
        return new Release(bare.identity(), bare.edition(), bare.loading(), contents, warnings);
    }

    private static KeptFinding note(String file, Join join) {
        return new KeptFinding(
                join.reason().name(),
                Where.file(file),
                Severity.NOTE,
                "%,d %s %s (such as %s)."
                        .formatted(
                                join.records(),
                                join.records() == 1 ? "provider is" : "providers are",
                                join.reason().words(),
                                String.join("; ", join.examples())));
    }

    /// A file cut at the end of a row cannot be told from a whole one; the count beside the previous
    /// release's lets a person see it.
    private static KeptFinding rowsBeside(String file, int providers, Release previous) {
        return new KeptFinding(
                "RowsBesideThePreviousRelease",
                Where.file(file),
                Severity.NOTE,
                "It lists %,d providers; the release before it, as at %s, lists %,d. A file cut at the end of a row cannot be told from a whole one, so see whether this is what you expect."
                        .formatted(
                                providers, previous.asAt(), previous.contents().providers()));
    }

    /// The register that precedes a date.
    static Optional<Release> before(List<Release> held, Incoming incoming) {
        return held.stream()
                .filter(release -> release.kind() == Kind.PROVIDER_LEVEL
                        && incoming instanceof Incoming.Register
                        && release.asAt().isBefore(incoming.edition().asAt()))
                .max((one, other) -> one.asAt().compareTo(other.asAt()));
    }
}
