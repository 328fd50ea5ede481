package org.rightplace.briefing;

import org.rightplace.briefing.Explanation.Said;

/// What the figures of pages are whose figures are all of one kind.
final class Explained {
    private Explained() {}

    static final Said HOMES = new Said(
            "homes",
            "Homes and their places",
            "Homes in the register of the day, of the types that the page names, and the places they are registered for; judgements are the latest overall ones that Ofsted had published by then.",
            "Homes of other types; homes that opened or closed since; where a release holds sums only, whatever it left out. What a home can do, and for whom, is in no register.",
            "Full counts as published, so without an interval. Where a boundary cuts an area of the release, the least and the most that can be.",
            "Counting; shares, quotients and concentration by the formulas that the page names.",
            "How many children can be cared for, or how good care is here: a registered place is not a usable one, nor a judgement of a home the outcome of a placement.");

    static final Said MOVED = new Said(
            "moved",
            "Children counted where they live and where they are looked after",
            "Children looked after on 31 March in secure and children's homes, as DfE publishes them by the authority responsible and by where they live.",
            "Children in other placements; authorities whose numbers DfE withholds.",
            "Full counts that DfE rounds or withholds; sums over such numbers are shown as from and to.",
            "Adding and subtracting DfE's numbers; what is withheld is never filled in.",
            "That a child who lives elsewhere is in the wrong place, or that an area takes in or sends away by choice.");

    static final Said CHILDREN = new Said(
            "children-in-care",
            "Children in care",
            "Children whom the returns that are held show in care on the day, each once, by the authority that looks after them.",
            "Children in short breaks, counted apart; children of authorities whose returns are not held; those whose last episode no return ends.",
            "A full count of what was filed, so without an interval. As counts may leave, small ones are hidden and sums rounded; the page says which.",
            "Returns of several years joined by the rule that the page names; the protection is explained under “publish”.",
            "What children need, or how an authority does.");

    static final Said NEEDS = new Said(
            "needs-told",
            "What is known of needs",
            "Children in care on the day by what any record says of each of sixteen domains; two domains together against what chance alone would give.",
            "Whatever nobody wrote down: it is *not known*, and stands in a column of its own.",
            "Counts are full counts of what is recorded. A ratio to chance has its 95% interval, for the process that such children come from.",
            "The open table of what each source says of which need; an assessed level stands before *present*, the newer before the older.",
            "How many children have a need: only of how many somebody says so.");

    static final Said ABILITIES = new Said(
            "abilities",
            "What homes are recorded as able to do",
            "Children's homes in the register, and those that only a record knows, by the highest level of each need that they are recorded as able to meet, and on what evidence.",
            "Homes of which nothing is recorded: they are counted as that, and never as unable.",
            "Full counts of what is recorded, so without an interval. The evidence says how far it can be relied on: a statement of purpose is a claim.",
            "The newest record of each home by the day, and of equal days all; the strongest evidence first.",
            "That a home with an ability has a place, or would be right for a child.");

    static final Said SEARCHES = new Said(
            "searches",
            "Searches and referrals",
            "Searches in the log by the day on which notice was given, and referrals by the day on which they came in, each once; a child for whom a home was searched twice counts twice.",
            "Searches that nobody logged. What a log does not say is counted as not said.",
            "Full counts of what was written down, so without an interval; medians are of those searches only that say it, and the column before tells how many.",
            "Counting; half are at most the median.",
            "How another authority searches, or that a search was done well.");
}
