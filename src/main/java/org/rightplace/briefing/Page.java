package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A page as it is composed, before any door gives it a form.
///
/// @param title  what it is about, of which types and which day
/// @param lede   the first sentence or two under the title
public record Page(String title, String lede, List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /// The same with a block before its first exhibit.
    public Page with(Block block) {
        List<Block> all = new ArrayList<>(blocks);
        int first = 0;
        while (first < all.size() && !(all.get(first) instanceof Block.Shown)) {
            first++;
        }
        all.add(first, block);
        return new Page(title, lede, all);
    }

    /// The same with every figure explained so that nothing else explains: of its exhibits those that have
    /// no explanation at all, and the numbers that stand large. It comes from all that these name as
    /// sources.
    public Page explained(Explanation.Said said) {
        List<String> sources = exhibits().stream()
                .filter(exhibit -> exhibit.explained().isEmpty())
                .flatMap(exhibit -> exhibit.sources().stream())
                .distinct()
                .toList();
        if (sources.isEmpty()) {
            return this;
        }
        Explanation explanation = said.from(sources);
        return new Page(
                title,
                lede,
                blocks.stream().map(block -> explained(block, explanation)).toList());
    }

    private static Block explained(Block block, Explanation explanation) {
        return switch (block) {
            case Block.Shown(Exhibit exhibit)
            when exhibit.explained().isEmpty() -> new Block.Shown(exhibit.explainedBy(explanation));
            case Block.Numbers(List<Block.Numbers.Figure> figures) ->
                new Block.Numbers(figures.stream()
                        .map(figure -> figure.explanation().isPresent()
                                ? figure
                                : new Block.Numbers.Figure(figure.figure(), figure.words(), Optional.of(explanation)))
                        .toList());
            default -> block;
        };
    }

    /// The exhibits on it, in order.
    public List<Exhibit> exhibits() {
        return blocks.stream()
                .filter(Block.Shown.class::isInstance)
                .map(block -> ((Block.Shown) block).exhibit())
                .toList();
    }

    /// What the figures on the page are, each told once, in the order in which they first stand there.
    ///
    /// @throws IllegalArgumentException if two figures are told differently under one key
    public List<Told> told() {
        Map<String, Told> told = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block instanceof Block.Shown(Exhibit exhibit)) {
                exhibit.explained().values().forEach(one -> tell(told, new Told(one, exhibit.name())));
            } else if (block instanceof Block.Numbers numbers) {
                numbers.figures().stream()
                        .flatMap(figure -> figure.explanation().stream())
                        .forEach(one -> tell(told, new Told(one, "main")));
            }
        }
        return new ArrayList<>(told.values());
    }

    private static void tell(Map<String, Told> told, Told one) {
        Told before = told.putIfAbsent(one.explanation().key(), one);
        if (before != null && !before.explanation().equals(one.explanation())) {
            throw new IllegalArgumentException("figure (%s) is told twice, and not alike"
                    .formatted(one.explanation().key()));
        }
    }

    /// An explanation, and where on the page its figure first stands.
    ///
    /// @param at the name of a place within the page
    public record Told(Explanation explanation, String at) {}
}
