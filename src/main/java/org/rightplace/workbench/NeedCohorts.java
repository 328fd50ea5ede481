package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.briefing.GapsPage;
import org.rightplace.briefing.NeedCohortsPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.Words;
import org.rightplace.care.Worded;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.estimate.Streams;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Rule;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.cohort.DefinedCohorts;
import org.rightplace.sufficiency.cohort.FoundCohorts;
import org.rightplace.sufficiency.cohort.InAreas;
import org.rightplace.sufficiency.cohort.Lens;
import org.rightplace.sufficiency.cohort.NeedAnswer;

/// What can be asked of needs that come together.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class NeedCohorts {

    private static final long SEED = 1;

    private final Cohorts cohorts;
    private final NavigableMap<String, List<CohortDefinition>> own;

    NeedCohorts(Cohorts cohorts, NavigableMap<String, List<CohortDefinition>> own) {
        this.cohorts = cohorts;
        this.own = own;
    }

    /// Ways to look for cohorts in the records.
    public enum Looked implements Worded {
        JUDGED("found in the records: needs that ask for action", NeedAnswer.ASKS_FOR_ACTION),
        THERE("found in the records: needs that are there at all", NeedAnswer.IS_THERE);

        private final String words;
        private final NeedAnswer answer;

        Looked(String words, NeedAnswer answer) {
            this.words = words;
            this.answer = answer;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// The lenses, by the word for each, with their words for a reader: those that look first, then the
    /// reader's own.
    public Map<String, String> lenses() {
        Map<String, String> lenses = new LinkedHashMap<>();
        Arrays.stream(Looked.values()).forEach(one -> lenses.put(one.slug(), one.words()));
        own.keySet().forEach(name -> lenses.put(name, "own: " + name));
        return lenses;
    }

    /// What is asked.
    ///
    /// @param lens one of [NeedCohorts#lenses]
    /// @param of   authorities whose children are counted; none for all. Cohorts are found among all
    /// @param cohort whose children are listed, 1 for the first; empty for none
    public record Asked(Optional<LocalDate> day, Rule rule, String lens, List<String> of, Optional<Integer> cohort) {
        public Asked {
            of = List.copyOf(of);
        }
    }

    /// The cohorts.
    ///
    /// @throws NotHeld if there is no such day, lens or cohort
    public Page page(Asked asked) {
        OpenedRecords records = cohorts.records();
        LocalDate day = cohorts.anyDay(asked.day());
        Optional<Lens> lens = lens(records, asked.rule(), asked.lens());
        int number = lens.map(one -> one.names().size()).orElse(0);
        asked.cohort().filter(cohort -> cohort < 1 || cohort > number).ifPresent(cohort -> {
            throw new NotHeld("There is no cohort %d: there are %d.".formatted(cohort, number));
        });
        Map<Cohort.Key, Profile> profiles = profiles(records, day, asked.rule());
        if (!asked.of().isEmpty()) {
            profiles.keySet().removeIf(key -> !asked.of().contains(key.authority()));
        }
        InAreas areas = lens.map(one -> InAreas.of(one, profiles)).orElseGet(() -> new InAreas(Map.of(), List.of()));
        return NeedCohortsPage.of(new NeedCohortsPage.Parts(
                new NeedCohortsPage.Days(day, newest()),
                lens,
                areas,
                asked.cohort().map(cohort -> cohort - 1),
                new GapsPage.Told(cohorts::name, Sources.of(records.kept()), cohorts.ledger())));
    }

    private LocalDate newest() {
        return cohorts.anyDay(Optional.empty());
    }

    /// A lens over children in care; empty where too little is known to find cohorts. They are looked for
    /// among the children of the newest day, and those of every other day are put into the same: with
    /// cohorts of its own for each day no two could be set side by side.
    ///
    /// @throws NotHeld if there is no such lens
    Optional<Lens> lens(OpenedRecords records, Rule rule, String word) {
        if (own.containsKey(word)) {
            return Optional.of(new DefinedCohorts(own.getOrDefault(word, List.of())));
        }
        Looked looked = Worded.find(Looked.class, word)
                .orElseThrow(() -> new NotHeld("There are no cohorts called “%s”. There are: %s."
                        .formatted(word, String.join(", ", lenses().keySet()))));
        LocalDate day = newest();
        return records.results()
                .of(
                        "Looking for needs that come together, on " + Words.day(day),
                        Searched.class,
                        new Search(day, rule, looked),
                        // small, and long looked for: kept as long as the records
                        one -> 0,
                        () -> new Searched(FoundCohorts.of(
                                List.copyOf(profiles(records, day, rule).values()), looked.answer, new Streams(SEED))))
                .found()
                .map(Lens.class::cast);
    }

    private record Search(LocalDate day, Rule rule, Looked looked) {}

    private record Searched(Optional<FoundCohorts> found) {}

    /// The needs of every child in care on a day, by authority and pseudonym.
    static Map<Cohort.Key, Profile> profiles(OpenedRecords records, LocalDate day, Rule rule) {
        Map<Cohort.Key, Profile> profiles = new TreeMap<>();
        for (ChildInCare child : Counting.cohort(records, day, rule).children()) {
            profiles.put(new Cohort.Key(child.authority(), child.child()), child.needs());
        }
        return profiles;
    }
}
