package org.rightplace.workbench;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rightplace.briefing.Exhibit;
import org.rightplace.briefing.NeighboursPage;
import org.rightplace.briefing.Page;
import org.rightplace.geo.Authority;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;
import org.rightplace.sufficiency.neighbours.Neighbours;

/// Authorities that are like one another, by what is published: a fresh install holds what is needed.
public final class StatisticalNeighbours {

    /// How many are shown where nobody asks for another number.
    public static final int USUAL = 10;

    private final England england;
    private final Register register;

    StatisticalNeighbours(England england, Register register) {
        this.england = england;
        this.register = register;
    }

    /// The names of authorities by their codes, in the order of names.
    public Map<String, String> authorities() {
        Map<String, String> names = new LinkedHashMap<>();
        england.geography().authorities().stream()
                .sorted(Comparator.comparing(Authority::name))
                .forEach(authority -> names.put(authority.code(), authority.name()));
        return names;
    }

    /// Those most like one, as a page.
    ///
    /// @param authority by code or name
    /// @throws NotHeld if there is no such authority
    public Page page(String authority, int count) {
        return NeighboursPage.of(parts(authority, count));
    }

    /// Those most like one, as a table.
    ///
    /// @param authority by code or name
    /// @throws NotHeld if there is no such authority
    public Exhibit table(String authority, int count) {
        return NeighboursPage.table(parts(authority, count));
    }

    private NeighboursPage.Parts parts(String asked, int count) {
        var geography = england.geography();
        Authority authority = geography
                .findAuthority(asked)
                .or(() -> geography.findAuthorityByName(asked))
                .orElseThrow(() -> new NotHeld(
                        "“%s” is no local authority that looks after children. Give its code, such as E10000017, or its name; `homes --by authority` lists them."
                                .formatted(asked)));
        Release release = england.release(Kind.LOOKED_AFTER);
        return new NeighboursPage.Parts(
                Neighbours.of(england.lookedAfter(), release.asAt().getYear(), geography.authorities()),
                authority.code(),
                count,
                code -> geography.authority(code).name(),
                release,
                register.ledger(authority.code()));
    }
}
