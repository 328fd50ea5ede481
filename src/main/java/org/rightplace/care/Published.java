package org.rightplace.care;

import java.util.Locale;

/// How published words are compared: without regard to case, spacing and the shape of an apostrophe.
public final class Published {
    private Published() {}

    /// The form in which two spellings of the same published word are equal: lower case, with single spaces
    /// inside and none around.
    public static String key(String text) {
        var key = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                space = !key.isEmpty();
                continue;
            }
            if (space) {
                key.append(' ');
                space = false;
            }
            key.append(c == '\u2019' ? '\'' : c);
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /// Whether both are the same published word.
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }
}
