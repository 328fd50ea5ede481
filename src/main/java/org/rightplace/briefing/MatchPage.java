package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Urn;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.match.Desk;
import org.rightplace.match.Match;
import org.rightplace.match.Ranking;
import org.rightplace.match.Ranking.Ranked;
import org.rightplace.match.Seeker.Contradiction;
import org.rightplace.match.Term;

/// The homes that could be right for one child, each with what speaks for it, against it, and what
/// nobody knows. For those who decide with the child; it places nobody.
public final class MatchPage {
    private MatchPage() {}

    /// Said above every match.
    private static final String PLACES_NOBODY =
            "Rightplace places nobody. It sets what is recorded of homes against what is recorded of this child, so that those who decide, with the child, see the reasons. Read the places with the reasons, never alone.";

    /// What the page is made of.
    ///
    /// @param ranking  the homes
    /// @param weights  what the set of weights is called
    /// @param without  what each term decides
    /// @param usual    the same with the usual weights; empty where those were chosen
    /// @param beside   homes to set side by side; none for those that stand first
    /// @param days     of which days it speaks
    /// @param decided  what was decided for the child before
    public record Parts(
            Ranking ranking,
            String weights,
            Map<Term, Ranking.Without> without,
            Optional<Ranking> usual,
            List<Urn> beside,
            Days days,
            List<Decision> decided,
            GapsPage.Told told) {
        public Parts {
            beside = List.copyOf(beside);
            decided = List.copyOf(decided);
        }

        MatchWords words() {
            return new MatchWords(told.names());
        }
    }

    /// The days of which a match speaks.
    ///
    /// @param returns to which returns tell who lives where
    /// @param today   by which needs, referrals and homes are known
    public record Days(LocalDate returns, LocalDate today) {}

