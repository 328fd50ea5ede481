package org.rightplace.link;

import java.util.Optional;
import org.rightplace.care.Provider;
import org.rightplace.care.ProvisionType;
import org.rightplace.care.Sector;
import org.rightplace.care.Tally;

/// One line of a register, placed: a single provider, or several that the publisher had already added up.
///
/// @param provider the provider itself; empty where the release holds sums only, and then its size,
///     owner and status are not known
public record Entry(ProvisionType type, Sector sector, Place place, Tally tally, Optional<Provider> provider) {}
