package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.NOTE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rightplace.care.Worded;
import org.rightplace.care.home.WeeklyFee.Pence;
import org.rightplace.care.referral.Risks.Said;
import org.rightplace.evidence.Finding;

/// The answers of one record. One that cannot be understood becomes *not said*, with a finding that does not
/// quote it.
final class Answers {

    private static final List<String> YES_NO = List.of("Yes", "No");

    private final Raw raw;
    private final Consumer<Finding> found;

    Answers(Raw raw, Consumer<Finding> found) {
        this.raw = raw;
        this.found = found;
    }

    /// What is said of a risk.
    Said said(Column column) {
        String words = raw.words(column);
        if (Answer.isNothing(words)) {
            return Said.NOT_KNOWN;
        }
        String plain = Answer.plain(Answer.local(words));
        return switch (plain) {
            case "riskpresent", "present", "yes", "y", "true" -> Said.PRESENT;
            case "noknownrisk", "noknownrisks", "noneknown", "no", "n", "false" -> Said.NONE_KNOWN;
            case "high", "medium", "low", "riskpresenthigh", "riskpresentmedium", "riskpresentlow" -> {
                found.accept(new RiskLevelNotKept(raw.where(column)));
                yield Said.PRESENT;
            }
            default -> {
                found.accept(
                        new UnreadChoice(raw.where(column), List.of(Said.NONE_KNOWN.words(), Said.PRESENT.words())));
                yield Said.NOT_KNOWN;
            }
        };
    }

    /// An amount of pounds.
    Optional<Pence> amount(Column column) {
        String words = raw.words(column);
        if (Answer.isNothing(words)) {
            return Optional.empty();
        }
        Optional<Pence> amount = Answer.amount(words);
        if (amount.isEmpty()) {
            found.accept(new UnreadAmount(raw.where(column)));
        }
        return amount;
    }

    /// A day.
    Optional<LocalDate> day(Column column) {
        if (Answer.isNothing(raw.words(column))) {
            return Optional.empty();
        }
        Optional<LocalDate> day = raw.first(column).flatMap(Answer::day);
        if (day.isEmpty()) {
            found.accept(new UnreadDay(raw.where(column)));
        }
        return day;
    }

    /// A number of children.
    OptionalInt count(Column column) {
        OptionalInt count = Answer.count(raw.words(column));
        if (count.isEmpty()) {
            found.accept(new UnreadCount(raw.where(column)));
        }
        return count;
    }

    /// Yes or no.
    Optional<Boolean> yesOrNo(Column column) {
        if (Answer.isNothing(raw.words(column))) {
            return Optional.empty();
        }
        Optional<Boolean> answer = Answer.yesOrNo(raw.words(column));
        if (answer.isEmpty()) {
            found.accept(new UnreadChoice(raw.where(column), YES_NO));
        }
        return answer;
    }

    /// One of a list.
    <E extends Enum<E> & Worded> Optional<E> choice(Column column, Class<E> list) {
        if (Answer.isNothing(raw.words(column))) {
            return Optional.empty();
        }
        Optional<E> choice = Answer.choice(list, raw.words(column));
        if (choice.isEmpty()) {
            found.accept(new UnreadChoice(raw.where(column), words(list)));
        }
        return choice;
    }

    /// Several answers, as a list or in one cell. Words that are no choice are another: the standard lets
    /// people
    /// describe it here.
    <E extends Enum<E> & Worded> Optional<Set<E>> several(Column column, Class<E> list, E other) {
        if (!raw.has(column)) {
            return Optional.empty();
        }
        Set<E> several = EnumSet.noneOf(list);
        List<String> parts = raw.all(column).stream()
                .flatMap(cell -> Answer.choice(list, cell.words()).isPresent()
                        ? Stream.of(cell.words())
                        : Answer.parts(cell.words()).stream())
                .toList();
        boolean described = false;
        for (String part : parts) {
            String plain = Answer.plain(Answer.local(part));
            if (!plain.equals("none") && !plain.equals("na")) {
                Optional<E> choice = Answer.choice(list, part);
                described |= choice.isEmpty();
                several.add(choice.orElse(other));
            }
        }
        if (described) {
            found.accept(new DescribedHere(raw.where(column), words(list)));
        }
        return Optional.of(several);
    }

    private static <E extends Enum<E> & Worded> List<String> words(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Worded::words).toList();
    }

    /// An answer that is none of a field's. It becomes *not said*.
    record UnreadChoice(Where where, List<String> values) implements Finding {
        UnreadChoice {
            values = List.copyOf(values);
        }

        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "What stands here is none of this field's answers: %s. It was taken for not said, and is not quoted, since anything may stand in the wrong place."
                    .formatted(String.join("; ", values));
        }
    }

    /// An answer in words where several can be chosen. It is taken for *other*.
    record DescribedHere(Where where, List<String> values) implements Finding {
        DescribedHere {
            values = List.copyOf(values);
        }

        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Something is described here that is none of this field's answers: %s. It was taken for Other, and the description is not kept."
                    .formatted(String.join("; ", values));
        }
    }

    /// A risk with a level, which the standard does not have.
    record RiskLevelNotKept(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "A level of risk stands here. The standard says only whether a risk is present or none is known, so it was taken for present and the level is not kept; a needs profile holds levels.";
        }
    }

    /// No day of this century.
    record UnreadDay(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "What stands here is no day from 2000 to 2099. Write day/month/year, such as 31/03/2026. It was taken for not said.";
        }
    }

    /// No number of children.
    record UnreadCount(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "What stands here is no number of children from 0 to 99, nor NA. It was taken for not said.";
        }
    }

    /// No amount of money.
    record UnreadAmount(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "What stands here is no amount in pounds, such as 4500 or 4500.00, nor NA. It was taken for not said.";
        }
    }
}
