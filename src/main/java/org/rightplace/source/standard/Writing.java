package org.rightplace.source.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Arranged;
import org.rightplace.care.referral.Arranged.Area;
import org.rightplace.care.referral.Arranged.Cost;
import org.rightplace.care.referral.Arranged.Registration;
import org.rightplace.care.referral.Availability.OutsideReason;
import org.rightplace.care.referral.Availability.Siblings;
import org.rightplace.care.referral.MadeUpReferral;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Requirements;
import org.rightplace.care.referral.Requirements.Cultural;
import org.rightplace.care.referral.Requirements.Specific;
import org.rightplace.care.referral.Requirements.Support;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.source.sheet.Cell;
import org.rightplace.source.sheet.Row;

/// One referral as version 01 has it, field by field. For what is not kept stands what reads as the
/// same: of an authority an outward code that is mostly in it, of free text that it is not kept.
///
/// @param child  the number to write
/// @param places what is written for an area
record Writing(String child, Referral referral, Function<Area, String> places) {

    /// What a file of children who do not exist says of itself.
    static final String SYNTHETIC = "Synthetic: the children in this file do not exist";

    private static final String NOT_KEPT = "described, and not kept";
    private static final String NO_NUMBER = "no number of Ofsted's";
    private static final BigDecimal PENCE_OF_A_POUND = BigDecimal.valueOf(100);

    static List<Writing> of(List<Referral> referrals) {
        Places places = Places.carried();
        return referrals.stream()
                .map(referral -> new Writing(referral.child().value(), referral, places::written))
                .toList();
    }

    static List<Writing> ofMadeUp(List<MadeUpReferral> referrals) {
        Places places = Places.carried();
        return referrals.stream()
                .map(made -> new Writing(
                        made.number(),
                        made.referral(),
                        where -> made.district().orElseGet(() -> places.written(where))))
                .toList();
    }

    /// All answers under a field; several only where the page has a list of them.
    List<Cell> cells(Column column) {
        Requirements needs = referral.requirements();
        return switch (column) {
            case SPECIFIC -> list(needs.specific(), "None");
            case SUPPORT -> list(needs.support(), "NA");
            default -> cell(column) instanceof Cell.Nothing ? List.of() : List.of(cell(column));
        };
    }

    /// The answer under a field, several of them in one cell.
    Cell cell(Column column) {
        return switch (column.part()) {
            case TOP -> top(column);
            case AVAILABILITY -> availability(column);
            case REQUIREMENTS -> requirements(column);
            case RECOMMENDATION -> recommendation(column);
            case RISKS -> risk(column);
            case PLACEMENT ->
                referral.placement()
                        .map(placement -> placement(placement, column))
                        .orElse(Row.NOTHING);
            case QUALITY -> quality(column);
        };
    }

    private Cell top(Column column) {
        return switch (column) {
            case CHILD -> words(child);
            case PLACEMENT_NUMBER ->
                words(referral.number().map(String::valueOf).orElse(""));
            default -> Row.NOTHING;
        };
    }

    private Cell availability(Column column) {
        var availability = referral.availability();
        return switch (column) {
            case NEEDED_BY -> worded(availability.neededBy());
            case SIBLINGS ->
                switch (availability.siblings()) {
                    case Siblings.None() -> words("NA");
                    case Siblings.With(int count) -> figure(count);
                    case Siblings.NotSaid() -> Row.NOTHING;
                };
            case LOCAL_PREFERRED -> yesOrNo(availability.localPreferred());
            case OUTSIDE_REASON -> worded(availability.outside());
            case OUTSIDE_REASON_OTHER -> described(availability.outside().equals(Optional.of(OutsideReason.OTHER)));
            default -> Row.NOTHING;
        };
    }

    private Cell requirements(Column column) {
        Requirements needs = referral.requirements();
        return switch (column) {
            case COMMUNICATION -> worded(needs.communication());
            case SPECIFIC -> joined(list(needs.specific(), "None"));
            case SPECIFIC_OTHER -> described(has(needs.specific(), Specific.OTHER));
            case ADAPTATION -> yesOrNo(needs.adaptation());
            case CULTURAL -> worded(needs.cultural());
            case CULTURAL_OTHER -> described(needs.cultural().equals(Optional.of(Cultural.OTHER)));
            case COMPANY -> worded(needs.company());
            case PETS -> worded(needs.pets());
            case SUPPORT -> joined(list(needs.support(), "NA"));
            case SUPPORT_OTHER -> described(has(needs.support(), Support.OTHER));
            case LIBERTY -> yesOrNo(needs.deprivationOfLiberty());
            default -> Row.NOTHING;
        };
    }

