package org.rightplace.care.need;

import java.util.regex.Pattern;
import org.rightplace.care.Worded;
import org.rightplace.care.child.Pseudonym;

/// An area that a child must be kept from, or should live near, and why.
///
/// No finer than a constituency: of where a family or a danger is, no postcode and no part of one is kept.
///
/// @param child     under a pseudonym
/// @param authority that looks after the child; its code or name
/// @param area      ONS's code of an upper-tier authority, or of a constituency of 2024
/// @param writtenBy who wrote it down, and when
public record PlaceThatMatters(
        Pseudonym child, String authority, Wanted wanted, String area, Reason reason, WrittenBy writtenBy) {

    private static final Pattern AREA = Pattern.compile("E(06|08|09|10|14)\\d{6}");

    public PlaceThatMatters {
        if (!AREA.matcher(area).matches()) {
            // The area is not quoted: it may be a postcode.
            throw new IllegalArgumentException(
                    "an area must be ONS's code of an authority or constituency, such as E10000016 or E14001063");
        }
    }

    /// Whether it is a constituency; otherwise it is an authority.
    public boolean isConstituency() {
        return area.startsWith("E14");
    }

    /// Away from it, or near it.
    public enum Wanted implements Worded {
        AVOID("Keep away from"),
        BE_NEAR("Be near");

        private final String words;

        Wanted(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    /// Why.
    public enum Reason implements Worded {
        FAMILY("Family, brothers or sisters"),
        FRIENDS("Friends and other people who matter"),
        SCHOOL("School or college"),
        HEALTH("Health care"),
        FAITH_OR_CULTURE("Faith, culture or community"),
        WISH("The child asks for it"),
        SAFETY("Someone there is a danger to the child"),
        EXPLOITATION("Exploitation or gangs"),
        COURT("Order of a court, or bail"),
        RISK_TO_OTHERS("Someone there is at risk from the child"),
        OTHER("Another reason");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }
}
