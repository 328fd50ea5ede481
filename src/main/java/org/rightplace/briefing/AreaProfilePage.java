package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rightplace.ledger.Ledger;

/// Everything that is known of one area on one page, to be printed: the first figures and the tables of
/// the pages that tell each thing in full, with the way to each.
public final class AreaProfilePage {
    private AreaProfilePage() {}

    /// One thing that is told.
    ///
    /// @param page     that tells it in full; empty where nothing is held of it, or not of this area
    /// @param exhibits those of its exhibits that are shown here, by name
    /// @param numbers  whether its first figures are of this area and stand here too
    /// @param missing  what is said where the page is empty
    /// @param way      to the full page
    public record Section(
            String title, Optional<Page> page, List<String> exhibits, boolean numbers, String missing, Block.Way way) {
        public Section {
            exhibits = List.copyOf(exhibits);
        }
    }

    /// The page.
    public static Page of(String area, List<Section> sections, Ledger ledger) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "Where counts of children stand here they are exact: for those who keep these records, not for publication. What is not held is said in its place, and is never nothing."));
        blocks.add(new Block.NotShown(ledger));
        Set<String> shown = new LinkedHashSet<>();
        for (Section section : sections) {
            blocks.add(new Block.Heading(section.title()));
            if (section.page().isEmpty()) {
                blocks.add(new Block.Paragraph(section.missing()));
                continue;
            }
            Page page = section.page().get();
            page.blocks().stream()
                    .filter(Block.Numbers.class::isInstance)
                    .limit(1)
                    .forEach(blocks::add);
            List<Exhibit> found = page.exhibits().stream()
                    .filter(exhibit -> section.exhibits().contains(exhibit.name()) && shown.add(exhibit.name()))
                    .toList();
            found.forEach(exhibit -> blocks.add(new Block.Shown(exhibit)));
            if (found.isEmpty()) {
                page.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .limit(1)
                        .forEach(blocks::add);
            }
            blocks.add(section.way());
        }
        return new Page(
                "Profile of " + area,
                "What is known of homes and children here, on one page. Each part leads to the page that tells it in full, with the questions it leaves open.",
                blocks);
    }
}
