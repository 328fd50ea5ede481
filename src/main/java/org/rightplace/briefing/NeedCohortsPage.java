package org.rightplace.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rightplace.sufficiency.cohort.DefinedCohorts;
import org.rightplace.sufficiency.cohort.FoundCohorts;
import org.rightplace.sufficiency.cohort.InAreas;
import org.rightplace.sufficiency.cohort.Lens;
import org.rightplace.sufficiency.cohort.NeedCohort;

/// Needs that come together, for planning.
public final class NeedCohortsPage {
    private NeedCohortsPage() {}

    /// What the page is made of.
    ///
    /// @param lens   by which children are put together; empty where too little is known to find cohorts
    /// @param areas  children through it
    /// @param listed the cohort whose children are listed, 0 for the first; empty for none
    public record Parts(Days days, Optional<Lens> lens, InAreas areas, Optional<Integer> listed, GapsPage.Told told) {}

    /// The two days that matter.
    ///
    /// @param shown  whose children are put into cohorts
    /// @param newest among whose children cohorts are looked for
    public record Days(LocalDate shown, LocalDate newest) {}

    /// The page.
    public static Page of(Parts parts) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Warning(
                        "A cohort is a lens for planning, never a type of child. No child is to be called by it, and no home is to be chosen by it: that takes the child's own profile, and the child."));
        blocks.add(new Block.Questions(List.of(
                "Would the children, and those who live with them, know themselves in these words?",
                "Who is not in here because nobody judged what they need?",
                "What would one home have to be able to do for all that comes together in one of these rows?")));
        parts.lens()
                .ifPresentOrElse(
                        lens -> {
                            switch (lens) {
                                case FoundCohorts found -> found(parts, found, blocks);
                                case DefinedCohorts defined -> defined(parts, defined, blocks);
                            }
                            blocks.add(new Block.Heading("By area"));
                            blocks.add(new Block.Shown(NeedCohortsTables.byArea(parts, lens)));
                            children(parts, lens, blocks);
                        },
                        () -> blocks.add(new Block.Paragraph(
                                "No cohorts are looked for: of fewer than %s in care on %s is any level of need judged. From fewer nothing could be told from chance. Levels come with the needs profile; your own definitions need no number."
                                        .formatted(
                                                Words.number(FoundCohorts.LEAST_CHILDREN, "child", "children"),
                                                Words.day(parts.days().newest())))));
        blocks.add(new Block.Way("Cohorts and groups of your own", "/planning"));
        blocks.add(new Block.Way("For whom no right home is here, by cohort", "/gaps?rows=judged"));
        blocks.add(new Block.Way("Every need by itself, and which two come together", "/needs"));
        blocks.add(new Block.NotShown(parts.told().ledger()));
        return new Page(
                "Needs that come together, on " + Words.day(parts.days().shown()),
                "Children's needs seldom come one at a time. Which come together so often that homes could be planned for them?",
                blocks);
    }

    private static void found(Parts parts, FoundCohorts found, List<Block> blocks) {
        int known =
                found.cohorts().stream().mapToInt(one -> one.size().children()).sum();
        long stable =
                found.cohorts().stream().filter(one -> one.size().isStable()).count();
        Optional<Explanation> explained = Optional.of(NeedCohortsTables.explained(parts));
        blocks.add(new Block.Numbers(List.of(
                new Block.Numbers.Figure(
                        Words.whole(known),
                        "children in care on %s, of %s, of whom something is known; a need counts where it is %s"
                                .formatted(
                                        Words.day(parts.days().newest()),
                                        Words.whole(known + found.nothingKnown()),
                                        found.answer().words()),
                        explained),
                new Block.Numbers.Figure(
                        Words.whole(found.cohorts().size()), "cohorts fit what is recorded best", explained),
                new Block.Numbers.Figure(
                        Words.whole(stable),
                        "of %s come back in other samples of the same children, so that something may be built on them"
                                .formatted(Words.whole(found.cohorts().size())),
                        explained))));
        if (!parts.days().shown().equals(parts.days().newest())) {
            blocks.add(new Block.Paragraph(
                    "The cohorts are those of %s, the newest day that returns cover. Below, by area and child by child, the children of %s are put into the same, so that days can be set side by side."
                            .formatted(
                                    Words.day(parts.days().newest()),
                                    Words.day(parts.days().shown()))));
        }
        blocks.add(new Block.Heading("What marks each"));
        List<String> names = found.names();
        for (int k = 0; k < names.size(); k++) {
            blocks.add(new Block.Said(names.get(k), words(found.cohorts().get(k), known)));
        }
        blocks.add(new Block.Shown(NeedCohortsTables.cohorts(parts, found)));
        blocks.add(new Block.Shown(NeedCohortsTables.needs(parts, found)));
        blocks.add(new Block.Heading("Why so many, and not more or fewer"));
        blocks.add(new Block.Paragraph(
                "Every number from 1 to %d was tried; the one with the lowest criterion is taken, which weighs how well cohorts fit against how many numbers they take.%s"
                        .formatted(
                                FoundCohorts.MOST,
                                found.search().isAtBound()
                                        ? " It was still falling at %d: more cohorts might fit better still, and nobody could plan for them. Read these as the roughest of what is there."
                                                .formatted(FoundCohorts.MOST)
                                        : "")));
        blocks.add(new Block.Shown(NeedCohortsTables.tried(parts, found)));
    }

    /// A cohort in plain words, from the numbers alone.
    static String words(NeedCohort cohort, int known) {
        List<String> sentences = new ArrayList<>();
        sentences.add("%s of the %s of whom something is known."
                .formatted(Words.whole(cohort.size().children()), Words.number(known, "child", "children")));
        if (cohort.marks().isEmpty()) {
            sentences.add("There is no need that more than half of them have.");
        } else {
            sentences.add("Of ten of them, %s."
                    .formatted(Words.list(cohort.marks().stream()
                            .map(need -> "%s have %s"
                                    .formatted(
                                            tenths(need.share()),
                                            need.domain().title().toLowerCase(Locale.UK)))
                            .toList())));
            if (!cohort.seldom().isEmpty()) {
                sentences.add("At most one of ten has %s."
                        .formatted(Words.list(cohort.seldom().stream()
                                .map(need -> need.domain().title().toLowerCase(Locale.UK))
                                .toList())));
            }
        }
        sentences.add(
                cohort.size().isDoubtful()
                        ? "It does not come back in other samples: build nothing on it."
                        : cohort.size().isStable()
                                ? "It comes back in other samples."
                                : "It comes back in part in other samples: take care.");
        return String.join(" ", sentences);
    }

    private static String tenths(double share) {
        long tenths = Math.round(share * 10);
        return tenths == 10 ? "nearly all" : Words.whole(tenths);
    }

    private static void defined(Parts parts, DefinedCohorts defined, List<Block> blocks) {
        blocks.add(
                new Block.Paragraph(
                        "These cohorts were written down by people who use this copy of Rightplace, and not found in the records. A child is in the first that fits."));
        blocks.add(new Block.Shown(NeedCohortsTables.defined(parts, defined)));
    }

    private static void children(Parts parts, Lens lens, List<Block> blocks) {
        blocks.add(new Block.Heading("The way back to each child's profile"));
        if (parts.listed().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            "Choose a cohort above to see whose needs it is made of, with how likely each child belongs to it."));
        } else {
            blocks.add(new Block.Shown(
                    NeedCohortsTables.children(parts, lens, parts.listed().get())));
        }
    }
}
