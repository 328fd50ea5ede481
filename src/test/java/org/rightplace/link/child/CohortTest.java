package org.rightplace.link.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.link.child.Cohort.LeftOut;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Histories.History;
import org.rightplace.link.history.Rule;
import org.rightplace.link.history.Spell;
import org.rightplace.source.dfe.SomeReturns;

class CohortTest {

    @TempDir
    Path folder;

    /// The cohort looks only at children who can be in care on the day; the whole histories of everybody
    /// must give the same, however the returns contradict each other and whatever the rule.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nobody_who_is_in_care_by_the_whole_histories_is_missing(long seed) throws IOException {
        var rows = SomeReturns.episodes(new Random(seed), 60);
        List<AuthorityReturn> returns = SomeReturns.value(SomeReturns.read(
                        folder.resolve("Town"),
                        Map.of("episodes.csv", SomeReturns.EPISODES + String.join("\n", rows) + "\n")))
                .returns();
        for (Rule rule : Rule.values()) {
            List<History> all = Histories.histories(returns, rule);
            for (int year = 2018; year <= 2022; year++) {
                LocalDate day = LocalDate.of(year, 3, 31);
                if (returns.stream().noneMatch(one -> one.year().holds(day))) {
                    continue;
                }
                List<Pseudonym> expected = all.stream()
                        .filter(history -> lastBy(history, day)
                                .filter(last -> last.holds(day) && !last.told().isShortBreak())
                                .isPresent())
                        .map(History::child)
                        .sorted()
                        .toList();
                long notKnown = all.stream()
                        .filter(history -> lastBy(history, day)
                                .filter(last -> !last.holds(day) && last.ending() instanceof Spell.Ending.NotKnown)
                                .isPresent())
                        .count();
                Cohort found = Cohort.of(day, rule, returns, Map.of());
                assertThat(found.children().stream().map(ChildInCare::child).sorted())
                        .as("%s on %s", rule, day)
                        .isEqualTo(expected);
                assertThat(found.leftOut().getOrDefault(LeftOut.END_NOT_KNOWN, 0))
                        .isEqualTo((int) notKnown);
            }
        }
    }

    private static Optional<Spell> lastBy(History history, LocalDate day) {
        return history.spells().stream()
                .filter(spell -> !spell.told().decom().isAfter(day))
                .reduce((one, other) -> other);
    }
}
