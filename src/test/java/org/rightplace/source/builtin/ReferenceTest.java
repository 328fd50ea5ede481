package org.rightplace.source.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rightplace.care.Count;
import org.rightplace.care.PublishedTotals;
import org.rightplace.geo.Region;

/// The tables that the product carries hold the reference tables' cells, every one, and no more.
@Tag("shared-data")
class ReferenceTest {

    @Test
    void authoritiesAreTheReferences() throws IOException {
        assertThat(BuiltIn.geography().authorities())
                .extracting(a -> String.join(
                        ",",
                        a.code(),
                        a.name(),
                        a.region().code(),
                        "" + a.centre().easting(),
                        "" + a.centre().northing(),
                        "" + a.under18()))
                .containsExactlyElementsOf(lines("local-authorities.csv"));
    }

    @Test
    void constituenciesAreTheReferences() throws IOException {
        assertThat(BuiltIn.geography().constituencies())
                .extracting(c -> String.join(
                        ",",
                        c.code(),
                        c.name(),
                        c.region().code(),
                        "" + c.centre().easting(),
                        "" + c.centre().northing(),
                        "" + c.under18()))
                .containsExactlyElementsOf(lines("constituencies.csv"));
    }

    @Test
    void overlapsAreTheReferences() throws IOException {
        var geography = BuiltIn.geography();

        assertThat(geography.constituencies().stream()
                        .flatMap(c -> geography.authoritiesOf(c.code()).stream())
                        .map(o -> o.constituency() + "," + o.authority() + "," + o.share()))
                .containsExactlyInAnyOrderElementsOf(lines("constituency-authority.csv"));
    }

    @Test
    void regionsAreTheReferences() throws IOException {
        assertThat(Region.values())
                .extracting(region -> region.code() + "," + region.published())
                .containsExactlyElementsOf(lines("regions.csv"));
    }

    @Test
    void ofstedsNamesOfAuthoritiesAreTheReferences() throws IOException {
        var geography = BuiltIn.geography();

        assertThat(BuiltIn.authorityNames())
                .extracting(name -> String.join(
                        ",",
                        name.name(),
                        name.authority().orElse(""),
                        name.authority()
                                .map(code -> geography.authority(code).name())
                                .orElse(""),
                        name.match(),
                        name.firstYear() + "-" + name.lastYear()))
                .containsExactlyElementsOf(lines("ofsted-authority-names.csv"));
    }

    @Test
    void postcodeSectorsAreTheReferences() throws IOException {
        assertThat(BuiltIn.postcodeSectors())
                .extracting(s -> String.join(
                        ",",
                        s.sector(),
                        "" + s.centre().easting(),
                        "" + s.centre().northing(),
                        "" + s.postcodes(),
                        s.authority(),
                        s.constituency()))
                .containsExactlyElementsOf(lines("postcode-sectors.csv"));
    }

    @Test
    void outcomesAreTheReferences() throws IOException {
        assertThat(BuiltIn.constituencyOutcomes().rows())
                .extracting(row -> {
                    var t = row.tally();
                    return String.join(
                            ",",
                            row.constituency(),
                            row.type().published(),
                            row.sector().published(),
                            "" + t.homes(),
                            "" + t.places(),
                            "" + t.outstanding(),
                            "" + t.good(),
                            "" + t.requiresImprovement(),
                            "" + t.inadequate(),
                            "" + t.notYetJudged());
                })
                .containsExactlyElementsOf(lines("ofsted-constituency-outcomes-2025.csv"));
    }

    @Test
    void lookedAfterChildrenAreTheReferencesAndNoCellMore() throws IOException {
        var children = BuiltIn.lookedAfter();
        var reference = rows("looked-after-on-31-march.csv");

        assertThat(reference)
                .allSatisfy(row -> assertThat(text(children.find(
                                Integer.parseInt(row.getField(0)), row.getField(1), row.getField(2), row.getField(3))))
                        .isEqualTo(row.getField(4)));
        int cells = 0;
        for (int year : children.years()) {
            for (String area : children.areas(year)) {
                for (var characteristic : children.characteristics(year)) {
                    Count count = children.find(year, area, characteristic.group(), characteristic.name());
                    cells += count instanceof Count.Missing ? 0 : 1;
                }
            }
        }
        assertThat(cells).isEqualTo(reference.size());
    }

