package org.rightplace.source.form;

/// How a page asks for a column. A sheet has a cell for it in every row.
public sealed interface OnPage {

    /// In every row.
    record InRow() implements OnPage {}

    /// With another column of the same row, of which it says more.
    record Beside(FormColumn<?> of) implements OnPage {}

    /// Once for all rows, in every table that has it.
    record Once(Begins begins) implements OnPage {}

    /// Not at all where the form asks for another column, whose answer it takes; otherwise once.
    record Like(FormColumn<?> other) implements OnPage {}

    /// Never: a day is that of the writing, and all else is found when it is kept.
    record Itself() implements OnPage {}

    /// What stands in a field before anybody has written in it.
    enum Begins {
        EMPTY,
        TODAY,
        /// The account of whoever runs this program.
        ACCOUNT
    }
}
