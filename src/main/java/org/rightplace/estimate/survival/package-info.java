/// Time to one of several ends, of which some are not seen: how long something lasts, and how it ends.
///
/// A [Spell][org.rightplace.estimate.survival.Spell] is one thing that lasts; spells make a
/// [RiskTable][org.rightplace.estimate.survival.RiskTable]; the table gives
/// [Survival][org.rightplace.estimate.survival.Survival] (still there),
/// [CumulativeIncidence][org.rightplace.estimate.survival.CumulativeIncidence] (ended in one way) and
/// [CumulativeHazard][org.rightplace.estimate.survival.CumulativeHazard]. Nothing is answered beyond
/// the days on which anybody was in view.
@NullMarked
package org.rightplace.estimate.survival;

import org.jspecify.annotations.NullMarked;
