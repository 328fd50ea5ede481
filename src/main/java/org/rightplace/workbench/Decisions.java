package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.briefing.DecisionsPage;
import org.rightplace.briefing.Page;
import org.rightplace.care.Urn;
import org.rightplace.care.Worded;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.care.commissioning.Decision.Stood;
import org.rightplace.care.commissioning.Decision.Why;
import org.rightplace.link.child.Cohort;
import org.rightplace.match.Ranking;
import org.rightplace.release.Release;

/// What people decide for children when homes are set against each other. Each decision is kept sealed
/// beside the records of children, with where the home stood; it changes no ranking.
///
/// Methods throw [UncheckedIOException] if the records cannot be opened; the message is a sentence.
public final class Decisions {

    private final Children children;
    private final Matches matches;
    private final MatchGround ground;
    private final Clock clock;
    private final Runnable changed;

    Decisions(Children children, Matches matches, MatchGround ground, Clock clock, Runnable changed) {
        this.children = children;
        this.matches = matches;
        this.ground = ground;
        this.clock = clock;
        this.changed = changed;
    }

    /// What somebody wants to be kept, as it was typed.
    ///
    /// @param child   the pseudonym
    /// @param home    its number; empty where none of them was right
    /// @param weights the name of the set by which homes were looked at
    /// @param why     a reason's slug or words; may be empty where the home might stand first
    /// @param words   more; may be empty
    public record Typed(String child, String home, String weights, String why, String words) {}

    /// Keeps a decision.
    ///
    /// @param by the account that writes it
    /// @return the number of the release that it is kept as, under which it can be forgotten
    /// @throws NotHeld     if something typed is not held, or a reason is missing; the message is a
    ///     sentence for its writer
    /// @throws IOException if the disk fails; then nothing is kept
    public String keep(Typed typed, String by) throws IOException {
        OpenedRecords records = ground.records();
        Cohort.Key child = records.find(typed.child().strip())
                .orElseThrow(() -> new NotHeld("No child stands under this pseudonym."));
        Ranking ranking = matches.ranking(child, typed.weights());
        Optional<Urn> home = home(typed.home().strip(), ranking);
        Optional<Why> why = typed.why().isBlank()
                ? Optional.empty()
                : Optional.of(Worded.find(Why.class, typed.why())
                        .orElseThrow(() -> new NotHeld("“%s” is none of the reasons.".formatted(typed.why()))));
        String words = typed.words().strip();
        if (words.length() > Decision.MOST_WORDS) {
            throw new NotHeld("What you write may have %d letters at most; it has %d."
                    .formatted(Decision.MOST_WORDS, words.length()));
        }
        var decision = new Decision(
                child.child(),
                child.authority(),
                LocalDate.ofInstant(clock.instant(), Workbench.ENGLAND_TIME),
                home,
                home.flatMap(ranking::find)
                        .map(one -> new Stood(
                                one.first(), one.last(), ranking.possible().size())),
                typed.weights(),
                why,
                words,
                by);
        if (decision.isDeparture() && why.isEmpty()) {
            throw new NotHeld(
                    "This departs from the order in which homes stand, so it needs a reason: choose the one that weighed most.");
        }
        Release kept = children.keep(
                decision,
                FormArrival.written(Forms.drawn(), Importing.Choice.of(by, Optional.empty()), clock.instant())
                        .synthetic(children.isSyntheticAuthority(child.authority())));
        changed.run();
        return kept.id().value();
    }

    private static Optional<Urn> home(String number, Ranking ranking) {
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ranking.homes().stream()
                .filter(home -> home.value().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotHeld("“%s” is the number of no home that is known here.".formatted(number))));
    }

    /// All that was decided.
    public Page page() {
        try {
            return DecisionsPage.of(new DecisionsPage.Parts(
                    children.decisions().stream()
                            .map(one -> new DecisionsPage.Kept(one.id().value(), one.decision()))
                            .toList(),
                    ground.today(),
                    ground.told(ground.records())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
