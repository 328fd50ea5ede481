package org.rightplace.care;

import java.util.Optional;

/// An inspector's judgement, kept on the scale it was made on.
///
/// *Outstanding* and *Inadequate* stand on every scale of inspection of homes; *Satisfactory* and
/// *Adequate* are older middle grades that were never translated into today's, and three grades
/// belong to supported accommodation alone. "No judgement yet" is the absence of one, not a grade.
public enum Judgement {
    OUTSTANDING(Scale.FOUR_POINTS, "Outstanding"),
    GOOD(Scale.FOUR_POINTS, "Good"),
    /// `Requires improvement` until March 2017, `Requires improvement to be good` since.
    REQUIRES_IMPROVEMENT(Scale.FOUR_POINTS, "Requires improvement to be good", "Requires improvement"),
    INADEQUATE(Scale.FOUR_POINTS, "Inadequate"),
    ADEQUATE(Scale.EARLIER, "Adequate"),
    SATISFACTORY(Scale.EARLIER, "Satisfactory"),
    CONSISTENTLY_STRONG(Scale.SUPPORTED_ACCOMMODATION, "Consistently strong service delivery"),
    INCONSISTENT(Scale.SUPPORTED_ACCOMMODATION, "Inconsistent quality of service delivery"),
    SERIOUS_WEAKNESSES(Scale.SUPPORTED_ACCOMMODATION, "Serious or widespread weaknesses"),
    NOT_JUDGED(Scale.NONE, "Not judged");

    /// The scale a judgement stands on.
    public enum Scale {
        /// Outstanding, Good, Requires improvement (to be good), Inadequate.
        FOUR_POINTS,
        /// Middle grades of frameworks before *Requires improvement*.
        EARLIER,
        /// The Supported Accommodation (England) Regulations 2023.
        SUPPORTED_ACCOMMODATION,
        /// The inspection made no judgement under this heading.
        NONE
    }

    private final Scale scale;
    private final String published;
    private final String before;

    Judgement(Scale scale, String published) {
        this(scale, published, published);
    }

    Judgement(Scale scale, String published, String before) {
        this.scale = scale;
        this.published = published;
        this.before = before;
    }

    /// The scale it stands on.
    public Scale scale() {
        return scale;
    }

    /// Ofsted's present words for it.
    public String published() {
        return published;
    }

    /// The judgement in these words, without regard to case and spacing.
    public static Optional<Judgement> find(String words) {
        for (Judgement judgement : values()) {
            if (Published.same(judgement.published, words) || Published.same(judgement.before, words)) {
                return Optional.of(judgement);
            }
        }
        return Optional.empty();
    }
}
