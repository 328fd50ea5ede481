/// The Placements Data Standard: referrals and placements as authorities hold them, version 01 (June 2026) as a
/// spreadsheet, CSV or JSON, and v2 (July 2025) as JSON or CSV; and back to version 01.
///
/// What names a child, an officer or a place stops here, and no finding quotes a cell: anything may stand in
/// the wrong
/// one. `DOMAIN.md` 3.2 describes the standard and its open issues.
@NullMarked
package org.rightplace.source.standard;

import org.jspecify.annotations.NullMarked;
