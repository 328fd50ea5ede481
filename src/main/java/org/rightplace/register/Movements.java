package org.rightplace.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Flows;
import org.rightplace.geo.Authority;
import org.rightplace.geo.Geography;
import org.rightplace.geo.Region;

/// Where more children come to live in homes than leave, and the reverse, as DfE published it for one 31 March.
///
/// @param regions     in their usual order
/// @param authorities by name, those that are no more under their code
/// @param england     where the table has it
public record Movements(
        int year, List<Area> regions, List<Area> authorities, Optional<Flows.Flow> england, List<Integer> years) {

    public Movements {
        regions = List.copyOf(regions);
        authorities = List.copyOf(authorities);
        years = List.copyOf(years);
    }

    /// One area.
    ///
    /// @param region of an authority of today; for a region itself, that region
    public record Area(String name, Optional<Region> region, Flows.Flow flow) {}

    /// The movements of one year.
    public static Movements of(Flows flows, int year, Geography geography) {
        List<Area> regions = new ArrayList<>();
        List<Area> authorities = new ArrayList<>();
        for (Flows.Flow flow : flows.list(year)) {
            Optional<Region> region = Region.findByCode(flow.area());
            if (region.isPresent()) {
                regions.add(new Area(region.get().published(), region, flow));
            } else if (!flow.area().equals(Concentration.ENGLAND)
                    && !flow.area().startsWith("E13")) {
                Optional<Authority> authority = geography.findAuthority(flow.area());
                authorities.add(new Area(
                        authority.map(Authority::name).orElse("An authority of that year (" + flow.area() + ")"),
                        authority.map(Authority::region),
                        flow));
            }
        }
        authorities.sort(Comparator.comparing(Area::name));
        return new Movements(year, regions, authorities, flows.find(year, Concentration.ENGLAND), flows.years());
    }

    /// Authorities to which more children come than leave.
    public long gaining() {
        return authorities.stream()
                .filter(area -> area.flow().netGain().children().orElse(0) > 0)
                .count();
    }

    /// Authorities from which more children leave than come.
    public long losing() {
        return authorities.stream()
                .filter(area -> area.flow().netGain().children().orElse(0) < 0)
                .count();
    }

    /// Authorities whose number is withheld or missing.
    public long unknown() {
        return authorities.stream()
                .filter(area -> area.flow().netGain().children().isEmpty())
                .count();
    }
}
