package org.rightplace.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A small list of made-up homes in the layout of Ofsted's provider-level file.
final class MadeUpList {
    private MadeUpList() {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final String HEADINGS = "URN,Provision type,Registration date,Registration status,Ofsted Region,"
            + "Government Office Region,Local authority,Parliamentary constituency,Sector,Places,"
            + "Organisation which owns the provider,Latest full inspection date,"
            + "Overall experiences and progress of children and young people\n";

    /// A list with one home for each judgement, in places that exist.
    static String of(LocalDate asAt, List<String> judgements) {
        var text = new StringBuilder("Made-up data – Provider level as at " + DAY.format(asAt) + "\n").append(HEADINGS);
        for (int i = 0; i < judgements.size(); i++) {
            boolean north = i % 2 == 0;
            text.append("%d,Children's home,01/06/20%02d,Active,%s,%s,%s,%s,Private,%d,Owner %d Ltd,%s,%s\n"
                    .formatted(
                            2_500_000 + i,
                            10 + i % 14,
                            north ? "North West" : "London",
                            north ? "North West" : "London",
                            north ? "Lancashire" : "Lewisham",
                            north ? "Fylde" : "Lewisham North",
                            1 + i % 5,
                            i % 3,
                            judgements.get(i).isEmpty() ? "" : "01/02/2024",
                            judgements.get(i)));
        }
        return text.toString();
    }
}
