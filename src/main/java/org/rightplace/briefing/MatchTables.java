package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.rightplace.care.Judgement;
import org.rightplace.care.Urn;
import org.rightplace.care.home.Capacity;
import org.rightplace.care.home.Purpose;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;
import org.rightplace.match.Limit;
import org.rightplace.match.Match;
import org.rightplace.match.Ranking;
import org.rightplace.match.Ranking.Ranked;
import org.rightplace.match.Reason;
import org.rightplace.match.Reason.Points;
import org.rightplace.match.Reason.Side;
import org.rightplace.match.Sway;
import org.rightplace.match.Term;

/// The tables of a match.
final class MatchTables {
    private MatchTables() {}

    /// How many homes stand side by side.
    static final int SIDE_BY_SIDE = 4;

    private static final int MOST_DRAWN = 15;
    private static final int MOST_LISTED = 300;

    private static final String INSIDE =
            "For those who decide for this child, not for publication. Of other children nothing is told but the effect of living together.";

    static Exhibit homes(MatchPage.Parts parts) {
        MatchWords words = parts.words();
        List<Ranked> all = parts.ranking().possible();
        List<List<Cell>> rows = new ArrayList<>();
        for (Ranked one : all.stream().limit(MOST_LISTED).toList()) {
            Match match = one.match();
            Urn home = match.home().offer().home();
            List<Cell> row = new ArrayList<>(List.of(
                    place(one),
                    Words.text(MatchWords.home(match)),
                    area(parts, match),
                    Cells.whole(match.score().low()),
                    Cells.whole(match.score().high()),
                    Words.text(words.side(match.of(Side.FOR))),
                    Words.text(words.side(match.of(Side.AGAINST))),
                    Words.text(words.side(match.of(Side.NOT_KNOWN)))));
            row.addAll(beside(match));
            parts.usual()
                    .ifPresent(usual -> row.add(usual.find(home)
                            .map(MatchTables::place)
                            .orElseGet(() -> new Cell.Unknown("", "ruled out with the usual weights"))));
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(List.of(
                new Column("place", "Place", "place"),
                Words.words("home", "Home"),
                Words.words("area", "Lies in"),
                new Column("sure", "Points that are sure", "points"),
                new Column("most", "Points at most", "points"),
                Words.words("for", "For it"),
                Words.words("against", "Against it"),
                Words.words("notKnown", "Not known")));
        columns.addAll(besideColumns());
        parts.usual().ifPresent(usual -> columns.add(new Column("usual", "Place with the usual weights", "place")));
        List<String> notes = new ArrayList<>(
                List.of(
                        INSIDE,
                        "What a place costs and what an inspection judged stand beside the match; they are in the points only where a set of weights puts them there."));
        if (all.size() > MOST_LISTED) {
            notes.add("The first %s of %s are listed."
                    .formatted(Words.whole(MOST_LISTED), Words.number(all.size(), "home", "homes")));
        }
        return exhibit(
                parts,
                "match-homes",
                new Table("Homes that could be considered for this child", columns, rows, notes),
                Optional.of(picture(all)));
    }

    private static String picture(List<Ranked> all) {
        return Bars.stacked(
                new Caption(
                        "match-points",
                        "Points of the homes that stand first",
                        "For each of the first homes the points that are sure, and behind them those that it may have besides, were all that is not known in its favour. Homes whose bars may end alike share their places. The table below holds every number."),
                List.of("Sure", "Not known"),
                all.stream()
                        .limit(MOST_DRAWN)
                        .map(one -> {
                            Points score = one.match().score();
                            return new Bars.Stack(
                                    one.match().home().offer().home().value(),
                                    List.of(score.low(), score.high() - score.low()));
                        })
                        .toList());
    }

    /// A place, shared or open.
    private static Cell place(Ranked ranked) {
        return ranked.isCertain() ? Cells.whole(ranked.first()) : new Cell.Between(ranked.first(), ranked.last());
    }

    private static Cell area(MatchPage.Parts parts, Match match) {
        return Cells.words(match.home().offer().area().map(parts.told().names()), "nobody says where it lies");
    }

    private static List<Cell> beside(Match match) {
        OptionalInt open = match.home().offer().room().map(Capacity::open).orElse(OptionalInt.empty());
        return List.of(
                open.isPresent()
                        ? Cells.whole(open.getAsInt())
                        : new Cell.Unknown("", "not recorded how many places are open"),
                Cells.words(match.home().fee().map(MatchWords::pounds), "not recorded"),
                Cells.words(match.home().judgement().map(Judgement::published), "no full inspection"));
    }

    private static List<Column> besideColumns() {
        return List.of(
                new Column("open", "Places open", "places"),
                Words.words("fee", "Costs (beside)"),
                Words.words("judgement", "Inspection (beside)"));
    }

    /// Every reason of a few homes, with its points.
    static Exhibit sideBySide(MatchPage.Parts parts, List<Match> matches) {
        MatchWords words = parts.words();
        List<List<Cell>> rows = new ArrayList<>();
        List<Cell> heads = new ArrayList<>(List.of(Words.text("All together"), Cells.whole(all(matches))));
        matches.forEach(match -> heads.add(Words.text(MatchWords.points(match.score()))));
        rows.add(heads);
        int reasons = matches.getFirst().reasons().size();
        for (int i = 0; i < reasons; i++) {
            Reason first = matches.getFirst().reasons().get(i);
            List<Cell> row = new ArrayList<>(List.of(
                    Words.text(first.what().term().words()),
                    Cells.whole(first.points().of())));
            for (Match match : matches) {
                Reason reason = match.reasons().get(i);
                row.add(Words.text("%s: %s".formatted(MatchWords.points(reason.points()), words.of(reason.what()))));
            }
            rows.add(row);
        }
        List<Cell> limits = new ArrayList<>(List.of(Words.text("What rules it out"), Cells.whole(0)));
        matches.forEach(match -> limits.add(Words.text(
                match.isPossible()
                        ? "nothing that is recorded"
                        : String.join(
                                "; ", match.limits().stream().map(words::of).toList()))));
        rows.add(limits);
        List<Column> columns = new ArrayList<>(
                List.of(Words.words("about", "What it is about"), new Column("of", "Points to be had", "points")));
        for (int home = 0; home < matches.size(); home++) {
            columns.add(Words.words("home" + (home + 1), MatchWords.home(matches.get(home))));
        }
        return exhibit(
                parts,
                "match-side-by-side",
                new Table("Homes side by side, reason by reason", columns, rows, List.of(INSIDE)),
                Optional.empty());
    }

    private static int all(List<Match> matches) {
        return matches.getFirst().score().of();
    }

    /// What each kind of home has to offer the child.
    static Exhibit kinds(MatchPage.Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Purpose purpose : Purpose.values()) {
            List<Ranked> possible = parts.ranking().possible().stream()
                    .filter(one -> one.match().home().offer().purposes().contains(purpose))
                    .toList();
            long out = parts.ranking().ruledOut().stream()
                    .filter(one -> one.match().home().offer().purposes().contains(purpose))
                    .count();
            rows.add(kind(purpose.words(), possible, out));
        }
        rows.add(kind(
                "What it is for is not recorded",
                parts.ranking().possible().stream()
                        .filter(one -> one.match().home().offer().purposes().isEmpty())
                        .toList(),
                parts.ranking().ruledOut().stream()
                        .filter(one -> one.match().home().offer().purposes().isEmpty())
                        .count()));
        return exhibit(
                parts,
                "match-kinds",
                new Table(
                        "Kinds of home, and how far one could be considered for this child",
                        List.of(
                                Words.words("kind", "What the home is for"),
                                new Column("possible", "Could be considered", "homes"),
                                new Column("out", "Ruled out", "homes"),
                                Words.words("first", "Best of them"),
                                Words.words("points", "Its points")),
                        rows,
                        List.of(INSIDE, "A home that is for several things stands in several rows.")),
                Optional.empty());
    }

