package org.rightplace.synthetic;

import java.util.List;
import java.util.stream.Stream;

/// What a synthetic world is made of: every relation that was put in, and whether somebody measured it. What is not
/// in this list is not in the world, and a world can only give back what was put in.
public final class Structure {
    private Structure() {}

    private static final String DOMAIN = "DOMAIN.md ";

    /// Whether somebody measured a relation.
    public enum Ground {
        /// Published figures say so.
        MEASURED("measured"),
        /// Published figures say so for England as a whole or for one side; the rest was set so that they come
        /// back.
        PARTLY("partly measured"),
        /// Nobody measured it, as far as we know: it is here because something had to be.
        ASSUMED("assumed");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        /// How a reader is told.
        public String words() {
            return words;
        }
    }

    /// One thing that was put in.
    ///
    /// @param about  what it is about
    /// @param words  what it says
    /// @param source where it was measured; for what is assumed, why it is as it is
    public record Relation(String about, String words, Ground ground, String source) {}

    /// All of them.
    public static List<Relation> relations() {
        return Stream.of(land(), leaving(), placements(), where(), homes(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Relation> land() {
        return List.of(
                measured(
                        "Authorities",
                        "how many children each authority looks after on 31 March 2021 to 2025",
                        "DfE by authority (built-in table)"),
                assumed(
                        "Authorities",
                        "how many on 31 March 2016 to 2019 and in 2026: England's growth before 2021 is spread evenly, 2026 is as 2025",
                        "the built-in table begins in 2021; England's 2020 is DOMAIN.md 5.1"),
                measured(
                        "Authorities",
                        "shares unaccompanied, in homes, outside, by category of need and by ethnic group on 31 March 2025; where hidden, the region's",
                        "DfE by authority (built-in table)"),
                measured(
                        "Places",
                        "how far places are from each other: those of constituencies, in a mirror",
                        "ONS (built-in table)"),
                assumed(
                        "Places",
                        "where in a place a family lives; that families are spread over an authority's places evenly",
                        "no data"),
                partly(
                        "Coming",
                        "age at start of those not unaccompanied",
                        DOMAIN + "5.1; that a quarter of the unaccompanied are under 16 is assumed"),
                assumed(
                        "Coming",
                        "that arrivals are as many as the number on the next 31 March asks for, and even over the year",
                        "the number on the day is measured, so the number of starts is compared and not given"),
                assumed(
                        "Coming",
                        "brothers and sisters: 38 of 100 children come with one to three others; same day, same family home, otherwise independent",
                        "no national data"));
    }

    private static List<Relation> leaving() {
        return List.of(
                partly(
                        "Leaving",
                        "chance of leaving: a number for the age times one for the time in care",
                        DOMAIN + "5.1, 5.4: thirteen numbers fitted to ages and times; the product form is assumed"),
                assumed(
                        "Leaving",
                        "that needs, placement and authority do not change when a child leaves",
                        "no data; for some children it is surely wrong"),
                partly(
                        "Leaving",
                        "why care ends, by age and last placement",
                        DOMAIN + "5.4 for all together; by age and placement assumed"),
                partly(
                        "Leaving",
                        "35 of 100 who leave and are not adopted come back within three years, if they are under 17 then; why they had left is drawn after that",
                        "set so that 11% of those leaving had been in care before, " + DOMAIN + "5.4"),
                partly(
                        "Law",
                        "mix of legal statuses on a day",
                        "DfE (built-in table); the path and its times are assumed within legal limits"));
    }

    private static List<Relation> placements() {
        return List.of(
                partly("Placements", "where care begins, by age", DOMAIN + "5.2 for all together; by age assumed"),
                partly(
                        "Placements",
                        "how long placements last, by kind",
                        DOMAIN + "5.4, ended placements; lengthened by kind for those that the end of care cuts"),
                assumed(
                        "Placements",
                        "which kind follows which, by age; it depends on the last placement and not on those before",
                        "set so that the mix on a day comes back"),
                partly("Placements", "why placements change, by kind", DOMAIN + "5.4"),
                assumed(
                        "Placements",
                        "that a quarter of lasting foster placements change their status once while the carers stay",
                        "set so that PLACE comes back for foster care"),
                assumed(
                        "Placements",
                        "that every placement in semi-independent living takes the code K3 during 2024-25, and every other placement one of Z11 to Z14 in 2025-26",
                        "our reading of the code lists; the meanings of Z11 to Z14 were not found"),
                assumed(
                        "Placements",
                        "that there are no temporary placements (T0 to T4), no children placed outside England, and no foster carers with a number of places",
                        "left out"));
    }

    private static List<Relation> where() {
        return List.of(
                partly(
                        "Where",
                        "inside or outside, near or far, by kind",
                        DOMAIN + "5.3, moved for each authority to its own share outside"),
                assumed(
                        "Where",
                        "that nearer places are taken more often, by an exponential law",
                        "no published flows between regions"),
                assumed("Where", "that half of children placed with parents live where the family did", "no data"));
    }

    private static List<Relation> homes() {
        return List.of(
                measured(
                        "Homes",
                        "how many homes and places there are by constituency, type and owner, and their judgements, on 31 March 2025",
                        "Ofsted (built-in table)"),
                assumed(
                        "Homes",
                        "how a constituency's places are shared among its homes",
                        "sizes are compared, not given"),
                partly(
                        "Homes",
                        "when homes opened",
                        DOMAIN + "4.4 by year since 2019; that small homes are newer is assumed in its strength"),
                partly(
                        "Homes",
                        "homes that have closed",
                        "so many that each 31 March since 2016 has the published number"),
                assumed(
                        "Homes",
                        "that a bed is used by one authority for as long as the home is open, and 13 in 100 by none",
                        "so that an authority can be drawn alone"),
                measured(
                        "Homes",
                        "how many of an authority's beds lie outside it",
                        "DfE, freedom of information 2024-0040813 (built-in table)"),
                partly(
                        "Homes",
                        "what homes say they can do",
                        DOMAIN + "3.1 for five claims; all levels and evidence assumed"),
                assumed(
                        "Homes",
                        "that of up to four free beds a child gets the one whose home says it meets most of the child's higher needs",
                        "no data on matching"),
                partly(
                        "Homes",
                        "mean weekly fee",
                        DOMAIN + "5.7; the spread, the parts and why places are held are assumed"));
    }

    private static List<Relation> others() {
        return List.of(
                assumed(
                        "Needs",
                        "levels in the sixteen domains and which come together: two common causes and chance",
                        "no published data at all: what comes together here says nothing of life"),
                assumed(
                        "Needs",
                        "that distress, behaviour, exploitation, neurodevelopment and learning disability bring children into homes more often, and distress makes placements shorter",
                        "direction from DOMAIN.md 2 and 4; strength assumed"),
                assumed(
                        "Needs",
                        "that needs do not change with time, but for those not told of young children",
                        "left out"),
                partly(
                        "Outcomes",
                        "scores of strengths and difficulties",
                        DOMAIN + "5.5 for mean and bands; that they follow needs is assumed"),
                partly("Outcomes", "times missing, by placement", DOMAIN + "5.5; by age and need assumed"),
                assumed(
                        "Outcomes",
                        "health, conduct, reviews, social workers, care leavers, orders that deprive of liberty: filled so that every file is there",
                        "not calibrated: do not read anything from them"),
                assumed(
                        "Short breaks",
                        "over ten years one child under an agreement (V4) for every twenty looked after on a day",
                        "no data used"),
                assumed(
                        "All",
                        "that nothing changes from year to year but numbers, codes, and the shares of homes, adoption and other placements",
                        "no economic, legal or other cause is in the world"));
    }

    private static Relation measured(String about, String words, String source) {
        return new Relation(about, words, Ground.MEASURED, source);
    }

    private static Relation partly(String about, String words, String source) {
        return new Relation(about, words, Ground.PARTLY, source);
    }

    private static Relation assumed(String about, String words, String source) {
        return new Relation(about, words, Ground.ASSUMED, source);
    }
}
