package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rightplace.care.Tally;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.link.Facts;
import org.rightplace.link.Join;
import org.rightplace.register.Grouping;
import org.rightplace.register.Outcomes;
import org.rightplace.release.Coverage;

/// Homes, places and outcomes as a table: counts only, *no judgement yet* in a column of its own.
final class OutcomesTable {
    private OutcomesTable() {}

    private record Figure(Column column, ToIntFunction<Tally> of) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure(new Column("homes", "Homes", "homes"), Tally::homes),
            new Figure(new Column("places", "Registered places", "places"), Tally::places),
            new Figure(new Column("outstanding", "Outstanding", "homes"), Tally::outstanding),
            new Figure(new Column("good", "Good", "homes"), Tally::good),
            new Figure(new Column("requiresImprovement", "Requires improvement", "homes"), Tally::requiresImprovement),
            new Figure(new Column("inadequate", "Inadequate", "homes"), Tally::inadequate),
            new Figure(new Column("otherScale", "Judged on another scale", "homes"), Tally::otherScale),
            new Figure(new Column("notYetJudged", "No judgement yet", "homes"), Tally::notYetJudged));

    static Table of(Outcomes outcomes, Facts facts) {
        boolean areas = outcomes.by() != Grouping.REGION
                && outcomes.rows().stream().anyMatch(row -> row.region().isPresent());
        List<Column> columns = new ArrayList<>();
        columns.add(Words.words("code", "Code"));
        columns.add(Words.words("name", Words.capital(outcomes.by().words())));
        if (areas) {
            columns.add(Words.words("region", "Region"));
        }
        FIGURES.forEach(figure -> columns.add(figure.column()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcomes.Row row : outcomes.rows()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(
                    row.code().isEmpty()
                            ? new Cell.Unknown("", "no code of today's areas or kinds")
                            : Words.text(row.code()));
            cells.add(Words.text(row.name()));
            if (areas) {
                cells.add(Words.region(row.region()));
            }
            FIGURES.forEach(figure -> cells.add(
                    cell(figure.of().applyAsInt(row.least()), figure.of().applyAsInt(row.most()))));
            rows.add(cells);
        }
        String title = "%s, by %s"
                .formatted(
                        Words.counted(outcomes.counted(), facts.asAt()),
                        outcomes.by().words());
        return new Table(title, columns, rows, notes(facts));
    }

    private static Cell cell(int least, int most) {
        return least == most ? new Cell.Whole(least) : new Cell.Between(least, most);
    }

    /// What a reader of any figure from these facts must know.
    static List<String> notes(Facts facts) {
        List<String> notes = new ArrayList<>();
        notes.add("A register is a full count on its day, not a sample: no figure here is estimated."
                + " Places are the registered maximum, not beds in use. An outcome of inspection says nothing of the"
                + " outcome of a placement.");
        if (facts.release().contents().coverage() == Coverage.INSPECTED_ONLY) {
            notes.add("This list holds only homes that have had a full inspection: homes opened shortly before its"
                    + " date are missing from it.");
        }
        for (Join join : facts.joins()) {
            String examples =
                    join.reason() == Join.Reason.AUTHORITY_NO_LONGER_EXISTS || join.reason() == Join.Reason.IN_WALES
                            ? " (" + Words.list(join.examples()) + ")"
                            : "";
            notes.add(Words.number(join.records(), "provider is ", "providers are ")
                    + join.reason().words() + examples + ".");
        }
        return notes;
    }
}
