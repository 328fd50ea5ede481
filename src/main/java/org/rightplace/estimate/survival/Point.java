package org.rightplace.estimate.survival;

import org.rightplace.estimate.Estimate;

/// A curve on one day, with how many it rests on.
///
/// @param day      since the beginning
/// @param atRisk   in view on that day and not ended before it
/// @param estimate of the curve at the end of that day
public record Point(int day, int atRisk, Estimate estimate) {}
