package org.rightplace.synthetic;

import java.util.List;
import java.util.stream.Stream;

/// What a synthetic world is made of: every relation that was put in, and whether somebody measured it.
/// What is not in this list is not in the world, and a world can only give back what was put in.
public final class Structure {
    private Structure() {}

    private static final String DOMAIN = "DOMAIN.md ";

    /// Whether somebody measured a relation.
    public enum Ground {
        /// Published figures say so.
        MEASURED("measured"),
        /// Published figures say so for England as a whole or for one side; the rest was set so that
        /// they come back.
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
        return Stream.of(land(), leaving(), placements(), where(), homes(), fit(), others(), practice(), requests())
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
                        "brothers and sisters: 38 of 100 children come with one to three others; same day, same family home, and, where both begin in the same kind of foster care, in about half of cases (0.7 times 0.7) the same carers; otherwise independent",
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
                        "that with foster carers, parents and in supported accommodation the first placement of a period of care is shorter than later ones",
                        "set so that as many children as published have one placement only"),
                assumed(
                        "Placements",
                        "that a child for whom no bed is free in any home that could take the child waits in another placement, and seven of ten of them come to a home next",
                        "no data on waiting"),
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
                        "that in three of four authorities every home fills in the whole form, and says of all other needs that it cannot meet them; in the others 85 of 100 homes do, for nearly every other need, and the rest leave those open",
                        "so that *cannot be known* and *no such home exists* are both real answers; no home has filled in such a form yet"),
                assumed(
                        "Homes",
                        "that of up to four free beds a child gets the one whose home says it meets most of the child's higher needs",
                        "no data on matching"),
                partly(
                        "Homes",
                        "mean weekly fee",
                        DOMAIN + "5.7; the spread and the parts are assumed, and that it is the same on every day"),
                assumed(
                        "Homes",
                        "that 36 of 100 empty places are open and the others held, and why; how many children wait",
                        "set between the 66 to 70% of places lived in and the 80 to 85% occupancy that providers tell, "
                                + DOMAIN + "5.6"),
                assumed(
                        "Homes",
                        "where only some authorities are asked for: that children of the others live in 72 of 100 of the beds that those may use, by chance",
                        "England's children in homes over such beds, 31 March 2025; who they are is not drawn"));
    }

    private static List<Relation> fit() {
        return List.of(
                assumed(
                        "Fit",
                        "the fit of a child and a home, 0 to 1: the mean over the child's needs at level 2 and 3 of 1 where the home says that it meets the level, staffed and trained or on stronger evidence, 0.4 where it only claims so, 0 otherwise; 1 where there is no such need",
                        "so that there is something to find; the product must find it without being told"),
                assumed(
                        "Fit",
                        "a placement in a home breaks down early with the chance 0.38 times (1 less fit): after a tenth to three fifths of the time it would have lasted, and 64 of 100 because the carer asks (CREQB), 14 because the authority does, 12 because the child does, 10 because the carer asks for another reason",
                        "direction from DOMAIN.md 2.1 (specificity leads to stability) and 4.1; strength assumed; all together the published reasons come back"),
                assumed(
                        "Fit",
                        "times missing from a home: 1 plus 1.2 times (0.5 less fit) of those of another child of the same age and need",
                        "direction as above; strength assumed"),
                assumed(
                        "Fit",
                        "the score of strengths and difficulties rises by 4 times (0.5 less fit) points for each year in a home, and falls where the fit is over 0.5; never by more than 8 altogether; it stays when the child moves on",
                        "direction as above; strength assumed. Nothing like it holds for foster care"),
                assumed(
                        "Fit",
                        "that the judgement of a home has nothing to do with fit, nor with what becomes of children in it",
                        "DOMAIN.md 3.1: no link between claimed needs and grade; for outcomes no data"));
    }

    private static List<Relation> practice() {
        return List.of(
                assumed(
                        "Practice",
                        "what authorities write down: one in six makes no needs profile, the others for 30 to 90 of 100 children in care; three in four log their searches for homes; four in five write down the parts of a cost",
                        "so that *cannot be known* is a real answer somewhere"),
                assumed(
                        "Practice",
                        "that a profile tells needs without error, and leaves one domain in sixteen open by chance",
                        "no data"),
                assumed(
                        "Practice",
                        "what children say in their own words: one in four of those with a profile, a few invented sentences that begin with *Synthetic*; no places to be near or to avoid, since those would have to be real ones",
                        "so that the place for words can be seen"));
    }

    private static List<Relation> requests() {
        return List.of(
                partly(
                        "Practice",
                        "that four of five searches for a home are planned",
                        DOMAIN + "4.1, 113 children; for foster care and supported accommodation assumed"),
                assumed(
                        "Practice",
                        "how long a place is searched for: where planned without memory, mean 35 days for homes, 14 for supported accommodation, 12 for foster care; otherwise up to 2 days",
                        "no data on waits; DOMAIN.md 4.3 speaks of months for some"),
                assumed(
                        "Practice",
                        "that half of the children who wait for a home do so where nobody is registered, and 13 of 100 other placements of children of ten and older are such",
                        "of the order of the homes that Ofsted confirms, DOMAIN.md 5.11"),
                assumed(
                        "Practice",
                        "that another home is asked for, for three of ten children in a home of a fit under 0.3",
                        "no data"),
                assumed(
                        "Practice",
                        "risks and what is asked for: present at level 3, for 8 of 10 at level 2 and 2 of 10 at level 1 of the need behind it, some risks for a share of those only; suitability by kind asked for and distress",
                        "no data"),
                partly(
                        "Practice",
                        "weekly cost of foster care, mean",
                        DOMAIN
                                + "5.7: 820 by agencies (2021), 646 all foster care (2017) for authorities' own; not brought to one year"),
                assumed(
                        "Practice",
                        "weekly cost of supported accommodation (600 to 1,600 and more for some), of places registered with nobody (8,000 to 21,000) and of what a child's needs add in a home (1,500 to 5,000 at level 3 of behaviour or self-harm)",
                        "no figure found but a highest one, DOMAIN.md 5.7"),
                assumed(
                        "Practice",
                        "how many homes are asked, who says no and why; that a home is chosen on fit the more often the better it fits",
                        "no data"));
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
                        DOMAIN
                                + "5.5 for mean and bands; that they follow needs, and how much of the rest a child keeps from year to year, is assumed"),
                partly("Outcomes", "times missing, by placement", DOMAIN + "5.5; by age and need assumed"),
                assumed(
                        "Outcomes",
                        "health, conduct, reviews, social workers, care leavers, orders that deprive of liberty (but for how many begin in a year; only in homes and under the codes Z12 and Z13, as the Department's check 709 asks): filled so that every file is there",
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
