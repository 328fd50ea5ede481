/// Files as publishers publish them, to nouns: one package for each publisher, and `sheet` for tables of cells.
///
/// [Intake][org.rightplace.source.Intake] is the door. Whatever a file holds, it answers with a
/// [Checked][org.rightplace.evidence.Checked] value; only a disk that fails throws.
@NullMarked
package org.rightplace.source;

import org.jspecify.annotations.NullMarked;
