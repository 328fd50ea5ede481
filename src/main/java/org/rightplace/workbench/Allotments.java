package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.rightplace.briefing.AllotmentPage;
import org.rightplace.briefing.AsIfAtEntryPage;
import org.rightplace.briefing.FairnessPage;
import org.rightplace.briefing.KeptBackPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.ShadowPricesPage;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Ethnicity;
import org.rightplace.care.child.Sex;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.estimate.Streams;
import org.rightplace.match.Allotment;
import org.rightplace.match.AsIfAtEntry;
import org.rightplace.match.Desk;
import org.rightplace.match.DrawnArrivals;
import org.rightplace.match.Fairness;
import org.rightplace.match.InTurn;
import org.rightplace.match.KeptBack;
import org.rightplace.match.ShadowPrices;
import org.rightplace.sufficiency.cohort.Lens;
import org.rightplace.workbench.MatchGround.Homes;
import org.rightplace.workbench.MatchGround.Seeking;

/// What can be asked of many children and all homes at once. It shows what could be and what is
/// missing; people decide, for each child.
///
/// Methods throw [java.io.UncheckedIOException] if the records cannot be opened; the message is a
/// sentence.
public final class Allotments {

    private final MatchGround ground;
    private final NeedCohorts needCohorts;
    private final Desks desks;

    Allotments(MatchGround ground, NeedCohorts needCohorts, Desks desks) {
        this.ground = ground;
        this.needCohorts = needCohorts;
        this.desks = desks;
    }

