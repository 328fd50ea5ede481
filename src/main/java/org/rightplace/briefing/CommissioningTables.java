package org.rightplace.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.rightplace.briefing.CommissioningPage.Parts;
import org.rightplace.care.Worded;
import org.rightplace.care.commissioning.HomeSearch.ChosenOn;
import org.rightplace.commissioning.Every.Period;
import org.rightplace.commissioning.Referrals;
import org.rightplace.commissioning.Searches;
import org.rightplace.commissioning.Spread;
import org.rightplace.figure.Cell;
import org.rightplace.figure.Table;
import org.rightplace.figure.Table.Column;

/// The tables of how homes are searched for: a row for each period, its denominator first.
final class CommissioningTables {
    private CommissioningTables() {}

    private static final String EXACT = "For those who keep these records, not for publication: counts are exact.";
    private static final String ONE_EACH =
            "Each search counts once, in the period in which notice was given; a child for whom a home was searched twice counts twice.";
    private static final String MEDIAN =
            "Median: half are at most this. It is of those searches only whose log says it; the column before it says how many.";

    static Exhibit notice(Parts parts, Optional<String> picture) {
        return searches(
                parts,
                new Called("commissioning-notice", "Notice, and whether a needs profile was made"),
                List.of(
                        new Column("noticeSaid", "Days of notice said", "searches"),
                        new Column("noticeMedian", "Median notice", "days"),
                        new Column("sameDay", "Needed on the day", "searches"),
                        new Column("planned", "Planned", "searches"),
                        new Column("emergency", "Emergency", "searches"),
                        new Column("urgencyNotSaid", "Neither said", "searches"),
                        new Column("profileMade", "Needs profile made", "searches"),
                        new Column("profileNotMade", "Not made", "searches"),
                        new Column("profileNotSaid", "Not said", "searches")),
                one -> List.of(
                        Cells.whole(one.notice().days().count()),
                        median(one.notice().days()),
                        Cells.whole(one.notice().sameDay()),
                        Cells.whole(one.notice().planned()),
                        Cells.whole(one.notice().emergency()),
                        Cells.whole(one.notice().notSaid()),
                        Cells.whole(one.notice().profile().yes()),
                        Cells.whole(one.notice().profile().no()),
                        Cells.whole(one.notice().profile().notSaid())),
                picture);
    }

    static Exhibit asked(Parts parts) {
        return searches(
                parts,
                new Called("commissioning-asked", "How many homes were asked, and how many offered a place"),
                List.of(
                        new Column("homesSaid", "Homes asked said", "searches"),
                        new Column("homesMedian", "Median asked", "homes"),
                        new Column("homesMost", "Most asked", "homes"),
                        new Column("sentToAll", "Sent to every home on a list", "searches"),
                        new Column("notSentToAll", "Not sent to all", "searches"),
                        new Column("sentToAllNotSaid", "Not said", "searches"),
                        new Column("offersSaid", "Offers said", "searches"),
                        new Column("offersMedian", "Median offers", "offers")),
                one -> List.of(
                        Cells.whole(one.asking().homes().count()),
                        median(one.asking().homes()),
                        number(one.asking().homes().largest()),
                        Cells.whole(one.asking().sentToAll().yes()),
                        Cells.whole(one.asking().sentToAll().no()),
                        Cells.whole(one.asking().sentToAll().notSaid()),
                        Cells.whole(one.asking().offers().count()),
                        median(one.asking().offers())),
                Optional.empty());
    }

