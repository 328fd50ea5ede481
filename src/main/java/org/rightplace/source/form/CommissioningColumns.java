package org.rightplace.source.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rightplace.care.Worded;
import org.rightplace.care.commissioning.HomeSearch.By;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.care.commissioning.HomeSearch.Urgency;
import org.rightplace.care.commissioning.HomeSearch.Why;
import org.rightplace.source.form.FormColumn.Asked;
import org.rightplace.source.form.Holds.OneOf;

/// The columns of the commissioning log.
final class CommissioningColumns {
    private CommissioningColumns() {}

    private static final String NOTICE = "Notice";
    private static final String ASKING = "Who was asked";
    private static final String DECLINED = "Who said no, how often, and mostly why";
    private static final String MEANWHILE = "Until a home was found";
    private static final String ENDING = "How it ended";

    private static final int MOST_HOMES = 9_999;
    private static final int MOST_DAYS = 9_999;

    /// How a search ended, in the words of the form.
    enum Outcome implements Worded {
        SETTLED("A home was found"),
        STILL_OPEN("Still open"),
        NO_LONGER_NEEDED("No longer needed");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    static final FormColumn<LocalDate> GIVEN = FormColumn.needed(
            "notice-given",
            "Notice given on",
            new Asked(NOTICE, "The day on which the authority knew that the child needs a home."),
            new Holds.Day(),
            "01/04/2026");
    static final FormColumn<LocalDate> NEEDED_BY = FormColumn.of(
            "needed-by",
            "Needed by",
            new Asked(NOTICE, "The day by which the home is needed."),
            new Holds.Day(),
            "15/04/2026");
    static final FormColumn<Urgency> URGENCY = FormColumn.of(
            "urgency",
            "Planned or emergency",
            new Asked(NOTICE, "Whether the search could be planned."),
            OneOf.of(Urgency.class),
            Urgency.PLANNED.words());
    static final FormColumn<Boolean> PROFILE = FormColumn.of(
            "profile-made",
            "Profile made",
            new Asked(
                    NOTICE,
                    "Whether a needs profile was made when the child was accommodated.",
                    "Empty means not known."),
            new Holds.YesOrNo(),
            "Yes");

    static final FormColumn<Integer> HOMES = FormColumn.of(
            "homes-asked",
            "Homes asked",
            new Asked(ASKING, "How many homes were asked."),
            new Holds.Whole(0, MOST_HOMES),
            "5");
    static final FormColumn<Boolean> TO_ALL = FormColumn.of(
            "sent-to-all",
            "Sent to all",
            new Asked(ASKING, "Whether the referral went to every home on a list, whatever the child needs."),
            new Holds.YesOrNo(),
            "No");
    static final FormColumn<Integer> OFFERS = FormColumn.of(
            "offers",
            "Offers",
            new Asked(ASKING, "How many homes offered a place."),
            new Holds.Whole(0, MOST_HOMES),
            "2");

    static final Map<By, FormColumn<Integer>> TIMES = times();
    static final Map<By, FormColumn<Why>> WHY = why();

    static final FormColumn<Integer> INTERIM = FormColumn.of(
            "interim-days",
            "Interim placement: days",
            new Asked(
                    MEANWHILE, "Days in a registered placement that all knew would not last. 0 where there was none."),
            new Holds.Whole(0, MOST_DAYS),
            "");
    static final FormColumn<Integer> UNREGISTERED = FormColumn.of(
            "unregistered-days",
            "Unregistered placement: days",
            new Asked(
                    MEANWHILE, "Days in a place that should have been registered and was not. 0 where there was none."),
            new Holds.Whole(0, MOST_DAYS),
            "0");

    static final FormColumn<Outcome> OUTCOME = FormColumn.of(
            "outcome",
            "Outcome",
            new Asked(ENDING, "How the search ended. Empty with a day means that a home was found."),
            OneOf.of(Outcome.class),
            Outcome.SETTLED.words());
    static final FormColumn<LocalDate> ENDED_ON = FormColumn.of(
            "ended-on",
            "Ended on",
            new Asked(
                    ENDING, "The day on which the child moved in or was promised the place, or needed none any more."),
            new Holds.Day(),
            "14/04/2026");
    static final FormColumn<ChosenOn> CHOSEN_ON = FormColumn.of(
            "chosen-on",
            "Chosen on",
            new Asked(ENDING, "What the home was chosen on.", "Empty means not known."),
            OneOf.of(ChosenOn.class),
            ChosenOn.FIT.words());

    private static Map<By, FormColumn<Integer>> times() {
        Map<By, FormColumn<Integer>> columns = new EnumMap<>(By.class);
        for (By by : By.values()) {
            columns.put(
                    by,
                    FormColumn.of(
                            "declined-by-" + by.slug(),
                            "Declined: " + by.words(),
                            new Asked(DECLINED, times(by)),
                            new Holds.Whole(0, MOST_HOMES),
                            by == By.HOME ? "3" : ""));
        }
        return columns;
    }

    private static String times(By by) {
        return switch (by) {
            case HOME -> "How many homes said no when asked, or took their offer back.";
            case AUTHORITY -> "How many offers the authority declined.";
            case CHILD_OR_FAMILY -> "How many offers the child or the family declined.";
        };
    }

    private static Map<By, FormColumn<Why>> why() {
        Map<By, FormColumn<Why>> columns = new EnumMap<>(By.class);
        for (By by : By.values()) {
            columns.put(
                    by,
                    FormColumn.of(
                                    "declined-by-" + by.slug() + "-why",
                                    "Declined: %s, mostly why".formatted(by.words()),
                                    new Asked(DECLINED, "The main reason."),
                                    OneOf.of(Why.class),
                                    by == By.HOME ? Why.MATCHING.words() : "")
                            .on(new OnPage.Beside(FormRow.column(TIMES, by))));
        }
        return columns;
    }

    static final FormTable TABLE = new FormTable(
            "searches",
            "Searches",
            "Each row is one search for a home for one child, from the day of notice until it is settled.",
            true,
            columns(),
            new Filling.OneRow());

    private static List<FormColumn<?>> columns() {
        List<FormColumn<?>> columns = new ArrayList<>(List.of(
                NeedsColumns.CHILD, NeedsColumns.AUTHORITY, GIVEN, NEEDED_BY, URGENCY, PROFILE, HOMES, TO_ALL, OFFERS));
        TIMES.forEach((by, times) -> {
            columns.add(times);
            columns.add(WHY.get(by));
        });
        columns.addAll(List.of(INTERIM, UNREGISTERED, OUTCOME, ENDED_ON, CHOSEN_ON));
        return columns;
    }
}
