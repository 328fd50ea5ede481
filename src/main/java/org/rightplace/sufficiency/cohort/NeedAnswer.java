package org.rightplace.sufficiency.cohort;

import org.rightplace.care.Worded;
import org.rightplace.care.need.NeedLevel;
import org.rightplace.estimate.latent.Answers;
import org.rightplace.sufficiency.gap.Call;

/// How a level of need is read as a yes or a no.
public enum NeedAnswer implements Worded {
    /// Judged at a level that asks for action; what nobody judged is not known.
    ASKS_FOR_ACTION("judged to ask for action (level 2 or 3)"),
    /// There at any level, on the word of any source.
    IS_THERE("there, at any level and on the word of any record");

    private final String words;

    NeedAnswer(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// 1 for yes, 0 for no, [Answers#UNKNOWN] where it cannot be told.
    public int of(NeedLevel level) {
        return switch (level) {
            case NeedLevel.Assessed(int judged) -> judged >= (this == IS_THERE ? 1 : Call.LEAST) ? 1 : 0;
            case NeedLevel.Present _ when this == IS_THERE -> 1;
            case NeedLevel.NoneKnown _ when this == IS_THERE -> 0;
            case NeedLevel.Present _, NeedLevel.NoneKnown _, NeedLevel.NotKnown _ -> Answers.UNKNOWN;
        };
    }
}
