package org.rightplace.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rightplace.care.Worded;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.source.form.Filling;
import org.rightplace.source.form.Form;
import org.rightplace.source.form.FormColumn;
import org.rightplace.source.form.FormTable;
import org.rightplace.source.form.Holds;
import org.rightplace.source.form.OnPage;
import org.rightplace.workbench.form.Input.Option;
import org.rightplace.workbench.form.Questions.Group;
import org.rightplace.workbench.form.Questions.More;
import org.rightplace.workbench.form.Questions.Part;
import org.rightplace.workbench.form.Questions.Question;

/// Makes the questions of a page from a form's columns. There is no other list of them.
public final class Asking {

    private static final int MANY = 8;
    private static final int SUGGESTED_FROM = 40;
    private static final int LONG_WORDS = 34;
    private static final int FIRST_ROWS = 2;
    private static final Option NOT_KNOWN = new Option("", "Not known", false);

    private final Form form;
    private final Begun begun;
    private final Map<String, List<String>> beginnings = new TreeMap<>();
    private final Map<String, List<String>> lists = new TreeMap<>();

    private Asking(Form form, Begun begun) {
        this.form = form;
        this.begun = begun;
        lists.putAll(begun.suggested());
    }

    /// What is known when a page is opened.
    ///
    /// @param settled   the keys of columns that are not asked, since it is known what they say
    /// @param today     as a field of a day takes it
    /// @param account   of whoever runs this program; empty where its name is none
    /// @param suggested suggestions by a column's key
    /// @param rows      how many rows are open of tables that can have several, by the table's key
    public record Begun(
            Set<String> settled,
            String today,
            String account,
            Map<String, List<String>> suggested,
            Map<String, Integer> rows) {
        public Begun {
            settled = java.util.Collections.unmodifiableSet(new java.util.TreeSet<>(settled));
            suggested = new TreeMap<>(suggested);
            rows = new TreeMap<>(rows);
        }
    }

    /// The questions of a form.
    public static Questions of(Form form, Begun begun) {
        var asking = new Asking(form, begun);
        List<Part> parts = new ArrayList<>();
        form.tables().forEach(table -> parts.addAll(asking.parts(table)));
        return new Questions(form.slug(), form.title(), form.says(), parts, asking.beginnings, asking.lists);
    }

    private List<Part> parts(FormTable table) {
        return switch (table.filling()) {
            case Filling.OneRow() -> inGroups(table);
            case Filling.ForEach(var each) -> List.of(ofEach(table, each));
            case Filling.Several(var called, var most) -> List.of(several(table, called, most));
        };
    }

    private List<Part> inGroups(FormTable table) {
        Map<String, List<Question>> groups = new LinkedHashMap<>();
        for (FormColumn<?> column : asked(table)) {
            groups.computeIfAbsent(column.group(), g -> new ArrayList<>())
                    .add(question(
                            table, 0, column, column.heading(), column.asked().asks()));
        }
        List<Part> parts = new ArrayList<>();
        groups.forEach((title, questions) ->
                parts.add(new Part(title, "", List.of(new Group("", questions)), Optional.empty())));
        return parts;
    }

    private Part ofEach(FormTable table, FormColumn<?> each) {
        List<Question> questions = new ArrayList<>();
        List<String> choices = each.holds().picks();
        for (int row = 0; row < choices.size(); row++) {
            for (FormColumn<?> column : asked(table)) {
                if (column.onPage() instanceof OnPage.InRow && !column.equals(each)) {
                    questions.add(question(table, row, column, choices.get(row), ""));
                }
            }
        }
        questions.addAll(once(table));
        return new Part(table.sheet(), says(table), List.of(new Group("", questions)), Optional.empty());
    }

    private Part several(FormTable table, String called, int most) {
        int open = Math.min(most, begun.rows().getOrDefault(table.key(), FIRST_ROWS));
        List<Group> groups = new ArrayList<>();
        for (int row = 0; row < open; row++) {
            List<Question> questions = new ArrayList<>();
            for (FormColumn<?> column : asked(table)) {
                if (column.onPage() instanceof OnPage.InRow) {
                    questions.add(question(
                            table, row, column, column.heading(), column.asked().asks()));
                }
            }
            groups.add(new Group("%s %d".formatted(called, row + 1), questions));
        }
        List<Question> once = once(table);
        if (!once.isEmpty()) {
            groups.add(new Group("", once));
        }
        Optional<More> more = open < most ? Optional.of(new More(table.key(), called, open)) : Optional.empty();
        return new Part(table.sheet(), says(table), groups, more);
    }