    /// What there could be for all children who need a home now.
    ///
    /// @param of      their authorities; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page together(NavigableSet<String> of, String weights) {
        OpenedRecords records = ground.records();
        Desk desk = desks.find(weights);
        LocalDate day = ground.day();
        Homes homes = ground.homes(records, day);
        Allotment allotment = records.results()
                .of(
                        "Setting all children who need a home against all homes",
                        Allotment.class,
                        List.of(new TreeSet<>(of), desk, ground.homesAsked(day)),
                        one -> one.given().size() + one.unplaced().size(),
                        () -> Allotment.of(ground.children(records, of, day), desk, homes.land(), homes.all()));
        return AllotmentPage.of(new AllotmentPage.Parts(
                allotment,
                weights,
                day,
                ground.today(),
                area -> Optional.ofNullable(homes.land().centres().get(area)),
                ground.told(records)));
    }

    /// What one more place of each kind would be worth to all children who need a home now.
    ///
    /// @param of      their authorities; none for all. In each of them a place could be
    /// @param weights as [Matches.Asked#weights]
    /// @param lens    one of [NeedCohorts#lenses]
    /// @throws NotHeld if there is no such set or lens
    public Page shadowPrices(NavigableSet<String> of, String weights, String lens) {
        OpenedRecords records = ground.records();
        Desk desk = desks.find(weights);
        LocalDate day = ground.day();
        Optional<Lens> found = needCohorts.lens(records, MatchGround.RULE, lens);
        Homes homes = ground.homes(records, day);
        Optional<ShadowPrices> prices = found.map(cohort -> records.results()
                .of(
                        "Pricing one more place of each kind",
                        ShadowPrices.class,
                        List.of(new TreeSet<>(of), desk, lens, ground.homesAsked(day)),
                        one -> one.places().size(),
                        () -> shadowPrices(ground.seekers(records, of, day), cohort, desk, homes)));
        return ShadowPricesPage.of(new ShadowPricesPage.Parts(
                prices,
                ground.children(records, of, day).size(),
                weights,
                String.valueOf(needCohorts.lenses().get(lens)),
                area -> Optional.ofNullable(homes.land().centres().get(area)),
                ground.today(),
                ground.told(records)));
    }

    /// By what children can be grouped.
    public enum Grouping implements Worded {
        COHORT("need cohort"),
        AUTHORITY("authority"),
        AGE("age"),
        SEX("sex"),
        ETHNICITY("ethnicity");

        private static final String NOT_RECORDED = "not recorded";

        private final String words;

        Grouping(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }

        private static String age(OptionalInt age) {
            if (age.isEmpty()) {
                return NOT_RECORDED;
            }
            int years = age.getAsInt();
            return years < 10 ? "under 10" : years < 13 ? "10 to 12" : years < 16 ? "13 to 15" : "16 and over";
        }

        /// The five groups under which ethnicity is published, by the letter with which codes begin.
        private static String ethnicity(Ethnicity ethnicity) {
            return switch (ethnicity) {
                case REFU, NOBT -> NOT_RECORDED;
                case CHNE -> "Asian";
                default ->
                    switch (ethnicity.code().charAt(0)) {
                        case 'W' -> "White";
                        case 'M' -> "Mixed";
                        case 'A' -> "Asian";
                        case 'B' -> "Black";
                        default -> "Other";
                    };
            };
        }
    }

    /// How groups of children fare when most is done for all together, and the price of more fairness.
    ///
    /// @param of      authorities of the children; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page fairness(NavigableSet<String> of, String weights, Grouping by) {
        OpenedRecords records = ground.records();
        Desk desk = desks.find(weights);
        LocalDate day = ground.day();
        Homes homes = ground.homes(records, day);
        Fairness fairness = records.results()
                .of(
                        "Looking how groups of children fare, by " + by.words(),
                        Fairness.class,
                        List.of(new TreeSet<>(of), desk, by, ground.homesAsked(day)),
                        one -> 0,
                        () -> {
                            List<Seeking> seeking = ground.seekers(records, of, day);
                            return Fairness.of(
                                    seeking.stream().map(Seeking::child).toList(),
                                    groups(records, seeking, by),
                                    desk,
                                    homes.land(),
                                    homes.all());
                        });
        return FairnessPage.of(
                new FairnessPage.Parts(fairness, by.words(), weights, ground.today(), ground.told(records)));
    }

    private List<String> groups(OpenedRecords records, List<Seeking> seeking, Grouping by) {
        Optional<Lens> lens = by == Grouping.COHORT
                ? needCohorts.lens(records, MatchGround.RULE, NeedCohorts.Looked.JUDGED.slug())
                : Optional.empty();
        return seeking.stream()
                .map(one -> {
                    var who = one.child().call().child();
                    return switch (by) {
                        case COHORT ->
                            lens.flatMap(cohorts -> cohort(cohorts, one)).orElse("cannot be told, or none");
                        case AUTHORITY -> ground.name(one.child().child().authority());
                        case AGE -> Grouping.age(who.age());
                        case SEX -> who.sex().map(Sex::meaning).orElse(Grouping.NOT_RECORDED);
                        case ETHNICITY ->
                            one.known()
                                    .inCare()
                                    .flatMap(child -> child.person().ethnicity())
                                    .map(Grouping::ethnicity)
                                    .orElse(Grouping.NOT_RECORDED);
                    };
                })
                .toList();
    }

    private static Optional<String> cohort(Lens lens, Seeking child) {
        return lens.place(child.known().profile()) instanceof Lens.Place.In(int cohort, double _)
                ? Optional.of(lens.names().get(cohort))
                : Optional.empty();
    }

    /// What could have been for the children who live in homes, had these been matched by need from the
    /// start.
    ///
    /// @param of      authorities of the children; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page asIfAtEntry(NavigableSet<String> of, String weights) {
        OpenedRecords records = ground.records();
        Desk desk = desks.find(weights);
        LocalDate day = ground.day();
        Homes homes = ground.homes(records, day);
        AsIfAtEntry asIf = records.results()
                .of(
                        "Matching children in homes as if at entry",
                        AsIfAtEntry.class,
                        List.of(new TreeSet<>(of), desk, ground.homesAsked(day)),
                        one -> 0,
                        () -> AsIfAtEntry.of(
                                ground.living(records, of, day).stream()
                                        .map(one -> new AsIfAtEntry.Living(one.child(), couldBeFostered(one)))
                                        .toList(),
                                desk,
                                homes.land(),
                                homes.all()));
        return AsIfAtEntryPage.of(new AsIfAtEntryPage.Parts(asIf, weights, day, ground.today(), ground.told(records)));
    }

    private static boolean couldBeFostered(Seeking child) {
        return child.known()
                .referral()
                .flatMap(referral -> referral.recommendation().of(PlaceKind.FOSTER))
                .filter(said -> said == Suitability.PREFERRED || said == Suitability.SUITABLE)
                .isPresent();
    }

    /// What keeping places back for children who are expected would come to.
    ///
    /// @param of      authorities of the children; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page keptBack(NavigableSet<String> of, String weights) {
        OpenedRecords records = ground.records();
        Desk desk = desks.find(weights);
        LocalDate day = ground.day();
        Homes homes = ground.homes(records, day);
        KeptBack kept = records.results()
                .of(
                        "Giving places in turn, and with some kept back",
                        KeptBack.class,
                        List.of(new TreeSet<>(of), desk, ground.homesAsked(day)),
                        one -> 0,
                        () -> KeptBack.of(ground.children(records, of, day), desk, homes.land(), homes.all()));
        Published published = records.results()
                .of("Giving places in turn on drawn instances", Published.class, "", one -> 0, Published::worked);
        return KeptBackPage.of(
                new KeptBackPage.Parts(kept, published.runs(), weights, ground.today(), ground.told(records)));
    }

    /// The same on the instances that are published with the product.
    private record Published(List<InTurn> runs) {
        static Published worked() {
            return new Published(IntStream.rangeClosed(1, DrawnArrivals.PUBLISHED)
                    .mapToObj(seed -> InTurn.of(DrawnArrivals.of(seed), new Streams(seed)))
                    .toList());
        }
    }

    private static ShadowPrices shadowPrices(List<Seeking> seeking, Lens lens, Desk desk, Homes homes) {
        List<OptionalInt> cohorts = seeking.stream()
                .map(one -> lens.place(one.known().profile()) instanceof Lens.Place.In(int cohort, double _)
                        ? OptionalInt.of(cohort)
                        : OptionalInt.empty())
                .toList();
        List<String> areas = seeking.stream()
                .map(one -> one.child().child().authority())
                .distinct()
                .sorted()
                .toList();
        return ShadowPrices.of(
                seeking.stream().map(Seeking::child).toList(),
                new ShadowPrices.Cohorts(lens.names(), cohorts),
                areas,
                desk,
                homes.land(),
                homes.all());
    }
}
