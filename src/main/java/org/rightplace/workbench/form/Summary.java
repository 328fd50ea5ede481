package org.rightplace.workbench.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rightplace.briefing.Words;
import org.rightplace.workbench.form.Questions.Group;
import org.rightplace.workbench.form.Questions.Part;
import org.rightplace.workbench.form.Questions.Question;

/// What somebody answered, to be looked through before it is kept.
///
/// @param parts those of the form, in order
public record Summary(List<Told> parts) {

    public Summary {
        parts = List.copyOf(parts);
    }

    /// The answers under one heading.
    ///
    /// @param notKnown the labels of questions that were not answered
    /// @param notSaid  the labels of what a child was asked, and said nothing of
    public record Told(String title, List<Line> lines, List<String> notKnown, List<String> notSaid) {
        public Told {
            lines = List.copyOf(lines);
            notKnown = List.copyOf(notKnown);
            notSaid = List.copyOf(notSaid);
        }
    }

    /// An answer.
    ///
    /// @param field  of the question
    /// @param quoted whether the words are a child's own
    public record Line(String field, String label, String words, boolean quoted) {}

    /// The answers to some questions.
    ///
    /// @param said by the field's name
    public static Summary of(Questions questions, Map<String, List<String>> said) {
        List<Told> parts = new ArrayList<>();
        for (Part part : questions.parts()) {
            List<Line> lines = new ArrayList<>();
            List<String> notKnown = new ArrayList<>();
            List<String> notSaid = new ArrayList<>();
            for (Group group : part.groups()) {
                List<Question> open = new ArrayList<>();
                for (Question question : group.questions()) {
                    answer(question, said)
                            .ifPresentOrElse(
                                    words -> lines.add(new Line(
                                            question.name(),
                                            label(group, question),
                                            words,
                                            question.input() instanceof Input.Words)),
                                    () -> open.add(question));
                }
                if (group.title().isEmpty() || open.size() < group.questions().size()) {
                    for (Question question : open) {
                        boolean words = question.input() instanceof Input.Words;
                        (words ? notSaid : notKnown).add(label(group, question));
                    }
                }
            }
            parts.add(new Told(part.title(), lines, notKnown, notSaid));
        }
        return new Summary(parts);
    }

    private static String label(Group group, Question question) {
        return group.title().isEmpty() ? question.label() : group.title() + ": " + question.label();
    }

    /// The answer with what was said beside it; empty where nothing was.
    private static Optional<String> answer(Question question, Map<String, List<String>> said) {
        List<String> parts = new ArrayList<>(words(question.input(), said.getOrDefault(question.name(), List.of())));
        for (Question beside : question.beside()) {
            words(beside.input(), said.getOrDefault(beside.name(), List.of()))
                    .forEach(words -> parts.add(beside.label() + ": " + words));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static List<String> words(Input input, List<String> values) {
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> switch (input) {
                    case Input.Pick(var options, var asList) -> words(options, value);
                    case Input.PickSeveral(var options) -> words(options, value);
                    case Input.Line line -> value.strip();
                    case Input.Words words -> value;
                    case Input.Day day -> day(value);
                })
                .toList();
    }

    private static String day(String value) {
        try {
            return Words.day(LocalDate.parse(value));
        } catch (DateTimeParseException asWritten) {
            return value;
        }
    }

    private static String words(List<Input.Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Input.Option::words)
                .findFirst()
                .orElse(value);
    }
}
