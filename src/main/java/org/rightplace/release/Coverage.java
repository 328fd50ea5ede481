package org.rightplace.release;

import java.util.Locale;

/// Which part of its subject a register holds.
public enum Coverage {
    /// Every registered provider.
    ALL,
    /// Only providers that have had a full inspection: newly opened homes are not in it.
    INSPECTED_ONLY;

    /// The word for it in output, such as `inspected-only`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
