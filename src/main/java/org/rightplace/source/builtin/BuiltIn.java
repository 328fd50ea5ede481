package org.rightplace.source.builtin;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.care.ConstituencyOutcomes;
import org.rightplace.care.Count;
import org.rightplace.care.Flows;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.OutcomeRow;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.PublishedTotals;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;
import org.rightplace.geo.Authority;
import org.rightplace.geo.AuthorityName;
import org.rightplace.geo.Constituency;
import org.rightplace.geo.FormerAuthority;
import org.rightplace.geo.Geography;
import org.rightplace.geo.GridReference;
import org.rightplace.geo.Overlap;
import org.rightplace.geo.PostcodeSector;
import org.rightplace.geo.Region;
import org.rightplace.release.Release;

/// The tables that the product carries itself. Every call reads its table anew: keep what you got.
///
/// A table that is missing or broken is a broken build: every method then throws
/// [IllegalStateException], [IllegalArgumentException] or [java.io.UncheckedIOException].
public final class BuiltIn {

    private BuiltIn() {}

    /// England's 153 upper-tier authorities with the names Ofsted gives them, its 543 constituencies
    /// of 2024, and how they overlap.
    public static Geography geography() {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (AuthorityName name : authorityNames()) {
            name.authority().ifPresent(code -> spellings.put(name.name(), code));
        }
        return new Geography(
                Resource.AUTHORITIES.rows().stream()
                        .map(row -> new Authority(
                                row.getField("code"),
                                row.getField("name"),
                                region(row),
                                centre(row),
                                number(row, "under18")))
                        .toList(),
                Resource.CONSTITUENCIES.rows().stream()
                        .map(row -> new Constituency(
                                row.getField("code"),
                                row.getField("name"),
                                region(row),
                                centre(row),
                                number(row, "under18")))
                        .toList(),
                Resource.OVERLAPS.rows().stream()
                        .map(row -> new Overlap(
                                row.getField("constituency"),
                                row.getField("authority"),
                                Double.parseDouble(row.getField("share"))))
                        .toList(),
                spellings,
                formerAuthorities());
    }

    /// The five upper-tier authorities that were abolished between 2019 and 2023, under ONS's codes.
    public static List<FormerAuthority> formerAuthorities() {
        return Resource.FORMER_AUTHORITIES.rows().stream()
                .map(row -> new FormerAuthority(
                        row.getField("code"),
                        row.getField("name"),
                        LocalDate.parse(row.getField("until")),
                        List.of(row.getField("successors").split(";", -1))))
                .toList();
    }

    /// Every name under which Ofsted has listed an authority since 2015: spellings of today's 153,
    /// authorities that are no more with what became of them, and some in Wales.
    public static List<AuthorityName> authorityNames() {
        return Resource.AUTHORITY_NAMES.rows().stream()
                .map(row -> new AuthorityName(
                        row.getField("name"),
                        Optional.of(row.getField("authority")).filter(code -> !code.isEmpty()),
                        row.getField("match"),
                        number(row, "firstYear"),
                        number(row, "lastYear")))
                .toList();
    }

    /// England's 10,060 postcode sectors, in their order.
    public static List<PostcodeSector> postcodeSectors() {
        return Resource.POSTCODE_SECTORS.rows().stream()
                .flatMap(row -> Stream.of(row.getField("sectors").split(";", -1))
                        .map(sector -> sector(sector, row.getField("authority"), row.getField("constituency"))))
                .sorted(Comparator.comparing(PostcodeSector::sector))
                .toList();
    }

    // Such as "AL1 1 515629 206439 312": sector, easting and northing in metres, number of postcodes.
    private static PostcodeSector sector(String text, String authority, String constituency) {
        String[] words = text.split(" ", -1);
        return new PostcodeSector(
                words[0] + " " + words[1],
                new GridReference(Integer.parseInt(words[2]), Integer.parseInt(words[3])),
                Integer.parseInt(words[4]),
                authority,
                constituency);
    }

