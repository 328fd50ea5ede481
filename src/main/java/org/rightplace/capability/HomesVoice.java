package org.rightplace.capability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rightplace.care.home.HomesAnswer;
import org.rightplace.care.home.HomesAnswer.Says;

/// What is recorded of a home, each beside what the home says to it.
///
/// @param heard every statement that is recorded, and after these what was answered and is recorded no more
public record HomesVoice(List<Heard> heard) {

    public HomesVoice {
        heard = List.copyOf(heard);
    }

    /// An answer with when it was given.
    ///
    /// @param version 1 for the first to its statement
    public record Given(HomesAnswer answer, Instant at, int version) {}

    /// A statement with all answers to it.
    ///
    /// @param statement empty where it is recorded no more
    /// @param answers   oldest first
    public record Heard(String key, Optional<Statement> statement, List<Given> answers) {
        public Heard {
            answers = List.copyOf(answers);
        }

        /// The answer that stands: the last, unless it was taken back.
        public Optional<Given> standing() {
            return answers.isEmpty() || answers.getLast().answer().says() == Says.TAKES_BACK
                    ? Optional.empty()
                    : Optional.of(answers.getLast());
        }

        /// Whether the home disputes what is recorded now.
        public boolean isDisputed() {
            return standing().filter(given -> given.answer().says().disputes()).isPresent() && !isOfOtherWords();
        }

        /// Whether the answer that stands was given to other words than are recorded now.
        public boolean isOfOtherWords() {
            return standing()
                    .filter(given -> statement
                            .filter(now -> now.says().equals(given.answer().recorded()))
                            .isEmpty())
                    .isPresent();
        }
    }

    /// Puts answers beside what they answer.
    ///
    /// @param given oldest first
    public static HomesVoice of(List<Statement> statements, List<Given> given) {
        Map<String, List<Given>> byKey = new TreeMap<>();
        given.forEach(one -> byKey.computeIfAbsent(one.answer().statement(), k -> new ArrayList<>())
                .add(one));
        List<Heard> heard = new ArrayList<>();
        for (Statement statement : statements) {
            List<Given> answers = byKey.remove(statement.key());
            heard.add(new Heard(statement.key(), Optional.of(statement), answers == null ? List.of() : answers));
        }
        byKey.forEach((key, answers) -> heard.add(new Heard(key, Optional.empty(), answers)));
        return new HomesVoice(heard);
    }

    /// How many of the statements have an answer that stands.
    public int answered() {
        return (int) heard.stream().filter(one -> one.standing().isPresent()).count();
    }

    /// How many of the statements the home disputes.
    public int disputed() {
        return (int) heard.stream().filter(Heard::isDisputed).count();
    }

    /// The statement of a key, whether it is recorded still or only answered.
    public Optional<Heard> find(String key) {
        return heard.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
