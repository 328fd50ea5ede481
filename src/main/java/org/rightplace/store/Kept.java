package org.rightplace.store;

import org.rightplace.release.Release;

/// What came of keeping a release.
///
/// @param release as it is kept now: where the same bytes were there already, the earlier one, with
///     its own day and account of loading
/// @param added   whether it is new; false where the same bytes were there already and nothing changed
public record Kept(Release release, boolean added) {}
