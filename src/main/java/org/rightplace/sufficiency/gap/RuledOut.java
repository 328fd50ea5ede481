package org.rightplace.sufficiency.gap;

import java.util.EnumSet;
import java.util.Set;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Sex;
import org.rightplace.care.home.Capability.Sexes;
import org.rightplace.care.home.Purpose;
import org.rightplace.sufficiency.gap.Call.Condition;

/// Why a home may not take a child whatever it can do. What is not recorded, of the child or of the
/// home, rules nothing out.
public enum RuledOut implements Worded {
    TOO_YOUNG("the child is younger than it takes"),
    TOO_OLD("the child is older than it takes"),
    SEX("it does not take children of this sex"),
    SOLO("the child is to live alone, and it cannot care for one child alone"),
    MIX("the child is to live alone, and another child lives there"),
    LIBERTY("an order deprives the child of liberty, and it cannot keep to one"),
    STEP_FREE("it is not adapted, and the child needs it to be"),
    SECURE("it is a secure home, which takes a child only under an order"),
    SHORT_BREAKS("it is for short breaks only");

    private final String words;

    RuledOut(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    /// All that rules a home out for a child, in order; none where nothing recorded does.
    public static Set<RuledOut> of(Call.Who child, Offer home) {
        Set<RuledOut> found = EnumSet.noneOf(RuledOut.class);
        child.age().ifPresent(age -> {
            if (age < home.takes().youngest().orElse(0)) {
                found.add(TOO_YOUNG);
            }
            if (age > home.takes().oldest().orElse(Integer.MAX_VALUE)) {
                found.add(TOO_OLD);
            }
        });
        Sexes sexes = home.takes().sexes().orElse(Sexes.ANY);
        child.sex().ifPresent(sex -> {
            if (sexes != Sexes.ANY && sexes != (sex == Sex.FEMALE ? Sexes.FEMALE : Sexes.MALE)) {
                found.add(SEX);
            }
        });
        conditions(child, home, found);
        if (home.purposes().equals(Set.of(Purpose.SECURE_WELFARE))
                && !child.asks().contains(Condition.LIBERTY)) {
            found.add(SECURE);
        }
        if (home.isForShortBreaksOnly()) {
            found.add(SHORT_BREAKS);
        }
        return found;
    }

    private static void conditions(Call.Who child, Offer home, Set<RuledOut> found) {
        for (Condition condition : child.asks()) {
            switch (condition) {
                case SOLO -> {
                    if (home.setting().solo().filter(can -> !can).isPresent()) {
                        found.add(SOLO);
                    } else if (home.room().map(room -> room.lived().orElse(0)).orElse(0) > 0) {
                        found.add(MIX);
                    }
                }
                case LIBERTY -> {
                    if (home.setting().deprivesLiberty().filter(can -> !can).isPresent()) {
                        found.add(LIBERTY);
                    }
                }
                case STEP_FREE -> {
                    if (home.setting().stepFree().filter(is -> !is).isPresent()) {
                        found.add(STEP_FREE);
                    }
                }
            }
        }
    }
}
