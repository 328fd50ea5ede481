package org.rightplace.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rightplace.briefing.Exhibit;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.evidence.Places;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.check.Checks;
import org.rightplace.link.child.HomeLink;
import org.rightplace.link.history.Contradiction;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;

/// What is wrong in returns on looked-after children, row by row, and what they say together.
///
/// @param returns  by authority and year
/// @param places   where each of their rows stands, by its number
/// @param read     what their reader found
/// @param about    where they come from and whether they are kept
/// @param today    the day on which it is asked
public record ReturnsReport(
        List<AuthorityReturn> returns, List<Where> places, List<? extends Finding> read, About about, LocalDate today) {

    public ReturnsReport {
        returns = List.copyOf(returns);
        places = Places.of(places);
        read = List.copyOf(read);
    }

    /// Where returns come from.
    ///
    /// @param sources    in words, one or more
    /// @param pseudonyms what a reader must know of the pseudonyms in the answer
    /// @param registers  that Ofsted's numbers are held against
    public record About(List<String> sources, String pseudonyms, HomeLink.Registers registers) {
        public About {
            sources = List.copyOf(sources);
        }
    }

    /// The same to take away: the sheet apart from the file, and what to do with each.
    public Exhibit findingsToDo() {
        Exhibit found = findings();
        List<Column> columns = new ArrayList<>(found.table().columns());
        columns.add(1, words("sheet", "Sheet"));
        columns.add(columns.size() - 1, words("toDo", "What to do"));
        List<List<Cell>> rows = new ArrayList<>();
        for (List<Cell> row : found.table().rows()) {
            List<Cell> longer = new ArrayList<>(row);
            String file = row.getFirst() instanceof Cell.Text(String text) ? text : "";
            int sheet = file.lastIndexOf(BEFORE_SHEET);
            longer.set(0, new Cell.Text(sheet < 0 ? file : file.substring(0, sheet)));
            longer.add(
                    1,
                    sheet < 0
                            ? new Cell.Unknown("", "the file has no sheets")
                            : new Cell.Text(file.substring(sheet + BEFORE_SHEET.length())));
            longer.add(longer.size() - 1, new Cell.Text(toDo(row.get(WEIGHT))));
            rows.add(longer);
        }
        return exhibit(
                "findings",
                new Table(found.table().title(), columns, rows, found.table().notes()));
    }

    private static String toDo(Cell weight) {
        return switch (weight instanceof Cell.Text(String text) ? text : "") {
            case "left out" -> "Put the row right in the file and load it again; until then it is left out.";
            case "wrong" -> "Look up the child's record, put right what cannot be so, and load the return again.";
            case "doubtful" -> "Look up the child's record. If it is so, nothing need be done.";
            case "contradiction" ->
                "Hold the returns against the child's record, and correct the one that is wrong; until"
                        + " then the rule of joining decides.";
            default -> "Look whether it matters to what you want to know; the row is used as it is.";
        };
    }

    private static final String BEFORE_SHEET = ", sheet ";
    private static final int WEIGHT = 4;

    /// Everything found, a row each: by the reading, by the checks, and where returns contradict each
    /// other.
    public Exhibit findings() {
        List<List<Cell>> rows = new ArrayList<>();
        read.forEach(finding -> rows.add(row(
                finding.where(),
                finding.where().column(),
                finding.kind(),
                finding.severity() == Severity.REFUSE ? "left out" : "noted",
                finding.message(),
                Optional.empty())));
        for (Checks.Flag flag : Checks.run(returns, about.registers())) {
            rows.add(row(
                    places.get(flag.row().number()),
                    flag.column(),
                    flag.rule(),
                    flag.cannotBe() ? "wrong" : "doubtful",
                    flag.words(),
                    Optional.of(flag.row().child())));
        }
        for (Contradiction one : Histories.joined(returns, Rule.LATEST_RETURN).contradictions()) {
            rows.add(row(
                    places.get(one.rows().getLast()),
                    null,
                    one.kind().name(),
                    "contradiction",
                    "%s%s (found with the return of %s)."
                            .formatted(
                                    Character.toUpperCase(one.kind().words().charAt(0))
                                            + one.kind().words().substring(1),
                                    one.day().map(day -> ", episode of " + day).orElse(""),
                                    one.year()),
                    Optional.of(one.child())));
        }
        return exhibit(
                "check",
                new Table(
                        "What was found in the returns",
                        List.of(
                                words("file", "File"),
                                new Column("row", "Row", "row"),
                                words("column", "Column"),
                                words("rule", "Rule"),
                                words("weight", "Weight"),
                                words("message", "What"),
                                words("child", "Child")),
                        rows,
                        List.of(about.pseudonyms(), heldAgainst(), summary())));
    }

    private String heldAgainst() {
        List<String> days =
                about.registers().dates().stream().map(LocalDate::toString).toList();
        return days.isEmpty()
                ? "Ofsted's numbers were held against no register, since none with homes one by one is held (rules RP20 to RP22)."
                : "Ofsted's numbers were held against the registers of %s (rules RP20 to RP22)."
                        .formatted(String.join(", ", days));
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (AuthorityReturn filed : returns) {
            parts.add("%s %s: %d children, %d episodes"
                    .formatted(
                            filed.authority(),
                            filed.year(),
                            filed.header().stream()
                                    .map(row -> row.child())
                                    .distinct()
                                    .count(),
                            filed.episodes().size()));
        }
        return parts.isEmpty() ? "No return was read." : "Read: " + String.join("; ", parts) + ".";
    }

    /// Children in care on each 31 March, counted in three ways.
    public Exhibit joined(Rule rule) {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(
                List.of(
                        rule.words(),
                        "Explained: children who are in care when open episodes go on for ever, and are not by the rule. Short breaks (V3, V4) are in every count; the last column says how many by the rule are in one. Unrounded: not for publication."));
        for (Histories.Count count : Histories.joined(returns, rule).counts()) {
            rows.add(List.of(
                    new Cell.Text(count.date().toString()),
                    new Cell.Whole(count.asReturned()),
                    new Cell.Whole(count.carriedForward()),
                    new Cell.Whole(count.byRule()),
                    new Cell.Whole(count.explained().size()),
                    new Cell.Whole(count.shortBreaks())));
            if (!count.explained().isEmpty()) {
                notes.add("Explained on %s: %s."
                        .formatted(
                                count.date(),
                                String.join(
                                        ", ",
                                        count.explained().stream()
                                                .map(Pseudonym::value)
                                                .toList())));
            }
        }
        return exhibit(
                "joined",
                new Table(
                        "Children in care on each 31 March, as returned and as the returns say together",
                        List.of(
                                words("date", "Date"),
                                new Column("asReturned", "As that year's return says", "children"),
                                new Column("carriedForward", "Open episodes carried forward", "children"),
                                new Column("byRule", "By the rule", "children"),
                                new Column("explained", "Explain the difference", "children"),
                                new Column("shortBreaks", "Of those by the rule, in short breaks", "children")),
                        rows,
                        notes));
    }

    private Exhibit exhibit(String name, Table table) {
        return new Exhibit(
                name, table, today, about.sources(), Optional.empty(), Ledger.of("the files read", List.of()));
    }

    private static List<Cell> row(
            Where where,
            @Nullable String column,
            String rule,
            String weight,
            String message,
            Optional<Pseudonym> child) {
        return List.of(
                new Cell.Text(where.sheet() == null ? where.file() : where.file() + BEFORE_SHEET + where.sheet()),
                where.row() > 0 ? new Cell.Whole(where.row()) : new Cell.Unknown("", "the file as a whole"),
                column == null ? new Cell.Unknown("", "the row as a whole") : new Cell.Text(column),
                new Cell.Text(rule),
                new Cell.Text(weight),
                new Cell.Text(message),
                child.<Cell>map(c -> new Cell.Text(c.value())).orElseGet(() -> new Cell.Unknown("", "no child")));
    }

    private static Column words(String key, String label) {
        return new Column(key, label, "");
    }
}
