package org.rightplace.reflection;

import java.util.List;
import java.util.Set;
import org.rightplace.reflection.Reflection.Asking;

/// The record that is shipped filled in: Ofsted's release of inspection outcomes by constituency, July 2024.
public final class WorkedCase {
    private WorkedCase() {}

    /// The word under which it is kept.
    public static final String KEY = "constituency-release-july-2024";

    /// What a practitioners' body asked of that release when it came, in our words.
    public static final Reflection JULY_2024 = new Reflection(
            "Ofsted's release of inspection outcomes per provider by the new parliamentary constituencies, July 2024",
            new Asking(
                    "The data set lists the latest inspection outcome of each provider by the constituencies of the"
                            + " general election of that month. Plausible replies to the question: tidying up; it was"
                            + " always programmed for this date; it helps a new government understand.",
                    "It came the day after term ended for many schools and on one of the busiest travel days of the"
                            + " year, weeks after an election, under an innocuous title. The contention is that it could"
                            + " prepare a policy nudge: sufficiency reread as no placements out of the region, justified"
                            + " by numbers of places.",
                    "It was not signalled at the national consultative forum where such updates usually are."),
            "Raw data at one moment: where registered providers are, of which kind and sector, and how each was last"
                    + " inspected. About a quarter of homes are in the North West.",
            "What children need, what homes are special for, why children live where they do, how need and provision"
                    + " were matched, and what became of the children. It looks at supply, which is others' work; it"
                    + " does not look at capacity, which is everyone's concern.",
            List.of(
                    new Reading(
                            "There are enough homes, in the wrong places: move commissioning to where the places are.",
                            "For each need, the places that can meet it and are free would equal or exceed the children"
                                    + " who have it, once homes are described by what they can do."),
                    new Reading(
                            "There are homes, and not the homes that are needed: what is needed does not exist, or is"
                                    + " not where it is needed.",
                            "Children would wait, or be placed far away, for some needs and not for others, while"
                                    + " places nearby stand open that cannot meet those needs."),
                    new Reading(
                            "The concentration follows the price of property and the ease of opening, not need.",
                            "Openings would follow house prices and earlier openings, and not the number or needs of"
                                    + " looked-after children of the area.")),
            Set.of(Voice.SPECIALISTS, Voice.PRACTITIONERS),
            List.of(
                    "Why this? Why now?",
                    "Who was told beforehand, and who was not?",
                    "Which policy would these figures seem to justify, and would it survive knowing the needs?",
                    "What would it take to open the specialist homes that are missing, over five years, with the"
                            + " workforce it needs?"),
            "NCERCC, “Reflection not Reaction Necessary re New Ofsted Dataset re Constituency Inspection Outcomes”,"
                    + " July 2024; in our own words. The second and third readings' tests are ours.");
}
