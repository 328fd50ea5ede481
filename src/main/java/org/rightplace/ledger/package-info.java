/// What the figures of an area do not show: the five layers that make sense of a register of homes,
/// and for each whether data is held, how much of its subject it covers, from when and where, and the
/// question that stays open without it. Computed from what is loaded, never written by hand.
@NullMarked
package org.rightplace.ledger;

import org.jspecify.annotations.NullMarked;
