package org.rightplace.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightplace.match.SomeMatches.LAND;
import static org.rightplace.match.SomeMatches.drawnCandidate;
import static org.rightplace.match.SomeMatches.drawnSeekers;
import static org.rightplace.match.SomeMatches.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rightplace.estimate.Streams;
import org.rightplace.match.Arrivals.Had;
import org.rightplace.match.Arrivals.Kind;

class InTurnTest {

    @Test
    void keepingPlacesBackComesCloserToHindsightThanFirstComeOnAtLeastEighteenOfTwenty() {
        List<InTurn> all = IntStream.rangeClosed(1, DrawnArrivals.PUBLISHED)
                .mapToObj(seed -> InTurn.of(DrawnArrivals.of(seed), new Streams(seed)))
                .toList();

        assertThat(all).filteredOn(one -> one.share() > one.shareOfFirstCome()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(all).allSatisfy(one -> {
            assertThat(one.hindsight().worth())
                    .isGreaterThanOrEqualTo(one.keptBack().worth())
                    .isGreaterThanOrEqualTo(one.firstCome().worth());
        });
        assertThat(all.stream().mapToDouble(InTurn::share).average().orElseThrow())
                .isGreaterThan(0.98);
    }

    @Test
    void thePublishedInstancesAreThoseOfTheGenerator() throws IOException {
        for (int seed = 1; seed <= DrawnArrivals.PUBLISHED; seed++) {
            assertThat(Files.readAllLines(Path.of("docs", "arrivals", "%02d.txt".formatted(seed))))
                    .isEqualTo(DrawnArrivals.write(DrawnArrivals.of(seed)));
        }
    }

    /// One place, which is worth little to most who come and much to the one who comes last.
    @Test
    void aPlaceIsKeptForTheOneWhoIsExpectedAndWorthMore() {
        var easy = new Kind(1, List.of(new Had(0, 10)));
        var hard = new Kind(1, List.of(new Had(0, 900)));
        List<Integer> stream = new ArrayList<>(Collections.nCopies(9, 0));
        stream.add(1);

        InTurn inTurn = InTurn.of(new Arrivals(List.of(1), List.of(easy, hard), stream), new Streams(1));

        assertThat(inTurn.firstCome().worth()).isEqualTo(10);
        assertThat(inTurn.keptBack().worth())
                .isEqualTo(900)
                .isEqualTo(inTurn.hindsight().worth());
    }

    @Test
    void whereNobodyElseCouldUseAPlaceItIsGivenAndNobodyIsAnAnswer() {
        var only = new Kind(1, List.of(new Had(0, 5)));

        assertThat(InTurn.of(new Arrivals(List.of(3), List.of(only), List.of(0, 0)), new Streams(1))
                        .keptBack())
                .isEqualTo(new InTurn.Given(2, 10));
        InTurn nobody = InTurn.of(new Arrivals(List.of(3), List.of(), List.of()), new Streams(1));
        assertThat(nobody.share()).isEqualTo(1);
        assertThat(nobody.keptBack()).isEqualTo(new InTurn.Given(0, 0));
        assertThatThrownBy(() -> new Arrivals(List.of(1), List.of(only), List.of(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameSeedGivesTheSameAndNoWayExceedsHindsight() {
        var random = random(5);
        List<Candidate> homes = IntStream.range(0, 15)
                .mapToObj(number -> drawnCandidate(random, number))
                .toList();
        List<Seeker> children = drawnSeekers(random, 40);

        KeptBack once = KeptBack.of(children, Desk.USUAL, LAND, homes);

        assertThat(KeptBack.of(children, Desk.USUAL, LAND, homes)).isEqualTo(once);
        assertThat(once.runs())
                .hasSize(KeptBack.RUNS)
                .allSatisfy(run -> assertThat(run.hindsight().worth())
                        .isGreaterThanOrEqualTo(run.keptBack().worth())
                        .isGreaterThanOrEqualTo(run.firstCome().worth()));
        assertThat(once.kinds() + once.leftOut()).isEqualTo(40);
        assertThat(once.share()).isGreaterThanOrEqualTo(once.shareOfFirstCome());
        assertThat(KeptBack.of(List.of(), Desk.USUAL, LAND, homes).share()).isEqualTo(1);
    }
}
