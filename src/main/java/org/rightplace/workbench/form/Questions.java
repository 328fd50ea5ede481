package org.rightplace.workbench.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A form as a page asks it.
///
/// @param slug  the word for it
/// @param says  what it is for and how long it takes
/// @param begun what stands in fields before anybody has written in them, by the field's name
/// @param lists of suggestions, by their word
public record Questions(
        String slug,
        String title,
        String says,
        List<Part> parts,
        Map<String, List<String>> begun,
        Map<String, List<String>> lists) {

    public Questions {
        parts = List.copyOf(parts);
        begun = new TreeMap<>(begun);
        lists = new TreeMap<>(lists);
    }

    /// Questions under one heading.
    ///
    /// @param says   what they are about; empty where the heading says it
    /// @param groups in order
    public record Part(String title, String says, List<Group> groups, Optional<More> more) {
        public Part {
            groups = List.copyOf(groups);
        }
    }

    /// Questions about one thing.
    ///
    /// @param title of the thing; empty where the part's heading says it
    public record Group(String title, List<Question> questions) {
        public Group {
            questions = List.copyOf(questions);
        }
    }

    /// That more groups like those there are can be had.
    ///
    /// @param table the word for them
    /// @param one   what one of them is called
    /// @param shown how many there are now
    public record More(String table, String one, int shown) {}

    /// A question.
    ///
    /// @param name   of its field
    /// @param hint   what is asked, in a sentence; empty where the label says it
    /// @param needed whether it must be answered
    /// @param beside what is asked with it
    public record Question(String name, String label, String hint, Input input, boolean needed, List<Question> beside) {
        public Question {
            beside = List.copyOf(beside);
        }
    }

    /// Something to be mended in a field.
    public record Fault(String field, String words) {}

    /// All questions, each before those beside it.
    public List<Question> all() {
        List<Question> all = new ArrayList<>();
        for (Part part : parts) {
            for (Group group : part.groups()) {
                for (Question question : group.questions()) {
                    all.add(question);
                    all.addAll(question.beside());
                }
            }
        }
        return all;
    }

    /// The same without the questions whose fields are settled.
    public Questions without(java.util.Set<String> fields) {
        List<Part> left = new ArrayList<>();
        for (Part part : parts) {
            List<Group> groups = part.groups().stream()
                    .map(group -> new Group(
                            group.title(),
                            group.questions().stream()
                                    .filter(question -> !fields.contains(question.name()))
                                    .toList()))
                    .filter(group -> !group.questions().isEmpty())
                    .toList();
            if (!groups.isEmpty()) {
                left.add(new Part(part.title(), part.says(), groups, part.more()));
            }
        }
        return new Questions(slug, title, says, left, begun, lists);
    }
}
