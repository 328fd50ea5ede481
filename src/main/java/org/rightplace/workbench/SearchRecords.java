package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rightplace.briefing.CommissioningPage;
import org.rightplace.briefing.FirstHourPage;
import org.rightplace.briefing.Page;
import org.rightplace.briefing.SuitabilityPage;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Referral;
import org.rightplace.commissioning.Every;
import org.rightplace.commissioning.Every.Period;
import org.rightplace.commissioning.FirstHour;
import org.rightplace.commissioning.Referrals;
import org.rightplace.commissioning.Searches;
import org.rightplace.commissioning.Suited;
import org.rightplace.geo.Authority;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// What can be asked of logs of searches and of referrals: how homes are searched for. It answers of
/// one authority, or of a group as one; it sets none beside another.
///
/// Methods throw [UncheckedIOException] if the records cannot be opened; the message is a sentence.
public final class SearchRecords {

    private final Children children;
    private final England england;
    private final Register register;

    SearchRecords(Children children, England england, Register register) {
        this.children = children;
        this.england = england;
        this.register = register;
    }

    private OpenedRecords records() {
        try {
            return children.opened();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The authorities of which searches or referrals are held, by code or name as held.
    public List<String> authorities() {
        OpenedRecords records = records();
        var all = new TreeSet<String>();
        records.searches().forEach(search -> all.add(search.authority()));
        records.referrals().forEach(one -> all.add(one.referral().authority()));
        return List.copyOf(all);
    }

    /// Whether any referral is held.
    public boolean holdsReferrals() {
        return !records().referrals().isEmpty();
    }

    /// The name of an authority.
    public String name(String code) {
        return england.geography().findAuthority(code).map(Authority::name).orElse(code);
    }

    /// How homes are searched for.
    ///
    /// @param authorities by code or name as held; empty for all that are held
    /// @throws NotHeld if one of them has neither searches nor referrals here, or nothing is held at all
    public Page mirror(Collection<String> authorities, Every every) {
        Gathered gathered = gathered(authorities);
        return CommissioningPage.of(new CommissioningPage.Parts(
                whose(gathered.of()),
                every,
                Searches.of(gathered.searches(), every, gathered.until()),
                Referrals.of(gathered.referrals(), every, gathered.until()),
                gathered.until(),
                Sources.of(gathered.releases()),
                register.ledger()));
    }

    /// What one quarter's referrals say at once, without any other record.
    ///
    /// @param authorities as for [#mirror]
    /// @param day         a day of the quarter; empty for the last in which a place was found or asked for
    /// @throws NotHeld if none of them has a referral here
    public Page firstHour(Collection<String> authorities, Optional<LocalDate> day) {
        Gathered gathered = withReferrals(authorities);
        Period quarter = day.map(Every.QUARTER::of)
                .orElseGet(() -> quarters(gathered.filed()).getFirst());
        LocalDate until = gathered.until().isBefore(quarter.first()) ? quarter.last() : gathered.until();
        return FirstHourPage.of(new FirstHourPage.Parts(
                whose(gathered.of()),
                FirstHour.of(gathered.filed(), quarter, until),
                Sources.of(gathered.releases(Kind.REFERRALS)),
                register.ledger()));
    }

    /// The quarters in which referrals that are held came in or found a place, newest first; one that
    /// bears no day counts in that of its file.
    public List<Period> quarters() {
        return quarters(records().referrals().stream().map(SearchRecords::filed).toList());
    }

    private static FirstHour.Filed filed(OpenedRecords.Dated dated) {
        return new FirstHour.Filed(dated.referral(), dated.asAt());
    }

    private static List<Period> quarters(List<FirstHour.Filed> filed) {
        return filed.stream()
                .flatMap(one -> Stream.of(
                        one.referral().dated().orElse(one.asAt()),
                        one.referral().placement().flatMap(Arranged::on).orElse(one.asAt())))
                .map(Every.QUARTER::of)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /// Which children live in a home though fostering was thought to do, and the reverse.
    ///
    /// @param authorities as for [#mirror]
    /// @throws NotHeld if none of them has a referral here
    public Page suitability(Collection<String> authorities) {
        Gathered gathered = withReferrals(authorities);
        return SuitabilityPage.of(new SuitabilityPage.Parts(
                whose(gathered.of()),
                gathered.until(),
                Suited.of(gathered.referrals()),
                Sources.of(gathered.releases(Kind.REFERRALS)),
                register.ledger()));
    }

    private Gathered withReferrals(Collection<String> authorities) {
        Gathered gathered = gathered(authorities);
        if (gathered.referrals().isEmpty()) {
            throw new NotHeld(
                    "No referral of %s is held. Load the authority's file of the Placements Data Standard, such as the quarter's spreadsheet, with import."
                            .formatted(whose(gathered.of())));
        }
        return gathered;
    }

    /// What is held of some authorities.
    ///
    /// @param until the last day of which it speaks
    private record Gathered(
            List<String> of,
            List<HomeSearch> searches,
            List<FirstHour.Filed> filed,
            List<Release> releases,
            LocalDate until) {

        List<Referral> referrals() {
            return filed.stream().map(FirstHour.Filed::referral).toList();
        }

        List<Release> releases(Kind kind) {
            return releases.stream().filter(release -> release.kind() == kind).toList();
        }
    }

    private Gathered gathered(Collection<String> authorities) {
        List<String> held = authorities();
        if (held.isEmpty()) {
            throw new NotHeld(
                    "Neither a log of searches for homes nor a referral is held. `template commissioning` writes the form for a log; load it with import.");
        }
        for (String asked : authorities) {
            if (!held.contains(asked)) {
                throw new NotHeld("No searches and no referrals of %s are held. Held are those of: %s."
                        .formatted(asked, String.join(", ", held)));
            }
        }
        List<String> of = authorities.isEmpty() ? held : List.copyOf(new TreeSet<>(authorities));
        OpenedRecords records = records();
        List<HomeSearch> searches = records.searches().stream()
                .filter(search -> of.contains(search.authority()))
                .toList();
        List<FirstHour.Filed> filed = records.referrals().stream()
                .map(SearchRecords::filed)
                .filter(one -> of.contains(one.referral().authority()))
                .toList();
        List<Release> releases = records.kept().stream()
                .filter(release -> release.kind() == Kind.COMMISSIONING || release.kind() == Kind.REFERRALS)
                .filter(release -> of.contains(release.edition().publisher())
                        || release.edition().publisher().equals(FormArrival.SEVERAL))
                .toList();
        List<Referral> referrals = filed.stream().map(FirstHour.Filed::referral).toList();
        return new Gathered(of, searches, filed, releases, until(searches, referrals, releases));
    }

    private String whose(List<String> of) {
        return of.size() == 1 ? name(of.getFirst()) : "%d authorities together".formatted(of.size());
    }

    /// The last day of which the records speak: that of the newest file, or the last day in any of them.
    private static LocalDate until(List<HomeSearch> searches, List<Referral> referrals, List<Release> releases) {
        return Stream.of(
                        releases.stream().map(Release::asAt),
                        searches.stream().map(search -> search.notice().given()),
                        searches.stream().flatMap(search -> search.ending().day().stream()),
                        referrals.stream().flatMap(referral -> referral.dated().stream()))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
