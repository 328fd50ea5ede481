package org.rightplace.synthetic;

import org.rightplace.care.child.CollectionYear;
import org.rightplace.synthetic.filing.Told;
import org.rightplace.synthetic.life.Events.Away;
import org.rightplace.synthetic.life.Person;
import org.rightplace.synthetic.life.Scores;
import org.rightplace.synthetic.life.Setting;

/// Counts outcomes of 2023-24: scores of strengths and difficulties, and times missing.
record OutcomeCount(Figures figures) {

    private static final CollectionYear YEAR = new CollectionYear(2023);
    private static final int FIRST = StockCount.march(2023) + 1;
    private static final int LAST = StockCount.march(2024);
    private static final int ORDERS_FROM = StockCount.march(2025) + 1; // told of in the last return only
    private static final int ORDERS_TO = StockCount.march(2026);
    private static final int NORMAL = 13;
    private static final int BORDERLINE = 16;

    void count(Told told) {
        if (told.child().shortBreak()) {
            return;
        }
        scores(told);
        told.events().orders().stream()
                .filter(order -> ORDERS_FROM <= order.from() && order.from() <= ORDERS_TO)
                .forEach(order -> figures.count("orders begun"));
        boolean any = false;
        for (Away away : told.events().missing()) {
            if (FIRST <= away.from() && away.from() <= LAST) {
                any = true;
                figures.count("missing");
                figures.count("missing from", from(away.in()));
                figures.count("missing nights", away.until() - away.from() <= 1 ? "at most 1" : "more");
                if (away.until() - away.from() > 30) {
                    figures.count("missing over 30");
                }
            }
        }
        if (any) {
            figures.count("missing children");
        }
    }

    private static String from(Setting setting) {
        return switch (setting) {
            case HOME, SECURE -> "homes";
            case SUPPORTED -> "supported";
            case KIN, FOSTER -> "foster";
            default -> "elsewhere";
        };
    }

    private void scores(Told told) {
        Person person = told.child().person();
        int age = person.age(LAST);
        boolean allYear = told.child().spells().stream()
                .anyMatch(spell ->
                        spell.course().from() <= FIRST && spell.course().to() > LAST);
        if (!allYear || age < 5 || person.age(FIRST) < 4 || age > 16) {
            return;
        }
        figures.count("score asked");
        if (Scores.isGiven(person, YEAR)) {
            int score = Scores.of(person, age, Scores.in(told.events(), YEAR));
            figures.count("score given");
            figures.add(score, "score total");
            figures.count("score", score <= NORMAL ? "normal" : score <= BORDERLINE ? "borderline" : "concern");
        }
    }
}
