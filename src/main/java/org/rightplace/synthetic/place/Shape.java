package org.rightplace.synthetic.place;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.rightplace.care.Count;
import org.rightplace.care.LookedAfter;
import org.rightplace.geo.Authority;

/// The published numbers of a real authority that a synthetic one is drawn to. Where the authority's
/// own number is hidden or missing its region's stands for it, or England's: never a guess at the
/// hidden number.
///
/// @param model        the real authority
/// @param children     looked after on 31 March, by calendar year, from [#FIRST] to [#LAST]
/// @param unaccompanied share of those of 2025 who came unaccompanied to seek asylum
/// @param inHomes      share of those of 2025 who live in secure homes and children's homes
/// @param homesOutside share of those in homes who live outside the authority (2024)
/// @param outside      share of all of 2025 who live outside the authority
/// @param needs        shares of the categories of need N1 to N7 among those of 2025 that are not N8
/// @param origins      shares of White, Mixed, Asian, Black, Other and not known in 2025
public record Shape(
        Authority model,
        List<Integer> children,
        double unaccompanied,
        double inHomes,
        double homesOutside,
        double outside,
        List<Double> needs,
        List<Double> origins) {

    /// The first 31 March.
    public static final int FIRST = 2016;
    /// The last 31 March: that of the last collection year, of which nothing is published yet.
    public static final int LAST = 2026;

    private static final String ENGLAND = "E92000001";
    private static final int NEWEST = 2025;
    private static final String CATEGORY = "Category of need";
    private static final List<String> CATEGORIES = List.of(
            "N1. Abuse or neglect",
            "N2. Child's disability",
            "N3. Parental illness or disability",
            "N4. Family in acute stress",
            "N5. Family dysfunction",
            "N6. Socially unacceptable behaviour",
            "N7. Low income");
    private static final List<String> ORIGINS = List.of(
            "White",
            "Mixed or Multiple ethnic groups",
            "Asian or Asian British",
            "Black, African, Caribbean or Black British",
            "Other ethnic group",
            "Refused or information not yet available");

    public Shape {
        children = List.copyOf(children);
        needs = List.copyOf(needs);
        origins = List.copyOf(origins);
        if (children.size() != LAST - FIRST + 1) {
            throw new IllegalArgumentException(
                    "years of children (%d) must be %d".formatted(children.size(), LAST - FIRST + 1));
        }
    }

    /// Children on the 31 March of a year from [#FIRST] to [#LAST].
    public int children(int year) {
        return children.get(year - FIRST);
    }

    /// The shapes of all authorities with looked-after children, in the order of their codes.
    public static List<Shape> of(Tables tables) {
        var shapes = new TreeMap<String, Shape>();
        for (Authority authority : tables.geography().authorities()) {
            Reading reading = new Reading(tables, authority);
            if (reading.total(NEWEST) > 0) {
                shapes.put(authority.code(), reading.shape());
            }
        }
        return List.copyOf(shapes.values());
    }

    /// England's own numbers, for years of which nothing is published by authority, as shares of those
    /// of 2021: 2020 from `DOMAIN.md` 5.1; those before are assumed to have grown evenly.
    private static final List<Double> BEFORE_2021 = List.of(0.905, 0.922, 0.940, 0.965, 0.990);

    private record Reading(Tables tables, Authority authority) {

        Shape shape() {
            List<Integer> children = new ArrayList<>();
            BEFORE_2021.forEach(share -> children.add(Math.toIntExact(Math.round(share * total(2021)))));
            for (int year = 2021; year <= NEWEST; year++) {
                children.add(total(year));
            }
            children.add(total(NEWEST)); // 2026: as many as in the year before
            return new Shape(
                    authority,
                    children,
                    share("Unaccompanied asylum-seeking children", "UASC"),
                    share("Placement", "Secure homes and children's homes"),
                    homesOutside(),
                    share("Locality of placement", "Placed outside the local authority boundary"),
                    shares(CATEGORY, CATEGORIES),
                    shares("Ethnicity", ORIGINS));
        }

        private LookedAfter lookedAfter() {
            return tables.lookedAfter();
        }

        /// Hidden totals (one of England's authorities has one) are put at the region's rate.
        int total(int year) {
            Count count = lookedAfter().total(year, authority.code());
            if (count instanceof Count.Known(int number)) {
                return number;
            }
            int region = lookedAfter()
                    .total(year, authority.region().code())
                    .children()
                    .orElse(0);
            int residents = tables.geography().authorities().stream()
                    .filter(other -> other.region() == authority.region())
                    .mapToInt(Authority::under18)
                    .sum();
            return Math.toIntExact(Math.round((double) region * authority.under18() / residents));
        }

        private double share(String group, String characteristic) {
            for (String area : List.of(authority.code(), authority.region().code(), ENGLAND)) {
                OptionalInt part =
                        lookedAfter().find(NEWEST, area, group, characteristic).children();
                OptionalInt whole =
                        lookedAfter().find(NEWEST, area, group, "Total").children();
                if (part.isPresent() && whole.orElse(0) > 0) {
                    return (double) part.getAsInt() / whole.getAsInt();
                }
            }
            throw new IllegalStateException("England's share of %s is not published".formatted(characteristic));
        }

        private List<Double> shares(String group, List<String> characteristics) {
            return characteristics.stream().map(name -> share(group, name)).toList();
        }

        private double homesOutside() {
            for (String area : List.of(authority.code(), authority.region().code(), ENGLAND)) {
                OptionalInt percent = tables.flows()
                        .find(2024, area)
                        .map(flow -> flow.percentOutside().children())
                        .orElse(OptionalInt.empty());
                if (percent.isPresent()) {
                    return percent.getAsInt() / 100.0;
                }
            }
            throw new IllegalStateException("England's share of children in homes outside is not published");
        }
    }
}