    private Cell recommendation(Column column) {
        var recommended = referral.recommendation();
        return switch (column) {
            case FOSTER -> worded(recommended.foster());
            case RESIDENTIAL -> worded(recommended.residential());
            default -> worded(recommended.supported());
        };
    }

    private Cell risk(Column column) {
        return switch (column) {
            case RISK_OTHER -> described(referral.risks().moreToChild());
            case TO_OTHERS_OTHER -> described(referral.risks().moreToOthers());
            default -> {
                Said said = referral.risks().of(Risk.valueOf(column.name()));
                yield said == Said.NOT_KNOWN ? Row.NOTHING : words(said.words());
            }
        };
    }

    private Cell placement(Arranged placement, Column column) {
        Optional<WeeklyFee> fee = placement.cost().map(Cost::fee);
        return switch (column) {
            case COST_CORE -> pounds(fee.flatMap(WeeklyFee::core));
            case COST_SUPPORT -> pounds(fee.flatMap(WeeklyFee::additionalSupport));
            case COST_EDUCATION -> pounds(fee.flatMap(WeeklyFee::education));
            case COST_OTHER -> pounds(fee.flatMap(WeeklyFee::other));
            case COST_TOTAL -> pounds(fee.flatMap(WeeklyFee::total));
            case LOCATION -> words(places.apply(placement.where()));
            case LOCATION_PREFERRED -> yesOrNo(placement.locationPreferred());
            // As the spreadsheet asks it; the page's writer turns it round.
            case EDUCATION -> yesOrNo(placement.educationContinuous().map(continuous -> !continuous));
            case URN ->
                switch (placement.registration()) {
                    case Registration.WithOfsted(var urn) -> words(urn.value());
                    case Registration.Elsewhere() -> words("XXXXXXX");
                    case Registration.Unregistered() -> words("Unregistered");
                    case Registration.NotANumber() -> words(NO_NUMBER);
                    case Registration.NotSaid() -> Row.NOTHING;
                };
            case SIBLINGS_TOGETHER ->
                placement.siblingsTogether().isPresent()
                        ? figure(placement.siblingsTogether().getAsInt())
                        : Row.NOTHING;
            case KIND -> worded(placement.kind());
            default -> Row.NOTHING;
        };
    }

    private Cell quality(Column column) {
        return switch (column) {
            case REFERRED_ON -> day(referral.on());
            case PLACED_ON -> day(referral.placement().flatMap(Arranged::on));
            case COSTED_ON -> day(referral.placement().flatMap(Arranged::cost).flatMap(Cost::recordedOn));
            default -> Row.NOTHING;
        };
    }

    private static <E extends Enum<E>> boolean has(Optional<Set<E>> set, E one) {
        return set.map(some -> some.contains(one)).orElse(false);
    }

    private static <E extends Worded> List<Cell> list(Optional<? extends Collection<E>> some, String none) {
        List<Cell> cells = new ArrayList<>();
        some.ifPresent(each -> each.forEach(one -> cells.add(words(one.words()))));
        if (some.isPresent() && cells.isEmpty()) {
            cells.add(words(none));
        }
        return cells;
    }

    private static Cell joined(List<Cell> cells) {
        return words(String.join(", ", cells.stream().map(Cell::text).toList()));
    }

    private static Cell words(String text) {
        return text.isEmpty() ? Row.NOTHING : new Cell.Words(text);
    }

    private static Cell worded(Optional<? extends Worded> choice) {
        return words(choice.map(Worded::words).orElse(""));
    }

    private static Cell yesOrNo(Optional<Boolean> answer) {
        return words(answer.map(yes -> yes ? "Yes" : "No").orElse(""));
    }

    private static Cell described(boolean is) {
        return words(is ? NOT_KEPT : "");
    }

    private static Cell figure(int number) {
        return new Cell.Figure(BigDecimal.valueOf(number));
    }

    private static Cell pounds(Optional<Pence> amount) {
        return amount.<Cell>map(pence ->
                        new Cell.Figure(BigDecimal.valueOf(pence.pence()).divide(PENCE_OF_A_POUND)))
                .orElse(Row.NOTHING);
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.<Cell>map(Cell.Day::new).orElse(Row.NOTHING);
    }
}