    private static List<Cell> kind(String words, List<Ranked> possible, long out) {
        Optional<Match> best = possible.stream().findFirst().map(Ranked::match);
        return List.of(
                Words.text(words),
                Cells.whole(possible.size()),
                Cells.whole(out),
                Cells.words(best.map(match -> match.home().offer().home().value()), "none"),
                Cells.words(best.map(match -> MatchWords.points(match.score())), "none"));
    }

    static Exhibit ruledOut(MatchPage.Parts parts) {
        MatchWords words = parts.words();
        List<Ranking.Out> all = parts.ranking().ruledOut();
        List<List<Cell>> rows = new ArrayList<>();
        for (Ranking.Out one : all.stream().limit(MOST_LISTED).toList()) {
            List<Cell> row = new ArrayList<>(List.of(
                    Words.text(MatchWords.home(one.match())),
                    area(parts, one.match()),
                    new Cell.Texts(one.match().limits().stream().map(words::of).toList()),
                    new Cell.Texts(one.nearest().steps().stream().map(words::of).toList()),
                    Cells.whole(one.match().score().low()),
                    Cells.whole(one.match().score().high())));
            rows.add(row);
        }
        List<String> notes = new ArrayList<>(
                List.of(INSIDE, "All that stands under what would rule it in is needed, not one of them."));
        Map<String, Integer> why = new LinkedHashMap<>();
        all.forEach(one -> one.match().limits().stream()
                .map(MatchTables::kind)
                .distinct()
                .forEach(kind -> why.merge(kind, 1, Integer::sum)));
        why.forEach((kind, homes) -> notes.add("%s: %s.".formatted(kind, Words.number(homes, "home", "homes"))));
        if (all.size() > MOST_LISTED) {
            notes.add("The first %s of %s are listed."
                    .formatted(Words.whole(MOST_LISTED), Words.number(all.size(), "home", "homes")));
        }
        return exhibit(
                parts,
                "match-ruled-out",
                new Table(
                        "Homes that something recorded rules out for this child",
                        List.of(
                                Words.words("home", "Home"),
                                Words.words("area", "Lies in"),
                                Words.words("limits", "Ruled out by"),
                                Words.words("nearest", "What would rule it in"),
                                new Column("sure", "Points that are sure", "points"),
                                new Column("most", "Points at most", "points")),
                        rows,
                        notes),
                Optional.empty());
    }

