package org.rightplace.sufficiency.cohort;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.Streams;
import org.rightplace.estimate.latent.Answers;
import org.rightplace.estimate.latent.ClassSearch;
import org.rightplace.estimate.latent.Effort;
import org.rightplace.estimate.latent.LatentClasses;
import org.rightplace.estimate.latent.Stability;
import org.rightplace.link.need.Profile;

/// Cohorts that are found in what is recorded: latent classes of needs, as many as Schwarz's criterion
/// takes, each with how far it comes back in other samples. They are called by the needs that mark them
/// and by nothing else.
///
/// @param answer       how levels were read
/// @param cohorts      the largest first
/// @param classes      the solution
/// @param search       every number of cohorts that was tried
/// @param nothingKnown children of whom no need is known; they are in no cohort
public record FoundCohorts(
        NeedAnswer answer, List<NeedCohort> cohorts, LatentClasses classes, ClassSearch search, int nothingKnown)
        implements Lens {

    /// More cohorts than a reader can plan for.
    public static final int MOST = 8;

    /// With fewer children cohorts are not looked for: four answers for each number that two cohorts take.
    public static final int LEAST_CHILDREN = 130;

    private static final int SAMPLES = 50;
    private static final List<NeedDomain> DOMAINS = List.of(NeedDomain.values());
    private static final List<Answers.Item> ITEMS =
            DOMAINS.stream().map(domain -> new Answers.Item(domain.slug(), 2)).toList();

    public FoundCohorts {
        cohorts = List.copyOf(cohorts);
    }

    /// Looks for cohorts.
    ///
    /// @return empty where something is known of fewer than [#LEAST_CHILDREN] children
    public static Optional<FoundCohorts> of(List<Profile> profiles, NeedAnswer answer, Streams streams) {
        int[][] rows = profiles.stream().map(one -> row(one, answer)).toArray(int[][]::new);
        Answers answers = Answers.of(ITEMS, rows);
        if (answers.units() < LEAST_CHILDREN) {
            return Optional.empty();
        }
        ClassSearch search = ClassSearch.of(answers, MOST, Effort.USUAL, streams);
        LatentClasses chosen = search.chosen();
        Stability stability = Stability.of(answers, chosen, SAMPLES, streams);
        return Optional.of(
                new FoundCohorts(answer, cohorts(answers, chosen, stability), chosen, search, answers.nothingKnown()));
    }

    private static int[] row(Profile profile, NeedAnswer answer) {

        int[] row = new int[DOMAINS.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = answer.of(profile.in(DOMAINS.get(i)).level());
        }
        return row;
    }

    private static List<NeedCohort> cohorts(Answers answers, LatentClasses classes, Stability stability) {
        int[] children = new int[classes.classes()];
        double[] certain = new double[classes.classes()];
        for (int pattern = 0; pattern < answers.patterns(); pattern++) {
            int[] row = pattern(answers, pattern);
            int k = classes.likeliest(row);
            children[k] += answers.count(pattern);
            certain[k] += answers.count(pattern) * classes.membership(row)[k];
        }
        List<NeedCohort> cohorts = new ArrayList<>();
        for (int k = 0; k < classes.classes(); k++) {
            List<NeedCohort.InNeed> needs = new ArrayList<>();
            for (int i = 0; i < ITEMS.size(); i++) {
                needs.add(new NeedCohort.InNeed(
                        DOMAINS.get(i),
                        classes.highest(k, i),
                        stability.ofClass().get(k).highest().get(i),
                        ofOthers(classes, k, i)));
            }
            cohorts.add(new NeedCohort(
                    new NeedCohort.Size(
                            children[k],
                            classes.share(k),
                            children[k] == 0 ? 0 : certain[k] / children[k],
                            stability.ofClass().get(k).jaccard()),
                    needs));
        }
        return cohorts;
    }

    private static int[] pattern(Answers answers, int pattern) {
        return IntStream.range(0, ITEMS.size())
                .map(item -> answers.answer(pattern, item))
                .toArray();
    }

    private static double ofOthers(LatentClasses classes, int k, int item) {
        double sum = 0;
        double weight = 0;
        for (int other = 0; other < classes.classes(); other++) {
            if (other != k) {
                sum += classes.share(other) * classes.highest(other, item);
                weight += classes.share(other);
            }
        }
        return weight > 0 ? sum / weight : classes.highest(k, item);
    }

    /// Their names; two that the same needs mark bear their number too.
    @Override
    public List<String> names() {
        List<String> names = cohorts.stream().map(NeedCohort::name).toList();
        Set<String> seen = new LinkedHashSet<>();
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            int number = 2;
            String own = name;
            while (!seen.add(own)) {
                own = "%s (%d)".formatted(name, number++);
            }
            distinct.add(own);
        }
        return List.copyOf(distinct);
    }

    @Override
    public Place place(Profile profile) {
        int[] row = row(profile, answer);
        if (IntStream.of(row).allMatch(one -> one == Answers.UNKNOWN)) {
            return new Place.CannotBeTold();
        }
        int k = classes.likeliest(row);
        return new Place.In(k, classes.membership(row)[k]);
    }
}
