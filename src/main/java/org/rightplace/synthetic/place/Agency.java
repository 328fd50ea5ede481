package org.rightplace.synthetic.place;

import org.rightplace.care.child.ProviderKind;

/// Who provides foster care or supported accommodation, and does not exist.
///
/// @param urn begins with [org.rightplace.care.Urn#MADE_UP]
public record Agency(String urn, ProviderKind kind, int place) {}
