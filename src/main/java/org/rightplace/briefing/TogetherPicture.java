package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.children.CoOccurrence.Pair;
import org.rightplace.disclosure.Rule;
import org.rightplace.estimate.Together;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Matrix;

/// Which needs come together, as a matrix: the ratio to chance in colour and as a number, its interval
/// as a mark.
final class TogetherPicture {
    private TogetherPicture() {}

    /// The upper ends of the classes of a ratio, but the last.
    private static final List<Double> ENDS = List.of(0.5, 0.8, 1.25, 2.0, 4.0);

    private static final List<String> CLASSES = List.of(
            "Less than half as often as by chance",
            "0.5 to less than 0.8 times",
            "0.8 to less than 1.25 times: about as by chance",
            "1.25 to less than 2 times",
            "2 to less than 4 times",
            "4 times as often or more");

    /// The scale of the interval's mark reaches from a quarter to four times, by doublings.
    private static final double DOUBLINGS = 2;

    static String of(ChildrenPage.Parts parts, String authority, List<Pair> pairs) {
        Rule rule = parts.counts().rule().orElse(Rule.USUAL);
        Map<NeedDomain, Map<NeedDomain, Matrix.Field>> fields = new EnumMap<>(NeedDomain.class);
        pairs.forEach(pair -> fields.computeIfAbsent(pair.other(), d -> new EnumMap<>(NeedDomain.class))
                .put(pair.one(), field(pair, rule)));
        NeedDomain[] domains = NeedDomain.values();
        List<Matrix.Row> rows = new ArrayList<>();
        for (int i = 1; i < domains.length; i++) {
            List<Optional<Matrix.Field>> row = new ArrayList<>();
            for (int j = 0; j < domains.length - 1; j++) {
                row.add(Optional.ofNullable(
                        fields.getOrDefault(domains[i], Map.of()).get(domains[j])));
            }
            rows.add(new Matrix.Row(domains[i].title(), Optional.of("/crosswalk?need=" + domains[i].slug()), row));
        }
        return Matrix.draw(
                new Caption(
                        "needs-together",
                        "%s: how many times as often two needs come together as by chance, %s"
                                .formatted(
                                        parts.names().apply(authority),
                                        Words.day(parts.counts().cohort().day())),
                        "Each field is a pair of needs: the number is the ratio to chance, the line under it its 95% interval from a quarter of chance to four times, with a tick at chance. The table below has the same pairs."),
                List.of(domains).subList(0, domains.length - 1).stream()
                        .map(NeedDomain::title)
                        .toList(),
                rows,
                new Matrix.Key(
                        "Come together, against chance (line: 95% interval; tick: chance)",
                        CLASSES,
                        "Left out for a count of 1 to %d, or nothing can be told".formatted(rule.hiddenUpTo())));
    }

    private static Matrix.Field field(Pair pair, Rule rule) {
        String both = "%s with %s"
                .formatted(
                        pair.one().title(), CapabilityTables.lower(pair.other().title()));
        if (pair.together().isEmpty()) {
            return Matrix.Field.unknown(both + ": nothing can be told");
        }
        Together together = pair.together().get();
        if (NeedsPage.isSmall(together, rule)) {
            return Matrix.Field.unknown(both + ": left out for a count of 1 to %d".formatted(rule.hiddenUpTo()));
        }
        return new Matrix.Field(
                OptionalInt.of(shade(together.ratio())),
                Words.decimal(together.ratio()),
                "%s: %s times as often as by chance, 95%% interval %s to %s, of %s children"
                        .formatted(
                                both,
                                Words.decimal(together.ratio()),
                                Words.decimal(together.low()),
                                Words.decimal(together.high()),
                                Words.whole(together.of())),
                Optional.of(new Matrix.Span(at(together.low()), at(together.high()), at(1))));
    }

    private static int shade(double ratio) {
        int shade = 0;
        while (shade < ENDS.size() && ratio >= ENDS.get(shade)) {
            shade++;
        }
        return shade;
    }

    /// Where a ratio lies on the scale of the mark, 0 to 1.
    private static double at(double ratio) {
        double doublings = ratio <= 0 ? -DOUBLINGS : Math.log(ratio) / Math.log(2);
        return Math.clamp((doublings + DOUBLINGS) / (2 * DOUBLINGS), 0, 1);
    }
}
