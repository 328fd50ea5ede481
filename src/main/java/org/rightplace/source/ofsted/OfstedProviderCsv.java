package org.rightplace.source.ofsted;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Inspection;
import org.rightplace.care.Inspection.Heading;
import org.rightplace.care.Inspection.Judged;
import org.rightplace.care.Judgement.Scale;
import org.rightplace.care.Provider;
import org.rightplace.source.sheet.Cell;

/// Writes providers as Ofsted published them in 2025, so that what is read can be written and read again.
///
/// Names and addresses, which are never kept, are written as `REDACTED`. Headings under which earlier lists
/// gave judgements and that of 2025 does not, such as *Quality of care*, are added at the end where a
/// provider needs them.
public final class OfstedProviderCsv {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String REDACTED = "REDACTED";

    private static final List<String> HEADINGS = List.of(
            "Web link",
            "URN",
            "Linked Education URN",
            "Provision type",
            "Registration date",
            "Registration status",
            "Name",
            "Address 1",
            "Address 2",
            "Town",
            "County",
            "Postcode",
            "Ofsted Region",
            "Government Office Region",
            "Local authority",
            "Parliamentary constituency",
            "Sector",
            "Places",
            "Supported accommodation premises",
            "Short-break-only children's home",
            "Multi Building Children's Home",
            "Organisation which owns the provider",
            "Latest Full inspection event type",
            "Latest full inspection date",
            "Latest full inspection publication date",
            "Latest full inspection event number",
            "Overall experiences and progress of children and young people",
            "Outcomes in education and related learning activities",
            "Health services",
            "How well children and young people are helped and protected",
            "The effectiveness of leaders and managers",
            "Supported Accommodation outcome");

    private static final Map<Heading, String> EARLIER = Map.of(
            Heading.QUALITY_OF_CARE, "Quality of care",
            Heading.OUTCOMES, "Outcomes for children and young people");

    private OfstedProviderCsv() {}

    /// The list of these providers as CSV, with Ofsted's three notes above the headings.
    ///
    /// @param asAt the day it describes, named in the first note
    public static String write(List<Provider> providers, LocalDate asAt) {
        List<Heading> earlier = List.of(Heading.QUALITY_OF_CARE, Heading.OUTCOMES).stream()
                .filter(heading ->
                        providers.stream().anyMatch(p -> !words(p, heading).isEmpty()))
                .toList();
        List<String> headings = new ArrayList<>(HEADINGS);
        earlier.forEach(heading -> headings.add(EARLIER.get(heading)));
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            note(
                    csv,
                    headings,
                    "Children's social care data in England %d \u2013 Provider level as at %s"
                            .formatted(asAt.getYear(), LONG.format(asAt)));
            note(csv, headings, "This worksheet contains one table, this table begins in cell A4.");
            note(
                    csv,
                    headings,
                    "Some cells in this table are empty. This is in instances where the column refers to data that is not applicable for that provider type.");
            csv.writeRecord(headings);
            for (Provider provider : providers) {
                List<String> row = row(provider);
                earlier.forEach(heading -> row.add(words(provider, heading)));
                csv.writeRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return text.toString();
    }

    private static void note(CsvWriter csv, List<String> headings, String note) {
        List<String> cells = new ArrayList<>(headings);
        cells.replaceAll(heading -> "");
        cells.set(0, note);
        csv.writeRecord(cells);
    }

    private static List<String> row(Provider provider) {
        Optional<Inspection> inspection = provider.inspection();
        var registration = provider.registration();
        return new ArrayList<>(List.of(
                "Ofsted Social Care Provider Webpage",
                provider.urn().value(),
                "",
                provider.type().published(),
                day(registration.since()),
                registration.status().published(),
                REDACTED,
                REDACTED,
                REDACTED,
                REDACTED,
                REDACTED,
                REDACTED,
                provider.where().ofstedRegion(),
                provider.where().region(),
                provider.where().authority(),
                provider.where().constituency(),
                provider.sector().published(),
                provider.places().isPresent() ? String.valueOf(provider.places().getAsInt()) : "",
                "",
                registration.shortBreakOnly() ? "Short breaks only" : "",
                registration.multiBuilding() ? "Y" : "",
                provider.organisation(),
                inspection.map(Inspection::event).orElse(""),
                day(inspection.flatMap(Inspection::date)),
                day(inspection.flatMap(Inspection::published)),
                inspection.map(Inspection::eventNumber).orElse(""),
                overall(provider, false),
                words(provider, Heading.EDUCATION),
                words(provider, Heading.HEALTH),
                words(provider, Heading.HELPED_AND_PROTECTED),
                words(provider, Heading.LEADERS_AND_MANAGERS),
                overall(provider, true)));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Cell.WRITTEN::format).orElse("");
    }

    private static String overall(Provider provider, boolean supportedAccommodation) {
        return judged(provider, Heading.OVERALL)
                .filter(j -> (j.judgement().scale() == Scale.SUPPORTED_ACCOMMODATION) == supportedAccommodation)
                .map(Judged::words)
                .orElse("");
    }

    private static String words(Provider provider, Heading heading) {
        return judged(provider, heading).map(Judged::words).orElse("");
    }

    private static Optional<Judged> judged(Provider provider, Heading heading) {
        return provider.inspection()
                .flatMap(inspection -> inspection.judgements().stream()
                        .filter(judged -> judged.heading() == heading)
                        .findFirst());
    }
}
