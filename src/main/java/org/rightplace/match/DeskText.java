package org.rightplace.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Worded;
import org.rightplace.care.home.Evidence;

/// A desk as text, a line for each thing, such as `needs=50`, `evidence=staffed-and-trained`, `must=3`,
/// `must=none` or `half=15`.
public final class DeskText {
    private DeskText() {}

    private static final String EVIDENCE = "evidence";
    private static final String MUST = "must";
    private static final String HALF = "half";
    private static final String NONE = "none";

    /// A desk, or what is wrong with what was written of it.
    ///
    /// @param desk   empty where there is a fault
    /// @param faults whole sentences, in the order of the lines
    public record Read(Optional<Desk> desk, List<String> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /// Reads lines over another desk: what no line names is as it was there.
    public static Read over(Desk before, List<String> lines) {
        Map<Term, Integer> weights = new EnumMap<>(before.weights());
        Evidence least = before.least();
        OptionalInt must = before.must();
        int half = before.half();
        List<String> faults = new ArrayList<>();
        for (String line : lines) {
            String[] sides = line.split("=", 2);
            String name = sides[0].strip();
            String value = sides.length == 2 ? sides[1].strip() : "";
            Optional<Term> term = Worded.find(Term.class, name);
            switch (name) {
                case EVIDENCE -> {
                    Optional<Evidence> grade = Worded.find(Evidence.class, value);
                    least = grade.orElse(least);
                    if (grade.isEmpty()) {
                        faults.add("“%s” is no grade of evidence; one is %s.".formatted(value, least.slug()));
                    }
                }
                case MUST ->
                    must = value.equals(NONE)
                            ? OptionalInt.empty()
                            : OptionalInt.of(number(name, value, new Between(1, 3), must.orElse(3), faults));
                case HALF -> half = number(name, value, new Between(1, Desk.FURTHEST), half, faults);
                default -> {
                    if (term.isEmpty()) {
                        faults.add("“%s” is nothing that can be weighed. There are: %s.".formatted(name, names()));
                    } else {
                        int now = weights.getOrDefault(term.get(), 0);
                        weights.put(term.get(), number(name, value, new Between(0, Desk.MOST), now, faults));
                    }
                }
            }
        }
        if (faults.isEmpty() && weights.values().stream().allMatch(weight -> weight == 0)) {
            faults.add("Something must weigh more than 0.");
        }
        return faults.isEmpty()
                ? new Read(Optional.of(new Desk(weights, least, must, half)), faults)
                : new Read(Optional.empty(), faults);
    }

    private record Between(int least, int most) {}

    private static int number(String name, String value, Between bounds, int otherwise, List<String> faults) {
        int number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : -1;
        if (number < bounds.least() || number > bounds.most()) {
            faults.add("%s is “%s”; it must be a whole number from %d to %d."
                    .formatted(name, value, bounds.least(), bounds.most()));
            return otherwise;
        }
        return number;
    }

    private static String names() {
        List<String> names = new ArrayList<>();
        for (Term term : Term.values()) {
            names.add(term.slug());
        }
        names.addAll(List.of(EVIDENCE, MUST, HALF));
        return String.join(", ", names);
    }

    /// The lines that read as a desk, over whatever other.
    public static List<String> write(Desk desk) {
        List<String> lines = new ArrayList<>();
        desk.weights().forEach((term, weight) -> lines.add("%s=%d".formatted(term.slug(), weight)));
        lines.add("%s=%s".formatted(EVIDENCE, desk.least().slug()));
        lines.add(MUST + "="
                + (desk.must().isPresent() ? Integer.toString(desk.must().getAsInt()) : NONE));
        lines.add("%s=%d".formatted(HALF, desk.half()));
        return List.copyOf(lines);
    }
}
