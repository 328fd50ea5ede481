package org.rightplace.sufficiency.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.child.ChangeReason;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.EpisodeEnd;
import org.rightplace.care.child.EpisodeStart;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Histories.History;
import org.rightplace.link.history.Spell;

/// Histories and stays of children who do not exist.
final class SomeStays {

    static final LocalDate START = LocalDate.of(2024, 4, 1);
    static final LocalDate END = LocalDate.of(2026, 3, 31);

    private SomeStays() {}

    static Pseudonym child(int number) {
        var text = new StringBuilder();
        int left = number;
        for (int i = 0; i < 16; i++) {
            text.insert(0, (char) ('A' + left % 26));
            left /= 26;
        }
        return new Pseudonym(text.toString());
    }

    static Episode.Place place(PlacementType type, String urn) {
        return new Episode.Place(
                Optional.of(type),
                Optional.empty(),
                Optional.of(urn).filter(text -> !text.isEmpty()),
                false,
                false,
                new Episode.Located(OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }

    /// A step of a history: from which day of it, why, and where.
    record Step(int day, EpisodeStart why, PlacementType type, String urn, Optional<ChangeReason> reason) {
        static Step of(int day, EpisodeStart why, PlacementType type, String urn) {
            return new Step(day, why, type, urn, Optional.empty());
        }

        /// The same, ending for a reason.
        Step ends(ChangeReason why) {
            return new Step(day, this.why, type, urn, Optional.of(why));
        }
    }

    /// A history whose last step ends on a day in a way, or goes on until returns end.
    static History history(List<Step> steps, Optional<EpisodeEnd> end, int lastDay) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i == steps.size() - 1;
            LocalDate until = START.plusDays(last ? lastDay : steps.get(i + 1).day());
            boolean open = last && end.isEmpty();
            var episode = new Episode(
                    new ReturnRow(2, child(1), FileKind.EPISODES, Map.of()),
                    START.plusDays(step.day()),
                    open ? Optional.empty() : Optional.of(until),
                    new Episode.Status(Optional.of(step.why()), Optional.empty(), Optional.empty()),
                    place(step.type(), step.urn()),
                    new Episode.Left(open ? Optional.empty() : last ? end : Optional.of(EpisodeEnd.X1), step.reason()),
                    new Episode.Ages(OptionalInt.of(13), OptionalInt.empty()));
            spells.add(new Spell(
                    episode,
                    new CollectionYear(2025),
                    open ? new Spell.Ending.NotKnown(until) : new Spell.Ending.AsTold(until)));
        }
        return new History("Northshire", child(1), spells);
    }

    /// A stay in a children's home.
    static Stay stay(int child, String urn, LocalDate from, int days, Optional<Ending> left) {
        return new Stay(
                new Cohort.Key("Northshire", child(child)),
                from,
                place(PlacementType.K2, urn),
                OptionalInt.of(13),
                0,
                left,
                from.plusDays(days),
                Optional.empty());
    }
}
