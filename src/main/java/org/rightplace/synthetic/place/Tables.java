package org.rightplace.synthetic.place;

import org.rightplace.care.ConstituencyOutcomes;
import org.rightplace.care.Flows;
import org.rightplace.care.LookedAfter;
import org.rightplace.care.PublishedTotals;
import org.rightplace.geo.Geography;

/// The published tables that a synthetic world is drawn to. Nothing of them reaches a synthetic record but sizes
/// and shares.
public record Tables(
        Geography geography,
        LookedAfter lookedAfter,
        Flows flows,
        ConstituencyOutcomes outcomes,
        PublishedTotals totals) {}
