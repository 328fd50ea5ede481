package org.rightplace.sufficiency.gap;

import java.util.List;
import org.rightplace.care.Worded;

/// Why no right home is to be had for a child here.
public enum Cause implements Worded {
    NEED_NOT_RECORDED("Cannot be known: what the child needs is not recorded", "need not recorded"),
    HOMES_NOT_RECORDED("Cannot be known: what homes here can do is not recorded", "homes not recorded"),
    NO_SUCH_HOME("No such home exists", "no such home"),
    ELSEWHERE("Such homes exist, but elsewhere", "elsewhere"),
    RULED_OUT("Such homes are here, but may not take this child", "ruled out"),
    ONLY_CLAIMED("Homes here claim it, on evidence that is too weak", "only claimed"),
    HELD("Such homes are here, but their empty places are held", "held"),
    FULL("Such homes are here, but full", "full");

    private final String words;
    private final String brief;

    Cause(String words, String brief) {
        this.words = words;
        this.brief = brief;
    }

    @Override
    public String words() {
        return words;
    }

    /// The same in a word or two, for a cell.
    public String brief() {
        return brief;
    }

    /// Whether it says only that nothing can be said.
    public boolean isNotKnown() {
        return this == NEED_NOT_RECORDED || this == HOMES_NOT_RECORDED;
    }

    /// The usual order in which the main one of several causes is taken. What is not recorded comes
    /// first, since it can make any other untrue; then what takes longest to change, down to what an
    /// hour's work may change.
    public static List<Cause> usualOrder() {
        return List.of(values());
    }
}
