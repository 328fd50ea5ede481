package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.CapabilityPage.Parts;
import org.rightplace.capability.NeedTally;
import org.rightplace.capability.NeedTally.Said;
import org.rightplace.capability.RecordedHome;
import org.rightplace.care.home.Capability.Ability;
import org.rightplace.care.home.Evidence;
import org.rightplace.care.need.NeedDomain;
import org.rightplace.figure.Bars;
import org.rightplace.figure.Caption;
import org.rightplace.figure.Matrix;

/// The pictures of what homes are recorded as able to do.
final class CapabilityPictures {
    private CapabilityPictures() {}

    /// More homes than these are not drawn in one grid.
    private static final int MOST_DRAWN = 60;

    /// Bars of homes by need and evidence.
    static String byNeed(Parts parts, List<NeedTally> tallies) {
        List<Evidence> evidence = CapabilityTables.strongestFirst();
        List<String> series =
                new ArrayList<>(evidence.stream().map(Evidence::words).toList());
        series.add(Said.CANNOT.words());
        List<Bars.Stack> stacks = new ArrayList<>();
        for (NeedTally tally : tallies) {
            List<Integer> counts =
                    new ArrayList<>(evidence.stream().map(tally::count).toList());
            counts.add(tally.count(Said.CANNOT));
            stacks.add(new Bars.Stack(tally.need().title(), counts));
        }
        return Bars.stacked(
                new Caption(
                        "capability-by-need",
                        "Homes in %s by need and what stands behind their word (of %s homes)"
                                .formatted(
                                        parts.area(),
                                        Words.whole(parts.homes().homes().size())),
                        "Homes of which nothing is recorded for a need are left out of its bar: that is not recorded, and never “cannot”. The table below has them."),
                series,
                stacks);
    }

    /// The grid of homes and needs: colour for evidence, a number for the level.
    static Optional<String> grid(Parts parts, List<RecordedHome> homes) {
        List<RecordedHome> drawn =
                homes.stream().filter(home -> !home.isUnrecorded()).toList();
        if (drawn.isEmpty() || drawn.size() > MOST_DRAWN) {
            return Optional.empty();
        }
        List<Matrix.Row> rows = new ArrayList<>();
        for (RecordedHome home : drawn) {
            rows.add(new Matrix.Row(
                    home.home().value(),
                    Optional.of("/home/" + home.home()),
                    Arrays.stream(NeedDomain.values())
                            .map(need ->
                                    Optional.of(field(home, need, parts.asked().least())))
                            .toList()));
        }
        return Optional.of(Matrix.draw(
                new Caption(
                        "capability",
                        "Homes in %s by need: evidence in colour, level as a number".formatted(parts.area()),
                        "Each row is a home with a record, each column a need. The table below has the same in words, and the homes without a record."),
                Arrays.stream(NeedDomain.values()).map(NeedDomain::title).toList(),
                rows,
                new Matrix.Key(
                        "What stands behind the home's word",
                        Arrays.stream(Evidence.values()).map(Evidence::words).toList(),
                        "Not recorded, which is never “cannot”")));
    }

    private static Matrix.Field field(RecordedHome home, NeedDomain need, Evidence least) {
        Optional<Ability> ability = home.ability(need, least);
        if (ability.isEmpty()) {
            return Matrix.Field.unknown("%s, %s: not recorded".formatted(home.home(), need.title()));
        }
        Ability one = ability.get();
        String level = one.highest().isPresent() ? String.valueOf(one.highest().getAsInt()) : "–";
        String words = one.highest().isPresent()
                ? one.highest().getAsInt() == 0 ? "says that it cannot" : "up to level " + level
                : "level not said";
        return Matrix.Field.of(
                Arrays.asList(Evidence.values()).indexOf(one.evidence()),
                level,
                "%s, %s: %s, %s"
                        .formatted(
                                home.home(),
                                need.title(),
                                words,
                                CapabilityTables.lower(one.evidence().words())));
    }
}
