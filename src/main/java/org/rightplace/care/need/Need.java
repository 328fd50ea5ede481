package org.rightplace.care.need;

import java.time.LocalDate;
import java.util.Optional;
import org.rightplace.care.Worded;

/// One domain of a child's needs, as one source tells it.
///
/// @param level    how far
/// @param extent   how often, since when and with how much care; empty parts where the source does not say
/// @param readFrom which field of which source says so
/// @param on       the day the source describes
public record Need(NeedDomain domain, NeedLevel level, Extent extent, ReadFrom readFrom, LocalDate on) {

    /// What a level alone does not say.
    public record Extent(
            Optional<Frequency> frequency, Optional<Duration> duration, Optional<CareIntensity> careIntensity) {

        /// Nothing said.
        public static final Extent NOT_SAID = new Extent(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// Where it was read from.
    ///
    /// @param field the source's own name for what was read, such as `riskSelfHarm`
    public record ReadFrom(Source source, String field) {}

    /// A kind of record that speaks of needs.
    public enum Source {
        /// This product's own form, filled with the child.
        NEEDS_PROFILE("Needs profile"),
        /// The return on looked-after children. Its category of need is never read as a need.
        RETURN("Return on looked-after children"),
        /// The Placements Data Standard: a risk or a requirement is there, or none is known.
        PLACEMENTS_STANDARD("Placements Data Standard");

        private final String title;

        Source(String title) {
            this.title = title;
        }

        /// Its name for a reader.
        public String title() {
            return title;
        }
    }

    /// How often it shows.
    public enum Frequency implements Worded {
        RARE("Rarely"),
        MONTHLY("Some times a month"),
        WEEKLY("Some times a week"),
        DAILY("Every day, or nearly");

        private final String words;

        Frequency(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Since when.
    public enum Duration implements Worded {
        EMERGING("New: weeks"),
        ESTABLISHED("Established: months"),
        ENDURING("Enduring: years");

        private final String words;

        Duration(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// How much care meeting it takes: the challenge to those who care, which a level of need does not say.
    public enum CareIntensity implements Worded {
        ORDINARY("As any child is cared for"),
        RAISED("More attention than other children, at times"),
        CLOSE("One adult with the child most of the time"),
        CONSTANT("More than one adult, or adults awake at night");

        private final String words;

        CareIntensity(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
