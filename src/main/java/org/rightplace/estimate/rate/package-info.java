/// Shares and rates of small numbers: exact intervals, borrowing strength, limits of chance, and what
/// would be expected with the same case mix. None of it ranks: a unit is held against what chance alone
/// would give.
@NullMarked
package org.rightplace.estimate.rate;

import org.jspecify.annotations.NullMarked;
