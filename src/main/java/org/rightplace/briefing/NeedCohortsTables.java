package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.rightplace.care.need.CohortDefinition;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.estimate.latent.LatentClasses;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Matrix;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.link.need.Profile;
import org.rightplace.sufficiency.cohort.DefinedCohorts;
import org.rightplace.sufficiency.cohort.FoundCohorts;
import org.rightplace.sufficiency.cohort.InAreas;
import org.rightplace.sufficiency.cohort.Lens;
import org.rightplace.sufficiency.cohort.Lens.Place;
import org.rightplace.sufficiency.cohort.NeedCohort;
import org.rightplace.sufficiency.gap.Call;

/// The tables of cohorts, and their picture.
final class NeedCohortsTables {
    private NeedCohortsTables() {}

    private static final List<Integer> ENDS = List.of(10, 25, 50, 75, 90);

    /// The cohorts with their size, and how sure they are.
    static Exhibit cohorts(NeedCohortsPage.Parts parts, FoundCohorts found) {
        List<String> names = found.names();
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            NeedCohort cohort = found.cohorts().get(k);
            rows.add(List.of(
                    Words.text(names.get(k)),
                    Cells.whole(cohort.size().children()),
                    new Cell.Share(cohort.size().share()),
                    new Cell.Share(cohort.size().certain()),
                    new Cell.Share(cohort.size().jaccard()),
                    Words.text(cohort.size().isDoubtful() ? "no" : cohort.size().isStable() ? "yes" : "in part")));
        }
        return exhibit(
                parts,
                "cohorts",
                new Table(
                        "Cohorts of needs, children in care on "
                                + Words.day(parts.days().newest()),
                        List.of(
                                Words.words("cohort", "Marked by"),
                                new Column("children", "Likeliest for", "children"),
                                new Column("share", "Share of children with a known need, estimated", ""),
                                new Column("certain", "How likely it is for its children, mean", ""),
                                new Column("back", "Comes back in other samples, 0 to 100%", ""),
                                Words.words("stable", "Comes back")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Comes back: of the children in the cohort or in its nearest of a sample, the part that is in both, the mean of 50 samples drawn with replacement; yes from 75%, no below 60%.")),
                Optional.of(picture(parts, found)));
    }

    private static String picture(NeedCohortsPage.Parts parts, FoundCohorts found) {
        List<Matrix.Row> rows = new ArrayList<>();
        List<NeedDomain> domains = List.of(NeedDomain.values());
        for (int i = 0; i < domains.size(); i++) {
            List<Optional<Matrix.Field>> fields = new ArrayList<>();
            for (int k = 0; k < found.cohorts().size(); k++) {
                NeedCohort.InNeed need = found.cohorts().get(k).needs().get(i);
                long percent = Math.round(need.share() * 100);
                fields.add(Optional.of(new Matrix.Field(
                        OptionalInt.of((int)
                                ENDS.stream().filter(end -> percent >= end).count()),
                        Long.toString(percent),
                        "%s: %d of 100 children of cohort %d, in nine of ten samples %d to %d"
                                .formatted(
                                        domains.get(i).title(),
                                        percent,
                                        k + 1,
                                        Math.round(need.samples().low() * 100),
                                        Math.round(need.samples().high() * 100)),
                        Optional.of(new Matrix.Span(
                                need.samples().low(), need.samples().high(), need.ofOthers())))));
            }
            rows.add(new Matrix.Row(domains.get(i).title(), Optional.empty(), fields));
        }
        List<String> names = new ArrayList<>();
        for (int k = 0; k < found.cohorts().size(); k++) {
            names.add("%d: %s".formatted(k + 1, shortly(found.cohorts().get(k))));
        }
        return Matrix.draw(
                new Caption(
                        "cohort-needs-picture",
                        "Of 100 children of each cohort, how many have each need, on "
                                + Words.day(parts.days().newest()),
                        "For each need and cohort the estimated share of the cohort's children with the need; the line under it reaches as far as nine of ten samples, with a tick at the other cohorts together. The table below has the same numbers."),
                names,
                rows,
                new Matrix.Key(
                        "Of 100 of its children (line: nine of ten samples; tick: all others)",
                        List.of("under 10", "10 to 24", "25 to 49", "50 to 74", "75 to 89", "90 and more"),
                        "Nothing can be told"));
    }

    private static String shortly(NeedCohort cohort) {
        return cohort.marks().isEmpty()
                ? "few needs"
                : cohort.marks().getFirst().domain().title().toLowerCase(Locale.UK);
    }

    /// How many of each cohort's children have each need.
    static Exhibit needs(NeedCohortsPage.Parts parts, FoundCohorts found) {
        List<String> names = found.names();
        List<List<Cell>> rows = new ArrayList<>();
        for (int k = 0; k < names.size(); k++) {
            for (NeedCohort.InNeed need : found.cohorts().get(k).needs()) {
                rows.add(List.of(
                        Words.text(names.get(k)),
                        Words.text(need.domain().title()),
                        new Cell.Share(need.share()),
                        new Cell.Interval(
                                OptionalDouble.empty(),
                                OptionalDouble.of(need.samples().low() * 100),
                                OptionalDouble.of(need.samples().high() * 100)),
                        new Cell.Share(need.ofOthers())));
            }
        }
        return exhibit(
                parts,
                "cohort-needs",
                new Table(
                        "Needs in each cohort, children in care on "
                                + Words.day(parts.days().newest()),
                        List.of(
                                Words.words("cohort", "Cohort"),
                                Words.words("need", "Need"),
                                new Column("share", "Of its children", ""),
                                new Column("samples", "In nine of ten samples, from and to", "%"),
                                new Column("others", "Of the children of all others", "")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Shares are of a model: each child counts to each cohort as far as it is likely. A need counts where it is "
                                        + found.answer().words() + "; where that is not known, it is left open.")),
                Optional.empty());
    }

    /// Every number of cohorts that was tried.
    static Exhibit tried(NeedCohortsPage.Parts parts, FoundCohorts found) {
        List<List<Cell>> rows = new ArrayList<>();
        for (LatentClasses classes : found.search().solutions()) {
            rows.add(List.of(
                    Cells.whole(classes.classes()),
                    new Cell.Decimal(classes.bic()),
                    new Cell.Decimal(classes.logLikelihood()),
                    Cells.whole(classes.parameters()),
                    new Cell.Share(classes.share(classes.classes() - 1)),
                    Words.text(classes.classes() == found.classes().classes() ? "taken" : "")));
        }
        return exhibit(
                parts,
                "cohorts-tried",
                new Table(
                        "How well so many cohorts fit, children in care on "
                                + Words.day(parts.days().newest()),
                        List.of(
                                new Column("number", "Cohorts", "cohorts"),
                                new Column("bic", "Criterion (BIC): lower is better", ""),
                                new Column("logLikelihood", "Logarithm of the likelihood", ""),
                                new Column("parameters", "Numbers estimated", "numbers"),
                                new Column("smallest", "Share of the smallest", ""),
                                Words.words("taken", "Taken")),
                        rows,
                        List.of(GapsPage.INSIDE)),
                Optional.empty());
    }

    /// A reader's own cohorts.
    static Exhibit defined(NeedCohortsPage.Parts parts, DefinedCohorts defined) {
        List<List<Cell>> rows = new ArrayList<>();
        InAreas.Row all = parts.areas().together();
        for (int k = 0; k < defined.definitions().size(); k++) {
            CohortDefinition definition = defined.definitions().get(k);
            rows.add(List.of(
                    Words.text(definition.name()),
                    new Cell.Texts(definition.conditions().stream()
                            .map(NeedCohortsTables::condition)
                            .toList()),
                    Cells.whole(all.inCohort().isEmpty() ? 0 : all.inCohort().get(k))));
        }
        return exhibit(
                parts,
                "cohorts",
                new Table(
                        "Cohorts of your own, children in care on "
                                + Words.day(parts.days().shown()),
                        List.of(
                                Words.words("cohort", "Cohort"),
                                Words.words("definition", "Needs, all of them"),
                                new Column("children", "Children", "children")),
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "A child is in the first that fits; in none of them are %s, and of %s too little is known to say."
                                        .formatted(
                                                Words.number(all.inNone(), "child", "children"),
                                                Words.number(all.cannotBeTold(), "child", "children")))),
                Optional.empty());
    }

