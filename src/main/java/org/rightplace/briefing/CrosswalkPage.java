package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.care.need.Need.Source;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.ledger.Ledger;
import org.rightplace.link.need.Crosswalk;

/// The table by which needs are read from the records there are, to be read by anyone who meets a need
/// on a page.
public final class CrosswalkPage {
    private CrosswalkPage() {}

    private static final String OWN = "Rightplace, its own table of readings";

    /// The page.
    ///
    /// @param need   only this domain; empty for all
    /// @param source only this source; empty for all
    public static Page of(Optional<NeedDomain> need, Optional<Source> source, LocalDate today, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Questions(List.of(
                "What would a worker who knows the child say that no field asks?",
                "Which needs does no source name at all, and so no count shows?")));
        need.ifPresent(domain ->
                blocks.add(new Block.Paragraph("%s: %s.".formatted(domain.title(), lower(domain.words())))));
        blocks.add(
                new Block.Points(
                        List.of(
                                "A yes makes a need present, and never a level: how far it goes is not known.",
                                "A no makes none known, which is not no need, and only where the source answered every question that it has about the domain with no.",
                                "One answer makes one need at most. Where it fits several domains and names none, it is a hint that is not read, or needs would come together because a table was written so.",
                                "Only a needs profile, our own form, gives a level from 0 to 3: somebody who knows the child judged it, with the child.")));
        blocks.add(new Block.Shown(readings(need, source, today, ledger)));
        if (need.isEmpty()) {
            blocks.add(new Block.Shown(notRead(source, today, ledger)));
        }
        blocks.add(new Block.Way("Needs of children in care", "/needs"));
        blocks.add(new Block.NotShown(ledger));
        return new Page(
                need.map(domain -> "How %s is read from the records there are".formatted(lower(domain.title())))
                        .orElse("How needs are read from the records there are"),
                "Which field of which source says what of which need. The table is the rule: nothing is read that does"
                        + " not stand in it. The sixteen domains are this product's own.",
                blocks);
    }

    private static String lower(String title) {
        return Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    private static Exhibit readings(
            Optional<NeedDomain> need, Optional<Source> source, LocalDate today, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (NeedDomain domain : NeedDomain.values()) {
            if (need.isPresent() && need.get() != domain) {
                continue;
            }
            if (source.isEmpty() || source.get() == Source.NEEDS_PROFILE) {
                rows.add(List.of(
                        Words.text(domain.title()),
                        Words.text(Source.NEEDS_PROFILE.title()),
                        Words.text("the domain itself"),
                        Words.text("0, 1, 2 or 3"),
                        Words.text("assessed at that level")));
            }
            Crosswalk.ENTRIES.stream()
                    .filter(entry -> entry.domain() == domain)
                    .filter(entry -> source.isEmpty() || source.get() == entry.source())
                    .forEach(entry -> rows.add(List.of(
                            Words.text(domain.title()),
                            Words.text(entry.source().title()),
                            Words.text(entry.field()),
                            Words.text(entry.value()),
                            Words.text(entry.says().words()))));
        }
        return new Exhibit(
                "crosswalk",
                new Table(
                        "What each answer says of a need",
                        List.of(
                                Words.words("need", "Need"),
                                Words.words("source", "Source"),
                                Words.words("field", "Field"),
                                Words.words("answer", "Answer"),
                                Words.words("says", "Says")),
                        rows,
                        List.of(
                                "The bands of the strengths and difficulties questionnaire (0 to 13, 14 to 16, 17 to 40) are those the Department for Education reports by.")),
                today,
                List.of(OWN),
                Optional.empty(),
                ledger);
    }

    private static Exhibit notRead(Optional<Source> source, LocalDate today, Ledger ledger) {
        return new Exhibit(
                "not-read",
                new Table(
                        "What is held and never read as a need",
                        List.of(
                                Words.words("source", "Source"),
                                Words.words("field", "Field"),
                                Words.words("why", "Why")),
                        Crosswalk.NOT_READ.stream()
                                .filter(not -> source.isEmpty() || source.get() == not.source())
                                .map(not -> List.of(
                                        Words.text(not.source().title()),
                                        Words.text(not.field()),
                                        Words.text(not.why())))
                                .toList(),
                        List.of()),
                today,
                List.of(OWN),
                Optional.empty(),
                ledger);
    }
}
