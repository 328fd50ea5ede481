package org.rightplace.care.referral;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.rightplace.care.Worded;

/// What a place must offer. Every part is empty where it is not said; an empty set says that nothing is asked
/// for.
///
/// @param communication whether the child has any need of communication, language or learning; the question
///     does not
///     tell the three apart
/// @param specific      which, of communication and language
/// @param adaptation    whether the home must be adapted
/// @param company       who the child may or should live with
/// @param support       what is asked for on top
/// @param deprivationOfLiberty whether an order deprives the child of liberty
public record Requirements(
        Optional<Communication> communication,
        Optional<Set<Specific>> specific,
        Optional<Boolean> adaptation,
        Optional<Cultural> cultural,
        Optional<Company> company,
        Optional<Pets> pets,
        Optional<Set<Support>> support,
        Optional<Boolean> deprivationOfLiberty) {

    public Requirements {
        specific = specific.map(set -> ordered(Specific.class, set));
        support = support.map(set -> ordered(Support.class, set));
    }

    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Set<E> some) {
        var ordered = EnumSet.noneOf(type);
        ordered.addAll(some);
        return Collections.unmodifiableSet(ordered);
    }

    /// Whether there is any need of communication, language or learning.
    public enum Communication implements Worded {
        YES("Yes"),
        NO("No"),
        NOT_SPECIFIED("Not Specified");

        private final String words;

        Communication(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// A need of communication or language.
    public enum Specific implements Worded {
        /// English is not the child's first language.
        ESOL("ESOL"),
        /// British Sign Language.
        BSL("BSL"),
        MAKATON("Makaton"),
        OTHER("Other");

        private final String words;

        Specific(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Whether the home must meet needs of culture or faith.
    public enum Cultural implements Worded {
        REQUIRED("Required"),
        NOT_REQUIRED("Not Required"),
        NOT_KNOWN("Not Known"),
        OTHER("Other");

        private final String words;

        Cultural(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Who the child may or should live with.
    public enum Company implements Worded {
        SOLO("Solo placement recommended"),
        WITH_OTHERS("With other children recommended"),
        ONLY_WITH_OLDER("Only with other older children"),
        ONLY_WITH_YOUNGER("Only with other younger children"),
        NO_PREFERENCE("No preference");

        private final String words;

        Company(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Whether the child can live with animals.
    public enum Pets implements Worded {
        MUST("Yes-must"),
        CAN("Yes-can"),
        NO("No"),
        NOT_KNOWN("Not known");

        private final String words;

        Pets(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// What is asked for on top of care.
    public enum Support implements Worded {
        ADDITIONAL_SUPERVISION("Additional supervision"),
        THERAPEUTIC("Therapeutic support"),
        RESPITE_WORKER("A worker for respite"),
        TAXIS_TO_SCHOOL("Taxis to school"),
        OTHER("Other");

        private final String words;

        Support(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
