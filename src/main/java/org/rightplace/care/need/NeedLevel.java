package org.rightplace.care.need;

/// How far a child has a need, as far as a source lets it be known.
///
/// Only [Assessed] is a level. What a source does not say is never filled in from what it does.
public sealed interface NeedLevel {

    /// Someone who knows the child judged it.
    ///
    /// @param level 0 no need; 1 history or suspicion: watch, prevent; 2 it gets in the way of living:
    ///     act; 3 dangerous or disabling: act at once or intensively
    record Assessed(int level) implements NeedLevel {

        /// The highest level.
        public static final int HIGHEST = 3;

        public Assessed {
            if (level < 0 || level > HIGHEST) {
                throw new IllegalArgumentException("level (%d) of a need must be 0 to %d".formatted(level, HIGHEST));
            }
        }
    }

    /// A source says that the need is there, and not how far: a yes of a yes/no question.
    record Present() implements NeedLevel {}

    /// A source was asked and knows of none: a no of a yes/no question. Not the same as [Assessed] at 0.
    record NoneKnown() implements NeedLevel {}

    /// No source says anything.
    record NotKnown() implements NeedLevel {}

    /// Whether a need is there for certain: present, or assessed at 1 or more.
    default boolean isThere() {
        return this instanceof Present || (this instanceof Assessed(int level) && level > 0);
    }

    /// Whether a source says anything at all.
    default boolean isSaid() {
        return !(this instanceof NotKnown);
    }

    /// Whether it is a level, which a count by level can use.
    default boolean isAssessed() {
        return this instanceof Assessed;
    }
}