    /// What a sheet's row is, told to one who sees no rows.
    private static String says(FormTable table) {
        return table.says().replaceFirst("^Each row is ", "Each is ");
    }

    private List<Question> once(FormTable table) {
        return asked(table).stream()
                .filter(column -> !(column.onPage() instanceof OnPage.InRow))
                .map(column -> question(
                        table, 0, column, column.heading(), column.asked().asks()))
                .toList();
    }

    /// The columns of which this table's part of the page asks, those beside others left out.
    private List<FormColumn<?>> asked(FormTable table) {
        List<FormColumn<?>> asked = new ArrayList<>();
        for (FormColumn<?> column : table.columns()) {
            boolean here = form.field(table, 0, column)
                    .filter(field -> field.startsWith(table.key() + "."))
                    .isPresent();
            if (here
                    && !(column.onPage() instanceof OnPage.Beside)
                    && !begun.settled().contains(column.key())) {
                asked.add(column);
            }
        }
        return asked;
    }

    private Question question(FormTable table, int row, FormColumn<?> column, String label, String hint) {
        String name = form.field(table, row, column).orElseThrow();
        List<Question> beside = new ArrayList<>();
        for (FormColumn<?> other : table.columns()) {
            if (other.onPage() instanceof OnPage.Beside(var of) && of.equals(column)) {
                beside.add(question(
                        table,
                        row,
                        other,
                        lastWords(other, column),
                        other.asked().asks()));
            }
        }
        if (column.onPage() instanceof OnPage.Once(var begins)) {
            begin(name, begins);
        }
        boolean needed = column.needed() && !(table.filling() instanceof Filling.Several);
        return new Question(name, label, hint, input(column), needed, beside);
    }

    /// The heading of a column beside another, without the other's heading before it.
    private static String lastWords(FormColumn<?> column, FormColumn<?> beside) {
        String heading = column.heading();
        String start = beside.heading();
        String rest = heading.startsWith(start) ? heading.substring(start.length()) : heading;
        String plain = rest.replaceFirst("^[:,]\\s*", "");
        return plain.substring(0, 1).toUpperCase(java.util.Locale.UK) + plain.substring(1);
    }

    private void begin(String name, OnPage.Begins begins) {
        String text = switch (begins) {
            case EMPTY -> "";
            case TODAY -> begun.today();
            case ACCOUNT -> begun.account();
        };
        if (!text.isEmpty()) {
            beginnings.put(name, List.of(text));
        }
    }

    private Input input(FormColumn<?> column) {
        return switch (column.holds()) {
            case Holds.OneOf<?>(var options, var called)
            when options.size() >= SUGGESTED_FROM -> {
                lists.put(column.key(), options.stream().map(Holds.Pick::words).toList());
                yield new Input.Line(120, "text", column.key());
            }
            case Holds.OneOf<?>(var options, var called) -> pick(column, options);
            case Holds.Several<?>(var options) ->
                new Input.PickSeveral(options.stream()
                        .map(pick -> new Option(pick.slug(), pick.words(), false))
                        .toList());
            case Holds.YesOrNo() ->
                new Input.Pick(
                        List.of(NOT_KNOWN, new Option("yes", "Yes", false), new Option("no", "No", false)), false);
            case Holds.Whole(var least, var most) ->
                new Input.Line(String.valueOf(most).length() + 1, "numeric", "");
            case Holds.Pounds(var most) -> new Input.Line(12, "decimal", "");
            case Holds.Day() -> new Input.Day();
            case Holds.HomeNumber() -> new Input.Line(8, "text", "");
            case Holds.Account() -> new Input.Line(80, "text", "");
            case Holds.Line(var what, var most) ->
                new Input.Line(most, "text", lists.containsKey(column.key()) ? column.key() : "");
            case Holds.Quotation() -> new Input.Words(32_000);
        };
    }

    private static Input.Pick pick(FormColumn<?> column, List<? extends Holds.Pick<?>> picks) {
        List<Option> options = new ArrayList<>();
        boolean asList = picks.size() >= MANY
                || column.onPage() instanceof OnPage.Beside
                || picks.stream().anyMatch(pick -> pick.words().length() > LONG_WORDS);
        if (!column.needed()) {
            options.add(NOT_KNOWN);
        } else if (asList) {
            options.add(new Option("", "Choose one", false));
        }
        picks.forEach(pick -> options.add(new Option(pick.slug(), pick.words(), opens(pick.value()))));
        return new Input.Pick(options, asList);
    }

    /// Whether more can be said of what was picked.
    private static boolean opens(Object value) {
        return switch (value) {
            case NeedLevel level -> level.isThere();
            case Integer level -> level > 0;
            case Worded choice -> true;
            default -> false;
        };
    }
}
