package org.rightplace.sufficiency.gap;

import java.util.Optional;
import org.rightplace.care.Urn;
import org.rightplace.link.child.Cohort;

/// A child who needs a home.
///
/// @param child   under a pseudonym, with the authority that looks after the child
/// @param livesIn the home in which the child lives; empty for one who waits for a home, or lives where
///     no home is known
public record Asking(Cohort.Key child, Call call, Optional<Urn> livesIn) {}
