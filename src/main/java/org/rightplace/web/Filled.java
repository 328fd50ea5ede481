package org.rightplace.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rightplace.workbench.form.Questions;
import org.rightplace.workbench.form.Questions.Fault;

/// A form as it stands on a page: what is in its fields, and what of it must be mended. Nothing that
/// was written is ever lost on the way.
///
/// @param said   by the field's name
/// @param faults in the order of the form
public record Filled(Map<String, List<String>> said, List<Fault> faults) {

    private static final Set<String> OURS = Set.of("_csrf", "step", "once", "statement");
    private static final String ROWS = "rows-";

    public Filled {
        said = new TreeMap<>(said);
        faults = List.copyOf(faults);
    }

    /// What a request says, lines ended as this product ends them and otherwise character by character.
    static Map<String, List<String>> said(HttpServletRequest request) {
        Map<String, List<String>> said = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            List<String> some = Arrays.stream(values)
                    .map(value -> value.replace("\r\n", "\n"))
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!OURS.contains(name) && !name.startsWith(ROWS) && !some.isEmpty()) {
                said.put(name, some);
            }
        });
        return said;
    }

    /// How many rows a request has open of tables that can have several, one more of the table it asks
    /// for.
    static Map<String, Integer> rows(HttpServletRequest request, String oneMore) {
        Map<String, Integer> rows = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(ROWS) && values[0].matches("\\d{1,2}")) {
                String table = name.substring(ROWS.length());
                rows.put(table, Integer.parseInt(values[0]) + (table.equals(oneMore) ? 1 : 0));
            }
        });
        return rows;
    }

    /// What stands in a field of one value.
    public String value(String field) {
        return String.join("; ", said.getOrDefault(field, List.of()));
    }

    /// Whether an option of a field is picked; that of *not known* where none is.
    public boolean picked(String field, String option) {
        List<String> picked = said.getOrDefault(field, List.of());
        return option.isEmpty() ? picked.isEmpty() : picked.contains(option);
    }

    /// What must be mended in a field.
    public List<String> faults(String field) {
        return faults.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::words)
                .toList();
    }

    /// Fields that are filled and not asked, with each of their values, to be carried along.
    public List<Carried> carried(Questions questions) {
        Set<String> asked = new TreeSet<>();
        questions.all().forEach(question -> asked.add(question.name()));
        return all().stream().filter(one -> !asked.contains(one.field())).toList();
    }

    /// Every field with each of its values.
    public List<Carried> all() {
        List<Carried> all = new ArrayList<>();
        said.forEach((field, values) -> values.forEach(value -> all.add(new Carried(field, value))));
        return all;
    }

    /// One value of a field.
    public record Carried(String field, String value) {}
}
