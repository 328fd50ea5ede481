package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.care.Urn;
import org.rightplace.care.commissioning.Decision;
import org.rightplace.care.commissioning.Decision.Why;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// What people decided for children when homes were set against each other, and why they departed from
/// the order in which those stood.
public final class DecisionsPage {
    private DecisionsPage() {}

    private static final String INSIDE = "For those who decide, not for publication.";

    /// A decision that is kept.
    ///
    /// @param release the number under which it is kept, and can be forgotten
    public record Kept(String release, Decision decision) {}

    /// What the page is made of.
    ///
    /// @param kept oldest first
    public record Parts(List<Kept> kept, LocalDate today, GapsPage.Told told) {
        public Parts {
            kept = List.copyOf(kept);
        }

        private List<Decision> departures() {
            return kept.stream()
                    .map(Kept::decision)
                    .filter(Decision::isDeparture)
                    .toList();
        }
    }

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "A decision that departs from an order is no error: people know what no record holds. Read together, departures say what the weights leave out, what is not recorded, and what does not exist."));
        blocks.add(new Block.Questions(List.of(
                "Which reason comes again and again, and could it be recorded of homes or children beforehand?",
                "Where homes would not take a child: what would have had to be there for them to say yes?",
                "Were the child's wishes the reason as often as money was?")));
        int departures = parts.departures().size();
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(parts.kept().size()),
                        parts.kept().size() == 1 ? "decision is written down" : "decisions are written down",
                        Optional.of(explained(parts))),
                new Block.Numbers.Figure(
                        Words.whole(departures),
                        departures == 1
                                ? "of them departs from the order, with its reason"
                                : "of them depart from the order, each with its reason",
                        Optional.of(explained(parts))))));
        if (parts.kept().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "Nothing is written down yet. A child's page of homes leads to the form; `decisions --keep` does the same."));
        } else {
            blocks.add(new Block.Shown(reasons(parts)));
            blocks.add(new Block.Shown(decisions(parts)));
        }
        blocks.add(new Block.Way("The children who need a home", "/match"));
        blocks.add(new Block.Way("How matches are weighed", "/match/weights"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "What people decided",
                "Homes chosen and not chosen, with the reason where a choice departs from the order in which homes stood.",
                blocks);
    }

    private static Exhibit reasons(Parts parts) {
        Map<Why, Integer> counts = new EnumMap<>(Why.class);
        parts.departures().forEach(one -> one.why().ifPresent(why -> counts.merge(why, 1, Integer::sum)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Why why : Why.values()) {
            rows.add(List.of(Words.text(why.words()), Cells.whole(counts.getOrDefault(why, 0))));
        }
        return exhibit(
                parts,
                "decision-reasons",
                new Table(
                        "Why decisions departed from the order",
                        List.of(Words.words("why", "Reason"), new Column("decisions", "Decisions", "decisions")),
                        rows,
                        List.of(INSIDE)));
    }

    private static Exhibit decisions(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Kept kept : parts.kept().reversed()) {
            Decision one = kept.decision();
            rows.add(List.of(
                    Words.text(one.on().toString()),
                    Words.text(one.child().value()),
                    Words.text(parts.told().names().apply(one.authority())),
                    Cells.words(one.home().map(Urn::value), "none of them"),
                    one.stood()
                            .<Cell>map(stood -> stood.first() == stood.last()
                                    ? Cells.whole(stood.first())
                                    : new Cell.Between(stood.first(), stood.last()))
                            .orElseGet(() ->
                                    new Cell.Unknown("", one.home().isPresent() ? "ruled out" : "no home was chosen")),
                    one.stood()
                            .<Cell>map(stood -> Cells.whole(stood.of()))
                            .orElseGet(() -> new Cell.Unknown("", "it stood at none")),
                    Words.text(one.weights()),
                    Cells.words(one.why().map(Why::words), "might stand first"),
                    Words.text(one.words()),
                    Words.text(one.by()),
                    Words.text(kept.release())));
        }
        return exhibit(
                parts,
                "decisions",
                new Table(
                        "What people decided, the newest first",
                        List.of(
                                Words.words("on", "On"),
                                Words.words("deciding", "Child"),
                                Words.words("authority", "Of"),
                                Words.words("home", "Home"),
                                new Column("place", "Stood at", "place"),
                                new Column("of", "Of homes that could be considered", "homes"),
                                Words.words("weights", "Weights"),
                                Words.words("why", "Why"),
                                Words.words("words", "In their words"),
                                Words.words("by", "Written by"),
                                Words.words("release", "Kept as")),
                        rows,
                        List.of(
                                INSIDE,
                                "A decision that was written down by mistake is taken out with `forget` and the number under which it is kept.")));
    }

    /// What was decided for a child before, in sentences.
    static List<String> before(List<Decision> decisions) {
        return decisions.stream()
                .map(one -> "%s: %s%s."
                        .formatted(
                                Words.day(one.on()),
                                one.home().map(home -> "the home " + home).orElse("none of the homes"),
                                one.why().map(why -> ". " + why.words()).orElse("")))
                .toList();
    }

    private static Explanation explained(Parts parts) {
        return new Explanation(
                "decisions",
                "What people decided",
                "Decisions that somebody wrote down on a child's page of homes, each with where the home stood on that day by the weights that were used. A departure is one for a home that could not stand first, for one that was ruled out, or for none of them.",
                Explanation.From.all(parts.told().sources()),
                "Decisions that nobody wrote down.",
                "They are counted, not estimated.",
                "Each is kept sealed beside the records of children. No ranking and no count of children changes by it, and no home is left out the next time because of it.",
                "A measure of how good decisions were, or of who makes them.");
    }

    private static Exhibit exhibit(Parts parts, String name, Table table) {
        return new Exhibit(
                        name,
                        table,
                        parts.today(),
                        List.of("Written by those who use this copy of Rightplace"),
                        Optional.empty(),
                        parts.told().ledger())
                .explainedBy(explained(parts));
    }
}