    /// The page.
    public static Page of(Parts parts) {
        Ranking ranking = parts.ranking();
        MatchWords words = parts.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(PLACES_NOBODY));
        for (Contradiction one : ranking.child().contradictions()) {
            blocks.add(new Block.Warning(words.of(one)));
        }
        blocks.add(new Block.Questions(List.of(
                "What does the child say of where to live, and with whom?",
                "Who has been in these homes lately, and would they say the same of them?",
                "Which of the things that nobody recorded could be found out with one call?")));
        blocks.add(new Block.Heading("What is known of the child"));
        blocks.add(new Block.Points(words.child(ranking.child())));
        if (!ranking.unanswered().isEmpty()) {
            blocks.add(new Block.Said(
                    "Ask every home",
                    "It matters for this child, and is recorded of no home, so that it is in no points: %s."
                            .formatted(Words.list(ranking.unanswered().stream()
                                    .map(words::open)
                                    .distinct()
                                    .toList()))));
        }
        if (!parts.decided().isEmpty()) {
            blocks.add(new Block.Heading("Decided before"));
            blocks.add(new Block.Points(DecisionsPage.before(parts.decided())));
            blocks.add(new Block.Paragraph(
                    "What was decided before rules nothing out: every home stands where it stood."));
        }
        blocks.add(new Block.Numbers(numbers(parts)));
        if (ranking.possible().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            ranking.ruledOut().isEmpty()
                                    ? "No home is known here, so none can be considered. Load a register, or records of what homes can do."
                                    : "Every home that is known here is ruled out by something that is recorded. Below stands by what, and what would change it."));
        } else {
            blocks.add(new Block.Heading("Side by side"));
            blocks.add(new Block.Shown(MatchTables.sideBySide(parts, chosen(parts))));
            blocks.add(new Block.Heading("Homes that could be considered"));
            blocks.add(new Block.Paragraph(ties(ranking)));
            blocks.add(new Block.Shown(MatchTables.homes(parts)));
            blocks.add(new Block.Heading("Kinds of home"));
            blocks.add(new Block.Shown(MatchTables.kinds(parts)));
        }
        if (!ranking.ruledOut().isEmpty()) {
            blocks.add(new Block.Heading("Homes that something rules out"));
            blocks.add(
                    new Block.Paragraph(
                            "What would take least to change stands first. What is not recorded, of the child or of a home, rules nothing out."));
            blocks.add(new Block.Shown(MatchTables.ruledOut(parts)));
        }
        blocks.add(new Block.Heading("What was weighed, and what it decides"));
        blocks.add(new Block.Paragraph(weighed(parts)));
        blocks.add(new Block.Shown(MatchTables.weights(parts)));
        if (!ranking.homes().isEmpty()) {
            blocks.add(new Block.Way(
                    "Write down what was decided",
                    "/match/decide?child=" + ranking.child().child().child().value()));
        }
        blocks.add(new Block.Way("Weigh it otherwise", "/match/weights"));
        blocks.add(new Block.Way(
                "All that is recorded of this child",
                "/child/" + ranking.child().child().child().value()));
        blocks.add(new Block.Way("Other children who need a home", "/match"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Homes for the child " + ranking.child().child().child().value(),
                "Of %s. What speaks for each home, what against it, and what nobody knows."
                        .formatted(parts.told()
                                .names()
                                .apply(ranking.child().child().authority())),
                blocks);
    }

    /// Those that a reader chose; otherwise the first few.
    private static List<Match> chosen(Parts parts) {
        Ranking ranking = parts.ranking();
        if (parts.beside().isEmpty()) {
            return ranking.possible().stream()
                    .limit(MatchTables.SIDE_BY_SIDE)
                    .map(Ranked::match)
                    .toList();
        }
        List<Match> all = new ArrayList<>();
        ranking.possible().forEach(one -> all.add(one.match()));
        ranking.ruledOut().forEach(one -> all.add(one.match()));
        return parts.beside().stream()
                .flatMap(home ->
                        all.stream().filter(match -> match.home().offer().home().equals(home)))
                .toList();
    }

    private static List<Block.Numbers.Figure> numbers(Parts parts) {
        Ranking ranking = parts.ranking();
        Optional<Explanation> explained = Optional.of(MatchTables.explained(parts));
        int all = ranking.possible().size() + ranking.ruledOut().size();
        return List.of(
                new Block.Numbers.Figure(
                        Words.whole(ranking.possible().size()),
                        "of %s that nothing recorded rules out".formatted(Words.number(all, "home", "homes")),
                        explained),
                new Block.Numbers.Figure(
                        Words.whole(ranking.mayBeFirst().size()),
                        "of them may stand first, by what is known",
                        explained),
                new Block.Numbers.Figure(
                        Words.whole(ranking.open()),
                        "of %s points hang on what nobody recorded, for the home of them of which least is known"
                                .formatted(Words.whole(Match.ALL)),
                        explained));
    }

    private static String ties(Ranking ranking) {
        int first = ranking.mayBeFirst().size();
        return first == 1
                ? "One home stands first whatever turns out of what is not known. Points are of %s; those of the reasons add up to them."
                        .formatted(Words.whole(Match.ALL))
                : "%s may stand first: what is not known decides between them, and no order among them is told. Points are of %s; those of the reasons add up to them."
                        .formatted(Words.capital(Words.number(first, "home", "homes")), Words.whole(Match.ALL));
    }

    private static String weighed(Parts parts) {
        Desk desk = parts.ranking().desk();
        String must = desk.must().isPresent()
                ? "A need judged at level %d or above must be met: a home that tells of less is ruled out."
                        .formatted(desk.must().getAsInt())
                : "No need is a limit.";
        return "The set of weights is “%s”%s. An ability counts as sure from “%s”. %s Being near counts half at %s; that is nobody's rule but this set's."
                .formatted(
                        parts.weights(),
                        parts.usual().isEmpty() ? ", where a reader begins and which is nobody's judgement" : "",
                        desk.least().words(),
                        must,
                        Words.number(desk.half(), "mile", "miles"));
    }
}