    private static String kind(Limit limit) {
        return Words.capital(
                switch (limit) {
                    case Limit.Rule(var why) -> why.words();
                    case Limit.KeptFrom _ -> "it lies where the child must be kept from";
                    case Limit.MustLeave _ -> "notice is given to the child, who lives there";
                    case Limit.NoRoom _ -> "too few places are open";
                    case Limit.Beyond _ -> "it tells that it cannot meet a need that must be met";
                });
    }

    static Exhibit weights(MatchPage.Parts parts) {
        Ranking ranking = parts.ranking();
        Map<Term, Points> had = ranking.possible().isEmpty()
                ? Map.of()
                : ranking.possible().getFirst().match().byTerm();
        Map<Term, Sway> sways = ranking.sways();
        List<List<Cell>> rows = new ArrayList<>();
        for (Term term : Term.values()) {
            Optional<Points> points = Optional.ofNullable(had.get(term));
            Optional<Sway> sway = Optional.ofNullable(sways.get(term));
            Optional<Ranking.Without> without =
                    Optional.ofNullable(parts.without().get(term));
            rows.add(List.of(
                    Words.text(term.words()),
                    Cells.whole(ranking.desk().weight(term)),
                    points.<Cell>map(one -> Cells.whole(one.of()))
                            .orElseGet(() -> new Cell.Unknown("", why(parts, term))),
                    sway.<Cell>map(one -> Cells.whole(one.weight()))
                            .orElseGet(() -> new Cell.Unknown("", "no weight of it would")),
                    Cells.words(sway.map(one -> one.first().value()), "no other"),
                    without.<Cell>map(one -> Cells.whole(one.moved()))
                            .orElseGet(() -> new Cell.Unknown("", why(parts, term))),
                    Cells.words(without.flatMap(Ranking.Without::first).map(Urn::value), "none")));
        }
        return exhibit(
                parts,
                "match-weights",
                new Table(
                        "What was weighed for this child, and what weight would put another home first",
                        List.of(
                                Words.words("term", "What it is about"),
                                new Column("weight", "Weight", ""),
                                new Column("points", "Points to be had", "points"),
                                new Column("sway", "Another home is first from a weight of", ""),
                                Words.words("then", "First then"),
                                new Column("moved", "Homes that would hold another place without it", "homes"),
                                Words.words("without", "Most sure points without it")),
                        rows,
                        List.of(
                                INSIDE,
                                "What weight would put another home first is told by the points that are sure, all other weights as they are.",
                                "Nothing is learned from where children were placed before.")),
                Optional.empty());
    }

    private static String why(MatchPage.Parts parts, Term term) {
        if (parts.ranking().desk().weight(term) == 0) {
            return "not weighed";
        }
        return parts.ranking().unanswered().stream().anyMatch(what -> what.term() == term)
                ? "recorded of no home, so it is in no points"
                : "does not apply to this child, as far as is known";
    }

    static Explanation explained(MatchPage.Parts parts) {
        return new Explanation(
                "match",
                "Points and places",
                "For each home how much it has of what this child's profile calls for, of what was asked for the child and of what is near and dear to the child, of %s points."
                        .formatted(Words.whole(Match.ALL)),
                Explanation.From.all(parts.told().sources()),
                "Whatever nobody recorded: it makes points open, and never counts as a no. Homes that something recorded rules out stand apart. Who lives where is known to %s, everything else to %s."
                        .formatted(
                                Words.day(parts.days().returns()),
                                Words.day(parts.days().today())),
                "From the points that are sure to those that a home would have, were all that is not known in its favour. Places are from the best to the worst that these leave open.",
                "Each thing asked for has its weight's share of the points, needs by their level; a home has all of it, none, or for distance a part that halves with every so many miles as the weights say. Limits are apart and never weighed.",
                "A recommendation to place the child, a judgement of a home, or a forecast of how a placement goes. The weights are a reader's.");
    }

    private static Exhibit exhibit(MatchPage.Parts parts, String name, Table table, Optional<String> picture) {
        return new Exhibit(
                        name,
                        table,
                        parts.days().today(),
                        parts.told().sources(),
                        picture,
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }
}
