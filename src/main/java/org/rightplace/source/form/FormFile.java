package org.rightplace.source.form;

import static org.rightplace.evidence.Finding.Severity.NOTE;
import static org.rightplace.evidence.Finding.Severity.REFUSE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rightplace.evidence.Checked;
import org.rightplace.evidence.Finding;
import org.rightplace.evidence.Finding.Severity;
import org.rightplace.evidence.Finding.Where;
import org.rightplace.source.sheet.Bytes;
import org.rightplace.source.sheet.Noted;
import org.rightplace.source.sheet.Sheets;
import org.rightplace.source.sheet.Table;
import org.rightplace.source.sheet.Unreadable;

/// A file that is one of the forms, known by its headings and never by its name: a workbook with its sheets, a CSV file
/// with one of its tables, or JSON.
public final class FormFile {
    private FormFile() {}

    /// The form that a file is; empty where it is none, or cannot be read at all.
    ///
    /// @throws IOException only if the disk fails
    public static Optional<Form> recognise(Path file) throws IOException {
        try {
            Bytes bytes = Bytes.of(file);
            if (bytes.form() == Bytes.Form.JSON) {
                return FormJson.recognise(bytes);
            }
            try (Sheets sheets = Sheets.open(bytes)) {
                while (sheets.nextSheet()) {
                    Optional<Form> form = recognise(Table.at(sheets));
                    if (form.isPresent()) {
                        return form;
                    }
                }
            }
        } catch (Unreadable e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// The form that a sheet belongs to; empty where it is none.
    public static Optional<Form> recognise(Table sheet) {
        return FormHeadings.find(
                        sheet,
                        Form.all().stream()
                                .flatMap(form -> form.tables().stream())
                                .toList())
                .flatMap(found -> Form.all().stream()
                        .filter(form -> form.tables().contains(found.table()))
                        .findFirst());
    }

    /// Reads the rows of a form, in the order of the file.
    ///
    /// @param noted takes what is wrong
    /// @param taker takes each row
    /// @throws Unreadable if it is no such form, is damaged, or lacks a column without which its rows mean nothing
    static void each(Path file, Form form, Noted noted, Consumer<FormRow> taker) throws IOException, Unreadable {
        Bytes bytes = Bytes.of(file);
        if (bytes.form() == Bytes.Form.JSON) {
            FormJson.each(bytes, form, noted, taker);
            return;
        }
        boolean known = false;
        try (Sheets sheets = Sheets.open(bytes)) {
            while (sheets.nextSheet()) {
                Table sheet = Table.at(sheets);
                Optional<FormHeadings> headings = FormHeadings.find(sheet, form.tables());
                if (headings.isPresent()) {
                    known = true;
                    headings.get().each(noted, taker);
                }
            }
        }
        if (!known) {
            throw new Unreadable(notThisForm(bytes.file(), form));
        }
    }

    /// What came of reading a form: a file of which nothing is left is refused.
    ///
    /// @param kept how many records were made
    static <T> Checked<T> checked(T value, int kept, Noted noted) {
        List<Finding> findings = noted.list();
        boolean refuses = findings.stream().anyMatch(finding -> finding.severity() == Severity.REFUSE);
        return !refuses
                ? new Checked.Whole<>(value, findings)
                : kept == 0 ? new Checked.Refused<>(findings) : new Checked.Partial<>(value, findings);
    }

    static Finding notThisForm(String file, Form form) {
        List<String> some = new ArrayList<>();
        form.tables().getFirst().columns().stream().limit(3).forEach(column -> some.add(column.heading()));
        return new NotThisForm(Where.file(file), form.title(), some);
    }

    /// A file that is not the form it was read as.
    ///
    /// @param form   the form's title
    /// @param called its first headings
    record NotThisForm(Where where, String form, List<String> called) implements Finding {
        NotThisForm {
            called = List.copyOf(called);
        }

        @Override
        public Severity severity() {
            return REFUSE;
        }

        @Override
        public String message() {
            return "The file is not the form “%s”. Expected a row of headings with “%s”, as in its template."
                    .formatted(form, String.join("”, “", called));
        }
    }

    /// A row that says it is an example and is not the template's. It is not read.
    record ExampleChanged(Where where) implements Finding {
        @Override
        public Severity severity() {
            return NOTE;
        }

        @Override
        public String message() {
            return "The row says in its first cell that it is an example, so it was not read, and it is not the template's example. If it is meant, put in the first cell what belongs there.";
        }
    }
}
