package org.rightplace.synthetic.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.Need.Extent;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.need.NeedsProfile.Occasion;
import org.rightplace.care.need.OwnWords;
import org.rightplace.care.need.OwnWords.About;
import org.rightplace.care.need.OwnWords.Said;
import org.rightplace.care.need.WrittenBy;
import org.rightplace.care.need.WrittenBy.Role;
import org.rightplace.estimate.Draws;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.StandIn;

/// Writes needs down as profiles, and what a child would say beside them. A profile tells the child's
/// needs without error; one domain in sixteen, by chance, is left open. What children say is invented
/// and begins with *Synthetic*.
///
/// @param called the authority, with the word that says that it is none
record Profiling(String called) {

    private static final String ACCOUNT = "synthetic";
    private static final double LEFT_OPEN = 1.0 / 16;
    private static final double SPEAKS = 0.25;
    private static final int OLD_ENOUGH = 7;

    private static final List<String> WISHES = List.of(
            "Synthetic: I want to stay here until I am grown up.",
            "Synthetic: I want to know where I will live next year.",
            "Synthetic: I want to see my brother more often.",
            "Synthetic: I want one person who does not change.");
    private static final List<String> SCHOOL = List.of(
            "Synthetic: I want to stay at my school.",
            "Synthetic: I do not want to go back to my old school.",
            "Synthetic: I want to learn to be a mechanic.");
    private static final List<String> LIVE_WITH = List.of(
            "Synthetic: I want to live with my sister.",
            "Synthetic: I want to live with a dog.",
            "Synthetic: I want to live with fewer children.");

    NeedsProfile profile(Draws draws, Told told, LocalDate on, Occasion occasion) {
        Person person = told.child().person();
        List<Need> needs = new ArrayList<>();
        for (Need need : person.needs().needs(age(person, on), on)) {
            boolean open = draws.chance(LEFT_OPEN);
            needs.add(
                    open
                            ? NeedsProfile.need(need.domain(), new NeedLevel.NotKnown(), Extent.NOT_SAID, on)
                            : NeedsProfile.need(need.domain(), need.level(), need.extent(), on));
        }
        return new NeedsProfile(
                StandIn.of(person.number()),
                called,
                on,
                occasion,
                new WrittenBy(Role.SOCIAL_WORKER, ACCOUNT, on),
                Optional.of(draws.chance(0.7)),
                needs,
                1);
    }

    /// What a child says on a day, of whom a profile is made then; for most nothing.
    List<OwnWords> words(Draws draws, Told told, LocalDate on) {
        List<OwnWords> words = new ArrayList<>();
        boolean speaks = draws.chance(SPEAKS);
        if (speaks && age(told.child().person(), on) >= OLD_ENOUGH) {
            words.add(said(told, About.WISHES, WISHES.get(draws.below(WISHES.size())), on));
            if (draws.chance(0.5)) {
                words.add(said(told, About.SCHOOL, SCHOOL.get(draws.below(SCHOOL.size())), on));
            }
            if (draws.chance(0.4)) {
                words.add(said(told, About.LIVE_WITH, LIVE_WITH.get(draws.below(LIVE_WITH.size())), on));
            }
        }
        return words;
    }

    private OwnWords said(Told told, About about, String words, LocalDate on) {
        return new OwnWords(
                StandIn.of(told.child().person().number()),
                called,
                about,
                on,
                new Said.Quoted(words),
                new WrittenBy(Role.SOCIAL_WORKER, ACCOUNT, on),
                1);
    }

    private static int age(Person person, LocalDate on) {
        return Math.max(0, person.age(Math.toIntExact(on.toEpochDay())));
    }
}
