package org.rightplace.children;

import java.util.Arrays;
import java.util.List;
import org.rightplace.care.need.NeedLevel;

/// What the records held say of one need of a child, as it is counted.
public enum NeedSaid {
    ASSESSED_3("Assessed at 3: act at once or intensively"),
    ASSESSED_2("Assessed at 2: act"),
    ASSESSED_1("Assessed at 1: watch, prevent"),
    PRESENT("There, level not known"),
    ASSESSED_0("Assessed at 0: no need"),
    NONE_KNOWN("Asked, and none known"),
    NOT_KNOWN("Not known");

    private final String words;

    NeedSaid(String words) {
        this.words = words;
    }

    /// How a reader is told.
    public String words() {
        return words;
    }

    /// All of them, in words.
    public static List<String> all() {
        return Arrays.stream(values()).map(NeedSaid::words).toList();
    }

    /// Those that say that a need is there, in words.
    public static List<String> there() {
        return List.of(ASSESSED_3.words, ASSESSED_2.words, ASSESSED_1.words, PRESENT.words);
    }

    /// Those that say that it is not, in words.
    public static List<String> notThere() {
        return List.of(ASSESSED_0.words, NONE_KNOWN.words);
    }

    /// What a level is counted as.
    public static NeedSaid of(NeedLevel level) {
        return switch (level) {
            case NeedLevel.Assessed(int number) -> values()[number == 0 ? 4 : 3 - number];
            case NeedLevel.Present() -> PRESENT;
            case NeedLevel.NoneKnown() -> NONE_KNOWN;
            case NeedLevel.NotKnown() -> NOT_KNOWN;
        };
    }
}
