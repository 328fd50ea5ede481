package org.rightplace.workbench.form;

import java.util.List;

/// What somebody does to answer a question.
public sealed interface Input {

    /// Picks one.
    ///
    /// @param options in order; the first may stand for *not known*
    /// @param asList  whether there are so many, or so long ones, that they are better folded up
    record Pick(List<Option> options, boolean asList) implements Input {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /// Picks any number.
    record PickSeveral(List<Option> options) implements Input {
        public PickSeveral {
            options = List.copyOf(options);
        }
    }

    /// Writes a line.
    ///
    /// @param most     characters
    /// @param keyboard which a telephone shows: `text`, `numeric` or `decimal`
    /// @param list     the word for a list of suggestions; empty where there is none
    record Line(int most, String keyboard, String list) implements Input {}

    /// Writes what was said, over as many lines as it takes.
    ///
    /// @param most characters
    record Words(int most) implements Input {}

    /// Gives a day.
    record Day() implements Input {}

    /// One that can be picked.
    ///
    /// @param value as it is sent; empty for *not known*
    /// @param words as it is read
    /// @param opens whether more is asked once it is picked
    record Option(String value, String words, boolean opens) {}
}