    static Exhibit declined(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Searches one : parts.searches()) {
            for (Searches.Decline decline : one.declines()) {
                rows.add(List.of(
                        Words.text(CommissioningPage.words(one.period())),
                        Words.text(decline.by().words()),
                        decline.why()
                                .map(Worded::words)
                                .<Cell>map(Words::text)
                                .orElseGet(() -> new Cell.Unknown("not said", "the log gives no reason")),
                        Cells.whole(decline.searches()),
                        Cells.whole(one.searches()),
                        Cells.whole(decline.times()),
                        Cells.whole(decline.timesNotSaid())));
            }
        }
        return exhibit(
                parts,
                "commissioning-declined",
                new Table(
                        "What was declined, by whom and mostly why: " + parts.whose(),
                        List.of(
                                Words.words("period", "Period"),
                                Words.words("by", "Declined by"),
                                Words.words("why", "Main reason"),
                                new Column("searches", "Searches in which", "searches"),
                                new Column("of", "Of searches", "searches"),
                                new Column("times", "Times", "times"),
                                new Column("timesNotSaid", "How often not said", "searches")),
                        rows,
                        List.of(
                                EXACT,
                                "The log asks for one main reason for each who declines in a search, so a reason that came second is not here.")),
                Optional.empty());
    }

    static Exhibit chosen(Parts parts, Optional<String> picture) {
        return searches(
                parts,
                new Called("commissioning-chosen", "How searches ended, and what the home was chosen on"),
                List.of(
                        new Column("settled", "Found a home", "searches"),
                        new Column("fit", "Chosen on fit", "searches"),
                        new Column("price", "Chosen on price", "searches"),
                        new Column("onlyOne", "The only one there was", "searches"),
                        new Column("chosenNotKnown", "Not known on what", "searches"),
                        new Column("stillOpen", "No home found yet", "searches"),
                        new Column("noLongerNeeded", "Not needed any more", "searches"),
                        new Column("endNotSaid", "End not said", "searches")),
                one -> List.of(
                        Cells.whole(one.ended().settled()),
                        Cells.whole(one.ended().chosen(ChosenOn.FIT)),
                        Cells.whole(one.ended().chosen(ChosenOn.PRICE)),
                        Cells.whole(one.ended().chosen(ChosenOn.ONLY_ONE)),
                        Cells.whole(one.ended().chosen(ChosenOn.NOT_KNOWN)),
                        Cells.whole(one.ended().stillOpen()),
                        Cells.whole(one.ended().noLongerNeeded()),
                        Cells.whole(one.ended().notSaid())),
                picture);
    }

    static Exhibit meanwhile(Parts parts) {
        return searches(
                parts,
                new Called("commissioning-meanwhile", "Interim and unregistered places until a home was found"),
                List.of(
                        new Column("interim", "With days in an interim placement", "searches"),
                        new Column("interimDays", "Days in all", "days"),
                        new Column("interimMedian", "Median of those", "days"),
                        new Column("interimNotSaid", "Interim not said", "searches"),
                        new Column("unregistered", "With days in an unregistered place", "searches"),
                        new Column("unregisteredDays", "Days in all", "days"),
                        new Column("unregisteredMedian", "Median of those", "days"),
                        new Column("unregisteredNotSaid", "Unregistered not said", "searches")),
                one -> List.of(
                        Cells.whole(one.meanwhile().interim().count()),
                        Cells.whole(one.meanwhile().interim().sum()),
                        median(one.meanwhile().interim()),
                        Cells.whole(one.meanwhile().interimNotSaid()),
                        Cells.whole(one.meanwhile().unregistered().count()),
                        Cells.whole(one.meanwhile().unregistered().sum()),
                        median(one.meanwhile().unregistered()),
                        Cells.whole(one.meanwhile().unregisteredNotSaid())),
                Optional.empty());
    }

    static Exhibit waits(Parts parts) {
        return searches(
                parts,
                new Called("commissioning-waits", "Days from notice to a home"),
                List.of(
                        new Column("settled", "Found a home", "searches"),
                        new Column("lower", "A quarter waited at most", "days"),
                        new Column("median", "Half waited at most", "days"),
                        new Column("upper", "Three quarters waited at most", "days"),
                        new Column("longest", "Longest", "days"),
                        new Column("open", "No home found yet", "searches"),
                        new Column("openMedian", "Half of them wait since", "days"),
                        new Column("openLongest", "Longest wait so far", "days")),
                one -> List.of(
                        Cells.whole(one.waits().settled().count()),
                        number(one.waits().settled().lower()),
                        median(one.waits().settled()),
                        number(one.waits().settled().upper()),
                        number(one.waits().settled().largest()),
                        Cells.whole(one.waits().open().count()),
                        median(one.waits().open()),
                        number(one.waits().open().largest())),
                Optional.empty());
    }

    static Exhibit referrals(Parts parts) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Referrals one : parts.referrals()) {
            rows.add(List.of(
                    one.period()
                            .map(CommissioningPage::words)
                            .<Cell>map(Words::text)
                            .orElseGet(
                                    () -> new Cell.Unknown("not said", "the record bears no day on which it came in")),
                    Cells.whole(one.referrals()),
                    Cells.whole(one.placed()),
                    Cells.whole(one.waits().count()),
                    median(one.waits()),
                    Cells.whole(one.unmet()),
                    Cells.whole(one.unmetWaits().count()),
                    median(one.unmetWaits()),
                    number(one.unmetWaits().largest()),
                    Cells.whole(one.unregistered()),
                    Cells.whole(one.registrationNotSaid())));
        }
        return exhibit(
                parts,
                "commissioning-referrals",
                new Table(
                        "Referrals by the period in which they came in: " + parts.whose(),
                        List.of(
                                Words.words("period", "Period"),
                                new Column("referrals", "Referrals", "referrals"),
                                new Column("placed", "A place was found", "referrals"),
                                new Column("waitsKnown", "Wait known", "referrals"),
                                new Column("waitMedian", "Median wait", "days"),
                                new Column("unmet", "No place recorded", "referrals"),
                                new Column("unmetWaitsKnown", "Wait so far known", "referrals"),
                                new Column("unmetMedian", "Median wait so far", "days"),
                                new Column("unmetLongest", "Longest wait so far", "days"),
                                new Column("unregistered", "Placed with nobody registered", "referrals"),
                                new Column("registrationNotSaid", "Registration not said", "referrals")),
                        rows,
                        List.of(
                                EXACT,
                                "A referral without a place is data: a child whose need was not met, as far as is known. Waits so far run to %s, the last day of which the records speak."
                                        .formatted(Words.day(parts.until())),
                                "Registered with nobody is what the record says; a record that says nothing is counted apart, and never as that.")),
                Optional.empty());
    }

    /// What a table is called.
    private record Called(String name, String title) {}

    private static Exhibit searches(
            Parts parts,
            Called called,
            List<Column> columns,
            Function<Searches, List<Cell>> cells,
            Optional<String> picture) {
        List<Column> all = new ArrayList<>(
                List.of(Words.words("period", "Period"), new Column("searches", "Searches", "searches")));
        all.addAll(columns);
        List<List<Cell>> rows = new ArrayList<>();
        for (Searches one : parts.searches()) {
            List<Cell> row = new ArrayList<>(List.of(period(one.period()), Cells.whole(one.searches())));
            row.addAll(cells.apply(one));
            rows.add(row);
        }
        return exhibit(
                parts,
                called.name(),
                new Table(
                        called.title() + ": " + parts.whose(),
                        all,
                        rows,
                        List.of(
                                EXACT,
                                ONE_EACH,
                                MEDIAN,
                                "The log is held to speak until %s; a period may not be over by then."
                                        .formatted(Words.day(parts.until())))),
                picture);
    }

    private static Exhibit exhibit(Parts parts, String name, Table table, Optional<String> picture) {
        return new Exhibit(name, table, parts.until(), parts.sources(), picture, parts.ledger());
    }

    private static Cell period(Period period) {
        return Words.text(CommissioningPage.words(period));
    }

    private static Cell median(Spread spread) {
        if (spread.median().isEmpty()) {
            return none();
        }
        double median = spread.median().getAsDouble();
        return median == Math.rint(median) ? Cells.whole((long) median) : new Cell.Decimal(median);
    }

    private static Cell number(OptionalInt number) {
        return number.isPresent() ? Cells.whole(number.getAsInt()) : none();
    }

    private static Cell none() {
        return new Cell.Unknown("", "none of these in the period, or the log does not say");
    }
}
