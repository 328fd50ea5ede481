package org.rightplace.source.standard;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.Referral;
import org.rightplace.source.sheet.Cell;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Referrals as the page of version 01 has them: linked data in JSON, one graph of records. What is not said is
/// left out.
///
/// It cannot say everything: of a child who has no siblings and one who need live with none it says 0.
public final class PlacementsJson {
    private PlacementsJson() {}

    private static final String CONTEXT = "https://socialcaredata.github.io/ontology/placements/context.jsonld";
    private static final List<Column.Part> PARTS = List.of(
            Column.Part.AVAILABILITY,
            Column.Part.REQUIREMENTS,
            Column.Part.RECOMMENDATION,
            Column.Part.RISKS,
            Column.Part.PLACEMENT,
            Column.Part.QUALITY);

    /// A file of these referrals, with pseudonyms in place of the children's numbers.
    public static String write(List<Referral> referrals) {
        return write(Writing.of(referrals), false);
    }

    /// A file of children who do not exist, under their made-up numbers. It says so before the records.
    public static String writeMadeUp(List<MadeUpReferral> referrals) {
        return write(Writing.ofMadeUp(referrals), true);
    }

    private static String write(List<Writing> records, boolean madeUp) {
        var text = new StringWriter();
        try (JsonGenerator json =
                new JsonMapper().writerWithDefaultPrettyPrinter().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("@context", CONTEXT);
            if (madeUp) {
                json.writeStringProperty("description", Writing.SYNTHETIC);
            }
            json.writeArrayPropertyStart("@graph");
            records.forEach(record -> record(json, record));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void record(JsonGenerator json, Writing record) {
        json.writeStartObject();
        json.writeStringProperty("@type", "Placement");
        fields(json, record, Column.Part.TOP);
        for (Column.Part part : PARTS) {
            if (part != Column.Part.PLACEMENT || !record.referral().isUnmet()) {
                json.writeObjectPropertyStart(part.page());
                json.writeStringProperty("@type", part.type());
                fields(json, record, part);
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, Writing record, Column.Part part) {
        for (Column column : Column.in(Version.PAGE_01)) {
            List<Cell> cells = column.part() == part ? record.cells(column) : List.of();
            if (!cells.isEmpty()) {
                json.writeName(column.name(Version.PAGE_01));
                boolean list = column == Column.SPECIFIC || column == Column.SUPPORT || column.isFreeText();
                if (list) {
                    json.writeStartArray();
                }
                cells.forEach(cell -> value(json, column, cell));
                if (list) {
                    json.writeEndArray();
                }
            }
        }
    }

    private static void value(JsonGenerator json, Column column, Cell cell) {
        switch (cell) {
            case Cell.Figure(BigDecimal number) -> json.writeNumber(number);
            case Cell.Day(var day) -> json.writeString(day.toString());
            default -> {
                if (column.isYesOrNo()) {
                    // The page calls education continuous where the spreadsheet calls it not disrupted.
                    json.writeBoolean(cell.text().equals("Yes") != (column == Column.EDUCATION));
                } else if (column == Column.SIBLINGS) {
                    json.writeNumber(0);
                } else {
                    json.writeString(cell.text());
                }
            }
        }
    }
}
