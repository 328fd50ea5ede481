package org.rightplace.source.form;

/// One column of a form: all that its template, reader, writers, schema and page say of it.
///
/// @param key     its name in JSON, which stays the same in every version
/// @param heading its name in a sheet
/// @param asked   what is asked, and under what
/// @param needed  whether a row means nothing without it; any other cell may be left empty
/// @param example as it stands in the template's example row; empty where the example leaves it empty
/// @param onPage  how a page asks for it
/// @param <T>     what a cell means
public record FormColumn<T>(
        String key, String heading, Asked asked, Holds<T> holds, boolean needed, String example, OnPage onPage) {

    /// What marks the heading of a column that must be filled.
    static final String MARK = " *";

    /// A column that may be left empty.
    static <T> FormColumn<T> of(String key, String heading, Asked asked, Holds<T> holds, String example) {
        return new FormColumn<>(key, heading, asked, holds, false, example, new OnPage.InRow());
    }

    /// A column that must be filled.
    static <T> FormColumn<T> needed(String key, String heading, Asked asked, Holds<T> holds, String example) {
        return new FormColumn<>(key, heading, asked, holds, true, example, new OnPage.InRow());
    }

    /// A group of columns and what one of them asks.
    ///
    /// @param group   what it stands under with others
    /// @param asks    what is asked, in a sentence
    /// @param inSheet what only somebody before a sheet must be told; empty where there is nothing
    public record Asked(String group, String asks, String inSheet) {
        Asked(String group, String asks) {
            this(group, asks, "");
        }
    }

    /// The same, asked in another way on a page.
    FormColumn<T> on(OnPage page) {
        return new FormColumn<>(key, heading, asked, holds, needed, example, page);
    }

    /// What it stands under with others.
    public String group() {
        return asked.group();
    }

    /// What is asked, in a sentence, and what somebody before a sheet must be told.
    public String asks() {
        return asked.inSheet().isEmpty() ? asked.asks() : asked.asks() + " " + asked.inSheet();
    }

    /// Of the key alone: a column is often looked up, and its list can be long.
    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /// The heading as a sheet shows it.
    String shown() {
        return needed ? heading + MARK : heading;
    }
}
