package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rightplace.briefing.ChildrenToPlacesTables.Parts;
import org.rightplace.register.Grouping;
import org.rightplace.sufficiency.published.ChildrenToPlaces;
import org.rightplace.sufficiency.published.ChildrenToPlaces.Row;
import org.rightplace.sufficiency.published.Occupancy;

/// What a count of places against children can say and what it cannot: a walk that ends at needs,
/// and the same count for other areas.
public final class ChildrenToPlacesPage {
    private ChildrenToPlacesPage() {}

    /// The name of the parameter, and of the place in the page, that moves the occupancy.
    public static final String OCCUPANCY = "occupancy";

    /// The walk.
    ///
    /// @param all        of all types, by region
    /// @param mainstream of mainstream homes, by region
    public static Page walk(ChildrenToPlaces all, ChildrenToPlaces mainstream, Occupancy occupancy, Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("1. The count that seems to settle it"));
        blocks.add(
                new Block.Paragraph("Take the looked-after children who live in secure homes and children's homes, by"
                        + " the region responsible for them. Set them against the places registered there, in children's homes of"
                        + " all types, on the same day. Below 1, there are more places than children."));
        blocks.add(new Block.Paragraph("By this count " + found(all, Occupancy.EVERY_PLACE)
                + (all.aboveOne(Occupancy.EVERY_PLACE).isEmpty()
                        ? " So, it is said, there is enough everywhere."
                        : "")));
        blocks.add(shown(ChildrenToPlacesTables.count(all, parts), ChildrenToPlacesPictures.count(all)));
        blocks.add(new Block.Heading("2. What is counted turns the answer"));
        blocks.add(new Block.Paragraph("Set the same children against mainstream children's homes only, without secure"
                + " homes and without residential special schools that are registered as children's homes. It is a"
                + " mismatch that is easily made: DfE counts children in secure homes and children's homes together, so"
                + " some of these children live in the homes that are left out."));
        blocks.add(new Block.Paragraph("Now " + found(mainstream, Occupancy.EVERY_PLACE)
                + " Nothing happened to any child or any home: only the word “places” means something else."));
        blocks.add(shown(
                ChildrenToPlacesTables.choices(all, mainstream, parts),
                ChildrenToPlacesPictures.choices(all, mainstream)));
        blocks.add(new Block.Heading("3. One assumption turns it again"));
        blocks.add(new Block.Paragraph("Not every registered place can be lived in. A home may lack staff for one more"
                + " child, or one more child would not be right for those who live there; it may be new and filling up,"
                + " or closed in part. Suppose that one share of places can be lived in, the same everywhere."));
        blocks.add(movable(
                occupancy,
                List.of(
                        "%s With places in all types of home, %s"
                                .formatted(ChildrenToPlacesExplained.supposed(occupancy), found(all, occupancy)),
                        "With places in mainstream homes only, " + found(mainstream, occupancy)),
                List.of("at-an-occupancy", "explained")));
        blocks.add(shown(
                ChildrenToPlacesTables.atOccupancy(all, mainstream, occupancy, parts),
                ChildrenToPlacesPictures.atOccupancy(all, mainstream, occupancy)));
        blocks.add(new Block.Way("The same count by local authority", "/sufficiency/areas?by=authority"));
        blocks.add(new Block.Way("Places by constituency", "/sufficiency/areas?by=constituency"));
        blocks.addAll(CaseOf2020Part.blocks(parts.ledger()));
        blocks.addAll(cannotSay(parts));
        return new Page(
                "Are there enough places?",
                "A count of places against a count of children seems to answer it. Follow the count, at %s: it turns with the choice of what is counted, turns again with one assumption, and in the end says nothing of whether the right home is there for any child."
                        .formatted(Words.day(all.asAt())),
                blocks);
    }

    /// The end of the walk: no better number, but what no count says, and the way to needs.
    private static List<Block> cannotSay(Parts parts) {
        return List.of(
                new Block.Heading("4. What none of these counts can say"),
                new Block.Warning(ChildrenToPlacesTables.CAUTION),
                new Block.Points(List.of(
                        "A place is a place in one home, with the people who live and work there. For one child it may be"
                                + " the right home; for another it is no place at all.",
                        "The children in the count are those who live in a home now. Those who wait for one, or live"
                                + " elsewhere for want of one, are not in it.",
                        "The children are counted where somebody is responsible for them, the places where they stand."
                                + " Many children live outside their region, some because that is right for them; this"
                                + " count does not know which.",
                        "A region that passes may hold no home at all for some of its children, and one that fails may"
                                + " hold homes that many others need.")),
                new Block.NotShown(parts.ledger()),
                new Block.Heading("What to ask instead"),
                new Block.Questions(List.of(
                        "What do our children need: which needs together, how often, how hard to meet?",
                        "Which homes can meet which of these needs, and on what evidence beyond their own claim?",
                        "What is missing that would keep brothers and sisters together, keep children near what matters to"
                                + " them, and keep them from moving to a home because no foster family was found?",
                        "How many children from elsewhere live in homes here, and how many of ours elsewhere: because it"
                                + " was right for them, or because nothing else was there?",
                        "To what degree is it the right home, at the right time, for the right child, and by design?")),
                new Block.Heading("From numbers to needs"),
                new Block.Paragraph(
                        "The way on from here is not a better number. It is to know what each child needs, and"
                                + " what each home can do. Rightplace has a form for each, and counts nothing that nobody"
                                + " recorded: type “./rightplace template needs” for the one, and “./rightplace template"
                                + " capability” for the other."),
                new Block.Way("Needs of the children in care", "/needs"),
                new Block.Way("What is held of each layer, and what is not", "/ledger"));
    }

    /// The same count for other areas.
    ///
    /// @param area the name of the area it was asked for; empty for all of England
    public static Page areas(ChildrenToPlaces counted, Occupancy occupancy, Optional<String> area, Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Warning(ChildrenToPlacesTables.CAUTION));
        Exhibit table = ChildrenToPlacesTables.whole(counted, occupancy, parts);
        if (counted.by() != Grouping.CONSTITUENCY) {
            blocks.add(movable(occupancy, List.of(), List.of(table.name(), "explained")));
        }
        blocks.add(new Block.Shown(table));
        blocks.add(new Block.Way("What this count can say, and what it cannot", "/sufficiency"));
        blocks.add(new Block.Way("Needs of the children in care", "/needs"));
        blocks.add(new Block.NotShown(parts.ledger()));
        return new Page(
                "Children in homes and registered places, by %s%s"
                        .formatted(
                                counted.by().words(),
                                area.map(name -> ": " + name).orElse("")),
                lede(counted.by()),
                blocks);
    }

    private static String lede(Grouping by) {
        return by == Grouping.CONSTITUENCY
                ? "Where places are registered. How many children of a constituency live in homes is not published, and is not guessed here."
                : "Children are counted where an authority is responsible for them, places where they are registered: the children are not those who live in these places.";
    }

    private static Block movable(Occupancy occupancy, List<String> found, List<String> changes) {
        return new Block.Movable(
                OCCUPANCY,
                "Share of registered places that can be lived in",
                new Block.Movable.Scale(occupancy.perCent(), "50", "100", "0.5", "%"),
                "An assumption, and yours to move. 82.5% is the middle of the 80 to 85% that providers reported in a trade"
                        + " survey of 2020, known at second hand: a weak source.",
                found,
                changes);
    }

    private static Block shown(Exhibit exhibit, String picture) {
        return new Block.Shown(exhibit.pictured(picture));
    }

    /// Where there are more children than places, in a sentence.
    private static String found(ChildrenToPlaces counted, Occupancy occupancy) {
        List<Row> above = counted.aboveOne(occupancy);
        int regions = counted.rows().size();
        if (above.isEmpty()) {
            return "no region has more children than places.";
        }
        if (above.size() == regions) {
            return "every region has more children than places.";
        }
        return "there are more children than places in %s, and not in %s."
                .formatted(
                        Words.list(above.stream()
                                .map(row -> Words.region(row.name()))
                                .toList()),
                        Words.number(regions - above.size(), "other region", "other regions"));
    }
}
