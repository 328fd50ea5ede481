package org.rightplace.source.form;

/// How many rows of a table one person fills on a page.
public sealed interface Filling {

    /// One.
    record OneRow() implements Filling {}

    /// One for each choice of a column, where something is said of it.
    record ForEach(FormColumn<?> column) implements Filling {}

    /// As many as are needed.
    ///
    /// @param called what one of them is, such as *place*
    /// @param most   rows on one page
    record Several(String called, int most) implements Filling {}
}
