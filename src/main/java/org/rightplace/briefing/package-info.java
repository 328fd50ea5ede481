/// Composes results into pages of text, tables and pictures, each number with its origin, and the
/// ledger of what is not shown always among them. Computes nothing.
@NullMarked
package org.rightplace.briefing;

import org.jspecify.annotations.NullMarked;
