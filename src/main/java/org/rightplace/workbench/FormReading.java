package org.rightplace.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.Words;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.source.form.NamedChild;
import org.rightplace.store.KeptRecords;

/// A form on a page as it was understood.
///
/// @param child     of whom it is; empty for a home
/// @param synthetic whether the child does not exist
/// @param by        the account that the form names; empty where it names none
/// @param told      what whoever wrote it should know before it is kept
record FormReading(
        KeptRecords records, Optional<NamedChild> child, boolean synthetic, Optional<String> by, List<String> told) {

    FormReading {
        told = List.copyOf(told);
    }

    static FormReading ofHomes(KeptRecords.Homes homes) {
        return new FormReading(homes, Optional.empty(), false, Optional.empty(), List.of());
    }

    /// What is kept, in a few words each; never a child's own.
    List<String> what() {
        List<String> what = new ArrayList<>();
        switch (records) {
            case KeptRecords.Needs(var profiles, var words, var places) -> {
                profiles.forEach(profile -> what.add(profile(profile)));
                if (!words.isEmpty()) {
                    what.add(Words.number(words.size(), "thing", "things")
                            + " that the child says, word by word, sealed apart");
                }
                if (!places.isEmpty()) {
                    what.add(Words.number(places.size(), "area", "areas")
                            + " to be near or away from, no finer than a constituency");
                }
            }
            case KeptRecords.Searches(var searches) ->
                what.add("One search for a home, with who was asked and who said no");
            case KeptRecords.Homes(var capabilities, var capacities) -> {
                capabilities.forEach(one -> what.add("What home %s can do on %s, in %s of needs"
                        .formatted(
                                one.home(),
                                Words.day(one.on()),
                                Words.number(one.abilities().size(), "domain", "domains"))));
                capacities.forEach(
                        one -> what.add("The places of home %s on %s".formatted(one.home(), Words.day(one.on()))));
            }
            case KeptRecords.Decisions decisions -> throw new IllegalStateException("no form of ours holds decisions");
            case KeptRecords.Referrals referrals -> throw new IllegalStateException("no form of ours holds referrals");
        }
        return what;
    }

    private static String profile(NeedsProfile profile) {
        long said =
                profile.needs().stream().filter(need -> need.level().isSaid()).count();
        long there =
                profile.needs().stream().filter(need -> need.level().isThere()).count();
        long notKnown = profile.needs().stream()
                .filter(need -> need.level() instanceof NeedLevel.NotKnown)
                .count();
        return "A needs profile of %s: of sixteen domains %d answered, in %d of them a need is there; %d not known"
                .formatted(Words.day(profile.on()), said, there, notKnown);
    }
}
