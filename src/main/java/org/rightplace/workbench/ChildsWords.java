package org.rightplace.workbench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.OwnWords.Said;
import org.rightplace.link.child.Cohort;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.release.ReleaseId;
import org.rightplace.store.KeptRecords;
import org.rightplace.store.RecordJson;
import org.rightplace.store.Records;

/// What children said themselves, which is theirs: they can see it, say it anew, and take it back.
///
/// Words that are taken back are gone for good from the store, from every version and every release,
/// and a file that still has them does not bring them back. That something was taken back, and when,
/// stays.
public final class ChildsWords {

    private final Workbench workbench;

    ChildsWords(Workbench workbench) {
        this.workbench = workbench;
    }

    /// Something that a child said of one thing on one day.
    ///
    /// @param number   counted from 1, by day and thing; the same until something is said that stands
    ///     before it
    /// @param versions newest first; one or more
    public record Statement(int number, List<OwnWords> versions) {
        public Statement {
            versions = List.copyOf(versions);
        }

        /// What it is about, and said on which day.
        public OwnWords.Key key() {
            return versions.getFirst().key();
        }

        /// When it was taken back; empty where it stands.
        public Optional<LocalDate> withdrawnOn() {
            return versions.getFirst().said() instanceof Said.Withdrawn(LocalDate day)
                    ? Optional.of(day)
                    : Optional.empty();
        }
    }

    /// What a child said, by day and thing.
    ///
    /// @throws NotHeld     if no child stands under this pseudonym
    /// @throws IOException if the records cannot be opened
    public List<Statement> of(String pseudonym) throws IOException {
        Cohort.Key child = workbench
                .children()
                .find(pseudonym)
                .orElseThrow(() -> new NotHeld("No child stands under this pseudonym."));
        List<Statement> statements = new ArrayList<>();
        for (List<OwnWords> versions : workbench.children().opened().wordsOf(child)) {
            statements.add(new Statement(statements.size() + 1, versions));
        }
        return statements;
    }

    /// What a child said of one thing on one day, where it stands.
    ///
    /// @throws NotHeld if nothing of it is held, or the child took it back
    public Statement standing(String pseudonym, OwnWords.About about, LocalDate on) throws IOException {
        return of(pseudonym).stream()
                .filter(statement -> statement.key().about() == about
                        && statement.key().on().equals(on)
                        && statement.withdrawnOn().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotHeld("Nothing that the child said of this on that day is held."));
    }

    /// One of them.
    ///
    /// @throws NotHeld if there is none of this number, or the child took it back already
    public Statement standing(String pseudonym, int number) throws IOException {
        List<Statement> all = of(pseudonym);
        if (number < 1 || number > all.size()) {
            throw new NotHeld(
                    all.isEmpty()
                            ? "Nothing that this child said is held."
                            : "There is no statement %d; there are 1 to %d.".formatted(number, all.size()));
        }
        Statement found = all.get(number - 1);
        if (found.withdrawnOn().isPresent()) {
            throw new NotHeld("Statement %d was taken back already, and its words are gone.".formatted(number));
        }
        return found;
    }

    /// Takes words back: from every version, in every release. Nothing brings them back.
    ///
    /// @return how many versions are gone
    /// @throws IOException if the disk fails; then nothing is gone
    int withdraw(OwnWords.Key statement) throws IOException {
        if (workbench.isDemonstration()) {
            throw new IllegalStateException("a demonstration keeps nothing, and takes nothing back");
        }
        return settle(Map.of(statement, workbench.today()));
    }

    /// Takes out of every release what another release says was taken back.
    void settle() throws IOException {
        settle(Map.of());
    }

    private int settle(Map<OwnWords.Key, LocalDate> also) throws IOException {
        Map<ReleaseId, KeptRecords.Needs> kept = new LinkedHashMap<>();
        for (Release release : workbench.store().releases()) {
            if (release.kind() == Kind.NEEDS) {
                kept.put(release.id(), workbench.children().needs(release));
            }
        }
        Map<OwnWords.Key, LocalDate> days = new TreeMap<>(also);
        kept.values().forEach(needs -> takenBack(needs.words(), days));
        Map<ReleaseId, Records.Sealed> anew = new LinkedHashMap<>();
        int gone = 0;
        for (Map.Entry<ReleaseId, KeptRecords.Needs> entry : kept.entrySet()) {
            KeptRecords.Needs needs = entry.getValue();
            List<OwnWords> left = without(needs.words(), days);
            if (!left.equals(needs.words())) {
                gone += quoted(needs.words()) - quoted(left);
                byte[] plain = RecordJson.of(new KeptRecords.Needs(needs.profiles(), left, needs.places()));
                anew.put(entry.getKey(), workbench.children().seal(entry.getKey(), plain));
            }
        }
        if (!anew.isEmpty()) {
            workbench.store().reseal(anew);
            workbench.children().changed();
        }
        return gone;
    }

    private static int quoted(List<OwnWords> words) {
        return (int)
                words.stream().filter(one -> one.said() instanceof Said.Quoted).count();
    }

    private static void takenBack(Collection<OwnWords> words, Map<OwnWords.Key, LocalDate> days) {
        for (OwnWords one : words) {
            if (one.said() instanceof Said.Withdrawn(LocalDate day)) {
                days.merge(one.key(), day, (first, second) -> first.isBefore(second) ? first : second);
            }
        }
    }

    private static List<OwnWords> without(List<OwnWords> words, Map<OwnWords.Key, LocalDate> days) {
        return words.stream()
                .map(one -> {
                    LocalDate day = days.get(one.key());
                    return day != null && one.said() instanceof Said.Quoted ? one.withdrawn(day) : one;
                })
                .toList();
    }

    /// Words that arrive, without those that their child took back before.
    List<OwnWords> withoutTakenBack(List<OwnWords> arriving) throws IOException {
        if (!workbench.children().held()) {
            return arriving;
        }
        Map<OwnWords.Key, LocalDate> days = new TreeMap<>();
        takenBack(workbench.children().opened().needs().words(), days);
        return without(arriving, days);
    }
}
