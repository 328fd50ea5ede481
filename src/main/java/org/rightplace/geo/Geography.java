package org.rightplace.geo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The areas of England that the releases speak of, and how they overlap.
public final class Geography {

    private final List<Authority> authorities;
    private final List<Constituency> constituencies;
    private final Map<String, Authority> authorityByCode = new TreeMap<>();
    private final Map<String, Authority> authorityByName = new TreeMap<>();
    private final Map<String, Constituency> constituencyByCode = new TreeMap<>();
    private final Map<String, Constituency> constituencyByName = new TreeMap<>();
    private final Map<String, List<Overlap>> overlapsOfConstituency = new TreeMap<>();
    private final Map<String, List<Overlap>> overlapsOfAuthority = new TreeMap<>();
    private final Map<String, FormerAuthority> formerByName = new TreeMap<>();
    private final Map<String, FormerAuthority> formerByCode = new TreeMap<>();

    /// The areas, whole: every overlap and spelling must name one of them.
    ///
    /// @param spellings other names under which publishers list an authority, to its code
    /// @throws IllegalArgumentException if an overlap or a spelling names an area that is not given
    public Geography(
            List<Authority> authorities,
            List<Constituency> constituencies,
            List<Overlap> overlaps,
            Map<String, String> spellings) {
        this(authorities, constituencies, overlaps, spellings, List.of());
    }

    /// The areas, whole, with the authorities that are no more and what became of them.
    ///
    /// @throws IllegalArgumentException if an overlap, a spelling or a successor names an area that is not given
    public Geography(
            List<Authority> authorities,
            List<Constituency> constituencies,
            List<Overlap> overlaps,
            Map<String, String> spellings,
            List<FormerAuthority> former) {
        this.authorities = List.copyOf(authorities);
        this.constituencies = List.copyOf(constituencies);
        for (Authority authority : authorities) {
            authorityByCode.put(authority.code(), authority);
            authorityByName.put(key(authority.name()), authority);
        }
        for (Constituency constituency : constituencies) {
            constituencyByCode.put(constituency.code(), constituency);
            constituencyByName.put(key(constituency.name()), constituency);
        }
        spellings.forEach((name, code) -> authorityByName.put(key(name), authority(code)));
        for (FormerAuthority gone : former) {
            gone.successors().forEach(this::authority);
            formerByName.put(key(gone.name()), gone);
            formerByCode.put(gone.code(), gone);
        }
        for (Overlap overlap : overlaps) {
            overlapsOfConstituency.merge(
                    constituency(overlap.constituency()).code(), List.of(overlap), Geography::joined);
            overlapsOfAuthority.merge(authority(overlap.authority()).code(), List.of(overlap), Geography::joined);
        }
    }

    /// All authorities, in the order given.
    public List<Authority> authorities() {
        return authorities;
    }

    /// All constituencies of 2024, in the order given.
    public List<Constituency> constituencies() {
        return constituencies;
    }

    /// The authority with this code.
    ///
    /// @throws IllegalArgumentException if there is none
    public Authority authority(String code) {
        return findAuthority(code).orElseThrow(() -> new IllegalArgumentException("no authority has code " + code));
    }

    /// The constituency of 2024 with this code.
    ///
    /// @throws IllegalArgumentException if there is none
    public Constituency constituency(String code) {
        return findConstituency(code)
                .orElseThrow(() -> new IllegalArgumentException("no constituency has code " + code));
    }

    /// The authority with this code, if it is one of today's.
    public Optional<Authority> findAuthority(String code) {
        return Optional.ofNullable(authorityByCode.get(code));
    }

    /// The authority that is or has been published under this name, if it is one of today's.
    public Optional<Authority> findAuthorityByName(String name) {
        return Optional.ofNullable(authorityByName.get(key(name)));
    }

    /// The codes of the authorities that took the place of one that is no more; empty for any other name.
    public List<String> successorsOf(String formerName) {
        FormerAuthority gone = formerByName.get(key(formerName));
        return gone == null ? List.of() : gone.successors();
    }

    /// The authority with this code, if it is one that is no more.
    public Optional<FormerAuthority> findFormerAuthority(String code) {
        return Optional.ofNullable(formerByCode.get(code));
    }

    /// The constituency of 2024 with this code.
    public Optional<Constituency> findConstituency(String code) {
        return Optional.ofNullable(constituencyByCode.get(code));
    }

    /// The constituency of 2024 of this name. Ask only for a release that uses those boundaries.
    public Optional<Constituency> findConstituencyByName(String name) {
        return Optional.ofNullable(constituencyByName.get(key(name)));
    }

    /// The authorities that a constituency lies in, with its population shares.
    public List<Overlap> authoritiesOf(String constituency) {
        return overlapsOfConstituency.getOrDefault(constituency, List.of());
    }

    /// The constituencies that reach into an authority, with the share of each.
    public List<Overlap> constituenciesOf(String authority) {
        return overlapsOfAuthority.getOrDefault(authority, List.of());
    }

    private static List<Overlap> joined(List<Overlap> some, List<Overlap> more) {
        List<Overlap> all = new ArrayList<>(some);
        all.addAll(more);
        return Collections.unmodifiableList(all);
    }

    private static String key(String name) {
        return name.replace('\u2019', '\'').strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
