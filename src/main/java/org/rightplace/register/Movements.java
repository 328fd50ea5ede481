package org.rightplace.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.rightplace.care.Flows;
import org.rightplace.geo.Authority;
import org.rightplace.geo.FormerAuthority;
import org.rightplace.geo.Geography;
import org.rightplace.geo.Region;

/// Where more children come to live in homes than leave, and the reverse, as DfE published it for one 31 March.
///
/// @param regions     in their usual order
/// @param authorities those in being on that day, by name; those that are no more today with the year of their end
/// @param notInBeing  names of the authorities that have a line in the table and were not in being on that day
/// @param england     where the table has it
public record Movements(
        int year,
        List<Area> regions,
        List<Area> authorities,
        List<String> notInBeing,
        Optional<Flows.Flow> england,
        List<Integer> years) {

    public Movements {
        regions = List.copyOf(regions);
        authorities = List.copyOf(authorities);
        notInBeing = List.copyOf(notInBeing);
        years = List.copyOf(years);
    }

    /// One area.
    ///
    /// @param region that an authority lies or lay in; for a region itself, that region
    public record Area(String name, Optional<Region> region, Flows.Flow flow) {}

    /// The movements of one year.
    public static Movements of(Flows flows, int year, Geography geography) {
        List<Area> regions = new ArrayList<>();
        List<Area> authorities = new ArrayList<>();
        List<String> notInBeing = new ArrayList<>();
        for (Flows.Flow flow : flows.list(year)) {
            Optional<Region> region = Region.findByCode(flow.area());
            if (region.isPresent()) {
                regions.add(new Area(region.get().published(), region, flow));
            } else if (!flow.area().equals(Concentration.ENGLAND)
                    && !flow.area().startsWith("E13")) {
                Area authority = authority(flow, geography);
                if (flow.notApplicable()) {
                    notInBeing.add(authority.name());
                } else {
                    authorities.add(authority);
                }
            }
        }
        authorities.sort(Comparator.comparing(Area::name));
        notInBeing.sort(Comparator.naturalOrder());
        return new Movements(
                year, regions, authorities, notInBeing, flows.find(year, Concentration.ENGLAND), flows.years());
    }

    private static Area authority(Flows.Flow flow, Geography geography) {
        Optional<Authority> today = geography.findAuthority(flow.area());
        Optional<FormerAuthority> gone = geography.findFormerAuthority(flow.area());
        return new Area(
                today.map(Authority::name)
                        .or(() -> gone.map(FormerAuthority::dated))
                        .orElse("Authority " + flow.area()),
                today.or(() -> gone.map(former ->
                                geography.authority(former.successors().getFirst())))
                        .map(Authority::region),
                flow);
    }

    /// Authorities to which more children come than leave.
    public long gaining() {
        return netGains(gain -> gain > 0);
    }

    /// Authorities from which more children leave than come.
    public long losing() {
        return netGains(gain -> gain < 0);
    }

    /// Authorities to which as many children come as leave.
    public long level() {
        return netGains(gain -> gain == 0);
    }

    private long netGains(IntPredicate which) {
        return authorities.stream()
                .flatMapToInt(area -> area.flow().netGain().children().stream())
                .filter(which)
                .count();
    }
}
