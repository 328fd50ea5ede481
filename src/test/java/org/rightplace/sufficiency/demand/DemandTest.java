package org.rightplace.sufficiency.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Urn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.FileKind;
import org.rightplace.care.child.PlacementType;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.care.child.ReturnRow;
import org.rightplace.care.child.Sex;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.need.Need;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.care.need.NeedsProfile;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Availability;
import org.rightplace.care.referral.Recommendation;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Requirements.Company;
import org.rightplace.care.referral.Risks;
import org.rightplace.link.child.ChildInCare;
import org.rightplace.link.child.Cohort;
import org.rightplace.link.history.Rule;
import org.rightplace.link.history.Spell;
import org.rightplace.link.need.Flag;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.demand.Demand.Why;
import org.rightplace.sufficiency.gap.Asking;
import org.rightplace.sufficiency.gap.Asking.Lives;
import org.rightplace.sufficiency.gap.Call;
import org.rightplace.sufficiency.gap.Call.Condition;

class DemandTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final String AUTHORITY = "Northshire";

    private static Pseudonym child(char letter) {
        return new Pseudonym(String.valueOf(letter).repeat(16));
    }

    private static ChildInCare inCare(
            char letter, PlacementType type, Optional<String> urn, LocalDate since, Flag... flags) {
        var row = new ReturnRow(2, child(letter), FileKind.EPISODES, Map.of());
        var episode = new Episode(
                row,
                since,
                Optional.empty(),
                new Episode.Status(Optional.empty(), Optional.empty(), Optional.empty()),
                new Episode.Place(
                        Optional.of(type),
                        Optional.empty(),
                        urn,
                        false,
                        false,
                        new Episode.Located(OptionalInt.empty(), Optional.empty(), Optional.empty())),
                new Episode.Left(Optional.empty(), Optional.empty()),
                new Episode.Ages(OptionalInt.empty(), OptionalInt.empty()));
        return new ChildInCare(
                AUTHORITY,
                child(letter),
                new ChildInCare.Person(
                        Optional.of(Sex.FEMALE), Optional.empty(), OptionalInt.of(14), Optional.empty(), false),
                new Spell(episode, new CollectionYear(2025), new Spell.Ending.NotKnown(DAY)),
                new ChildInCare.Path(
                        since, since, 1, new ChildInCare.Why.NotKnown(), new ChildInCare.Before.NotKnown()),
                Profile.of(
                        child(letter),
                        DAY,
                        List.of(NeedsProfile.need(
                                NeedDomain.COMPLEX_HEALTH, new NeedLevel.Assessed(3), Need.Extent.NOT_SAID, DAY))),
                List.of(flags));
    }

    private static Referral referral(char letter, LocalDate on, Optional<Arranged> found, Optional<Suitability> home) {
        return new Referral(
                child(letter),
                AUTHORITY,
                Optional.empty(),
                new Availability(
                        Optional.of(on),
                        Optional.empty(),
                        new Availability.Siblings.NotSaid(),
                        Optional.empty(),
                        Optional.empty()),
                new Requirements(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.of(Company.SOLO),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Recommendation(Optional.empty(), home, Optional.empty()),
                new Risks(Map.of(), false, false),
                found);
    }

    private static Arranged found(Arranged.Registration registration) {
        return new Arranged(
                Optional.of(DAY.minusDays(3)),
                Optional.empty(),
                registration,
                new Arranged.Area.NotSaid(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty());
    }

    private static HomeSearch search(char letter, HomeSearch.Ending ending) {
        return new HomeSearch(
                child(letter),
                AUTHORITY,
                new HomeSearch.Notice(DAY.minusDays(20), Optional.empty(), Optional.empty(), Optional.empty()),
                HomeSearch.Asking.NOT_SAID,
                HomeSearch.Meanwhile.NOT_SAID,
                ending);
    }

    private static Demand demand(List<ChildInCare> children, List<Referral> referrals, List<HomeSearch> searches) {
        return Demand.of(new Demand.Known(
                new Cohort(DAY, Rule.LATEST_RETURN, children, Map.of(), Map.of()), Map.of(), referrals, searches));
    }

    @Test
    void countsEachChildOnceUnderTheMostPressingReason() {
        var inHome = inCare('A', PlacementType.K2, Optional.of("SC900001"), DAY.minusDays(400));
        var fostered = inCare('B', PlacementType.U6, Optional.empty(), DAY.minusDays(400));
        Demand demand = demand(
                List.of(inHome, fostered, inCare('C', PlacementType.K2, Optional.empty(), DAY.minusDays(9))),
                List.of(
                        referral('A', DAY.minusDays(30), Optional.empty(), Optional.empty()),
                        referral(
                                'B',
                                DAY.minusDays(5),
                                Optional.of(found(new Arranged.Registration.Unregistered())),
                                Optional.empty()),
                        referral('D', DAY.minusDays(2), Optional.empty(), Optional.of(Suitability.PREFERRED))),
                List.of(
                        search('A', new HomeSearch.Ending.StillOpen()),
                        search('B', new HomeSearch.Ending.StillOpen())));

        assertThat(demand.children())
                .extracting(one -> one.asking().child().child().value().charAt(0), Demand.Needing::why)
                .containsExactly(
                        tuple('A', Why.WAITING),
                        tuple('B', Why.UNREGISTERED),
                        tuple('C', Why.LIVES_IN_ONE),
                        tuple('D', Why.WAITING));
        assertThat(demand.children())
                .extracting(one -> one.asking().lives())
                .containsExactly(
                        new Lives.In(new Urn("SC900001")),
                        new Lives.NotInHome(),
                        new Lives.InHomeNotKnown(),
                        new Lives.NotInHome());
        assertThat(demand.asking(true)).hasSize(3);
        assertThat(demand.asking(false)).hasSize(4);
        assertThat(demand.counts())
                .containsExactly(
                        Map.entry(Why.UNREGISTERED, 1), Map.entry(Why.WAITING, 2), Map.entry(Why.LIVES_IN_ONE, 1));
    }

    @Test
    void doesNotCountAsWaitingWhoFoundAPlaceOrIsNotToLiveInAHome() {
        var movedIn = inCare('A', PlacementType.K2, Optional.empty(), DAY.minusDays(10));
        Demand demand = demand(
                List.of(movedIn),
                List.of(
                        referral('A', DAY.minusDays(30), Optional.empty(), Optional.empty()),
                        referral('E', DAY.minusDays(5), Optional.empty(), Optional.of(Suitability.UNSUITABLE)),
                        referral('F', DAY.minusDays(9), Optional.empty(), Optional.empty()),
                        referral(
                                'F',
                                DAY.minusDays(5),
                                Optional.of(found(new Arranged.Registration.NotSaid())),
                                Optional.empty()),
                        referral('G', DAY.plusDays(1), Optional.empty(), Optional.empty())),
                List.of(
                        search('H', new HomeSearch.Ending.NotSaid()),
                        search('I', new HomeSearch.Ending.NoLongerNeeded(DAY)),
                        search('J', new HomeSearch.Ending.Settled(DAY.plusDays(1), HomeSearch.ChosenOn.FIT))));

        assertThat(demand.children())
                .extracting(one -> one.asking().child().child().value().charAt(0))
                .containsExactly('A', 'J');
        assertThat(demand.counts()).containsEntry(Why.LIVES_IN_ONE, 1).containsEntry(Why.SEARCHED_FOR, 1);
    }

    @Test
    void takesConditionsFromReferralsAndReturnsAndNeedsFromTheProfile() {
        var liberty = new Flag(
                Flag.Kind.DEPRIVATION_OF_LIBERTY,
                new Need.ReadFrom(Need.Source.RETURN, "DoLo"),
                DAY.minusDays(50),
                Optional.empty());
        Asking asking = demand(
                        List.of(inCare('A', PlacementType.U6, Optional.empty(), DAY.minusDays(400), liberty)),
                        List.of(referral('A', DAY.minusDays(3), Optional.empty(), Optional.empty())),
                        List.of())
                .children()
                .getFirst()
                .asking();

        assertThat(asking.call().needs()).containsExactly(new Call.Need(NeedDomain.COMPLEX_HEALTH, 3));
        assertThat(asking.call().child().age()).hasValue(14);
        assertThat(asking.call().child().asks())
                .containsExactly(Condition.SOLO, Condition.LIBERTY, Condition.STEP_FREE);
    }
}
