package org.rightplace.commissioning;

import java.util.List;
import java.util.Optional;

/// Answers to a yes-or-no question. What is not said is never a no.
public record Answers(int yes, int no, int notSaid) {

    static Answers of(List<Optional<Boolean>> answers) {
        int yes = 0;
        int no = 0;
        for (Optional<Boolean> answer : answers) {
            yes += answer.filter(one -> one).isPresent() ? 1 : 0;
            no += answer.filter(one -> !one).isPresent() ? 1 : 0;
        }
        return new Answers(yes, no, answers.size() - yes - no);
    }

    /// How many were asked.
    public int asked() {
        return yes + no + notSaid;
    }
}
