/// Tables out, as CSV and JSON: each file with its date, its sources, the words that these are not official
/// statistics and the state of the ledger, so that no number leaves without what it does not show.
@NullMarked
package org.rightplace.export;

import org.jspecify.annotations.NullMarked;
