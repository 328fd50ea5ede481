package org.rightplace.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rightplace.briefing.CommissioningPage;
import org.rightplace.briefing.Page;
import org.rightplace.care.commissioning.HomeSearch;
import org.rightplace.care.referral.Referral;
import org.rightplace.commissioning.Every;
import org.rightplace.commissioning.Referrals;
import org.rightplace.commissioning.Searches;
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

    /// The name of an authority.
    public String name(String code) {
        return england.geography().findAuthority(code).map(Authority::name).orElse(code);
    }

    /// How homes are searched for.
    ///
    /// @param authorities by code or name as held; empty for all that are held
    /// @throws NotHeld if one of them has neither searches nor referrals here, or nothing is held at all
    public Page mirror(Collection<String> authorities, Every every) {
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
        List<Referral> referrals = records.referrals().stream()
                .map(OpenedRecords.Dated::referral)
                .filter(referral -> of.contains(referral.authority()))
                .toList();
        List<Release> releases = records.kept().stream()
                .filter(release -> release.kind() == Kind.COMMISSIONING || release.kind() == Kind.REFERRALS)
                .filter(release -> of.contains(release.edition().publisher())
                        || release.edition().publisher().equals(FormArrival.SEVERAL))
                .toList();
        LocalDate until = until(searches, referrals, releases);
        return CommissioningPage.of(new CommissioningPage.Parts(
                whose(of),
                every,
                Searches.of(searches, every, until),
                Referrals.of(referrals, every, until),
                until,
                Sources.of(releases),
                register.ledger()));
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
