package org.rightplace.synthetic.life;

import org.rightplace.care.child.MadeUpRow;
import org.rightplace.care.child.Pseudonym;

/// What stands for a made-up child where a noun wants a pseudonym. It hides nothing, since there is
/// nobody to hide, and is never what a door would make of the number.
public final class StandIn {
    private StandIn() {}

    private static final int DIGITS = 9;
    private static final String REST = "Z".repeat(Pseudonym.LENGTH - DIGITS - MadeUpRow.MARK.length());

    /// The stand-in of a number such as `SYN001000123`.
    ///
    /// @throws IllegalArgumentException if it is no such number
    public static Pseudonym of(String number) {
        if (!number.matches(MadeUpRow.MARK + "\\d{" + DIGITS + "}")) {
            throw new IllegalArgumentException("number (%s) of a made-up child must be %s and %d digits"
                    .formatted(number, MadeUpRow.MARK, DIGITS));
        }
        var value = new StringBuilder(MadeUpRow.MARK);
        for (int i = MadeUpRow.MARK.length(); i < number.length(); i++) {
            value.append((char) ('A' + number.charAt(i) - '0'));
        }
        return new Pseudonym(value.append(REST).toString());
    }

    /// The number that a stand-in stands for.
    public static String number(Pseudonym standIn) {
        var number = new StringBuilder(MadeUpRow.MARK);
        for (int i = MadeUpRow.MARK.length(); i < MadeUpRow.MARK.length() + DIGITS; i++) {
            number.append((char) ('0' + standIn.value().charAt(i) - 'A'));
        }
        return number.toString();
    }
}
