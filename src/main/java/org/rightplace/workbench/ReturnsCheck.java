package org.rightplace.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rightplace.briefing.Exhibit;
import org.rightplace.care.child.AuthorityReturn;
import org.rightplace.care.child.CollectionYear;
import org.rightplace.care.child.Pseudonym;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.check.Checks;
import org.rightplace.link.history.Contradiction;
import org.rightplace.link.history.Histories;
import org.rightplace.link.history.Rule;
import org.rightplace.source.dfe.Returns;
import org.rightplace.source.dfe.Returns.Read;
import org.rightplace.source.door.Pseudonyms;

/// Returns on looked-after children, read and checked without anything being kept.
///
/// Children stand in it under pseudonyms made with a key that is drawn for this one reading and forgotten after it.
public final class ReturnsCheck {

    private final Checked<Read> checked;
    private final List<String> sources;
    private final LocalDate today;

    private ReturnsCheck(Checked<Read> checked, List<String> sources, LocalDate today) {
        this.checked = checked;
        this.sources = sources;
        this.today = today;
    }

    /// What the caller knows better than the files.
    public record Choice(Optional<CollectionYear> year, Optional<String> authority) {}

    /// Reads files, and every file in folders.
    ///
    /// @param today the day of the reading
    /// @throws IOException if the disk fails, or there is no such file
    public static ReturnsCheck of(List<Path> given, Choice choice, LocalDate today) throws IOException {
        byte[] key = new byte[Pseudonyms.LEAST_KEY];
        new SecureRandom().nextBytes(key);
        return of(given, choice, today, key);
    }

    /// As [#of(List, Choice, LocalDate)], with pseudonyms made with a key that the caller has.
    static ReturnsCheck of(List<Path> given, Choice choice, LocalDate today, byte[] key) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            files.addAll(files(path));
        }
        return new ReturnsCheck(
                Returns.read(
                        files, new Returns.Choice(choice.year(), choice.authority()), new Pseudonyms(List.of(key))),
                List.of("Rightplace, check of %d files on %s".formatted(files.size(), today)),
                today);
    }

    private static List<Path> files(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /// Why nothing was read; empty where something was.
    public List<Finding> refusals() {
        return checked instanceof Checked.Refused<Read>(var findings) ? findings : List.of();
    }

    private List<AuthorityReturn> returns() {
        return read().map(Read::returns).orElse(List.of());
    }

    private Optional<Read> read() {
        return switch (checked) {
            case Checked.Whole<Read>(Read read, var notes) -> Optional.of(read);
            case Checked.Partial<Read>(Read read, var found) -> Optional.of(read);
            case Checked.Refused<Read>(var found) -> Optional.empty();
        };
    }

    /// Everything found, a row each: by the reading, by the checks, and where returns contradict each other.
    public Exhibit findings() {
        List<List<Cell>> rows = new ArrayList<>();
        checked.findings()
                .forEach(finding -> rows.add(row(
                        finding.where(),
                        finding.where().column(),
                        finding.kind(),
                        finding.severity() == Severity.REFUSE ? "left out" : "noted",
                        finding.message(),
                        Optional.empty())));
        List<Where> places = read().map(Read::places).orElse(List.of());
        for (Checks.Flag flag : Checks.run(returns())) {
            rows.add(row(
                    places.get(flag.row().number()),
                    flag.column(),
                    flag.rule(),
                    flag.cannotBe() ? "wrong" : "doubtful",
                    flag.words(),
                    Optional.of(flag.row().child())));
        }
        for (Contradiction one : histories(Rule.LATEST_RETURN).contradictions()) {
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
                                words("child", "Child, for this reading only")),
                        rows,
                        List.of(
                                "Nothing was kept. Children stand under pseudonyms that mean nothing outside this reading.",
                                summary())));
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        for (AuthorityReturn filed : returns()) {
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

    private Histories histories(Rule rule) {
        return Histories.of(returns(), rule);
    }

    /// Children in care on each 31 March, counted in three ways.
    public Exhibit joined(Rule rule) {
        Histories histories = histories(rule);
        List<List<Cell>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>(
                List.of(
                        rule.words(),
                        "Explained: children who are in care when open episodes go on for ever, and are not by the rule. Short breaks (V3, V4) are in every count; the last column says how many by the rule are in one. Unrounded: not for publication."));
        for (Histories.Count count : histories.counts()) {
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
        return new Exhibit(name, table, today, sources, Optional.empty(), Ledger.of("the files read", List.of()));
    }

    private static List<Cell> row(
            Where where,
            @org.jspecify.annotations.Nullable String column,
            String rule,
            String weight,
            String message,
            Optional<Pseudonym> child) {
        return List.of(
                new Cell.Text(where.sheet() == null ? where.file() : where.file() + ", " + where.sheet()),
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
