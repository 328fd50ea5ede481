package org.rightplace.source.builtin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.Tally;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.KeptFinding;
import org.rightplace.release.Coverage;
import org.rightplace.release.Kind;
import org.rightplace.release.Release;

/// The releases that the carried tables come from: who published them, when, and what was left out.
final class Carried {

    static final LocalDate OUTCOMES_AS_AT = LocalDate.of(2025, 3, 31);

    // The day the tables were made part of the product.
    private static final Instant SINCE = Instant.parse("2026-11-23T00:00:00Z");

    private static final String LICENCE = "Contains Ofsted, DfE and ONS information licensed under the Open Government "
            + "Licence v3.0. Contains OS and Royal Mail data (c) Crown copyright, Royal Mail copyright and database "
            + "right.";

    private Carried() {}

    static List<Release> releases() {
        return List.of(outcomes(), lookedAfter(), flows(), authorities(), constituencies(), overlaps(), sectors());
    }

    private static Release outcomes() {
        Resource table = Resource.CONSTITUENCY_OUTCOMES;
        var outcomes = BuiltIn.constituencyOutcomes();
        Tally homes = outcomes.homes();
        return release(
                table,
                edition(
                        Kind.CONSTITUENCY_OUTCOMES,
                        "Ofsted",
                        "Children's social care providers and latest outcomes by constituency, provision type and "
                                + "sector",
                        OUTCOMES_AS_AT,
                        "Ofsted's provider-level data at 31 March 2025, counted by constituency"),
                new Release.Contents(
                        outcomes.rows().size(), outcomes.total().homes(), homes.homes(), homes.places(), Coverage.ALL),
                List.of(
                        note(
                                table,
                                "LeftOutInWales",
                                "4 providers in Wales are left out: Ofsted listed 5,600, and 5,596 of them are here."),
                        note(
                                table,
                                "ScaleOfItsOwn",
                                "Supported accommodation is judged on a scale of its own, which this table does not "
                                        + "hold: its 889 providers stand under no judgement yet, though 50 of them "
                                        + "had an outcome.")));
    }

    private static Release lookedAfter() {
        Resource table = Resource.LOOKED_AFTER;
        return release(
                table,
                edition(
                        Kind.LOOKED_AFTER,
                        "DfE",
                        "Children looked after on 31 March by local authority, 2021 to 2025",
                        LocalDate.of(2025, 3, 31),
                        "Children looked after in England including adoptions, Explore education statistics"),
                contents(table),
                List.of(
                        rounded(table),
                        note(
                                table,
                                "NotEveryGroupEveryYear",
                                "All groups are there for 2025; for 2021 to 2024 only placement and locality of "
                                        + "placement.")));
    }

    private static Release flows() {
        Resource table = Resource.FLOWS;
        return release(
                table,
                edition(
                        Kind.FLOWS,
                        "DfE",
                        "Children in children's homes: net gain by authority, and placed outside their authority, "
                                + "2014 to 2024",
                        LocalDate.of(2024, 3, 31),
                        "DfE, answer to freedom of information request 2024-0040813"),
                contents(table),
                List.of(rounded(table)));
    }

    private static Release authorities() {
        return areas(
                Resource.AUTHORITIES,
                "Upper-tier local authorities: centres, and residents aged 0 to 17 in mid-2024",
                LocalDate.of(2024, 6, 30));
    }

    private static Release constituencies() {
        return areas(
                Resource.CONSTITUENCIES,
                "Constituencies of 2024: centres, and residents aged 0 to 17 in mid-2022",
                LocalDate.of(2022, 6, 30));
    }

    private static Release overlaps() {
        Resource table = Resource.OVERLAPS;
        var edition = new Release.Edition(
                Kind.AREAS,
                "mySociety",
                "Constituencies of 2024: share of population in each upper-tier local authority",
                LocalDate.of(2024, 7, 4),
                Optional.empty(),
                "mySociety's table of constituencies and local authorities",
                LICENCE + " Rests on a table by mySociety, licensed under CC BY 4.0.");
        return release(
                table,
                edition,
                contents(table),
                List.of(note(
                        table,
                        "NoDayNamed",
                        "The table names no day: it is dated by the first general election in these "
                                + "constituencies, 4 July 2024.")));
    }

    private static Release sectors() {
        Resource table = Resource.POSTCODE_SECTORS;
        return release(
                table,
                edition(
                        Kind.AREAS,
                        "ONS",
                        "Postcode sectors, from the ONS Postcode Directory, November 2025",
                        LocalDate.of(2025, 11, 1),
                        "ONS Postcode Directory, November 2025"),
                contents(BuiltIn.postcodeSectors().size()),
                List.of(note(
                        table,
                        "NoDayNamed",
                        "The edition names a month and no day: it is dated by the first of November 2025.")));
    }

    private static Release areas(Resource table, String title, LocalDate asAt) {
        return release(
                table,
                edition(Kind.AREAS, "ONS", title, asAt, "ONS, codes and population estimates"),
                contents(table),
                List.of());
    }

    private static KeptFinding rounded(Resource table) {
        return note(
                table,
                "RoundedByDfe",
                "DfE rounds national and regional numbers to the nearest 10, so authorities need not add up to them.");
    }

    private static KeptFinding note(Resource table, String kind, String message) {
        return new KeptFinding(kind, Where.file(table.file()), Severity.NOTE, message);
    }

    private static Release.Edition edition(Kind kind, String publisher, String title, LocalDate asAt, String source) {
        return new Release.Edition(kind, publisher, title, asAt, Optional.empty(), source, LICENCE);
    }

    private static Release.Contents contents(Resource table) {
        return contents(table.rows().size());
    }

    private static Release.Contents contents(long rows) {
        return new Release.Contents(rows, 0, 0, 0, Coverage.ALL);
    }

    private static Release release(
            Resource table, Release.Edition edition, Release.Contents contents, List<KeptFinding> warnings) {
        return new Release(
                Release.Identity.of(table.sha256()),
                edition,
                new Release.Loading(table.file(), SINCE, "Rightplace", true),
                contents,
                warnings);
    }
}