    private static String condition(CohortDefinition.Condition condition) {
        return condition.atLeast() == condition.atMost()
                ? "%s at level %d".formatted(condition.domain().title(), condition.atLeast())
                : "%s at level %d to %d".formatted(condition.domain().title(), condition.atLeast(), condition.atMost());
    }

    /// The cohorts of each area's children.
    static Exhibit byArea(NeedCohortsPage.Parts parts, Lens lens) {
        List<List<Cell>> rows = new ArrayList<>();
        if (parts.areas().byArea().size() > 1) {
            rows.add(row("", "All of these", parts.areas().together()));
        }
        parts.areas()
                .byArea()
                .forEach((area, row) -> rows.add(row(area, parts.told().names().apply(area), row)));
        List<Column> columns = new ArrayList<>(List.of(
                Words.words("code", "Code"),
                Words.words("name", "Area"),
                new Column("children", "In care", "children")));
        List<String> names = lens.names();
        for (int k = 0; k < names.size(); k++) {
            columns.add(new Column("cohort" + (k + 1), names.get(k), "children"));
        }
        columns.add(new Column("none", "In none", "children"));
        columns.add(new Column("cannotBeTold", "Too little known to say", "children"));
        return exhibit(
                parts,
                "cohorts-by-area",
                new Table(
                        "Children by cohort and area, in care on "
                                + Words.day(parts.days().shown()),
                        columns,
                        rows,
                        List.of(
                                GapsPage.INSIDE,
                                "Each child counts once, where it is likeliest. Areas record needs differently: look at the last column first.")),
                Optional.empty());
    }

