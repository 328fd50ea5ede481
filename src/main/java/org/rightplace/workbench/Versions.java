package org.rightplace.workbench;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.source.form.NamedChild;
import org.rightplace.store.KeptRecords;

/// What is written anew stands beside what was written before.
final class Versions {
    private Versions() {}

    /// A profile as the version after those that are held.
    static NeedsProfile next(NeedsProfile profile, Collection<NeedsProfile> held) {
        int newest = held.stream()
                .filter(other -> other.key().equals(profile.key()))
                .mapToInt(NeedsProfile::version)
                .max()
                .orElse(0);
        return new NeedsProfile(
                profile.child(),
                profile.authority(),
                profile.on(),
                profile.occasion(),
                profile.filledBy(),
                profile.tookPart(),
                profile.needs(),
                newest + 1);
    }

    /// Words as the version after those that are held.
    static OwnWords next(OwnWords words, Collection<OwnWords> held) {
        int newest = held.stream()
                .filter(other -> other.key().equals(words.key()))
                .mapToInt(OwnWords::version)
                .max()
                .orElse(0);
        return new OwnWords(
                words.child(),
                words.authority(),
                words.about(),
                words.on(),
                words.said(),
                words.writtenBy(),
                newest + 1);
    }

    /// Whether the child took back what was said of the same thing on the same day.
    static boolean isWithdrawn(OwnWords words, Collection<OwnWords> held) {
        return held.stream()
                .anyMatch(other -> other.key().equals(words.key()) && other.said() instanceof OwnWords.Said.Withdrawn);
    }

    /// Of whom the records are: one child.
    static NamedChild child(KeptRecords.Needs needs) {
        return Stream.of(
                        needs.profiles().stream().map(one -> new NamedChild(one.authority(), one.child())),
                        needs.words().stream().map(one -> new NamedChild(one.authority(), one.child())),
                        needs.places().stream().map(one -> new NamedChild(one.authority(), one.child())))
                .flatMap(all -> all)
                .findFirst()
                .orElseThrow();
    }

    /// The account of whoever wrote them; empty where only the child did.
    static Optional<String> writer(KeptRecords.Needs needs) {
        return Stream.of(
                        needs.profiles().stream().map(NeedsProfile::filledBy),
                        needs.words().stream().map(OwnWords::writtenBy),
                        needs.places().stream().map(PlaceThatMatters::writtenBy))
                .flatMap(all -> all)
                .map(WrittenBy::account)
                .filter(account -> !account.isEmpty())
                .findFirst();
    }
}
