package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.capability.RecordedHome;
import org.rightplace.capability.RecordedHomes;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.ledger.Ledger;

/// What the homes of an area are recorded as able to do, and on what evidence.
public final class CapabilityPage {
    private CapabilityPage() {}

    /// What is said wherever what a home can do is told.
    static final String RESTRICTED =
            "For those who plan and place, not for publication. A home is told by its number and its constituency only.";

    static final String NOT_RECORDED = "nothing is recorded, which is never “cannot”";

    /// More homes than these are not drawn or listed on one page.
    static final int MOST_LISTED = 400;

    /// What a page is made of.
    ///
    /// @param homes   of the area
    /// @param area    its name
    /// @param asked   what is asked of them
    /// @param sources where it is recorded, one or more
    public record Parts(RecordedHomes homes, String area, Asked asked, List<String> sources, Ledger ledger) {
        public Parts {
            sources = List.copyOf(sources);
        }
    }

    /// What is asked of homes.
    ///
    /// @param need  only this one; empty for all
    /// @param least the weakest evidence that counts
    /// @param whole whether every home is listed, however many there are
    public record Asked(Optional<NeedDomain> need, Evidence least, boolean whole) {}

    /// The page.
    public static Page of(Parts parts) {
        List<RecordedHome> homes = parts.homes().homes();
        List<RecordedHome> recorded = parts.homes().recorded();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Questions(List.of(
                "Which of these homes could meet needs that come together, and who has seen it do so?",
                "Of which homes is nothing recorded, and has anybody asked them?",
                "What would the children who live there say that the home can do?")));
        blocks.add(new Block.Warning(RESTRICTED));
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(Words.whole(homes.size()), "children's homes of all types in " + parts.area()),
                new Block.Numbers.Figure(
                        Words.whole(
                                homes.stream().filter(RecordedHome::isDescribed).count()),
                        "of the %s have a record of what they can do".formatted(Words.whole(homes.size()))),
                new Block.Numbers.Figure(
                        Words.whole(homes.size() - recorded.size()),
                        "of the %s: nothing is recorded, not even a registration for a need"
                                .formatted(Words.whole(homes.size()))))));
        if (recorded.isEmpty()) {
            blocks.add(new Block.Paragraph(
                    "No record of what these homes can do is held. A home or its commissioner fills one in about two"
                            + " minutes, on the form that `rightplace template capability` writes; until then the"
                            + " register says where they are and how many places they have, and nothing of what they"
                            + " can do."));
            blocks.add(new Block.Way("Load records of what homes can do", "/import"));
        }
        if (!homes.isEmpty()) {
            blocks.add(new Block.Shown(CapabilityTables.byNeed(parts)));
            listed(parts, recorded, blocks);
        }
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                        "What homes in %s are recorded as able to do".formatted(parts.area()),
                        "Each need with the highest level that a home can meet and what stands behind that. Where nothing is"
                                + " recorded it says so; that is never read as “cannot”.",
                        blocks)
                .explained(Explained.ABILITIES);
    }

    private static void listed(Parts parts, List<RecordedHome> recorded, List<Block> blocks) {
        boolean all = parts.asked().whole() || parts.homes().homes().size() <= MOST_LISTED;
        List<RecordedHome> shown = all ? parts.homes().homes() : recorded;
        if (!parts.asked().whole() && shown.size() > MOST_LISTED) {
            blocks.add(new Block.Paragraph(
                    "%s homes are too many for one page: choose a region or an authority to see each. The command `capability --json` lists all."
                            .formatted(Words.whole(shown.size()))));
            return;
        }
        if (!all) {
            blocks.add(new Block.Paragraph(
                    "%s homes without any record are not listed here one by one: choose an authority or a constituency to see which they are."
                            .formatted(Words.whole(parts.homes().homes().size() - recorded.size()))));
        }
        if (shown.isEmpty()) {
            return;
        }
        List<RecordedHome> sorted = CapabilityTables.recordedFirst(shown);
        blocks.add(new Block.Shown(
                parts.asked().need().isPresent()
                        ? CapabilityTables.ofNeed(
                                parts, sorted, parts.asked().need().get())
                        : CapabilityTables.grid(parts, sorted)));
        blocks.add(new Block.Shown(CapabilityTables.described(parts, sorted)));
        blocks.add(new Block.Heading("Places and fees"));
        blocks.add(new Block.Shown(CapabilityTables.capacity(parts, sorted)));
    }
}
