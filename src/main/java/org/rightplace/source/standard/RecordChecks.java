package org.rightplace.source.standard;

import static org.rightplace.evidence.Finding.Severity.NOTE;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rightplace.care.referral.Referral;
import org.rightplace.care.referral.Risks.Risk;
import org.rightplace.evidence.Finding;

/// What is checked in one record: every risk answered, one answer where there can be one, *other* with its
/// text, and the rules that join fields. Nothing here keeps a record out.
final class RecordChecks {

    private final Raw raw;
    private final Consumer<Finding> found;

    RecordChecks(Raw raw, Consumer<Finding> found) {
        this.raw = raw;
        this.found = found;
    }

    /// Notes what is wrong with a record in itself.
    void check(Referral referral) {
        List<Column> open = Stream.of(Risk.values())
                .map(Column::of)
                .filter(column -> raw.asks(column) && Answer.isNothing(raw.words(column)))
                .toList();
        if (!open.isEmpty()) {
            found.accept(new RisksLeftOpen(
                    raw.where(open.getFirst()),
                    open.stream()
                            .map(column -> raw.where(column).column())
                            .map(String::valueOf)
                            .toList()));
        }
        for (Column column : Column.values()) {
            boolean several = column == Column.SPECIFIC || column == Column.SUPPORT || column.isFreeText();
            if (!several && column != Column.CHILD && raw.all(column).size() > 1) {
                found.accept(new SeveralAnswers(raw.where(column)));
            }
        }
        other(Column.SUPPORT, Column.SUPPORT_OTHER);
        other(Column.OUTSIDE_REASON, Column.OUTSIDE_REASON_OTHER);
        other(Column.SPECIFIC, Column.SPECIFIC_OTHER);
        other(Column.CULTURAL, Column.CULTURAL_OTHER);
        for (CrossRule rule : CrossRule.brokenBy(referral)) {
            found.accept(new FieldsDisagree(raw.where(rule.column()), rule.words()));
        }
    }

    private void other(Column field, Column text) {
        boolean chosen = raw.all(field).stream()
                .flatMap(cell -> Answer.parts(cell.words()).stream())
                .anyMatch(part -> Answer.plain(Answer.local(part)).endsWith("other")
                        || Answer.plain(part).startsWith("other"));
        if (raw.asks(text) && chosen == Answer.isNothing(raw.words(text))) {
            found.accept(new OtherApartFromItsText(raw.where(text)));
        }
    }

    /// Risks that were not answered.
    ///
    /// @param called the fields left open
    record RisksLeftOpen(Where where, List<String> called) implements Finding {
        RisksLeftOpen {
            called = List.copyOf(called);
        }

        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Risks are left open that the standard wants answered, if only with No known risk: %s. They are not known."
                    .formatted(String.join(", ", called));
        }
    }

    /// A list of answers where there can be one.
    record SeveralAnswers(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "Several answers are given where there can be one. The first was taken.";
        }
    }

    /// *Other* without its text, or the text without it.
    record OtherApartFromItsText(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "“Other” and its description belong together, and one of them is missing.";
        }
    }

    /// Fields of a record that do not fit together.
    ///
    /// @param sentence what the rule that is broken says: see [CrossRule]
    record FieldsDisagree(Where where, String sentence) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return sentence;
        }
    }
}
