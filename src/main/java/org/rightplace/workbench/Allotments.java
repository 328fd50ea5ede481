package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.rightplace.briefing.AllotmentPage;
import org.rightplace.briefing.AsIfAtEntryPage;
import org.rightplace.briefing.FairnessPage;
import org.rightplace.briefing.KeptBackPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.ShadowPricesPage;
import org.rightplace.care.Worded;
import org.rightplace.care.referral.PlaceKind;
import org.rightplace.care.referral.Recommendation.Suitability;
import org.rightplace.children.Characteristic;
import org.rightplace.estimate.Streams;
import org.rightplace.geo.GridReference;
import org.rightplace.match.Allotment;
import org.rightplace.match.AsIfAtEntry;
import org.rightplace.match.Desk;
import org.rightplace.match.DrawnArrivals;
import org.rightplace.match.Fairness;
import org.rightplace.match.InTurn;
import org.rightplace.match.KeptBack;
import org.rightplace.match.Seeker;
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

    /// Many children, the homes, and how they are set against each other.
    private final class Many {
        private final OpenedRecords records = ground.records();
        private final LocalDate day = ground.day();
        private final Homes homes = ground.homes(records, day);
        private final NavigableSet<String> of;
        private final Desk desk;

        Many(NavigableSet<String> of, String weights) {
            this.of = of;
            this.desk = desks.find(weights);
        }

        /// Those who need a home now.
        List<Seeking> seekers() {
            return ground.seekers(records, of, day);
        }

        List<Seeker> children() {
            return ground.children(records, of, day);
        }

        /// Where the middle of an area lies.
        Optional<GridReference> where(String area) {
            return Optional.ofNullable(homes.land().centres().get(area));
        }

        /// What takes long to work out of them, kept as long as nothing of it changes.
        ///
        /// @param also   what the result hangs on besides
        /// @param weight as [Results#of]
        <T> T worked(String words, Class<T> kind, Object also, ToLongFunction<T> weight, Supplier<T> work) {
            return records.results()
                    .of(words, kind, List.of(new TreeSet<>(of), desk, also, ground.homesAsked(day)), weight, work);
        }
    }

    /// What there could be for all children who need a home now.
    ///
    /// @param of      their authorities; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page together(NavigableSet<String> of, String weights) {
        var many = new Many(of, weights);
        Allotment allotment = many.worked(
                "Setting all children who need a home against all homes",
                Allotment.class,
                "",
                one -> one.given().size() + one.unplaced().size(),
                () -> Allotment.of(many.children(), many.desk, many.homes.land(), many.homes.all()));
        return AllotmentPage.of(new AllotmentPage.Parts(
                allotment, weights, many.day, ground.today(), many::where, ground.told(many.records)));
    }

    /// What one more place of each kind would be worth to all children who need a home now.
    ///
    /// @param of      their authorities; none for all. In each of them a place could be
    /// @param weights as [Matches.Asked#weights]
    /// @param lens    one of [NeedCohorts#lenses]
    /// @throws NotHeld if there is no such set or lens
    public Page shadowPrices(NavigableSet<String> of, String weights, String lens) {
        var many = new Many(of, weights);
        Optional<Lens> found = needCohorts.lens(many.records, MatchGround.RULE, lens);
        Optional<ShadowPrices> prices = found.map(cohort -> many.worked(
                "Pricing one more place of each kind",
                ShadowPrices.class,
                // and not its word: a set of one's own can change under its name
                cohort,
                one -> one.places().size(),
                () -> shadowPrices(many.seekers(), cohort, many.desk, many.homes)));
        return ShadowPricesPage.of(new ShadowPricesPage.Parts(
                prices,
                weights,
                String.valueOf(needCohorts.lenses().get(lens)),
                many::where,
                ground.today(),
                ground.told(many.records)));
    }

    /// By what children can be grouped.
    public enum Grouping implements Worded {
        COHORT("need cohort"),
        AUTHORITY("authority"),
        AGE("age"),
        SEX("sex"),
        ETHNICITY("ethnicity");

        private final String words;

        Grouping(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// How groups of children fare when most is done for all together, and the price of more fairness.
    ///
    /// @param of      authorities of the children; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page fairness(NavigableSet<String> of, String weights, Grouping by) {
        var many = new Many(of, weights);
        Fairness fairness = many.worked(
                "Looking how groups of children fare, by " + by.words(), Fairness.class, by, one -> 0, () -> {
                    List<Seeking> seeking = many.seekers();
                    return Fairness.of(
                            seeking.stream().map(Seeking::child).toList(),
                            groups(many.records, seeking, by),
                            many.desk,
                            many.homes.land(),
                            many.homes.all());
                });
        return FairnessPage.of(
                new FairnessPage.Parts(fairness, by.words(), weights, ground.today(), ground.told(many.records)));
    }

    private List<String> groups(OpenedRecords records, List<Seeking> seeking, Grouping by) {
        Optional<Lens> lens = by == Grouping.COHORT
                ? needCohorts.lens(records, MatchGround.RULE, NeedCohorts.Looked.JUDGED.slug())
                : Optional.empty();
        return seeking.stream()
                .map(one -> switch (by) {
                    case COHORT -> lens.flatMap(cohorts -> cohort(cohorts, one)).orElse("None, or it cannot be told");
                    case AUTHORITY -> ground.name(one.child().child().authority());
                    case AGE -> category(Characteristic.AGE, one);
                    case SEX -> category(Characteristic.SEX, one);
                    case ETHNICITY -> category(Characteristic.ETHNICITY, one);
                })
                .toList();
    }

    /// As children in care are counted by it; who is not in care on the day is in the last category.
    private static String category(Characteristic characteristic, Seeking child) {
        return child.known().inCare().map(characteristic::of).orElse(Characteristic.NOT_KNOWN);
    }

    /// The number of the cohort in which a child is; empty where it is none, or cannot be told.
    private static OptionalInt number(Lens lens, Seeking child) {
        return lens.place(child.known().profile()) instanceof Lens.Place.In(int cohort, double _)
                ? OptionalInt.of(cohort)
                : OptionalInt.empty();
    }

    private static Optional<String> cohort(Lens lens, Seeking child) {
        OptionalInt number = number(lens, child);
        return number.isPresent() ? Optional.of(lens.names().get(number.getAsInt())) : Optional.empty();
    }

    /// What could have been for the children who live in homes, had these been matched by need from the
    /// start.
    ///
    /// @param of      authorities of the children; none for all
    /// @param weights as [Matches.Asked#weights]
    /// @throws NotHeld if there is no such set
    public Page asIfAtEntry(NavigableSet<String> of, String weights) {
        var many = new Many(of, weights);
        AsIfAtEntry asIf = many.worked(
                "Matching children in homes as if at entry",
                AsIfAtEntry.class,
                "",
                one -> 0,
                () -> AsIfAtEntry.of(
                        ground.living(many.records, of, many.day).stream()
                                .map(one -> new AsIfAtEntry.Living(one.child(), couldBeFostered(one)))
                                .toList(),
                        many.desk,
                        many.homes.land(),
                        many.homes.all()));
        return AsIfAtEntryPage.of(
                new AsIfAtEntryPage.Parts(asIf, weights, many.day, ground.today(), ground.told(many.records)));
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
        var many = new Many(of, weights);
        KeptBack kept = many.worked(
                "Giving places in turn, and with some kept back",
                KeptBack.class,
                "",
                one -> 0,
                () -> KeptBack.of(many.children(), many.desk, many.homes.land(), many.homes.all()));
        Published published = many.records
                .results()
                .of("Giving places in turn on drawn instances", Published.class, "", one -> 0, Published::worked);
        return KeptBackPage.of(
                new KeptBackPage.Parts(kept, published.runs(), weights, ground.today(), ground.told(many.records)));
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
        List<OptionalInt> cohorts =
                seeking.stream().map(one -> number(lens, one)).toList();
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
