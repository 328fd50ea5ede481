/// For whom no right home is to be had here, and why not: demand set against homes by need, level and
/// evidence, each gap with its causes.
///
/// Nothing here places a child, and nothing here reads what is not recorded as what is not there.
@NullMarked
package org.rightplace.sufficiency.gap;

import org.jspecify.annotations.NullMarked;
