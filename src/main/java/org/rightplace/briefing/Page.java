package org.rightplace.briefing;

import java.util.List;

/// A page as it is composed, before any door gives it a form.
///
/// @param title  what it is about, of which types and which day
/// @param lede   the first sentence or two under the title
public record Page(String title, String lede, List<Block> blocks) {
    public Page {
        blocks = List.copyOf(blocks);
    }

    /// The exhibits on it, in order.
    public List<Exhibit> exhibits() {
        return blocks.stream()
                .filter(Block.Shown.class::isInstance)
                .map(block -> ((Block.Shown) block).exhibit())
                .toList();
    }
}