    private static List<Cell> row(String code, String name, InAreas.Row row) {
        List<Cell> cells = new ArrayList<>(List.of(Words.text(code), Words.text(name), Cells.whole(row.children())));
        row.inCohort().forEach(number -> cells.add(Cells.whole(number)));
        cells.add(Cells.whole(row.inNone()));
        cells.add(Cells.whole(row.cannotBeTold()));
        return cells;
    }

    /// The children of one cohort, each with the profile's needs.
    static Exhibit children(NeedCohortsPage.Parts parts, Lens lens, int cohort) {
        List<List<Cell>> rows = new ArrayList<>();
        for (InAreas.Seen seen : parts.areas().seen()) {
            if (seen.place() instanceof Place.In(int in, double likely) && in == cohort) {
                rows.add(List.of(
                        Words.text(seen.child().child().value()),
                        Words.text(parts.told().names().apply(seen.child().authority())),
                        new Cell.Share(likely),
                        needs(seen.profile())));
            }
        }
        return exhibit(
                parts,
                "cohort-children",
                new Table(
                        "Children of one cohort, on %s: %s"
                                .formatted(
                                        Words.day(parts.days().shown()),
                                        lens.names().get(cohort)),
                        List.of(
                                Words.words("child", "Child"),
                                Words.words("authority", "Authority"),
                                new Column("likely", "How likely it is this one", ""),
                                Words.words("needs", "Needs at level 2 or 3")),
                        rows,
                        List.of(
                                "For those who keep these records, never for publication: each row is a child, under a pseudonym.")),
                Optional.empty());
    }

    private static Cell needs(Profile profile) {
        Call call = Call.of(profile, Call.Who.NOT_KNOWN);
        return new Cell.Texts(call.needs().stream()
                .map(need -> "%s %d".formatted(need.domain().title(), need.level()))
                .collect(Collectors.toList()));
    }

    /// What a cohort is.
    static Explanation explained(NeedCohortsPage.Parts parts) {
        return new Explanation(
                "cohort",
                "Cohort of needs",
                "Children in care whose needs come together in the same way, as far as anything is known of them; looked for among those of the newest day that returns cover.",
                Explanation.From.all(parts.told().sources()),
                "Children of whom no level of need is judged; they may well differ from the others. What is not known of one need is left open, and supposed to hang together with what is known only.",
                "How far a cohort comes back, and how far its shares move, over 50 samples of the same children drawn with replacement, each with the search done anew.",
                "Latent class analysis by expectation and maximisation, 32 beginnings; their number by Schwarz's criterion (BIC), from 1 to %d; stability after Hennig (2007). The name is made of the needs that more than half have, those first in which it differs most."
                        .formatted(FoundCohorts.MOST),
                "A diagnosis, a label, or a type of child; nor that a home for a cohort would suit every child in it.");
    }

    private static Exhibit exhibit(NeedCohortsPage.Parts parts, String name, Table table, Optional<String> picture) {
        Map<String, Explanation> explained =
                table.columns().stream().anyMatch(column -> column.key().equals("children"))
                        ? Map.of("children", explained(parts))
                        : Map.of();
        return new Exhibit(
                name,
                table,
                parts.days().shown(),
                parts.told().sources(),
                picture,
                parts.told().ledger(),
                explained);
    }
}
