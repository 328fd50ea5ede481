package org.rightplace.source.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.OwnWords.Said;
import org.rightplace.care.need.PlaceThatMatters;
import org.rightplace.care.need.WrittenBy;

/// Needs, words and places as rows of their form.
final class NeedsRows {
    private NeedsRows() {}

    /// The rows of the form.
    ///
    /// @param number what stands for each child: the pseudonym, or the number of one who is made up
    static Map<FormTable, List<Answers>> of(NeedsForm.Needs needs, Function<Pseudonym, String> number) {
        return Map.of(
                NeedsColumns.PROFILES,
                needs.profiles().stream()
                        .map(profile -> row(profile, number.apply(profile.child())))
                        .toList(),
                NeedsColumns.OWN_WORDS,
                needs.words().stream()
                        .map(words -> row(words, number.apply(words.child())))
                        .toList(),
                NeedsColumns.PLACES,
                needs.places().stream()
                        .map(place -> row(place, number.apply(place.child())))
                        .toList());
    }

    private static Answers row(NeedsProfile profile, String child) {
        Answers row = child(child, profile.authority())
                .with(NeedsColumns.ON, profile.on())
                .with(NeedsColumns.OCCASION, profile.occasion())
                .with(NeedsColumns.FILLED_BY, profile.filledBy().role())
                .with(NeedsColumns.ACCOUNT, profile.filledBy().account())
                .with(NeedsColumns.WRITTEN_ON, profile.filledBy().on())
                .with(NeedsColumns.TOOK_PART, profile.tookPart())
                .with(NeedsColumns.VERSION, profile.version());
        for (Need need : profile.needs()) {
            if (need.level().isSaid()) {
                row.with(FormRow.column(NeedsColumns.LEVELS, need.domain()), need.level());
            }
            row.with(
                            FormRow.column(NeedsColumns.FREQUENCY, need.domain()),
                            need.extent().frequency())
                    .with(
                            FormRow.column(NeedsColumns.DURATION, need.domain()),
                            need.extent().duration())
                    .with(
                            FormRow.column(NeedsColumns.CARE, need.domain()),
                            need.extent().careIntensity());
        }
        return row;
    }

    private static Answers row(OwnWords words, String child) {
        Answers row = written(child(child, words.authority()), words.writtenBy())
                .with(NeedsColumns.ABOUT, words.about())
                .with(NeedsColumns.SAID_ON, words.on())
                .with(NeedsColumns.WRITTEN_ON, words.writtenBy().on())
                .with(NeedsColumns.VERSION, words.version());
        return switch (words.said()) {
            case Said.Quoted(String quoted) -> row.with(NeedsColumns.QUOTED, quoted);
            case Said.Withdrawn(LocalDate on) -> row.with(NeedsColumns.WITHDRAWN_ON, on);
        };
    }

    private static Answers row(PlaceThatMatters place, String child) {
        return child(child, place.authority())
                .with(NeedsColumns.WANTED, place.wanted())
                .with(NeedsColumns.AREA, place.area())
                .with(NeedsColumns.REASON, place.reason())
                .with(NeedsColumns.PLACE_WRITTEN_BY, place.writtenBy().role())
                .with(NeedsColumns.ACCOUNT, place.writtenBy().account())
                .with(NeedsColumns.PLACE_WRITTEN_ON, place.writtenBy().on());
    }

    private static Answers child(String child, String authority) {
        return new Answers().with(NeedsColumns.CHILD, child).with(NeedsColumns.AUTHORITY, authority);
    }

    private static Answers written(Answers row, WrittenBy by) {
        return by.account().isEmpty()
                ? row.with(NeedsColumns.WRITTEN_BY, by.role())
                : row.with(NeedsColumns.WRITTEN_BY, by.role()).with(NeedsColumns.ACCOUNT_OR_CHILD, by.account());
    }
}
