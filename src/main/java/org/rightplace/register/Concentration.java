package org.rightplace.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.estimate.LocationQuotient;
import org.rightplace.estimate.Lorenz;
import org.rightplace.estimate.Share;
import org.rightplace.geo.Authority;
import org.rightplace.link.Facts;

/// Where homes are, beside what would have to be known to say anything of it: for each area its share
/// of homes, of places, of looked-after children and of all children, side by side.
///
/// A share is of England. Looked-after children are counted where the authority *responsible* for them
/// is, on 31 March of the release's year; many live elsewhere. DfE rounds the numbers of regions and of
/// England to the nearest 10.
///
/// @param areas   in the order of regions, or of names; never by a figure
/// @param england the whole that shares are of
public record Concentration(Grouping by, Counted counted, LocalDate asAt, List<Area> areas, Area england) {

    static final String ENGLAND = "E92000001";

    public Concentration {
        areas = List.copyOf(areas);
    }

    /// One area.
    ///
    /// @param homes      certainly here
    /// @param places     registered, in these homes
    /// @param exact      whether homes and places are known; otherwise they are what is certain
    /// @param lookedAfter children whom its authorities look after
    /// @param inHomes    those of them who live in secure homes and children's homes, anywhere
    /// @param under18    residents aged 0 to 17
    public record Area(
            String code,
            String name,
            int homes,
            int places,
            boolean exact,
            Count lookedAfter,
            Count inHomes,
            int under18) {}

    /// Sets the homes of a release beside the children of the same date.
    ///
    /// @param by a region or an authority
    /// @throws IllegalArgumentException if asked by anything else
    public static Concentration of(Facts facts, Grouping by, Counted counted, LookedAfter lookedAfter) {
        if (by != Grouping.REGION && by != Grouping.AUTHORITY) {
            throw new IllegalArgumentException("concentration is by region or authority, not by " + by.slug());
        }
        int year = facts.asAt().getYear();
        boolean sameDay = facts.asAt().getMonthValue() == 3 && facts.asAt().getDayOfMonth() == 31;
        Outcomes outcomes = Outcomes.of(facts, by, counted);
        List<Area> areas = new ArrayList<>();
        for (Outcomes.Row row : outcomes.rows()) {
            int under18 = facts.geography().authorities().stream()
                    .filter(authority -> by == Grouping.AUTHORITY
                            ? authority.code().equals(row.code())
                            : authority.region().code().equals(row.code()))
                    .mapToInt(Authority::under18)
                    .sum();
            if (under18 > 0) {
                areas.add(new Area(
                        row.code(),
                        row.name(),
                        row.least().homes(),
                        row.least().places(),
                        row.exact(),
                        sameDay ? lookedAfter.total(year, row.code()) : new Count.Missing(),
                        sameDay ? lookedAfter.inHomes(year, row.code()) : new Count.Missing(),
                        under18));
            }
        }
        Area england = new Area(
                ENGLAND,
                "England",
                outcomes.england().homes(),
                outcomes.england().places(),
                true,
                sameDay ? lookedAfter.total(year, ENGLAND) : new Count.Missing(),
                sameDay ? lookedAfter.inHomes(year, ENGLAND) : new Count.Missing(),
                areas.stream().mapToInt(Area::under18).sum());
        return new Concentration(by, outcomes.counted(), facts.asAt(), areas, england);
    }

    /// An area's share of England's homes; empty where it is not known.
    public Optional<Double> shareOfHomes(Area area) {
        return area.exact() ? share(area.homes(), england.homes()) : Optional.empty();
    }

    /// An area's share of England's registered places; empty where it is not known.
    public Optional<Double> shareOfPlaces(Area area) {
        return area.exact() ? share(area.places(), england.places()) : Optional.empty();
    }

    /// An area's share of England's looked-after children; empty where it is not known.
    public Optional<Double> shareOfLookedAfter(Area area) {
        return share(area.lookedAfter(), england.lookedAfter());
    }

    /// An area's share of England's children in secure homes and children's homes; empty where not known.
    public Optional<Double> shareOfInHomes(Area area) {
        return share(area.inHomes(), england.inHomes());
    }

    /// An area's share of England's residents aged 0 to 17.
    public Optional<Double> shareOfUnder18(Area area) {
        return share(area.under18(), england.under18());
    }

    /// Location quotient of homes against looked-after children: the share of the one over the share of
    /// the other; 1 where they are in proportion, empty where either is not known.
    public Optional<Double> quotientLookedAfter(Area area) {
        return area.exact()
                        && area.lookedAfter().children().isPresent()
                        && england.lookedAfter().children().isPresent()
                ? quotient(
                        area,
                        new Share(
                                area.lookedAfter().children().getAsInt(),
                                england.lookedAfter().children().getAsInt()))
                : Optional.empty();
    }

    /// Location quotient of homes against residents aged 0 to 17.
    public Optional<Double> quotientUnder18(Area area) {
        return area.exact() ? quotient(area, new Share(area.under18(), england.under18())) : Optional.empty();
    }

    private Optional<Double> quotient(Area area, Share base) {
        return optional(new LocationQuotient(new Share(area.homes(), england.homes()), base).value());
    }

    /// How unevenly homes are spread over the areas by their residents aged 0 to 17; empty where the
    /// homes of an area are not known.
    public Optional<Lorenz> lorenzOfHomes() {
        return lorenz(Area::homes);
    }

    /// How unevenly registered places are spread over the areas by their residents aged 0 to 17.
    public Optional<Lorenz> lorenzOfPlaces() {
        return lorenz(Area::places);
    }

    private Optional<Lorenz> lorenz(ToIntFunction<Area> amount) {
        return areas.stream().allMatch(Area::exact)
                ? Lorenz.find(areas.stream()
                        .map(area -> new Lorenz.Unit(area.under18(), amount.applyAsInt(area)))
                        .toList())
                : Optional.empty();
    }

    private static Optional<Double> share(Count part, Count whole) {
        return part.children().isPresent() && whole.children().isPresent()
                ? share(part.children().getAsInt(), whole.children().getAsInt())
                : Optional.empty();
    }

    private static Optional<Double> share(int part, int whole) {
        return optional(new Share(part, whole).value());
    }

    private static Optional<Double> optional(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    /// The region whose share of homes most exceeds its share of looked-after children, as a
    /// place to begin asking. Regions only: small areas are never set against each other.
    public Optional<Area> mostHomesForItsChildren() {
        return difference(Comparator.naturalOrder());
    }

    /// The region whose share of homes falls furthest below its share of looked-after children.
    public Optional<Area> fewestHomesForItsChildren() {
        return difference(Comparator.reverseOrder());
    }

    private Optional<Area> difference(Comparator<Double> order) {
        return by != Grouping.REGION
                ? Optional.empty()
                : areas.stream()
                        .filter(area -> shareOfHomes(area).isPresent()
                                && shareOfLookedAfter(area).isPresent())
                        .max(Comparator.comparing(
                                area -> shareOfHomes(area).orElseThrow()
                                        - shareOfLookedAfter(area).orElseThrow(),
                                order));
    }
}
