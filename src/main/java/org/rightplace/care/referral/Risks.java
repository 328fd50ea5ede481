package org.rightplace.care.referral;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.rightplace.care.Worded;

/// What a referral says of risks, to the child and to others. It says that a risk is there and never how high
/// it is.
///
/// @param said          each risk, in the order of [Risk]; those not given are *not known*
/// @param moreToChild   whether other risks to the child are described; the description is not kept
/// @param moreToOthers  whether other risks to others are described; the description is not kept
public record Risks(Map<Risk, Said> said, boolean moreToChild, boolean moreToOthers) {

    public Risks {
        var all = new EnumMap<Risk, Said>(Risk.class);
        for (Risk risk : Risk.values()) {
            all.put(risk, said.getOrDefault(risk, Said.NOT_KNOWN));
        }
        said = Collections.unmodifiableMap(all);
    }

    /// What is said of a risk.
    public Said of(Risk risk) {
        return said.getOrDefault(risk, Said.NOT_KNOWN);
    }

    /// What a referral can say of a risk.
    public enum Said implements Worded {
        PRESENT("Risk Present"),
        /// Asked, and none is known: not the same as none.
        NONE_KNOWN("No known risk"),
        /// Not asked, not answered, or answered with something else.
        NOT_KNOWN("Not known");

        private final String words;

        Said(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// A risk, under the name that the standard's page gives it.
    public enum Risk {
        SELF_HARM("riskSelfHarm", false),
        CRIMINAL_EXPLOITATION("riskCriminalExploitation", false),
        DRUG_AND_ALCOHOL("riskDrugAlcohol", false),
        EATING_DISORDER("riskEatingDisorder", false),
        MISSING("riskMissing", false),
        /// The spreadsheet of June 2026 does not ask for it, so it is not known of any child in one.
        SEXUAL_EXPLOITATION("riskSexualExploitation", false),
        TO_OTHERS_PHYSICAL("riskToOthersPhysical", true),
        TO_OTHERS_SEXUAL("riskToOthersSexual", true),
        TO_OTHERS_FIRE("riskToOthersFire", true),
        TO_OTHERS_ANIMALS("riskToOthersAnimals", true),
        TO_OTHERS_CRIMINAL("riskToOthersCriminal", true);

        private final String field;
        private final boolean toOthers;

        Risk(String field, boolean toOthers) {
            this.field = field;
            this.toOthers = toOthers;
        }

        /// Its name on the standard's page.
        public String field() {
            return field;
        }

        /// Whether it is a risk to others or to things; otherwise to the child.
        public boolean isToOthers() {
            return toOthers;
        }
    }
}