    /// Ofsted's latest outcomes at 31 March 2025, by constituency, provision type and sector.
    public static ConstituencyOutcomes constituencyOutcomes() {
        return new ConstituencyOutcomes(
                Carried.OUTCOMES_AS_AT,
                Resource.CONSTITUENCY_OUTCOMES.rows().stream()
                        .map(row -> new OutcomeRow(
                                row.getField("constituency"),
                                ProvisionType.find(row.getField("type")).orElseThrow(),
                                Sector.find(row.getField("sector")).orElseThrow(),
                                new Tally(
                                        number(row, "providers"),
                                        number(row, "places"),
                                        number(row, "outstanding"),
                                        number(row, "good"),
                                        number(row, "requiresImprovement"),
                                        number(row, "inadequate"),
                                        0,
                                        number(row, "notYetJudged"))))
                        .toList());
    }

    /// Children looked after on 31 March: every group for 2025, placement and locality for 2021 to 2024.
    public static LookedAfter lookedAfter() {
        return new LookedAfter(
                Resource.LOOKED_AFTER.rows().stream().map(BuiltIn::lookedAfter).toList());
    }

    private static LookedAfter.Row lookedAfter(NamedCsvRecord row) {
        Map<LookedAfter.Characteristic, Count> counts = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((heading, cell) -> {
            int bar = heading.indexOf('|');
            if (bar > 0 && !cell.isEmpty()) {
                counts.put(
                        new LookedAfter.Characteristic(heading.substring(0, bar), heading.substring(bar + 1)),
                        count(cell));
            }
        });
        return new LookedAfter.Row(number(row, "year"), row.getField("area"), counts);
    }

    /// Flows of children between areas' children's homes, 31 March 2014 to 2024.
    public static Flows flows() {
        return new Flows(Resource.FLOWS.rows().stream()
                .map(row -> new Flows.Flow(
                        number(row, "year"),
                        row.getField("area"),
                        count(row.getField("netGain")),
                        count(row.getField("placedOutside")),
                        count(row.getField("percentOutside"))))
                .toList());
    }

    /// National totals of children's homes and places, 31 March 2012 to 2024.
    public static PublishedTotals publishedTotals() {
        return new PublishedTotals(Resource.PUBLISHED_TOTALS.rows().stream()
                .map(row -> new PublishedTotals.Total(
                        LocalDate.parse(row.getField("asAt")),
                        number(row, "homes"),
                        number(row, "places"),
                        byType(row),
                        row.getField("source"),
                        row.getField("account").equals("secondary")))
                .toList());
    }

    private static List<PublishedTotals.OfType> byType(NamedCsvRecord row) {
        if (row.getField("childrensHomes").isEmpty()) {
            return List.of();
        }
        List<PublishedTotals.OfType> types = new ArrayList<>();
        types.add(ofType(row, ProvisionType.CHILDRENS_HOME, "childrensHomes", "childrensHomesPlaces"));
        types.add(ofType(row, ProvisionType.SECURE_CHILDRENS_HOME, "secure", "securePlaces"));
        types.add(ofType(row, ProvisionType.SPECIAL_SCHOOL_AS_HOME, "specialSchoolsAsHomes", "specialSchoolPlaces"));
        return types;
    }

    private static PublishedTotals.OfType ofType(NamedCsvRecord row, ProvisionType type, String homes, String places) {
        return new PublishedTotals.OfType(type, number(row, homes), number(row, places));
    }

    /// One release for each table that is a data set, in the order of [org.rightplace.release.Kind].
    public static List<Release> releases() {
        return Carried.releases();
    }

    private static Count count(String cell) {
        if (cell.isEmpty()) {
            return new Count.Missing();
        }
        return Count.isSymbol(cell) ? new Count.Hidden(cell) : new Count.Known(Integer.parseInt(cell));
    }

    private static Region region(NamedCsvRecord row) {
        return Region.findByCode(row.getField("region")).orElseThrow();
    }

    private static GridReference centre(NamedCsvRecord row) {
        return new GridReference(number(row, "easting"), number(row, "northing"));
    }

    private static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
