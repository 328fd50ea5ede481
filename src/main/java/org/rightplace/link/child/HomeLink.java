package org.rightplace.link.child;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.care.Provider;
import org.rightplace.care.Urn;
import org.rightplace.care.child.Episode;
import org.rightplace.care.child.PlacementType;
import org.rightplace.geo.Authority;
import org.rightplace.link.Entry;
import org.rightplace.link.Facts;

/// How a child's episode was joined to a provider in the registers that are held.
///
/// @param entry  the provider, with its constituency and authority, as the register nearest to the day
///     lists it
/// @param listed the date of that register
public record HomeLink(How how, Optional<Entry> entry, Optional<LocalDate> listed) {

    private static final String INSPECTED_ELSEWHERE = "XXXXXXX";

    /// Placements that Ofsted registers: homes and foster care.
    private static final List<PlacementType> REGISTERED = List.of(
            PlacementType.K1,
            PlacementType.K2,
            PlacementType.K3,
            PlacementType.R3,
            PlacementType.S1,
            PlacementType.U1,
            PlacementType.U2,
            PlacementType.U3,
            PlacementType.U4,
            PlacementType.U5,
            PlacementType.U6);

    /// How sure a join is.
    public enum Confidence {
        CERTAIN,
        LIKELY,
        DOUBTFUL,
        NONE
    }

    /// How a join came about, or why there is none.
    public enum How {
        NUMBER_AND_AREA(
                Confidence.CERTAIN,
                "the number is in a register, and the placement's postcode lies in the authority that the register gives"),
        NUMBER(Confidence.LIKELY, "the number is in a register, and there is no postcode to confirm it"),
        NUMBER_OTHER_AREA(
                Confidence.DOUBTFUL,
                "the number is in a register, and the placement's postcode lies in another authority than the register gives; an agency's number leads to its office"),
        NUMBER_NOT_LISTED(Confidence.NONE, "the number is in no register that is held"),
        NO_NUMBER(Confidence.NONE, "no number was filed, and the placement is of a kind that Ofsted registers"),
        INSPECTED_ELSEWHERE(Confidence.NONE, "another body than Ofsted inspects the placement"),
        NOT_EXPECTED(Confidence.NONE, "the placement is of a kind that has no number"),
        NO_REGISTER(Confidence.NONE, "no register with homes one by one is held");

        private final Confidence confidence;
        private final String words;

        How(Confidence confidence, String words) {
            this.confidence = confidence;
            this.words = words;
        }

        /// How sure it is.
        public Confidence confidence() {
            return confidence;
        }

        /// In words for a reader.
        public String words() {
            return words;
        }
    }

    /// The registers that episodes are joined to.
    public static final class Registers {

        private final Map<Urn, List<Listing>> listings = new TreeMap<>();
        private final boolean any;

        private final TreeSet<LocalDate> dates = new TreeSet<>();

        /// No register at all.
        public static Registers none() {
            return new Registers(List.of());
        }

        private record Listing(LocalDate date, Entry entry) {}

        /// Registers with homes one by one, of any dates.
        public Registers(List<Facts> registers) {
            boolean found = false;
            for (Facts facts : registers) {
                for (Entry entry : facts.entries()) {
                    Optional<Provider> provider = entry.provider();
                    if (provider.isPresent()) {
                        found = true;
                        dates.add(facts.asAt());
                        listings.computeIfAbsent(provider.get().urn(), urn -> new ArrayList<>())
                                .add(new Listing(facts.asAt(), entry));
                    }
                }
            }
            this.any = found;
        }

        /// The days of the registers, oldest first.
        public List<LocalDate> dates() {
            return List.copyOf(dates);
        }

        /// Whether one of them is of a day within a year of some days, so that a number it lacks is
        /// worth a question.
        public boolean speaksOf(LocalDate from, LocalDate until) {
            LocalDate near = dates.ceiling(from.minusYears(1));
            return near != null && !near.isAfter(until.plusYears(1));
        }

        /// How an episode joins, on a day that it holds.
        public HomeLink link(Episode episode, LocalDate day) {
            Optional<String> number = episode.place().urn();
            if (number.isEmpty()) {
                boolean expected =
                        episode.place().type().map(REGISTERED::contains).orElse(false);
                return none(expected ? How.NO_NUMBER : How.NOT_EXPECTED);
            }
            if (number.get().equals(HomeLink.INSPECTED_ELSEWHERE)) {
                return none(How.INSPECTED_ELSEWHERE);
            }
            if (!any) {
                return none(How.NO_REGISTER);
            }
            return listings.getOrDefault(new Urn(number.get()), List.of()).stream()
                    .min(Comparator.comparingLong(
                                    (Listing listing) -> Math.abs(listing.date().toEpochDay() - day.toEpochDay()))
                            .thenComparing(Listing::date))
                    .map(listing -> found(listing, episode))
                    .orElseGet(() -> none(How.NUMBER_NOT_LISTED));
        }

        private static HomeLink found(Listing listing, Episode episode) {
            Optional<String> lies = episode.place().located().authority();
            Optional<String> given = listing.entry().place().authority().map(Authority::code);
            How how = lies.isEmpty() || given.isEmpty()
                    ? How.NUMBER
                    : lies.equals(given) ? How.NUMBER_AND_AREA : How.NUMBER_OTHER_AREA;
            return new HomeLink(how, Optional.of(listing.entry()), Optional.of(listing.date()));
        }

        private static HomeLink none(How how) {
            return new HomeLink(how, Optional.empty(), Optional.empty());
        }
    }
}
