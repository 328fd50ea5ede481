package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.capability.RecordedHome;
import org.rightplace.care.Inspection;
import org.rightplace.care.Provider;
import org.rightplace.care.Urn;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.MadeUp;
import org.rightplace.link.Facts;
import org.rightplace.match.Candidate;
import org.rightplace.match.Household;
import org.rightplace.release.Coverage;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.gap.Offer;

/// Homes as they offer themselves, by day, and where they lie.
final class HomesOnOffer {

    private final Children children;
    private final England england;
    private final HomeRecords homes;

    HomesOnOffer(Children children, England england, HomeRecords homes) {
        this.children = children;
        this.england = england;
        this.homes = homes;
    }

    /// Every home that a register lists or a record describes: with children who do not exist only homes
    /// that do not exist, and otherwise only those that do.
    List<Offer> on(LocalDate day) {
        boolean madeUp = isOfNobody();
        return homes.on(day).homes().stream()
                .filter(home -> home.home().isMadeUp() == madeUp)
                .map(home -> Offer.of(home.known(), area(home.lies())))
                .toList();
    }

    /// The same as candidates for a child, with who lives in each.
    ///
    /// @param households by home; a home that is missing has nobody of whom a record is held
    List<Candidate> candidates(LocalDate day, Map<Urn, Household> households) {
        boolean madeUp = isOfNobody();
        return homes.on(day).homes().stream()
                .filter(home -> home.home().isMadeUp() == madeUp)
                .map(home -> new Candidate(
                        Offer.of(home.known(), area(home.lies())),
                        home.lies().constituency().map(Constituency::code),
                        households.getOrDefault(home.home(), Household.NOBODY),
                        home.provider().flatMap(Provider::inspection).flatMap(Inspection::overall),
                        Candidate.Stay.ELSEWHERE))
                .toList();
    }

    private static Optional<String> area(RecordedHome.Lies lies) {
        return lies.authority()
                .map(Authority::code)
                .or(() -> Optional.of(lies.told()).filter(told -> !told.isEmpty()));
    }

    /// Whether all homes there are stand in a register that is held; those of a synthetic England are
    /// always all written.
    boolean isEveryHomeKnown() {
        return isOfNobody()
                || homes.newestRegister()
                        .filter(facts -> facts.release().contents().coverage() == Coverage.ALL)
                        .isPresent();
    }

    /// Whether what is asked is of children and homes that do not exist: where such children are held,
    /// or none and every home that is described is made up.
    private boolean isOfNobody() {
        if (children.held()) {
            return children.heldAreSynthetic();
        }
        return homes.describesMadeUpOnly();
    }

    /// The places that the register publishes, by home; none for homes that do not exist.
    Map<Urn, Integer> published() {
        Map<Urn, Integer> places = new TreeMap<>();
        if (!isOfNobody()) {
            for (RecordedHome home : homes.on(newestDay()).homes()) {
                home.provider()
                        .map(Provider::places)
                        .ifPresent(published -> published.ifPresent(number -> places.put(home.home(), number)));
            }
        }
        return places;
    }

    /// The releases that homes are known from.
    List<Release> used() {
        List<Release> used = new ArrayList<>(homes.records());
        if (!isOfNobody()) {
            homes.newestRegister().ifPresent(facts -> used.add(facts.release()));
        }
        return used;
    }

    /// The authorities in which homes are meant to lie.
    ///
    /// @param words codes or names of authorities, or codes of regions
    /// @throws NotHeld if one is no authority of England and no home is known to lie in it
    NavigableSet<String> lying(List<String> words) {
        NavigableSet<String> found = new TreeSet<>();
        var geography = england.geography();
        for (String word : words) {
            List<String> meant = geography.authorities().stream()
                    .filter(authority -> authority.code().equals(word)
                            || authority.name().equalsIgnoreCase(word)
                            || authority.region().code().equals(word))
                    .map(Authority::code)
                    .toList();
            found.addAll(meant);
            if (meant.isEmpty()) {
                String told = MadeUp.authority(word).orElse(word);
                if (!homes.authoritiesTold().contains(told)) {
                    throw new NotHeld("“%s” is no authority or region of England, and no home is known to lie in it."
                            .formatted(word));
                }
                found.add(told);
            }
        }
        return found;
    }

    /// The newest day of any record of a home, or of the register.
    LocalDate newestDay() {
        return homes.records().stream()
                .map(Release::asAt)
                .max(LocalDate::compareTo)
                .orElseGet(
                        () -> homes.newestRegister()
                                .map(Facts::asAt)
                                .orElseThrow(
                                        () -> new NotHeld(
                                                "No record of what homes can do is held, and no register with homes one by one. Load one with import; `template capability` writes the form.")));
    }
}