    @Test
    void flowsAreTheReferences() throws IOException {
        var flows = BuiltIn.flows();

        assertThat(flows.years().stream()
                        .flatMap(year -> flows.list(year).stream())
                        .map(flow -> String.join(
                                ",",
                                "" + flow.year(),
                                flow.area(),
                                text(flow.netGain()),
                                text(flow.placedOutside()),
                                text(flow.percentOutside()))))
                .containsExactlyElementsOf(lines("childrens-homes-flows.csv"));
    }

    @Test
    void publishedTotalsAreThoseOfOfstedsWorkbook() throws IOException, XMLStreamException {
        List<String> carried = new ArrayList<>();
        for (PublishedTotals.Total total : BuiltIn.publishedTotals().totals()) {
            if (!total.secondary()) {
                carried.add("%d Providers %d %s"
                        .formatted(
                                total.asAt().getYear(),
                                total.homes(),
                                total.byType().stream()
                                        .map(PublishedTotals.OfType::homes)
                                        .toList()));
                carried.add("%d Places %d %s"
                        .formatted(
                                total.asAt().getYear(),
                                total.places(),
                                total.byType().stream()
                                        .map(PublishedTotals.OfType::places)
                                        .toList()));
            }
        }

        assertThat(carried).hasSize(24).containsExactlyInAnyOrderElementsOf(workbookTotals());
    }

    // The sheet's rows of both tables, such as "2023 Providers 3119 [3050, 13, 56]".
    private static List<String> workbookTotals() throws IOException, XMLStreamException {
        List<String> found = new ArrayList<>();
        try (var file = new ZipFile("../shared/data/ofsted/Childrens_social_care_in_England_2023_underlying_data.ods");
                var in = file.getInputStream(file.getEntry("content.xml"))) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            boolean inSheet = false;
            List<String> row = new ArrayList<>();
            while (xml.hasNext()) {
                int event = xml.next();
                String name = xml.hasName() ? xml.getLocalName() : "";
                if (event == XMLStreamConstants.START_ELEMENT && name.equals("table")) {
                    inSheet = attribute(xml, "name").equals("Providers+places_Time_series");
                } else if (inSheet && event == XMLStreamConstants.START_ELEMENT && name.equals("table-row")) {
                    row.clear();
                } else if (inSheet && event == XMLStreamConstants.START_ELEMENT && name.equals("table-cell")) {
                    row.add(attribute(xml, "date-value") + attribute(xml, "value"));
                } else if (inSheet && event == XMLStreamConstants.CHARACTERS && !row.isEmpty()) {
                    row.set(row.size() - 1, row.getLast().isEmpty() ? xml.getText() : row.getLast());
                } else if (inSheet && event == XMLStreamConstants.END_ELEMENT && name.equals("table-row")) {
                    if (row.size() > 5
                            && (row.get(1).equals("Providers") || row.get(1).equals("Places"))) {
                        found.add(year(row.getFirst()) + " " + row.get(1) + " " + row.get(2) + " " + row.subList(3, 6));
                    }
                }
            }
        }
        return found;
    }

    // Of "2023-03-31T00:00:00", or of "31-Mar-15 [Note 3]".
    private static String year(String date) {
        return date.startsWith("20") ? date.substring(0, 4) : "20" + date.substring(7, 9);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private static String text(Count count) {
        OptionalInt number = count.children();
        return number.isPresent() ? "" + number.getAsInt() : count.symbol();
    }

    private static List<String> lines(String file) throws IOException {
        return rows(file).stream().map(row -> String.join(",", row.getFields())).toList();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("../shared/reference", file))) {
            return reader.stream().toList();
        }
    }
}
