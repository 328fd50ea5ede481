/// The user's verbs: import, look, compare, reflect. Both doors call these and nothing behind them.
@NullMarked
package org.rightplace.workbench;

import org.jspecify.annotations.NullMarked;
