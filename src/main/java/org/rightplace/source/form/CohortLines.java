package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.care.need.CohortDefinition.Condition;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;

/// Cohorts as a reader writes them down, a line each, such as `Health at home: complex-health 2-3,
/// physical-and-sensory 2-3`. A level is one digit, two with a dash, or one with a plus sign; an empty
/// line and what follows a # say nothing. All of it is taken or nothing.
public final class CohortLines {

    /// More are no lens for planning.
    public static final int MOST = 20;

    private static final Pattern CONDITION = Pattern.compile("(.+?)\\s+([0-3])(?:\\s*-\\s*([0-3])|(\\+))?");

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CohortDefinition> found = new ArrayList<>();

    private CohortLines(String file) {
        this.file = file;
    }

    /// Reads them.
    ///
    /// @param file the file's name, or what a person would call the field
    public static Checked<List<CohortDefinition>> read(String file, String text) {
        var lines = new CohortLines(file);
        List<String> all = text.lines().toList();
        for (int row = 1; row <= all.size(); row++) {
            String line = all.get(row - 1).split("#", 2)[0].strip();
            if (!line.isEmpty()) {
                lines.line(row, line);
            }
        }
        if (lines.findings.isEmpty() && (lines.found.isEmpty() || lines.found.size() > MOST)) {
            lines.findings.add(new HowMany(Finding.Where.file(file), lines.found.size()));
        }
        return Checked.wholeOrRefused(List.copyOf(lines.found), lines.findings);
    }

    /// The lines that read as these definitions.
    public static String write(List<CohortDefinition> definitions) {
        return definitions.stream()
                .map(one -> one.name() + ": "
                        + one.conditions().stream()
                                .map(condition -> "%s %d-%d"
                                        .formatted(condition.domain().slug(), condition.atLeast(), condition.atMost()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void line(int row, String line) {
        var where = new Finding.Where(file, null, row, null);
        int colon = line.lastIndexOf(':');
        if (colon < 1 || colon == line.length() - 1) {
            findings.add(new NoName(where, line));
            return;
        }
        String name = line.substring(0, colon).strip();
        int before = findings.size();
        Set<NeedDomain> domains = new HashSet<>();
        List<Condition> conditions = new ArrayList<>();
        for (String part : line.substring(colon + 1).split(",", -1)) {
            condition(where, part.strip()).ifPresent(condition -> {
                if (!domains.add(condition.domain())) {
                    findings.add(new SaidTwice(where, condition.domain().slug()));
                }
                conditions.add(condition);
            });
        }
        if (found.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            findings.add(new SaidTwice(where, name));
        }
        if (findings.size() == before) {
            found.add(new CohortDefinition(name, conditions));
        }
    }

    private Optional<Condition> condition(Finding.Where where, String part) {
        Matcher matcher = CONDITION.matcher(part);
        if (!matcher.matches()) {
            findings.add(new NoLevel(where, part));
            return Optional.empty();
        }
        Optional<NeedDomain> domain = NeedDomain.find(matcher.group(1));
        if (domain.isEmpty()) {
            findings.add(new NoSuchNeed(where, matcher.group(1)));
            return Optional.empty();
        }
        int least = Integer.parseInt(matcher.group(2));
        int most = matcher.group(4) != null
                ? NeedLevel.Assessed.HIGHEST
                : matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : least;
        if (most < least) {
            findings.add(new NoLevel(where, part));
            return Optional.empty();
        }
        return Optional.of(new Condition(domain.get(), least, most));
    }

    /// A line without a name and a colon.
    public record NoName(Where where, String line) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is no cohort: write its name, a colon, and its needs, such as “Health at home: complex-health 2-3”."
                    .formatted(line);
        }
    }

    /// A condition without a level from 0 to 3.
    public record NoLevel(Where where, String condition) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” does not end in a level: write 0 to 3, two of them with a dash such as 2-3, or 2+ for 2 and more; between needs stands a comma."
                    .formatted(condition);
        }
    }

    /// A need by a name that is none of the sixteen.
    public record NoSuchNeed(Where where, String need) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” is none of the needs. They are: %s."
                    .formatted(
                            need,
                            Arrays.stream(NeedDomain.values())
                                    .map(NeedDomain::slug)
                                    .collect(Collectors.joining(", ")));
        }
    }

    /// A name of a cohort, or a need within one, that stands there before.
    public record SaidTwice(Where where, String what) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "“%s” stands there twice: which of the two is meant, nobody can tell. Take one out."
                    .formatted(what.toLowerCase(Locale.UK));
        }
    }

    /// No cohort, or more than can be planned for.
    public record HowMany(Where where, int cohorts) implements Finding {
        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "%d cohorts are defined; between 1 and %d can be planned for.".formatted(cohorts, MOST);
        }
    }
}
