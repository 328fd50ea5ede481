package org.rightplace.briefing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.capability.HomesVoice;
import org.rightplace.capability.HomesVoice.Given;
import org.rightplace.capability.HomesVoice.Heard;
import org.rightplace.capability.Statement;
import org.rightplace.care.home.HomesAnswer;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.ledger.Ledger;

/// What is recorded of a home, and what the home says to it: both stand.
public final class HomesVoiceTable {
    private HomesVoiceTable() {}

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    /// The table.
    public static Exhibit of(String home, HomesVoice voice, List<String> sources, LocalDate day, Ledger ledger) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Heard heard : voice.heard()) {
            rows.add(row(heard));
        }
        return new Exhibit(
                "voice",
                new Table(
                        "What is recorded of home %s, and what the home says to it".formatted(home),
                        List.of(
                                Words.words("statement", "Key"),
                                Words.words("what", "What"),
                                Words.words("recorded", "Recorded"),
                                Words.words("by", "Where, and of which day"),
                                Words.words("answer", "The home says"),
                                Words.words("earlier", "Said before")),
                        rows,
                        List.of(
                                CapabilityPage.RESTRICTED,
                                "The record and the answer both stand. Counts are made of what is recorded; an answer changes none, and pages of counts say how much is disputed.")),
                day,
                sources,
                Optional.empty(),
                ledger);
    }

    private static List<Cell> row(Heard heard) {
        Optional<Statement> now = heard.statement();
        List<Given> before = new ArrayList<>(heard.answers());
        heard.standing().ifPresent(before::remove);
        return List.of(
                Words.text(heard.key()),
                Words.text(now.map(Statement::what).orElse("Recorded no more")),
                Cells.words(now.map(Statement::says), "it was recorded when the home answered, and is not now"),
                Words.text(now.map(one -> one.by()
                                + one.on().map(day -> ", " + Words.day(day)).orElse(""))
                        .orElse("")),
                heard.standing()
                        .<Cell>map(given -> new Cell.Text(said(given)
                                + (heard.isOfOtherWords()
                                        ? " It answered other words: “%s”."
                                                .formatted(given.answer().recorded())
                                        : "")))
                        .orElse(new Cell.Unknown("not answered", "the home has not answered")),
                new Cell.Texts(before.stream().map(HomesVoiceTable::said).toList()));
    }

    /// An answer in one line.
    public static String said(Given given) {
        HomesAnswer answer = given.answer();
        return "%s%s%s (%s, %s, %s, version %d)."
                .formatted(
                        answer.says().words(),
                        answer.as().map(as -> ": “%s”".formatted(as)).orElse(""),
                        answer.why().isEmpty() ? "" : ". Why: “%s”".formatted(answer.why()),
                        answer.who().name(),
                        answer.who().role(),
                        Words.day(LocalDate.ofInstant(given.at(), ENGLAND)),
                        given.version());
    }

    /// What homes say, for a page of counts.
    public static String sentence(int homes, int answered, int disputed) {
        return "%s answered %s of them, %s disputed. What is recorded stands here; each home's page has both."
                .formatted(
                        Words.number(homes, "home has", "homes have"),
                        Words.number(answered, "statement", "statements"),
                        disputed == 0
                                ? "none of which is"
                                : "%s of which %s".formatted(Words.whole(disputed), disputed == 1 ? "is" : "are"));
    }
}
